import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ExhibitContent, ExhibitFile } from '../../src/exhibits/exhibit-content.ts'
import { readExhibit } from '../../src/exhibits/read-exhibit.ts'
import { emptyFolder } from '../record-folder.ts'

/** A file of exhibit E-05 in a new record, as the record knows it. */
export function attached(content: string | Uint8Array, name: string): ExhibitFile {
  const bytes = Buffer.from(content)
  const path = join(emptyFolder(), 'files', 'E-05', name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
  return { path, name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }
}

/** What a packet shows of such a file. */
export function exhibitOf(content: string | Uint8Array, name: string): Promise<ExhibitContent> {
  return readExhibit(attached(content, name))
}
