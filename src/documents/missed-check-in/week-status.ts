/** The status of the week in a line for each area: "28 of 30 tickets answered within 4 business hours (93.3%)". */
import { addDays, type Day } from '../../record/dates.ts'
import type { Audience } from '../../views/audiences.ts'
import type { View } from '../../views/view.ts'
import type { ViewMetric, ViewReading } from '../../views/view-metrics.ts'
import { readingWords, shortReading } from '../phrases/measures-in-words.ts'
import { marked, readerMark } from '../phrases/reader-mark.ts'
import { figure, inSentence } from '../phrases/words.ts'
import { readingOf } from '../update/update-measures.ts'
import { weekEnding } from '../update/update-week.ts'

/** The week that the lines are about, and a line for each area: first what, then how many of its measures. */
export type WeekStatus = { readonly week: Day; readonly isThisWeek: boolean; readonly lines: readonly string[][] }

/** Readings of this week, else of the week before; older ones say nothing of how things stand. Undefined without any. */
export function weekStatus(view: View, readers: readonly Audience[]): WeekStatus | undefined {
  const now = weekEnding(view)
  for (const week of [now, addDays(now, -7)]) {
    const lines = view.plan.areas.flatMap((area) => {
      const items = view.metrics
        .filter((metric) => metric.area === area.id && metric.control !== 'outside')
        .flatMap((metric) => {
          const reading = readingOf(metric, week)
          return reading === undefined ? [] : [marked(readingLine(metric, reading), readerMark(metric, readers))]
        })
      return items.length === 0 ? [] : [[area.id, ...items]]
    })
    if (lines.length > 0) return { week, isThisWeek: week === now, lines }
  }
  return undefined
}

/** A name whose first noun is in the plural can be counted; of any other the value stands behind it. */
function readingLine(metric: ViewMetric, reading: ViewReading): string {
  const name = inSentence(metric.name)
  const { value } = reading
  const counted = Array.isArray(value)
    ? ratioLine(name, value, shortReading(reading, metric))
    : (shareLine(name, shortReading(reading, metric), metric) ?? countLine(name, value, metric))
  return counted ?? `${name} at ${readingWords(reading, metric)}`
}

/** "28 of 30 tickets answered within 4 business hours (93.3%)". */
function ratioLine(name: string, [part, whole]: readonly [number, number], percent: string): string | undefined {
  return isPlural(name) && whole > 1 ? `${figure(part)} of ${figure(whole)} ${name} (${percent})` : undefined
}

/** "99% of required CRM fields complete": a part of things that can be counted. */
function shareLine(name: string, percent: string, { form, unit }: ViewMetric): string | undefined {
  return (form === 'ratio' || unit === 'percent') && isPlural(name) ? `${percent} of ${name}` : undefined
}

/** "255 active roles", "one late arrival", "no unapproved changes", "status report sent by Friday 12:00". */
function countLine(name: string, value: number, { form, unit }: ViewMetric): string | undefined {
  const counts = form === 'count' || (form === undefined && unit === 'count')
  if (!counts || !Number.isInteger(value)) return undefined
  if (isPlural(name)) return value === 1 ? `one ${singular(name)}` : `${value === 0 ? 'no' : value} ${name}`
  if (!isDone(name) || value > 1) return undefined
  return value === 1 ? name : `no ${name}`
}

const STOPS_AT = /^(?:in|on|at|of|to|by|for|with|within|from|per|than|open|without|over|under|after|before)$/

/** Whether one of the words before the first preposition is a noun in the plural, as in "high-severity tickets open". */
function isPlural(name: string): boolean {
  return pluralIn(name) !== undefined
}

function pluralIn(name: string): string | undefined {
  const words = name.replace(/,.*$/, '').split(/\s+/)
  const end = words.findIndex((word) => STOPS_AT.test(word))
  return (end === -1 ? words : words.slice(0, end)).slice(0, 3).find((word) => /[^su'i]s$/i.test(word))
}

/** "late arrivals" is "late arrival", "open queries" "open query", "missed batches" "missed batch". */
function singular(name: string): string {
  const plural = pluralIn(name) ?? ''
  const one = plural
    .replace(/ies$/i, 'y')
    .replace(/(?<=x|ch|sh|ss)es$/i, '')
    .replace(/s$/i, '')
  return name.replace(plural, one)
}

/** "status report sent by Friday 12:00": the name says itself that it was done. */
function isDone(name: string): boolean {
  return /^\S+ (?:\S+ )?(?:sent|held|made|done|kept|given|written|\w+ed)\b/i.test(name)
}

/** "A1: 28 of 30 tickets answered; 255 active roles." with so many of its measures. */
export function areaLine([id = '', ...items]: readonly string[], most: number): string {
  return `${id}: ${items.slice(0, most).join('; ')}.`.replace(/\.\.$/, '.')
}

/** What stands above the lines. */
export function statusHead({ isThisWeek }: WeekStatus): string {
  return isThisWeek ? 'My status this week:' : 'My status last week:'
}
