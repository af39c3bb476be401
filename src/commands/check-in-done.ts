import { change } from '../record/change.ts'
import { fileOf } from '../record/check-in-request.ts'
import { type Day, dayOf, instantOf } from '../record/dates.ts'
import type { Desk } from '../record/desk.ts'
import { withValue } from '../record/edit.ts'
import { resolveId } from '../record/known-ids.ts'
import { parseEntry } from '../record/parse.ts'
import { quoted } from '../record/problem.ts'
import { type CheckIn, checkInSchema } from '../record/schema/check-in.ts'
import { validText } from '../record/valid-text.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'

/** Action items of one check-in that are done: their numbers from 1, or words of theirs. */
export type ItemsDone = {
  /** The check-in's id. */
  readonly id: string
  readonly items: readonly string[]
  /** The day on which they were done. */
  readonly on: Day
}

/** Marks action items of a check-in as done; prints its id. */
export function checkInDone(terminal: Terminal, dir: string, { id: typed, items, on }: ItemsDone): number {
  const now = instantOf(terminal.clock())
  if (on > dayOf(now)) throw new UserError(`${on} is still to come; mark it when it is done`)
  const id = resolveId(dir, 'check-ins', typed)
  const texts = change({ dir, at: now }, (desk) => {
    const done = items.map((item) => markDone(desk, id, item, on))
    return { result: done, words: `check-in ${id}: done ${done.map(quoted).join(', ')}` }
  })
  terminal.wrote([id], `check-in ${id}: done on ${on}: ${texts.map(quoted).join(', ')}`)
  return 0
}

/** Marks one item, and gives its text. */
function markDone(desk: Desk, id: string, typed: string, on: Day): string {
  const file = fileOf(id)
  const before = desk.text(file)
  const items = parseEntry(before, file, checkInSchema).value?.action_items
  if (items === undefined)
    throw new UserError(`${file} has no action items; to add one: onrecord check-in ${id} --action "…"`)
  const index = indexOf(items, typed)
  const item = items[index]
  if (item === undefined)
    throw new UserError(`no action item ${quoted(typed)} in ${file}; there is ${listed(items.map(({ text }) => text))}`)
  if (item.done_on !== undefined)
    throw new UserError(
      `${quoted(item.text)} was done on ${item.done_on} already; to change it: onrecord set ${id} "action_items[${index + 1}].done_on" ${on}`,
    )
  const after = withValue(before, file, ['action_items', index, 'done_on'], on)
  desk.edit(file, validText(after, file, checkInSchema, before))
  return item.text
}

/** A number counts from 1; words find the item that has them. -1 when there is none. */
function indexOf(items: NonNullable<CheckIn['action_items']>, typed: string): number {
  if (/^\d{1,3}$/.test(typed.trim())) return Number(typed) - 1
  const words = typed.trim().toLowerCase()
  const texts = items.map(({ text }) => text.toLowerCase())
  const same = texts.indexOf(words)
  if (same !== -1) return same
  const found = texts.flatMap((text, i) => (text.includes(words) ? [i] : []))
  if (found.length > 1)
    throw new UserError(
      `${quoted(typed)} is in more than one action item; give its number: ${listed(items.map(({ text }) => text))}`,
    )
  return found[0] ?? -1
}

function listed(texts: readonly string[]): string {
  return texts.map((text, i) => `${i + 1} ${quoted(text)}`).join(', ')
}
