/** A bag that is encrypted: opened into a temporary file beside the new folder, which goes away whatever happens. */
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Terminal } from '../terminal.ts'
import type { Key } from '../trust/age.ts'
import { openInto } from '../trust/age-file.ts'
import { importBag } from './import-bag.ts'

/** As `importBag`. A zip is read from its end, so that it has to be a file; it lies where the record itself will lie. */
export async function importLocked(
  terminal: Terminal,
  path: string,
  typed: string | undefined,
  key: Key,
): Promise<number> {
  const folder = dirname(resolve(typed ?? 'record'))
  const opened = join(folder, `.onrecord-${randomBytes(6).toString('hex')}.tmp`)
  const bring = async (): Promise<number> => {
    await openInto(opened, path, key)
    return await importBag(terminal, opened, typed, path)
  }
  return await terminal.clearingUp(bring, () => rmSync(opened, { force: true }))
}
