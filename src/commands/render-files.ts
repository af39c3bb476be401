import { readFileSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isGivenAway, rowFor } from '../outgoing/register-row.ts'
import { FORMATS, type Format, type RenderRequest } from '../outgoing/request.ts'
import type { ToneLook } from '../outgoing/tone-look.ts'
import type { LoadedRecord } from '../record/load.ts'
import { pathOutside } from '../record/outside.ts'
import { appendRegister } from '../record/register.ts'
import { givenFiles } from '../record/register-documents.ts'
import { createFile } from '../record/write.ts'
import type { RenderedDocument } from '../render/document.ts'
import { markdownFile } from '../render/markdown-file.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import type { Seen } from '../views/view.ts'

/** A document that is ready to be written, under any id. */
type Ready = {
  readonly make: (id: string) => RenderedDocument
  readonly id: string
  readonly record: LoadedRecord
  readonly seen: Seen
  readonly tone: ToneLook
}

/** Which document, of which record. */
type Asked = { readonly dir: string; readonly request: RenderRequest }

type Written = { readonly document: RenderedDocument; readonly files: readonly Omit<Rendered, 'exists'>[] }

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
      if (isSpecial) register(terminal, { dir, request }, ready, { document: ready.make(ready.id), files })
    })
  }
  const given = givenFiles(dir)
  for (let n = 1; ; n++) {
    const document = ready.make(n === 1 ? ready.id : `${ready.id}-${n}`)
    const listed = given.get(document.documentId) ?? []
    const content = onceEach(terminal, document)
    if (await isGivenAway(dir, listed, request.formats, byName(content))) continue
    const files = await rendered(dir, request.formats, document.documentId, content)
    if (files === undefined) continue
    const fresh = files.filter(({ exists }) => !exists)
    // Also one that is there and not listed: a program that was stopped may have written it and no line for it.
    const isNew = files.some(({ path }) => !listed.some((file) => file.path === path))
    writeAll(dir, fresh, () => {
      if (isNew || isSpecial) register(terminal, { dir, request }, ready, { document, files })
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
  dir: string,
  formats: readonly Format[],
  id: string,
  contentIn: Contents,
): Promise<Rendered[] | undefined> {
  const files: Rendered[] = []
  for (const format of formats) {
    const path = `documents/${id}.${format}`
    const content = await contentIn(format)
    const exists = statSync(join(dir, path), { throwIfNoEntry: false }) !== undefined
    if (exists && !readFileSync(join(dir, path)).equals(Buffer.from(content))) return undefined
    files.push({ path, content, exists })
  }
  return files
}

/** The same for any name: undefined for one that is no format. */
function byName(content: Contents): (name: string) => Promise<string | Uint8Array | undefined> {
  return async (name) => {
    const format = FORMATS.find((each) => each === name)
    return format === undefined ? undefined : await content(format)
  }
}

type Contents = (format: Format) => Promise<string | Uint8Array>

/** The formats of a document, each made once, however often it is looked at. */
function onceEach(terminal: Terminal, document: RenderedDocument): Contents {
  const made = new Map<Format, Promise<string | Uint8Array>>()
  return (format) => {
    const content = made.get(format) ?? contentOf(terminal, format, document)
    made.set(format, content)
    return content
  }
}

/** One format. The renderers are loaded only when they are used. */
async function contentOf(terminal: Terminal, format: Format, document: RenderedDocument): Promise<string | Uint8Array> {
  if (format === 'md')
    return `${markdownFile(document.markdown)}\n*Document ${document.documentId}. Record as of ${document.shownDate}.*\n`
  if (format === 'html') {
    const { renderPage } = await import('../render/page.ts')
    return renderPage(document)
  }
  if (format === 'eml') {
    const { renderMail } = await import('../render/mail.ts')
    noteAddresses(terminal, document)
    return renderMail(document)
  }
  if (format === 'txt') {
    const { renderPlain } = await import('../render/plain.ts')
    return renderPlain(document)
  }
  if (format === 'docx') {
    const { renderDocx } = await import('../render/docx.ts')
    return renderDocx(document)
  }
  const { renderPdf } = await import('../render/pdf.ts')
  const { pdf, notes } = await renderPdf(document)
  for (const note of notes) terminal.note({ text: note, style: 'yellow' })
  return pdf
}

/** The record may have no address of the reader, and none is ever guessed. */
function noteAddresses(terminal: Terminal, { mail }: RenderedDocument): void {
  const without = mail?.to.filter(({ address }) => address === undefined).map(({ name }) => name) ?? []
  if (mail !== undefined && mail.to.length > 0 && without.length === 0) return
  const whom = without.length === 0 ? 'the reader' : without.join(', ')
  terminal.note(`the e-mail has no address of ${whom}; put it in before you send it, or under contact in people.yaml`)
}

/** Where one document goes that was asked for with `--out`. */
type Target = { readonly dir: string; readonly out: string; readonly format: Format }

/** To a file that the user named, or to stdout; `registerThem` runs before anything of it can be seen, or takes it back. */
async function writeTo(
  terminal: Terminal,
  { dir, out, format }: Target,
  { make, id }: Ready,
  registerThem: (files: Written['files']) => void,
): Promise<string[]> {
  if (out === '-') {
    const content = await contentOf(terminal, format, make(id))
    registerThem([])
    terminal.write(content)
    return []
  }
  const path = pathOutside(dir, out)
  const folder = dirname(path)
  const content = await contentOf(terminal, format, make(id))
  const there = statSync(path, { throwIfNoEntry: false })
  if (there !== undefined && !(there.isFile() && readFileSync(path).equals(Buffer.from(content))))
    throw new UserError(`${out} exists and is another document; a document is never replaced, choose another name`)
  const fresh = there === undefined ? [{ path: basename(path), content, exists: false }] : []
  writeAll(folder, fresh, () => registerThem([{ path, content }]))
  return [path]
}

function register(terminal: Terminal, { dir, request }: Asked, { record, seen, tone }: Ready, written: Written): void {
  appendRegister(dir, rowFor(terminal, request, { ...written, record, seen, tone }))
}
