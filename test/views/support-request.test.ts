import { expect, test } from 'vitest'
import { areaSentences } from '../../src/documents/phrases/progress.ts'
import { loadRecord } from '../../src/record/load.ts'
import { viewFor } from '../../src/views/view.ts'
import { PLAN, recordOf } from '../record-folder.ts'

/** What the response says of a support, when the list was asked for on 10 February. */
function sentencesOf(support: string): string[] {
  const { record } = loadRecord(
    recordOf({
      'plan.yaml': `${PLAN}    support:\n      - ${support}\n`,
      'requests/R-01.yaml': 'id: R-01\nkind: support\nsent_on: 2024-02-10\ntext: "A1: please send the list."\n',
    }),
  )
  const { plan } = record
  if (plan === undefined) throw new Error('the record has no plan')
  const { view } = viewFor({ ...record, plan }, 'hr', '2024-03-01')
  return view.plan.areas.flatMap((area) => areaSentences(view, area)).filter((line) => line.startsWith('Not yet'))
}

test.each([
  ['{text: The list}', 'named in the plan and asked for on 10 February.'],
  ['{text: The list, promised_on: 2024-02-10}', 'promised on 10 February and asked for on 10 February.'],
  ['{text: The list, promised_on: 2024-02}', 'promised in February 2024 and asked for on 10 February.'],
  ['{text: My own text, promised_on: 2024-02-22}', 'promised on 22 February.'],
])('%s: what was promised later was not asked for before', (support, words) => {
  expect(sentencesOf(support)).toEqual([expect.stringContaining(words)])
})
