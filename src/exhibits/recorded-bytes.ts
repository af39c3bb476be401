/** The bytes of an attached file, exactly those that the record knows: a packet shows nothing else. */
import { createHash } from 'node:crypto'
import { constants, type Stats } from 'node:fs'
import { type FileHandle, lstat, open } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { quoted } from '../record/problem.ts'
import { UserError } from '../user-error.ts'
import type { ExhibitFile } from './exhibit-content.ts'

/** 100 MB: what is larger has no pages, and is not opened. */
export const LARGEST_FILE = 100_000_000

/**
 * Read once, and what was read is what is hashed and shown; undefined for a file above LARGEST_FILE. Throws a UserError when
 * the file is gone, is no plain file in the record, cannot be read, or is not the one that was attached.
 */
export async function recordedBytes(file: ExhibitFile): Promise<Uint8Array | undefined> {
  try {
    await refuseLinks(file)
    // A link that was put there since is not followed, and a pipe is not waited for.
    const handle = await open(file.path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
    try {
      return await bytesOf(file, handle)
    } finally {
      await handle.close()
    }
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    if (!(cause instanceof Error && 'code' in cause)) throw cause
    throw new UserError(
      `${nameOf(file)} cannot be read (${String(cause.code)}); check that it is there and that you may read it`,
    )
  }
}

/** The file itself, its folder `files/E-05` and the folder `files` may not lead to another place. */
async function refuseLinks(file: ExhibitFile): Promise<void> {
  const folder = dirname(file.path)
  const above = dirname(folder)
  const folders = basename(above) === 'files' ? [folder, above] : [folder]
  const [itself, ...around] = await Promise.all([file.path, ...folders].map(there))
  if (itself === undefined) {
    throw new UserError(`${nameOf(file)} is not there; put the file back, from a backup if need be`)
  }
  if (!itself.isFile() || around.some((each) => each?.isSymbolicLink())) {
    throw new UserError(`${nameOf(file)} is not a plain file inside the record; put the file itself there`)
  }
}

async function there(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path)
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR'))
      return undefined
    throw cause
  }
}

async function bytesOf(file: ExhibitFile, handle: FileHandle): Promise<Uint8Array | undefined> {
  const found = await handle.stat()
  if (!found.isFile()) {
    throw new UserError(`${nameOf(file)} is not a plain file inside the record; put the file itself there`)
  }
  if (found.size !== file.bytes) throw changed(file, `now ${found.size} bytes, was ${file.bytes}`)
  if (found.size > LARGEST_FILE) return undefined
  // No more than was recorded, however fast the file grows.
  const bytes = new Uint8Array(file.bytes)
  let at = 0
  while (at < bytes.length) {
    const { bytesRead } = await handle.read(bytes, at, bytes.length - at, at)
    if (bytesRead === 0) break
    at += bytesRead
  }
  const sha256 = createHash('sha256').update(bytes.subarray(0, at)).digest('hex')
  if (sha256 !== file.sha256) throw changed(file, `now SHA-256 ${sha256.slice(0, 12)}…`)
  return bytes
}

function changed(file: ExhibitFile, how: string): UserError {
  return new UserError(`${nameOf(file)} is not the file that was attached (${how}); put the original back`)
}

/** `"files/E-05/mail.eml"`, as the record calls it. */
function nameOf({ path, name }: ExhibitFile): string {
  const folder = dirname(path)
  return quoted(basename(dirname(folder)) === 'files' ? `files/${basename(folder)}/${name}` : name)
}
