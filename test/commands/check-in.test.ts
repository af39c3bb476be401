import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { copyOf, recordOf, textOf, treeOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const FRIDAY = { clock: '2024-02-16T15:00:00Z' }
/** A check-in as a person wrote it, with comments, odd spaces and Windows line ends. */
const SCHEDULED =
  '# set by Piet\r\nscheduled_for:   2024-02-16  # Friday\r\nstatus: scheduled   # so far\r\nmanager_topic: "mail"\r\n'

function written(dir: string, id: string) {
  return parse(textOf(dir, `check-ins/${id}.yaml`))
}

describe('a new check-in', () => {
  test('a date alone sets one; its id is its day', async () => {
    const dir = recordOf()
    const { code, out, err } = await runIn(FRIDAY, '-C', dir, 'check-in', '2024-02-23')
    expect({ code, out }).toEqual({ code: 0, out: '2024-02-23\n' })
    expect(err).toBe('check-in of 2024-02-23: scheduled; to take it back: onrecord undo\n')
    expect(written(dir, '2024-02-23')).toEqual({
      scheduled_for: '2024-02-23',
      status: 'scheduled',
      recorded: expect.stringMatching(/^2024-02-1\dT/),
    })
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
  })

  test('without a date it is today', async () => {
    const dir = recordOf()
    expect((await runIn({ clock: '2024-02-16T12:00:00Z' }, '-C', dir, 'check-in', '--held')).out).toMatch(
      /^2024-02-1[67]\n$/,
    )
  })

  test('held, with ratings, words and what is to be done', async () => {
    const dir = recordOf()
    const { code } = await runIn(
      FRIDAY,
      ...['-C', dir, 'check-in', '2024-02-16', '--rating', 'a1=partially-met', '--said', 'Piet: Better: keep it up'],
      ...['--attendee', 'ana', '--attendee', 'PIET', '--action', 'Send the counts', '--requested', '2024-02-14'],
    )
    expect(code).toBe(0)
    expect(written(dir, '2024-02-16')).toMatchObject({
      status: 'held',
      requested_on: '2024-02-14',
      attendees: ['ana', 'piet'],
      assessments: { A1: 'partially_met' },
      quotes: [{ who: 'piet', words: 'Better: keep it up' }],
      action_items: [{ text: 'Send the counts' }],
    })
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
  })

  test.each([
    ['cancelled', 'cancelled_by_manager'],
    ['refused', 'refused_by_manager'],
    ['no-show', 'manager_no_show'],
    ['no-answer', 'no_response'],
    ['cancelled-by-me', 'cancelled_by_employee'],
    ['my-no-show', 'employee_no_show'],
  ])('--missed %s is %s, with the reason that was given', async (how, status) => {
    const dir = recordOf()
    await runIn(FRIDAY, '-C', dir, 'check-in', '2024-02-16', '--missed', how, '--reason', 'out of office')
    expect(written(dir, '2024-02-16')).toMatchObject({ status, reason_given: 'out of office' })
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
  })

  test.each([
    ['--said', 'piet: Good.'],
    ['--rating', 'A1=met'],
    ['--action', 'Send the counts'],
  ])('%s says that it was held', async (...flag) => {
    const dir = recordOf()
    await runIn(FRIDAY, '-C', dir, 'check-in', '2024-02-16', ...flag)
    expect(written(dir, '2024-02-16').status).toBe('held')
  })

  test('what somebody is to do has them as its owner, when they are known', async () => {
    const dir = recordOf()
    const actions = ['Piet: send the roster', 'Roster: send it', 'send it', 'at 10:30 call']
    await runIn(FRIDAY, '-C', dir, 'check-in', '2024-02-16', ...actions.flatMap((text) => ['--action', text]))
    expect(written(dir, '2024-02-16').action_items).toEqual([
      { text: 'send the roster', owner: 'piet' },
      { text: 'Roster: send it' },
      { text: 'send it' },
      { text: 'at 10:30 call' },
    ])
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
  })
})

describe('another one on the same day', () => {
  const onFriday = (dir: string, ...flags: readonly string[]) =>
    runIn(FRIDAY, '-C', dir, 'check-in', '2024-02-16', ...flags)

  test('has to be asked for, and gets a number of its own', async () => {
    const dir = recordOf()
    await onFriday(dir, '--missed', 'no-show')
    const before = treeOf(dir)
    const { code, err } = await onFriday(dir, '--held')
    expect(code).toBe(2)
    expect(err).toBe(
      'onrecord: there is a check-in on that day already: check-ins/2024-02-16.yaml (manager no show); change it there, or add --second for another one\n',
    )
    expect(treeOf(dir)).toEqual(before)
    expect((await onFriday(dir, '--held', '--second')).out).toBe('2024-02-16-2\n')
    expect((await onFriday(dir, '--held', '--second')).out).toBe('2024-02-16-3\n')
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
  })

  test('leaves the scheduled one of the day open', async () => {
    const dir = recordOf({ 'check-ins/2024-02-16.yaml': SCHEDULED })
    expect((await onFriday(dir, '--held', '--second')).out).toBe('2024-02-16-2\n')
    expect(textOf(dir, 'check-ins/2024-02-16.yaml')).toBe(SCHEDULED)
  })

  test('may be scheduled, and is then completed', async () => {
    const dir = recordOf()
    await onFriday(dir, '--held')
    expect((await onFriday(dir, '--second', '--scheduled')).out).toBe('2024-02-16-2\n')
    expect((await onFriday(dir, '--second', '--scheduled')).err).toContain(
      'check-ins/2024-02-16-2.yaml (scheduled); say first how',
    )
    expect((await onFriday(dir, '--held')).out).toBe('2024-02-16-2\n')
    expect(written(dir, '2024-02-16-2').status).toBe('held')
  })

  test('is not the first', async () => {
    expect(await onFriday(recordOf(), '--held', '--second')).toMatchObject({
      code: 2,
      err: 'onrecord: there is no check-in on 2024-02-16 yet; leave --second out\n',
    })
  })
})

describe('one that was scheduled', () => {
  test('is completed in place, and every other byte stays', async () => {
    const dir = recordOf({ 'check-ins/2024-02-16.yaml': SCHEDULED })
    const { out } = await runIn(FRIDAY, '-C', dir, 'check-in', '2024-02-16', '--held', '--rating', 'A1=met')
    expect(out).toBe('2024-02-16\n')
    const text = textOf(dir, 'check-ins/2024-02-16.yaml')
    expect(text.startsWith(SCHEDULED.replace('status: scheduled', 'status: held'))).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toContain('\n')
    expect(written(dir, '2024-02-16')).toMatchObject({
      status: 'held',
      assessments: { A1: 'met' },
      manager_topic: 'mail',
    })
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
  })

  test('and set from here carries the time at which its outcome was written down', async () => {
    const dir = recordOf()
    await runIn({ clock: '2024-02-09T15:00:00Z' }, '-C', dir, 'check-in', '2024-02-16')
    const { code } = await runIn(FRIDAY, '-C', dir, 'check-in', '2024-02-16', '--missed', 'no-show')
    expect(code).toBe(0)
    const { status, recorded } = written(dir, '2024-02-16')
    expect({ status, day: recorded.slice(0, 8) }).toEqual({ status: 'manager_no_show', day: '2024-02-' })
    expect(new Date(recorded)).toEqual(new Date(FRIDAY.clock))
  })

  test.each(['"scheduled"', "'scheduled'"])('may be in quotes: %s', async (word) => {
    const dir = recordOf({ 'check-ins/2024-02-16.yaml': `scheduled_for: 2024-02-16\nstatus: ${word}\n` })
    expect((await runIn(FRIDAY, '-C', dir, 'check-in', '2024-02-16', '--held')).out).toBe('2024-02-16\n')
    expect(written(dir, '2024-02-16').status).toBe('held')
  })

  test('may be written in one line', async () => {
    const dir = recordOf({ 'check-ins/2024-02-16.yaml': '{scheduled_for: 2024-02-16, status: scheduled}\n' })
    await runIn(FRIDAY, '-C', dir, 'check-in', '2024-02-16', '--held')
    expect(textOf(dir, 'check-ins/2024-02-16.yaml')).toMatch(
      /^\{scheduled_for: 2024-02-16, status: held, recorded: [^\n]*\}\n$/,
    )
  })

  test('in the example, the check-in of 8 April', async () => {
    const dir = copyOf('city-erp')
    await runIn({ clock: '2022-04-08T20:00:00Z' }, '-C', dir, 'check-in', '2022-04-08', '--held', '--rating', 'A4=met')
    expect(textOf(dir, 'check-ins/2022-04-08.yaml')).toMatch(
      /^scheduled_for: 2022-04-08\nstatus: held\nassessments: \{A4: met\}\nrecorded: /,
    )
  })
})

describe('what is refused, in one line and with nothing changed', () => {
  test.each([
    [
      ['2024-02-16'],
      'say how the check-in of 2024-02-16 went: onrecord check-in 2024-02-16 --held, or --missed cancelled',
    ],
    [['2024-02-16', '--held', '--missed', 'refused'], 'a check-in is held or missed; take one of --held and --missed'],
    [['2024-02-16', '--missed', 'ill'], '--missed takes one of cancelled, refused, no-show, no-answer'],
    [['2024-02-16', '--rating', 'A9=met'], 'no area "A9"; there is A1'],
    [
      ['2024-02-16', '--rating', 'A1=great'],
      'write a rating as A1=met, one of met, partially_met, not_met, not_assessed',
    ],
    [['2024-02-16', '--rating', 'A1=met=x'], 'write a rating as A1=met'],
    [['2024-02-16', '--rating', 'A1=met', '--missed', 'no-show'], 'leave one of --rating and --missed out'],
    [['2024-03-01', '--held'], '2024-03-01 is still to come; set it with: onrecord check-in 2024-03-01'],
    [['2024-03-01', '--missed', 'no-show'], '2024-03-01 is still to come'],
    [['2024-03-01', '--rating', 'A1=met'], '2024-03-01 is still to come'],
    [['2024-02-16', '--held', '--attendee', 'piets'], 'no person "piets"; did you mean "piet"?'],
    [
      ['2024-02-16', '--held', '--said', 'well done'],
      'write exact words as "who: words", such as "marisol: Thanks"; this is "well done"',
    ],
    [['2024-02-16', '--held', '--attendee', 'marta'], 'no person "marta"; there is ana, piet'],
    [['2024-02-16', '--held', '--requested', 'some day'], '"some day" is not a date'],
    [['2024-02-16', '--held', '--reason', 'late'], 'has "reason_given" already; nothing was changed'],
    [['03/04/2024'], '"03/04/2024" can be read as two different days; write 2024-04-03 or 2024-03-04'],
    [['2024-02-30'], '"2024-02-30" is not a date'],
    [['2024-02'], '"2024-02" is not a date'],
  ])('%j', async (args, message) => {
    const file = 'scheduled_for: 2024-02-16\nstatus: scheduled\nreason_given: none\n'
    const dir = recordOf({ 'check-ins/2024-02-16.yaml': file })
    const before = treeOf(dir)
    const { code, out, err } = await runIn(FRIDAY, '-C', dir, 'check-in', ...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(treeOf(dir)).toEqual(before)
  })

  test('a check-in that is half written is not touched', async () => {
    const dir = recordOf({ 'check-ins/2024-02-16.yaml': 'scheduled_for: 2024-02-16\nstatus: "sched' })
    const before = treeOf(dir)
    const { code, err } = await runIn(FRIDAY, '-C', dir, 'check-in', '2024-02-16', '--held')
    expect(code).toBe(2)
    expect(err).toContain('was not touched; see: onrecord check')
    expect(treeOf(dir)).toEqual(before)
  })
})
