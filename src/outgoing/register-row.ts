/** What documents.yaml keeps of a document that was made, and whether an id has been given to another one. */
import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import { checkInOf } from '../documents/check-in-of.ts'
import type { Layout, Register } from '../documents/document-kind.ts'
import { type DocumentName, defaultLayout, takes } from '../documents/documents.ts'
import { type Day, instantOf } from '../record/dates.ts'
import { idKey } from '../record/ids.ts'
import type { LoadedRecord } from '../record/load.ts'
import type { RegisterEntry } from '../record/register.ts'
import { isOurs, type RegisteredFile, stateOf } from '../record/register-documents.ts'
import { inputsOf } from '../record/register-inputs.ts'
import { VERSION } from '../record/version.ts'
import type { RenderedDocument } from '../render/document.ts'
import { searchableText } from '../render/searchable.ts'
import type { Terminal } from '../terminal.ts'
import type { Audience, Inclusion } from '../views/audiences.ts'
import { idsInText } from '../views/ids-in-text.ts'
import type { Seen, View } from '../views/view.ts'
import { isOf, rulesOf, type ToneLook } from './tone-look.ts'

type Content = string | Uint8Array

/** What was asked for, as far as the register keeps it. */
type Asked = {
  readonly document: DocumentName
  readonly audience: Audience
  readonly day: Day
  readonly checkIn: string | undefined
  readonly layout: Layout | undefined
  readonly register: Register | undefined
  readonly included: readonly Inclusion[]
  readonly waived: readonly string[]
  readonly because: string | undefined
}

/** A document with its id, what it was made of, and the files that were written. */
type Made = {
  readonly document: RenderedDocument
  readonly record: LoadedRecord
  readonly seen: Seen
  readonly tone: ToneLook
  readonly files: readonly { readonly path: string; readonly content: Content }[]
}

/** The line of the register for a document that is being written. */
export function rowFor(
  terminal: Terminal,
  { document: name, audience, day, checkIn, included, waived, because, ...asked }: Asked,
  { document, record, seen, tone, files }: Made,
): RegisterEntry {
  const exhibits = exhibitsIn(document, seen.view)
  const about = checkInOf(name, seen.view, checkIn)
  return {
    id: document.documentId,
    document: name,
    audience,
    as_of: day,
    rendered: instantOf(terminal.clock()),
    tool_version: VERSION,
    ...(takes(name, 'layout') ? { layout: asked.layout ?? defaultLayout(audience) } : {}),
    ...(takes(name, 'register') ? { register: asked.register ?? 'conciliatory' } : {}),
    ...(about === undefined ? {} : { check_in: about }),
    files: files.map(({ path, content }) => ({ path, sha256: sha256Of(content) })),
    ...(exhibits.length === 0 ? {} : { exhibits }),
    withheld: seen.withheld.map(({ what, rules }) => ({ what, rules })),
    ...(included.length === 0 ? {} : { included }),
    ...(tone.others.length === 0 ? {} : { tone: rulesOf(tone.others) }),
    ...(waived.length === 0
      ? {}
      : { waived: waived.map((words) => ({ words, because: because ?? '', ...foundBy(words, tone) })) }),
    ...inputsOf(record.sources, entriesOf(seen.view)),
  }
}

/** What a waiver let pass, in words: a rule alone says nothing years later. */
function foundBy(words: string, { waived }: ToneLook): { readonly found?: readonly string[] } {
  const hits = waived.filter((hit) => isOf(words, hit))
  const found = [...new Set(hits.map((hit) => `${hit.rule} "${hit.words.replace(/\s+/g, ' ')}"`))]
  return found.length === 0 ? {} : { found }
}

/** The exhibits that a document names, of those that its reader may have. */
export function exhibitsIn(document: RenderedDocument, { evidence }: View): string[] {
  const named = new Set(idsInText(`${searchableText(document)}\n${document.markdown}`).map(({ key }) => key))
  return evidence.map(({ id }) => id).filter((id) => named.has(idKey(id)))
}

function entriesOf({ evidence, allegations, check_ins, metrics, requests }: View): Set<string> {
  return new Set([...evidence, ...allegations, ...check_ins, ...metrics, ...requests].map(({ id }) => id))
}

/**
 * Whether the register has given the id of these files to another content than `contentIn` makes: what somebody has got under
 * an id stays the only thing of that name, even when our copy of it is changed or gone.
 */
export async function isGivenAway(
  dir: string,
  listed: readonly RegisteredFile[],
  wanted: readonly string[],
  contentIn: (format: string) => Promise<Content | undefined>,
): Promise<boolean> {
  const first = (file: RegisteredFile): number => (file.path.endsWith('.md') ? 0 : 1)
  for (const [i, file] of [...listed].sort((a, b) => first(a) - first(b)).entries()) {
    const state = isOurs(file) ? stateOf(dir, file) : 'same'
    if (state === 'changed' || (state === 'gone' && file.sha256 === undefined)) return true
    const format = extname(file.path).slice(1)
    // One format tells whether it is the same document; Markdown is made in no time.
    const isCompared = file.sha256 !== undefined && (i === 0 || wanted.includes(format))
    const content = isCompared ? await contentIn(format) : undefined
    if (content !== undefined && sha256Of(content) !== file.sha256) return true
  }
  return false
}

function sha256Of(content: Content): string {
  return createHash('sha256').update(content).digest('hex')
}
