/** After the plan or the employment has ended no remedy shows a command that comes too late. */
import { expect, test } from 'vitest'
import { stillOpen } from '../../src/audit/late-commands.ts'
import { recordOf } from '../record-folder.ts'
import { viewOf } from './verdicts.ts'

const LEFT = { 'unemployment.yaml': 'separation: discharged\nseparated_on: 2024-03-01\n' }
const CLARIFICATION = 'onrecord render clarification --for manager'
const UPDATE = 'onrecord render update --for manager'
const TWO = 'where the plan sets one: onrecord set A1 control …; where it does not: onrecord ask "Which; and when?"'

test.each([
  ['on the last day', '2024-04-05', {}, [CLARIFICATION, UPDATE, TWO]],
  ['on the day after', '2024-04-06', {}, ['', UPDATE, 'where the plan sets one: onrecord set A1 control …']],
  ['after the employment', '2024-03-02', LEFT, ['', '', 'where the plan sets one: onrecord set A1 control …']],
])('%s', (_, day, files, expected) => {
  const view = viewOf(recordOf(files), day)
  expect([CLARIFICATION, UPDATE, TWO].map((command) => stillOpen(view, command))).toEqual(expected)
})
