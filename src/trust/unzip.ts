/** Reads a zip that somebody else may have made. What is dangerous in it is refused before anything of it is unpacked. */
import { open } from 'node:fs/promises'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { quoted } from '../record/problem.ts'
import { UserError } from '../user-error.ts'
import type { PackedFile } from './bag-bytes.ts'
import { faultOfName } from './bag-names.ts'

/** Text is packed to a tenth. What unpacks to more than this many times its size was made to fill a disk. */
const LARGEST_RATIO = 200
/** Below this, nothing is filled. */
const HARMLESS_BYTES = 20_000_000
const MOST_FILES = 100_000

const TYPE_BITS = 0o170000
const PLAIN = 0o100000
const FOLDER = 0o040000

const BY_HAND = 'if you trust it, unpack it yourself and name the folder'

/** A zip on this computer; `shown` is what it is called in messages. */
type Place = { readonly path: string; readonly shown: string }

/** Opens a zip and lists its files. Throws a UserError when it cannot be read, or should not be. */
export async function openZip(
  path: string,
  shown = path,
): Promise<{ readonly files: PackedFile[]; readonly close: () => void }> {
  const zip = await opened({ path, shown })
  try {
    const entries = await listed(zip, { path, shown })
    refuseBomb(entries, zip, shown)
    const files = entries.filter(({ fileName }) => !fileName.endsWith('/')).map((entry) => packed(zip, entry))
    return { files, close: () => zip.close() }
  } catch (cause) {
    zip.close()
    throw cause
  }
}

async function opened(place: Place): Promise<ZipFile> {
  try {
    return await openPromise(place.path, { autoClose: false, strictFileNames: true })
  } catch (cause) {
    throw await inWords(cause, place)
  }
}

async function listed(zip: ZipFile, place: Place): Promise<Entry[]> {
  const byName = new Map<string, Entry>()
  if (zip.entryCount > MOST_FILES) throw new UserError(`${quoted(place.shown)} has too many files in it; ${BY_HAND}`)
  try {
    for await (const entry of zip.eachEntry()) {
      refuseEntry(entry)
      if (byName.has(entry.fileName))
        throw new UserError(`the zip has two files of the same name, ${quoted(entry.fileName)}; it was not unpacked`)
      byName.set(entry.fileName, entry)
    }
  } catch (cause) {
    throw await inWords(cause, place)
  }
  return [...byName.values()]
}

function refuseEntry(entry: Entry): void {
  const { fileName, externalFileAttributes, compressionMethod } = entry
  const name = quoted(fileName)
  const fault = faultOfName(fileName.replace(/\/$/, ''))
  if (fault !== undefined) throw unsafeName(fileName, fault)
  // The type of a file stands in the upper half, if the system that made the zip knows such types.
  const type = (externalFileAttributes >>> 16) & TYPE_BITS
  if (type !== 0 && type !== PLAIN && type !== FOLDER)
    throw new UserError(`${name} in the zip is a link or a device, and no file; it was not unpacked`)
  if (entry.isEncrypted())
    throw new UserError(`${name} in the zip has a password on it; unpack it with that password, and name the folder`)
  if (compressionMethod !== 0 && compressionMethod !== 8)
    throw new UserError(
      `${name} is packed in a way that is not known here; unpack the zip yourself and name the folder`,
    )
}

function unsafeName(name: string, fault: string): UserError {
  return new UserError(`the zip has a file ${quoted(name)} in it, and ${fault}; it was not unpacked`)
}

/** A small zip that fills a disk: it says that its files are huge, or the same bytes are used for many of them. */
function refuseBomb(entries: readonly Entry[], { fileSize }: ZipFile, shown: string): void {
  const packedBytes = entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0)
  const bytes = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (packedBytes > fileSize)
    throw new UserError(`${quoted(shown)} says that it holds more than it can; it was not unpacked`)
  if (bytes > HARMLESS_BYTES && bytes > fileSize * LARGEST_RATIO)
    throw new UserError(
      `${quoted(shown)} would become ${Math.round(bytes / fileSize)} times as large when it is unpacked, which is made to fill a disk; ${BY_HAND}`,
    )
}

function packed(zip: ZipFile, entry: Entry): PackedFile {
  return {
    name: entry.fileName,
    bytes: entry.uncompressedSize,
    open: async function* () {
      for await (const piece of await zip.openReadStreamPromise(entry)) if (piece instanceof Uint8Array) yield piece
    },
  }
}

/** The library says in words of its own what is wrong with a zip. */
async function inWords(cause: unknown, { path, shown }: Place): Promise<unknown> {
  if (!(cause instanceof Error) || 'code' in cause || cause instanceof UserError) return cause
  const { message } = cause
  const [, name] = /^(?:absolute path|invalid relative path|invalid characters in fileName): (.*)$/s.exec(message) ?? []
  if (name !== undefined) return unsafeName(name, faultOfName(name) ?? 'it is no name for a file')
  if (message.startsWith('strong encryption'))
    return new UserError(`${quoted(shown)} has a password on it; unpack it with that password, and name the folder`)
  if (!(await startsAsZip(path))) return new UserError(`${quoted(shown)} is no zip; name the file that "export" made`)
  return new UserError(`${quoted(shown)} is damaged or cut short; fetch or copy the file again`)
}

async function startsAsZip(path: string): Promise<boolean> {
  const handle = await open(path)
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return buffer.toString('latin1') === 'PK'
  } finally {
    await handle.close()
  }
}
