import { describe, expect, test } from 'vitest'
import { copyOf, PLAN, recordOf } from '../record-folder.ts'
import { run } from '../run.ts'

type Shown = { readonly kind: string; readonly do: string; readonly by: string | null; readonly command: string }

async function stepsOf(dir: string, day: string): Promise<Shown[]> {
  const { out } = await run('-C', dir, 'status', '--today', day, '--json')
  return JSON.parse(out).next_steps
}

/** Without the question for the day of the answer, which every plan of these tests leaves open. */
const kindsOf = async (dir: string, day: string) =>
  (await stepsOf(dir, day)).map(({ kind }) => kind).filter((kind) => kind !== 'answer_day')

const MEASURED = PLAN.replace(/\n$/, '\n    measure: Mail answered in time\n    target: {op: ">=", value: 90}\n')
const note = (id: string, day: string) => ({
  [`evidence/${id}.yaml`]: `id: ${id}\nhappened: ${day}\nrecorded: ${day}T18:00Z\nkind: note\ntitle: Mail answered\nobtained: own_note\n`,
})

describe('what is to be done next', () => {
  test.each<[string, Readonly<Record<string, string>>, string, string[]]>([
    ['all is done', note('E-01', '2024-01-19'), '2024-01-22', []],
    ['a week without a line', note('E-01', '2024-01-12'), '2024-01-22', ['log']],
    [
      'the first days with an area that has no measure',
      { 'plan.yaml': PLAN },
      '2024-01-09',
      ['clarification', 'audit'],
    ],
    [
      'a meeting of today without a summary',
      { ...note('E-01', '2024-01-19'), 'check-ins/2024-01-19.yaml': 'scheduled_for: 2024-01-19\nstatus: held\n' },
      '2024-01-19',
      ['recap'],
    ],
    [
      'a meeting that did not take place, without a word to the manager',
      {
        ...note('E-01', '2024-01-19'),
        'check-ins/2024-01-19.yaml': 'scheduled_for: 2024-01-19\nstatus: manager_no_show\n',
      },
      '2024-01-20',
      ['notice'],
    ],
    [
      'a meeting that nobody wrote down, and one on the next day',
      {
        ...note('E-01', '2024-01-19'),
        'check-ins/2024-01-19.yaml': 'scheduled_for: 2024-01-19\nstatus: scheduled\n',
        'check-ins/2024-01-24.yaml': 'scheduled_for: 2024-01-24\nstatus: scheduled\n',
      },
      '2024-01-23',
      ['outcome', 'agenda'],
    ],
    [
      'a request that waits, and one that was asked again yesterday',
      {
        ...note('E-01', '2024-01-26'),
        'requests/R-01.yaml': 'id: R-01\nkind: support\nsent_on: 2024-01-10\ntext: A second screen\n',
        'requests/R-02.yaml':
          'id: R-02\nkind: support\nsent_on: 2024-01-10\ntext: The list\nfollow_ups: [2024-01-25]\n',
      },
      '2024-01-26',
      ['ask_again'],
    ],
    [
      'support that never came, and nobody asked for',
      {
        ...note('E-01', '2024-01-26'),
        'plan.yaml': `${MEASURED}    support: [{text: A second screen, promised_on: 2024-01-08}]\n`,
      },
      '2024-01-26',
      ['support'],
    ],
    [
      'an answer that is due before everything else',
      {
        'plan.yaml': MEASURED.replace('status: active', 'status: active\nresponse_due_on: 2024-01-25'),
        'allegations/AL-1.yaml': 'id: AL-1\ntext: Mail was left for days.\n',
      },
      '2024-01-22',
      ['deadline', 'reply', 'log'],
    ],
  ])('%s', async (_, files, day, kinds) => {
    expect(await kindsOf(recordOf({ 'plan.yaml': MEASURED, ...files }), day)).toEqual(kinds)
  })

  test('with nothing to do it says so calmly', async () => {
    const dir = recordOf({ 'plan.yaml': MEASURED, ...note('E-01', '2024-02-06') })
    const { out } = await run('-C', dir, 'status', '--today', '2024-02-08')
    expect(out.trimEnd().split('\n').at(-1)).toBe('Nothing is waiting for you today.')
  })

  test('for thirty days the day of the answer is asked for, until it is known', async () => {
    const plan = { 'plan.yaml': MEASURED, ...note('E-01', '2024-02-06') }
    const kinds = async (dir: string, day: string) => (await stepsOf(dir, day)).map(({ kind }) => kind)
    expect(await kinds(recordOf(plan), '2024-02-07')).toEqual(['answer_day'])
    expect(await kinds(recordOf(plan), '2024-02-08')).toEqual([])
    const known = MEASURED.replace('status: active', 'status: active\nresponse_due_on: 2024-04-12')
    expect(await kinds(recordOf({ ...plan, 'plan.yaml': known }), '2024-01-09')).toEqual(['audit'])
    expect(await kinds(recordOf({ ...plan, 'plan.yaml': known.replace('2024-04-12', 'none') }), '2024-02-07')).toEqual(
      [],
    )
  })

  test('never more than five, and each with a command that exists', async () => {
    for (const day of ['2022-02-01', '2022-03-17', '2022-04-20', '2022-05-01', '2022-12-01']) {
      const steps = await stepsOf(copyOf('city-erp'), day)
      expect(steps.length).toBeLessThanOrEqual(5)
      for (const { command } of steps) {
        const [, name = ''] = command.split(' ')
        expect((await run(name, '--help')).code).toBe(0)
      }
    }
  })
})

describe('the parts of a plan', () => {
  const ended = (status: string) => recordOf({ 'plan.yaml': MEASURED.replace('status: active', `status: ${status}`) })

  test.each([
    ['2024-01-07', 'before'],
    ['2024-01-08', 'first_days'],
    ['2024-01-14', 'first_days'],
    ['2024-01-15', 'running'],
    ['2024-02-21', 'halfway'],
    ['2024-03-22', 'running'],
    ['2024-03-23', 'last_weeks'],
    ['2024-04-05', 'last_weeks'],
    ['2024-04-06', 'just_ended'],
  ])('on %s it is %s', async (day, phase) => {
    const { out } = await run('-C', ended('active'), 'status', '--today', day, '--json')
    expect(JSON.parse(out)).toMatchObject({ phase })
  })

  test('halfway an assessment is asked for, once', async () => {
    const files = { 'plan.yaml': MEASURED, ...note('E-01', '2024-02-19') }
    expect(await kindsOf(recordOf(files), '2024-02-21')).toEqual(['assessment', 'goals', 'audit'])
    const asked = 'id: R-01\nkind: assessment\nsent_on: 2024-02-20\ntext: How does A1 stand?\n'
    expect(await kindsOf(recordOf({ ...files, 'requests/R-01.yaml': asked }), '2024-02-21')).toEqual(['goals', 'audit'])
  })

  test('the last two weeks are for a result in writing and a word with somebody who knows', async () => {
    const dir = recordOf({ 'plan.yaml': MEASURED, ...note('E-01', '2024-03-24') })
    expect(await kindsOf(dir, '2024-03-25')).toEqual(['final', 'assessment', 'handover', 'response'])
  })

  test('the day after, how it ended is to be written down', async () => {
    const files = { 'check-ins/2024-04-05.yaml': 'scheduled_for: 2024-04-05\nstatus: held\n' }
    const dir = recordOf({ 'plan.yaml': MEASURED, ...files })
    const steps = await stepsOf(dir, '2024-04-06')
    expect(steps.map(({ kind }) => kind).slice(0, 2)).toEqual(['result', 'recap'])
    expect(JSON.stringify(steps)).not.toMatch(/before the end|agenda/)
  })

  test('a plan that was met is watched for half a year, a line a month', async () => {
    expect(await kindsOf(ended('completed_met'), '2024-05-20')).toEqual(['log'])
    expect(await kindsOf(ended('completed_met'), '2024-11-20')).toEqual([])
    expect(await kindsOf(ended('completed_not_met'), '2024-05-20')).toEqual([])
  })
})
