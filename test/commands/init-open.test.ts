import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, test } from 'vitest'
import { programFor } from '../../src/shown-command.ts'
import { emptyFolder, PEOPLE, PLAN, recordOf, textOf } from '../record-folder.ts'
import { run } from '../run.ts'

const newFolder = () => join(emptyFolder(), 'my-pip')

/** The program and the record as a command shows them, from wherever the tests are run. */
const shown = (dir: string) => programFor({ invocation: 'onrecord' }, dir)

type Open = { readonly field: string; readonly question: string; readonly command: string; readonly required: boolean }

async function openIn(dir: string): Promise<Open[]> {
  const { code, out } = await run('-C', dir, 'status', '--json')
  expect(code).toBe(0)
  return JSON.parse(out).unanswered_questions
}

/** The answer in place of each placeholder, by the field that it is for. */
const ANSWERS: Readonly<Record<string, string>> = {
  employer_device: 'false',
  union: 'member',
  sector: 'private',
  jurisdiction: 'US-OH',
  goals: 'keep_job,severance',
  acknowledgement: 'receipt',
  issued_on: '2024-05-06',
  effective_from: '2024-05-06',
  effective_to: '2024-08-02',
  response_due_on: '2024-05-20',
  check_in_cadence: '{every: week, on: friday}',
  hr: 'Amara Obi',
}
const PLACEHOLDER =
  /^(…|true\/false|none\/member\/eligible|private\/public\/federal|COUNTRY-STATE|GOAL,GOAL|DATE|receipt\/agreement|\{every: week, on: WEEKDAY\})$/

const filledIn = (field: string, command: string) =>
  wordsOf(command).map((word) => (PLACEHOLDER.test(word) ? (ANSWERS[field] ?? 'In the words of the plan.') : word))

/** The words of a command line, as a shell would pass them on. */
const wordsOf = (command: string) =>
  [...command.replace(/^onrecord /, '').matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')

describe('a record of which most is skipped', () => {
  test('nothing is invented, and check names what is missing', async () => {
    const dir = newFolder()
    expect(await run('init', dir, '--kind', 'PIP', '--area', 'Job tickets')).toMatchObject({ code: 0 })
    const text = textOf(dir, 'plan.yaml')
    expect(text).toContain('effective_to: null  # null: not answered yet; the last day of the plan\n')
    expect(text).toContain('    expectation: null  # null: not answered yet; what the plan expects, in its words\n')
    expect(text).not.toContain('union')
    const { code, out } = await run('-C', dir, 'check')
    expect(code).toBe(1)
    expect(
      out
        .trim()
        .split('\n')
        .every((line) => line.endsWith('[missing-value]')),
    ).toBe(true)
  })

  test('status says what is still to be answered, with the command, and counts what it can', async () => {
    const dir = newFolder()
    await run('init', dir, '--kind', 'PIP', '--area', 'Job tickets', '--allegation', 'Three jobs were printed again.')
    const { code, out, err } = await run('-C', dir, 'status', '--today', '2022-04-02')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('The plan is not complete yet   as of 2 April 2022')
    expect(out).toContain(`  the last day of the plan\n     ${shown(dir)} set plan effective_to DATE\n`)
    expect(out).toContain(`  A1: what the plan expects, in its words\n     ${shown(dir)} set A1 expectation "…"\n`)
    expect(out).toContain('Allegations  1; not answered: AL-1')
    const others = out.split('\n').filter((line) => !line.includes('onrecord '))
    expect(Math.max(...others.map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  test('typing every command that status names completes the plan', async () => {
    const dir = newFolder()
    await run('init', dir, '--kind', 'PIP', '--employee', 'Ana Duarte', '--manager', 'Piet Vos')
    const asked = await openIn(dir)
    expect(asked.filter(({ required }) => required).map(({ field }) => field)).toEqual([
      ...['employer', 'issued_on', 'effective_from', 'effective_to', 'A1.title', 'A1.expectation'],
    ])
    for (const { field, command } of asked) {
      expect(command).toContain(`${shown(dir)} `)
      // As it is shown, it is never taken for an answer.
      expect({ field, ...(await run(...wordsOf(command))) }).toMatchObject({ field, code: 2, out: '' })
      if (field === 'document') continue
      const words = filledIn(field, command)
      expect({ field, words, ...(await run(...words)) }).toMatchObject({ field, code: 0 })
    }
    expect((await openIn(dir)).map(({ field }) => field)).toEqual(['document'])
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
    expect((await run('-C', dir, 'status', '--today', '2024-05-08')).out).toContain('PIP: day 3 of 89')
  })

  test('who is not in people.yaml yet is added first, and then named', async () => {
    const dir = newFolder()
    await run('init', dir, '--kind', 'PIP')
    expect(textOf(dir, 'people.yaml')).toContain('people: []\n')
    expect(await openIn(dir)).toContainEqual({
      field: 'issued_by',
      question: 'who issued the plan',
      command: `${shown(dir)} person "…" --relation supervisor`,
      required: true,
    })
    const { err } = await run('-C', dir, 'person', 'Lena Fischer', '--relation', 'supervisor')
    expect(err).toContain(`if it is lena: ${shown(dir)} set plan issued_by lena`)
    expect(await openIn(dir)).toContainEqual(
      expect.objectContaining({ command: `${shown(dir)} set plan issued_by lena` }),
    )
  })
})

describe('what may stay open', () => {
  test('is counted by status, and a word of "unknown" is no answer', async () => {
    const dir = recordOf({ 'plan.yaml': `${PLAN}union: unknown\njurisdiction: NL\n` })
    const fields = (await openIn(dir)).map(({ field }) => field)
    expect(fields).toContain('union')
    expect(fields).not.toContain('jurisdiction')
    const { out } = await run('-C', dir, 'status', '--today', '2024-01-20')
    expect(out.replaceAll(shown(dir), 'onrecord')).toMatch(
      /^Unanswered {3}11 questions of the plan: \n {5}onrecord status --open$/m,
    )
  })

  test('is listed whole with --open, each question above its command', async () => {
    const dir = recordOf({ 'plan.yaml': PLAN.replace(/ {4}deficiency.*\n/, '') })
    const { out } = await run('-C', dir, 'status', '--open')
    expect(out.replaceAll(shown(dir), 'onrecord')).toMatchInlineSnapshot(`
      "  whether this computer is your employer's
           onrecord set plan employer_device true/false
        the plan as it was delivered, kept as an exhibit
           onrecord log "The plan as delivered" --kind document --obtained delivered_to_me --attach FILE
        who your contact at HR is
           onrecord person "…" --relation hr_representative
        the day by which you may answer
           onrecord set plan response_due_on DATE
        how often check-ins are: week, two_weeks, month, and on which day
           onrecord set plan check_in_cadence "{every: week, on: WEEKDAY}"
        A1: what the plan says is wrong
           onrecord set A1 deficiency "…"
        what the plan says against you
           onrecord allegation "…"
        what follows, in the words of the plan
           onrecord set plan consequence "…"
        whether you signed, and as what
           onrecord set plan acknowledgement.kind receipt/agreement
        union
           onrecord set plan union none/member/eligible
        sector
           onrecord set plan sector private/public/federal
        country and state, such as US-CA
           onrecord set plan jurisdiction COUNTRY-STATE
        what the record is for: keep_job, correct_record, severance, unemployment,
        grievance, claim
           onrecord set plan goals GOAL,GOAL
      "
    `)
  })

  test('a command is shown without -C to whoever stands in the record', async () => {
    const dir = recordOf()
    const before = process.cwd()
    process.chdir(dir)
    try {
      expect((await run('status', '--open')).out).toContain('\n     onrecord set plan response_due_on DATE\n')
    } finally {
      process.chdir(before)
    }
  })

  test('a plan document that is logged already is named', async () => {
    const evidence = 'id: E-03\nhappened: 2024-01-08\nkind: document\ntitle: The plan\n'
    const open = await openIn(recordOf({ 'evidence/E-03.yaml': evidence }))
    expect(open).toContainEqual(
      expect.objectContaining({ command: expect.stringContaining(' set plan document E-03') }),
    )
  })

  test('another fault in plan.yaml is no open question', async () => {
    const dir = recordOf({
      'plan.yaml': PLAN.replace('employer: Harbour Freight Tools\n', '').replace('2024-01-08', 'soon'),
    })
    expect(await run('-C', dir, 'status')).toMatchObject({ code: 2, out: '' })
  })

  test('the index knows an open plan again, and forgets it when it is complete', async () => {
    const dir = recordOf({ 'plan.yaml': PLAN.replace('employer: Harbour Freight Tools\n', ''), 'people.yaml': PEOPLE })
    const first = await run('-C', dir, 'status', '--today', '2024-01-20')
    expect(await run('-C', dir, 'status', '--today', '2024-01-20')).toEqual(first)
    expect(first.out).toContain(' set plan employer "…"')
    await run('-C', dir, 'set', 'plan', 'employer', 'Harbour Freight Tools')
    expect((await run('-C', dir, 'status', '--today', '2024-01-20')).out).toContain('PIP: day 13 of 89')
  })
})
