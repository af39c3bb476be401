/** Days on which nothing may be answered: weekends, and the public holidays of a jurisdiction where they are known. */
import { addDays, type Day, isWeekend, onOrAfter, WEEKDAYS, type Weekday, weekdayName } from '../record/dates.ts'
import { HOLIDAYS, type HolidayList, type Kept } from './holiday-rules.ts'

/** What a place depends on; a record and a View have it in their plan. `US-MA` has the days of `US` and its own. */
export type Placed = { readonly plan: { readonly jurisdiction?: string | undefined } }

/** The name of the public holiday that a day is, or that is kept on it; undefined when none is known. Never throws. */
export function holidayOn({ plan: { jurisdiction } }: Placed, day: Day): string | undefined {
  const year = Number(day.slice(0, 4))
  // The next year's first day may be kept on the last of this one, and the last of the year before on the first.
  return [year, year + 1, year - 1]
    .map((each) => daysOf(jurisdiction, each).get(day))
    .find((name) => name !== undefined)
}

/** Whether the public holidays of a place are listed at all. */
export function knowsHolidays({ plan: { jurisdiction } }: Placed): boolean {
  return listsFor(jurisdiction).length > 0
}

/** "Saturday", "Memorial Day": why a day is no working day; undefined when nothing is known against it. */
export function offDay(place: Placed, day: Day): string | undefined {
  return holidayOn(place, day) ?? (isWeekend(day) ? weekdayName(day) : undefined)
}

/** The next working day after a day, or with a step of -1 the last one before it. */
export function workingDay(place: Placed, day: Day, step: 1 | -1): Day {
  let next = addDays(day, step)
  while (offDay(place, next) !== undefined) next = addDays(next, step)
  return next
}

/** The `count`th business day after a day: weekdays without the holidays of the place, the day itself not counted. */
export function businessDayAfter(place: Placed, day: Day, count: number): Day {
  let last = day
  for (let left = count; left > 0; left--) last = workingDay(place, last, 1)
  return last
}

/** The lists of the country and of the state. */
function listsFor(jurisdiction = ''): readonly HolidayList[] {
  const country = jurisdiction.split('-')[0] ?? ''
  return [...new Set([country, jurisdiction])].flatMap((key) => HOLIDAYS[key] ?? [])
}

const known = new Map<string, ReadonlyMap<Day, string>>()

/** The holidays of a year, and the days on which they are kept. */
function daysOf(jurisdiction: string | undefined, year: number): ReadonlyMap<Day, string> {
  const lists = listsFor(jurisdiction)
  if (lists.length === 0 || !(year > 1900 && year < 9998)) return new Map()
  const key = `${jurisdiction} ${year}`
  const days = known.get(key) ?? keptDays(lists, year)
  known.set(key, days)
  return days
}

function keptDays(lists: readonly HolidayList[], year: number): ReadonlyMap<Day, string> {
  const without = lists.flatMap((list) => list.without ?? [])
  const holidays = lists.flatMap(({ kept, rules }) =>
    rules
      .filter(({ name, since = year, until = year }) => since <= year && year <= until && !without.includes(name))
      .map((rule) => ({ name: rule.name, day: dayOfRule(rule.on, year), kept: rule.kept ?? kept })),
  )
  // In a list of the country the same day may have another name: its own comes first.
  const days = new Map(holidays.toReversed().map(({ name, day }) => [day, name]))
  for (const { name, day, kept } of holidays.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const instead = isWeekend(day) ? keptOn(day, kept, days) : undefined
    if (instead !== undefined && !days.has(instead)) days.set(instead, name)
  }
  return days
}

function keptOn(day: Day, kept: Kept, taken: ReadonlyMap<Day, string>): Day | undefined {
  if (kept === 'never' || (kept === 'sunday' && weekdayName(day) === 'Saturday')) return undefined
  if (kept === 'nearest') return addDays(day, weekdayName(day) === 'Saturday' ? -1 : 1)
  let next = addDays(day, 1)
  while (isWeekend(next) || taken.has(next)) next = addDays(next, 1)
  return next
}

/** The day that a rule of the list means in a year. */
function dayOfRule(on: string, year: number): Day {
  const [first = '', second = '', ...rest] = on.split(' ')
  if (first === 'easter') return addDays(easterSunday(year), Number(second))
  if (second === '') return `${year}-${first}`
  const weekday = weekdayNamed(second)
  if (weekday === undefined) return besides(weekdayNamed(first) ?? 'monday', second, dayOfRule(rest.join(' '), year))
  const month = `${year}-${rest[0]}`
  if (first !== 'last') return addDays(onOrAfter(`${month}-01`, weekday), 7 * (Number(first) - 1))
  const fourth = addDays(onOrAfter(`${month}-01`, weekday), 21)
  const fifth = addDays(fourth, 7)
  return fifth.startsWith(month) ? fifth : fourth
}

/** "friday after", "monday before" a day. */
function besides(weekday: Weekday, way: string, day: Day): Day {
  return way === 'after' ? onOrAfter(addDays(day, 1), weekday) : onOrAfter(addDays(day, -7), weekday)
}

function weekdayNamed(word: string): Weekday | undefined {
  return WEEKDAYS.find((each) => each === word)
}

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876). */
function easterSunday(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const leap = Math.floor(century / 4)
  const moved = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + century - leap - moved + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451)
  const count = moon + weekday - 7 * late + 114
  const pad = (value: number): string => String(value).padStart(2, '0')
  return `${year}-${pad(Math.floor(count / 31))}-${pad((count % 31) + 1)}`
}
