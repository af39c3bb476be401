import { readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Layout, Register } from '../documents/document-kind.ts'
import type { DocumentName } from '../documents/documents.ts'
import type { Paper } from '../documents/phrases/form.ts'
import { type Day, instantOf } from '../record/dates.ts'
import type { LoadedRecord } from '../record/load.ts'
import { appendRegister } from '../record/register.ts'
import { createFile } from '../record/write.ts'
import type { RenderedDocument } from '../render/document.ts'
import { markdownFile } from '../render/markdown-file.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import type { Audience, Inclusion } from '../views/audiences.ts'
import type { Seen } from '../views/view.ts'

export const FORMATS = ['md', 'html', 'pdf', 'eml', 'txt'] as const
/** Those of every document; the others are for what goes by e-mail. */
export const PAGE_FORMATS = ['md', 'html', 'pdf'] as const
export type Format = (typeof FORMATS)[number]

/** What `render` is asked for, once the words of the command line are known to be right. */
export type RenderRequest = {
  readonly document: DocumentName
  readonly audience: Audience
  readonly formats: readonly Format[]
  readonly layout: Layout | undefined
  readonly register: Register | undefined
  readonly paper: Paper | undefined
  /** The id of the check-in that a document is about. */
  readonly checkIn: string | undefined
  readonly day: Day
  readonly draft: boolean
  /** A file's path, `-` for stdout, or the record's own documents/ folder. */
  readonly out: string | undefined
  readonly included: readonly Inclusion[]
  /** Words that the last look may let pass, and why. */
  readonly waived: readonly string[]
  readonly because: string | undefined
}

/** A document that is ready to be written, under any id. */
type Ready = {
  readonly make: (id: string) => RenderedDocument
  readonly id: string
  readonly record: LoadedRecord
  readonly seen: Seen
}

/** Which document, of which record. */
type Asked = { readonly dir: string; readonly request: RenderRequest }

/** Writes the document in its formats and gives the paths. Nothing that exists is ever replaced. */
export async function writeDocument(
  terminal: Terminal,
  dir: string,
  request: RenderRequest,
  ready: Ready,
): Promise<string[]> {
  const isSpecial = request.included.length > 0 || request.waived.length > 0
  if (request.out !== undefined) {
    return writeTo(terminal, { dir, out: request.out, format: request.formats[0] ?? 'md' }, ready, (files) => {
      // A reason that was given is kept, wherever the document went.
      if (isSpecial) register(terminal, { dir, request }, ready, { id: ready.id, files })
    })
  }
  for (let n = 1; ; n++) {
    const id = n === 1 ? ready.id : `${ready.id}-${n}`
    const files = await rendered(terminal, dir, request.formats, ready.make(id))
    if (files === undefined) continue
    const fresh = files.filter(({ exists }) => !exists)
    writeAll(dir, fresh, () => {
      if (fresh.length > 0 || isSpecial)
        register(terminal, { dir, request }, ready, { id, files: files.map(({ path }) => path) })
    })
    return files.map(({ path }) => join(dir, path))
  }
}

/** All of them and their line in the register, or none: when one cannot be written, those before it are taken back. */
function writeAll(dir: string, files: readonly Rendered[], registerThem: () => void): void {
  const written: string[] = []
  try {
    for (const { path, content } of files) {
      if (!createFile(dir, path, content))
        throw new UserError(`${path} was written by another program just now; run the command again`)
      written.push(path)
    }
    registerThem()
  } catch (cause) {
    for (const path of written) rmSync(join(dir, path))
    throw cause
  }
}

type Rendered = { readonly path: string; readonly content: string | Uint8Array; readonly exists: boolean }

/** The formats of one id, or undefined as soon as one of its names is taken by another content. */
async function rendered(
  terminal: Terminal,
  dir: string,
  formats: readonly Format[],
  document: RenderedDocument,
): Promise<Rendered[] | undefined> {
  const files: Rendered[] = []
  for (const format of formats) {
    const path = `documents/${document.documentId}.${format}`
    const content = await contentOf(terminal, format, document)
    const exists = statSync(join(dir, path), { throwIfNoEntry: false }) !== undefined
    if (exists && !readFileSync(join(dir, path)).equals(Buffer.from(content))) return undefined
    files.push({ path, content, exists })
  }
  return files
}

/** One format. The renderers are loaded only when they are used. */
async function contentOf(terminal: Terminal, format: Format, document: RenderedDocument): Promise<string | Uint8Array> {
  if (format === 'md')
    return `${markdownFile(document.markdown)}\n*Document ${document.documentId}. Record as of ${document.shownDate}.*\n`
  if (format === 'html') {
    const { renderPage } = await import('../render/page.ts')
    return renderPage(document)
  }
  const { renderPdf } = await import('../render/pdf.ts')
  const { pdf, notes } = await renderPdf(document)
  for (const note of notes) terminal.note({ text: note, style: 'yellow' })
  return pdf
}

/** Where one document goes that was asked for with `--out`. */
type Target = { readonly dir: string; readonly out: string; readonly format: Format }

/** To a file that the user named, or to stdout; `registerThem` runs before anything of it can be seen, or takes it back. */
async function writeTo(
  terminal: Terminal,
  { dir, out, format }: Target,
  { make, id }: Ready,
  registerThem: (files: readonly string[]) => void,
): Promise<string[]> {
  if (out === '-') {
    const content = await contentOf(terminal, format, make(id))
    registerThem([])
    terminal.write(content)
    return []
  }
  const path = resolve(out)
  const folder = dirname(path)
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UserError(`there is no folder ${folder}`)
  if (isOfTheRecord(dir, folder))
    throw new UserError(
      `${out} would be among the files of the record; name a file outside of it, or leave --out out for documents/`,
    )
  const content = await contentOf(terminal, format, make(id))
  const there = statSync(path, { throwIfNoEntry: false })
  if (there !== undefined && !(there.isFile() && readFileSync(path).equals(Buffer.from(content))))
    throw new UserError(`${out} exists and is another document; a document is never replaced, choose another name`)
  const fresh = there === undefined ? [{ path: basename(path), content, exists: false }] : []
  writeAll(folder, fresh, () => registerThem([path]))
  return [path]
}

/** Whether a folder is the record's, or one in it, other than documents/: what is written there would be read as an entry. */
function isOfTheRecord(dir: string, folder: string): boolean {
  const inside = relative(realpathSync(dir), realpathSync(folder))
  return !isAbsolute(inside) && !['..', 'documents'].includes(inside.split(sep)[0] ?? '')
}

type Written = { readonly id: string; readonly files: readonly string[] }

function register(terminal: Terminal, { dir, request }: Asked, { record, seen }: Ready, { id, files }: Written): void {
  appendRegister(dir, {
    id,
    document: request.document,
    audience: request.audience,
    as_of: request.day,
    rendered: instantOf(terminal.clock()),
    files,
    withheld: seen.withheld.map(({ what, rules }) => ({ what, rules })),
    ...(request.included.length === 0 ? {} : { included: request.included }),
    ...(request.waived.length === 0
      ? {}
      : { waived: request.waived.map((words) => ({ words, because: request.because ?? '' })) }),
    sources: record.sources,
  })
}
