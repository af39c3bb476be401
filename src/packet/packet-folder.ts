/**
 * A packet on the disk: it is written in a folder with another name, read back, and only then gets its own. A packet that is
 * not whole never has the name of one.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { fingerprint } from '../record/attachments.ts'
import { type BagFaults, bagFaults } from '../record/bag-faults.ts'
import { makeFolder, PRIVATE_FOLDER } from '../record/folders.ts'
import { isAlive, ownProcess } from '../record/lock.ts'
import { linkExclusively } from '../record/write.ts'
import { writeBag } from '../trust/bag.ts'
import { takeAway } from '../trust/half-files.ts'
import { zipFolder } from '../trust/zip.ts'
import { UserError } from '../user-error.ts'
import type { PacketBag } from './packet-bag.ts'

const UNFINISHED = '.unfinished-packet-'
const LAST_MANIFEST = 'tagmanifest-sha256.txt'
const MOST_NAMED = 3
const NONE: BagFaults = { changed: [], foreign: [] }

/** The zip with its checksum, and the folder of the same name. */
export type WrittenPacket = { readonly folder: string; readonly zip: string; readonly sha256: string }

/**
 * Writes the folder `id` and the zip of it into `parent`, then runs `register`; when any of it fails or is stopped, neither is left.
 * Throws a UserError when another thing has one of the names.
 */
export async function writePacket(
  { parent, id }: Place,
  bag: PacketBag,
  clearingUp: (write: () => Promise<WrittenPacket>, clearUp: () => void) => Promise<WrittenPacket>,
  register: (written: WrittenPacket) => void,
): Promise<WrittenPacket> {
  const isNew = !existsSync(parent)
  const work = join(parent, `${UNFINISHED}${ownProcess}-${randomBytes(4).toString('hex')}`)
  const write = async (): Promise<WrittenPacket> => {
    makeFolder(parent)
    removeUnfinished(parent)
    mkdirSync(work, { mode: PRIVATE_FOLDER })
    const folder = join(work, id)
    mkdirSync(folder, { mode: PRIVATE_FOLDER })
    await writeBag(folder, bag.files, bag.info, bag.tags)
    readBack(folder)
    const zip = join(work, `${id}.zip`)
    await zipFolder(folder, id, zip)
    // Whoever has stopped it by now is heard before it is a packet.
    await setImmediate()
    return named({ parent, id, work }, fingerprint(zip).sha256, register)
  }
  return await clearingUp(write, () => {
    takeAway(work)
    if (isNew && existsSync(parent) && readdirSync(parent).length === 0) rmdirSync(parent)
  })
}

/** The folder in which both are made, and their name. */
type Place = { readonly parent: string; readonly id: string }

/** Gives both their names. What is there and has the same bytes stays as it is. */
function named(
  { parent, id, work }: Place & { readonly work: string },
  sha256: string,
  register: (written: WrittenPacket) => void,
): WrittenPacket {
  const written = { folder: join(parent, id), zip: join(parent, `${id}.zip`), sha256 }
  const taken: string[] = []
  if (existsSync(written.zip) && !(isFile(written.zip) && fingerprint(written.zip).sha256 === sha256))
    taken.push(`${id}.zip`)
  if (existsSync(written.folder) && !isSameBag(written.folder, join(work, id))) taken.push(id)
  if (taken.length > 0) throw new UserError(inTheWay(taken, written.folder))
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
  if (!existsSync(join(there, LAST_MANIFEST))) return false
  return (
    readFileSync(join(there, LAST_MANIFEST)).equals(readFileSync(join(made, LAST_MANIFEST))) &&
    faultsOf(there).length === 0
  )
}

/** Where it is a packet and only some files of it are not, they are named: nobody should search for them. */
function inTheWay(taken: readonly string[], folder: string): string {
  const what = `${taken.join(' and ')} is there and is something else`
  const { changed, foreign } = taken.includes(basename(folder)) && isFolder(folder) ? bagFaults(folder) : NONE
  if (changed.includes(LAST_MANIFEST)) return `${what}; move it away and run the command again`
  const found = [...changed.map((name) => `"${name}" was changed`), ...foreign.map((name) => `"${name}" was added`)]
  const shown =
    found.length === 0 ? '' : ` (${found.slice(0, MOST_NAMED).join(', ')}${found.length > MOST_NAMED ? ', …' : ''})`
  return `${what}${shown}; move it away and run the command again`
}

/** Whether a folder holds each file of its manifests, byte for byte, and nothing else. */
export function isWholeBag(folder: string): boolean {
  return existsSync(join(folder, LAST_MANIFEST)) && faultsOf(folder).length === 0
}

function faultsOf(folder: string): string[] {
  const { changed, foreign } = bagFaults(folder)
  return [...changed, ...foreign]
}

function isFolder(path: string): boolean {
  return lstatSync(path).isDirectory()
}

/** Throws a UserError when the disk gives back something else than was written. */
function readBack(folder: string): void {
  const [fault] = faultsOf(folder)
  if (fault !== undefined) throw new UserError(`"${fault}" was not written whole; look at the disk and try again`)
}

/** Takes away what commands that were killed left behind, and nothing that one of them is still writing. */
export function removeUnfinished(parent: string): void {
  for (const name of readdirSync(parent).filter((each) => each.startsWith(UNFINISHED))) {
    const owner = Number(name.slice(UNFINISHED.length).split('-')[0])
    if (!Number.isInteger(owner) || !isAlive(owner)) rmSync(join(parent, name), { recursive: true, force: true })
  }
}
