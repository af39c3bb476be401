/** What the rules on the record itself find in both examples, to be read beside them. */
import { expect, test } from 'vitest'
import { auditOf } from '../../src/audit/audit.ts'
import { type ExampleName, exampleFolder } from '../record-folder.ts'
import { viewOf } from './verdicts.ts'

function found(example: ExampleName, day: string): string[] {
  const { findings, unknown } = auditOf(viewOf(exampleFolder(example), day))
  return [...findings, ...unknown]
    .filter(({ rule }) => rule.id.startsWith('RW'))
    .map(({ rule, text }) => `${rule.id} ${rule.severity}: ${text}`)
    .sort()
}

test('the city: weeks with nothing, three admissions with nothing since, two questions asked once', () => {
  expect(found('city-erp', '2022-04-02')).toMatchInlineSnapshot(`
    [
      "RW-01 medium: Five weeks of the plan have no exhibit: those ending on February 11, 2022, February 25, 2022, March 11, 2022, March 18, 2022 and March 25, 2022.",
      "RW-07 medium: The recap of the check-in of March 4, 2022 was sent three days later.",
      "RW-08 medium: R-01 was asked once, on February 7, 2022.",
      "RW-08 medium: R-03 was asked once, on February 10, 2022.",
      "RW-11 medium: AL-1 is admitted; its answer may say what changed since, and no dated step shows it.",
      "RW-11 medium: AL-4 is admitted in part; no step since is on record, and "corrected since" is not among its grounds.",
      "RW-11 medium: AL-5 is admitted in part; no step since is on record, and "corrected since" is not among its grounds.",
      "RW-15 information: 10 papers that belong to the employer are held: E-01, E-05, E-08, E-10, E-11, E-13, E-14 and 3 more.",
    ]
  `)
})

test('the sales office: no exhibit on A2, leads that nobody asked for, weak weeks without a word', () => {
  expect(found('sales-leave', '2024-05-06')).toMatchInlineSnapshot(`
    [
      "RW-01 medium: Three weeks of the plan have no exhibit: those ending on March 29, 2024, April 19, 2024 and April 26, 2024.",
      "RW-03 medium: No exhibit on record is about A2.",
      "RW-08 medium: R-02 was asked once, on March 6, 2024.",
      "RW-08 medium: R-03 was asked once, on April 8, 2024.",
      "RW-09 high: A1: no written request for "Inbound leads at the team average" is on record.",
      "RW-12 high: A2 was rated not met on April 23, 2024, and no step since is on record.",
      "RW-13 medium: Three readings of M4 missed the target without a note: the weeks ending on March 8, 2024, March 15, 2024 and March 22, 2024.",
      "RW-15 information: 5 papers that belong to the employer are held: E-01, E-02, E-12, E-13 and E-14.",
      "RW-19 high: E-16 is privileged, and the record is kept on a device of the employer's.",
    ]
  `)
})
