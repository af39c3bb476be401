/**
 * A packet on the disk: it is written in a folder with another name, read back, and only then gets its own. A packet that is
 * not whole never has the name of one.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from '../record/attachments.ts'
import { makeFolder, PRIVATE_FOLDER } from '../record/folders.ts'
import { isAlive, ownProcess } from '../record/lock.ts'
import { linkExclusively } from '../record/write.ts'
import { writeBag } from '../trust/bag.ts'
import { zipFolder } from '../trust/zip.ts'
import { UserError } from '../user-error.ts'
import type { PacketBag } from './packet-bag.ts'

const UNFINISHED = '.unfinished-packet-'

/** The zip with its checksum, and the folder of the same name. */
export type WrittenPacket = { readonly folder: string; readonly zip: string; readonly sha256: string }

/**
 * Writes the folder `id` and the zip of it into `parent`, then runs `register`; when any of it fails, neither is left.
 * Throws a UserError when another thing has one of the names.
 */
export async function writePacket(
  parent: string,
  id: string,
  bag: PacketBag,
  register: (written: WrittenPacket) => void,
): Promise<WrittenPacket> {
  const isMade = makeFolder(parent)
  removeUnfinished(parent)
  const work = join(parent, `${UNFINISHED}${ownProcess}-${randomBytes(4).toString('hex')}`)
  try {
    mkdirSync(work, { mode: PRIVATE_FOLDER })
    const folder = join(work, id)
    mkdirSync(folder, { mode: PRIVATE_FOLDER })
    await writeBag(folder, bag.files, bag.info, bag.tags)
    readBack(folder)
    const zip = join(work, `${id}.zip`)
    await zipFolder(folder, id, zip)
    return named({ parent, id, work }, fingerprint(zip).sha256, register)
  } finally {
    rmSync(work, { recursive: true, force: true })
    if (isMade && readdirSync(parent).length === 0) rmdirSync(parent)
  }
}

/** Gives both their names. What is there and has the same bytes stays as it is. */
function named(
  { parent, id, work }: { readonly parent: string; readonly id: string; readonly work: string },
  sha256: string,
  register: (written: WrittenPacket) => void,
): WrittenPacket {
  const written = { folder: join(parent, id), zip: join(parent, `${id}.zip`), sha256 }
  const taken: string[] = []
  if (existsSync(written.zip) && !(isFile(written.zip) && fingerprint(written.zip).sha256 === sha256))
    taken.push(`${id}.zip`)
  if (existsSync(written.folder) && !isSameBag(written.folder, join(work, id))) taken.push(id)
  if (taken.length > 0)
    throw new UserError(`${taken.join(' and ')} is there and is something else; move it away and run the command again`)
  const made: string[] = []
  try {
    if (!existsSync(written.folder)) {
      renameSync(join(work, id), written.folder)
      made.push(written.folder)
    }
    if (!existsSync(written.zip)) {
      if (!linkExclusively(join(work, `${id}.zip`), written.zip))
        throw new UserError(`${id}.zip was written by another program just now; run the command again`)
      made.push(written.zip)
    }
    register(written)
    return written
  } catch (cause) {
    for (const path of made) rmSync(path, { recursive: true, force: true })
    throw cause
  }
}

function isFile(path: string): boolean {
  return lstatSync(path).isFile()
}

/** Whether a folder is the same bag and whole: its last manifest stands for all. */
function isSameBag(there: string, made: string): boolean {
  const last = 'tagmanifest-sha256.txt'
  if (!existsSync(join(there, last))) return false
  return readFileSync(join(there, last)).equals(readFileSync(join(made, last))) && faultsOf(there).length === 0
}

/** Whether a folder holds each file of its manifests, byte for byte. */
export function isWholeBag(folder: string): boolean {
  return existsSync(join(folder, 'tagmanifest-sha256.txt')) && faultsOf(folder).length === 0
}

/** Throws a UserError when the disk gives back something else than was written. */
function readBack(folder: string): void {
  const [fault] = faultsOf(folder)
  if (fault !== undefined) throw new UserError(`"${fault}" was not written whole; look at the disk and try again`)
}

/** The files that are not as the manifests have them. */
function faultsOf(folder: string): string[] {
  return ['manifest-sha256.txt', 'tagmanifest-sha256.txt'].flatMap((manifest) => {
    if (!existsSync(join(folder, manifest))) return [manifest]
    const lines = readFileSync(join(folder, manifest), 'utf8').trimEnd().split('\n')
    return lines.flatMap((line) => {
      const [, sha256, name = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
      const path = join(folder, ...decoded(name).split('/'))
      return existsSync(path) && isFile(path) && fingerprint(path).sha256 === sha256 ? [] : [name]
    })
  })
}

function decoded(name: string): string {
  return name.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

/** Takes away what commands that were killed left behind, and nothing that one of them is still writing. */
export function removeUnfinished(parent: string): void {
  for (const name of readdirSync(parent).filter((each) => each.startsWith(UNFINISHED))) {
    const owner = Number(name.slice(UNFINISHED.length).split('-')[0])
    if (!Number.isInteger(owner) || !isAlive(owner)) rmSync(join(parent, name), { recursive: true, force: true })
  }
}
