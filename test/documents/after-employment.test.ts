/** What can still be made once the employment has ended before the plan, and what it says then. */
import { describe, expect, test } from 'vitest'
import { PLAN, recordOf } from '../record-folder.ts'
import { type Ran, run } from '../run.ts'

const FILES = {
  'plan.yaml': `${PLAN}    support:\n      - {text: The list of tags}\ncheck_in_cadence: {every: week, on: friday}\n`,
  'unemployment.yaml': 'separation: discharged\nseparated_on: 2024-02-02\n',
  'check-ins/2024-01-19.yaml': 'scheduled_for: 2024-01-19\nstatus: held\n',
  'check-ins/2024-01-26.yaml': 'scheduled_for: 2024-01-26\nstatus: cancelled_by_manager\n',
  'check-ins/2024-02-09.yaml': 'scheduled_for: 2024-02-09\nstatus: scheduled\n',
}

function rendered(document: string, reader: string, today: string): Promise<Ran> {
  const args = ['render', document, '--for', reader, '--today', today, '--format', 'md', '--out', '-']
  return run('-C', recordOf(FILES), ...args)
}

describe('a response after the employment ended', () => {
  test('says until when the plan was worked to, and promises and asks for nothing that is to come', async () => {
    const { out } = await rendered('rebuttal', 'hr', '2024-02-12')
    expect(out).toContain('and worked to it until my employment ended on 2 February.')
    expect(out).toContain('12 February 2024, 10 days after the employment ended.')
    expect(out).toContain('a written assessment of each area as of 2 February')
    expect(out).toContain('I am available to discuss any part of this response.')
    expect(out).not.toMatch(/committed|I will follow|Confirm|day 36|Provide the support|Meet me|of the three/i)
  })

  test('says the same after the last day of the plan', async () => {
    const { out } = await rendered('rebuttal', 'hr', '2024-05-06')
    expect(out).toContain('and worked to it until my employment ended on 2 February.')
    expect(out).not.toMatch(/for its \d+ days|I will continue|Meet me|after the end of the plan/)
  })

  test('says until the day before what it says of a plan that runs', async () => {
    const { out } = await rendered('rebuttal', 'hr', '2024-02-01')
    expect(out).toContain('am committed to meeting it')
  })
})

test.each(['agenda', 'update', 'clarification', 'missed-check-in'])('no %s is made any more', async (document) => {
  const { code, err } = await rendered(document, 'manager', '2024-02-12')
  expect(code).toBe(2)
  expect(err).toContain('the employment ended on 2024-02-02; ')
  expect((await rendered(document, 'manager', '2024-02-01')).code).toBe(0)
})

test('the recap of an earlier meeting is', async () => {
  expect((await rendered('recap', 'manager', '2024-02-12')).code).toBe(0)
})
