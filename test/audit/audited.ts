/** The audit of a record as its owner sees it. */
import { type Audit, auditOf } from '../../src/audit/audit.ts'
import { loadRecord } from '../../src/record/load.ts'
import { viewFor } from '../../src/views/view.ts'
import { type ExampleName, exampleFolder, recordOf } from '../record-folder.ts'
import { viewOf } from './verdicts.ts'

/** Of a small record with these files, on a day. */
export function audited(files: Readonly<Record<string, string>>, day: string): Audit {
  const { record } = loadRecord(recordOf(files))
  const { plan } = record
  if (plan === undefined) throw new Error('the plan of the test has a fault')
  return auditOf(viewFor({ ...record, plan }, 'self', day).view)
}

export function auditedExample(example: ExampleName, day: string): Audit {
  return auditOf(viewOf(exampleFolder(example), day))
}
