/** What `set` does not change, and the command for it. */
import { refusePrivilegedHere } from '../record/employer-device.ts'
import { type Changed, isLonger } from '../record/entry-facts.ts'
import type { Thing } from '../record/named-thing.ts'
import { refuseQuotedRecording } from '../record/new-evidence.ts'
import { outcomeFlag } from '../record/outcome-flags.ts'
import { parseEntry } from '../record/parse.ts'
import { evidenceSchema } from '../record/schema/evidence.ts'
import { fieldPath } from '../record/typed-value.ts'
import { valueAt } from '../record/values-at.ts'
import { UserError } from '../user-error.ts'

const REFUSED: Readonly<Record<string, string>> = {
  id: 'an id never changes; other entries and documents name it',
  format: '"format" says how the files are to be read, and is not changed',
  recorded: '"recorded" is set from the clock, once, and is not changed',
  corrections: 'a correction is a dated line; write it with: onrecord correct ID "…"',
  withdrawn: 'an entry is taken out of use with: onrecord withdraw ID --because "…"',
  files: 'a file is added with: onrecord attach ID FILE',
  readings: 'a reading is added with: onrecord measure ID VALUE',
}

/** Throws a UserError for a field that has a command of its own, or none. */
export function refuseField({ id, sort, file }: Thing, field: string): void {
  const path = fieldPath(field)
  const refused = path.map((step) => (Object.hasOwn(REFUSED, step) ? REFUSED[String(step)] : undefined))
  const reason = refused.find((each) => each !== undefined)
  if (reason !== undefined) throw new UserError(reason.replace(' ID ', ` ${id} `))
  if (sort === 'check-ins' && field === 'scheduled_for')
    throw new UserError(
      `the day of a check-in is its id; say where it was moved with: onrecord set ${id} rescheduled_to DATE`,
    )
  if (sort !== 'file' || path.length > 1) return
  if (file === 'plan.yaml' && field === 'areas') throw new UserError('name the area: onrecord set A1 FIELD VALUE')
  if (file === 'people.yaml' && field === 'people')
    throw new UserError('name the person by the id: onrecord set marisol FIELD VALUE')
}

/** Throws a UserError when a change would take something away, or would harm the person (guards G-01, G-04 and G-05). */
export function refuseChange(dir: string, thing: Thing, changed: readonly Changed[], after: string): void {
  for (const each of changed) {
    if (thing.sort === 'check-ins' && each.name === 'status') throw ownOutcome(thing.id, each)
    refuseLostRows(thing.id, each)
  }
  if (thing.sort === 'evidence') refuseHarm(dir, thing, changed, after)
}

/** `recorded` of a check-in goes with its outcome, so that a new outcome under the old time would look older than it is. */
function ownOutcome(id: string, { old, value }: Changed): UserError {
  if (old === 'scheduled')
    return new UserError(`how a check-in went is written down with: onrecord check-in ${id} ${outcomeFlag(value)}`)
  return new UserError(
    `check-in ${id} is written down as ${String(old).replaceAll('_', ' ')}, which stays; say what was wrong with: onrecord correct ${id} "…"`,
  )
}

const HISTORIES: readonly string[] = [
  ...['amendments', 'events', 'reviews', 'leave', 'discipline', 'compensation', 'comparators'],
]

function refuseLostRows(id: string, { name, old, value }: Changed): void {
  const [list, , inner] = fieldPath(name).map(String)
  const isThere = Array.isArray(old) ? old.length > 0 : old !== undefined && old !== null
  if (list === undefined || !HISTORIES.includes(list) || inner !== undefined || !isThere || isLonger(old, value)) return
  throw new UserError(
    `the rows of "${list}" that are there stay; nothing was changed, to change one: onrecord set ${id} "${list}[1].text" "…", or edit the file by hand`,
  )
}

function refuseHarm(dir: string, { id, file }: Thing, changed: readonly Changed[], after: string): void {
  const entry = parseEntry(after, file, evidenceSchema).value
  if (entry === undefined) return
  const isChanged = (...keys: readonly string[]): boolean =>
    changed.some(({ name }) => keys.includes(String(fieldPath(name)[0])))
  if (isChanged('quotes', 'consent', 'kind', 'obtained')) refuseQuotedRecording(entry)
  const purpose = changed.map(purposeBefore).find((each) => each !== undefined)
  if (purpose !== undefined && purpose !== entry.privilege?.purpose)
    throw new UserError(
      `for what ${id} is privileged was written down already, and stays; say what was wrong with: onrecord correct ${id} "…"`,
    )
  const isMarked = isChanged('confidentiality') && entry.confidentiality === 'privileged'
  if (isMarked || (isChanged('privilege') && entry.privilege !== undefined)) refusePrivilegedHere(dir)
}

function purposeBefore({ name, old }: Changed): unknown {
  if (name === 'privilege.purpose') return old ?? undefined
  return name === 'privilege' ? valueAt(old, ['purpose']) : undefined
}
