/** The pages that `help` shows are held against the program: every key is there, every line works. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { jsonSchemas } from '../src/record/json-schema.ts'
import { copyOf, folderOf, recordOf } from './record-folder.ts'
import { run, runIn } from './run.ts'

const page = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../docs/${name}.md`, import.meta.url)), 'utf8')

/** What stands under a heading, up to the next. */
function section(name: string, heading: string): string {
  return page(name).split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
}

function codesIn(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)
}

/** The keys and the words of closed lists in a JSON Schema, at any depth. */
function wordsIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'properties' && typeof value === 'object' && value !== null) return Object.keys(value)
    return key === 'enum' && Array.isArray(value) ? value.map(String) : []
  })
  return [...own, ...Object.values(schema).flatMap(wordsIn)]
}

const PLACES: Readonly<Record<string, string>> = {
  plan: 'plan.yaml',
  people: 'people.yaml',
  employment: 'employment.yaml',
  severance: 'severance.yaml',
  unemployment: 'unemployment.yaml',
  grievance: 'grievance.yaml',
  audit: 'audit.yaml',
  documents: 'documents.yaml',
}

test.each(Object.entries(jsonSchemas()))(
  'docs/record.md names every key of %s, and every word that is taken',
  (kind, schema) => {
    const common = section('record', 'Keys of every entry')
    const text = `${section('record', PLACES[kind] ?? `${kind}/`)}\n${common}`
    const shown = codesIn(text)
      .join(' ')
      .split(/[^\w<>=-]+/)
    // Days of the week and signs of a target are in the examples.
    const wanted = new Set(wordsIn(schema).filter((word) => /^[a-z_]\w+$/.test(word) && !word.endsWith('day')))
    expect([...wanted].filter((word) => !shown.includes(word))).toEqual([])
  },
)

test('docs/record.md names no key that is not there', () => {
  const known = new Set([...wordsIn(jsonSchemas()), 'null', 'true', 'false', 'name', 'sha256', 'bytes', 'format'])
  const sections = page('record').split('\n## ').slice(4)
  const keys = sections.flatMap((text) =>
    [...text.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell = '']) => codesIn(cell)),
  )
  expect(keys.length).toBeGreaterThan(100)
  expect(keys.filter((key) => !known.has(key))).toEqual([])
})

test('the entry that docs/record.md shows has no problems', async () => {
  const [, path = '', yaml = ''] = /```yaml\n# (\S+)\n([\s\S]*?)```/.exec(page('record')) ?? []
  expect(path).toBe('evidence/E-05.yaml')
  const dir = copyOf('city-erp', { 'evidence/E-50.yaml': yaml.replace('E-05', 'E-50') })
  expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
})

test('every command line of docs/week.md works, one after the other', async () => {
  const dir = copyOf('city-erp')
  const before = process.cwd()
  process.chdir(folderOf({ 'mail.eml': 'Subject: hello' }))
  const lines = [...page('week').matchAll(/^onrecord (.+)$/gm)].map(([, line = '']) => line)
  expect(lines.length).toBeGreaterThan(8)
  try {
    for (const line of lines) {
      const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')
      const { code, err } = await runIn({ clock: '2022-04-15T20:15:30Z' }, '-C', dir, ...words)
      expect({ line, code, err }).toMatchObject({ line, code: 0 })
    }
  } finally {
    process.chdir(before)
  }
  expect(await run('-C', dir, 'check')).toMatchObject({ code: 0 })
})

test('what docs/dates.md says of dates in words is so on that day', async () => {
  const rows = [...section('dates', 'What you can type').matchAll(/^\| (`.+`) \| (.+) \|$/gm)]
  const cases = rows.flatMap(([, typed = '', means = '']) =>
    codesIn(typed).map((each, i) => [each, means.split(', ')[i]]),
  )
  expect(cases.length).toBeGreaterThan(6)
  const dir = recordOf()
  for (const [typed = '', means = ''] of cases) {
    const { out } = await run('-C', dir, 'log', 'Something', '--on', typed)
    const { out: shown } = await run('-C', dir, 'show', out.trim(), '--json')
    expect([typed, shown]).toEqual([
      typed,
      expect.stringContaining(means === '11 February 2022' ? '2022-02-11' : means),
    ])
  }
  for (const typed of ['03/04/2022', 'next friday'])
    expect(await run('-C', dir, 'log', 'Something', '--on', typed)).toMatchObject({ code: 2 })
})

test('what docs/dates.md says of dates that are not exact is taken as it is', async () => {
  const dir = recordOf()
  const [, ...typed] = [...section('dates', 'What you do not know exactly').matchAll(/^\| (.+?) \|/gm)].flatMap(
    ([, cell = '']) => codesIn(cell),
  )
  for (const each of ['2022-02', ...typed]) {
    const { out } = await run('-C', dir, 'log', 'Something', '--on', each)
    expect((await run('-C', dir, 'show', out.trim(), '--json')).out).toContain(`"happened": "${each}"`)
  }
})
