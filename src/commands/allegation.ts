import { change } from '../record/change.ts'
import { instantOf } from '../record/dates.ts'
import type { Desk } from '../record/desk.ts'
import { entryText } from '../record/entry-text.ts'
import { resolveId } from '../record/known-ids.ts'
import { refusePlaceholder } from '../record/placeholder.ts'
import { quoted } from '../record/problem.ts'
import { type Allegation, allegationSchema } from '../record/schema/allegation.ts'
import { validText } from '../record/valid-text.ts'
import type { Terminal } from '../terminal.ts'

/** An allegation as it is asked to be written down: its id and the time of writing are given here. */
export type NewAllegation = Omit<Allegation, 'id'>

/** Writes down what the plan says against the employee, in its own words, all of it or nothing; prints the ids. */
export function allegation(terminal: Terminal, dir: string, all: readonly NewAllegation[]): number {
  const now = instantOf(terminal.clock())
  for (const { text } of all) refusePlaceholder(text)
  const written = change({ dir, at: now }, (desk) => {
    const entries = all.map((each) => create(desk, dir, each, now))
    return { result: entries, words: `allegation ${entries.map(({ id, text }) => `${id} ${quoted(text)}`).join(', ')}` }
  })
  terminal.wrote(
    written.map(({ id }) => id),
    written.map(({ id, area, text }) => `${id}${area === undefined ? '' : `, ${area}`}: ${quoted(text)}`).join('\n'),
  )
  const [first] = written.filter(({ response }) => response === undefined)
  if (first !== undefined) terminal.note(`to answer it: ${terminal.invocation} reply ${first.id}`)
  return 0
}

function create(desk: Desk, dir: string, given: NewAllegation, now: string): Allegation {
  const { area, text, occurred, response, grounds, reply, evidence, weight, sensitivity, about } = given
  const id = desk.nextId('allegations')
  const entry: Allegation = {
    id,
    area: area === undefined ? undefined : resolveId(dir, 'area', area),
    text,
    occurred,
    response,
    grounds,
    reply,
    evidence: evidence?.map((each) => resolveId(dir, 'evidence', each)),
    weight,
    sensitivity,
    about,
    recorded: now,
  }
  const file = `allegations/${id}.yaml`
  desk.create(file, validText(entryText(entry), file, allegationSchema))
  return entry
}
