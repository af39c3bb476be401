/** What is said of check-ins whose outcome nobody wrote down, and of recaps: no more than the record shows. */
import { describe, expect, test } from 'vitest'
import { planSentence } from '../../src/documents/missed-check-in/note-sentences.ts'
import { checkInSentences } from '../../src/documents/phrases/check-ins-in-words.ts'
import { letterReasons } from '../../src/documents/severance/letter-reasons.ts'
import { loadRecord } from '../../src/record/load.ts'
import type { Audience } from '../../src/views/audiences.ts'
import { type View, viewFor } from '../../src/views/view.ts'
import { PLAN, recordOf } from '../record-folder.ts'

function viewOf(days: Readonly<Record<string, string>>, audience: Audience, today: string): View {
  const files = Object.entries(days).map(([day, rest]) => [
    `check-ins/${day}.yaml`,
    `scheduled_for: ${day}\nstatus: ${rest}\n`,
  ])
  const { record } = loadRecord(recordOf({ 'plan.yaml': PLAN, ...Object.fromEntries(files) }))
  const { plan } = record
  if (plan === undefined) throw new Error('the record has no plan')
  return viewFor({ ...record, plan }, audience, today).view
}

function said(days: Readonly<Record<string, string>>, today = '2024-03-01'): string {
  return checkInSentences(viewOf(days, 'hr', today)).join(' ')
}

const held = (sent: string, reply = ''): string => `held\nrecap: {sent: ${sent}T18:00:00Z${reply}}`

describe('check-ins without an outcome', () => {
  test('are among those due, and it is said for how many nothing is known', () => {
    const days = {
      '2024-01-15': 'held',
      '2024-01-22': 'cancelled_by_manager',
      '2024-01-29': 'scheduled',
      '2024-02-05': 'scheduled',
    }
    expect(said(days)).toContain(
      'Of the four due by 1 March, one was held: 15 January; for two no outcome is in my record yet. That of 22 January',
    )
    expect(said({ '2024-01-22': 'cancelled_by_manager', '2024-01-29': 'scheduled' })).toContain(
      'Of the two due by 1 March, none is recorded as held; for one no outcome is in my record yet.',
    )
  })

  test('are told alone, one and several', () => {
    expect(said({ '2024-01-29': 'scheduled' })).toBe('The one due by 1 March has no outcome in my record yet.')
    expect(said({ '2024-01-22': 'scheduled', '2024-01-29': 'scheduled' })).toBe(
      'Of the two due by 1 March, none has an outcome in my record yet.',
    )
  })

  test('are not those of the day itself', () => {
    expect(said({ '2024-01-15': 'held', '2024-01-22': 'scheduled' }, '2024-01-22')).toBe(
      'The one due by 22 January was held, on 15 January.',
    )
  })

  test('keep the count out of the settlement letter', () => {
    const days = { '2024-01-15': 'held', '2024-01-22': 'cancelled_by_manager' }
    const texts = (more: Readonly<Record<string, string>>): string =>
      letterReasons(viewOf({ ...days, ...more }, 'settlement', '2024-03-01'))
        .map(({ text }) => text)
        .join(' ')
    expect(texts({})).toContain('Of two check-ins due, one took place.')
    expect(texts({ '2024-01-29': 'scheduled' })).not.toContain('check-ins due')
  })

  test('keep it out of the note on a missed one', () => {
    const days = { '2024-01-15': 'held', '2024-01-22': 'cancelled_by_manager' }
    expect(planSentence(viewOf(days, 'manager', '2024-03-01'))).toBe('One of the two so far was held.')
    expect(planSentence(viewOf({ ...days, '2024-01-29': 'scheduled' }, 'manager', '2024-03-01'))).toBe('')
  })
})

describe('a recap', () => {
  test('that had the same reply as others is told together with them', () => {
    const day = (date: string, reply: string): Record<string, string> => ({ [date]: held(date, `, reply: ${reply}`) })
    const agreed = { ...day('2024-01-15', 'agreed'), ...day('2024-01-22', 'agreed') }
    expect(said(agreed)).toContain('on the same day; both were agreed.')
    expect(said({ ...agreed, ...day('2024-01-29', 'agreed') })).toContain('on the same day; all three were agreed.')
    expect(said({ ...agreed, ...day('2024-01-29', 'corrected') })).toContain(
      'on the same day; those of 15 and 22 January were agreed and that of 29 January was corrected.',
    )
  })

  test('is told with its real gap, and the meeting by its day when others were spoken of', () => {
    expect(said({ '2024-01-15': held('2024-01-24', ', reply: none') })).toContain(
      'I sent a recap after it, nine days later; there has been no reply.',
    )
    expect(said({ '2024-01-15': held('2024-01-16'), '2024-01-22': 'cancelled_by_manager' })).toContain(
      'I sent a recap after that of 15 January, one day later; no reply is recorded.',
    )
  })

  test('has no word of a reply on the day of sending, nor in the week after it when none is written down', () => {
    const sameDay = 'I sent a recap after it, on the same day.'
    expect(said({ '2024-01-15': held('2024-01-15', ', reply: none') }, '2024-01-15')).toContain(sameDay)
    expect(said({ '2024-01-15': held('2024-01-15') }, '2024-01-21')).toContain(sameDay)
  })

  test('is one of several with other gaps and other replies', () => {
    const days = {
      '2024-01-15': held('2024-01-15', ', reply: agreed'),
      '2024-01-22': held('2024-01-31', ', reply: none'),
      '2024-01-29': held('2024-01-31'),
    }
    expect(said(days)).toContain(
      'I sent a recap after each meeting, on the same day for one, two to nine days later for the others; that of 15 January was agreed, one has had no reply and for one no reply is recorded.',
    )
  })
})
