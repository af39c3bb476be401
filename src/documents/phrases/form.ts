/** The forms of a place: its paper, the order of its dates, its clock. `jurisdiction` is a country with what it has inside, such as US-CA. */
import type { DateOrder } from '../../record/dates.ts'

export const PAPERS = ['letter', 'a4'] as const
export type Paper = (typeof PAPERS)[number]

const LETTER = ['US', 'CA', 'MX', 'PH', 'CL', 'CO']
const MONTH_FIRST = ['US']
const TWELVE_HOURS = ['US', 'CA', 'AU', 'NZ', 'PH', 'IN']

/** Letter where offices use it, A4 elsewhere. */
export function paperFor(jurisdiction: string | undefined): Paper {
  return isIn(LETTER, jurisdiction) ? 'letter' : 'a4'
}

/** "April 2, 2022" where people write so, "2 April 2022" elsewhere. */
export function dateOrderFor(jurisdiction: string | undefined): DateOrder {
  return isIn(MONTH_FIRST, jurisdiction) ? 'month-first' : 'day-first'
}

export function clockFor(jurisdiction: string | undefined): 12 | 24 {
  return isIn(TWELVE_HOURS, jurisdiction) ? 12 : 24
}

function isIn(countries: readonly string[], jurisdiction = ''): boolean {
  return countries.includes(jurisdiction.split('-')[0]?.toUpperCase() ?? '')
}
