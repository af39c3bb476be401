import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { copyOf, PLAN, recordOf, textOf, treeOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const FRIDAY = { clock: '2024-02-16T15:00:00Z' }

function written(dir: string, id: string) {
  return parse(textOf(dir, `check-ins/${id}.yaml`))
}

/** A record whose plan says how often check-ins are. */
function planned(cadence: string, files: Readonly<Record<string, string>> = {}): string {
  return recordOf({ 'plan.yaml': `${PLAN}${cadence === '' ? '' : `check_in_cadence: ${cadence}\n`}`, ...files })
}

describe('a check-in that is moved', () => {
  test('sets the new day as well, and both are taken back together', async () => {
    const dir = recordOf()
    const before = treeOf(dir)
    const args = ['check-in', '2024-02-23', '--missed', 'rescheduled', '--moved-to', '2024-02-26']
    const { code, out, err } = await runIn(FRIDAY, '-C', dir, ...args)
    expect({ code, out }).toEqual({ code: 0, out: '2024-02-23\n2024-02-26\n' })
    expect(err).toContain('check-in of 2024-02-23: rescheduled; set for 2024-02-26; to take it back: onrecord undo')
    expect(written(dir, '2024-02-23')).toMatchObject({ status: 'rescheduled', rescheduled_to: '2024-02-26' })
    expect(written(dir, '2024-02-26')).toMatchObject({ scheduled_for: '2024-02-26', status: 'scheduled' })
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
    await run('-C', dir, 'undo')
    expect(Object.keys(treeOf(dir)).filter((path) => path.endsWith('.yaml'))).toEqual(
      Object.keys(before).filter((path) => path.endsWith('.yaml')),
    )
  })

  test('goes without saying with the new day, and leaves a check-in of that day as it is', async () => {
    const there = 'scheduled_for: 2024-02-26\nstatus: scheduled # by Piet\n'
    const dir = recordOf({ 'check-ins/2024-02-26.yaml': there })
    const { out } = await runIn(FRIDAY, '-C', dir, 'check-in', '2024-02-16', '--moved-to', '2024-02-26')
    expect(out).toBe('2024-02-16\n')
    expect(written(dir, '2024-02-16').status).toBe('rescheduled')
    expect(textOf(dir, 'check-ins/2024-02-26.yaml')).toBe(there)
  })

  test('is not moved to its own day', async () => {
    const { code, err } = await runIn(FRIDAY, '-C', recordOf(), 'check-in', '2024-02-16', '--moved-to', '2024-02-16')
    expect(code).toBe(2)
    expect(err).toContain('is not moved to the same day')
  })
})

describe('ahead of the day', () => {
  test.each([
    [['--missed', 'cancelled'], 0],
    [['--missed', 'refused'], 0],
    [['--missed', 'cancelled-by-me'], 0],
    [['--missed', 'rescheduled'], 0],
    [['--self', 'A1=met'], 0],
    [['--topic', 'the roster'], 0],
    [['--missed', 'no-show'], 2],
    [['--missed', 'my-no-show'], 2],
    [['--missed', 'no-answer'], 2],
    [['--held'], 2],
    [['--rating', 'A1=met'], 2],
    [['--said', 'piet: Good.'], 2],
  ])('%j gives %i', async (flags, code) => {
    const dir = recordOf()
    expect((await runIn(FRIDAY, '-C', dir, 'check-in', '2024-02-23', ...flags)).code).toBe(code)
  })

  test('a view of one own that is written down before the meeting does not say that it was held', async () => {
    const dir = recordOf()
    await runIn(FRIDAY, '-C', dir, 'check-in', '2024-02-16', '--scheduled', '--self', 'A1=met')
    expect(written(dir, '2024-02-16')).toMatchObject({ status: 'scheduled', self_assessments: { A1: 'met' } })
    await runIn(FRIDAY, '-C', dir, 'check-in', '2024-02-16', '--rating', 'A1=not_met')
    expect(written(dir, '2024-02-16')).toMatchObject({ status: 'held', self_assessments: { A1: 'met' } })
  })

  test('a weekday is the next one when the check-in is only set, and the last one when it is told', async () => {
    const dir = recordOf()
    expect((await runIn(FRIDAY, '-C', dir, 'check-in', 'monday')).out).toBe('2024-02-19\n')
    expect((await runIn(FRIDAY, '-C', dir, 'check-in', 'monday', '--held')).out).toBe('2024-02-12\n')
  })
})

describe('the next step, at the end', () => {
  test.each([
    [
      ['--held'],
      'next: write to Piet Vos today what was said and agreed:\n  onrecord render recap --for manager --check-in 2024-02-16\n  and when it is sent: onrecord sent recap --to piet --via email',
    ],
    [['--held', '--recap-sent', 'today'], 'your own view of each area can stand beside it'],
    [
      ['--missed', 'no-show'],
      'next: offer Piet Vos new times in writing:\n  onrecord render missed-check-in --for manager',
    ],
    [
      ['--missed', 'cancelled'],
      '--check-in 2024-02-16\n  and when it is sent: onrecord sent missed-check-in --to piet',
    ],
    [['--missed', 'cancelled', '--notice', 'today'], 'next: when the new day is known'],
    [
      ['--missed', 'my-no-show'],
      'next: offer Piet Vos a new time in writing, then: onrecord check-in 2024-02-16 --moved-to',
    ],
    [['--missed', 'rescheduled'], 'next: when the new day is known'],
  ])('%j', async (flags, line) => {
    const { err } = await runIn(FRIDAY, '-C', recordOf(), 'check-in', '2024-02-16', ...flags)
    const end = err.trimEnd().split('\n').slice(-3).join('\n')
    expect(end).toContain(line)
  })

  test.each([
    [['--held', '--self', 'A1=met', '--recap-sent', '2024-02-16']],
    [['--missed', 'cancelled', '--moved-to', '2024-02-20']],
    [['--scheduled']],
  ])('there is none after %j', async (flags) => {
    const { err } = await runIn(FRIDAY, '-C', recordOf(), 'check-in', '2024-02-16', ...flags)
    expect(err).not.toMatch(/^(next|your)/m)
  })
})

describe('every check-in of the plan at once', () => {
  test('from today to the end, without the days that have one', async () => {
    const dir = planned('{every: week, on: friday}', {
      'check-ins/2024-03-01.yaml': 'scheduled_for: 2024-03-01\nstatus: cancelled_by_manager\n',
      'check-ins/2024-03-08.yaml': 'scheduled_for: 2024-03-08\nstatus: "sched',
    })
    const { code, out, err } = await runIn(FRIDAY, '-C', dir, 'check-in', '--schedule')
    const days = ['2024-02-16', '2024-02-23', '2024-03-15', '2024-03-22', '2024-03-29', '2024-04-05']
    expect({ code, out }).toEqual({ code: 0, out: `${days.join('\n')}\n` })
    expect(err).toContain('check-ins set: 6, from 2024-02-16 to 2024-04-05; to take it back: onrecord undo')
    expect(written(dir, '2024-02-23')).toMatchObject({ scheduled_for: '2024-02-23', status: 'scheduled' })
    const again = await runIn(FRIDAY, '-C', dir, 'check-in', '--schedule')
    expect(again).toMatchObject({ code: 0, out: '' })
    expect(again.err).toContain('is set already; nothing was written')
    await run('-C', dir, 'undo')
    expect(Object.keys(treeOf(dir)).filter((path) => path.startsWith('check-ins/'))).toHaveLength(2)
  })

  test.each([
    [['--from', '2024-04-01'], ['2024-04-05']],
    [
      ['--from', '2024-03-26'],
      ['2024-03-29', '2024-04-05'],
    ],
  ])('%j', async (flags, days) => {
    const dir = planned('{every: week, on: friday}')
    expect((await runIn(FRIDAY, '-C', dir, 'check-in', '--schedule', ...flags)).out).toBe(`${days.join('\n')}\n`)
  })

  test('to the end as it was changed', async () => {
    const amended = `${PLAN}check_in_cadence: {every: week, on: friday}
amendments:
  - {on: 2024-02-01, field: effective_to, from: 2024-04-05, to: 2024-02-24, by: piet}
`
    const dir = recordOf({ 'plan.yaml': amended })
    expect((await runIn(FRIDAY, '-C', dir, 'check-in', '--schedule')).out).toBe('2024-02-16\n2024-02-23\n')
  })

  test.each([
    ['', 'write it into plan.yaml, such as check_in_cadence: {every: week, on: friday}'],
    ['{every: week}', 'not on which weekday; write it into plan.yaml'],
    ['{every: month, on: friday}', 'the plan says every month, and not on which days; set each one with'],
  ])('a plan with the cadence "%s" says what is missing', async (cadence, message) => {
    const dir = planned(cadence)
    const before = treeOf(dir)
    const { code, err } = await runIn(FRIDAY, '-C', dir, 'check-in', '--schedule')
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(treeOf(dir)).toEqual(before)
  })

  test.each([
    [['2024-02-23', '--schedule'], '--schedule takes its first day from --from; write --from 2024-02-23'],
    [['--schedule', '--held'], '--schedule is used alone; leave --held out'],
    [['--from', '2024-02-23'], '--from goes with --schedule'],
    [['--schedule', '--from', '2024-05-01'], 'the plan ends on 2024-04-05'],
  ])('%j is refused', async (args, message) => {
    const { code, err } = await runIn(FRIDAY, '-C', planned('{every: week, on: friday}'), 'check-in', ...args)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})

describe('as JSON', () => {
  const json = (dir: string, value: unknown) =>
    runIn({ ...FRIDAY, stdin: JSON.stringify(value) }, '-C', dir, 'check-in', '--json', '-')

  test('every check-in of an example, as it is shown, makes the same record', async () => {
    const from = copyOf('sales-leave')
    const ids = ['2024-03-18', '2024-04-16', '2024-04-22', '2024-04-23']
    const shown = await Promise.all(
      ids.map(async (id): Promise<unknown> => JSON.parse((await run('-C', from, 'show', id, '--json')).out)),
    )
    const to = copyOf('sales-leave')
    const { rmSync } = await import('node:fs')
    for (const id of ids) rmSync(`${to}/check-ins/${id}.yaml`)
    const clock = { clock: '2024-05-06T12:00:00Z', stdin: JSON.stringify(shown) }
    const { code, out } = await runIn(clock, '-C', to, 'check-in', '--json', '-')
    expect({ code, out }).toEqual({ code: 0, out: `${ids.join('\n')}\n` })
    for (const [i, id] of ids.entries()) {
      const { recorded: _, ...again } = JSON.parse((await run('-C', to, 'show', id, '--json')).out)
      expect(again).toEqual(shown[i])
    }
  })

  test('two of one day, a new one and an addition, in one step', async () => {
    const dir = recordOf({ 'check-ins/2024-02-09.yaml': 'scheduled_for: 2024-02-09\nstatus: held\n' })
    const { out } = await json(dir, [
      { scheduled_for: '2024-02-16', status: 'manager_no_show' },
      { id: '2024-02-16-2', scheduled_for: '2024-02-16', status: 'held', attendees: ['Piet'] },
      { id: '2024-02-09', scheduled_for: '2024-02-09', status: 'held', assessments: { a1: 'met' } },
    ])
    expect(out).toBe('2024-02-16\n2024-02-16-2\n2024-02-09\n')
    expect(written(dir, '2024-02-16-2').attendees).toEqual(['piet'])
    expect(written(dir, '2024-02-09').assessments).toEqual({ A1: 'met' })
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
  })

  test.each([
    [{ scheduled_for: '2024-02-16', status: 'held', mood: 'good' }, 'mood'],
    [{ scheduled_for: '2024-02-16', status: 'great' }, 'status'],
    [{ scheduled_for: '2024-02-16', status: 'held', attendees: ['nobody'] }, 'no person "nobody"'],
    [{ scheduled_for: '2024-02-23', status: 'held' }, '2024-02-23 is still to come'],
    [
      [
        { scheduled_for: '2024-02-16', status: 'held' },
        { scheduled_for: '2024-02-16', status: 'held' },
      ],
      'already',
    ],
    [{ id: '2024-02-16-4', scheduled_for: '2024-02-16', status: 'held' }, 'there is no check-in "2024-02-16-4"'],
  ])('%j is refused whole', async (value, message) => {
    const dir = recordOf()
    const before = treeOf(dir)
    const { code, err } = await json(dir, value)
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(treeOf(dir)).toEqual(before)
  })
})
