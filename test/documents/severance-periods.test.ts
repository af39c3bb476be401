/** The periods of a release, and where the offer stands beside the floor. */
import { describe, expect, test } from 'vitest'
import { PLAN, recordOf } from '../record-folder.ts'
import { run } from '../run.ts'

const OFFER = 'offered_on: 2024-03-01\noffer_weeks: 10\nask_weeks: 16\nweekly_base: 1000\nfloor_weeks: 8\n'

async function severance(own: string, reader: string, place = 'US-OH'): Promise<string> {
  const dir = recordOf({ 'plan.yaml': `${PLAN}jurisdiction: ${place}\n`, 'severance.yaml': `${OFFER}${own}` })
  const flags = ['--for', reader, '--today', '2024-03-02', '--format', 'md', '--out', '-']
  return (await run('-C', dir, 'render', 'severance', ...flags)).out
}

describe('for an employee of 40 or over in the US', () => {
  test('fewer days than usual stand beside the usual ones, and are asked about', async () => {
    const text = await severance('age_40_plus: true\nconsider_days: 10\n', 'self')
    expect(text).toContain(
      '| Friday, March 22, 2024 | 21 days to consider are usual for employees of 40 or over in the US, 45 in a group. The record has 10 days | 29 U.S.C. 626(f): verify |',
    )
    expect(text).toContain('| 7 days to revoke are usual for employees of 40 or over in the US. The record has none |')
    expect(text).toContain('the record has 10 days to consider and no days noted to revoke')
  })

  test('the letter asks for the time of the law, agrees to no fewer days and says no age', async () => {
    const text = await severance('age_40_plus: true\nconsider_days: 10\nrevoke_days: 3\n', 'settlement')
    expect(text).toContain(
      'the time that the law gives me, and not less than 21 days, and for not less than seven days',
    )
    expect(text).not.toMatch(/40|\bage\b|10 days|three days|I understand that I have/)
  })

  test('with the usual days nothing more is said', async () => {
    const own = 'age_40_plus: true\nconsider_days: 21\nrevoke_days: 7\n'
    expect(await severance(own, 'self')).not.toContain('are usual')
    expect(await severance(own, 'settlement')).toContain('I understand that I have 21 days')
  })
})

test('without the age, or elsewhere, the days are those of the record', async () => {
  expect(await severance('consider_days: 10\n', 'settlement')).toContain('I understand that I have 10 days')
  expect(await severance('age_40_plus: true\nconsider_days: 10\n', 'settlement', 'GB')).toContain('I have 10 days')
  expect(await severance('age_40_plus: true\nconsider_days: 10\n', 'self', 'GB')).not.toContain('are usual')
})

test('the offer is compared with the floor, in weeks and in money', async () => {
  expect(await severance('', 'self')).toContain('| In pay, the offer is above your floor by | 2 | $2,000 |')
  expect(await severance('floor: 12500\n', 'self')).toContain('the offer is below your floor by |  | $2,500 |')
  expect(await severance('', 'settlement')).not.toMatch(/floor/i)
})
