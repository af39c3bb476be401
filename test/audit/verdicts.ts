/** What one rule says, in short, and the View that a reader has. */
import type { Audit } from '../../src/audit/audit.ts'
import { loadRecord } from '../../src/record/load.ts'
import type { Audience } from '../../src/views/audiences.ts'
import { type View, viewFor } from '../../src/views/view.ts'

/** The record in `dir` as a reader sees it. Throws when the plan or another file has a fault. */
export function viewOf(dir: string, day: string, audience: Audience = 'self'): View {
  const { record, problems } = loadRecord(dir)
  const faults = problems.filter(({ severity }) => severity === 'error')
  const { plan } = record
  if (plan === undefined || faults.length > 0) throw new Error(JSON.stringify(faults))
  return viewFor({ ...record, plan }, audience, day).view
}

/** "AL-1 may" for each finding of a rule, "AL-1?" for each question. */
export function verdictsOf({ findings, unknown }: Audit, id: string): string[] {
  return [
    ...findings.filter(({ rule }) => rule.id === id).map(({ at, may }) => `${at.of}${may === true ? ' may' : ''}`),
    ...unknown.filter(({ rule }) => rule.id === id).map(({ at }) => `${at.of}?`),
  ]
}
