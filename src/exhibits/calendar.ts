/** A calendar file as what a person asks of it: what, when, where, who. Times stay in the zone in which they were written. */
import ICAL from 'ical.js'
import { counted } from '../record/plain-words.ts'
import type { Block } from '../render/tree.ts'
import type { ExhibitContent } from './exhibit-content.ts'
import { laidOut } from './laid-out.ts'
import { lineOf, namedValues } from './plain-inlines.ts'
import { repetition, type Series } from './series-in-words.ts'
import { textBlocks } from './text.ts'

/** More than these are a whole calendar, not a meeting. */
const MOST_EVENTS = 200
const LONGEST_CALENDAR = 5_000_000

/** Undefined for what the library cannot read. */
export function calendarContent(text: string): ExhibitContent | undefined {
  if (text.length > LONGEST_CALENDAR) return undefined
  try {
    const calendars = calendarsIn(ICAL.parse(text))
    const events = calendars.flatMap((calendar) =>
      calendar.getAllSubcomponents('vevent').map((event) => ({ event, isCancelled: isCancelled(calendar, event) })),
    )
    if (events.length === 0) return undefined
    const blocks = events
      .slice(0, MOST_EVENTS)
      .flatMap(({ event, isCancelled }, i) => eventBlocks(event, isCancelled, i > 0))
    const notes =
      events.length > MOST_EVENTS
        ? [`The calendar has ${events.length} entries: the first ${MOST_EVENTS} are shown, the file has all of them.`]
        : []
    return laidOut('calendar entry', blocks, { notes, removed: removedFrom(events.map(({ event }) => event)) })
  } catch (cause) {
    // The library throws errors of every class for what it does not understand.
    if (!(cause instanceof Error)) throw cause
    return undefined
  }
}

function calendarsIn(parsed: unknown): ICAL.Component[] {
  if (!Array.isArray(parsed)) return []
  const all: unknown[] = Array.isArray(parsed[0]) ? parsed : [parsed]
  return all.filter((each) => Array.isArray(each)).map((each) => new ICAL.Component(each))
}

function eventBlocks(event: ICAL.Component, cancelled: boolean, isFurther: boolean): Block[] {
  const title = textOf(event, 'summary') || 'Without a title'
  const values: [string, string][] = [
    ['When', whenOf(event)],
    ['Repeats', repetition(seriesOf(event))],
    ['Instead of', event.hasProperty('recurrence-id') ? timeOf(event, 'recurrence-id') : ''],
    ['Where', textOf(event, 'location')],
    ['Organiser', peopleOf(event, 'organizer')],
    ['Invited', peopleOf(event, 'attendee')],
    ['Status', cancelled ? 'Cancelled' : statusOf(event)],
  ]
  return [
    ...(isFurther ? [{ type: 'rule' } as const] : []),
    { type: 'heading', level: 1, children: lineOf(cancelled ? `${title} (cancelled)` : title) },
    ...namedValues(values),
    ...textBlocks(textOf(event, 'description')),
  ]
}

function seriesOf(event: ICAL.Component): Series {
  const values = (name: string): string[] =>
    event.getAllProperties(name).flatMap((property) => property.getValues().map((value) => String(value)))
  return { rules: values('rrule'), added: values('rdate'), without: values('exdate') }
}

function isCancelled(calendar: ICAL.Component, event: ICAL.Component): boolean {
  return /^cancel/i.test(textOf(event, 'status')) || /^cancel$/i.test(textOf(calendar, 'method'))
}

function statusOf(event: ICAL.Component): string {
  return /^tentative$/i.test(textOf(event, 'status')) ? 'Not yet confirmed' : ''
}

function textOf(component: ICAL.Component, name: string): string {
  const value: unknown = component.getFirstPropertyValue(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** "Tuesday 2022-02-15, 10:00 to 12:00 (time zone America/Los_Angeles)"; a whole day has no times. */
function whenOf(event: ICAL.Component): string {
  const start = event.getFirstPropertyValue('dtstart')
  if (!(start instanceof ICAL.Time)) return ''
  const end = endOf(event, start)
  const zone = zoneOf(event, 'dtstart', start)
  if (start.isDate) {
    // The day on which it ends is the first one that is free again.
    const last = end?.clone()
    last?.adjust(-1, 0, 0, 0)
    return last !== undefined && last.compare(start) > 0
      ? `${dayOf(start)} to ${dayOf(last)}, whole days`
      : `${dayOf(start)}, the whole day`
  }
  if (end === undefined || end.compare(start) === 0) return `${dayOf(start)}, ${clock(start)}${zone}`
  const until = dayOf(end) === dayOf(start) ? clock(end) : `${dayOf(end)}, ${clock(end)}`
  const endZone = event.hasProperty('dtend') ? zoneOf(event, 'dtend', end) : zone
  return endZone === zone
    ? `${dayOf(start)}, ${clock(start)} to ${until}${zone}`
    : `${dayOf(start)}, ${clock(start)}${zone} to ${until}${endZone}`
}

function endOf(event: ICAL.Component, start: ICAL.Time): ICAL.Time | undefined {
  const end = event.getFirstPropertyValue('dtend')
  if (end instanceof ICAL.Time) return end
  const duration = event.getFirstPropertyValue('duration')
  if (!(duration instanceof ICAL.Duration)) return undefined
  const after = start.clone()
  after.addDuration(duration)
  return after
}

function timeOf(event: ICAL.Component, name: string): string {
  const value = event.getFirstPropertyValue(name)
  if (!(value instanceof ICAL.Time)) return ''
  return value.isDate ? dayOf(value) : `${dayOf(value)}, ${clock(value)}${zoneOf(event, name, value)}`
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

function dayOf(time: ICAL.Time): string {
  return `${WEEKDAYS[time.dayOfWeek() - 1] ?? ''} ${time.toString().slice(0, 10)}`
}

function clock({ hour, minute }: ICAL.Time): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** The name as it was written: programs of Windows have other names for zones. */
function zoneOf(event: ICAL.Component, name: string, time: ICAL.Time): string {
  const written = event.getFirstProperty(name)?.getFirstParameter('tzid')
  if (written) return ` (time zone ${written})`
  return time.zone === ICAL.Timezone.utcTimezone ? ' (UTC)' : ' (no time zone is given)'
}

const ANSWERS: Readonly<Partial<Record<string, string>>> = {
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  TENTATIVE: 'accepted for now',
  DELEGATED: 'sent somebody else',
}

/** "Dana Whitfield <dana@…>, accepted", each on a line. */
function peopleOf(event: ICAL.Component, name: string): string {
  return event
    .getAllProperties(name)
    .map((property) => {
      const address = String(property.getFirstValue() ?? '').replace(/^mailto:/i, '')
      const called = property.getFirstParameter('cn') ?? ''
      const who = called === '' || called === address ? address : `${called} <${address}>`
      const answer = ANSWERS[(property.getFirstParameter('partstat') ?? '').toUpperCase()]
      return answer === undefined ? who : `${who}, ${answer}`
    })
    .join('\n')
}

function removedFrom(events: readonly ICAL.Component[]): string[] {
  const count = (name: string): number => events.reduce((sum, event) => sum + event.getAllProperties(name).length, 0)
  const alarms = events.reduce((sum, event) => sum + event.getAllSubcomponents('valarm').length, 0)
  return [
    'the technical lines of the calendar',
    ...(count('attach') > 0 ? [counted(count('attach'), 'attachment')] : []),
    ...(alarms > 0 ? [counted(alarms, 'reminder')] : []),
  ]
}
