/** The record as tables: a row for each entry, a column for each of its keys that is used. */
import { chronologyDocument } from '../documents/chronology/chronology-document.ts'
import type { Day } from '../record/dates.ts'
import { FOLDER_KINDS } from '../record/kinds.ts'
import { shownValue, stagesOf } from '../record/measures.ts'
import type { PlanRecord } from '../record/model.ts'
import { type Metric, type Reading, readingSchema } from '../record/schema/metric.ts'
import { peopleSchema } from '../record/schema/people.ts'
import type { Cell, Table } from '../render/csv-file.ts'
import { viewFor } from '../views/view.ts'

type Row = Readonly<Record<string, unknown>>

/** The tables by the names of their files; none for a kind of which the record has nothing, and no chronology without a plan. */
export function tablesOf(record: PlanRecord, day: Day): readonly (readonly [name: string, table: Table])[] {
  const tables: readonly (readonly [string, readonly string[], readonly Row[]])[] = [
    ['chronology', CHRONOLOGY, chronologyRows(record, day)],
    ['evidence', keysOf(FOLDER_KINDS.evidence), record.evidence],
    ['allegations', keysOf(FOLDER_KINDS.allegations), record.allegations],
    ['check-ins', keysOf(FOLDER_KINDS['check-ins']), record.checkIns],
    ['measures', keysOf(FOLDER_KINDS.metrics).filter((key) => key !== 'readings'), record.metrics],
    ['readings', READINGS, record.metrics.flatMap(readingRows)],
    ['requests', keysOf(FOLDER_KINDS.requests), record.requests],
    ['people', keysOf(peopleSchema.shape.people.element), record.people],
  ]
  return tables.filter(([, , rows]) => rows.length > 0).map(([name, keys, rows]) => [name, tableOf(keys, rows)])
}

const CHRONOLOGY = ['date', 'kind', 'area', 'fact', 'exhibits', 'disputed', 'written', 'late']

/** Of a ratio its parts, beside what it comes to; of stages all of them, in their order. */
const READINGS = [
  ...['measure', 'name', 'area', 'week_ending', 'value', 'unit', 'part', 'whole', 'stages'],
  ...keysOf(readingSchema).filter((key) => key !== 'week_ending' && key !== 'value'),
]

/** The rows of the chronology that is made for oneself. */
function chronologyRows(record: PlanRecord, day: Day): Row[] {
  const { plan } = record
  if (plan === undefined) return []
  const { view } = viewFor({ ...record, plan }, 'self', day)
  return chronologyDocument(view, []).rows.map((row) => ({
    ...row,
    area: filled(row.area),
    disputed: filled(row.disputed),
    written: filled(row.written),
    late: row.late || undefined,
  }))
}

/** The document has a dash where there is nothing: a cell is empty. */
function filled(text: string): string | undefined {
  return text === '–' ? undefined : text
}

function readingRows(metric: Metric): Row[] {
  return (metric.readings ?? []).map((reading) => ({ ...reading, ...figuresOf(metric, reading) }))
}

function figuresOf({ id, name, area, unit }: Metric, reading: Reading): Row {
  const stages = stagesOf(reading.value)
  const [part, whole] = Array.isArray(reading.value) && stages === undefined ? reading.value : []
  return { measure: id, name, area, unit, value: shownValue(reading), part, whole, stages }
}

/** The id first, and then as the kind describes them. */
function keysOf({ shape }: { readonly shape: object }): string[] {
  return [...new Set(['id', ...Object.keys(shape)])]
}

function tableOf(keys: readonly string[], rows: readonly Row[]): Table {
  const columns = keys.filter((key) => rows.some((row) => row[key] !== undefined))
  return { columns, rows: rows.map((row) => columns.map((key) => cellOf(row[key]))) }
}

function cellOf(value: unknown): Cell {
  return typeof value === 'number' || value === undefined ? value : inWords(value)
}

/** A value with parts on one line, `who: marisol; words: …`; a list of those with a line for each. */
function inWords(value: unknown): string {
  if (value === true) return 'yes'
  if (value === false) return 'no'
  if (Array.isArray(value)) return value.map(inWords).join(value.some((item) => typeof item === 'object') ? '\n' : '; ')
  if (typeof value !== 'object' || value === null) return String(value)
  if ('op' in value && 'value' in value) return `${value.op} ${value.value}`
  const parts = Object.entries(value).filter(([, part]) => part !== undefined)
  return parts.length === 1 && 'text' in value
    ? String(value.text)
    : parts.map(([key, part]) => `${key.replaceAll('_', ' ')}: ${inWords(part)}`).join('; ')
}
