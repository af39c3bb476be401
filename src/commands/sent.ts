import { change } from '../record/change.ts'
import { dateInWords, dayOf, instantOf } from '../record/dates.ts'
import type { Desk } from '../record/desk.ts'
import { filesAsSent, isOurs, type Registered, stateOf } from '../record/register-documents.ts'
import { documentNamed } from '../record/register-named.ts'
import { documentsOn, noteSending } from '../record/register-sent.ts'
import type { Sending, Sent } from '../record/schema/register.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { checkInAfter } from './sent-check-in.ts'
import { changedFiles } from './sent-files.ts'
import { type Addressees, addresseesOf, inWords, misfits, readerOf } from './sent-people.ts'

/** Notes that documents left, all of it or nothing, and prints their ids. `isAnyway` takes drafts for oneself too. */
export function sent(terminal: Terminal, dir: string, all: readonly Sent[], isAnyway: boolean): number {
  const now = instantOf(terminal.clock())
  const done = change({ dir, at: now }, (desk) => {
    const result = all.map((each) => noteSent(desk, { dir, now, isAnyway }, each))
    return { result, words: result.map(({ id, what }) => `${id} ${what}`).join('; ') }
  })
  terminal.wrote(
    done.map(({ id }) => id),
    done.map(({ id, what, besides }) => [`${id} ${what}`, ...besides].join('; ')).join('\n'),
  )
  for (const { warnings } of done) for (const text of warnings) terminal.note({ text, style: 'yellow' })
  for (const { next } of done)
    if (next !== undefined) terminal.note(next.replaceAll('onrecord ', `${terminal.invocation} `))
  return 0
}

type Asked = { readonly dir: string; readonly now: string; readonly isAnyway: boolean }

/** What was noted, in words; what else was written for it; what the person should look at, and what to do next. */
type Noted = {
  readonly id: string
  readonly what: string
  readonly besides: readonly string[]
  readonly warnings: readonly string[]
  readonly next: string | undefined
}

function noteSent(desk: Desk, { dir, now, isAnyway }: Asked, given: Sent): Noted {
  const to = addresseesOf(dir, given.to)
  const document = documentNamed(documentsOn(desk), dir, given.document, readerOf(to))
  const { id } = document
  const on = given.on ?? dayOf(now)
  if (!isAnyway) refuseDraft(document)
  if (dayOf(on) > dayOf(now)) throw new UserError(`${dayOf(on)} is still to come; note it when ${id} has been sent`)
  const files = changedFiles(dir, document)
  const sending: Sending = {
    on,
    to: to.map(({ kept }) => kept),
    via: via(given.via),
    ...(given.note === undefined ? {} : { note: given.note }),
    ...(files.length === 0 ? {} : { files }),
  }
  refuseTwice(document, sending)
  noteSending(desk, document, sending)
  const { written, untouched } = checkInAfter(desk, { dir, now }, document, on)
  return {
    id,
    what: `sent to ${inWords(to)} on ${dateInWords(dayOf(on))}, ${sending.via}`,
    besides: written,
    warnings: [...misfits(document, to), ...faultsOfFiles(dir, document, on), ...untouched],
    next: nextStep(document, to, dayOf(on)),
  }
}

/** A draft for oneself has everything in it, what others should not see too. */
function refuseDraft({ id, document, audience, packet }: Registered): void {
  const isDraft = /-draft(-packet)?(-\d+)?$/.test(id)
  if (audience !== 'self' && !isDraft) return
  const what = audience === 'self' ? 'is for yourself, with everything in it' : 'is a draft of a record with errors'
  const command = packet === undefined ? 'render' : 'packet'
  throw new UserError(
    `${id} ${what}; ${packet === undefined ? 'render' : 'make'} it for its reader first: onrecord ${command} ${document} --for ${audience === 'self' ? 'READER' : audience}, or if this one did leave, add --anyway`,
  )
}

function refuseTwice({ id, sent: before }: Registered, { on, to, via: way }: Sending): void {
  const isThere = before.some(
    (each) =>
      each.on === on && each.via === way && each.to.length === to.length && each.to.every((who) => to.includes(who)),
  )
  if (isThere) throw new UserError(`${id} has that note already; nothing was changed`)
}

/** Our own words for the ways are written in one way. */
function via(typed: string): string {
  const word = typed.trim().toLowerCase()
  if (word === 'e-mail' || word === 'mail') return 'email'
  return ['email', 'paper', 'portal', 'meeting', 'post'].find((each) => each === word) ?? typed.trim()
}

function faultsOfFiles(dir: string, document: Registered, on: string): string[] {
  const { id, rendered } = document
  const ours = filesAsSent(document).filter(isOurs)
  const states = ours.map((file) => ({ path: file.path, state: stateOf(dir, file) }))
  const of = (wanted: string): string[] => states.flatMap(({ path, state }) => (state === wanted ? [path] : []))
  const [gone, changed] = [of('gone'), of('changed')]
  return [
    ...(dayOf(on) < dayOf(rendered)
      ? [
          `${id} was made on ${dateInWords(dayOf(rendered))}, after that day; if the date is wrong, undo and note it again`,
        ]
      : []),
    ...(gone.length === 0 ? [] : [`${gone.join(', ')} is not there any more; keep what you send`]),
    ...(changed.length === 0
      ? []
      : [`${changed.join(', ')} was changed after it was rendered; it is noted as it is now`]),
  ]
}

function nextStep({ document }: Registered, to: Addressees, on: string): string | undefined {
  if (document !== 'clarification') return undefined
  const [first] = to
  const whom = first?.isPerson === true ? ` --to ${first.kept}` : ''
  return `next: so that answers can be followed, write each question down: onrecord ask "…"${whom} --on ${on}`
}
