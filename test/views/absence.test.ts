import { describe, expect, test } from 'vitest'
import { leaveIn, withAbsence } from '../../src/views/absence.ts'

describe('a leave is called an absence', () => {
  test.each([
    ['I was on leave in May.', 'I was on an absence in May.'],
    ['I was on approved leave.', 'I was on an absence.'],
    ['During my parental leave it was lost.', 'During my absence it was lost.'],
    ['After the family and medical leave', 'After the absence'],
    ['A leave of absence', 'An absence'],
    ['Leave of absence from May', 'Absence from May'],
    ['Leave approval, 20 November', 'Absence approval, 20 November'],
    ['Maternity leave was agreed.', 'Absence was agreed.'],
    ['I took leave, and asked for sick leave.', 'I took an absence, and asked for an absence.'],
    ["Ana's leave and 12 weeks' leave", "Ana's absence and 12 weeks' absence"],
    ['Before that leave.', 'Before that absence.'],
    ['I was away on leave.Then I came back.', 'I was away on an absence.Then I came back.'],
    ['It is in parental_leave.pdf', 'It is in absence.pdf'],
    ['my leave-of-absence form', 'my absence form'],
    ['my leave-related absence', 'my absence-related absence'],
    ['I took two weeks leave.', 'I took two weeks absence.'],
  ])('%s', (text, expected) => {
    expect(withAbsence(text, false).text).toBe(expected)
    expect(leaveIn(expected)).toEqual([])
  })

  test('an approved one, where the record has the day of approval', () => {
    expect(withAbsence('I was on leave. My approved leave ended.', true).text).toBe(
      'I was on an approved absence. My approved absence ended.',
    )
  })
})

test.each([
  'I leave at five.',
  'They asked me to leave the room, and to leave it open.',
  "Let's leave it there; let us leave it.",
  'Changes that leave servers unnamed are not mine.',
  'People who leave early, and those who leaves late.',
  'Cleaves, sleeves and leaves of a tree',
  'Those days leave no trace, and the months leave little.',
  'Please take leave-behind brochures to the customer.',
  'The data of Leave.com and of leave.js',
])('other words stay as they are: %s', (text) => {
  expect(withAbsence(text, true)).toEqual({ text, reworded: [] })
  expect(leaveIn(text)).toEqual([])
})

test('says what it put in another way', () => {
  expect(withAbsence('After my parental leave, on 5 May, I was back; leave was over.', true).reworded).toEqual([
    { from: 'my parental leave', to: 'my approved absence', within: 'After my approved absence' },
    { from: 'leave', to: 'approved absence', within: ' approved absence was' },
  ])
})

test.each(['paid and ', 'the ', 'my leave ', "a'", 'that leave '])(
  'of a very long run of "%s" the end is read too',
  (text) => {
    const { reworded } = withAbsence(`${text.repeat(60_000)}. On my parental leave.`, true)
    expect(reworded.map(({ from }) => from)).toContain('my parental leave')
  },
)
