/** What one rule says, in short, and the View that a reader has. */
import type { Audit } from '../../src/audit/audit.ts'
import { loadRecord } from '../../src/record/load.ts'
import type { PlannedRecord } from '../../src/record/model.ts'
import type { Audience } from '../../src/views/audiences.ts'
import { type View, viewFor } from '../../src/views/view.ts'

/** The record in `dir` as a reader sees it; its files may not change while it is looked at. Throws when the plan or another file has a fault. */
export function viewOf(dir: string, day: string, audience: Audience = 'self'): View {
  return viewFor(recordIn(dir), audience, day).view
}

/** The last record that was read: most tests look at one again and again, for each reader. */
let last: { readonly dir: string; readonly record: PlannedRecord } | undefined

function recordIn(dir: string): PlannedRecord {
  if (last?.dir === dir) return last.record
  const { record, problems } = loadRecord(dir)
  const faults = problems.filter(({ severity }) => severity === 'error')
  const { plan } = record
  if (plan === undefined || faults.length > 0) throw new Error(JSON.stringify(faults))
  last = { dir, record: { ...record, plan } }
  return last.record
}

/** "AL-1 may" for each finding of a rule, "AL-1?" for each question. */
export function verdictsOf({ findings, unknown }: Audit, id: string): string[] {
  return [
    ...findings.filter(({ rule }) => rule.id === id).map(({ at, may }) => `${at.of}${may === true ? ' may' : ''}`),
    ...unknown.filter(({ rule }) => rule.id === id).map(({ at }) => `${at.of}?`),
  ]
}
