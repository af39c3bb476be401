/** Could not or would not: what the record shows of each area, and what it is asked for. */
import { expect, test } from 'vitest'
import { type CouldNotRow, couldNotRows } from '../../src/audit/could-not.ts'
import { couldNotQuestions } from '../../src/audit/could-not-questions.ts'
import { PLAN, recordOf } from '../record-folder.ts'
import { viewOf } from './verdicts.ts'

const DAY = '2024-03-15'
const NOTE = { 'evidence/E-01.yaml': 'id: E-01\nkind: note\nhappened: 2024-02-02\ntitle: The sent list\n' }

const area = (more: string): Record<string, string> => ({ 'plan.yaml': `${PLAN}${more}`, ...NOTE })
const directive = (more: string): Record<string, string> => area(`    expectation_type: directive\n${more}`)
const outcome = (more: string): Record<string, string> => area(`    expectation_type: outcome\n${more}`)
const counted = (...readings: readonly string[]): Record<string, string> => ({
  'metrics/M1.yaml': [
    'id: M1\narea: A1\nname: Lists sent\ntarget: {op: ">=", value: 1}\ntarget_source: plan\nreadings:',
    ...readings.map((reading) => `  - {week_ending: ${reading}}`),
    '',
  ].join('\n'),
})

/** "directive could_not", and what is asked: "hindered_by". */
function judged(files: Record<string, string>): { rows: string[]; asked: string[] } {
  const view = viewOf(recordOf(files), DAY)
  const said = (row: CouldNotRow): string => (row.kind === 'not known' ? row.kind : `${row.kind} ${row.state}`)
  return {
    rows: couldNotRows(view).map(said),
    asked: couldNotQuestions(view).map(({ at }) => String(at.path[0])),
  }
}

const WHY = '    hindered_by:\n      - {text: The printer was out of order, on: 2024-02-07}\n'

test.each([
  ['nothing is known', area(''), ['not known'], ['expectation_type']],
  ['nobody wrote down whether it was followed', directive(''), ['directive not_shown'], ['followed']],
  ['it is only said to have been followed', directive('    followed: true\n'), ['directive not_shown'], ['followed']],
  [
    'it was followed, and a step shows it',
    directive('    followed: true\n    steps_taken: [{text: Sent the list, evidence: [E-01]}]\n'),
    ['directive followed'],
    [],
  ],
  ['something prevented it', directive(`    followed: false\n${WHY}`), ['directive could_not'], []],
  [
    'every reading shows it done',
    { ...directive(''), ...counted('2024-02-02, value: 1', '2024-02-09, value: 2') },
    ['directive followed'],
    [],
  ],
  [
    'a week was missed for a reason with a day in it',
    { ...directive(WHY), ...counted('2024-02-02, value: 1', '2024-02-09, value: 0') },
    ['directive could_not'],
    [],
  ],
  [
    'a week was missed, and the reason is of another week',
    { ...directive(`    followed: true\n${WHY}`), ...counted('2024-02-02, value: 0', '2024-02-09, value: 1') },
    ['directive not_shown'],
    ['hindered_by'],
  ],
  [
    'a result that was missed, with nothing beside it',
    { ...outcome(''), ...counted('2024-02-02, value: 0') },
    ['outcome missed'],
    ['control', 'steps_taken'],
  ],
  ['a result of which nothing is known', outcome(''), ['outcome not_shown'], []],
  ['a result that was reached', { ...outcome(''), ...counted('2024-02-02, value: 1') }, ['outcome reached'], []],
])('%s', (_, files, rows, asked) => {
  expect(judged(files)).toEqual({ rows, asked })
})

test('an area that is both has a row for each', () => {
  expect(judged(area('    expectation_type: both\n')).rows).toEqual(['directive not_shown', 'outcome not_shown'])
})

test('a result that was missed has what there was of ability, effort and support', () => {
  const view = viewOf(
    recordOf({
      ...outcome(
        '    control: partial\n    steps_taken: [{text: Sent the list, evidence: [E-01]}]\n    support: [{text: A second printer, promised_on: 2024-01-08}]\n',
      ),
      ...counted('2024-02-02, value: 0'),
      'allegations/AL-1.yaml':
        'id: AL-1\narea: A1\ntext: The list was late.\nresponse: denied_in_part\ngrounds: [not_attainable]\n',
      'requests/R-01.yaml': 'id: R-01\nkind: support\nsent_on: 2024-01-10\nto: piet\ntext: The printer of A1\n',
    }),
    DAY,
  )
  expect(couldNotRows(view)).toMatchObject([
    {
      by: ['E-01'],
      ability: { control: 'partial', outside: [], answers: ['AL-1'] },
      effort: { steps: 1, asked: ['R-01'] },
      support: { promised: ['A second printer'], owed: ['A second printer'] },
    },
  ])
})
