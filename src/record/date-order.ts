/** Which way dates are written in a place. `jurisdiction` is a country with what it has inside, such as US-CA. */
import type { DateOrder } from './dates.ts'

const MONTH_FIRST = ['US']

/** "April 2, 2022" where people write so, "2 April 2022" elsewhere. */
export function dateOrderFor(jurisdiction = ''): DateOrder {
  return MONTH_FIRST.includes(jurisdiction.split('-')[0]?.toUpperCase() ?? '') ? 'month-first' : 'day-first'
}
