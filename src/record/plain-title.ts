/** What stands for a title that should not be printed: the kind of the entry and its date. */
import { dateInWords, parseDate } from './dates.ts'

/** "Note of 11 February 2022", "System log of February 2022"; the kind alone when the date is not known. */
export function plainTitle(kind: string, happened: string): string {
  const words = kind.replaceAll('_', ' ')
  const date = parseDate(happened)?.first === undefined ? '' : ` of ${dateInWords(happened)}`
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${date}`
}
