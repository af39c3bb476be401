import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { copyOf, PLAN, recordOf, textOf, treeOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const LATER = { clock: '2024-02-20T12:00:00Z' }
const RECORDED = 'recorded: 2024-02-16T12:00:00Z\n'
const NOTE = `id: E-07
happened: 2024-02-16
${RECORDED}kind: note
title: Talk about the roster
detail: We spoke for ten minutes.
quotes: [{who: piet, words: Good.}]
`
const MEETING = `scheduled_for: 2024-02-16
status: held
${RECORDED}assessments: {A1: not_met}
recap: {sent: 2024-02-16, reply: none}
`
const FILES = {
  'evidence/E-07.yaml': NOTE,
  'evidence/E-08.yaml': 'id: E-08\nhappened: 2024-02-16\nkind: note\ntitle: A mail of Friday\n',
  'allegations/AL-1.yaml': `id: AL-1\narea: A1\ntext: Mail was left.\n${RECORDED}`,
  'check-ins/2024-02-16.yaml': MEETING,
  'check-ins/2024-02-23.yaml': 'scheduled_for: 2024-02-23\nstatus: scheduled\n',
  'metrics/M1.yaml': `id: M1\nname: Mail\nform: count\ntarget: {op: "<=", value: 3}\n${RECORDED}`,
  'requests/R-01.yaml': `id: R-01\nkind: records\nsent_on: 2024-02-16\ntext: The list.\n${RECORDED}`,
  'employment.yaml': 'events:\n  - {on: 2023-01-09, text: Moved to the desk}\n  - {on: 2023-05-02, text: Trained}\n',
}

async function setIn(dir: string, ...args: readonly string[]) {
  return await runIn(LATER, '-C', dir, 'set', ...args)
}

function correctionsOf(dir: string, file: string): unknown {
  return parse(textOf(dir, file)).corrections?.map(({ text }: { text: string }) => text)
}

describe('a fact that is changed on a later day than it was written down leaves a dated line', () => {
  test.each([
    ['E-07', 'happened', '2024-02-09', 'evidence/E-07.yaml', 'happened was 2024-02-16'],
    ['E-07', 'title', 'Talk', 'evidence/E-07.yaml', 'title was "Talk about the roster"'],
    ['E-07', 'detail', 'For an hour.', 'evidence/E-07.yaml', 'detail changed'],
    ['E-07', 'quotes[1].words', 'Bad.', 'evidence/E-07.yaml', 'quotes[1].words changed'],
    ['E-07', 'quotes', '[{who: piet, words: Good.}, {who: piet, words: No.}]', 'evidence/E-07.yaml', 'quotes added'],
    ['E-08', 'quotes', '[{who: piet, words: No.}]', 'evidence/E-08.yaml', 'quotes added'],
    ['AL-1', 'text', 'Mail waited.', 'allegations/AL-1.yaml', 'text was "Mail was left."'],
    ['AL-1', 'occurred', '2024-01', 'allegations/AL-1.yaml', 'occurred added'],
    ['2024-02-16', 'assessments.A1', 'met', 'check-ins/2024-02-16.yaml', 'assessments.A1 was not_met'],
    ['2024-02-16', 'recap.sent', '2024-02-17', 'check-ins/2024-02-16.yaml', 'recap.sent was 2024-02-16'],
    ['R-01', 'sent_on', '2024-02-12', 'requests/R-01.yaml', 'sent_on was 2024-02-16'],
    ['M1', 'target.value', '4', 'metrics/M1.yaml', 'target.value was 3'],
    ['plan', 'effective_to', '2024-04-12', 'plan.yaml', 'effective_to was 2024-04-05'],
    ['A1', 'expectation', 'In a day.', 'plan.yaml', 'A1 expectation was "Answer mail in two working days."'],
    ['plan', 'areas[1].title', 'Mail', 'plan.yaml', 'areas[1].title was "Answering mail"'],
  ])('set %s %s %s', async (...[id, field, value, file, line]) => {
    const dir = recordOf(FILES)
    const { code, err } = await setIn(dir, id, field, value)
    expect(code).toBe(0)
    expect(correctionsOf(dir, file)).toEqual([line])
    expect(err).toContain(`it says now what was changed and when: ${line}`)
    expect((await run('-C', dir, 'check')).out).toBe('')
    await run('-C', dir, 'undo')
    expect(correctionsOf(dir, file)).toBeUndefined()
  })

  test.each([
    ['E-07', 'areas', 'A1', 'evidence/E-07.yaml'],
    ['E-07', 'sensitivity', 'family', 'evidence/E-07.yaml'],
    ['E-07', 'quotes[1].sensitivity', 'family', 'evidence/E-07.yaml'],
    ['AL-1', 'reply', 'It was not.', 'allegations/AL-1.yaml'],
    ['2024-02-16', 'recap.reply', 'agreed', 'check-ins/2024-02-16.yaml'],
    ['2024-02-16', 'notice_sent', '2024-02-16', 'check-ins/2024-02-16.yaml'],
    ['R-01', 'answered_on', '2024-02-19', 'requests/R-01.yaml'],
    ['plan', 'response_due_on', '2024-01-15', 'plan.yaml'],
    ['plan', 'employer_device', 'false', 'plan.yaml'],
    ['A1', 'measure', 'Mails older than two days', 'plan.yaml'],
    ['A1', 'control', 'partial', 'plan.yaml'],
  ])('set %s %s %s leaves none: it is no fact, or fills in what was open', async (id, field, value, file) => {
    const dir = recordOf(FILES)
    expect(await setIn(dir, id, field, value)).toMatchObject({ code: 0 })
    expect(correctionsOf(dir, file)).toBeUndefined()
  })

  test('nor does a slip that is put right on the same day', async () => {
    const dir = recordOf({ ...FILES, 'plan.yaml': `${PLAN}${RECORDED}` })
    const sameDay = { clock: '2024-02-16T12:30:00Z' }
    await runIn(sameDay, '-C', dir, 'set', 'E-07', 'title', 'Talk')
    await runIn(sameDay, '-C', dir, 'set', 'A1', 'expectation', 'In a day.')
    expect([correctionsOf(dir, 'evidence/E-07.yaml'), correctionsOf(dir, 'plan.yaml')]).toEqual([undefined, undefined])
  })

  test('several fields leave one line, in which a long text is cut and words of health do not stand', async () => {
    const long = NOTE.replace('Talk about the roster', `Talk ${'on and '.repeat(30)}on`).replace(
      '2024-02-16',
      '2024-02',
    )
    const dir = recordOf({ ...FILES, 'evidence/E-07.yaml': long, 'evidence/E-08.yaml': NOTE.replace('E-07', 'E-08') })
    const stdin = '{"title": "Talk about my depression", "happened": "2024-02-16"}'
    await runIn({ ...LATER, stdin }, '-C', dir, 'set', 'E-07', '--json', '-')
    expect(correctionsOf(dir, 'evidence/E-07.yaml')).toEqual([
      expect.stringMatching(/^title was "Talk on and .{108}…"; happened was 2024-02$/),
    ])
    await setIn(dir, 'E-07', 'title', 'Talk')
    expect(correctionsOf(dir, 'evidence/E-07.yaml')).toEqual([expect.any(String), 'title changed'])
  })

  test('and the chronology says so beside the words', async () => {
    const dir = recordOf(FILES)
    await setIn(dir, 'E-07', 'quotes[1].words', 'I will see to it.')
    const flags = ['--for', 'hr', '--today', '2024-02-20', '--format', 'md', '--out', '-']
    const { out } = await run('-C', dir, 'render', 'chronology', ...flags)
    expect(out).toMatch(/I will see to it\..*Corrected on 2024-02-20/)
  })
})

describe('what cannot be set', () => {
  const device = { 'plan.yaml': `${PLAN}employer_device: true\n` }
  const privileged = { 'evidence/E-07.yaml': `${NOTE}privilege: {purpose: advice on the plan}\n` }
  const recorded = { 'evidence/E-07.yaml': NOTE.replace('quotes', 'obtained: own_recording\n#') }
  test.each([
    [{}, ['2024-02-23', 'status', 'cancelled_by_manager'], 'check-in 2024-02-23 --missed cancelled\n'],
    [{}, ['2024-02-23', 'status', 'held'], 'check-in 2024-02-23 --held\n'],
    [{}, ['2024-02-16', 'status', 'scheduled'], 'is written down as held, which stays'],
    [device, ['E-07', 'confidentiality', 'privileged'], "this computer is the employer's"],
    [device, ['E-07', 'privilege.purpose', 'advice'], "this computer is the employer's"],
    [privileged, ['E-07', 'privilege.purpose', 'other'], 'was written down already, and stays'],
    [privileged, ['E-07', 'privilege', 'null'], 'was written down already, and stays'],
    [recorded, ['E-07', 'quotes', '[{who: piet, words: No.}]'], 'a recording without the consent of all is not quoted'],
    [{}, ['employment', 'events', 'null'], 'set employment "events[1].text"'],
    [{}, ['employment', 'events', '[]'], 'the rows of "events" that are there stay'],
    [{}, ['employment', 'events', '[{on: 2023-01-09, text: Hired}]'], 'the rows of "events" that are there stay'],
    [{}, ['employment', 'events[1]', '{on: 2023-01-09, text: Hired}'], 'the rows of "events" that are there stay'],
  ])('%#: %j', async (files, args, message) => {
    const dir = recordOf({ ...FILES, ...files })
    const before = treeOf(dir)
    const { code, out, err } = await setIn(dir, ...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(treeOf(dir)).toEqual(before)
  })

  test('the amendments of a plan', async () => {
    const dir = copyOf('sales-leave')
    const before = treeOf(dir)
    expect((await setIn(dir, 'plan', 'amendments', 'null')).err).toContain(
      'the rows of "amendments" that are there stay',
    )
    expect(treeOf(dir)).toEqual(before)
  })

  test('while a row can be corrected, and rows can be added', async () => {
    const dir = recordOf(FILES)
    const rows =
      '[{on: 2023-01-09, text: Moved to the desk}, {on: 2023-05-02, text: Trained}, {on: 2023-06-01, text: Led}]'
    expect(await setIn(dir, 'employment', 'events', rows)).toMatchObject({ code: 0 })
    expect(await setIn(dir, 'employment', 'events[2].text', 'Trained others')).toMatchObject({ code: 0 })
    expect(parse(textOf(dir, 'employment.yaml')).events).toMatchObject([
      {},
      { text: 'Trained others' },
      { text: 'Led' },
    ])
  })
})
