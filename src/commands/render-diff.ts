/** What has changed in a document since the version that this reader got. Nothing is written for it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LAYOUTS, type Layout, REGISTERS, type Register } from '../documents/document-kind.ts'
import { longDayIn } from '../documents/phrases/dates-in-words.ts'
import { exhibitsIn } from '../outgoing/register-row.ts'
import type { RenderRequest } from '../outgoing/request.ts'
import { idKey } from '../record/ids.ts'
import { peopleOf } from '../record/people-of.ts'
import { filesAsSent, isOurs, type Registered, registeredDocuments, stateOf } from '../record/register-documents.ts'
import { sendingInWords } from '../record/register-state.ts'
import type { Sending } from '../record/schema/register.ts'
import type { RenderedDocument } from '../render/document.ts'
import { markdownFile } from '../render/markdown-file.ts'
import { renderPlain } from '../render/plain.ts'
import { type ChangedLine, changedLines, type Run } from '../render/text-diff.ts'
import type { Piece, Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { AUDIENCE_NAMES, type Inclusion, isContentClass } from '../views/audiences.ts'
import { idsInText } from '../views/ids-in-text.ts'
import type { Seen } from '../views/view.ts'

/** The document as it would be made now, and how one of another day is made of the same record. */
export type Comparing = {
  readonly request: RenderRequest
  readonly seen: Seen
  readonly remade: (earlier: RenderRequest) => RenderedDocument
}

/** Prints what has changed, line by line, and which exhibits are new to the reader. Throws a UserError when nothing was sent. */
export function showChanges(terminal: Terminal, dir: string, comparing: Comparing): number {
  const { request, seen } = comparing
  const { document, sending } = lastSent(dir, request)
  // In the order and tone of what was sent, unless another is asked for.
  const alike = {
    ...request,
    layout: request.layout ?? layoutOf(document),
    register: request.register ?? registerOf(document),
  }
  const now = comparing.remade(alike)
  const since = `${document.id}, ${sendingInWords(sending, peopleOf(dir))}`
  const { text: before, notes, isPlain } = sentText(dir, document, { ...comparing, request: alike })
  for (const note of notes) terminal.note({ text: note, style: 'yellow' })
  const after = isPlain ? withoutId(renderPlain(now)) : markdownFile(now.markdown)
  const dated = before.replaceAll(longDayIn(seen.view, document.as_of), now.shownDate)
  const changes = changedLines(before, after)
  const exhibits = exhibitLines(document, before, now, seen)
  if (changes.length === 0) terminal.line(`nothing changed since ${since}`)
  else if (changedLines(dated, after).length === 0) terminal.line(`nothing changed but the date since ${since}`)
  else {
    terminal.line({ text: `changed since ${since}:`, style: 'bold' })
    showLines(terminal, changes)
  }
  if (exhibits.length > 0) terminal.line('')
  for (const line of exhibits) terminal.line(line)
  return 0
}

type LastSent = { readonly document: Registered; readonly sending: Sending }

/** Of the documents of this kind for this reader, the one that left last. */
function lastSent(dir: string, { document: name, audience }: RenderRequest): LastSent {
  const all = registeredDocuments(dir).filter((each) => each.document === name && each.audience === audience)
  const sendings = all.flatMap((document) => document.sent.map((sending) => ({ document, sending })))
  // Of two on one day, the one that was made later.
  const last = sendings.sort((a, b) => a.sending.on.slice(0, 10).localeCompare(b.sending.on.slice(0, 10))).at(-1)
  if (last !== undefined) return last
  const newest = all.at(-1)?.id ?? name
  throw new UserError(
    `no ${name} for ${AUDIENCE_NAMES[audience]} is noted as sent; when one was: onrecord sent ${newest} --to PERSON --via email`,
  )
}

type SentText = { readonly text: string; readonly notes: readonly string[]; readonly isPlain: boolean }

/** Without the last line, which has the id and the day. */
function withoutId(text: string): string {
  return text.replace(/\n\*Document [^\n]*\*\n$/, '\n')
}

function layoutOf({ layout }: Registered): Layout | undefined {
  return LAYOUTS.find((each) => each === layout)
}

function registerOf({ register }: Registered): Register | undefined {
  return REGISTERS.find((each) => each === register)
}

/** The text that was sent, Markdown or plain; where only other formats were written, the same day's document made again. */
function sentText(dir: string, document: Registered, { request, remade }: Comparing): SentText {
  for (const format of ['md', 'txt']) {
    const file = filesAsSent(document).find((each) => isOurs(each) && each.path.endsWith(`.${format}`))
    const state = file === undefined ? 'gone' : stateOf(dir, file)
    if (file === undefined || state === 'gone') continue
    const notes = state === 'changed' ? [`${file.path} is not what was sent; it is compared as it is now`] : []
    return { text: withoutId(readFileSync(join(dir, file.path), 'utf8')), notes, isPlain: format === 'txt' }
  }
  const { as_of: day, check_in: checkIn, included = [] } = document
  const earlier = remade({ ...request, day, checkIn, included: included.flatMap(inclusionOf) })
  const note = `there is no Markdown of ${document.id}; it was made again as of ${day}, from the record and with the wording of today`
  return { text: markdownFile(earlier.markdown), notes: [note], isPlain: false }
}

function inclusionOf({ class: name, because }: { readonly class: string; readonly because: string }): Inclusion[] {
  return isContentClass(name) ? [{ class: name, because }] : []
}

function showLines(terminal: Terminal, changes: readonly ChangedLine[]): void {
  let shown = ''
  for (const { kind, heading, runs } of changes) {
    if (heading !== shown) {
      terminal.line('')
      terminal.line({ text: heading, style: 'bold' })
      shown = heading
    }
    if (kind === 'changed') terminal.line('~ ', ...runs.map(wordsOf))
    else terminal.line(...runs.map(({ text }) => wholeLine(kind, text)))
  }
}

function wholeLine(kind: 'added' | 'removed', text: string): Piece {
  return kind === 'added' ? { text: `+ ${text}`, style: 'green' } : { text: `- ${text}`, style: 'red' }
}

function wordsOf({ kind, text }: Run): Piece {
  if (kind === 'same') return text
  return kind === 'added' ? { text: `{+${text}+}`, style: 'green' } : { text: `[-${text}-]`, style: 'red' }
}

/** Which exhibits the reader has not seen yet, does not see any more, and is kept from seeing. */
function exhibitLines(document: Registered, before: string, now: RenderedDocument, seen: Seen): string[] {
  const earlier = new Set((document.exhibits ?? idsInText(before).map(({ key }) => key)).map(idKey))
  const today = exhibitsIn(now, seen.view)
  const isToday = new Set(today.map(idKey))
  const keptBack = new Set((document.withheld ?? []).map(({ what }) => what))
  const withheld = seen.withheld.map(({ what }) => what).filter((what) => /^E-\d+$/.test(what))
  const gone = (document.exhibits ?? []).filter((id) => !isToday.has(idKey(id)) && !withheld.includes(id))
  return [
    ...line(
      'exhibits newly shown',
      today.filter((id) => !earlier.has(idKey(id))),
    ),
    ...line(
      'exhibits newly withheld',
      withheld.filter((id) => !keptBack.has(id)),
    ),
    ...line('exhibits no longer named', gone),
  ]
}

function line(what: string, ids: readonly string[]): string[] {
  return ids.length === 0 ? [] : [`${what}: ${[...new Set(ids)].join(', ')}`]
}
