import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { recordOf, textOf, treeOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const THAT_DAY = { clock: '2024-02-16T15:00:00Z' }
const NEXT_DAY = { clock: '2024-02-17T15:00:00Z' }
const FILE = 'check-ins/2024-02-16.yaml'

/** As the employee wrote it in an editor, on the day after. */
const HELD = `# the second one
scheduled_for: 2024-02-16
recorded: 2024-02-17
status:   held    # at last
assessments: {A1: met}   # said twice
quotes:
    - who: piet
      words: 'Good.'
action_items:
  - {text: Send the counts, owner: ana}
  - text: Ask for the roster   # by mail
`
const MISSED = 'scheduled_for: 2024-02-16\nstatus: cancelled_by_manager\n'

function written(dir: string, id = '2024-02-16') {
  return parse(textOf(dir, `check-ins/${id}.yaml`))
}

function recordWith(text: string): string {
  return recordOf({
    [FILE]: text,
    'evidence/E-07.yaml': 'id: E-07\nhappened: 2024-02-16\nkind: email\ntitle: Mail about the check-in\n',
  })
}

/** What a text has that the other has not, in the middle. */
function addedTo(before: string, after: string): string {
  let start = 0
  while (start < before.length && before[start] === after[start]) start++
  let end = 0
  while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end++
  expect(start + end).toBe(before.length)
  return after.slice(start, after.length - end)
}

describe('what comes after a check-in that is written down', () => {
  test.each([
    [['--said', 'piet: Keep it up.'], 'words: Keep it up.', 'exact words'],
    [['--self', 'a1=partially-met'], 'self_assessments: {A1: partially_met}', 'own assessment'],
    [['--attendee', 'PIET'], 'attendees: [piet]', 'who was there'],
    [['--topic', 'the roster'], 'manager_topic: the roster', 'manager topic'],
    [['--final'], 'final: true', 'final'],
    [['--investigatory'], 'investigatory: true', 'investigatory'],
    [['--recap-sent', '2024-02-16'], 'recap: {sent: 2024-02-16}', 'recap'],
    [['--done', '2', '--on', '2024-02-16'], 'done_on: 2024-02-16', ''],
  ])('%j is put in, and every other byte stays', async (flags, text, words) => {
    const dir = recordWith(HELD)
    const { code, out, err } = await runIn(NEXT_DAY, '-C', dir, 'check-in', '2024-02-16', ...flags)
    expect({ code, out }).toEqual({ code: 0, out: '2024-02-16\n' })
    expect(addedTo(HELD, textOf(dir, FILE))).toContain(text)
    if (words !== '') expect(err).toContain(`check-in of 2024-02-16: ${words} added; to take it back: onrecord undo`)
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
    await run('-C', dir, 'undo')
    expect(textOf(dir, FILE)).toBe(HELD)
  })

  test.each([
    ['requested', { representation_requested: true }],
    ['granted', { representation_requested: true, representation_granted: true }],
    ['refused', { representation_requested: true, representation_granted: false }],
  ])('a representative who was %s', async (answer, values) => {
    const dir = recordWith(HELD)
    await runIn(THAT_DAY, '-C', dir, 'check-in', '2024-02-16', '--representation', answer)
    expect(written(dir)).toMatchObject(values)
  })

  test('a recap gets its reply, and the reply its correction and exhibit', async () => {
    const dir = recordWith(HELD)
    const add = (...flags: readonly string[]) => runIn(NEXT_DAY, '-C', dir, 'check-in', '2024-02-16', ...flags)
    await add('--recap-sent', '2024-02-16', '--recap-reply', 'none')
    await add('--correction', 'A1 is open.', '--recap-reply', 'corrected', '--recap-evidence', 'e7')
    expect(written(dir).recap).toEqual({
      sent: '2024-02-16',
      reply: 'corrected',
      correction: 'A1 is open.',
      evidence: ['E-07'],
    })
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
  })

  test('a reason and a notice of one that was missed', async () => {
    const dir = recordWith(MISSED)
    const args = ['check-in', '2024-02-16', '--reason', 'out of office', '--notice', '2024-02-16']
    expect((await runIn(THAT_DAY, '-C', dir, ...args)).code).toBe(0)
    expect(written(dir)).toMatchObject({ reason_given: 'out of office', notice_sent: '2024-02-16' })
  })

  test('on a later day than the rest it leaves a dated line, so that nothing looks older than it is', async () => {
    const dir = recordOf()
    await runIn(THAT_DAY, '-C', dir, 'check-in', '2024-02-16', '--held')
    await runIn(THAT_DAY, '-C', dir, 'check-in', '2024-02-16', '--attendee', 'piet')
    expect(written(dir).corrections).toBeUndefined()
    await runIn(NEXT_DAY, '-C', dir, 'check-in', '2024-02-16', '--said', 'piet: Good.', '--recap-sent', 'today')
    expect(written(dir).corrections).toEqual([
      { at: expect.stringMatching(/^2024-02-1[78]T/), text: 'Added: exact words' },
    ])
    await runIn(NEXT_DAY, '-C', dir, 'check-in', '2024-02-16', '--recap-reply', 'agreed')
    expect(written(dir).corrections).toHaveLength(1)
  })

  test('one that does not say when it was written down says when something was added', async () => {
    const dir = recordWith(HELD.replace('recorded: 2024-02-17\n', ''))
    await runIn(NEXT_DAY, '-C', dir, 'check-in', '2024-02-16', '--said', 'piet: Better.')
    expect(written(dir).corrections).toEqual([
      { at: expect.stringMatching(/^2024-02-1[78]T/), text: 'Added: exact words' },
    ])
  })

  test('what is done is not done again; the remedy can be typed as it is printed', async () => {
    const dir = recordWith(HELD)
    await runIn(NEXT_DAY, '-C', dir, 'check-in', '2024-02-16', '--done', '2', '--on', '2024-02-16')
    const { code, err } = await runIn(NEXT_DAY, '-C', dir, 'check-in', '2024-02-16', '--done', '2')
    expect(code).toBe(2)
    const [, field = '', on = ''] = /set 2024-02-16 "(\S+)" (\S+)/.exec(err) ?? []
    expect(await runIn(NEXT_DAY, '-C', dir, 'set', '2024-02-16', field, on)).toMatchObject({ code: 0 })
    expect(written(dir).action_items[1].done_on).toBe('2024-02-17')
  })

  test('any exact words, said of any check-in, are kept and take nothing away', async () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '')
    await fc.assert(
      fc.asyncProperty(words, async (said) => {
        const dir = recordWith(HELD)
        const { code } = await runIn(NEXT_DAY, '-C', dir, 'check-in', '2024-02-16', '--said', `piet: ${said}`)
        expect(code).toBe(0)
        addedTo(HELD, textOf(dir, FILE))
        expect(written(dir).quotes.at(-1).words).toBe(said.trim())
      }),
      { numRuns: 25 },
    )
  })
})

describe('what is there is never replaced', () => {
  test.each([
    [HELD, ['--rating', 'A1=not_met'], 'to change it: onrecord set 2024-02-16 assessments.A1 not_met'],
    [HELD, ['--rating', 'A1=met'], 'says that already; nothing was changed'],
    [HELD, ['--said', 'piet: Good.'], 'says that already; nothing was changed'],
    [HELD, ['--held', '--said', 'piet: Yes.'], 'to add to it, leave --held out; for another one add --second'],
    [HELD, ['--scheduled'], 'change it there, or add --second'],
    [HELD, ['--missed', 'cancelled'], 'change it there, or add --second'],
    [HELD, ['--moved-to', '2024-02-20'], 'is written down as held; it was not moved'],
    [HELD, ['--recap-reply', 'agreed'], 'say when the recap was sent, such as: --recap-sent today'],
    [HELD, ['--recap-sent', '2024-02-15'], 'before the meeting of 2024-02-16'],
    [HELD, ['--recap-sent', '2024-02-20'], '2024-02-20 is still to come'],
    [HELD, ['--correction', 'No.', '--recap-reply', 'agreed', '--recap-sent', 'today'], 'a correction comes with'],
    [HELD, ['--self', 'A1=met', '--self', 'a01=not_met'], 'is rated twice'],
    [HELD, ['--done', 'roaster'], 'there is 1 "Send the counts", 2 "Ask for the roster"'],
    [HELD, ['--done', 'the'], '"the" is in more than one action item; give its number'],
    [HELD, ['--done', '1', '--said', 'piet: Yes.'], '--done is used alone; leave --said out'],
    [HELD, ['--on', '2024-02-16'], '--on goes with --done'],
    [MISSED, ['--rating', 'A1=met'], 'is written down as cancelled by manager; a rating is given in'],
    [MISSED, ['--recap-sent', 'today'], 'a recap is of a check-in that was held'],
    [MISSED, ['--done', '1'], 'has no action items'],
    ['scheduled_for: 2024-02-16\nstatus: scheduled\n', ['--recap-sent', 'today'], 'is only set; say how it went'],
    ['scheduled_for: 2024-02-16\nstatus: scheduled\n', ['--reason', 'ill'], 'is only set; say how it went'],
  ])('%#: %j', async (text, flags, message) => {
    const dir = recordWith(text)
    const before = treeOf(dir)
    const { code, out, err } = await runIn(NEXT_DAY, '-C', dir, 'check-in', '2024-02-16', ...flags)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(treeOf(dir)).toEqual(before)
  })

  test('of several on a day, the one that is meant is named', async () => {
    const dir = recordOf({ [FILE]: HELD, 'check-ins/2024-02-16-2.yaml': MISSED })
    const { code, err } = await runIn(THAT_DAY, '-C', dir, 'check-in', '2024-02-16', '--attendee', 'ana')
    expect(code).toBe(2)
    expect(err).toContain('name the one that is meant: 2024-02-16, 2024-02-16-2')
    const named = await runIn(THAT_DAY, '-C', dir, 'check-in', '2024-02-16-2', '--reason', 'away')
    expect(named.out).toBe('2024-02-16-2\n')
    expect(written(dir, '2024-02-16-2').reason_given).toBe('away')
  })
})
