import { packetWithPage, pageOf } from '../packet/packet-pages.ts'
import { dateInWords } from '../record/dates.ts'
import { type FoundPassage, foundPassage, type Room } from '../record/found-passage.ts'
import { canonicalId, FOLDERS } from '../record/ids.ts'
import type { Passage } from '../record/passages.ts'
import { documentsOf, readRegister } from '../record/register-documents.ts'
import { type Found, type Search, search } from '../record/search.ts'
import { type Term, termOf } from '../record/search-words.ts'
import { typedAs } from '../shown-command.ts'
import { inOneLine, jsonText, type Piece, type Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'

/** As many as one looks through; the best are the first. */
const FIRST = 20
const LONGEST_CONTEXT = 120
const SHORTEST_CONTEXT = 30
/** With a sign at each end for a text that goes on. */
const WIDEST_LINE_NUMBER = 5

/** How the result is shown. */
export type FindOptions = { readonly json?: boolean; readonly all?: boolean }

/** Finds words in all text of the record and in attached text files, best first. Each of `typed` is a word, or a phrase when it has blanks. */
export function find(terminal: Terminal, dir: string, typed: readonly string[], { json, all }: FindOptions): number {
  const asked = typed.flatMap(termsOf)
  const pages = typed.flatMap((each) => pagesNamed(terminal, dir, each))
  const isPage = pages.length === typed.length
  const result = isPage ? asTyped(search(dir, asked)) : search(dir, asked)
  for (const line of pages) terminal.note(line)
  if (!isPage) for (const line of notesOn(result, asked)) terminal.note({ text: line, style: 'dim' })
  const isShort = json !== true && all !== true
  const room = roomOn(terminal)
  const places = result.found.slice(0, isShort ? FIRST : undefined).flatMap((found) => {
    const place = foundPassage(found.entry.passages, result.terms, room)
    return place === undefined ? [] : [{ ...found, ...place }]
  })
  if (json === true) {
    terminal.line(jsonText(places.map(asRow)))
    return 0
  }
  for (const place of places) showPlace(terminal, place)
  const more = result.found.length - places.length
  if (more > 0) terminal.note({ text: `${more} more; to see them too: --all`, style: 'dim' })
  return 0
}

/** Page numbers stand in documents.yaml, which is no text of the record: `show` has the packet. */
function pagesNamed(terminal: Terminal, dir: string, typed: string): string[] {
  const packet = packetWithPage(documentsOf(readRegister(dir).value ?? []), typed)
  const page = packet === undefined ? undefined : pageOf(packet, typed)
  return packet === undefined || page === undefined
    ? []
    : [`${page}; see: ${typedAs(terminal, dir, `onrecord show ${packet.id}`)}`]
}

/** Nobody who types the number of a page means what is written like it. */
function asTyped(result: Search): Search {
  return result.how === 'all' ? result : { ...result, found: [] }
}

type FoundPlace = Found & FoundPassage

/** Words in quotes belong together, whether the shell has taken the quotes off or not. */
function termsOf(typed: string): Term[] {
  const parts = typed.match(/"[^"]*"|[^"]+/g) ?? []
  const terms = parts.flatMap((part) => termOf(idMeant(part.replaceAll('"', '').trim())) ?? [])
  if (terms.length === 0) throw new UserError(`there is no word in "${typed}"; give letters or digits to look for`)
  return terms
}

/** `e3` is looked for as the record writes it: E-03. */
function idMeant(typed: string): string {
  return FOLDERS.map((folder) => canonicalId(folder, typed)).find((id) => id !== undefined) ?? typed
}

/** On a screen what was found has one line. */
function roomOn({ screen }: Terminal): Room {
  if (screen === undefined) return () => LONGEST_CONTEXT
  return (passage) => Math.max(SHORTEST_CONTEXT, screen - whereOf(passage, 0).length - WIDEST_LINE_NUMBER)
}

function whereOf({ file, field }: Passage, line: number): string {
  return `    ${inOneLine(field ?? file)}, line ${line}: `
}

function asRow({ entry, passage, line, context, score }: FoundPlace): object {
  return {
    id: entry.id,
    file: passage.file,
    ...(passage.field !== undefined && { field: passage.field }),
    line,
    context: context.map(({ text }) => text).join(''),
    score: Math.round(score * 100) / 100,
  }
}

function showPlace(terminal: Terminal, { entry, passage, line, context }: FoundPlace): void {
  const date = entry.date === undefined ? '' : `  ${dateInWords(entry.date)}`
  const end = entry.isWithdrawn ? '  (withdrawn)' : ''
  const left =
    terminal.screen === undefined ? undefined : terminal.screen - entry.id.length - date.length - end.length - 2
  terminal.line(
    { text: entry.id, style: 'bold' },
    `${date}  ${inOneLine(entry.title, left === undefined ? undefined : Math.max(SHORTEST_CONTEXT, left))}`,
    { text: end, style: 'dim' },
  )
  terminal.line(
    { text: whereOf(passage, line), style: 'dim' },
    ...context.map(({ text, isHit }): Piece => (isHit ? { text, style: 'bold' } : text)),
  )
}

function notesOn({ how, terms, found, passedOver }: Search, asked: readonly Term[]): string[] {
  const typed = asked.map((term) => `"${inOneLine(term.typed)}"`).join(' ')
  const most =
    asked.length === 1
      ? `nothing has ${typed} as such; these have the words, or most of them`
      : `nothing has all of ${typed}; these have most of it`
  const slips = terms
    .filter(({ instead }) => instead.length > 0)
    .map((term) => `nothing has "${inOneLine(term.typed)}"; taken for ${quotedList(term.instead)}`)
  return [
    ...(found.length === 0 ? [`nothing found for ${typed}`] : []),
    ...(found.length > 0 && how === 'most' ? [most] : []),
    ...slips,
    ...listed('could not be read', passedOver.unreadable),
    ...listed('too large to be searched', passedOver.tooLarge),
  ]
}

function quotedList(words: readonly string[]): string {
  return words
    .slice(0, 5)
    .map((word) => `"${word}"`)
    .join(', ')
}

function listed(what: string, files: ReadonlySet<string>): string[] {
  const [...names] = files
  if (names.length === 0) return []
  const first = names.slice(0, 3).map((file) => inOneLine(file))
  return [`${what}: ${first.join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`]
}
