import { withExhibits } from '../record/add-exhibits.ts'
import { change } from '../record/change.ts'
import { dateInWords, dayOf, firstDay, instantOf, lastDay, parseDate } from '../record/dates.ts'
import { withItem, withValue } from '../record/edit.ts'
import { textToEdit } from '../record/file-text.ts'
import { resolveId } from '../record/known-ids.ts'
import { areaIndex, planIn } from '../record/plan-of.ts'
import { quoted } from '../record/problem.ts'
import { type Area, type Plan, planSchema } from '../record/schema/plan.ts'
import { validText } from '../record/valid-text.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'

export type Support = NonNullable<Area['support']>[number]

/** Lists what was promised for an area, and what of it came; numbered, so that one can be named. */
export function listSupport(terminal: Terminal, dir: string, typedArea: string): number {
  const id = resolveId(dir, 'area', typedArea)
  const plan = planIn(textToEdit(dir, 'plan.yaml'))
  const { support = [], title } = areaOf(plan, id)
  if (support.length === 0)
    terminal.note(
      `no support was promised for ${id} ${title}; to note one: ${terminal.invocation} support ${id} "what was promised"`,
    )
  for (const [i, each] of support.entries()) terminal.line(inALine(each, i))
  return 0
}

/** Adds support that was promised for an area; prints the area's id. Promised today when nothing else is said. */
export function addSupport(terminal: Terminal, dir: string, typedArea: string, rows: readonly Support[]): number {
  const now = instantOf(terminal.clock())
  const id = resolveId(dir, 'area', typedArea)
  const added = rows.map((row) => ({
    ...row,
    promised_on: row.promised_on ?? dayOf(now),
    evidence: known(dir, row.evidence),
  }))
  for (const row of added) refuseOutOfOrder(row)
  change({ dir, at: now }, (desk) => {
    const text = desk.text('plan.yaml')
    const path = ['areas', areaIndex(planIn(text), id), 'support']
    const after = added.reduce((longer, row) => withItem(longer, 'plan.yaml', path, present(row)), text)
    desk.edit('plan.yaml', validText(after, 'plan.yaml', planSchema, text))
    return { result: id, words: `support ${id} ${added.map((row) => quoted(row.text)).join(', ')}` }
  })
  terminal.wrote([id], added.map((row) => `${id}, ${stateInWords(row)}: ${quoted(row.text)}`).join('\n'))
  const [first] = added.filter(({ delivered_on }) => delivered_on === undefined)
  if (first !== undefined)
    terminal.note(
      `when it comes: ${terminal.invocation} support ${id} ${JSON.stringify(firstWords(first.text))} --delivered`,
    )
  return 0
}

export type Delivery = {
  /** Words of the support, or its number in the list; absent when only one is owed. */
  readonly which?: string | undefined
  readonly delivered_on?: string | undefined
  readonly evidence?: readonly string[] | undefined
}

/** Marks support of an area as delivered, today when no day is given; prints the area's id. */
export function delivered(terminal: Terminal, dir: string, typedArea: string, delivery: Delivery): number {
  const now = instantOf(terminal.clock())
  const id = resolveId(dir, 'area', typedArea)
  const on = delivery.delivered_on ?? dayOf(now)
  if ((firstDay(on) ?? on) > dayOf(now))
    throw new UserError(`${on} is still to come; note it when it has been delivered`)
  const evidence = known(dir, delivery.evidence) ?? []
  const row = change({ dir, at: now }, (desk) => {
    const text = desk.text('plan.yaml')
    const plan = planIn(text)
    const [index, row] = found(id, areaOf(plan, id), delivery.which)
    refuseOutOfOrder({ ...row, delivered_on: on })
    const path = ['areas', areaIndex(plan, id), 'support', index]
    const marked = withValue(text, 'plan.yaml', [...path, 'delivered_on'], on)
    const after = withExhibits(marked, 'plan.yaml', [...path, 'evidence'], evidence)
    desk.edit('plan.yaml', validText(after, 'plan.yaml', planSchema, text))
    return { result: row, words: `support ${id} ${quoted(row.text)} delivered` }
  })
  terminal.wrote([id], `${id}, ${stateInWords({ ...row, delivered_on: on })}: ${quoted(row.text)}`)
  return 0
}

function areaOf(plan: Plan, id: string): Area {
  const area = plan.areas[areaIndex(plan, id)]
  if (area === undefined) throw new UserError(`no area "${id}" in plan.yaml`)
  return area
}

function known(dir: string, evidence: readonly string[] | undefined): string[] | undefined {
  return evidence?.map((id) => resolveId(dir, 'evidence', id))
}

/** The one support that is meant, and where it stands in the list. Throws a UserError that lists them when it is not one. */
function found(id: string, { support = [] }: Area, which: string | undefined): [number, Support] {
  const rows = [...support.entries()]
  const owed = rows.filter(([, { delivered_on }]) => delivered_on === undefined)
  const meant = which === undefined ? owed : matching(rows, which)
  const open = meant.filter(([, { delivered_on }]) => delivered_on === undefined)
  const [one, ...others] = open.length > 0 ? open : meant
  if (one !== undefined && others.length === 0) {
    const [, { text, delivered_on }] = one
    if (delivered_on === undefined) return one
    throw new UserError(`${quoted(text)} was delivered on ${delivered_on} already; to change the day, edit plan.yaml`)
  }
  if (rows.length === 0)
    throw new UserError(`no support was promised for ${id}; note it first: onrecord support ${id} TEXT`)
  if (which === undefined && owed.length === 0) throw new UserError(`all support for ${id} was delivered already`)
  const what = which === undefined || one !== undefined ? 'several are meant' : `none of ${id} is ${quoted(which)}`
  const listed = (one === undefined ? rows : [one, ...others]).map(([i, row]) => inALine(row, i)).join('\n')
  throw new UserError(`${what}; name one by its number or by more of its words:\n${listed}`)
}

function matching(rows: readonly [number, Support][], which: string): [number, Support][] {
  if (/^\d{1,3}$/.test(which.trim())) return rows.filter(([i]) => i + 1 === Number(which))
  const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim()
  const exact = rows.filter(([, { text }]) => plain(text) === plain(which))
  return exact.length > 0 ? exact : rows.filter(([, { text }]) => plain(text).includes(plain(which)))
}

function refuseOutOfOrder({ promised_on, due_on, delivered_on }: Support): void {
  const promised = firstDay(promised_on)
  if (promised === undefined) return
  const [key, before] =
    Object.entries({ due: due_on, delivered: delivered_on }).find(([, day]) => (lastDay(day) ?? promised) < promised) ??
    []
  if (key !== undefined)
    throw new UserError(`${key} on ${before}, before it was promised on ${promised_on}; correct one of the two`)
}

/** `1. Written list of environments: promised on 31 January 2022, not delivered`. */
function inALine(row: Support, index: number): string {
  return `${index + 1}. ${row.text}: ${stateInWords(row)}${row.evidence === undefined ? '' : ` (${row.evidence.join(', ')})`}`
}

function stateInWords({ promised_on, due_on, delivered_on }: Support): string {
  const promised = promised_on === undefined ? 'named in the plan' : `promised ${whenInWords(promised_on)}`
  const due = due_on === undefined ? '' : `, due ${whenInWords(due_on)}`
  return `${promised}${due}, ${delivered_on === undefined ? 'not delivered' : `delivered ${whenInWords(delivered_on)}`}`
}

/** "on 31 January 2022", "in January 2022". */
function whenInWords(date: string): string {
  const preposition = { day: 'on ', month: 'in ', year: 'in ' }[String(parseDate(date)?.precision)] ?? ''
  return `${preposition}${dateInWords(date)}`
}

/** Enough words to name it again. */
function firstWords(text: string): string {
  return text.split(/\s+/).slice(0, 3).join(' ')
}

function present(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))
}
