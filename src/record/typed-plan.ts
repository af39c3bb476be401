/** Answers about a plan as people type them, in the record's own shape. Each throws a UserError that says how to write it. */
import { UserError } from '../user-error.ts'
import { WEEKDAYS, type Weekday } from './dates.ts'
import { quoted } from './problem.ts'

type Cadence = { readonly every: string; readonly on?: Weekday | readonly Weekday[] }

const EVERY = /^(?:day|week|month|(?:two|three|four|[1-9]\d?)_(?:days|weeks|months))$/
const ADVERBS: Readonly<Record<string, string>> = { daily: 'day', weekly: 'week', monthly: 'month' }

/** `week on friday`, `every two weeks on monday and thursday`, `every friday`, `monthly`. */
export function typedCadence(typed: string): Cadence {
  const words = typed
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^every /, '')
  const [often = '', days] = words.split(/ on /, 2)
  const weekday = weekdayNamed(often)
  if (weekday !== undefined && days === undefined) return { every: 'week', on: weekday }
  const every = ADVERBS[often] ?? often.replaceAll(' ', '_')
  const on = days?.split(/,| and |&/).map((day) => weekdayNamed(day.trim()))
  if (!EVERY.test(every) || on?.includes(undefined) === true)
    throw new UserError(
      `${quoted(typed)} is not how often check-ins are written; write it as: week on friday, two weeks on monday, month`,
    )
  const known = on?.flatMap((day) => day ?? []) ?? []
  const [first] = known
  return { every, ...(first === undefined ? {} : { on: known.length === 1 ? first : known }) }
}

/** A weekday in full or from its first three letters on: `fri`, `fridays`. */
function weekdayNamed(typed: string): Weekday | undefined {
  const word = typed.replace(/(?<=day)s$/, '')
  return word.length < 3 ? undefined : WEEKDAYS.find((weekday) => weekday.startsWith(word))
}

/** `US-CA`, `gb`. */
export function typedPlace(typed: string): string {
  const place = typed
    .trim()
    .toUpperCase()
    .replace(/[ _/]+/, '-')
  if (!/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(place))
    throw new UserError(`${quoted(typed)} is not a place; write the country, or country and state, such as US-CA`)
  return place
}
