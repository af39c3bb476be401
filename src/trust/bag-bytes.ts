/** Bytes on their way from one file to another: in pieces, counted and hashed as they pass. */
import { createHash } from 'node:crypto'
import { closeSync, fsync, mkdirSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { PRIVATE_FILE, PRIVATE_FOLDER } from '../record/folders.ts'
import { quoted } from '../record/problem.ts'
import { codeOf } from '../record/system-code.ts'
import { UserError } from '../user-error.ts'
import type { BagFile, BagSum } from './bag-file.ts'

const onDisk = promisify(fsync)

/** Few large pieces are faster than many small ones, and a file of any size needs no more memory than this. */
const PIECE_BYTES = 1 << 18

/** A file that is read out of a bag; `sha256` is what it was when the bag was checked. */
export type PackedFile = {
  readonly name: string
  readonly bytes: number
  readonly open: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  readonly sha256?: string
}

/** The bytes of a file, and what they turned out to be when all of them have passed. */
export type Passing = { readonly pieces: AsyncIterable<Uint8Array>; readonly sum: () => BagSum }

/** The bytes of a file on their way. When all have passed, throws a UserError if they are not those that are expected. */
export function passing(file: PackedFile | (BagFile & { readonly bytes?: number })): Passing {
  const hash = createHash('sha256')
  let bytes = 0
  let sum: BagSum | undefined
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for await (const piece of piecesOf(file)) {
      hash.update(piece)
      bytes += piece.length
      yield piece
    }
    sum = { name: file.name, sha256: hash.digest('hex'), bytes }
    const { bytes: expectedBytes = bytes } = file
    const { sha256 = sum.sha256 } = 'content' in file ? {} : file
    if (expectedBytes !== bytes || sha256 !== sum.sha256) throw new FileChanged(file.name)
  }
  return {
    pieces: pieces(),
    sum: () => {
      if (sum === undefined) throw new Error(`${file.name} was not read to its end`)
      return sum
    },
  }
}

/** The bytes of a file are not those that its SHA-256 was taken of. */
export class FileChanged extends UserError {
  constructor(name: string) {
    super(`${quoted(name)} is not the file any more that it was; look at it, and run the command again`)
    this.name = 'FileChanged'
  }
}

async function* piecesOf(file: PackedFile | BagFile): AsyncGenerator<Uint8Array> {
  if ('content' in file) {
    if (file.content.length > 0) yield file.content
    return
  }
  try {
    yield* 'open' in file ? file.open() : fileBytes(file.path)
  } catch (cause) {
    // It was there a moment ago.
    if (codeOf(cause) === 'ENOENT') throw new FileChanged(file.name)
    throw cause
  }
}

/** The bytes of a file on this computer, in pieces. Of many small files, to wait for each takes longer than to read it. */
export function* fileBytes(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(PIECE_BYTES)
      const bytes = readSync(file, piece)
      if (bytes === 0) return
      yield piece.subarray(0, bytes)
    }
  } finally {
    closeSync(file)
  }
}

/** Copies a file to a new place, with the folders on the way to it. */
export async function copyInto(file: BagFile | PackedFile, path: string): Promise<BagSum> {
  const { pieces, sum } = passing(file)
  mkdirSync(dirname(path), { recursive: true, mode: PRIVATE_FOLDER })
  await writeNew(path, pieces)
  return sum()
}

/** Writes a file that must not exist yet and waits until the disk has it. When that fails, none of it is left there. */
export async function writeNew(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const file = openSync(path, 'wx', PRIVATE_FILE)
  let isWhole = false
  let unheard = 0
  try {
    for await (const piece of pieces) {
      writeFileSync(file, piece)
      // Somebody who stops the command is heard between two turns, and a large file would be one.
      unheard += piece.length
      if (unheard < PIECE_BYTES) continue
      unheard = 0
      await setImmediate()
    }
    await onDisk(file)
    isWhole = true
  } finally {
    closeSync(file)
    if (!isWhole) rmSync(path, { force: true })
  }
}
