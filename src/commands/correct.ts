import { change } from '../record/change.ts'
import { instantOf } from '../record/dates.ts'
import { withItem } from '../record/edit.ts'
import { historyPath, thingNamed } from '../record/named-thing.ts'
import type { Correction } from '../record/schema/history.ts'
import { validText } from '../record/valid-text.ts'
import { inOneLine, type Terminal } from '../terminal.ts'

/** Adds dated corrections, all of them or none; what was written before stays as it is. Prints the ids. */
export function correct(terminal: Terminal, dir: string, corrections: readonly Correction[]): number {
  const at = instantOf(terminal.clock())
  const done = change({ dir, at }, (desk) => {
    const result = corrections.map(({ id, text, week_ending }) => {
      const thing = thingNamed(dir, id)
      const before = desk.text(thing.file)
      const path = [...historyPath(thing, before, week_ending), 'corrections']
      desk.edit(
        thing.file,
        validText(withItem(before, thing.file, path, { at, text }), thing.file, thing.schema, before),
      )
      return { id: thing.id, name: week_ending === undefined ? thing.id : `${thing.id}, week ending ${week_ending}` }
    })
    return {
      result,
      words: `correct ${corrections.map(({ text }, i) => `${result[i]?.name} "${inOneLine(text, 100)}"`).join(', ')}`,
    }
  })
  const names = done.map(({ name }) => name).join(', ')
  terminal.wrote(
    done.map(({ id }) => id),
    `${names}: correction of today added; the first wording stays on the record`,
  )
  return 0
}
