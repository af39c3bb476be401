/** A calendar as a file that Apple, Google and Outlook import (RFC 5545). Only this file knows how one is written. */
import ICAL from 'ical.js'

/** One entry of a calendar. Days are `YYYY-MM-DD`; a time is that of whoever looks at it, in no zone. */
export type CalendarEvent = {
  /** The same for the same thing each time, so that a second import changes it and adds none. */
  readonly uid: string
  readonly title: string
  /** More about it; '' where the title says all. */
  readonly text: string
  readonly day: string
  /** `18:00`, for so many minutes; without it the whole day. */
  readonly time?: { readonly at: string; readonly minutes: number }
  /** Every week on the same weekday, up to this day. */
  readonly weekly_until?: string
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
  /** How long before its start it is called to mind, such as `-P2DT6H`; Outlook takes the first alone. */
  readonly alarms: readonly string[]
}

/** Which version of the calendar this is: the higher number takes the place of the lower one. */
export type Version = { readonly day: string; readonly number: number }

/** A line has 75 bytes at most (RFC 5545, 3.1). The library does not count the space before a line that goes on. */
const LONGEST_PIECE = 74

/** The bytes of the file, the same for the same events and version. */
export function calendarFile(events: readonly CalendarEvent[], version: Version): string {
  ICAL.foldLength = LONGEST_PIECE
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('prodid', '-//OnRecord//Calendar//EN')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('calscale', 'GREGORIAN')
  calendar.addPropertyWithValue('method', 'PUBLISH')
  for (const event of events) calendar.addSubcomponent(component(event, version))
  return `${calendar.toString()}\r\n`
}

function component(event: CalendarEvent, { day, number }: Version) {
  const made = new ICAL.Component('vevent')
  made.addPropertyWithValue('uid', event.uid)
  made.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${day}T00:00:00Z`))
  made.addPropertyWithValue('sequence', number)
  for (const [name, time] of Object.entries(span(event))) made.addPropertyWithValue(name, time)
  if (event.weekly_until !== undefined)
    made.addPropertyWithValue('rrule', weekly(event.weekly_until, event.time !== undefined))
  made.addPropertyWithValue('summary', event.title)
  if (event.text !== '') made.addPropertyWithValue('description', event.text)
  made.addPropertyWithValue('status', event.status)
  // In a calendar that others see it neither shows what it is nor that one is busy.
  made.addPropertyWithValue('class', 'PRIVATE')
  made.addPropertyWithValue('transp', 'TRANSPARENT')
  for (const trigger of event.alarms) made.addSubcomponent(alarm(trigger, event.title))
  return made
}

/** An end is written always: some calendars show an event without one as a moment. */
function span({ day, time }: CalendarEvent) {
  if (time === undefined) {
    const dtstart = ICAL.Time.fromDateString(day)
    const dtend = dtstart.clone()
    dtend.addDuration(ICAL.Duration.fromString('P1D'))
    return { dtstart, dtend }
  }
  const dtstart = ICAL.Time.fromDateTimeString(`${day}T${time.at}:00`)
  const dtend = dtstart.clone()
  dtend.addDuration(ICAL.Duration.fromSeconds(time.minutes * 60))
  return { dtstart, dtend }
}

/** The last day is written as the start is: as a day, or as a time in no zone. */
function weekly(until: string, isTimed: boolean) {
  const last = isTimed ? ICAL.Time.fromDateTimeString(`${until}T23:59:59`) : ICAL.Time.fromDateString(until)
  return new ICAL.Recur({ freq: 'WEEKLY', until: last })
}

function alarm(trigger: string, title: string) {
  const made = new ICAL.Component('valarm')
  made.addPropertyWithValue('action', 'DISPLAY')
  made.addPropertyWithValue('description', title)
  made.addPropertyWithValue('trigger', ICAL.Duration.fromString(trigger))
  return made
}
