import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { PLAN, recordOf } from '../record-folder.ts'
import { run } from '../run.ts'
import { AS_OF, markedRecord } from '../views/marked-record.ts'

const RHYTHM = `${PLAN}check_in_cadence: {every: week, on: [friday]}\n`
const DAY = '2024-03-25'

async function eventsOf(dir: string, ...flags: readonly string[]): Promise<string[]> {
  const { code, out } = await run('-C', dir, 'calendar', '--out', '-', '--today', DAY, ...flags)
  expect(code).toBe(0)
  return new ICAL.Component(ICAL.parse(out)).getAllSubcomponents('vevent').map((component) => {
    const { summary, startDate } = new ICAL.Event(component)
    return `${startDate.toString().slice(0, 10)} ${summary} ${String(component.getFirstPropertyValue('status'))}`
  })
}

describe('a plan that does not run', () => {
  test.each(['cancelled', 'ended_early'])(
    'and is %s has no end to come, and takes its check-ins out',
    async (status) => {
      const dir = recordOf({ 'plan.yaml': RHYTHM.replace('status: active', `status: ${status}`) })
      expect(await eventsOf(dir)).toEqual([
        '2024-03-29 Check-in (called off) CANCELLED',
        '2024-04-05 Check-in (called off) CANCELLED',
      ])
    },
  )

  test('but rests keeps its last day and the weekly note', async () => {
    const dir = recordOf({ 'plan.yaml': RHYTHM.replace('status: active', 'status: paused') })
    expect(await eventsOf(dir)).toEqual([
      '2024-03-29 Check-in (called off) CANCELLED',
      '2024-04-05 Check-in (called off) CANCELLED',
      '2024-04-05 Last day of the period CONFIRMED',
      '2024-03-29 Weekly note CONFIRMED',
    ])
  })

  test('since the employment has ended keeps what is due afterwards', async () => {
    const claim = 'separated_on: 2024-03-22\ndecision_mailed_on: 2024-03-24\nappeal_days: 10\n'
    const dir = recordOf({ 'plan.yaml': RHYTHM, 'unemployment.yaml': claim })
    expect(await eventsOf(dir)).toEqual([
      '2024-03-29 Check-in (called off) CANCELLED',
      '2024-04-05 Check-in (called off) CANCELLED',
      '2024-04-03 Letter: last day to send CONFIRMED',
    ])
    const { out } = await run('-C', dir, 'status', '--json', '--today', DAY)
    const { check_ins } = JSON.parse(out)
    expect(check_ins.next).toBeNull()
    expect(check_ins.not_recorded.at(-1)).toBe('2024-03-22')
  })
})

describe('what a calendar is told', () => {
  test('in plain words is none of the words of the record, on any day', async () => {
    const { files, markers } = markedRecord()
    const dir = recordOf(files)
    for (const day of ['2024-01-08', '2024-02-15', AS_OF]) {
      const { out } = await run('-C', dir, 'calendar', '--out', '-', '--today', day)
      const unfolded = out.replace(/\r\n /g, '').toLowerCase()
      expect(unfolded).toContain('begin:vevent')
      expect(markers.filter(({ word }) => unfolded.includes(word.toLowerCase()))).toEqual([])
      expect(unfolded).not.toMatch(/severance|unemployment|grievance|appeal|health|lawyer/)
    }
  })

  test('with all words cannot break out of its lines, whatever the record says', async () => {
    const text = 'text: "a\\r\\nEND:VEVENT\\r\\nBEGIN:VALARM, ; \\\\ 😀"\n'
    const dir = recordOf({
      'requests/R-01.yaml': `id: R-01\nkind: records\nsent_on: 2024-03-10\ndue_on: 2024-04-01\n${text}`,
    })
    expect(await eventsOf(dir, '--words', 'full', '--no-reminder')).toEqual([
      '2024-04-01 The records that you asked for in R-01 CONFIRMED',
      '2024-04-05 Last day of the plan CONFIRMED',
    ])
  })

  test('is refused with nothing else said where its file cannot be', async () => {
    const dir = recordOf()
    const { code, err } = await run('-C', dir, 'calendar', '--today', DAY, '--out', `${dir}/x.ics`)
    expect({ code, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, lines: 1 })
  })
})
