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
  ])('%s', (text, expected) => {
    expect(withAbsence(text, false)).toBe(expected)
    expect(leaveIn(withAbsence(text, false))).toEqual([])
  })

  test('an approved one, where the record has the day of approval', () => {
    expect(withAbsence('I was on leave. My approved leave ended.', true)).toBe(
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
])('other words stay as they are: %s', (text) => {
  expect(withAbsence(text, true)).toBe(text)
  expect(leaveIn(text)).toEqual([])
})
