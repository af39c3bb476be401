/** A zip of the same bytes wherever it is made: sorted, not compressed, without times, owners or anything of this computer. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { quoted } from '../record/problem.ts'
import { UserError } from '../user-error.ts'
import { passing, writeNew } from './bag-bytes.ts'
import type { BagFile } from './bag-file.ts'
import { inOrder } from './bag-names.ts'

/** A file of a zip; its size must be known before, because the header of a large one is another. `shown` is its name in messages. */
export type ZipEntry = BagFile & { readonly bytes: number; readonly shown?: string }

const OPTIONS = {
  // A zip writes the hands of the clock, not the moment: these are the same in every time zone.
  mtime: new Date(1980, 0, 1, 0, 0, 0),
  mode: 0o100644,
  forceDosTimestamp: true,
  // What deflate makes of the same bytes is not the same in every version of Node.
  compress: false,
}

/** Zips a folder into a new file, under one root folder `root`. Throws a UserError for what is no plain file. */
export async function zipFolder(folder: string, root: string, out: string): Promise<void> {
  const entries = await entriesIn(folder, '')
  await writeNew(out, zipBytes(entries.map((entry) => ({ ...entry, name: `${root}/${entry.name}` }))))
}

async function entriesIn(folder: string, under: string): Promise<(ZipEntry & { readonly path: string })[]> {
  const items = await readdir(join(folder, under), { withFileTypes: true })
  const entries = await Promise.all(
    items.map(async (item) => {
      const name = `${under}${item.name}`
      if (item.isDirectory()) return entriesIn(folder, `${name}/`)
      if (!item.isFile()) throw new UserError(`${quoted(name)} is no plain file; take it out and run the command again`)
      const path = join(folder, name)
      return [{ name, path, bytes: (await stat(path)).size }]
    }),
  )
  return entries.flat()
}

/**
 * The bytes of a zip, in pieces, read from the files as they are asked for. Throws a UserError on the way when a file is not
 * what was said of it: what came before is no zip then.
 */
export async function* zipBytes(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const { outputStream } = zip
  const fail = (cause: Error): void => {
    if (outputStream instanceof Readable) outputStream.destroy(cause)
  }
  zip.on('error', fail)
  for (const entry of inOrder(entries)) {
    zip.addReadStreamLazy(entry.name, { ...OPTIONS, size: entry.bytes }, (use) => {
      use(
        null,
        Readable.from(passing({ ...entry, name: entry.shown ?? entry.name }).pieces, { objectMode: false }).on(
          'error',
          fail,
        ),
      )
    })
  }
  zip.end()
  for await (const piece of outputStream) yield typeof piece === 'string' ? Buffer.from(piece) : piece
}
