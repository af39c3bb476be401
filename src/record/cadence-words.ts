/** How often check-ins are held, as a line of text: an amendment holds one where plan.yaml has a mapping. */
import { WEEKDAYS, type Weekday } from './dates.ts'
import type { Plan } from './schema/plan.ts'

type Cadence = NonNullable<Plan['check_in_cadence']>

const EVERY: Readonly<Record<string, string>> = { daily: 'day', weekly: 'week', monthly: 'month' }
const LINE =
  /^(?:every )?(daily|weekly|monthly|day|week|month|(?:two|three|four|\d{1,2})[ _](?:days|weeks|months))(?:,? on (.+))?$/

/** "every two weeks on monday and friday"; undefined where nothing is said. */
export function cadenceText(cadence: Cadence | undefined): string | undefined {
  if (cadence === undefined) return undefined
  const on = cadence.on === undefined ? '' : ` on ${cadence.on.join(' and ')}`
  return `every ${cadence.every.replaceAll('_', ' ')}${on}`
}

/** The cadence that the line says; undefined for other words, which may mean anything. */
export function cadenceOf(line: string): Cadence | undefined {
  const [, every, on] = LINE.exec(line.trim().toLowerCase().replace(/\s+/g, ' ')) ?? []
  if (every === undefined) return undefined
  const named = EVERY[every] ?? every.replace(' ', '_')
  if (on === undefined) return { every: named }
  const words = on.split(/(?:,| and )+/).map((word) => word.trim().replace(/s$/, ''))
  const days = words.flatMap((word): Weekday[] => WEEKDAYS.filter((day) => day === word))
  return days.length === words.length ? { every: named, on: days } : undefined
}
