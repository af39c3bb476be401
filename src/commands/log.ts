import { change } from '../record/change.ts'
import { contemporaneityOf } from '../record/contemporaneity.ts'
import { dayOf, instantOf, isDay } from '../record/dates.ts'
import type { Desk } from '../record/desk.ts'
import { entryText } from '../record/entry-text.ts'
import { isSecretRecording, type NewEvidence, type Titled } from '../record/new-evidence.ts'
import type { Attachment, Evidence } from '../record/schema/evidence.ts'
import { healthWordsIn, NO_WORKPLACE, type Workplace, workplaceOf } from '../record/workplace-words.ts'
import { inOneLine, type Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { refuseAsStep, refuseHarm, withKnownIds } from './log-guards.ts'
import { titled } from './log-title.ts'

export type LogOptions = {
  /** Put the title among the steps taken of the entry's areas too. */
  readonly asStep?: boolean
}

/** Writes pieces of evidence down, all of them or none, and prints their ids. At most one of them brings files. */
export async function log(
  terminal: Terminal,
  dir: string,
  given: readonly NewEvidence[],
  { asStep = false }: LogOptions = {},
): Promise<number> {
  const now = instantOf(terminal.clock())
  const workplace = await workplaceFor(dir, given)
  const asked = given.map((entry) => titled(entry, dayOf(now), workplace))
  const entries: Titled[] = []
  for (const entry of asked) {
    await refuseHarm(dir, entry)
    if (asStep) refuseAsStep(entry)
    entries.push(await withKnownIds(dir, entry))
  }
  const addStep = asStep ? (await import('./log-step.ts')).addStep : undefined
  const written = change({ dir, at: now, attach: filesOf(entries) }, (desk) => {
    const made = entries.map((entry) => create(desk, entry, now))
    if (addStep !== undefined) for (const entry of made) addStep(desk, entry)
    return { result: made, words: `log ${made.map(({ id, title }) => `${id} "${shown(title)}"`).join(', ')}` }
  })
  terminal.wrote(
    written.map(({ id }) => id),
    written.map((entry) => inWords(entry, dayOf(now))).join('\n'),
  )
  if (asStep)
    terminal.note(`it is one of the steps taken of ${entries.flatMap(({ areas = [] }) => areas).join(', ')} now`)
  for (const [i, entry] of written.entries()) {
    const moved = entries[i]?.moved ?? []
    if (moved.length > 0) sayMoved(terminal, entry, moved)
    noteOn(terminal, entry, workplace)
    if (given[i]?.happened === undefined && entry.files !== undefined)
      (await import('./log-mail.ts')).sayMailDay(terminal, dir, entry)
  }
  await sayOneDay(terminal, written, entries)
  return 0
}

/** The paths to attach. They go to one entry: the others of a list have none. */
function filesOf(entries: readonly Titled[]): readonly string[] {
  const withFiles = entries.filter(({ attach = [] }) => attach.length > 0)
  if (withFiles.length > 1) throw new UserError('only one entry at a time can bring files; log the others on their own')
  return withFiles[0]?.attach ?? []
}

function create(desk: Desk, entry: Titled, now: string): Evidence {
  const id = desk.nextId('evidence')
  const attach = entry.attach ?? []
  const files = attach.length === 0 ? undefined : named(desk.attach(id), entry)
  const made: Evidence = {
    id,
    happened: entry.happened,
    recorded: now,
    kind: entry.kind,
    title: entry.title,
    detail: entry.detail,
    quotes: entry.quotes,
    author: entry.author,
    people: entry.people,
    areas: entry.areas,
    allegations: entry.allegations,
    obtained: obtainedBy(entry),
    employer_owned: entry.employer_owned,
    confidentiality: entry.confidentiality,
    sensitivity: entry.sensitivity,
    about: entry.about,
    consent: entry.consent,
    third_party_data: entry.third_party_data,
    redactions: entry.redactions,
    pages: entry.pages,
    privilege: entry.privilege,
    will_testify: entry.will_testify,
    evidence: entry.evidence,
    files,
  }
  desk.create(`evidence/${id}.yaml`, entryText(made))
  return made
}

/** A file that the record had under another name keeps that of its origin. */
function named(files: readonly Attachment[], { attach = [], originalNames = {} }: Titled): Attachment[] {
  return files.map((file, i) => {
    const { name, original_name = originalNames[attach[i] ?? ''], sha256, bytes } = file
    return { name, ...(original_name === undefined ? {} : { original_name }), sha256, bytes }
  })
}

/** How it was obtained: as said; a note of one's own is that. Never guessed for a document. */
function obtainedBy({ obtained, kind, attach = [] }: Titled): Evidence['obtained'] {
  if (obtained !== undefined) return obtained
  if (attach.length > 0) return 'unknown'
  return kind === 'note' ? 'own_note' : undefined
}

/** A title as far as a line of a message shows it. */
function shown(title: string): string {
  return inOneLine(title, 100)
}

/** `logged as E-05: "Mail confirming it", today`. */
function inWords({ id, title, happened }: Evidence, today: string): string {
  return `logged as ${id}: "${shown(title)}", ${happened === today ? 'today' : happened}`
}

/** That another title took the place of the user's, why, and how to have a title of one's own. */
function sayMoved(terminal: Terminal, { id, title }: Evidence, moved: readonly string[]): void {
  terminal.note(
    `the text holds ${moved.map((word) => `"${word}"`).join(', ')}, and a title is printed in documents: your words are kept as the detail`,
  )
  terminal.note(
    `a detail is printed in few of them; the title is "${title}" now; to keep yours, or give it a plain one that may be read: ${terminal.invocation} set ${id} title "…"`,
  )
}

/** What is worth knowing of an entry now, one line each. */
function noteOn(terminal: Terminal, { id, obtained, files = [], ...entry }: Evidence, workplace: Workplace): void {
  const { happened } = entry
  const { late, words } = contemporaneityOf({ obtained, ...entry })
  if (late)
    terminal.note(`documents will say of it: ${words}; a late note still counts, it only has to be known as one`)
  if (isDay(happened) && happened > dayOf(instantOf(terminal.clock())))
    terminal.note(`${happened} is still to come; is that right? to change it: onrecord set ${id} happened DATE`)
  if (isOfHealth(entry, workplace) && (entry.sensitivity ?? 'none') === 'none')
    terminal.note(
      `if it is about health, mark it, and your employer does not get to see it: ${terminal.invocation} set ${id} sensitivity health`,
    )
  for (const { name, original_name } of files) {
    if (original_name !== undefined)
      terminal.note(`"${original_name}" is stored as "${name}"; its own name is kept in evidence/${id}.yaml`)
  }
  if (obtained === 'unknown')
    terminal.note(
      `how you got it is not known, and no packet includes it until it is: ${terminal.invocation} set ${id} obtained received_by_me`,
    )
  if (isSecretRecording({ obtained, ...entry }))
    terminal.note('a recording without the consent of all: only the documents for your attorney list it')
}

/** Of notes of one's own; words that moved out of a title were named already. */
async function sayOneDay(terminal: Terminal, written: readonly Evidence[], asked: readonly Titled[]): Promise<void> {
  const notes = written.filter(({ kind }, i) => kind === 'note' && (asked[i]?.moved ?? []).length === 0)
  if (notes.length === 0) return
  const { readOneDay } = await import('../tone/one-day.ts')
  const line = readOneDay(notes.map(({ title, detail = '' }) => `${title}\n\n${detail}`).join('\n\n'))
  if (line !== undefined) terminal.note(line)
}

function isOfHealth({ title = '', detail = '' }: Pick<NewEvidence, 'title' | 'detail'>, workplace: Workplace): boolean {
  return healthWordsIn(`${title}\n${detail}`, workplace).length > 0
}

/** What words of health are the workplace's own; the record is read only when there is such a word. */
async function workplaceFor(dir: string, given: readonly NewEvidence[]): Promise<Workplace> {
  if (!given.some((entry) => isOfHealth(entry, NO_WORKPLACE))) return NO_WORKPLACE
  const { readRecord } = await import('../record/record-index.ts')
  return workplaceOf((await readRecord(dir)).record)
}
