/** Findings that are set aside, with a reason that is kept, and taken up again. */
import type { Finding } from '../audit/audit.ts'
import type { Rule } from '../audit/rule.ts'
import { ruleNamed } from '../audit/rules-named.ts'
import { change } from '../record/change.ts'
import { type Day, dayOf, instantOf, longDay } from '../record/dates.ts'
import type { Desk } from '../record/desk.ts'
import { mappingOf, withItem, withoutItem } from '../record/edit.ts'
import { entryText } from '../record/entry-text.ts'
import { idKey } from '../record/ids.ts'
import { type Thing, thingNamed } from '../record/named-thing.ts'
import { validText } from '../record/valid-text.ts'
import { valueAt } from '../record/values-at.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { auditedRecord } from './audit-record.ts'

export type Waiving = {
  /** What was typed: `PQ-04`, or `PQ-04:A1` for what it found there alone. */
  readonly named: string
  readonly because: string
  /** The day as of which the finding stands. */
  readonly day: Day
}

/** Sets what a rule finds aside, with the reason; prints its name. Throws a UserError when the rule found nothing there. */
export async function waive(terminal: Terminal, dir: string, { named, because, day }: Waiving): Promise<number> {
  const { rule, of: typedOf } = parted(named)
  const { audit } = await auditedRecord(terminal, dir, { day, rules: [rule] })
  const of = typedOf === undefined ? undefined : placeMeant(rule, typedOf, [...audit.findings, ...audit.waived], day)
  const isMeant = ({ at }: Finding): boolean => of === undefined || at.of === of
  if (!audit.findings.some(isMeant)) throw nothingThere(rule, audit.waived.find(isMeant), audit.unknown[0]?.text, day)
  const at = instantOf(terminal.clock())
  const name = of === undefined ? rule.id : `${rule.id}:${of}`
  const row = { rule: rule.id, ...(of === undefined ? {} : { of }), because, on: dayOf(at) }
  change({ dir, at }, (desk) => {
    write(desk, thingNamed(dir, 'audit'), row)
    return { result: name, words: `audit --waive ${name} "${because}"` }
  })
  const count = audit.findings.filter(isMeant).length
  terminal.wrote([name], `${name} is set aside (${count === 1 ? '1 finding' : `${count} findings`}), with your reason`)
  return 0
}

/** Takes up again what was set aside: of one place, or of a rule as a whole; each stays apart. Throws a UserError when it was not. */
export function unwaive(terminal: Terminal, dir: string, named: string): number {
  const { rule, of } = parted(named)
  const { file, schema } = thingNamed(dir, 'audit')
  const name = of === undefined ? rule.id : `${rule.id}:${of.toUpperCase()}`
  const left = change({ dir, at: instantOf(terminal.clock()) }, (desk) => {
    const before = desk.exists(file) ? desk.text(file) : ''
    const rows = waivedIn(before, file)
    const meant = rows.flatMap((row, i) =>
      row.rule === rule.id && row.key === (of === undefined ? undefined : idKey(of)) ? [i] : [],
    )
    if (meant.length === 0) throw notSetAside(rule, name, rows)
    // From the last to the first: what stands before keeps its place.
    const after = meant.toReversed().reduce((text, i) => withoutItem(text, file, ['waived'], i), before)
    desk.edit(file, validText(after, file, schema, before))
    const others = of === undefined ? placesSetAside(rule, rows) : []
    return { result: others, words: `audit --unwaive ${name}` }
  })
  terminal.wrote([name], `${name} counts again`)
  if (left.length > 0)
    terminal.note(
      `${left.join(', ')} ${left.length === 1 ? 'is' : 'are'} still set aside; to take up: ${unwaiveOf(left)}`,
    )
  return 0
}

function parted(named: string): { readonly rule: Rule; readonly of?: string } {
  const [id = '', ...rest] = named.split(':')
  const of = rest.join(':').trim()
  return { rule: ruleNamed(id), ...(of === '' ? {} : { of }) }
}

/** The entry or area as the rule names it. */
function placeMeant({ id }: Rule, typed: string, findings: readonly Finding[], day: Day): string {
  const places = [...new Set(findings.map(({ at }) => at.of))]
  const found = places.find((place) => idKey(place) === idKey(typed))
  if (found !== undefined) return found
  const there = places.length === 0 ? 'it found nothing at all' : `it found something in ${places.join(', ')}`
  throw new UserError(`${id} found nothing in "${typed}" as of ${longDay(day)}; ${there}`)
}

function nothingThere({ id }: Rule, waived: Finding | undefined, question: string | undefined, day: Day): UserError {
  if (waived !== undefined)
    return new UserError(
      `${id} is set aside already, because "${waived.waived}"; for another reason, first: onrecord audit --unwaive ${id}`,
    )
  const known = question === undefined ? '' : `; it only asks: ${question}`
  return new UserError(`${id} found nothing as of ${longDay(day)}, and there is nothing to set aside${known}`)
}

function write(desk: Desk, { file, schema }: Thing, row: object): void {
  const isNew = !desk.exists(file)
  const before = isNew ? '' : desk.text(file)
  if (isNew) desk.create(file, validText(entryText({ waived: [row] }), file, schema))
  else desk.edit(file, validText(withItem(before, file, ['waived'], row), file, schema, before))
}

/** `of` as it is written, `key` by which it is compared; both undefined for a whole rule. */
type Row = { readonly rule: string; readonly of: string | undefined; readonly key: string | undefined }

function waivedIn(text: string, file: string): Row[] {
  const rows = mappingOf(text, file).waived
  return (Array.isArray(rows) ? rows : []).map((row: unknown) => {
    const of = valueAt(row, ['of'])
    const named = typeof of === 'string' ? of : undefined
    return { rule: String(valueAt(row, ['rule'])), of: named, key: named === undefined ? undefined : idKey(named) }
  })
}

function notSetAside(rule: Rule, name: string, rows: readonly Row[]): UserError {
  const isWhole = rows.some((row) => row.rule === rule.id && row.of === undefined)
  const places = placesSetAside(rule, rows)
  if (isWhole)
    return new UserError(
      `${name} is not set aside by itself; all of ${rule.id} is; take it up again with: onrecord audit --unwaive ${rule.id}`,
    )
  if (places.length > 0)
    return new UserError(
      `${name} is not set aside; ${places.join(', ')} ${places.length === 1 ? 'is' : 'are'}: ${unwaiveOf(places)}`,
    )
  return new UserError(`${name} is not set aside; what is, is listed by: onrecord audit --all`)
}

/** What is set aside of a rule in one place alone: "PQ-18:A2". */
function placesSetAside({ id }: Rule, rows: readonly Row[]): string[] {
  return rows.flatMap(({ rule, of }) => (rule === id && of !== undefined ? [`${id}:${of}`] : []))
}

function unwaiveOf(places: readonly string[]): string {
  return places.map((place) => `onrecord audit --unwaive ${place}`).join('; ')
}
