import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkRecord } from '../../src/record/check-record.ts'
import { formatProblem } from '../../src/record/problem.ts'
import { emptyFolder, folderOf } from '../record-folder.ts'
import { run } from '../run.ts'

// What git cannot hold, or should not: links, pipes, large files, names that no person types.

const PLAN = `format: 1
kind: PIP
employee: dana
issued_by: dana
employer: City of Alder
issued_on: 2022-01-31
effective_from: 2022-01-31
effective_to: 2022-04-30
areas: [{id: A1, title: Ticket response, expectation: Respond to tickets in time.}]
`
const PEOPLE = 'people: [{id: dana, name: Dana Whitfield, relation: employee}]\n'
const BYTES = 'The list is attached.\n'
const SHA256 = '3f0e7cf64d2bd4a9ccd0b8f1c8b9a5b5c7a5c1a4b1c0f2b7a2f0c8c9d7e6f5a4'

const entry = (id: string, files = ''): string =>
  `id: ${id}\nhappened: 2022-02-03\nkind: note\ntitle: What was agreed about the server list\n${files}`
const attaching = (name: string): string => `files: [{name: ${JSON.stringify(name)}, sha256: ${SHA256}, bytes: 22}]\n`
const record = (files: Readonly<Record<string, string | Uint8Array>>): string =>
  folderOf({ 'plan.yaml': PLAN, 'people.yaml': PEOPLE, ...files })
const linesOf = (dir: string): string[] => checkRecord(dir).problems.map(formatProblem)

test('an attached file that is a link to a file outside of the record does not count as attached', () => {
  const outside = folderOf({ 'mail.eml': BYTES })
  const dir = record({ 'evidence/E-01.yaml': entry('E-01', attaching('mail.eml')) })
  mkdirSync(join(dir, 'files/E-01'), { recursive: true })
  symlinkSync(join(outside, 'mail.eml'), join(dir, 'files/E-01/mail.eml'))

  expect(linesOf(dir)).toEqual([
    'evidence/E-01.yaml:5:16 error: "files/E-01/mail.eml" is not a plain file inside the record; put the file itself there [file-missing]',
  ])
})

test('a file that is lost is a warning once its entry is out of use, so that other documents can be made', () => {
  const withdrawn = `${entry('E-01', attaching('mail.eml'))}withdrawn: {at: 2022-02-12, reason: the file was changed}\n`
  const gone = record({ 'evidence/E-01.yaml': withdrawn })
  expect(linesOf(gone)).toEqual([expect.stringMatching(/ warning: .* is not there; .* \[file-missing\]$/)])
  const changed = record({ 'evidence/E-01.yaml': withdrawn, 'files/E-01/mail.eml': 'saved again' })
  expect(linesOf(changed)).toEqual([expect.stringMatching(/ warning: .* withdraw the entry .* \[file-changed\]$/)])
})

test('a linked folder of attached files does not count either, wherever the link leads', () => {
  const outside = folderOf({ 'mail.eml': BYTES })
  const dir = record({ 'evidence/E-01.yaml': entry('E-01', attaching('mail.eml')), 'files/.keep': '' })
  symlinkSync(outside, join(dir, 'files/E-01'))

  expect(linesOf(dir)).toEqual([expect.stringContaining('is not a plain file inside the record')])
})

test('a link to nowhere is no attached file, and no entry', () => {
  const dir = record({ 'evidence/E-01.yaml': entry('E-01', attaching('mail.eml')), 'files/E-01/.keep': '' })
  symlinkSync('/nowhere/mail.eml', join(dir, 'files/E-01/mail.eml'))
  symlinkSync('/nowhere/E-02.yaml', join(dir, 'evidence/E-02.yaml'))

  expect(linesOf(dir)).toEqual([
    expect.stringMatching(/^evidence\/E-01\.yaml:5:16 error: .* \[file-missing\]$/),
    expect.stringMatching(/^evidence\/E-02\.yaml:1:1 error: the file cannot be read \(ENOENT\).* \[unreadable-file\]$/),
  ])
})

test.each([
  ['..', 'is not a plain file'],
  ['.', 'is not a plain file'],
  ['x'.repeat(300), 'cannot be read (ENAMETOOLONG)'],
])('a name that no file can have is refused: %s', (name, why) => {
  const dir = record({ 'evidence/E-01.yaml': entry('E-01', attaching(name)), 'files/E-01/.keep': '' })

  expect(linesOf(dir)).toEqual([expect.stringContaining(why)])
})

test.skipIf(process.platform === 'win32')('a pipe named like an entry is not waited for', () => {
  const dir = record({ 'evidence/E-01.yaml': entry('E-01') })
  expect(spawnSync('mkfifo', [join(dir, 'evidence/E-02.yaml')]).status).toBe(0)

  expect(linesOf(dir)).toEqual([
    expect.stringMatching(/^evidence\/E-02\.yaml:1:1 error: this is not a file.*\[unreadable-file\]$/),
  ])
})

test('a file too large to be an entry is not read into memory', () => {
  const dir = record({ 'evidence/E-01.yaml': entry('E-01') })
  truncateSync(join(dir, 'evidence/E-01.yaml'), 3_000_000_000)

  expect(linesOf(dir)).toEqual([
    'evidence/E-01.yaml:1:1 error: the file is larger than 10 MB; keep documents in files/, not in YAML [unreadable-file]',
  ])
})

const MANY = Array.from({ length: 25_000 }, (_, i) => i)

// Seconds where it was minutes; the limit is for a slow machine.
test.each([
  ['evidence/E-01.yaml', MANY.map((i) => `key${i}: 1\n`), 'unknown-key', 25_000],
  ['evidence/E-01.yaml', MANY.map(() => 'title: x\n'), 'duplicate-key', 101],
])(
  'a file with 25,000 faulty keys is checked, and does not stop the rest: %s %#',
  { timeout: 12_000 },
  (file, lines, code, count) => {
    const problems = checkRecord(record({ [file]: `${entry('E-01')}${lines.join('')}` })).problems

    expect(problems).toHaveLength(count)
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set([code]))
  },
)

test('of one kind of fault in a file the first are listed, and the rest is counted', async () => {
  const unknown = Array.from({ length: 90 }, (_, i) => `key${i}: 1\n`).join('')
  const dir = record({
    'evidence/E-01.yaml': entry('E-01', unknown),
    'evidence/E-02.yaml': entry('E-02', 'tone: calm\n'),
  })

  const { code, out } = await run('-C', dir, 'check')

  const lines = out.trimEnd().split('\n')
  expect(code).toBe(0)
  expect(lines).toHaveLength(42)
  expect(lines.slice(39)).toEqual([
    expect.stringContaining('E-01.yaml:44:1 warning: the key "key39" is not known here'),
    'evidence/E-01.yaml:45:1 warning: 50 more of this kind in this file [unknown-key]',
    expect.stringContaining('E-02.yaml:5:1'),
  ])
  expect(JSON.parse((await run('-C', dir, 'check', '--json')).out).problems).toHaveLength(91)
})

test('keys that stand twice are found at any depth and of any spelling', () => {
  const rows = 'quotes:\n  - {who: dana, words: Yes, "who": dana}\nfiles: [{name: a, \'name\': b}]\n'
  const dir = record({ 'evidence/E-01.yaml': `${entry('E-01')}${rows}"title": again\n` })

  expect(linesOf(dir).map((line) => line.replace(/ error: .*/, ''))).toEqual([
    'evidence/E-01.yaml:6:29',
    'evidence/E-01.yaml:7:19',
    'evidence/E-01.yaml:8:1',
  ])
})

test('a byte order mark moves no place', () => {
  const dir = record({ 'evidence/E-01.yaml': `\uFEFF${entry('E-02')}` })

  expect(linesOf(dir)).toEqual([expect.stringMatching(/^evidence\/E-01\.yaml:1:5 error: .* \[id-mismatch\]$/)])
})

test('a line break in the name of a file does not look like another problem', () => {
  const dir = record({ 'evidence/E-01.yaml': entry('E-01') })
  mkdirSync(join(dir, 'files/E-01'), { recursive: true })
  writeFileSync(join(dir, 'files/E-01/a\nplan.yaml:1:1 error: all is lost [syntax]'), '')

  expect(linesOf(dir)).toEqual([expect.stringMatching(/^files\/E-01\/a plan\.yaml.* \[unexpected-file\]$/)])
})

test('a folder where only the plan stands has nothing wrong with it but who is in it', () => {
  const dir = emptyFolder()
  writeFileSync(join(dir, 'plan.yaml'), PLAN)

  expect(linesOf(dir)).toEqual([
    'plan.yaml:3:11 error: no person "dana"; add them to people.yaml [unknown-person]',
    'plan.yaml:4:12 error: no person "dana"; add them to people.yaml [unknown-person]',
  ])
})

test('people.yaml that cannot be read is one problem, not one for each name', () => {
  const dir = record({ 'people.yaml': 'people: [', 'evidence/E-01.yaml': entry('E-01', 'people: [dana, marisol]\n') })

  expect(linesOf(dir)).toEqual([expect.stringMatching(/^people\.yaml:1:9 error: .* \[syntax\]$/)])
})

test('a plan that cannot be read is one problem, not one for each area', () => {
  const dir = record({ 'plan.yaml': `${PLAN}: :`, 'evidence/E-01.yaml': entry('E-01', 'areas: [A1, A2]\n') })

  expect(linesOf(dir)).toEqual([expect.stringMatching(/^plan\.yaml:10:\d+ error: .* \[syntax\]$/)])
})
