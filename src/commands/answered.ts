import { withExhibits } from '../record/add-exhibits.ts'
import { change } from '../record/change.ts'
import { dateInWords, dayOf, instantOf } from '../record/dates.ts'
import type { Desk } from '../record/desk.ts'
import { withItem, withValue } from '../record/edit.ts'
import { entryIn } from '../record/entry-in.ts'
import { entryText } from '../record/entry-text.ts'
import { resolveId } from '../record/known-ids.ts'
import { evidenceSchema } from '../record/schema/evidence.ts'
import { type Request, requestSchema } from '../record/schema/request.ts'
import { validText } from '../record/valid-text.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'

/** What came of a request, in the keys of its file. With `follow_ups` alone, that it was asked for again. */
export type Answered = Partial<Pick<Request, 'answered_on' | 'answer' | 'evidence' | 'follow_ups'>> & {
  readonly id: string
  /** What was answered, in your words: it is kept as a note of your own, and the note is an exhibit of the request. */
  readonly text?: string | undefined
}

/** Writes down what came of one or more requests; prints their ids, and those of notes that were made for it. */
export function answered(terminal: Terminal, dir: string, all: readonly Answered[]): number {
  const now = instantOf(terminal.clock())
  const written = change({ dir, at: now }, (desk) => {
    const done = all.map((each) => writeAnswer(desk, dir, each, now))
    return { result: done, words: `answered ${done.map(({ what }) => what).join('; ')}` }
  })
  terminal.wrote(
    written.flatMap(({ ids }) => ids),
    written.map(({ what }) => what).join('\n'),
  )
  for (const { next } of written)
    if (next !== undefined) terminal.note(`${next.replace('onrecord', terminal.invocation)}`)
  return 0
}

/** What one answer wrote: the ids, in words, and what is worth doing next. */
type Done = { readonly ids: readonly string[]; readonly what: string; readonly next?: string }

function writeAnswer(desk: Desk, dir: string, given: Answered, now: string): Done {
  const id = resolveId(dir, 'requests', given.id)
  const file = `requests/${id}.yaml`
  const text = desk.text(file)
  const request = entryIn(text, file, requestSchema)
  const { answer } = given
  const exhibits = (given.evidence ?? []).map((each) => resolveId(dir, 'evidence', each))
  if (answer === undefined) return followUp(desk, { request, file, text }, { ...given, id, evidence: exhibits }, now)
  refuseSecondAnswer(request)
  if (given.follow_ups !== undefined)
    throw new UserError(`${id}: --followed-up is for a request without an answer; leave it out, or --answer`)
  const on = given.answered_on ?? dayOf(now)
  refuseDay(id, on, request, now)
  const note = given.text === undefined ? undefined : writeNote(desk, { request, on, text: given.text, now })
  const answeredText = withValue(withValue(text, file, ['answered_on'], on), file, ['answer'], answer)
  const after = withExhibits(answeredText, file, ['evidence'], [...exhibits, ...(note === undefined ? [] : [note])])
  desk.edit(file, validText(after, file, requestSchema, text))
  return {
    ids: [id, ...(note === undefined ? [] : [note])],
    what: `${id} answered on ${dateInWords(on)}, ${ANSWER_WORDS[answer]}`,
    ...(exhibits.length > 0 || note !== undefined || answer === 'none'
      ? {}
      : {
          next: `keep the answer: onrecord log "Answer to ${id}" --kind email --attach mail.eml --obtained received_by_me`,
        }),
  }
}

/** What came of it, in plain words. */
const ANSWER_WORDS: Readonly<Record<NonNullable<Request['answer']>, string>> = {
  full: 'in full',
  partial: 'in part',
  refused: 'refused',
  none: 'with nothing that answers it',
}

function refuseSecondAnswer({ id, answered_on, answer }: Request): void {
  if (answered_on === undefined) return
  const how = answer === undefined ? '' : `, ${ANSWER_WORDS[answer]}`
  throw new UserError(
    `${id} was answered on ${answered_on}${how}; to change that: onrecord set ${id} answer full, and: onrecord set ${id} answered_on DATE`,
  )
}

function refuseDay(id: string, on: string, { sent_on }: Request, now: string): void {
  if (on < sent_on) throw new UserError(`${id} was sent on ${sent_on}; ${on} is before that, correct the date`)
  if (on > dayOf(now)) throw new UserError(`${on} is still to come; write it down when it has happened`)
}

type Opened = { readonly request: Request; readonly file: string; readonly text: string }

function followUp(desk: Desk, { request, file, text }: Opened, given: Answered, now: string): Done {
  const { id, evidence = [] } = given
  const days = [...(given.follow_ups ?? [])].sort()
  if (days.length === 0) throw new UserError(`say what came of ${id} with --answer full, partial, refused or none`)
  if (given.text !== undefined) throw new UserError(`${id}: --text is for an answer; leave it out, or say --answer`)
  if (request.answered_on !== undefined && request.answer === 'full')
    throw new UserError(`${id} was answered in full on ${request.answered_on}; there is nothing to follow up`)
  for (const day of days) {
    refuseDay(id, day, request, now)
    if (request.follow_ups?.includes(day) === true)
      throw new UserError(`${id} has a follow-up of ${day} already; give the day of the new one`)
  }
  const asked = days.reduce((after, day) => withItem(after, file, ['follow_ups'], day), text)
  const after = withExhibits(asked, file, ['evidence'], evidence)
  desk.edit(file, validText(after, file, requestSchema, text))
  return { ids: [id], what: `${id} followed up on ${days.map((day) => dateInWords(day)).join(', ')}` }
}

/** Keeps the words of an answer as a note: the request has no place for them. Gives its id. */
function writeNote(
  desk: Desk,
  { request, on, text, now }: { request: Request; on: string; text: string; now: string },
): string {
  const id = desk.nextId('evidence')
  const file = `evidence/${id}.yaml`
  const entry = {
    id,
    happened: on,
    recorded: now,
    kind: 'note',
    title: `Note of the answer to my request of ${dateInWords(request.sent_on)}`,
    detail: text,
    people: request.to === undefined ? undefined : [request.to],
    obtained: 'own_note',
    ...(request.kind === 'accommodation' ? { sensitivity: 'health', about: ['protected_activity'] } : {}),
    ...(request.kind !== 'accommodation' ? { sensitivity: request.sensitivity, about: request.about } : {}),
  }
  desk.create(file, validText(entryText(entry), file, evidenceSchema))
  return id
}
