/** What is shown to be typed has places for words of one's own; pasted as it is shown, nothing of it gets into the record. */
import { expect, test } from 'vitest'
import { recordOf, treeOf } from '../record-folder.ts'
import { run } from '../run.ts'

test.each([
  ['log', '…'],
  ['log', '…', '--area', 'A1', '--step'],
  ['ask', '…', '--kind', 'support'],
  ['ask', 'A1: …', '--kind', 'support'],
  ['measure', 'M1', 'PART/WHOLE', '--week', '2024-01-12'],
  ['measure', 'M1', 'VALUE'],
  ['set', 'plan', 'prior_counselling', '["…"]'],
  ['set', 'employment', 'compensation', '[{on: DATE, text: "…"}]'],
  ['set', 'plan', 'response_due_on', 'DATE'],
  ['set', 'E-01', 'obtained', 'HOW'],
  ['correct', 'M1', '--week', 'DATE', '…'],
  ['withdraw', 'E-01', '--because', '…'],
  ['audit', '--waive', 'PQ-01', '--because=WHY'],
])('%s %s …', async (...args) => {
  const dir = recordOf({
    'metrics/M1.yaml': 'id: M1\nname: Mail answered\nform: ratio\n',
    'evidence/E-01.yaml': 'id: E-01\nhappened: 2024-01-10\nkind: note\ntitle: Mail answered\nobtained: own_note\n',
  })
  const before = treeOf(dir)
  const { code, err } = await run('-C', dir, ...args)
  expect(code).toBe(2)
  expect(err).toContain('stands for words of your own')
  expect(treeOf(dir)).toEqual(before)
})

test('such a word can be searched for', async () => {
  expect((await run('-C', recordOf(), 'find', 'DATE')).err).not.toContain('stands for')
})
