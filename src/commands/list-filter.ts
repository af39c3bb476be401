import { firstDay, lastDay } from '../record/dates.ts'
import { FOLDERS, type Folder, idKey } from '../record/ids.ts'
import { resolveId } from '../record/known-ids.ts'
import { nearest } from '../record/nearest.ts'
import { EVIDENCE_KINDS, REQUEST_KINDS } from '../record/vocabulary.ts'
import { UserError } from '../user-error.ts'
import type { ListedEntry } from '../views/listed-entries.ts'

/** What is asked for, as it was typed; `since` and `until` as the record writes dates. */
export type ListWanted = {
  readonly folder?: string
  readonly kind?: string
  readonly area?: string
  readonly person?: string
  readonly since?: string
  readonly until?: string
  readonly withoutFile?: boolean
}

/** Other words for a kind of entry: one of it, and what people call measures and exhibits. */
const FOLDER_WORDS: Readonly<Record<string, Folder>> = {
  allegation: 'allegations',
  exhibit: 'evidence',
  exhibits: 'evidence',
  'check-in': 'check-ins',
  checkin: 'check-ins',
  checkins: 'check-ins',
  metric: 'metrics',
  measure: 'metrics',
  measures: 'metrics',
  request: 'requests',
}
const SHOWN_FOLDERS = ['allegations', 'evidence', 'check-ins', 'measures', 'requests', 'documents']
const KINDS: readonly string[] = [...EVIDENCE_KINDS, ...REQUEST_KINDS]

/** The test that an entry must pass to be listed: all filters at once. Throws a UserError for what the record does not know. */
export function isListed(dir: string, wanted: ListWanted): (entry: ListedEntry) => boolean {
  const folder = wanted.folder === undefined ? undefined : folderNamed(wanted.folder)
  const kind = wanted.kind === undefined ? undefined : kindNamed(wanted.kind)
  const area = wanted.area === undefined ? undefined : resolveId(dir, 'area', wanted.area)
  const person = wanted.person === undefined ? undefined : resolveId(dir, 'person', wanted.person)
  const isInTime = inTime(wanted)
  return ({ row, dates, sort, people, isWithoutFile }) =>
    (folder === undefined || row.kind === folder) &&
    (kind === undefined || sort === kind) &&
    (area === undefined || row.areas.some((id) => idKey(id) === idKey(area))) &&
    (person === undefined || people.some((id) => idKey(id) === idKey(person))) &&
    (wanted.withoutFile !== true || isWithoutFile) &&
    isInTime(dates)
}

function folderNamed(typed: string): Folder {
  const word = typed.trim().toLowerCase()
  const folder = FOLDERS.find((each) => each === word) ?? FOLDER_WORDS[word]
  if (folder !== undefined) return folder
  if (KINDS.includes(wordOfKind(typed)))
    throw new UserError(`"${typed}" is a kind of evidence or of request; write --kind ${wordOfKind(typed)}`)
  throw new UserError(`there is no kind "${typed}"; take one of ${SHOWN_FOLDERS.join(', ')}`)
}

function kindNamed(typed: string): string {
  const kind = KINDS.find((each) => each === wordOfKind(typed))
  if (kind !== undefined) return kind
  const near = nearest(typed, KINDS)
  const remedy = near === undefined ? `take one of ${KINDS.join(', ')}` : `did you mean "${near}"?`
  throw new UserError(`there is no kind "${typed}" of evidence or request; ${remedy}`)
}

/** "Witness statement" and "witness-statement" are `witness_statement`. */
function wordOfKind(typed: string): string {
  return typed.trim().toLowerCase().replace(/[ -]+/g, '_')
}

/** A month or a range is in time when one of its days is; what has no date is in no time. */
export function inTime({ since, until }: ListWanted): (dates: readonly string[]) => boolean {
  const from = since === undefined ? undefined : dayOf('--since', firstDay(since))
  const to = until === undefined ? undefined : dayOf('--until', lastDay(until))
  if (from === undefined && to === undefined) return () => true
  if (from !== undefined && to !== undefined && to < from)
    throw new UserError(`--until ${to} is before --since ${from}; nothing can be between them`)
  return (dates) =>
    dates.some((date) => {
      const [first, last] = [firstDay(date), lastDay(date)]
      if (first === undefined || last === undefined) return false
      return (from === undefined || last >= from) && (to === undefined || first <= to)
    })
}

function dayOf(flag: string, day: string | undefined): string {
  if (day === undefined) throw new UserError(`${flag} needs a date, such as 2022-02-11 or 2022-02`)
  return day
}
