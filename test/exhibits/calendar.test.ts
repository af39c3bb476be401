import { expect, test } from 'vitest'
import { exhibitOf } from './attached.ts'

function calendar(lines: readonly string[], method = 'REQUEST'): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', `METHOD:${method}`, ...lines, 'END:VCALENDAR', ''].join('\r\n')
}

function event(lines: readonly string[]): string[] {
  return ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT']
}

async function textOf(lines: readonly string[], method?: string): Promise<string> {
  return (await exhibitOf(calendar(event(lines), method), 'invite.ics')).text
}

test('an invitation says what, when in its own zone, where, and who answered', async () => {
  const { kind, text, removed } = await exhibitOf(
    calendar(
      event([
        'DTSTART;TZID="W. Europe Standard Time":20220304T100000',
        'DTEND;TZID="W. Europe Standard Time":20220304T103000',
        'SUMMARY:Check-in\\, plan',
        'LOCATION:Room 4',
        'ORGANIZER;CN="Vos, Piet":mailto:piet@harbour.example',
        'ATTENDEE;CN=Ana Duarte;PARTSTAT=ACCEPTED:mailto:ana@harbour.example',
        'ATTENDEE;PARTSTAT=DECLINED:mailto:hr@harbour.example',
        'DESCRIPTION:Bring the list.\\n\\nThank you.',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'TRIGGER:-PT15M',
        'END:VALARM',
      ]),
    ),
    'invite.ics',
  )
  expect(kind).toBe('calendar entry')
  expect(text.split('\n')).toEqual([
    'Check-in, plan',
    'When\tFriday 2022-03-04, 10:00 to 10:30 (time zone W. Europe Standard Time)',
    'Where\tRoom 4',
    'Organiser\tVos, Piet <piet@harbour.example>',
    'Invited\tAna Duarte <ana@harbour.example>, accepted',
    'hr@harbour.example, declined',
    'Bring the list.',
    'Thank you.',
  ])
  expect(removed).toEqual(['the technical lines of the calendar', 'one reminder'])
})

test.each([
  ['DTSTART:20220304T090000Z\r\nDTEND:20220304T100000Z', 'Friday 2022-03-04, 09:00 to 10:00 (UTC)'],
  ['DTSTART:20220304T090000\r\nDURATION:PT45M', 'Friday 2022-03-04, 09:00 to 09:45 (no time zone is given)'],
  ['DTSTART;VALUE=DATE:20220304\r\nDTEND;VALUE=DATE:20220305', 'Friday 2022-03-04, the whole day'],
  ['DTSTART;VALUE=DATE:20220304\r\nDTEND;VALUE=DATE:20220307', 'Friday 2022-03-04 to Sunday 2022-03-06, whole days'],
  [
    'DTSTART:20220304T230000Z\r\nDTEND:20220305T010000Z',
    'Friday 2022-03-04, 23:00 to Saturday 2022-03-05, 01:00 (UTC)',
  ],
])('the time of %j is "%s"', async (lines, words) => {
  expect(await textOf([lines, 'SUMMARY:Plan'])).toBe(`Plan\nWhen\t${words}`)
})

test.each([
  ['RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;UNTIL=20220429T080000Z', 'every 2 weeks on Friday, until 2022-04-29'],
  ['RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=3', 'every month on the last Friday, 3 times'],
  ['RRULE:FREQ=WEEKLY;BYDAY=MO,WE\r\nEXDATE:20220309T090000Z', 'every week on Monday and Wednesday; not on 2022-03-09'],
  ['RRULE:FREQ=SECONDLY', 'every second'],
])('a series with %j repeats "%s"', async (rule, words) => {
  expect(await textOf(['DTSTART:20220304T090000Z', rule, 'SUMMARY:Plan'])).toContain(`Repeats\t${words}`)
})

test('a meeting that was called off says so in its title', async () => {
  const text = await textOf(['DTSTART:20220304T090000Z', 'SUMMARY:Check-in'], 'CANCEL')
  expect(text).toContain('Check-in (cancelled)\n')
  expect(text).toContain('Status\tCancelled')
})

test('one meeting of a series that was moved names the one that it takes the place of', async () => {
  const text = await textOf(['DTSTART:20220305T090000Z', 'RECURRENCE-ID:20220304T090000Z', 'SUMMARY:Check-in'])
  expect(text).toContain('Instead of\tFriday 2022-03-04, 09:00 (UTC)')
})

test('a broken calendar is shown as the text that it is', async () => {
  const { kind, text } = await exhibitOf(
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Check-in\r\nno colon',
    'invite.ics',
  )
  expect(kind).toBe('text')
  expect(text).toContain('SUMMARY:Check-in')
})
