import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ended, needBuilt, runBuilt, start } from '../built.ts'
import { addFiles, copyOf, folderOf, recordOf, textOf } from '../record-folder.ts'
import { run } from '../run.ts'

// Twenty processes on a small machine take their time.
const PATIENCE = { timeout: 60_000 }

beforeAll(needBuilt)

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i)
const DONE = { code: 0, out: expect.stringMatching(/^\S+\n$/) }

test('twenty at once are twenty entries with twenty ids, and each has its own words', PATIENCE, async () => {
  const dir = recordOf()
  const ran = await Promise.all(numbers(20).map((i) => runBuilt('-C', dir, 'log', `Mail ${i} answered`)))
  expect(ran).toEqual(ran.map(() => expect.objectContaining(DONE)))
  expect(new Set(ran.map(({ out }) => out)).size).toBe(20)
  ran.forEach(({ out }, i) => {
    expect(parse(textOf(dir, `evidence/${out.trim()}.yaml`)).title).toBe(`Mail ${i} answered`)
  })
  expect(readdirSync(join(dir, 'evidence')).sort()).toEqual(ran.map(({ out }) => `${out.trim()}.yaml`).sort())
  expect(ran.map(({ out }) => out).sort()[19]).toBe('E-20\n')
  expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
})

test('so are those with attached files, mixed with those without', PATIENCE, async () => {
  const dir = copyOf('city-erp')
  const desk = folderOf(Object.fromEntries(numbers(20).map((i) => [`${i}/mail.eml`, `Subject: mail ${i}\n`])))
  const ran = await Promise.all(
    numbers(20).map((i) =>
      runBuilt('-C', dir, 'log', `Mail ${i}`, ...(i % 4 === 0 ? [] : ['--attach', join(desk, String(i), 'mail.eml')])),
    ),
  )
  expect(ran).toEqual(ran.map(() => expect.objectContaining(DONE)))
  expect(new Set(ran.map(({ out }) => out)).size).toBe(20)
  ran.forEach(({ out }, i) => {
    const id = out.trim()
    expect(parse(textOf(dir, `evidence/${id}.yaml`))).toMatchObject({ id, title: `Mail ${i}` })
    if (i % 4 !== 0) expect(textOf(dir, `files/${id}/mail.eml`)).toBe(`Subject: mail ${i}\n`)
  })
  expect(readdirSync(join(dir, 'files')).filter((name) => name.startsWith('.'))).toEqual([])
  expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
})

/** Fridays of the plan and of the weeks after it. */
const weeks = numbers(20).map((i) => new Date(Date.UTC(2024, 0, 12 + 7 * i)).toISOString().slice(0, 10))

test('twenty readings at once of one measure are all kept', PATIENCE, async () => {
  const dir = recordOf({ 'metrics/M1.yaml': 'id: M1\nname: Mails left\nreadings: []  # by week\n' })
  const ran = await Promise.all(weeks.map((week, i) => runBuilt('-C', dir, 'measure', 'M1', String(i), '--week', week)))
  expect(ran).toEqual(ran.map(() => expect.objectContaining(DONE)))
  const { readings } = parse(textOf(dir, 'metrics/M1.yaml'))
  const kept = readings.map(({ week_ending, value }: { week_ending: string; value: number }) => [week_ending, value])
  expect(kept.sort()).toEqual(weeks.map((week, i) => [week, i]))
  expect(textOf(dir, 'metrics/M1.yaml')).toContain('# by week')
})

test(
  'an editor that saves other files, and the same one between two commands, loses nothing and nothing of it is lost',
  PATIENCE,
  async () => {
    const dir = recordOf({ 'metrics/M1.yaml': 'id: M1\nname: Mails left\nreadings: []\n' })
    const notes = 'id: E-01\nhappened: 2024-02-01\nkind: note\ntitle: My own words, version '
    addFiles(dir, { 'evidence/E-01.yaml': `${notes}0\n` })
    for (const round of numbers(5)) {
      const over = Promise.all([
        ...numbers(3).map((i) => runBuilt('-C', dir, 'log', `Mail ${round}-${i}`)),
        runBuilt('-C', dir, 'measure', 'M1', String(round), '--week', weeks[round] ?? ''),
      ])
      addFiles(dir, { 'evidence/E-01.yaml': `${notes}${round + 1}\n` })
      expect((await over).map(({ code }) => code)).toEqual([0, 0, 0, 0])
      addFiles(dir, { 'metrics/M1.yaml': `${textOf(dir, 'metrics/M1.yaml')}# my note ${round}\n` })
    }
    expect(textOf(dir, 'evidence/E-01.yaml')).toBe(`${notes}5\n`)
    expect(readdirSync(join(dir, 'evidence'))).toHaveLength(1 + 15)
    expect(parse(textOf(dir, 'metrics/M1.yaml')).readings).toHaveLength(5)
    expect(textOf(dir, 'metrics/M1.yaml').match(/# my note \d/g)).toHaveLength(5)
  },
)

test('of two readings for the same week one is kept and the other refused', PATIENCE, async () => {
  const dir = recordOf({ 'metrics/M1.yaml': 'id: M1\nname: Mails left\n' })
  const ran = await Promise.all(
    [1, 2].map((value) => runBuilt('-C', dir, 'measure', 'M1', String(value), '--week', '2024-01-12')),
  )
  expect(ran.map(({ code }) => code).sort()).toEqual([0, 2])
  expect(parse(textOf(dir, 'metrics/M1.yaml')).readings).toHaveLength(1)
})

test('a lock that a killed command left behind does not stop the next one', PATIENCE, async () => {
  const dir = recordOf({ 'metrics/M1.yaml': 'id: M1\nname: Mails left\n', '.onrecord/lock': '4194303' })
  const ran = await Promise.all(
    ['2024-01-12', '2024-01-19', '2024-01-26', '2024-02-02'].map((week) =>
      runBuilt('-C', dir, 'measure', 'M1', '1', '--week', week),
    ),
  )
  expect(ran).toEqual(ran.map(() => expect.objectContaining(DONE)))
  expect(parse(textOf(dir, 'metrics/M1.yaml')).readings).toHaveLength(4)
})

test('a command that is killed at any moment leaves a whole entry or none', PATIENCE, async () => {
  const dir = recordOf()
  const desk = folderOf({ 'scan.png': new Uint8Array(3_000_000) })
  for (const i of numbers(16)) {
    const child = start('-C', dir, 'log', `Scan ${i}`, '--attach', join(desk, 'scan.png'))
    const over = ended(child)
    const timer = setTimeout(() => child.kill('SIGKILL'), 60 + i * 12)
    await over
    clearTimeout(timer)
  }
  const { code, out } = await run('-C', dir, 'check')
  expect({ code, errors: out.match(/ error: /g) }).toEqual({ code: 0, errors: null })
  expect((await run('-C', dir, 'list', '--json')).code).toBe(0)
  const after = await run('-C', dir, 'log', 'After all')
  expect(after).toMatchObject(DONE)
})
