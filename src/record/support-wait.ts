/** How long promised support has been waited for: the audit and the next steps judge by the same days. */
import { type Day, daysBetween, parseDate } from './dates.ts'

export type Promised = { readonly promised_on?: string | undefined; readonly due_on?: string | undefined }

/** Days on a day: the least and the most that they can be. Counted from the day that was set for it, else from the promise. */
export type Wait = {
  readonly least: number
  readonly longest: number
  readonly from: 'due_on' | 'promised_on'
  /** Whether the day is only about right: then it may be none at all. */
  readonly about: boolean
}

/** Undefined where neither day is known. */
export function waitFor({ promised_on, due_on }: Promised, day: Day): Wait | undefined {
  for (const [from, text] of [
    ['due_on', due_on],
    ['promised_on', promised_on],
  ] as const) {
    const span = parseDate(text ?? '')
    if (span?.first !== undefined && span.last !== undefined)
      return {
        least: daysBetween(span.last, day),
        longest: daysBetween(span.first, day),
        from,
        about: span.about,
      }
  }
  return undefined
}
