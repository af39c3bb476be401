import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, test } from 'vitest'
import { writeBag } from '../../src/trust/bag.ts'
import { checkBag } from '../../src/trust/bag-check.ts'
import type { BagFile } from '../../src/trust/bag-file.ts'
import { openBag } from '../../src/trust/bag-source.ts'
import { zipFolder } from '../../src/trust/zip.ts'
import { emptyFolder, folderOf, textOf, treeOf } from '../record-folder.ts'

const INFO = [['Bagging-Date', '2022-04-02']] as const

const content = (name: string, text: string): BagFile => ({ name, content: Buffer.from(text) })

async function bagOf(...files: readonly BagFile[]): Promise<string> {
  const folder = emptyFolder()
  await writeBag(folder, files, INFO)
  return folder
}

async function faultsOf(path: string): Promise<readonly string[]> {
  const source = await openBag(path)
  try {
    return (await checkBag(source)).faults
  } finally {
    source.close()
  }
}

/** Whether a program is there; when it is not, the run says which test has not run. */
function has(program: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' })
    return true
  } catch {
    process.stderr.write(`${program} is not installed: what it says of a bag was not tested\n`)
    return false
  }
}

// ---- written ---------------------------------------------------------------------------------------------------

test('a bag has its files, and beside them what every reader of BagIt looks for', async () => {
  const desk = folderOf({ 'scan.bin': new Uint8Array(70_000).fill(7) })
  const folder = emptyFolder()
  const files: readonly BagFile[] = [
    content('exhibits/E-05.pdf', 'pages'),
    { name: 'originals/E-05/scan.bin', path: join(desk, 'scan.bin') },
    content('empty.txt', ''),
  ]
  await writeBag(
    folder,
    files,
    [...INFO, ['Contact-Name', 'Ana\nDuarte']],
    [{ name: 'read-me-first.txt', content: Buffer.from('Hello\n') }],
  )
  expect(Object.keys(treeOf(folder)).filter((path) => path.includes('.'))).toEqual([
    'bag-info.txt',
    'bagit.txt',
    'data/empty.txt',
    'data/exhibits/E-05.pdf',
    'data/originals/E-05/scan.bin',
    'manifest-sha256.txt',
    'read-me-first.txt',
    'tagmanifest-sha256.txt',
  ])
  expect(textOf(folder, 'bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')
  expect(textOf(folder, 'bag-info.txt')).toBe(
    'Bagging-Date: 2022-04-02\nContact-Name: Ana Duarte\nPayload-Oxum: 70005.3\n',
  )
  expect(textOf(folder, 'tagmanifest-sha256.txt')).toContain('  read-me-first.txt\n')
  expect(await faultsOf(folder)).toEqual([])
})

test('a percent sign in a name is escaped in the list, and read back', async () => {
  const bag = await bagOf(content('100%.txt', 'all'), content('50%0A.txt', 'half'))
  expect(textOf(bag, 'manifest-sha256.txt')).toMatch(/ {2}data\/100%25\.txt\n.* {2}data\/50%250A\.txt\n$/)
  expect(await faultsOf(bag)).toEqual([])
})

test.each([
  '../plan.yaml',
  'a/../../b.txt',
  '/etc/passwd',
  'C:\\notes.txt',
  'c:notes.txt',
  'a\\b.txt',
  'a//b.txt',
  './a.txt',
  'line\nbreak.txt',
  'bell\u0007.txt',
  '',
])('a file %j is no file of a bag', async (name) => {
  await expect(bagOf(content(name, 'x'))).rejects.toThrow(/cannot be the name of a file in a bag/)
})

test.each([
  ['Mail.eml', 'mail.eml'],
  ['caf\u00e9.txt', 'cafe\u0301.txt'],
  ['notes', 'Notes/a.txt'],
])('%j and %j would be one file elsewhere, and both are named', async (one, other) => {
  const bag = bagOf(content(one, '1'), content(other, '2'))
  await expect(bag).rejects.toThrow(`"${one}" and "${other}" would be one file`)
})

test('a file that is not what its checksum was taken of stops the bag', async () => {
  const desk = folderOf({ 'mail.eml': 'as it was' })
  const files = [{ name: 'mail.eml', path: join(desk, 'mail.eml'), sha256: 'a'.repeat(64) }]
  await expect(bagOf(...files)).rejects.toThrow(/"mail.eml" is not the file any more that it was/)
  await expect(bagOf({ name: 'gone.eml', path: join(desk, 'gone.eml') })).rejects.toThrow(/"gone.eml" is not the file/)
})

// ---- zipped ----------------------------------------------------------------------------------------------------

test('a folder becomes the same zip, whenever and in whatever order it was made', async () => {
  const files = [content('b.txt', 'two'), content('é.txt', 'three'), content('a/c.txt', 'one')]
  const out = emptyFolder()
  await zipFolder(await bagOf(...files), 'packet', join(out, '1.zip'))
  await zipFolder(await bagOf(...files.toReversed()), 'packet', join(out, '2.zip'))
  expect(readFileSync(join(out, '1.zip')).equals(readFileSync(join(out, '2.zip')))).toBe(true)
  expect(await faultsOf(join(out, '1.zip'))).toEqual([])
})

test('a zip replaces nothing, and takes no link for a file', async () => {
  const bag = await bagOf(content('a.txt', 'one'))
  const out = folderOf({ 'mine.zip': 'mine' })
  await expect(zipFolder(bag, 'packet', join(out, 'mine.zip'))).rejects.toMatchObject({ code: 'EEXIST' })
  expect(textOf(out, 'mine.zip')).toBe('mine')
  symlinkSync('/etc/hostname', join(bag, 'data', 'link.txt'))
  await expect(zipFolder(bag, 'packet', join(out, 'new.zip'))).rejects.toThrow('"data/link.txt" is no plain file')
  expect(Object.keys(treeOf(out))).toEqual(['mine.zip'])
})

describe.runIf(has('sha256sum') && has('unzip'))('other programs', () => {
  test('find every checksum right, and the zip sound', async () => {
    const bag = await bagOf(content('a b/cafe\u0301.txt', 'one'), content('-rf', 'two'), content('empty', ''))
    const sums = (list: string) => execFileSync('sha256sum', ['--strict', '-c', list], { cwd: bag, encoding: 'utf8' })
    expect(sums('manifest-sha256.txt')).toBe('data/-rf: OK\ndata/a b/café.txt: OK\ndata/empty: OK\n')
    expect(sums('tagmanifest-sha256.txt')).toMatch(/^(\S+: OK\n){3}$/)
    const zip = join(emptyFolder(), 'bag.zip')
    await zipFolder(bag, 'packet', zip)
    expect(execFileSync('unzip', ['-tq', zip], { encoding: 'utf8' })).toMatch(/^No errors detected/)
  })
})

// ---- checked ---------------------------------------------------------------------------------------------------

test('what is flipped, missing, added or longer is named', async () => {
  const bag = await bagOf(content('plan.yaml', 'abc'), content('notes/b.txt', 'def'), content('c.txt', 'ghi'))
  writeFileSync(join(bag, 'data', 'plan.yaml'), 'abb')
  writeFileSync(join(bag, 'data', 'c.txt'), 'ghi and more')
  writeFileSync(join(bag, 'data', 'new.txt'), 'added')
  execFileSync('rm', [join(bag, 'data', 'notes', 'b.txt')])
  expect(await faultsOf(bag)).toEqual([
    '"data/c.txt" is not the file that was packed: its bytes have changed',
    '"data/notes/b.txt" is missing',
    '"data/plan.yaml" is not the file that was packed: its bytes have changed',
    '"data/new.txt" was not packed: it was added later',
    'the bag was packed with 3 files of 9 bytes, and has 3 of 20 bytes',
  ])
})

test('what a Mac leaves in a folder is no fault, and no part of the bag', async () => {
  const bag = await bagOf(content('plan.yaml', 'abc'))
  for (const name of ['.DS_Store', '._plan.yaml']) writeFileSync(join(bag, 'data', name), 'litter')
  expect(await faultsOf(bag)).toEqual([])
})

const DECLARED = 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n'
const MD5_OF_ABC = '900150983cd24fb0d6963f7d28e17f72'

test('an older bag with another checksum is read as well', async () => {
  const files = { 'bagit.txt': DECLARED, 'manifest-md5.txt': `${MD5_OF_ABC} *data/a.txt\r\n` }
  expect(await faultsOf(folderOf({ ...files, 'data/a.txt': 'abc' }))).toEqual([])
  expect(await faultsOf(folderOf({ ...files, 'data/a.txt': 'abd' }))).toHaveLength(1)
})

test.each([
  ['no bag', {}, 'there is no bagit.txt in it'],
  ['a version to come', { 'bagit.txt': DECLARED.replace('0.97', '3.0') }, 'BagIt version "3.0"'],
  ['half a declaration', { 'bagit.txt': 'BagIt-Version: 1.0\n' }, 'does not say its version and its encoding'],
  ['an odd declaration', { 'bagit.txt': DECLARED.replace(' 0.97', '  1.0') }, 'spaces where none belong'],
  ['no list', { 'bagit.txt': DECLARED }, 'no list of checksums'],
  ['a list that nobody knows', { 'bagit.txt': DECLARED, 'manifest-crc7.txt': 'a  data/a\n' }, 'no list of checksums'],
  ['a list of other things', { 'bagit.txt': DECLARED, 'manifest-md5.txt': 'hello\n' }, 'is no checksum with a path'],
  ['a way out', { 'bagit.txt': DECLARED, 'manifest-md5.txt': `${MD5_OF_ABC}  data/../../x\n` }, 'leads to another'],
  ['a home folder', { 'bagit.txt': DECLARED, 'manifest-md5.txt': `${MD5_OF_ABC}  ~/x\n` }, 'leads to another folder'],
  [
    'files elsewhere',
    { 'bagit.txt': DECLARED, 'fetch.txt': 'https://example.org/a 3 data/a\n' },
    'fetched from elsewhere',
  ],
])('%s is refused with words', async (_, files, words) => {
  await expect(faultsOf(folderOf(files))).rejects.toThrow(words)
})

test('a bag may stand in a folder of its own, with what a Mac puts beside it', async () => {
  const out = emptyFolder()
  mkdirSync(join(out, 'my-pip'))
  await writeBag(join(out, 'my-pip'), [content('plan.yaml', 'abc')], INFO)
  mkdirSync(join(out, '__MACOSX'))
  writeFileSync(join(out, '__MACOSX', '._my-pip'), '')
  const source = await openBag(out)
  expect([source.name, (await checkBag(source)).faults]).toEqual(['my-pip', []])
})
