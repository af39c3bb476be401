import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { PLAN, recordOf, textOf, treeOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const TODAY = { clock: '2024-02-05T12:00:00Z' }
const TWO = `${PLAN}    support:   # page 2 of the plan
      - {text: "Template letters, ten", promised_on: 2024-01-08, delivered_on: null}   # by Piet
      - text: A second screen
        due_on: 2024-01
    steps_taken: []
`
const MAIL = { 'evidence/E-09.yaml': 'id: E-09\nhappened: 2024-02-02\nkind: email\ntitle: Templates sent\n' }

function support(dir: string): unknown[] {
  return parse(textOf(dir, 'plan.yaml')).areas[0].support
}

test('the area alone lists what was promised and what came', async () => {
  const dir = recordOf({ 'plan.yaml': TWO })
  const { code, out } = await run('-C', dir, 'support', 'a1')
  expect(code).toBe(0)
  expect(out).toBe(
    '1. Template letters, ten: promised on 8 January 2024, not delivered\n' +
      '2. A second screen: named in the plan, due in January 2024, not delivered\n',
  )
  const { out: none, err } = await run('-C', recordOf(), 'support', 'A1')
  expect({ none, err }).toEqual({
    none: '',
    err: 'no support was promised for A1 Answering mail; to note one: onrecord support A1 "what was promised"\n',
  })
})

describe('support that was promised', () => {
  test('stands behind what is there, and every other byte stays', async () => {
    const dir = recordOf({ 'plan.yaml': TWO })
    const { code, out, err } = await runIn(TODAY, '-C', dir, 'support', 'A1', 'Weekly call', '--due', '2024-02-09')
    expect({ code, out }).toEqual({ code: 0, out: 'A1\n' })
    expect(err).toBe(
      'A1, promised on 5 February 2024, due on 9 February 2024, not delivered: "Weekly call"; to take it back: onrecord undo\n' +
        'when it comes: onrecord support A1 "Weekly call" --delivered\n',
    )
    const [before = '', after = ''] = TWO.split('    steps_taken')
    const text = textOf(dir, 'plan.yaml')
    expect(text.startsWith(before)).toBe(true)
    expect(text.endsWith(`    steps_taken${after}`)).toBe(true)
    expect(support(dir)[2]).toEqual({ text: 'Weekly call', promised_on: '2024-02-05', due_on: '2024-02-09' })
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
  })

  test('comes as JSON in the keys of plan.yaml', async () => {
    const dir = recordOf()
    const stdin = '[{"text": "Weekly call", "promised_on": "2024-01"}, {"text": "A second screen"}]'
    await runIn({ ...TODAY, stdin }, '-C', dir, 'support', 'A1', '--json', '-')
    expect(support(dir)).toEqual([
      { text: 'Weekly call', promised_on: '2024-01' },
      { text: 'A second screen', promised_on: '2024-02-05' },
    ])
  })
})

describe('support that came', () => {
  test('is marked where it was promised, with its exhibit', async () => {
    const dir = recordOf({ 'plan.yaml': TWO, ...MAIL })
    const args = ['support', 'A1', 'template', '--evidence', 'e9', '--delivered', '2024-02-02']
    const { code, out, err } = await runIn(TODAY, '-C', dir, ...args)
    expect({ code, out }).toEqual({ code: 0, out: 'A1\n' })
    expect(err).toContain('A1, promised on 8 January 2024, delivered on 2 February 2024: "Template letters, ten"')
    expect(textOf(dir, 'plan.yaml')).toBe(
      TWO.replace('delivered_on: null}', 'delivered_on: 2024-02-02, evidence: [E-09]}'),
    )
    await run('-C', dir, 'undo')
    expect(textOf(dir, 'plan.yaml')).toBe(TWO)
  })

  test('is named by its number, or goes without a name when it is the only one that is owed', async () => {
    const dir = recordOf({ 'plan.yaml': TWO })
    await runIn(TODAY, '-C', dir, 'support', 'A1', '1', '--delivered')
    await runIn(TODAY, '-C', dir, 'support', 'A1', '--delivered', 'yesterday')
    expect(support(dir)).toMatchObject([{ delivered_on: '2024-02-05' }, { delivered_on: '2024-02-04' }])
    const again = await runIn(TODAY, '-C', dir, 'support', 'A1', 'screen', '--delivered')
    expect(again).toMatchObject({ code: 2 })
    expect(again.err).toContain('"A second screen" was delivered on 2024-02-04 already')
  })
})

test.each([
  [[], 'say which area, such as: onrecord support A2'],
  [['A2'], 'no area "A2"; there is A1'],
  [['A1', '--delivered'], 'several are meant; name one by its number or by more of its words:\n1. Template letters'],
  [['A1', 'desk', '--delivered'], 'none of A1 is "desk"; name one by its number'],
  [['A1', '1', '--delivered', '2024-01-02'], 'delivered on 2024-01-02, before it was promised on 2024-01-08'],
  [['A1', '1', '--delivered', '2024-02-06'], '2024-02-06 is still to come'],
  [['A1', 'Weekly call', '--due', '2024-02-01'], 'due on 2024-02-01, before it was promised on 2024-02-05'],
  [['A1', '--due', '2024-03-01'], '--due needs what was promised'],
  [['A1', '1', '--delivered', '--due', '2024-03-01'], '--delivered is for support that was noted already'],
])('support %j is refused', async (args, message) => {
  const dir = recordOf({ 'plan.yaml': TWO })
  const before = treeOf(dir)
  const { code, out, err } = await runIn(TODAY, '-C', dir, 'support', ...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(message)
  expect(treeOf(dir)).toEqual(before)
})
