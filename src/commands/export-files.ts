/** What belongs to the record: every file of the person in its folder, as it stands at one moment. */
import { type Dirent, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from '../record/attachments.ts'
import { locked } from '../record/lock.ts'
import { quoted } from '../record/problem.ts'
import { codeOf } from '../record/system-code.ts'
import type { BagSum } from '../trust/bag-file.ts'
import { faultOfName } from '../trust/bag-names.ts'
import { isLitter } from '../trust/bag-source.ts'
import { isHalfAFile } from '../trust/half-files.ts'

/** `leftOut` has a line for each thing that cannot be packed: its name and why. */
export type Snapshot = {
  readonly files: readonly (BagSum & { readonly path: string })[]
  readonly leftOut: readonly string[]
}

/** What can be made again, or is kept by another program: the index and the steps of `undo`, and the history of git. */
const NOT_PACKED: readonly string[] = ['.onrecord', '.git']
/** Half a packet that a command which was killed left behind. */
const HALF_A_PACKET = /^\.unfinished-packet-/
/** A disk that nobody can write to, or that has no room for a lock: to save a record from it must be possible. */
const NO_LOCK: readonly string[] = ['EROFS', 'EACCES', 'EPERM', 'ENOSPC', 'EDQUOT']

/** Every file with its SHA-256, taken while no command of ours writes. */
export function snapshot(dir: string): Snapshot {
  const take = (): Snapshot => filesUnder(dir, '')
  try {
    return locked(dir, take)
  } catch (cause) {
    // What is not about the lock comes again.
    if (NO_LOCK.includes(codeOf(cause))) return take()
    throw cause
  }
}

function filesUnder(dir: string, under: string): Snapshot {
  const parts = readdirSync(join(dir, under), { withFileTypes: true })
    .filter((item) => isPacked(item, under))
    .map((item) => itemOf(dir, `${under}${item.name}`, item))
  return { files: parts.flatMap(({ files }) => files), leftOut: parts.flatMap(({ leftOut }) => leftOut) }
}

function isPacked({ name }: Dirent, under: string): boolean {
  return !NOT_PACKED.includes(name) && !isHalfAFile(name) && !HALF_A_PACKET.test(name) && !isLitter(`${under}${name}`)
}

function itemOf(dir: string, name: string, item: Dirent): Snapshot {
  const leftOut = (why: string): Snapshot => ({ files: [], leftOut: [`${quoted(name)} is not in it: ${why}`] })
  const path = join(dir, name)
  const fault = faultOfName(name)
  if (item.isDirectory() && fault === undefined) return filesUnder(dir, `${name}/`)
  if (item.isSymbolicLink()) return leftOut('it is a link; put the file or the folder itself there')
  if (!item.isFile() && !item.isDirectory()) return leftOut('it is a device, and no file')
  if (fault !== undefined) return leftOut(`${fault}; give it another name`)
  // Bytes that are no text are shown as this sign, and then there is no such file.
  if (name.includes('\uFFFD') && lstatSync(path, { throwIfNoEntry: false }) === undefined)
    return leftOut('its name is written in no way that can be read; give it another name')
  return { files: [{ name, path, ...fingerprint(path) }], leftOut: [] }
}
