/** The stamp of an entry is the computer's clock with its own offset; it runs once in each of several zones. */
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'
import { folderOf, recordOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

/** Two instants as the clock on the wall shows them in each zone. */
const WALL: Readonly<Record<string, readonly [string, string]>> = {
  UTC: ['2024-01-15T10:30:00+00:00', '2024-07-15T23:30:00+00:00'],
  'America/Los_Angeles': ['2024-01-15T02:30:00-08:00', '2024-07-15T16:30:00-07:00'],
  'Asia/Kolkata': ['2024-01-15T16:00:00+05:30', '2024-07-16T05:00:00+05:30'],
  'Pacific/Apia': ['2024-01-15T23:30:00+13:00', '2024-07-16T12:30:00+13:00'],
  'Europe/London': ['2024-01-15T10:30:00+00:00', '2024-07-16T00:30:00+01:00'],
}

const wall = WALL[process.env.TZ ?? ''] ?? ['', '']

test.each([
  ['2024-01-15T10:30:00Z', wall[0]],
  ['2024-07-15T23:30:00Z', wall[1]],
])('what is logged at %s carries the time and day of this zone', async (clock, recorded) => {
  const dir = recordOf()
  await runIn({ clock }, '-C', dir, 'log', 'A note')
  const { out } = await run('-C', dir, 'show', 'e1', '--json')
  expect(JSON.parse(out)).toMatchObject({ recorded, happened: recorded.slice(0, 10) })
  expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
})

test('a date that was typed is not moved by the zone', async () => {
  const dir = recordOf()
  await run('-C', dir, 'log', 'A note', '--on', '2024-01-31')
  expect(JSON.parse((await run('-C', dir, 'show', 'e1', '--json')).out).happened).toBe('2024-01-31')
})

test('--today never sets when something was recorded, and status counts the same days everywhere', async () => {
  const { out } = await run('-C', recordOf(), 'status', '--today', '2024-03-31', '--json')
  expect(JSON.parse(out)).toMatchObject({ as_of: '2024-03-31', plan: { day: 84, days: 89, days_left: 5 } })
})

test('a mail of this moment is one of today, whatever zone it names', async () => {
  const clock = '2024-07-15T23:30:00Z'
  for (const date of ['Mon, 15 Jul 2024 23:30:00 +0000', 'Tue, 16 Jul 2024 12:30:00 +1300', '15 Jul 2024 23:30 GMT']) {
    const mail = join(folderOf({ 'mail.eml': `Subject: Hours\nDate: ${date}\n\nHello\n` }), 'mail.eml')
    const { code, err } = await runIn({ clock }, '-C', recordOf(), 'log', 'The mail', '--attach', mail)
    expect(code).toBe(0)
    expect(err).not.toContain('is dated')
  }
})
