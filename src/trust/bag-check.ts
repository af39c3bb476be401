/** Whether a bag is as it was packed: every file there, none more, and every byte the same. Nothing is written. */
import { createHash, getHashes, type Hash } from 'node:crypto'
import { quoted } from '../record/problem.ts'
import { UserError } from '../user-error.ts'
import type { PackedFile } from './bag-bytes.ts'
import { type BagSource, isLitter } from './bag-source.ts'
import { type Declaration, declarationIn, decoded, manifestLines, oxumIn } from './bag-tags.ts'

/** What was found: `payload` without `data/` before the names, and what is wrong, one line each. A bag without faults is whole. */
export type CheckedBag = {
  readonly payload: readonly (PackedFile & { readonly sha256: string })[]
  readonly faults: readonly string[]
}

/** A list of checksums is text; one that is larger than this is none. */
const LARGEST_TAG_BYTES = 64_000_000

type Manifest = {
  readonly file: string
  readonly algorithm: string
  readonly isOfTags: boolean
  /** Each path with its checksum and the file that it means, if there is one. */
  readonly lines: readonly { readonly sum: string; readonly path: string; readonly name: string | undefined }[]
}

/** Reads a whole bag. Throws a UserError when it cannot be checked; what is merely wrong in it is a fault. */
export async function checkBag({ files: all }: BagSource): Promise<CheckedBag> {
  const byName = new Map(all.map((file) => [file.name, file]))
  const declaration = declarationIn(await contentOf(byName.get('bagit.txt'), 'bagit.txt'))
  if (byName.has('fetch.txt'))
    throw new UserError(
      'this bag has files that would have to be fetched from elsewhere (fetch.txt), which is not done here; ask for a whole one',
    )
  const manifests = await manifestsOf(all, declaration)
  const listed = new Set(manifests.flatMap(({ lines }) => lines.flatMap(({ name }) => name ?? [])))
  const files = all.filter(({ name }) => listed.has(name) || !isLitter(name))
  const sums = await sumsOf(files, [...new Set(['sha256', ...manifests.map(({ algorithm }) => algorithm)])])
  const payload = files.filter(({ name }) => name.startsWith('data/'))
  return {
    payload: payload.map((file) => ({
      ...file,
      name: file.name.slice('data/'.length),
      sha256: sums.get(file.name)?.get('sha256') ?? '',
    })),
    faults: [
      ...unique(manifests.flatMap((manifest) => manifestFaults(manifest, sums, declaration))),
      ...unlistedFaults(payload, manifests, declaration),
      ...(await oxumFaults(byName.get('bag-info.txt'), payload, declaration)),
    ],
  }
}

async function manifestsOf(files: readonly PackedFile[], { encoding }: Declaration): Promise<Manifest[]> {
  const found: Manifest[] = []
  const known = getHashes()
  const nameOf = nameFinder(files)
  for (const file of files) {
    const [, tags, algorithm = ''] = /^(tag)?manifest-([a-z0-9]+)\.txt$/i.exec(file.name) ?? []
    if (!known.includes(algorithm)) continue
    const text = decoded(await contentOf(file, file.name), encoding, file.name)
    const lines = manifestLines(text, file.name).map(({ sum, path, names }) => ({ sum, path, name: nameOf(names) }))
    found.push({ file: file.name, algorithm, isOfTags: tags !== undefined, lines })
  }
  if (!found.some(({ isOfTags }) => !isOfTags))
    throw new UserError(
      'this bag has no list of checksums that can be checked here (manifest-sha256.txt); it was not read',
    )
  return found
}

/** Finds the file that a line means. A Mac may have given it the other form of its accents since. */
function nameFinder(files: readonly PackedFile[]): (names: readonly string[]) => string | undefined {
  const exact = new Set(files.map(({ name }) => name))
  const composed = new Map(files.map(({ name }) => [name.normalize('NFC'), name]))
  return (names) =>
    names.find((name) => exact.has(name)) ??
    names.map((name) => composed.get(name.normalize('NFC'))).find((name) => name !== undefined)
}

type Sums = ReadonlyMap<string, ReadonlyMap<string, string>>

/** The checksums of every file; none for a file that cannot be read to its end. */
async function sumsOf(files: readonly PackedFile[], algorithms: readonly string[]): Promise<Sums> {
  const sums = new Map<string, ReadonlyMap<string, string>>()
  for (const file of files) {
    const hashes = algorithms.map((algorithm): [string, Hash] => [algorithm, createHash(algorithm)])
    try {
      for await (const piece of file.open()) for (const [, hash] of hashes) hash.update(piece)
      sums.set(file.name, new Map(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')])))
    } catch (cause) {
      // A fault of the disk is one; anything else is the zip, and its file is named with the others.
      if (!(cause instanceof Error) || 'syscall' in cause) throw cause
    }
  }
  return sums
}

function manifestFaults(
  { lines, file, algorithm, isOfTags }: Manifest,
  sums: Sums,
  { isVersion1 }: Declaration,
): string[] {
  const before = new Map<string, string>()
  return lines.flatMap(({ sum, path, name }) => {
    const shown = quoted(path)
    if (!isOfTags && !path.replace(/^(\.\/)+/, '').startsWith('data/')) return [`${shown} in ${file} is not in data/`]
    if (name === undefined) return [`${shown} is missing`]
    const other = before.get(name)
    before.set(name, sum)
    if (other !== undefined && (isVersion1 || other !== sum)) return [`${shown} stands in ${file} twice`]

    const found = sums.get(name)
    if (found === undefined) return [`${shown} is damaged and cannot be unpacked`]
    return found.get(algorithm) === sum ? [] : [`${shown} is not the file that was packed: its bytes have changed`]
  })
}

/** In version 1.0 every list must name every file; before, one of them had to. */
function unlistedFaults(
  payload: readonly PackedFile[],
  manifests: readonly Manifest[],
  { isVersion1 }: Declaration,
): string[] {
  const lists = manifests
    .filter(({ isOfTags }) => !isOfTags)
    .map(({ file, lines }) => ({ file, names: new Set(lines.map(({ name }) => name)) }))
  return payload.flatMap(({ name }) => {
    const without = lists.filter(({ names }) => !names.has(name))
    if (without.length === lists.length) return [`${quoted(name)} was not packed: it was added later`]
    return isVersion1 ? without.map(({ file }) => `${quoted(name)} does not stand in ${file}`) : []
  })
}

async function oxumFaults(
  info: PackedFile | undefined,
  payload: readonly PackedFile[],
  { encoding }: Declaration,
): Promise<string[]> {
  if (info === undefined) return []
  const said = oxumIn(decoded(await contentOf(info, info.name), encoding, info.name))
  const bytes = payload.reduce((sum, file) => sum + file.bytes, 0)
  if (said === undefined || (said.bytes === bytes && said.files === payload.length)) return []
  return [
    `the bag was packed with ${said.files} files of ${said.bytes} bytes, and has ${payload.length} of ${bytes} bytes`,
  ]
}

async function contentOf(file: PackedFile | undefined, name: string): Promise<Uint8Array> {
  if (file === undefined) throw new UserError(`this bag has no ${name}`)
  if (file.bytes > LARGEST_TAG_BYTES) throw new UserError(`${quoted(name)} of this bag is too large to be a list`)
  const pieces: Uint8Array[] = []
  try {
    for await (const piece of file.open()) pieces.push(piece)
  } catch (cause) {
    if (!(cause instanceof Error) || 'syscall' in cause) throw cause
    throw new UserError(`${quoted(name)} of this bag is damaged and cannot be unpacked; fetch or copy the bag again`)
  }
  return Buffer.concat(pieces)
}

function unique(lines: readonly string[]): string[] {
  return [...new Set(lines)]
}
