import { change } from '../record/change.ts'
import { instantOf } from '../record/dates.ts'
import type { Desk } from '../record/desk.ts'
import { mappingOf, withValue } from '../record/edit.ts'
import { historyPath, thingNamed } from '../record/named-thing.ts'
import type { Withdrawal } from '../record/schema/history.ts'
import { validText } from '../record/valid-text.ts'
import { valueAt } from '../record/values-at.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'

/** Takes entries out of use, all of them or none; they stay on the record with the day and the reason. Prints the ids. */
export function withdraw(terminal: Terminal, dir: string, withdrawals: readonly Withdrawal[]): number {
  const at = instantOf(terminal.clock())
  const done = change({ dir, at }, (desk) => {
    const result = withdrawals.map((withdrawal) => withdrawn(desk, dir, withdrawal, at))
    const words = withdrawals.map(({ reason }, i) => `${result[i]?.name} "${reason}"`).join(', ')
    return { result, words: `withdraw ${words}` }
  })
  const names = done.map(({ name }) => name).join(', ')
  for (const { id } of done) terminal.line(id)
  terminal.note(
    `${names}: withdrawn, and kept on the record with your reason; if that was a slip, take it back now: ${terminal.invocation} undo`,
  )
  return 0
}

type Named = { readonly id: string; readonly name: string }

function withdrawn(desk: Desk, dir: string, { id, reason, week_ending }: Withdrawal, at: string): Named {
  const thing = thingNamed(dir, id)
  if (thing.id === 'plan' || thing.id === 'people')
    throw new UserError(`${thing.file} is what the record is about and is not withdrawn; change it with: onrecord set`)
  const before = desk.text(thing.file)
  const path = [...historyPath(thing, before, week_ending), 'withdrawn']
  const name = week_ending === undefined ? thing.id : `${thing.id}, week ending ${week_ending}`
  const earlier = valueAt(mappingOf(before, thing.file), path)
  if (earlier !== undefined && earlier !== null) {
    const since = valueAt(earlier, ['at'])
    const day = typeof since === 'string' ? ` on ${since.slice(0, 10)}` : ''
    throw new UserError(`${name} was withdrawn${day} already; add to it with: onrecord correct ${thing.id} "…"`)
  }
  desk.edit(
    thing.file,
    validText(withValue(before, thing.file, path, { at, reason }), thing.file, thing.schema, before),
  )
  return { id: thing.id, name }
}
