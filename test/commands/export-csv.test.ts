import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { copyOf, emptyFolder, recordOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

type Row = Readonly<Record<string, string>>

function rowsIn(folder: string, name: string): Row[] {
  return parse(readFileSync(join(folder, `${name}.csv`)), { bom: true, columns: true })
}

async function tables(dir: string): Promise<string> {
  const out = join(emptyFolder(), 'tables')
  const { code } = await run('-C', dir, 'export', '--format', 'csv', '--out', out)
  expect(code).toBe(0)
  return out
}

describe('export --format csv', () => {
  test('writes a file for each kind that the record has', async () => {
    const folder = await tables(copyOf('city-erp'))
    expect(readdirSync(folder).sort()).toEqual([
      'allegations.csv',
      'check-ins.csv',
      'chronology.csv',
      'evidence.csv',
      'measures.csv',
      'people.csv',
      'readings.csv',
      'requests.csv',
    ])
  })

  test('has the chronology that the document for oneself has', async () => {
    const dir = copyOf('city-erp')
    const rows = rowsIn(await tables(dir), 'chronology')
    const { out } = await run('-C', dir, 'render', 'chronology', '--for', 'self', '--format', 'md', '--out', '-')
    expect(rows.length).toBeGreaterThan(20)
    for (const { date = '' } of rows) expect(out).toContain(date)
    expect(rows[0]).toMatchObject({ date: '2021-06 (month)', kind: 'employment', area: '' })
  })

  test('has of a ratio what it comes to and both parts, as numbers', async () => {
    const folder = await tables(copyOf('city-erp'))
    expect(readFileSync(join(folder, 'readings.csv'), 'utf8')).toMatch(/"M1",[^\n]*"2022-02-04",64,"percent",16,25\r\n/)
  })

  test('has the parts of an entry in words, and hostile text as text', async () => {
    const dir = recordOf({
      'evidence/E-01.yaml': `id: E-01
happened: 2024-02-20
kind: note
title: "=HYPERLINK(\\"http://example.org\\")"
detail: "-5"
third_party_data: true
areas: [A1]
quotes:
  - {who: piet, words: "@all: later"}
  - {who: ana, words: Fine}
corrections:
  - {at: 2024-02-25T09:00:00Z, text: It was the morning.}
`,
    })
    const [row] = rowsIn(await tables(dir), 'evidence')
    expect(row).toMatchObject({
      id: 'E-01',
      title: '\'=HYPERLINK("http://example.org")',
      detail: '-5',
      third_party_data: 'yes',
      areas: 'A1',
      quotes: 'who: piet; words: @all: later\nwho: ana; words: Fine',
      corrections: 'at: 2024-02-25T09:00:00Z; text: It was the morning.',
    })
  })

  test('is one zip when its name says so, and never goes into a folder that is there', async () => {
    const dir = recordOf()
    const folder = emptyFolder()
    const zip = await run('-C', dir, 'export', '--format', 'csv', '--out', join(folder, 'tables.zip'))
    expect(zip.out.trim()).toBe(join(folder, 'tables.zip'))
    expect(readFileSync(join(folder, 'tables.zip')).subarray(0, 2).toString()).toBe('PK')
    const first = (await run('-C', dir, 'export', '--format', 'csv', '--out', folder)).out.trim()
    const second = (await run('-C', dir, 'export', '--format', 'csv', '--out', folder)).out.trim()
    expect(second).toBe(`${first}-2`)
    expect(existsSync(join(second, 'people.csv'))).toBe(true)
  })

  test('is not thrown at a screen', async () => {
    const { code, out, err } = await runIn({ isTTY: true }, '-C', recordOf(), 'export', '--format', 'csv', '--out', '-')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('no screen can show')
  })
})
