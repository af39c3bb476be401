/** What cannot be done: one clear line with the remedy on stderr, nothing on stdout, nothing changed on disk. */

import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyOf, emptyFolder, folderOf, recordOf, textOf, treeOf } from '../record-folder.ts'
import { run } from '../run.ts'

let dir = ''
let before: Record<string, string> = {}
beforeAll(() => {
  dir = copyOf('city-erp')
  before = treeOf(dir)
})
afterAll(() => {
  expect(treeOf(dir)).toEqual(before)
})

async function refused(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await run(...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  return err.trimEnd()
}

test.each([
  [
    ['render', 'rebutal'],
    'onrecord: there is no document "rebutal"; take one of rebuttal, agenda, recap, update, clarification, missed-check-in, chronology, severance, appeal, handover',
  ],
  [
    ['render', 'rebuttal', '--for', 'boss'],
    'onrecord: there is no audience "boss"; take one of self, manager, hr, union, agency, settlement, attorney',
  ],
  [
    ['render', 'rebuttal', '--for', 'manager'],
    'onrecord: there is no rebuttal for manager; it is for self, hr, union, attorney',
  ],
  [['render', 'update', '--for', 'hr'], 'onrecord: there is no update for hr; it is for self, manager'],
  [['render', 'rebuttal', '--format', 'foo'], 'onrecord: there is no format "foo"; take some of md, html, pdf, docx'],
  [['render', 'rebuttal', '--layout', 'date'], 'onrecord: there is no layout "date"; take one of areas, allegations'],
  [
    ['render', 'rebuttal', '--for', 'hr', '--include', 'health'],
    'onrecord: --include and --waive need a reason that is kept: --because "…"',
  ],
  [
    ['render', 'rebuttal', '--for', 'hr', '--include', 'gossip', '--because', 'x'],
    'onrecord: there is no class "gossip" to include',
  ],
  [
    ['render', 'rebuttal', '--today', '03/04/2022'],
    'onrecord: "03/04/2022" can be read as two different days; write 2022-04-03 or 2022-03-04',
  ],
  [['status', '--today', '2022-04'], 'onrecord: "2022-04" is not a date; write it as 2022-02-11'],
  [['show', 'E-99'], 'onrecord: there is no entry "E-99"; see: onrecord list'],
])('%j', async (args, message) => {
  expect(await refused('-C', dir, ...args)).toBe(message)
})

describe('the command line', () => {
  test.each([
    ['statu', '(Did you mean status?)'],
    ['statsu', '(Did you mean status?)'],
    ['rendr', '(Did you mean render?)'],
    ['checkin', '(Did you mean check-in?)'],
  ])('%s is not a command; the nearest one is named', async (typed, guess) => {
    const err = await refused('-C', dir, typed)
    expect(err).toContain(`unknown command '${typed}'`)
    expect(err).toContain(guess)
  })

  test('a command is never a catch-all for text', async () => {
    expect(await refused('-C', dir, 'Piet was late again')).toContain('unknown command')
  })

  test('a hint names the help of the command that was typed', async () => {
    expect(await refused('-C', dir, 'show')).toContain('(onrecord show --help says how it is used)')
    expect(await refused('-C', dir, 'lgo')).toContain('(onrecord --help lists what there is)')
  })

  test('an unknown option is named with the nearest one', async () => {
    expect(await refused('-C', dir, 'status', '--tody', '2022-04-02')).toMatch(/'--tody'[\s\S]*Did you mean --today\?/)
  })
})

describe('the folder', () => {
  test('one without plan.yaml', async () => {
    expect(await refused('-C', folderOf({ 'notes.txt': 'x' }), 'status')).toMatch(
      /^onrecord: there is no record in ".*": it has no plan\.yaml; name the folder of the record with -C, or make one: onrecord init$/,
    )
  })

  test('one that does not exist', async () => {
    expect(await refused('-C', '/nowhere/my-pip', 'status')).toBe('onrecord: there is no folder "/nowhere/my-pip"')
  })

  test('no record here or above', async () => {
    const here = process.cwd()
    process.chdir(emptyFolder())
    try {
      expect(await refused('status')).toMatch(
        /^onrecord: there is no record here: no plan\.yaml in this folder or above/,
      )
    } finally {
      process.chdir(here)
    }
  })

  test('a subfolder of a record belongs to it', async () => {
    const here = process.cwd()
    process.chdir(join(dir, 'evidence'))
    try {
      expect((await run('status', '--today', '2022-04-02')).code).toBe(0)
    } finally {
      process.chdir(here)
    }
  })

  test('one that was deleted meanwhile', async () => {
    const here = process.cwd()
    const gone = emptyFolder()
    process.chdir(gone)
    rmSync(gone, { recursive: true })
    try {
      expect(await refused('status')).toBe('onrecord: the folder that you are in is gone; go to another one')
    } finally {
      process.chdir(here)
    }
  })

  test('a file where a folder should be', async () => {
    const record = recordOf({ evidence: 'not a folder' })
    const tree = treeOf(record)
    expect(await refused('-C', record, 'log', 'A note')).toMatch(/there is a file where a folder should be/)
    expect(treeOf(record)).toEqual(tree)
  })

  test('a demo never goes into a folder that exists', async () => {
    expect(await refused('demo', dir)).toMatch(/exists already; name a new folder$/)
  })
})

describe('--out', () => {
  const render = (out: string) => [
    '-C',
    dir,
    'render',
    'update',
    '--for',
    'manager',
    '--today',
    '2022-04-02',
    '--out',
    out,
  ]

  test('into a folder that does not exist', async () => {
    expect(await refused(...render('/nowhere/update.md'))).toBe('onrecord: there is no folder /nowhere')
  })

  test('onto a file that is another document', async () => {
    const desk = folderOf({ 'update.md': 'My own notes.\n' })
    expect(await refused(...render(join(desk, 'update.md')))).toMatch(
      /exists and is another document; a document is never replaced, choose another name$/,
    )
    expect(textOf(desk, 'update.md')).toBe('My own notes.\n')
  })

  test.each(['update.md', 'evidence/update.md', 'evidence/E-99.yaml', 'files/E-01/update.md', '.update.md'])(
    'among the files of the record: %s',
    async (path) => {
      expect(await refused(...render(join(dir, path)))).toMatch(
        /would be among the files of the record; name a file outside of it, or leave --out out for documents\/$/,
      )
    },
  )

  test('into the record by way of a link', async () => {
    const desk = emptyFolder()
    symlinkSync(join(dir, 'evidence'), join(desk, 'mine'))
    expect(await refused(...render(join(desk, 'mine/update.md')))).toContain('would be among the files of the record')
  })

  test('into documents/, or beside the record, is allowed', async () => {
    const record = copyOf('city-erp', { 'documents/.keep': '' })
    for (const out of [join(record, 'documents/mine.md'), `${record}-update.md`])
      expect(await run('-C', record, ...render(out).slice(2))).toMatchObject({ code: 0, out: `${out}\n` })
  })

  test('a name that does not go with the format', async () => {
    expect(await refused(...render('update.pdf'), '--format', 'md')).toBe(
      'onrecord: --out takes one format; "update.pdf" does not go with --format md',
    )
  })

  test('the same document again changes nothing and is done', async () => {
    const out = join(emptyFolder(), 'update.md')
    expect(await run(...render(out))).toMatchObject({ code: 0, out: `${out}\n` })
    expect(await run(...render(out))).toMatchObject({ code: 0, out: `${out}\n` })
  })
})

test('unreadable and half-written YAML: every file is named with its place, in one run', async () => {
  const record = copyOf('city-erp', {
    'evidence/E-05.yaml': 'id: E-05\ntitle: "Mail abou',
    'evidence/E-06.yaml': Uint8Array.of(0x69, 0x64, 0x3a, 0xff, 0xfe),
    'evidence/E-07.yaml': '',
    'metrics/M2.yaml': 'id: M2\nname: [Tickets\n',
  })
  const tree = treeOf(record)
  const { code, out } = await run('-C', record, 'check')
  expect(code).toBe(1)
  for (const place of ['evidence/E-05.yaml:2:', 'evidence/E-06.yaml:1:1', 'evidence/E-07.yaml:1:1', 'metrics/M2.yaml:'])
    expect(out).toContain(place)
  expect(treeOf(record)).toEqual(tree)
})
