import { dateInWords, dayOf, instantOf, notADate, parseDate } from '../record/dates.ts'
import { resolveId } from '../record/known-ids.ts'
import type { Evidence } from '../record/schema/evidence.ts'
import { tellingWords } from '../record/telling-words.ts'
import { typedQuote } from '../record/typed-words.ts'
import { createEntry } from '../record/write.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'

/** What `log` takes from the command line, as it was typed. */
export type LogFlags = {
  readonly on?: string
  readonly kind?: string
  readonly title?: string
  readonly area?: readonly string[]
  readonly allegation?: readonly string[]
  readonly attach?: readonly string[]
  readonly describeOnly?: boolean
  readonly obtained?: string
  readonly from?: string
  readonly person?: readonly string[]
  readonly quote?: readonly string[]
  readonly sensitivity?: string
  readonly confidentiality?: string
  readonly about?: readonly string[]
}

/** Writes one piece of evidence down and prints its id. The text's first line is the title, the rest the detail. */
export function log(terminal: Terminal, dir: string, typed: string, flags: LogFlags): number {
  const text = typed === '-' ? terminal.stdin() : typed
  const now = instantOf(terminal.clock())
  const { title, detail, moved } = titleOf(
    text,
    flags.title,
    fallbackTitle(flags.kind ?? 'note', flags.on ?? dayOf(now)),
  )
  const happened = flags.on ?? dayOf(now)
  if (parseDate(happened) === undefined)
    throw new UserError(notADate(happened, 'write it as 2022-02-11, 2022-02, 2022-02-11~ for "about", or unknown'))
  if (flags.describeOnly === true && flags.attach !== undefined)
    throw new UserError('--describe-only copies nothing; leave --attach out, or --describe-only')
  const kind = flags.kind ?? 'note'
  const about = resolved(dir, flags)
  const id = createEntry(dir, 'evidence', flags.attach ?? [], (id, files) => ({
    id,
    happened,
    recorded: now,
    kind,
    title,
    ...(detail === '' ? {} : { detail }),
    ...about,
    ...obtainedBy(kind, flags),
    ...(flags.confidentiality === undefined ? {} : { confidentiality: flags.confidentiality }),
    ...(flags.sensitivity === undefined ? {} : { sensitivity: flags.sensitivity }),
    ...(flags.about === undefined ? {} : { about: flags.about }),
    ...(files.length === 0 ? {} : { files }),
  }))
  terminal.line(id)
  const when = happened === dayOf(now) ? 'today' : happened
  terminal.note(`logged as ${id}: "${title}", ${when}; to change it, edit evidence/${id}.yaml`)
  if (moved.length > 0)
    terminal.note(
      `the text holds ${moved.map((word) => `"${word}"`).join(', ')}, and a title is printed in documents: your words are kept as the detail`,
    )
  return 0
}

/** "Note of 11 February 2022", "System log of February 2022": what stands for a title that should not be printed. */
function fallbackTitle(kind: string, happened: string): string {
  const words = kind.replaceAll('_', ' ')
  const date = parseDate(happened)?.first === undefined ? '' : ` of ${dateInWords(happened)}`
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${date}`
}

/** The title and the detail. Words that should not be printed move from the title to the detail. */
function titleOf(
  text: string,
  given: string | undefined,
  fallback: string,
): { title: string; detail: string; moved: string[] } {
  const [first = '', ...rest] = text.trim().split(/\r?\n/)
  const title = (given ?? first).trim()
  const detail = (given === undefined ? rest.join('\n') : text).trim()
  if (title === '') throw new UserError('there is nothing to log; type what happened, or - to read it from a pipe')
  const moved = tellingWords(title)
  if (moved.length === 0) return { title, detail, moved }
  return { title: fallback, detail: [title, detail].filter((part) => part !== '').join('\n'), moved }
}

function resolved(dir: string, { from, person, quote, area, allegation }: LogFlags): Partial<Evidence> {
  return {
    ...(quote === undefined ? {} : { quotes: quote.map((words) => typedQuote(dir, words)) }),
    ...(from === undefined ? {} : { author: resolveId(dir, 'person', from) }),
    ...(person === undefined ? {} : { people: person.map((id) => resolveId(dir, 'person', id)) }),
    ...(area === undefined ? {} : { areas: area.map((id) => resolveId(dir, 'area', id)) }),
    ...(allegation === undefined ? {} : { allegations: allegation.map((id) => resolveId(dir, 'allegations', id)) }),
  }
}

/** How it was obtained: as said, described only, or, for a note of one's own, that. Never guessed for a document. */
function obtainedBy(kind: string, { obtained, describeOnly, attach }: LogFlags): { obtained?: string } {
  if (describeOnly === true) return { obtained: 'described_only' }
  if (obtained !== undefined) return { obtained }
  return kind === 'note' && attach === undefined ? { obtained: 'own_note' } : {}
}
