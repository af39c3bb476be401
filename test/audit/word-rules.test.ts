/** Words of an expectation that give no figure, and words about a person's manner. */
import { expect, test } from 'vitest'
import { traitWordsIn, vagueWordsIn } from '../../src/audit/plan/telling-words.ts'
import { of, planOf, told } from './area-plan.ts'
import { audited } from './audited.ts'

test.each([
  ['Respond to tickets in a timely manner and prioritize appropriately.', ['timely', 'appropriately']],
  ['Show a better attitude and improve communication with stakeholders.', ['better', 'improve', 'communication']],
  [
    'Timeliness; improvements; improving; pro-actively; as-needed',
    ['Timeliness', 'improvements', 'improving', 'pro-actively', 'as-needed'],
  ],
  [
    'Take initiative and ownership, professionally, promptly and regularly',
    ['initiative', 'ownership', 'professionally', 'promptly', 'regularly'],
  ],
  ['Update the list as\n  needed; as needed', ['as needed']],
  ['Pro\u2011active communi\u00ADcation—“better”', ['Pro-active', 'communication', 'better']],
  ['Team’s communication, Communication', ['communication']],
  ['98 percent or better; better than 98 percent', []],
  ['Meet this performance improvement plan', []],
  ['Send it to the communications team with a professional licence in regular hours', []],
  ['An untimely, inappropriate, unprofessional answer; the prompt of the shell', []],
  ['co-ownership, cost-improvement', []],
  ['Contestar el correo en dos días', []],
  ['', []],
])('words that give no figure in "%s"', (text, words) => {
  expect(vagueWordsIn(text)).toEqual(words)
})

test.each([
  ['Demonstrate executive presence so that the director feels confident.', ['presence', 'confident']],
  ['Show a better attitude', ['attitude']],
  ['Be a good fit for the team, with energy, passion and commitment', ['fit', 'energy', 'passion', 'commitment']],
  ['Bring self-confidence; be committed; PASSIONATE', ['self-confidence', 'committed', 'PASSIONATE']],
  ['Keep it confidential, with compassion', []],
  ['Parts fit the box and are fit for use; 95 percent confidence interval', []],
  ['Lower the energy bill and energy-saving; keep the online presence', []],
  ['Meet the sprint commitment; code is committed to main', []],
])('words about a person\'s manner in "%s"', (text, words) => {
  expect(traitWordsIn(text)).toEqual(words)
})

test('the words are quoted as they stand, with the list that has them', async () => {
  const { findings } = await audited(
    { 'plan.yaml': planOf({ expectation: 'Timely answers, better ones.' }) },
    '2024-02-01',
  )
  const [finding] = of(findings, 'PQ-04')
  expect(finding?.text).toBe('The words "Timely" and "better" give no figure for A1.')
  expect(finding?.how).toBe('Words of PQ-04 in "expectation" of A1: "Timely" and "better".')
  expect(finding?.at).toEqual({ of: 'A1', path: ['expectation'] })
})

test('only the expectation is looked at', async () => {
  const plan = planOf({ title: 'Attitude', deficiency: 'Attitude; communication is not timely.' })
  expect(await told('PQ-04', { 'plan.yaml': plan })).toEqual([])
  expect(await told('PQ-05', { 'plan.yaml': plan })).toEqual([])
})
