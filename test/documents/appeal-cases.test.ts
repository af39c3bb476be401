/** Appeals of other kinds: one of the employer, a plan that was met, a claim that a mark keeps back. */
import { describe, expect, test } from 'vitest'
import { recordOf } from '../record-folder.ts'
import { CLAIM_FILES, CLAIM_PLAN, claim, forAgency, render, UNEMPLOYMENT } from './appeal-record.ts'
import { faultsOf } from './wholesome.ts'

describe('an appeal of the employer', () => {
  test('is answered with a statement, and has no last day of mine', async () => {
    const text = await forAgency(claim('appeal_filed_on: 2024-04-29', 'appealed_by: employer'))
    expect(text).toContain('# Unemployment appeal by Harbour Freight Tools: statement of Ana Duarte')
    expect(text).toContain(
      'The employer appealed the determination mailed on April 15, 2024. I agree with the determination and ask that it stand.',
    )
    expect(text).toContain('I sent a copy of this statement and its exhibits')
    expect(text).not.toMatch(/disagree|appeal was due|appeal is due/i)
    expect(faultsOf(text)).toEqual([])
  })

  test('says in one`s own copy that no appeal is due', async () => {
    const dir = recordOf({ ...CLAIM_FILES, ...claim('appeal_filed_on: 2024-04-29', 'appealed_by: employer') })
    const { out } = await render(dir)
    expect(out).toContain('The employer appealed, so no appeal of mine is due.')
    expect(out).not.toMatch(/left to appeal|day on which you file the appeal/)
  })
})

test('what happened after the plan, up to the end, is in the statement', async () => {
  const employment = CLAIM_FILES['employment.yaml'] ?? ''
  const events = `events:
  - {on: 2024-03-15, text: Told by Piet Vos that the plan was met, evidence: [E-04]}
  - {on: 2024-02-15, text: New mail system}
`
  const text = await forAgency({
    'employment.yaml': `${employment}${events}`,
    'plan.yaml': CLAIM_PLAN.replace('effective_to: 2024-04-05', 'effective_to: 2024-03-15'),
  })
  expect(text).toContain(
    'From the last day of the plan on, as recorded. March 15, 2024: Told by Piet Vos that the plan was met (E-04).',
  )
})

test('a final incident in paragraphs keeps them', async () => {
  const told = 'final_incident: |-\n  On Monday the scanner failed.\n\n  On Friday I was told to leave\n'
  const text = await forAgency({ 'unemployment.yaml': UNEMPLOYMENT.replace(/final_incident: >-\n.*\n/, told) })
  expect(text).toContain('On Monday the scanner failed.\n\nOn Friday I was told to leave.\n')
})

test('figures say whose target it was, and up to which week they go', async () => {
  const own = (CLAIM_FILES['metrics/M1.yaml'] ?? '').replace(
    'target_source: plan',
    'target_source: proposed_by_employee\ntarget: {op: ">=", value: 90}',
  )
  expect(await forAgency({ 'metrics/M1.yaml': own })).toContain(
    'Both measures with a target were at target in the last week measured, which ended on February 9. One of these two targets was proposed by me; the plan does not state it.',
  )
})

test('what a reply asks of the employer is not for the agency', async () => {
  const asked = (CLAIM_FILES['allegations/AL-1.yaml'] ?? '').replace(
    'that week.',
    'that week. Please confirm which rule applies.',
  )
  const text = await forAgency({ 'allegations/AL-1.yaml': asked }, '--include', 'allegations', '--because', 'named')
  expect(text).toContain('I was the only dispatcher that week. |')
  expect(text).not.toContain('Please')
})

test('a claim that a mark keeps back says so, and how it may go', async () => {
  const health = { ...CLAIM_FILES, 'unemployment.yaml': `${UNEMPLOYMENT}sensitivity: health\n` }
  const { code, err } = await render(recordOf(health), '--for', 'agency')
  expect(code).toBe(2)
  expect(err).toContain('unemployment.yaml has a mark that keeps the claim from the agency: "health"')
  expect(err).toContain('add --include health --because "…"')
  const { out } = await render(recordOf(health), '--for', 'agency', '--include', 'health', '--because', 'the issue')
  expect(out).toContain('I disagree with the determination')
})

describe('in one`s own copy', () => {
  test('what the exhibits, the figures and the weeks lack is still to write down', async () => {
    const silent = (CLAIM_FILES['metrics/M2.yaml'] ?? '').replace(/, note: ".*"/, '')
    const { out } = await render(recordOf({ ...CLAIM_FILES, 'metrics/M2.yaml': silent }))
    expect(out).toContain('- copies of E-01, E-02, E-03, E-05 and E-07 to hand in: `onrecord attach E-01 FILE`')
    expect(out).toContain('what prevented "Shift logs written" in the week ending January 26')
    expect(out).toContain('the readings of the weeks from February 9 to March 22')
  })

  test('a job that had to be left asks who decided it', async () => {
    const { out } = await render(
      recordOf({ ...CLAIM_FILES, ...claim('separation: discharged', 'separation: forced_resignation') }),
    )
    expect(out).toContain('Who decided that I was to resign, and on which day?')
  })
})

test('an attorney is told which parts are not in the copy for the agency', async () => {
  const { out } = await render(recordOf(CLAIM_FILES), '--for', 'attorney')
  expect(out).toContain('## Not in the copy for the agency as it stands')
  expect(out).not.toMatch(/--include|--because/)
})

test('an attorney without a claim is sent to the handover', async () => {
  const { code, err } = await render(recordOf(), '--for', 'attorney')
  expect(code).toBe(2)
  expect(err).toContain('onrecord render handover --for attorney')
})
