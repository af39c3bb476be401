import { expect, test } from 'vitest'
import { toneOf } from '../../src/tone/tone.ts'
import { CALM } from './written-calmly.ts'
import { ANGRY } from './written-in-anger.ts'

const about = { kind: 'rebuttal' } as const
const rulesIn = (text: string, more: Partial<Parameters<typeof toneOf>[1]> = {}): string[] =>
  toneOf(text, { ...about, ...more }).map(({ rule }) => rule)

test.each(CALM)('in a %s, nothing is found in: %s', (kind, sentence) => {
  // A fact without a date is another matter.
  expect(rulesIn(sentence, { kind }).filter((rule) => rule !== 'T-21')).toEqual([])
})

test.each(ANGRY)('in a %s, %s is found in: %s', (kind, rule, sentence) => {
  expect(rulesIn(sentence, { kind })).toContain(rule)
})

// ---- could not, or would not -----------------------------------------------------------------------------------

test.each([
  'I decided not to ship because QA had not signed off the build.',
  'I ignored the alert from the old system as instructed by my lead.',
  'I refused to give the dose because the order was unsigned.',
  'After asking the charge nurse I chose not to move the patient alone.',
  'I chose not to restart the server until the backup was complete.',
  'I refused, under the safety policy, to climb the rack without a harness.',
])('a decision with its reason is shown, and stops nothing: %s', (sentence) => {
  const [hit] = toneOf(sentence, about)
  expect(hit).toMatchObject({
    rule: 'T-60',
    level: 'warning',
    better: expect.stringContaining('begin with the reason'),
  })
})

test.each([
  'I refused because I was angry.',
  "I ignored it because I didn't care.",
  'I decided not to go. It was raining because of the wind.',
  'I deliberately left it open because Tom asked.',
])('a mood is no reason, and intent stays intent: %s', (sentence) => {
  expect(toneOf(sentence, about).filter(({ rule, level }) => rule === 'T-60' && level === 'error')).not.toEqual([])
})

// ---- names -----------------------------------------------------------------------------------------------------

test('a name that the record knows is no hit, and the same word in small letters is one', () => {
  const names = ['Hell', 'Damn', 'Crapo', 'WORKDAY', 'TIMESHEETS']
  expect(rulesIn('Hell signed for it.\nJohn Damn, RN', { names })).toEqual([])
  expect(rulesIn('What the hell was that.', { names })).toEqual(['T-01'])
  expect(rulesIn('The TIMESHEETS were sent on 3 May.', { names })).toEqual([])
  expect(rulesIn('The TIMESHEETS were sent on 3 May.')).toEqual(['T-10'])
})

test('a label with a capital is a label, unless another name follows it', () => {
  expect(rulesIn('My Stupid Manager wrote this.')).toEqual(['T-02'])
  expect(rulesIn('She is a Lazy Person.')).toEqual(['T-02'])
  expect(rulesIn('WTF')).toEqual(['T-01'])
  expect(rulesIn('We sold the Crazy Horse line.')).toEqual([])
})

test('a heading in capitals is not loud, a sentence in capitals is', () => {
  expect(rulesIn('MEETING MINUTES\n\nThe list was sent on 3 May.')).toEqual([])
  expect(rulesIn('I DID EVERYTHING YOU ASKED')).toEqual(['T-10'])
})

// ---- what the plan says ----------------------------------------------------------------------------------------

test("a trait of the plan is pointed out where it is taken over, and not where it is one's own", () => {
  const traits = ['presence', 'commitment']
  expect(rulesIn('I lacked presence in the meetings of May.', { traits })).toEqual(['T-70'])
  expect(rulesIn('My lack of commitment was noted.', { traits: ['commitment'] })).toEqual(['T-70'])
  expect(rulesIn('My commitment to the plan is written in E-03.', { traits })).toEqual([])
  expect(rulesIn('I lacked presence in the meetings of May.')).toEqual([])
})

test('a text that is too long is told its figure and the one that is wanted', () => {
  const text = `Thanks.\n\n${'one two three four five. '.repeat(30)}I will follow the plan.\n`
  const [hit] = toneOf(text, { kind: 'missed-check-in', whole: true })
  expect(hit).toMatchObject({ rule: 'T-20', why: expect.stringMatching(/^156 words, 120 wanted: /) })
})

test('a sentence does not end at the point of a title', () => {
  const [routed] = toneOf('On 3 May Dr. Patel said to Mr. Roth that this is retaliation for the report.', about)
  expect(routed?.sentence).toMatch(/^On 3 May Dr. Patel .* for the report\.$/)
})
