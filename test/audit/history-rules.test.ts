/** The rules on what came before the plan and on the plan as a whole: each just tripped, and just not. */
import { expect, test } from 'vitest'
import { audited } from './audited.ts'
import { planWith, said } from './course-plan.ts'

const review = (on: string, rating: string): Record<string, string> => ({
  'employment.yaml': `reviews:\n  - {on: ${on}, rating: ${rating}}\n`,
})
const pay = (on: string, kind: string, text = 'The notice of pay.'): Record<string, string> => ({
  'employment.yaml': `compensation:\n  - {on: ${on}, kind: ${kind}, text: ${text}}\n`,
})
const allegation = (occurred: string): Record<string, string> => ({
  'allegations/AL-1.yaml': `id: AL-1\narea: A1\ntext: Mail was left.\noccurred: ${occurred}\n`,
})

test.each([
  ['no talk', 'PQ-26', planWith({ prior_counselling: '[]' }), ['plan']],
  ['nothing said of talks', 'PQ-26', planWith({ prior_counselling: null }), ['plan']],
  ['a talk', 'PQ-26', planWith(), []],
  ['a good review of 365 days before', 'PQ-31', review('2023-01-08', 'meets'), ['employment']],
  ['a good review of 366 days before', 'PQ-31', review('2023-01-07', 'meets'), []],
  ['a low review', 'PQ-31', review('2023-12-01', 'needs improvement'), []],
  ['a rating that nobody can tell', 'PQ-31', review('2023-12-01', '"3 of 5"'), ['employment?']],
  ['a good review in a month that is partly longer ago', 'PQ-31', review('2023-01', 'exceeds'), ['employment may']],
  ['a good review in the month of the plan', 'PQ-31', review('2024-01', 'exceeds'), ['employment may']],
  ['a good review about then', 'PQ-31', review('2023-06~', 'exceeds'), ['employment may']],
  ['a good review of an unknown day', 'PQ-31', review('unknown', 'exceeds'), ['employment?']],
  ['no review', 'PQ-31', {}, ['employment?']],
  ['a raise of 183 days before', 'PQ-32', pay('2023-07-09', 'merit_increase'), ['employment']],
  ['a raise of 184 days before', 'PQ-32', pay('2023-07-08', 'merit_increase'), []],
  ['a raise in a month within', 'PQ-32', pay('2023-08', 'bonus'), ['employment']],
  ['a raise in a month that is partly longer ago', 'PQ-32', pay('2023-07', 'promotion'), ['employment may']],
  ['extra pay', 'PQ-32', pay('2023-12', 'extra_pay', 'Extra pay for the night shift.'), []],
  ['less pay', 'PQ-32', pay('2023-12', 'change', 'Bonus reduced by half.'), []],
  ['nothing of pay', 'PQ-32', {}, ['employment?']],
  ['older than the raise', 'PQ-33', { ...allegation('2023-06'), ...pay('2023-07-01', 'bonus') }, ['AL-1']],
  ['of the day of the raise', 'PQ-33', { ...allegation('2023-07-01'), ...pay('2023-07-01', 'bonus') }, []],
  ['of the same month as the raise', 'PQ-33', { ...allegation('2023-07'), ...pay('2023-07', 'bonus') }, ['AL-1 may']],
  ['a time that goes on after it', 'PQ-33', { ...allegation('2023-05/2023-08'), ...pay('2023-07', 'bonus') }, []],
  [
    'a time that ends in its month',
    'PQ-33',
    { ...allegation('2023-05/2023-07-10'), ...pay('2023-07', 'bonus') },
    ['AL-1 may'],
  ],
  ['a raise after the plan', 'PQ-33', { ...allegation('2023-05'), ...pay('2024-01-10', 'bonus') }, []],
  ['of an unknown date', 'PQ-33', { ...allegation('unknown'), ...pay('2023-07', 'bonus') }, []],
] as const)('%s: %s', async (_, rule, files, expected) => {
  expect(await said(rule, '2024-02-01', files)).toEqual(expected)
})

test('a step of discipline that the plan does not cite is told all the same', async () => {
  const step = { 'employment.yaml': 'discipline:\n  - {on: 2023-09-04, step: verbal_warning}\n' }
  const { findings } = await audited({ ...planWith({ prior_counselling: '[]' }), ...step }, '2024-02-01')
  expect(findings.find(({ rule }) => rule.id === 'PQ-26')?.text).toBe(
    'The record has no earlier warning or talk that the plan cites; under discipline it has "verbal warning" (4 September 2023).',
  )
})

const FEDERAL = { sector: 'federal', prior_counselling: '[]' }

test.each([
  ['federal, and nothing before', planWith(FEDERAL), ['plan']],
  ['federal, and a dated statement', { ...planWith(FEDERAL), ...allegation('2023-11') }, []],
  [
    'federal, and a statement of the month of the plan',
    { ...planWith(FEDERAL), ...allegation('2024-01') },
    ['plan may'],
  ],
  ['federal, and a figure from before', planWith(FEDERAL, 'baseline: 60 percent'), []],
  ['federal, and a low review', { ...planWith(FEDERAL), ...review('2023-10', 'below') }, []],
  ['private', planWith({ sector: 'private', prior_counselling: '[]' }), []],
] as const)('before a federal plan: %s', async (_, files, expected) => {
  expect(await said('PQ-48', '2024-02-01', files)).toEqual(expected)
})

const MEASURED = ['measure: Mails answered', 'support: [{text: A template, delivered_on: 2024-01-10}]']

test('three questions about the plan as a whole are put, two are not', async () => {
  const three = planWith({ prior_counselling: '[]' }, 'support: []')
  const { findings } = await audited(three, '2024-02-01')
  const found = findings.filter(({ rule }) => rule.id === 'PQ-50')
  expect(found.map(({ text }) => text)).toEqual([
    'Questions about the plan as a whole: How will A1 be measured? What help is there for A1? When was this first said, before the plan?',
  ])
  expect(await said('PQ-50', '2024-02-01', planWith({}, 'support: []'))).toEqual([])
  expect(await said('PQ-50', '2024-02-01', planWith({}, ...MEASURED))).toEqual([])
})

test('an offer of a separation while the plan runs is one of the questions', async () => {
  const files = { ...planWith({}, 'support: []'), 'severance.yaml': 'offered_on: 2024-01-20\noffer_weeks: 8\n' }
  const { findings } = await audited(files, '2024-02-01')
  expect(findings.find(({ rule }) => rule.id === 'PQ-50')?.text).toContain('Why was a separation offered')
})
