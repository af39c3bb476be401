import { join } from 'node:path'
import { fingerprint } from '../record/attachments.ts'
import { isOurs, type Registered, stateOf } from '../record/register-documents.ts'

/** The files of a document that a person has changed by hand since it was made, as they are now: so they were sent. */
export function changedFiles(dir: string, { files }: Registered): { path: string; sha256: string }[] {
  return files
    .filter((file) => isOurs(file) && stateOf(dir, file) === 'changed')
    .map(({ path }) => ({ path, sha256: fingerprint(join(dir, path)).sha256 }))
}
