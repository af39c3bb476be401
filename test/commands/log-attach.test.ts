import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { folderOf, recordOf, textOf, treeOf } from '../record-folder.ts'
import { run } from '../run.ts'

/** Every byte there is, so that nothing can be taken for text. */
const BYTES = Uint8Array.from({ length: 70_000 }, (_, i) => i % 256)
const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

test('an attached file is kept byte for byte, with its checksum and size', async () => {
  const dir = recordOf()
  const desk = folderOf({ 'scan of 3 March.png': BYTES })
  expect((await run('-C', dir, 'log', 'A scan', '--attach', join(desk, 'scan of 3 March.png'))).out).toBe('E-01\n')
  expect(readFileSync(join(dir, 'files/E-01/scan of 3 March.png')).equals(BYTES)).toBe(true)
  const entry = parse(textOf(dir, 'evidence/E-01.yaml'))
  expect(entry.files).toEqual([{ name: 'scan of 3 March.png', sha256: sha256(BYTES), bytes: 70_000 }])
  // A file that was attached is not a note of one's own, and where it came from is not guessed.
  expect(entry.obtained).toBe('unknown')
  expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
})

test('copies are for the owner only, whatever the original was', async () => {
  const dir = recordOf()
  await run('-C', dir, 'log', 'A mail', '--attach', join(folderOf({ 'mail.eml': 'Subject: hours\n' }), 'mail.eml'))
  const modeOf = (path: string) => (statSync(join(dir, path)).mode & 0o777).toString(8)
  expect([modeOf('files'), modeOf('files/E-01'), modeOf('files/E-01/mail.eml')]).toEqual(['700', '700', '600'])
})

test('several files of the same name, whatever their capitals, are all kept', async () => {
  const dir = recordOf()
  const desk = folderOf({ 'mon/mail.eml': 'Monday', 'tue/mail.eml': 'Tuesday', 'wed/MAIL.eml': 'Wednesday' })
  const flags = ['mon/mail.eml', 'tue/mail.eml', 'wed/MAIL.eml'].flatMap((path) => ['--attach', join(desk, path)])
  expect((await run('-C', dir, 'log', 'Three mails', ...flags)).code).toBe(0)
  const { files } = parse(textOf(dir, 'evidence/E-01.yaml'))
  expect(files.map(({ name }: { name: string }) => name)).toEqual(['mail.eml', 'mail-2.eml', 'MAIL-3.eml'])
  expect(files.map(({ name }: { name: string }) => textOf(dir, `files/E-01/${name}`))).toEqual([
    'Monday',
    'Tuesday',
    'Wednesday',
  ])
  expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
})

test('numbers follow each other with and without files', async () => {
  const dir = recordOf()
  const mail = join(folderOf({ 'mail.eml': 'Subject: hours\n' }), 'mail.eml')
  const ids: string[] = []
  for (let i = 0; i < 8; i++)
    ids.push((await run('-C', dir, 'log', 'A mail', ...(i % 3 === 0 ? [] : ['--attach', mail]))).out)
  expect(ids).toEqual(['E-01', 'E-02', 'E-03', 'E-04', 'E-05', 'E-06', 'E-07', 'E-08'].map((id) => `${id}\n`))
})

test('when one of two files is missing, nothing is written', async () => {
  const dir = recordOf()
  const before = treeOf(dir)
  const there = join(folderOf({ 'mail.eml': 'Subject: hours\n' }), 'mail.eml')
  const { code, out, err } = await run('-C', dir, 'log', 'Mails', '--attach', there, '--attach', '/nowhere/mail.eml')
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toBe('onrecord: cannot attach "/nowhere/mail.eml": there is no such file\n')
  expect(treeOf(dir)).toEqual(before)
})

test.each(['-q.txt', ' two  spaces .txt', 'Übergröße – 名前.pdf', "it's.txt", '#1: a.txt', '{a}.txt'])(
  'a file may have any name: "%s"',
  async (name) => {
    const dir = recordOf()
    const path = join(folderOf({ [name]: 'x' }), name)
    expect((await run('-C', dir, 'log', 'A file', '--attach', path)).code).toBe(0)
    expect(existsSync(join(dir, 'files/E-01'))).toBe(true)
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
  },
)

test('characters that another system or a terminal would act on are not part of a name', async () => {
  const dir = recordOf()
  const path = join(folderOf({ 'a\\b\u001b[2J\n.txt': 'x' }), 'a\\b\u001b[2J\n.txt')
  const { code, err } = await run('-C', dir, 'log', 'A file', '--attach', path)
  expect(code).toBe(0)
  expect(readdirSync(join(dir, 'files/E-01'))).toEqual(['a_b_[2J_.txt'])
  expect(parse(textOf(dir, 'evidence/E-01.yaml')).files).toMatchObject([
    { name: 'a_b_[2J_.txt', original_name: 'a\\b\u001b[2J\n.txt' },
  ])
  expect(err).toContain('is stored as "a_b_[2J_.txt"; its own name is kept in evidence/E-01.yaml')
  expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
})

test('what a killed command left behind is no part of the record, and goes once nobody can be writing it', async () => {
  const dir = recordOf({
    '.onrecord/incoming-0a1b2c/0': 'Sub',
    '.onrecord/incoming-9f8e7d/0': 'Subject',
  })
  utimesSync(join(dir, '.onrecord/incoming-0a1b2c'), new Date(), new Date(Date.now() - 2 * 3_600_000))
  expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
  await run('-C', dir, 'log', 'A mail', '--attach', join(folderOf({ 'mail.eml': 'Subject: hours\n' }), 'mail.eml'))
  expect(readdirSync(join(dir, '.onrecord')).filter((name) => name.startsWith('incoming-'))).toEqual([
    'incoming-9f8e7d',
  ])
  expect(readdirSync(join(dir, 'files'))).toEqual(['E-01'])
})

describe('a pattern', () => {
  const scans = () => folderOf({ 'page 10.png': 'ten', 'page 2.png': 'two', 'notes.txt': 'n', 'old/page 1.png': 'one' })

  test('brings every file that fits, in order, and nothing from the folders below', async () => {
    const dir = recordOf()
    expect((await run('-C', dir, 'log', 'Scans', '--attach', join(scans(), '*.png'))).code).toBe(0)
    const { files } = parse(textOf(dir, 'evidence/E-01.yaml'))
    expect(files.map(({ name }: { name: string }) => name)).toEqual(['page 2.png', 'page 10.png'])
  })

  test('and a path that means the same file bring it once', async () => {
    const dir = recordOf()
    const folder = scans()
    const both = ['--attach', join(folder, 'notes.txt'), '--attach', `${folder}/old/../notes.*`]
    await run('-C', dir, 'log', 'A file', ...both)
    expect(readdirSync(join(dir, 'files/E-01'))).toEqual(['notes.txt'])
  })

  test('that is the very name of a file is that file', async () => {
    const dir = recordOf()
    const folder = folderOf({ 'mail [1].eml': 'x', 'mail 1.eml': 'y' })
    await run('-C', dir, 'log', 'A mail', '--attach', join(folder, 'mail [1].eml'))
    expect(readdirSync(join(dir, 'files/E-01'))).toEqual(['mail [1].eml'])
  })

  test.each([
    ['*.pdf', 'there is no such file, and none that fits the pattern'],
    ['old', 'it is a folder; for the files in it: --attach "'],
  ])('that brings nothing is refused: %s', async (pattern, message) => {
    const dir = recordOf()
    const before = treeOf(dir)
    const { code, err } = await run('-C', dir, 'log', 'Scans', '--attach', join(scans(), pattern))
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(treeOf(dir)).toEqual(before)
  })
})

test('an attached file of the record itself is copied, and stays where it was', async () => {
  const dir = recordOf()
  const path = join(folderOf({ 'mail.eml': 'Subject: hours\n' }), 'mail.eml')
  await run('-C', dir, 'log', 'A mail', '--attach', path)
  await run('-C', dir, 'log', 'The same mail', '--attach', join(dir, 'files/E-01/mail.eml'))
  expect(readdirSync(join(dir, 'files')).sort()).toEqual(['E-01', 'E-02'])
  expect(textOf(dir, 'files/E-02/mail.eml')).toBe(textOf(dir, 'files/E-01/mail.eml'))
})
