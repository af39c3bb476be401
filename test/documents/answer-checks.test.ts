/** What an answer says, held against the rest of the record: said as a fact, never as a judgement. */
import { expect, test } from 'vitest'
import { weakPoints } from '../../src/documents/points/weak-points.ts'
import { loadRecord } from '../../src/record/load.ts'
import { viewFor } from '../../src/views/view.ts'
import { PEOPLE, recordOf } from '../record-folder.ts'

function textOf(files: Readonly<Record<string, string>>): string {
  const { record } = loadRecord(recordOf(files))
  const { plan } = record
  if (plan === undefined) throw new Error('the plan has a fault')
  return weakPoints(viewFor({ ...record, plan }, 'attorney', '2024-02-12').view)
    .map(({ title, text }) => `${title}. ${text}`)
    .join('\n')
}

const allegation = (rest: string, words = 'Mail was left.') => ({
  'allegations/AL-1.yaml': `id: AL-1\narea: A1\ntext: ${words}\noccurred: 2023-11\n${rest}`,
})
const exhibit = (title: string) => ({
  'evidence/E-01.yaml': `id: E-01\nhappened: 2023-11-06\nkind: report\ntitle: "${title}"\nobtained: received_by_me\n`,
})

test.each([
  ['Training record: report not completed, 6 November', 'The title of E-01 says "report not completed".'],
  ['Ticket overdue; second notice', 'The title of E-01 says "Ticket overdue".'],
])('the title "%s" is repeated where it tells against the answer', (title, words) => {
  expect(textOf({ ...allegation('response: denied\nevidence: [E-01]\n'), ...exhibit(title) })).toContain(words)
})

test.each(['Message: do not touch the old mailbox', 'Review: outstanding work', 'List of mail, none open'])(
  'the title "%s" says nothing against it',
  (title) => {
    expect(textOf({ ...allegation('response: denied\nevidence: [E-01]\n'), ...exhibit(title) })).not.toContain(
      'The title of',
    )
  },
)

test('a figure in an answer that nothing shows', () => {
  const admitted = 'response: admitted\nreply: On that day 71 percent were answered, and 3 of 9 were late.\n'
  expect(textOf(allegation(admitted))).toContain(
    'The answer says "71 percent" and "3 of 9", and has no exhibit.'.slice(1),
  )
  expect(textOf({ ...allegation(`${admitted}evidence: [E-01]\n`), ...exhibit('Dashboard, 3 of 9 late') })).toContain(
    'he answer says "71 percent", which its one exhibit does not have in title or text.',
  )
  expect(
    textOf({ ...allegation(`${admitted}evidence: [E-01]\n`), ...exhibit('Dashboard: 71%, 3 late') }),
  ).not.toContain('The answer says')
})

test('a figure that a reading or the target has needs no other paper', () => {
  const metric =
    'id: M1\narea: A1\nname: Mail answered\nform: count\ntarget: {op: ">=", value: 95}\ntarget_source: policy\nreadings:\n  - {week_ending: 2024-01-12, value: 71}\n'
  expect(
    textOf({
      ...allegation('response: admitted\nreply: At first 71 percent, since then 95 percent.\n'),
      'metrics/M1.yaml': metric,
    }),
  ).not.toContain('he answer says')
})

const LEAVE = 'leave:\n  - {from: 2023-11-06, to: 2023-11-24, kind: parental, protected: true}\n'

test('a day of a leave that the answer has a day off', () => {
  const until = (day: string) =>
    textOf({
      'employment.yaml': LEAVE,
      ...allegation(`response: denied\ngrounds: [protected_leave]\nreply: I was on leave from 6 November ${day}.\n`),
    })
  expect(until('until 25 November')).toContain(
    'The answer ends the leave on 25 November 2023, the record on 24 November 2023.',
  )
  expect(until('to November 25')).toContain('The answer ends the leave on 25 November 2023')
  expect(until('until 24 November')).not.toContain('The answer ends')
  expect(until('until 31 November')).not.toContain('The answer ends')
  expect(until('to 9 November, and then at work')).not.toContain('The answer ends')
})

test('a name of the statement that no exhibit has; months and roles are no names', () => {
  const named = textOf({
    'people.yaml': PEOPLE.replace('role: Dispatch manager', 'role: Director of dispatch'),
    ...allegation(
      'response: denied\nevidence: [E-01]\n',
      'Lost the Harwick account in November and told the Director late.',
    ),
    ...exhibit('List of accounts'),
  })
  expect(named).toContain('No exhibit of AL-1 names Harwick in its title or text.')
})
