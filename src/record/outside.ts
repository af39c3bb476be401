/** Files that a person wants somewhere else than in the record. */
import { realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { UserError } from '../user-error.ts'

/** The whole path of a file to be written. Throws a UserError where there is no such folder, or where it would be read as an entry. */
export function pathOutside(dir: string, out: string): string {
  const path = resolve(out)
  const folder = dirname(path)
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UserError(`there is no folder ${folder}`)
  if (isOfTheRecord(dir, folder))
    throw new UserError(
      `${out} would be among the files of the record; name a file outside of it, or leave --out out for documents/`,
    )
  return path
}

/** Whether a folder is the record's, or one in it, other than documents/: what is written there would be read as an entry. */
function isOfTheRecord(dir: string, folder: string): boolean {
  const inside = relative(realpathSync(dir), realpathSync(folder))
  return !isAbsolute(inside) && !['..', 'documents'].includes(inside.split(sep)[0] ?? '')
}
