import { mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addFiles, copyOf, emptyFolder, folderOf, recordOf, textOf, treeOf } from '../record-folder.ts'
import { run } from '../run.ts'
import { type RawEntry, rawZip } from '../trust/raw-zip.ts'
import { unpacked } from '../trust/unpacked.ts'

/** A record that was exported, and an empty folder to bring it back into. */
async function exported(dir = recordOf({ 'files/E-01/mail.eml': 'Dear Ana' })): Promise<{ zip: string; desk: string }> {
  const { out } = await run('-C', dir, 'export', '--out', emptyFolder())
  return { zip: out.trimEnd(), desk: emptyFolder() }
}

/** Imports into `my-pip` on the desk; what is refused leaves nothing there. */
async function refused(path: string, desk = emptyFolder()): Promise<string> {
  const before = treeOf(desk)
  const { code, out, err } = await run('import', 'bag', path, join(desk, 'my-pip'))
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(treeOf(desk)).toEqual(before)
  return err
}

const SOUND: readonly RawEntry[] = [
  { name: 'bag/bagit.txt', content: 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n' },
  { name: 'bag/manifest-md5.txt', content: '900150983cd24fb0d6963f7d28e17f72  data/plan.yaml\n' },
  { name: 'bag/data/plan.yaml', content: 'abc' },
]

function zipWith(...entries: readonly RawEntry[]): string {
  return join(folderOf({ 'x.zip': rawZip(entries) }), 'x.zip')
}

// ---- a whole one -----------------------------------------------------------------------------------------------

test('an example record comes back byte for byte, and has no new problem', async () => {
  const dir = copyOf('city-erp')
  const { zip, desk } = await exported(dir)
  const back = join(desk, 'my-pip')
  const { code, out, err } = await run('import', 'bag', zip, back)
  expect({ code, out }).toEqual({ code: 0, out: `${back}\n` })
  expect(err).toMatch(
    /^the record is there, \d+ files, every byte as it was packed; there is nothing to undo in it\nto look it over: .* check\n$/,
  )
  expect(filesOf(back)).toEqual(filesOf(dir))
  expect(await run('-C', back, 'check')).toEqual(await run('-C', dir, 'check'))
})

/** The checksum of every file; the mode of an example is that of the repository. */
function filesOf(dir: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(treeOf(dir)).flatMap(([path, seen]) => {
      const [, sum = ''] = seen.split(' ')
      return sum === 'folder' ? [] : [[path, sum]]
    }),
  )
}

test('only its owner can read what came back', async () => {
  const { zip, desk } = await exported()
  await run('import', 'bag', zip, join(desk, 'my-pip'))
  expect(new Set(Object.values(treeOf(desk)).map((seen) => seen.split(' ')[0]))).toEqual(new Set(['600', '700']))
})

test('a bag that was unpacked is taken as well, and an empty folder filled', async () => {
  const { zip } = await exported()
  const back = emptyFolder()
  expect(await run('import', 'bag', await unpacked(zip), back)).toMatchObject({ code: 0, out: `${back}\n` })
  expect(textOf(back, 'files/E-01/mail.eml')).toBe('Dear Ana')
})

test('a bag of another program is read', async () => {
  const desk = emptyFolder()
  const packed = SOUND.map((entry) => ({ ...entry, isDeflated: true }))
  expect(await run('import', 'bag', zipWith(...packed), join(desk, 'my-pip'))).toMatchObject({ code: 0 })
  expect(textOf(desk, 'my-pip/plan.yaml')).toBe('abc')
})

test('what would run by itself is not brought back', async () => {
  const { zip, desk } = await exported()
  const bag = await unpacked(zip)
  addFiles(bag, { 'data/.git/hooks/pre-commit': '' })
  const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
  const list = `${textOf(bag, 'manifest-sha256.txt')}${empty}  data/.git/hooks/pre-commit\n`
  addFiles(bag, { 'manifest-sha256.txt': list, 'bag-info.txt': '', 'tagmanifest-sha256.txt': '' })
  const { err } = await run('import', 'bag', bag, join(desk, 'my-pip'))
  expect(err).toContain('1 file in .onrecord or .git')
  expect(readdirSync(join(desk, 'my-pip'))).toEqual(['files', 'people.yaml', 'plan.yaml'])
})

// ---- places ----------------------------------------------------------------------------------------------------

test('a folder that is in use is left as it is', async () => {
  const { zip, desk } = await exported()
  addFiles(desk, { 'my-pip/mine.txt': 'mine' })
  expect(await refused(zip, desk)).toMatch(/my-pip" is there already, and was left as it is; name a new folder\n$/)
})

test('a record is not brought back into another one, nor into a folder that is not there', async () => {
  const { zip } = await exported()
  expect(await refused(zip, recordOf())).toMatch(/would be inside of the record in/)
  expect((await run('import', 'bag', zip, join(emptyFolder(), 'no', 'my-pip'))).err).toMatch(
    /^onrecord: there is no folder/,
  )
})

// ---- not whole -------------------------------------------------------------------------------------------------

test('wherever a bit is flipped in a file, that file is named and nothing is brought back', async () => {
  const { zip } = await exported(recordOf({ 'files/E-01/mail.eml': 'Dear Ana, hello', 'c.txt': 'x' }))
  const sound = readFileSync(zip)
  for (const text of ['Dear Ana', 'employer: Harbour', 'Piet Vos']) {
    const start = sound.indexOf(text)
    for (let place = start; place < start + text.length; place++) {
      const flipped = Buffer.from(sound)
      flipped.writeUInt8(flipped.readUInt8(place) ^ (1 << (place % 8)), place)
      const err = await refused(join(folderOf({ 'my-pip.zip': flipped }), 'my-pip.zip'))
      const file = { 'Dear Ana': 'files/E-01/mail.eml', 'Piet Vos': 'people.yaml' }[text] ?? 'plan.yaml'
      expect(err).toContain(`"data/${file}" is not the file that was packed: its bytes have changed\n`)
      expect(err).toMatch(/is not as it was packed, and nothing was brought back; take another copy of it\n$/)
    }
  }
})

test('wherever a zip is cut, it is refused in one line', async () => {
  const { zip } = await exported()
  const { length } = readFileSync(zip)
  for (let bytes = length - 1; bytes > 2; bytes -= Math.ceil(length / 40)) {
    truncateSync(zip, bytes)
    expect(await refused(zip)).toMatch(/is damaged or cut short; fetch or copy the file again\n$/)
  }
})

test.each([
  ['no zip', 'hello', /is no zip; name the file that "export" made/],
  ['nothing', '', /is no zip/],
  ['an encrypted one', 'age-encryption.org/v1\n-> X25519 a\n--- b\n', /encrypted|age/],
])('a file that is %s is refused', async (_, content, words) => {
  expect(await refused(join(folderOf({ 'x.zip': content }), 'x.zip'))).toMatch(words)
})

test('what is not there, and what is no file, is refused', async () => {
  expect(await refused(join(emptyFolder(), 'no.zip'))).toMatch(/^onrecord: there is no file ".*no.zip"\n$/)
  expect(await refused('/dev/null')).toMatch(/is neither a file nor a folder/)
})

test('a bag without a record in it says so', async () => {
  const renamed = SOUND.map(({ name, content = '' }) => ({
    name: name.replace('plan.yaml', 'notes.txt'),
    content: String(content).replace('plan.yaml', 'notes.txt'),
  }))
  expect(await refused(zipWith(...renamed))).toMatch(/is whole, but there is no record in it \(no plan.yaml\)/)
  const packet = renamed.map(({ name, content }) => ({
    name: name.replace('notes.txt', 'packet.pdf'),
    content: content.replace('notes.txt', 'packet.pdf'),
  }))
  expect(await refused(zipWith(...packet))).toMatch(
    /it is a packet for one reader, and no record: its pages are in data/,
  )
})

// ---- hostile ---------------------------------------------------------------------------------------------------

describe('a zip that was made to do harm', () => {
  const HOSTILE: readonly (readonly [string, readonly RawEntry[], RegExp])[] = [
    ['a way out', [...SOUND, { name: '../../evil.txt' }], /".*evil.txt" in it, and it leads to another folder/],
    ['an absolute name', [...SOUND, { name: '/tmp/evil.txt' }], /"\/tmp\/evil.txt" in it/],
    ['a drive', [...SOUND, { name: 'C:/evil.txt' }], /letter of a drive/],
    ['a backslash', [...SOUND, { name: 'bag\\..\\evil.txt' }], /backslash/],
    ['an unseen character', [...SOUND, { name: 'bag/a\u0000b' }], /cannot be seen/],
    [
      'a link',
      [...SOUND, { name: 'bag/data/l', content: '/etc/passwd', mode: 0o120777 }],
      /"bag\/data\/l" in the zip is a link/,
    ],
    ['the same name twice', [...SOUND, ...SOUND.slice(2)], /two files of the same name, "bag\/data\/plan.yaml"/],
    [
      'a password',
      [...SOUND, { name: 'bag/data/x', content: 'x'.repeat(12), saidBytes: 0, flags: 1 }],
      /"bag\/data\/x" in the zip has a password/,
    ],
    ['an odd packing', [...SOUND, { name: 'bag/data/x', method: 14 }], /packed in a way that is not known/],
    [
      'a bomb',
      [...SOUND, { name: 'bag/data/x', content: new Uint8Array(30_000_000), isDeflated: true }],
      /times as large/,
    ],
    [
      'a size that is not true',
      [
        ...SOUND.slice(0, 2),
        { name: 'bag/data/plan.yaml', content: 'abc'.repeat(999), isDeflated: true, saidBytes: 3 },
      ],
      /"data\/plan.yaml" is damaged and cannot be unpacked/,
    ],
  ]
  test.each(HOSTILE)('with %s is refused, and nothing is written', async (_, entries, words) => {
    const desk = emptyFolder()
    mkdirSync(join(desk, 'deep'))
    expect(await refused(zipWith(...entries), join(desk, 'deep'))).toMatch(words)
    expect(Object.keys(treeOf(desk))).toEqual(['deep'])
  })

  test('a folder with a link in it is refused', async () => {
    const { zip } = await exported()
    const bag = await unpacked(zip)
    symlinkSync('/etc/passwd', join(bag, 'data', 'passwd'))
    expect(await refused(bag)).toMatch(/"data\/passwd" in the bag is a link or a device/)
  })
})
