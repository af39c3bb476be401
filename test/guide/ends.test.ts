import { describe, expect, test } from 'vitest'
import { copyOf, PLAN, recordOf, textOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

type Shown = { readonly kind: string; readonly do: string; readonly why: string; readonly command: string }

async function statusOf(dir: string, day: string): Promise<{ next_steps: Shown[]; more_steps: number }> {
  return JSON.parse((await run('-C', dir, 'status', '--today', day, '--json')).out)
}
const kindsOf = async (dir: string, day: string) => (await statusOf(dir, day)).next_steps.map(({ kind }) => kind)

describe('a plan that names no day for an answer', () => {
  test('says so with none, and nothing asks again', async () => {
    const dir = recordOf()
    expect(await kindsOf(dir, '2024-01-09')).toContain('answer_day')
    expect((await run('-C', dir, 'set', 'plan', 'response_due_on', 'none')).code).toBe(0)
    expect(textOf(dir, 'plan.yaml')).toContain('response_due_on: none')
    expect(await kindsOf(dir, '2024-01-09')).not.toContain('answer_day')
    expect((await run('-C', dir, 'status', '--open')).out).not.toContain('response_due_on')
    expect((await run('-C', dir, 'check')).code).toBe(0)
    expect((await run('-C', dir, 'plan')).out).not.toContain('none')
  })

  test('counts as none in documents, the calendar and later changes', async () => {
    const dir = recordOf({ 'plan.yaml': `${PLAN}response_due_on: none\n` })
    const { code, out } = await run(
      '-C',
      dir,
      'render',
      'handover',
      '--for',
      'attorney',
      '--format',
      'md',
      '--out',
      '-',
    )
    expect(code).toBe(0)
    expect(out).not.toMatch(/response to the plan (?:was )?due/i)
    expect((await run('-C', dir, 'calendar', '--out', '-')).code).toBe(0)
    await runIn({ clock: '2024-01-20T10:00:00Z' }, '-C', dir, 'amend', 'response_due_on', '2024-02-12')
    expect((await statusOf(dir, '2024-01-22')).next_steps[0]?.do).toBe('answer the plan in writing by 12 February')
  })

  test('any other word is refused with what is taken', async () => {
    const { code, err } = await run('-C', recordOf(), 'set', 'plan', 'response_due_on', 'never')
    expect(code).toBe(2)
    expect(err).toContain('or none')
  })
})

describe('a severance offer', () => {
  const offer = 'offered_on: 2024-02-01\nconsider_days: 7\n'
  const stepsOf = async (more: string, day: string) =>
    (await statusOf(recordOf({ 'severance.yaml': `${offer}${more}` }), day)).next_steps.filter(({ do: what }) =>
      /offer/.test(what),
    )

  test('is to be answered by its day, and after it what was answered is to be written down', async () => {
    expect((await stepsOf('', '2024-02-02'))[0]?.why).toContain('after that day the offer may lapse; check the day in')
    expect((await stepsOf('', '2024-02-12'))[0]).toMatchObject({ command: 'onrecord set severance answer declined' })
  })

  test('has its end with the answer, as of its day', async () => {
    const answered = 'answered_on: 2024-02-05\nanswer: countered\n'
    expect(await stepsOf(answered, '2024-02-06')).toEqual([])
    expect(await stepsOf(answered, '2024-02-04')).toHaveLength(1)
    expect(await stepsOf('answer: declined\n', '2024-02-12')).toEqual([])
  })

  test('has no day to consider in the worksheet once it is answered', async () => {
    const sheet = async (more: string) => {
      const dir = recordOf({ 'severance.yaml': `${offer}${more}` })
      return (await run('-C', dir, 'render', 'severance', '--today', '2024-02-06', '--format', 'md', '--out', '-')).out
    }
    expect(await sheet('')).toContain('Last day to consider')
    expect(await sheet('answered_on: 2024-02-05\n')).not.toContain('Last day to consider')
  })
})

describe('the last two weeks', () => {
  const sent = `- id: 2024-01-20-rebuttal-hr
  document: rebuttal
  audience: hr
  as_of: 2024-01-20
  rendered: 2024-01-20T10:00Z
  sent: [{on: 2024-01-20, to: [piet], via: email}]
`

  test('are for the response, unless one was sent', async () => {
    expect(await kindsOf(recordOf({ 'severance.yaml': 'ask_weeks: 4\n' }), '2024-03-25')).toContain('final')
    const { next_steps, more_steps } = await statusOf(recordOf({ 'documents.yaml': sent }), '2024-03-25')
    expect(next_steps.map(({ kind }) => kind)).not.toContain('response')
    expect(more_steps).toBe(0)
  })

  test('with more than five steps the rest are counted', async () => {
    const dir = recordOf({ 'allegations/AL-1.yaml': 'id: AL-1\ntext: Mail was left for days.\n' })
    const { next_steps, more_steps } = await statusOf(dir, '2024-03-25')
    expect(next_steps).toHaveLength(5)
    expect(more_steps).toBeGreaterThan(0)
    const { out } = await run('-C', dir, 'status', '--today', '2024-03-25')
    expect(out).toMatch(new RegExp(`^Next +${more_steps} more waits? behind these$`, 'm'))
  })
})

test('how an area is measured is asked for until somebody has asked', async () => {
  for (const day of ['2024-01-09', '2024-01-22', '2024-02-06'])
    expect(await kindsOf(recordOf(), day), day).toContain('clarification')
})

test('a check-in that was only set is written down with the command of the step', async () => {
  const dir = recordOf({ 'check-ins/2024-01-19.yaml': 'scheduled_for: 2024-01-19\nstatus: scheduled\n' })
  const step = (await statusOf(dir, '2024-01-23')).next_steps.find(({ kind }) => kind === 'outcome')
  expect(step?.command).toBe('onrecord check-in 2024-01-19')
  const { code, err } = await runIn({ clock: '2024-01-23T10:00:00Z' }, '-C', dir, 'check-in', '2024-01-19')
  expect(code).toBe(2)
  expect(err).toContain('onrecord check-in 2024-01-19 --held, or --missed cancelled')
})

test('an earlier end names the check-ins that lie behind it', async () => {
  const set = (day: string) => ({ [`check-ins/${day}.yaml`]: `scheduled_for: ${day}\nstatus: scheduled\n` })
  const dir = recordOf({ ...set('2024-03-08'), ...set('2024-03-22'), ...set('2024-03-29') })
  const { err } = await runIn({ clock: '2024-03-04T12:00:00Z' }, '-C', dir, 'amend', 'effective_to', '2024-03-15')
  expect(err).toContain('set for later than that: 2024-03-22, 2024-03-29; take out what will not be held: onrecord')
  expect((await run('-C', dir, 'withdraw', '2024-03-22', '--because', 'The plan ends earlier')).code).toBe(0)
})

test('a time limit in words says what to do', async () => {
  const dir = recordOf({ 'grievance.yaml': 'who: ana\ntime_limit: ten working days\n' })
  const { code, out } = await run('-C', dir, 'check')
  expect(code).toBe(1)
  expect(out).toContain('the last day to file; ask your steward how the days are counted')
})

test('the examples keep to one screen', async () => {
  const { out } = await run('-C', copyOf('sales-leave'), 'status', '--today', '2024-05-06')
  expect(out.split('\n').length).toBeLessThanOrEqual(42)
})
