/** The file is read by two other programs: by the library that wrote it (test/commands/calendar.test.ts), and here by Python's. */
import { execFileSync, spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { type CalendarEvent, calendarFile } from '../../src/render/calendar-file.ts'

const LONG = `Überprüfung, "am Ende"; back\\slash — ${'日本語 '.repeat(20)}🎉${'x'.repeat(90)}\nsecond line`

const EVENTS: readonly CalendarEvent[] = [
  { uid: 'a-1', title: 'Check-in', text: '', day: '2024-02-29', status: 'TENTATIVE', alarms: ['-PT6H'] },
  { uid: 'a-2', title: LONG, text: LONG, day: '2024-12-31', status: 'CANCELLED', alarms: [] },
  {
    uid: 'a-3',
    title: 'Weekly note',
    text: '',
    day: '2024-03-01',
    time: { at: '23:50', minutes: 15 },
    weekly_until: '2024-03-29',
    status: 'CONFIRMED',
    alarms: ['PT0S'],
  },
]

const FILE = calendarFile(EVENTS, { day: '2024-02-20', number: 7 })

/** Debian's own Python has the package; another one in the path may not. */
const PYTHON = '/usr/bin/python3'
const READ = `
import sys, json, datetime
from icalendar import Calendar
calendar = Calendar.from_ical(sys.stdin.buffer.read())
def plain(value):
    return value.isoformat() if isinstance(value, (datetime.date, datetime.datetime)) else str(value)
print(json.dumps({'version': str(calendar['version']), 'method': str(calendar['method']), 'events': [{
    'uid': str(event['uid']), 'title': str(event['summary']), 'text': str(event.get('description', '')),
    'from': plain(event.decoded('dtstart')), 'to': plain(event.decoded('dtend')), 'sequence': event['sequence'],
    'stamp': plain(event.decoded('dtstamp')), 'rule': event['rrule'].to_ical().decode() if 'rrule' in event else '',
    'alarms': [alarm.decoded('trigger').total_seconds() / 3600 for alarm in event.walk('valarm')],
    'errors': event.errors, 'again': calendar.to_ical().decode() != ''} for event in calendar.walk('vevent')]}))
`
const hasReader = spawnSync(PYTHON, ['-c', 'import icalendar']).status === 0

test.skipIf(!hasReader)(
  'the file is read by icalendar of Python (skipped without it: apt-get install python3-icalendar)',
  () => {
    const read: unknown = JSON.parse(execFileSync(PYTHON, ['-c', READ], { input: FILE, encoding: 'utf8' }))
    const shared = { sequence: 7, stamp: '2024-02-20T00:00:00+00:00', errors: [], again: true }
    expect(read).toEqual({
      version: '2.0',
      method: 'PUBLISH',
      events: [
        {
          ...shared,
          uid: 'a-1',
          title: 'Check-in',
          text: '',
          from: '2024-02-29',
          to: '2024-03-01',
          rule: '',
          alarms: [-6],
        },
        { ...shared, uid: 'a-2', title: LONG, text: LONG, from: '2024-12-31', to: '2025-01-01', rule: '', alarms: [] },
        {
          ...shared,
          uid: 'a-3',
          title: 'Weekly note',
          text: '',
          from: '2024-03-01T23:50:00',
          to: '2024-03-02T00:05:00',
          rule: 'FREQ=WEEKLY;UNTIL=20240329T235959',
          alarms: [0],
        },
      ],
    })
  },
)

test('no line is longer than 75 bytes, and no sign is cut in two', () => {
  const lines = FILE.split('\r\n')
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  expect(FILE).not.toContain('\uFFFD')
  expect(FILE.replace(/\r\n/g, '')).not.toContain('\n')
})

test('a day and a version always give the same bytes', () => {
  expect(calendarFile(EVENTS, { day: '2024-02-20', number: 7 })).toBe(FILE)
})
