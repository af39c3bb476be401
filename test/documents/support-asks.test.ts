/** Requests for support stand beside the support that they ask for, in one line, with one mark at their end. */
import { expect, test } from 'vitest'
import { asks } from '../../src/documents/phrases/asks.ts'
import { help } from '../../src/documents/update/update-asks.ts'
import { loadRecord } from '../../src/record/load.ts'
import { type View, viewFor } from '../../src/views/view.ts'
import { PLAN, recordOf } from '../record-folder.ts'

function viewOf(supports: readonly string[], requests: readonly string[]): View {
  const support = supports.map((text) => `      - {text: ${text}}\n`).join('')
  const files = requests.map((text, i) => [
    `requests/R-0${i + 1}.yaml`,
    `id: R-0${i + 1}\nkind: support\nsent_on: 2024-02-1${i}\ntext: "${text}"\n`,
  ])
  const plan = `${PLAN}    support:\n${support}`
  const { record } = loadRecord(recordOf({ 'plan.yaml': plan, ...Object.fromEntries(files) }))
  if (record.plan === undefined) throw new Error('the record has no plan')
  return viewFor({ ...record, plan: record.plan }, 'hr', '2024-03-01').view
}

function lines(view: View): string {
  return asks(view, [], []).join('\n')
}

test('the only request for the only support that is open is told once, without naming its area', () => {
  const text = lines(viewOf(['Report Builder training'], ['When does my course start?']))
  expect(text).toContain(
    'Provide the support named in the plan for A1: report Builder training, as asked on 10 February.',
  )
  expect(text).not.toContain('Answer my request')
})

test('of several supports a request is for the one whose words it has', () => {
  const view = viewOf(
    ['Report Builder training', 'Written list of environments'],
    ['Could I have the written list of environments?', 'May I have a second screen?'],
  )
  const text = lines(view)
  expect(text).toContain('report Builder training; written list of environments, as asked on 10 February.')
  expect(text).toContain('Answer my request of 11 February: may I have a second screen?')
  expect(text).not.toMatch(/\?\.|of 10 February/)
})

test('the weekly status gives each support of an area its own request', () => {
  const [training, list] = help(
    viewOf(['Report Builder training', 'Written list of environments'], ['A1: please send the list of environments.']),
  )
  expect(training).not.toContain('asked for')
  expect(list).toContain('asked for on 10 February')
})

test('what was asked for twice is one line', () => {
  const twice = ['Could I have the written list of environments?', 'A1: the list of environments, please.']
  const text = lines(viewOf(['Report Builder training', 'Written list of environments'], twice))
  expect(text.match(/environments/g)).toHaveLength(1)
})
