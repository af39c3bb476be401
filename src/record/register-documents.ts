/** The documents of documents.yaml, each once, with all that its rows say of it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isScalar, isSeq } from 'yaml'
import { UserError } from '../user-error.ts'
import { fingerprint } from './attachments.ts'
import { textOf, textToEdit } from './file-text.ts'
import type { SentDocument } from './model.ts'
import { type Parsed, parseEntry } from './parse.ts'
import { type RegisterRow, registerSchema, type Sending } from './schema/register.ts'
import { readYaml } from './source.ts'

export const REGISTER = 'documents.yaml'

export type RegisteredFile = { readonly path: string; readonly sha256?: string | undefined }

/** A document with its id. It has several rows when a format was made later than the others. */
export type Registered = Omit<RegisterRow, 'files' | 'sent'> & {
  readonly files: readonly RegisteredFile[]
  readonly sent: readonly Sending[]
  /** The place of its last row in the register. */
  readonly row: number
}

/** What is known of a file of a document: as it was written, changed since, gone, or not to be compared. */
export type FileState = 'same' | 'changed' | 'gone' | 'unknown'

/** The register's rows, and its faults. A register that is not there, or in which nothing stands, has none. */
export function readRegister(dir: string): Parsed<RegisterRow[]> & { readonly text: string } {
  const text = existsSync(join(dir, REGISTER)) ? textToEdit(dir, REGISTER).replace(/^\uFEFF/, '') : ''
  return { text, ...registerIn(text) }
}

/** The rows in a text of the register. `value` is absent when there is an error in it. */
export function registerIn(text: string): Parsed<RegisterRow[]> {
  const { contents, errors } = readYaml(text)
  if (contents === null && errors.length === 0) return { value: [], problems: [] }
  return parseEntry(text, REGISTER, registerSchema)
}

/** Every document of the record, in the order in which they were first made. Throws a UserError when the register has a fault. */
export function registeredDocuments(dir: string): Registered[] {
  const { value } = readRegister(dir)
  if (value === undefined) throw registerFault()
  return documentsOf(value)
}

/** Each time that a document left, as the documents that are made of the record have it. Throws as `registeredDocuments`. */
export function sentDocuments(dir: string): SentDocument[] {
  return registeredDocuments(dir).flatMap(({ id, document, sent }) =>
    sent.map(({ on, to, via }) => ({ id, document, on, to, via })),
  )
}

export function registerFault(): UserError {
  return new UserError(`${REGISTER} has a fault and was not touched; see: onrecord check`)
}

/** The rows put together by their ids: of what only one can be, the last row counts. */
export function documentsOf(rows: readonly RegisterRow[]): Registered[] {
  const byId = new Map<string, Registered>()
  for (const [row, { files = [], sent = [], ...rest }] of rows.entries()) {
    const earlier = byId.get(rest.id)
    const paths = new Set(files.map(({ path }) => path))
    byId.set(rest.id, {
      ...rest,
      rendered: earlier?.rendered ?? rest.rendered,
      files: [...(earlier?.files ?? []).filter(({ path }) => !paths.has(path)), ...files],
      sent: [...(earlier?.sent ?? []), ...sent],
      row,
    })
  }
  return [...byId.values()]
}

/** Whether a file that is listed stands in the record's own documents/, where we can look after it. */
export function isOurs({ path }: RegisteredFile): boolean {
  return /^documents\/[^/\\]+$/.test(path)
}

/** What has become of a file, against the SHA-256 that it should have. */
export function stateOf(dir: string, { path, sha256 }: RegisteredFile): FileState {
  const there = join(dir, path)
  if (!existsSync(there)) return 'gone'
  if (sha256 === undefined) return 'unknown'
  return fingerprint(there).sha256 === sha256 ? 'same' : 'changed'
}

/** The files as they were sent last: where one had been changed before, that is what the reader has. */
export function filesAsSent({ files, sent }: Pick<Registered, 'files' | 'sent'>): RegisteredFile[] {
  const changed = sent.flatMap((each) => each.files ?? [])
  return files.map((file) => changed.findLast(({ path }) => path === file.path) ?? file)
}

/**
 * The ids that were given away, with the files of each, as far as that can be read: they must be known in spite of faults.
 * What is no text at all has none, and nothing can be added to it either.
 */
export function givenFiles(dir: string): Map<string, RegisteredFile[]> {
  const given = new Map<string, RegisteredFile[]>()
  const path = join(dir, REGISTER)
  const text = existsSync(path) ? (textOf(readFileSync(path)) ?? '') : ''
  const { contents } = readYaml(text.replace(/^\uFEFF/, ''))
  for (const row of isSeq(contents) ? contents.items : []) {
    const id: unknown = isMap(row) ? row.get('id') : undefined
    if (!isMap(row) || typeof id !== 'string') continue
    const files: unknown = row.get('files', true)
    given.set(id, [...(given.get(id) ?? []), ...(isSeq(files) ? files.items.flatMap(fileOf) : [])])
  }
  return given
}

function fileOf(file: unknown): RegisteredFile[] {
  const [path, sha256]: unknown[] = isMap(file)
    ? [file.get('path'), file.get('sha256')]
    : [isScalar(file) && file.value]
  if (typeof path !== 'string') return []
  return [{ path, sha256: typeof sha256 === 'string' ? sha256 : undefined }]
}
