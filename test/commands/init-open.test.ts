import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, PEOPLE, PLAN, recordOf, textOf } from '../record-folder.ts'
import { run } from '../run.ts'

const newFolder = () => join(emptyFolder(), 'my-pip')

type Open = { readonly field: string; readonly question: string; readonly command: string; readonly required: boolean }

async function openIn(dir: string): Promise<Open[]> {
  const { code, out } = await run('-C', dir, 'status', '--json')
  expect(code).toBe(0)
  return JSON.parse(out).unanswered_questions
}

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
    expect(out).toContain('  the last day of the plan\n     onrecord set plan effective_to 2024-08-02\n')
    expect(out).toContain('  A1: what the plan expects, in its words\n     onrecord set A1 expectation "…"\n')
    expect(out).toContain('Allegations  1; not answered: AL-1')
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  test('typing every command that status names completes the plan', async () => {
    const dir = newFolder()
    await run('init', dir, '--kind', 'PIP', '--employee', 'Ana Duarte', '--manager', 'Piet Vos')
    const asked = await openIn(dir)
    expect(asked.filter(({ required }) => required).map(({ field }) => field)).toEqual([
      ...['employer', 'issued_on', 'effective_from', 'effective_to', 'A1.title', 'A1.expectation'],
    ])
    for (const { field, command } of asked)
      if (field !== 'document')
        expect({ field, ...(await run('-C', dir, ...wordsOf(command))) }).toMatchObject({ field, code: 0 })
    expect((await openIn(dir)).map(({ field }) => field)).toEqual(['document'])
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
    expect((await run('-C', dir, 'status', '--today', '2024-05-08')).out).toContain('PIP: day 3 of 89')
  })

  test('who is not in people.yaml yet is asked for by id', async () => {
    const dir = newFolder()
    await run('init', dir, '--kind', 'PIP')
    expect(textOf(dir, 'people.yaml')).toContain('people: []\n')
    expect(await openIn(dir)).toContainEqual({
      field: 'issued_by',
      question: 'who issued the plan, an id from people.yaml',
      command: 'onrecord set plan issued_by lena',
      required: true,
    })
  })
})

describe('what may stay open', () => {
  test('is listed at the end of status, and a word of "unknown" is no answer', async () => {
    const dir = recordOf({ 'plan.yaml': `${PLAN}union: unknown\njurisdiction: NL\n` })
    const fields = (await openIn(dir)).map(({ field }) => field)
    expect(fields).toContain('union')
    expect(fields).not.toContain('jurisdiction')
    const { out } = await run('-C', dir, 'status', '--today', '2024-01-20')
    expect(out.slice(out.indexOf('Unanswered'))).toMatchInlineSnapshot(`
      "Unanswered   whose computer this is; the plan as it was delivered, kept as an
                   exhibit; the day by which you may answer; how often check-ins are;
                   what the plan says against you; what follows, in the words of the
                   plan; whether you signed, and as what; union; sector; what the
                   record is for
                   onrecord set plan employer_device false
      "
    `)
  })

  test('a plan document that is logged already is named', async () => {
    const evidence = 'id: E-03\nhappened: 2024-01-08\nkind: document\ntitle: The plan\n'
    const open = await openIn(recordOf({ 'evidence/E-03.yaml': evidence }))
    expect(open).toContainEqual(expect.objectContaining({ command: 'onrecord set plan document E-03' }))
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
    expect(first.out).toContain('onrecord set plan employer "…"')
    await run('-C', dir, 'set', 'plan', 'employer', 'Harbour Freight Tools')
    expect((await run('-C', dir, 'status', '--today', '2024-01-20')).out).toContain('PIP: day 13 of 89')
  })
})
