/** The whole record as one BagIt bag in a zip. */

import { realpathSync } from 'node:fs'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import type { Day } from '../record/dates.ts'
import { safeName } from '../record/safe-name.ts'
import { VERSION } from '../record/version.ts'
import { bagTags } from '../trust/bag.ts'
import { twinsOf } from '../trust/bag-names.ts'
import { zipBytes } from '../trust/zip.ts'
import { UserError } from '../user-error.ts'
import { snapshot } from './export-files.ts'

/** A record that is ready to be packed. `bytes` reads its files, and ends in FileChanged when one is not what it was. */
export type ExportedBag = {
  readonly files: number
  /** A line for each thing that is not in it, or that somebody who unpacks it should know. */
  readonly warnings: readonly string[]
  readonly bytes: () => Readable
}

/** What the export of a record on a day is called, without an end: `my-pip-2022-04-02`. */
export function exportName(dir: string, day: Day): string {
  return `${safeName(basename(realpathSync(dir)), [])}-${day}`
}

/** Takes the record as it stands now. Names stay as they are on the disk, so that the same tree comes back. */
export function exportBag(dir: string, day: Day): ExportedBag {
  const root = exportName(dir, day)
  const { files, leftOut } = snapshot(dir)
  if (!files.some(({ name }) => name === 'plan.yaml'))
    throw new UserError(
      'plan.yaml is no plain file in the record, so that it would be missing; put the file itself there',
    )
  const info = [
    ['Bagging-Date', day],
    ['Bag-Software-Agent', `OnRecord ${VERSION}`],
    ['External-Identifier', root],
    ['External-Description', 'A whole record of OnRecord: entries, attached files and documents'],
  ] as const
  const tags = bagTags(files, info, [{ name: 'read-me-first.txt', content: Buffer.from(READ_ME) }])
  const entries = [
    ...tags.map((tag) => ({ ...tag, bytes: tag.content.length })),
    ...files.map((file) => ({ ...file, name: `data/${file.name}`, shown: file.name })),
  ].map((entry) => ({ ...entry, name: `${root}/${entry.name}` }))
  return {
    files: files.length,
    warnings: [...leftOut, ...warningsOf(files.map(({ name }) => name))],
    bytes: () => Readable.from(zipBytes(entries), { objectMode: false }),
  }
}

function warningsOf(names: readonly string[]): string[] {
  const twins = twinsOf(names)
  const escaped = names.filter((name) => name.includes('%'))
  return [
    ...(twins === undefined
      ? []
      : [`"${twins[0]}" and "${twins[1]}" are in it, and only one of them can be unpacked on Windows or a Mac`]),
    ...(escaped.length === 0
      ? []
      : [`"${escaped[0]}" has a % in its name: sha256sum and some other programs will not find it, "import bag" does`]),
  ]
}

const READ_ME = `This is a whole record of OnRecord, with everything in it: entries, attached files, documents, and
notes that only the person who keeps it, or a lawyer, should read. Keep it as you keep the record.

data/                    the record, byte for byte as it was
manifest-sha256.txt      the checksum of every file in data/

To check that nothing has changed, in this folder:
  sha256sum -c manifest-sha256.txt
On a Mac:
  shasum -a 256 -c manifest-sha256.txt
On Windows, for one file after the other, compared with its line in manifest-sha256.txt:
  certutil -hashfile data\\plan.yaml SHA256
"onrecord import bag" checks all of it as well.

To bring it back, checked, as a folder to work in (FILE is the zip or this folder):
  onrecord import bag FILE

The folder is a BagIt 1.0 bag (RFC 8493). data/ can be read without any program: it is text, and
the files that were attached.
`
