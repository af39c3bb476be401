import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { copyOf, folderOf, PLAN, recordOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const CITY = ['--today', '2022-04-02']
const SALES = ['--today', '2024-05-06']

type Read = { readonly title: string; readonly day: string; readonly status: string; readonly uid: string }

/** The events of a file, as a calendar program reads them. */
function eventsIn(ics: string): Read[] {
  const calendar = new ICAL.Component(ICAL.parse(ics))
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { summary, startDate, uid } = new ICAL.Event(component)
    return { title: summary, day: startDate.toString(), status: String(component.getFirstPropertyValue('status')), uid }
  })
}

async function icsOf(dir: string, ...flags: readonly string[]): Promise<string> {
  const { code, out } = await run('-C', dir, 'calendar', '--out', '-', ...flags)
  expect(code).toBe(0)
  return out
}

const shown = (events: readonly Read[]) => events.map(({ title, day, status }) => `${day} ${title} ${status}`)

describe('the first example', () => {
  let city = ''
  beforeAll(async () => {
    city = await icsOf(copyOf('city-erp'), ...CITY)
  })

  test('has the check-in that is set, those of the rhythm, the end of the plan and a weekly note', () => {
    expect(shown(eventsIn(city))).toEqual([
      '2022-04-08 Check-in CONFIRMED',
      '2022-04-15 Check-in TENTATIVE',
      '2022-04-22 Check-in TENTATIVE',
      '2022-04-29 Check-in TENTATIVE',
      '2022-04-30 Last day of the period CONFIRMED',
      '2022-04-08T18:00:00 Weekly note CONFIRMED',
    ])
  })

  test('repeats the weekly note until the last Friday of the plan, at six by the clock of the place', () => {
    const note = new ICAL.Component(ICAL.parse(city)).getAllSubcomponents('vevent').at(-1)
    if (note === undefined) throw new Error('there is no weekly note')
    const each = new ICAL.Event(note).iterator()
    const days: string[] = []
    for (let next = each.next(); next !== null && next !== undefined; next = each.next()) days.push(next.toString())
    expect(days).toEqual(['2022-04-08', '2022-04-15', '2022-04-22', '2022-04-29'].map((day) => `${day}T18:00:00`))
    expect(city).toContain('DTSTART:20220408T180000\r\n')
  })

  test('is written in lines of 75 bytes at most, each ended as the standard says', () => {
    const lines = city.split('\r\n')
    expect(lines.at(-1)).toBe('')
    expect(lines.filter((line) => line.includes('\n') || Buffer.byteLength(line) > 75)).toEqual([])
    expect(lines.slice(0, 5)).toEqual([
      'BEGIN:VCALENDAR',
      'PRODID:-//OnRecord//Calendar//EN',
      'VERSION:2.0',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
    ])
  })

  test('is the same file each time, and has each thing under the same id on a later day', async () => {
    const dir = copyOf('city-erp')
    expect(await icsOf(dir, ...CITY)).toBe(city)
    const later = await icsOf(dir, '--today', '2022-04-10')
    const known = new Map(eventsIn(city).map(({ uid, title, day }) => [uid, `${title} ${day.slice(0, 10)}`]))
    const again = eventsIn(later).filter(({ title }) => title !== 'Weekly note')
    expect(again.map(({ uid }) => known.get(uid))).toEqual(again.map(({ title, day }) => `${title} ${day}`))
    expect(sequence(later)).toBeGreaterThan(sequence(city))
  })
})

function sequence(ics: string): number {
  return Number(/^SEQUENCE:(\d+)/m.exec(ics)?.[1])
}

describe('what others may read in a calendar', () => {
  const TELLING =
    /severance|settlement|appeal|unemployment|benefit|grievance|allegation|plan|PIP|offer|leave|health|Lumenpath|Renata/i

  test('is plain, and says of a closed day only by when to be done', async () => {
    const text = await icsOf(copyOf('sales-leave'), ...SALES)
    expect(shown(eventsIn(text))).toEqual(['2024-05-27 Answer due CONFIRMED'])
    expect(text.replace(/\r\n /g, '')).toContain(
      String.raw`DESCRIPTION:This is a public holiday (Memorial Day)\; be done by Friday\, May 24.`,
    )
    expect(text).toContain('CLASS:PRIVATE')
    expect(text).not.toMatch(TELLING)
  })

  test('is plain of every kind of deadline', async () => {
    const files = {
      'plan.yaml': `${PLAN}jurisdiction: US-CA\nresponse_due_on: 2024-02-20\n`,
      'severance.yaml': 'offered_on: 2024-02-01\nconsider_days: 21\npayment_date: 2024-03-01\n',
      'unemployment.yaml': 'decision_mailed_on: 2024-02-01\nhearing:\n  date: 2024-03-09T10:30-08:00\n',
      'grievance.yaml': 'time_limit: 2024-02-28\n',
      'requests/R-01.yaml': 'id: R-01\nkind: records\nsent_on: 2024-02-01\nto: piet\ntext: My personnel file\n',
    }
    const text = await icsOf(recordOf(files), '--today', '2024-02-01', '--no-reminder')
    expect(shown(eventsIn(text))).toEqual([
      '2024-02-20 Answer due CONFIRMED',
      '2024-02-22 Answer due CONFIRMED',
      '2024-02-28 Form: last day to send CONFIRMED',
      '2024-03-01 Payment expected CONFIRMED',
      '2024-03-02 Letter: last day to send CONFIRMED',
      '2024-03-02 Reply expected CONFIRMED',
      '2024-03-09 Appointment CONFIRMED',
      '2024-04-05 Last day of the period CONFIRMED',
    ])
    expect(text).not.toMatch(TELLING)
  })

  test('says all of it with --words full', async () => {
    const text = (await icsOf(copyOf('sales-leave'), ...SALES, '--words', 'full')).replace(/\r\n /g, '')
    expect(text).toContain('SUMMARY:Answer the severance offer')
    expect(text).toContain(String.raw`21 calendar days after May 6\, 2024\, that day not counted.`)
  })
})

test('alarms come on evenings, before the last working day, and none for what others have to do', async () => {
  const text = await icsOf(copyOf('sales-leave'), ...SALES)
  // Memorial Day is three days behind the Friday before: Tuesday and Thursday evening.
  expect([...text.matchAll(/TRIGGER:(\S+)/g)].map(([, trigger]) => trigger)).toEqual(['-P5DT6H', '-P3DT6H'])
})

test('a check-in that is called off is taken out of the calendar again, and the new day is in it', async () => {
  const dir = copyOf('city-erp')
  const before = eventsIn(await icsOf(dir, ...CITY, '--no-reminder'))
  expect((await run('-C', dir, 'check-in', '2022-04-08', '--moved-to', '2022-04-11')).code).toBe(0)
  const after = eventsIn(await icsOf(dir, ...CITY, '--no-reminder'))
  expect(shown(after).slice(0, 2)).toEqual([
    '2022-04-08 Check-in (called off) CANCELLED',
    '2022-04-11 Check-in CONFIRMED',
  ])
  expect(after[0]?.uid).toBe(before[0]?.uid)
})

describe('the weekly note', () => {
  test.each([
    ['sunday 19:30', '2022-04-03T19:30:00'],
    ['Fri 6pm', '2022-04-08T18:00:00'],
    ['thursdays 7:05 am', '2022-04-07T07:05:00'],
    ['monday 12am', '2022-04-04T00:00:00'],
  ])('comes %s', async (when, first) => {
    const events = eventsIn(await icsOf(copyOf('city-erp'), ...CITY, '--reminder', when))
    expect(events.at(-1)).toMatchObject({ title: 'Weekly note', day: first })
  })

  test.each(['soon', 'friday', '18:00', 'friday 25:00', 'friday 18:70', 'friday 13pm', 'xyz 18:00', ''])(
    'is not taken from %j',
    async (when) => {
      const { code, err } = await run('-C', copyOf('city-erp'), 'calendar', '--reminder', when)
      expect(code).toBe(2)
      expect(err).toContain('write it as "friday 18:00"')
    },
  )

  test('in working hours is taken, with a word about it', async () => {
    const at = (when: string) => run('-C', copyOf('city-erp'), 'calendar', ...CITY, '--out', '-', '--reminder', when)
    expect((await at('friday 15:00')).err).toContain('in your own time')
    expect((await at('saturday 15:00')).err).not.toContain('in your own time')
  })

  test('is left out with --no-reminder, and after the plan', async () => {
    expect(await icsOf(copyOf('city-erp'), ...CITY, '--no-reminder')).not.toContain('Weekly note')
    expect(await icsOf(copyOf('sales-leave'), ...SALES)).not.toContain('Weekly note')
  })
})

describe('the file', () => {
  test('is put into documents/ under its day, and stays when it is the same', async () => {
    const dir = copyOf('city-erp')
    const first = await run('-C', dir, 'calendar', ...CITY)
    expect(first).toMatchObject({ code: 0, out: `${join(dir, 'documents/2022-04-02-calendar.ics')}\n` })
    expect(await run('-C', dir, 'calendar', ...CITY)).toEqual(first)
    expect(readdirSync(join(dir, 'documents')).filter((name) => name.endsWith('.ics'))).toHaveLength(1)
    expect((await run('-C', dir, 'check')).out).toBe('')
  })

  test('gets a number where there is another one of that day, which is left alone', async () => {
    const dir = copyOf('city-erp', { 'documents/2022-04-02-calendar.ics': 'mine' })
    expect((await run('-C', dir, 'calendar', ...CITY)).out).toBe(
      `${join(dir, 'documents/2022-04-02-calendar-2.ics')}\n`,
    )
    expect(readFileSync(join(dir, 'documents/2022-04-02-calendar.ics'), 'utf8')).toBe('mine')
  })

  test('goes where --out says, replaces nothing there, and never lands among the entries', async () => {
    const folder = folderOf({ 'taken.ics': 'mine' })
    const dir = copyOf('city-erp')
    const to = (file: string) => run('-C', dir, 'calendar', ...CITY, '--out', file)
    expect(await to(join(folder, 'days.ics'))).toMatchObject({ code: 0, out: `${join(folder, 'days.ics')}\n` })
    expect((await to(join(folder, 'taken.ics'))).err).toContain('is not replaced, choose another name')
    expect((await to(join(dir, 'evidence/days.ics'))).code).toBe(2)
    expect((await to(join(folder, 'none/days.ics'))).err).toContain('there is no folder')
    expect(readFileSync(join(folder, 'taken.ics'), 'utf8')).toBe('mine')
  })
})

describe('what the person is told', () => {
  test('is what is in it, and whose calendar it is for', async () => {
    const { err } = await run('-C', copyOf('city-erp'), 'calendar', ...CITY)
    expect(err).toBe(
      [
        'in it:',
        '  4 check-ins, the next on Friday, April 8; 3 of them not set yet, by the rhythm of the plan',
        '  April 30, 2022: last day of the plan',
        '  a weekly note on Fridays at 18:00, until April 30, 2022',
        'the titles are plain, so that nobody who sees your calendar learns what it is about; --words full says more',
        'put it into a calendar of your own, on a device of your own: what is in a calendar of your work, your employer can read',
        '',
      ].join('\n'),
    )
  })

  test('fits the screen, with its words whole', async () => {
    const world = { isTTY: true, columns: 60, env: { NO_COLOR: '1' } }
    const { err } = await runIn(world, '-C', copyOf('sales-leave'), 'calendar', ...SALES)
    expect(err.split('\n').filter((line) => line.length > 60)).toEqual([])
    expect(err.replace(/\n {4}/g, ' ')).toContain(
      'it falls on Memorial Day: be done by Friday, May 24, or ask in writing',
    )
  })

  test('leaves the word about the employer out on a device of one`s own', async () => {
    const dir = recordOf({ 'plan.yaml': `${PLAN}employer_device: false\n` })
    expect((await run('-C', dir, 'calendar', '--today', '2024-02-01')).err).not.toContain('your employer can read')
  })

  test('has what could not be counted, with the command that would say it', async () => {
    const dir = recordOf({ 'unemployment.yaml': 'decision_mailed_on: 2024-02-01\n' })
    const { err } = await run('-C', dir, 'calendar', '--today', '2024-02-01')
    expect(err).toMatch(/not in it: the last day to appeal: .*\n {2}onrecord .*set unemployment appeal_days DAYS/)
  })

  test('is that nothing is to come, and no file is written', async () => {
    const dir = recordOf()
    const { code, out, err } = await run('-C', dir, 'calendar', '--today', '2025-01-01')
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: 'nothing is to come, so no calendar was written\n' })
    expect(existsSync(join(dir, 'documents'))).toBe(false)
  })

  test('is all of it as JSON with --json, and nothing is written', async () => {
    const dir = copyOf('sales-leave')
    const { out } = await run('-C', dir, 'calendar', ...SALES, '--json')
    expect(JSON.parse(out)).toMatchObject({
      as_of: '2024-05-06',
      events: [{ of: 'deadline', day: '2024-05-27', deadline: { kind: 'consider', falls_on: 'Memorial Day' } }],
      not_counted: [],
    })
    expect(existsSync(join(dir, 'documents/2024-05-06-calendar.ics'))).toBe(false)
  })

  test('is a fault of the plan, or words that are not taken', async () => {
    const broken = recordOf({ 'plan.yaml': 'kind: PIP\n' })
    expect(await run('-C', broken, 'calendar')).toMatchObject({ code: 2, out: '' })
    expect((await run('-C', recordOf(), 'calendar', '--words', 'loud')).err).toContain('--words takes plain or full')
  })

  test('uses the day of the clock', async () => {
    const { out } = await runIn({ clock: '2022-04-20T12:00:00Z' }, '-C', copyOf('city-erp'), 'calendar', '--out', '-')
    expect(eventsIn(out).map(({ day }) => day)).toEqual([
      '2022-04-22',
      '2022-04-29',
      '2022-04-30',
      '2022-04-22T18:00:00',
    ])
  })
})
