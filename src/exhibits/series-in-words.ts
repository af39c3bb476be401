/** How often an entry of a calendar repeats, in words. */
import { listed } from '../record/plain-words.ts'

const UNITS: Readonly<Partial<Record<string, string>>> = {
  DAILY: 'day',
  WEEKLY: 'week',
  MONTHLY: 'month',
  YEARLY: 'year',
  HOURLY: 'hour',
  MINUTELY: 'minute',
  SECONDLY: 'second',
}
const DAYS: Readonly<Partial<Record<string, string>>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
}
const PLACES: Readonly<Partial<Record<string, string>>> = {
  '1': 'first ',
  '2': 'second ',
  '3': 'third ',
  '4': 'fourth ',
  '5': 'fifth ',
  '-1': 'last ',
}
const MOST_DAYS = 50

/** As a calendar has them: rules such as `FREQ=WEEKLY;BYDAY=FR`, and days that begin with `2022-03-04`. */
export type Series = {
  readonly rules: readonly string[]
  readonly added: readonly string[]
  readonly without: readonly string[]
}

/** "every 2 weeks on Friday, 10 times; not on 2022-03-04"; '' for what happens once. */
export function repetition({ rules, added, without }: Series): string {
  return [
    listed(rules.map(ruleInWords).filter((rule) => rule !== '')),
    added.length === 0 ? '' : `also on ${daysInWords(added)}`,
    without.length === 0 ? '' : `not on ${daysInWords(without)}`,
  ]
    .filter((part) => part !== '')
    .join('; ')
}

function ruleInWords(rule: string): string {
  const parts = new Map(
    rule.split(';').map((part): [string, string] => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']),
  )
  const unit = UNITS[parts.get('FREQ') ?? '']
  if (unit === undefined) return rule
  const interval = Number(parts.get('INTERVAL') ?? 1)
  const every = interval > 1 ? `every ${interval} ${unit}s` : `every ${unit}`
  const days = (parts.get('BYDAY') ?? '').split(',').filter((day) => day !== '')
  const inMonth = parts.get('BYMONTHDAY')
  const until = /^(\d{4})-?(\d\d)-?(\d\d)/.exec(parts.get('UNTIL') ?? '')
  return [
    every,
    days.length === 0 ? '' : ` on ${listed(days.map(dayInWords))}`,
    inMonth === undefined ? '' : ` on day ${inMonth.replaceAll(',', ', ')} of the month`,
    parts.has('COUNT') ? `, ${parts.get('COUNT')} times` : '',
    until === null ? '' : `, until ${until.slice(1).join('-')}`,
  ].join('')
}

/** `FR` is "Friday"; `-1FR` is "the last Friday". */
function dayInWords(written: string): string {
  const [, place = '', day = ''] = /^([-+]?\d*)([A-Z]{2})$/.exec(written) ?? []
  const named = DAYS[day] ?? written
  return place === '' ? named : `the ${PLACES[place.replace('+', '')] ?? `${place}. `}${named}`
}

function daysInWords(days: readonly string[]): string {
  const shown = days.slice(0, MOST_DAYS).map((day) => day.slice(0, 10))
  return listed(days.length > shown.length ? [...shown, `${days.length - shown.length} more days`] : shown)
}
