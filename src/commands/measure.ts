import { addDays, type Day, dayOf, instantOf, isWeekend, onOrAfter, typedDay } from '../record/dates.ts'
import { withItem } from '../record/edit.ts'
import { textToEdit } from '../record/file-text.ts'
import { resolveId } from '../record/known-ids.ts'
import { locked } from '../record/lock.ts'
import { percentOf } from '../record/measures.ts'
import { parseEntry } from '../record/parse.ts'
import { metricSchema } from '../record/schema/metric.ts'
import { replaceFile } from '../record/write.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'

/** What `measure` takes from the command line, as it was typed. */
export type Measured = { readonly id: string; readonly value: string; readonly week?: string | undefined }

/** Adds a reading to a measure, for the week that ends on the Friday on or after the day; prints the measure's id. */
export function measure(terminal: Terminal, dir: string, { id: typedId, value: typedValue, week }: Measured): number {
  const id = resolveId(dir, 'metrics', typedId)
  const now = instantOf(terminal.clock())
  const week_ending = week === undefined ? weekJustNow(dayOf(now)) : onOrAfter(typedDay(week), 'friday')
  const value = readingOf(typedValue)
  const file = `metrics/${id}.yaml`
  locked(dir, () => {
    const text = textToEdit(dir, file)
    const metric = parseEntry(text, file, metricSchema).value
    if (metric === undefined) throw new UserError(`${file} has a fault and was not touched; see: onrecord check`)
    refuse(id, metric, value, week_ending)
    replaceFile(dir, file, text, withItem(text, file, 'readings', { week_ending, value, recorded: now }))
  })
  terminal.line(id)
  terminal.note(`${id}, week ending ${week_ending}: ${shown(value)}; to take it back, edit ${file}`)
  return 0
}

/** The week that the day belongs to; at a weekend the one that has just ended. */
function weekJustNow(day: Day): Day {
  return onOrAfter(isWeekend(day) ? addDays(day, -2) : day, 'friday')
}

/** "32 of 34, 94.1%", or the number. */
function shown(value: number | [number, number]): string {
  if (!Array.isArray(value)) return String(value)
  const percent = percentOf(...value)
  return `${value[0]} of ${value[1]}${percent === undefined ? '' : `, ${percent.toFixed(1)}%`}`
}

/** `13/16` is a part and its whole; else a number. */
function readingOf(typed: string): number | [number, number] {
  const NUMBER = /^-?\d{1,15}(\.\d{1,9})?$/
  const [part = '', whole, more] = typed.split('/').map((each) => each.trim())
  const wrong = new UserError(
    `"${typed}" is not a reading; write ${withPoint(typed) ?? 'a number such as 4.5, or a part of a whole such as 13/16'}`,
  )
  if (!NUMBER.test(part) || more !== undefined) throw wrong
  if (whole === undefined) return Number(part)
  if (!NUMBER.test(whole) || part.startsWith('-') || whole.startsWith('-')) throw wrong
  if (Number(part) > Number(whole))
    throw new UserError(
      `"${typed}" is not a reading: the part is larger than the whole; write the part first, as in 13/16`,
    )
  return [Number(part), Number(whole)]
}

/** The number that a comma was meant for: 1,8 is 1.8. Undefined for other text. */
function withPoint(typed: string): string | undefined {
  const [, whole, rest = ''] = /^(-?\d{1,15}),(\d{1,9})$/.exec(typed.trim()) ?? []
  if (whole === undefined) return undefined
  return rest.length === 3 ? `${whole}.${rest}, or ${whole}${rest}` : `${whole}.${rest}`
}

type Metric = NonNullable<ReturnType<typeof parseEntry<typeof metricSchema>>['value']>

function refuse(id: string, { form, readings = [] }: Metric, value: number | [number, number], week: string): void {
  if (form === 'ratio' && !Array.isArray(value))
    throw new UserError(`${id} is a ratio; write its parts, such as: onrecord measure ${id} 13/16`)
  if (form !== 'ratio' && Array.isArray(value))
    throw new UserError(`${id} is not a ratio; write one number, such as: onrecord measure ${id} 4`)
  const there = readings.find(({ week_ending, withdrawn }) => week_ending === week && withdrawn === undefined)
  if (there === undefined) return
  throw new UserError(
    `${id} has a reading for the week ending ${week} already: ${shown(there.value)}; correct it in metrics/${id}.yaml`,
  )
}
