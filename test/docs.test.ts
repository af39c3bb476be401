/** What the README and docs/ say is held against the program: examples are run, names and tables are compared. */
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'
import { DOCUMENTS } from '../src/documents/documents.ts'
import { AUDIENCES, MATRIX } from '../src/views/audiences.ts'
import { firstColumn, page, root, section } from './pages.ts'
import { folderOf } from './record-folder.ts'
import { run, runIn } from './run.ts'

/** The fenced blocks of a page in a language, without the fences. */
function blocks(markdown: string, language: string): string[] {
  return [...markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, found, text]) =>
    found === language && text !== undefined ? [text] : [],
  )
}

/** The YAML blocks of the README by the path in their first line, as the files of a record. */
function recordOfReadme(): string {
  const files = blocks(page('README.md'), 'yaml').map((text): [string, string] => [
    /^# (\S+\.yaml)\n/.exec(text)?.[1] ?? 'block-without-a-name.yaml',
    text,
  ])
  return folderOf(Object.fromEntries(files))
}

/** The words of a command line; quotes hold words together. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')
}

async function inFolder<T>(dir: string, work: () => Promise<T>): Promise<T> {
  const before = process.cwd()
  process.chdir(dir)
  try {
    return await work()
  } finally {
    process.chdir(before)
  }
}

// ---- README ----------------------------------------------------------------------------------------------------

test('the first block of the README has two commands, and package.json has both', () => {
  const [first] = [...page('README.md').matchAll(/^```\w*\n([\s\S]*?)^```$/gm)]
  const { scripts } = JSON.parse(page('package.json')) as { scripts: Record<string, string> }
  expect(first?.[1]).toBe('npm start\nnpm test\n')
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test']))
})

test('the record that the README shows has no problems', async () => {
  const { code, out } = await run('-C', recordOfReadme(), 'check')
  expect(out).toBe('')
  expect(code).toBe(0)
})

test('a record needs only the two files that the README says', async () => {
  const [plan = '', people = ''] = blocks(page('README.md'), 'yaml')
  const dir = folderOf({ 'plan.yaml': plan, 'people.yaml': people })
  expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
  expect(await run('-C', dir, 'status', '--today', '2024-05-17')).toMatchObject({ code: 0 })
})

test('every command line of the README works in its record, one after the other', async () => {
  const dir = recordOfReadme()
  const lines = blocks(page('README.md'), 'sh').flatMap((block) => block.trim().split('\n'))
  const ours = lines.filter((line) => line.startsWith('onrecord '))
  expect(ours.length).toBeGreaterThan(8)
  await inFolder(folderOf({ 'plan.pdf': '%PDF-1.7 the plan' }), async () => {
    for (const line of ours) {
      // A new record is made where we are; all other lines are about the one that the README shows.
      const isNew = line.startsWith('onrecord init')
      const words = [...(isNew ? [] : ['-C', dir]), ...wordsOf(line).slice(1)]
      const { code, err } = await runIn({ clock: '2024-05-24T16:10:00Z' }, ...words)
      // Questions are asked on a terminal only.
      const needsTerminal = line === 'onrecord init my-pip'
      expect({ line, code, err }).toMatchObject({ line, code: needsTerminal ? 2 : 0 })
    }
  })
  expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
  expect(readdirSync(join(dir, 'files', 'E-01'))).toEqual(['plan.pdf'])
}, 90_000)

async function commandNames(): Promise<string[]> {
  const { out } = await run('--help')
  const listed = out.split('\nStart:\n')[1]?.split('\n\n')[0] ?? ''
  return [...listed.matchAll(/^ {2}([a-z-]+) /gm)].map(([, name = '']) => name)
}

test('the README names every command and no other', async () => {
  const there = (await commandNames()).filter((name) => name !== 'help')
  expect(firstColumn(section('README.md', '## All commands')).sort()).toEqual(there.sort())
})

test('the README gives the readers of each document', () => {
  const row = (name: string, readers: readonly string[]): string =>
    `| \`${name}\` | ${readers.map((reader) => `\`${reader}\``).join(', ')} |`
  for (const [name, { readers }] of Object.entries(DOCUMENTS)) expect(page('README.md')).toContain(row(name, readers))
})

// ---- links and paths -------------------------------------------------------------------------------------------

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'examples/README.md',
  ...readdirSync(join(root, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
]

test.each(PAGES)('%s shows only commands that exist', async (name) => {
  const code = [...page(name).matchAll(/^```[\s\S]*?^```$|`[^`\n]+`/gm)].map(([text]) => text).join('\n')
  const shown = [...code.matchAll(/\bonrecord (?:-C \S+ )?([a-z][a-z-]*)/g)].map(([, command]) => command ?? '')
  const known = await commandNames()
  expect(shown.filter((command) => !known.includes(command))).toEqual([])
})

test.each(PAGES)('every link of %s leads to a file', (name) => {
  const targets = [...page(name).matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, target]) => target ?? '')
  const missing = targets.filter(
    (target) => !target.startsWith('chart:') && !existsSync(join(root, dirname(name), target)),
  )
  expect(missing).toEqual([])
})

test('the map in CONTRIBUTING names what is there', () => {
  const paths = firstColumn(section('CONTRIBUTING.md', '## The map'))
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  for (const { name } of folders) expect(paths).toContain(`src/${name}/`)
})

// ---- docs/ -----------------------------------------------------------------------------------------------------

test('docs/audiences.md shows the table that decides who sees what', () => {
  const rows = [...page('docs/audiences.md').matchAll(/^\| (.+) \|$/gm)].map(([, row = '']) => row.split(' | '))
  const shown = new Map(rows.map(([name = '', ...cells]) => [name, cells]))
  expect(shown.get('what')).toEqual([...AUDIENCES])
  for (const [name, cells] of Object.entries(MATRIX))
    expect([name, shown.get(name.replaceAll('_', ' '))]).toEqual([name, AUDIENCES.map((audience) => cells[audience])])
})
