import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addFiles, copyOf, emptyFolder, folderOf, recordOf, treeOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'
import { namesIn } from '../trust/unpacked.ts'

/** A record with these files in a folder of its own: what is written beside it is seen. */
function recordAt(name: string, files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const desk = emptyFolder()
  const dir = join(desk, name)
  addFiles(desk, Object.fromEntries(Object.entries(files).map(([path, content]) => [`${name}/${path}`, content])))
  addFiles(dir, Object.fromEntries(readdirSync(recordOf()).map((file) => [file, readFileSync(join(recordOf(), file))])))
  return dir
}

// ---- what is in it ---------------------------------------------------------------------------------------------

test('the whole record goes into one zip beside its folder', async () => {
  const dir = recordAt('my-pip', { 'files/E-01/mail.eml': 'Dear Ana', 'documents/d.md': 'd', 'todo.txt': 'mine' })
  const { code, out, err } = await run('-C', dir, 'export')
  const zip = join(dirname(dir), 'my-pip-2022-04-02.zip')
  expect({ code, out }).toEqual({ code: 0, out: `${zip}\n` })
  expect(err.split('\n')).toEqual([
    'the record is in it with everything, 5 files, your private notes too: it is for you or your lawyer, not for your employer',
    'to check it: unzip it, and in its folder: sha256sum -c manifest-sha256.txt (on a Mac: shasum -a 256 -c)',
    `to bring it back: onrecord import bag ${zip}`,
    '',
  ])
  expect(await namesIn(zip)).toEqual([
    'bag-info.txt',
    'bagit.txt',
    'data/documents/d.md',
    'data/files/E-01/mail.eml',
    'data/people.yaml',
    'data/plan.yaml',
    'data/todo.txt',
    'manifest-sha256.txt',
    'read-me-first.txt',
    'tagmanifest-sha256.txt',
  ])
})

test('what is not the person’s is not in it: undo, git, litter, half a file', async () => {
  const dir = recordAt('my-pip', {
    '.git/config': '',
    '.gitignore': '.DS_Store',
    '.DS_Store': '',
    'evidence/._E-01.yaml': '',
    'evidence/.E-01.yaml.0123456789ab.tmp': '',
    'Thumbs.db': '',
  })
  await run('-C', dir, 'log', 'A note of today', '--yes')
  const { out } = await run('-C', dir, 'export')
  expect((await namesIn(out.trimEnd())).filter((name) => name.startsWith('data/'))).toEqual([
    'data/.gitignore',
    'data/evidence/E-01.yaml',
    'data/people.yaml',
    'data/plan.yaml',
  ])
})

test('a record with faults is packed as it is', async () => {
  const dir = recordAt('my-pip', { 'evidence/E-01.yaml': 'id: [', 'people.yaml~': 'old' })
  const { code, out } = await run('-C', dir, 'export')
  expect(code).toBe(0)
  expect(await namesIn(out.trimEnd())).toEqual(expect.arrayContaining(['data/evidence/E-01.yaml', 'data/people.yaml~']))
})

test('links, devices and names that nobody can unpack are named and left out', async () => {
  const dir = recordAt('my-pip', {
    'a\\b.txt': 'x',
    'bell\u0007.txt': 'x',
    'Twin.txt': '1',
    'twin.txt': '2',
    '9%.txt': '3',
  })
  symlinkSync('/etc/passwd', join(dir, 'passwd'))
  symlinkSync('/etc', join(dir, 'documents'))
  execFileSync('mkfifo', [join(dir, 'pipe')])
  writeFileSync(Buffer.concat([Buffer.from(`${dir}/caf`), Buffer.from([0xe9])]), 'latin')
  const { code, out, err } = await run('-C', dir, 'export')
  expect(code).toBe(0)
  expect(
    err
      .split('\n')
      .filter((line) => line.startsWith('warning: '))
      .sort(),
  ).toEqual([
    'warning: "9%.txt" has a % in its name: sha256sum and some other programs will not find it, "import bag" does',
    expect.stringMatching(
      /^warning: "Twin.txt" and "twin.txt" are in it, and only one of them can be unpacked on Windows/,
    ),
    'warning: "a\\b.txt" is not in it: it has a backslash in it; give it another name',
    expect.stringMatching(/^warning: "bell.*\.txt" is not in it: it has a line break or another character in it/),
    expect.stringMatching(/^warning: "caf.+" is not in it: its name is written in no way that can be read/),
    'warning: "documents" is not in it: it is a link; put the file or the folder itself there',
    'warning: "passwd" is not in it: it is a link; put the file or the folder itself there',
    'warning: "pipe" is not in it: it is a device, and no file',
  ])
  expect((await namesIn(out.trimEnd())).filter((name) => name.startsWith('data/'))).toEqual([
    'data/9%.txt',
    'data/Twin.txt',
    'data/people.yaml',
    'data/plan.yaml',
    'data/twin.txt',
  ])
})

test('a plan that is only a link is not left out in silence', async () => {
  const dir = recordAt('my-pip')
  execFileSync('mv', [join(dir, 'plan.yaml'), join(dirname(dir), 'elsewhere.yaml')])
  symlinkSync('../elsewhere.yaml', join(dir, 'plan.yaml'))
  expect(await run('-C', dir, 'export')).toMatchObject({
    code: 2,
    err: expect.stringContaining('plan.yaml is no plain file'),
  })
})

// ---- where it goes ---------------------------------------------------------------------------------------------

test('nothing is replaced: a second one on the same day gets a number', async () => {
  const dir = recordAt('my-pip')
  const names = [await run('-C', dir, 'export'), await run('-C', dir, 'export')].map(({ out }) =>
    basename(out.trimEnd()),
  )
  expect(names).toEqual(['my-pip-2022-04-02.zip', 'my-pip-2022-04-02-2.zip'])
  const [one, two] = names.map((name) => readFileSync(join(dirname(dir), name)))
  expect(two !== undefined && one?.equals(two)).toBe(true)
})

test('--out names a file or a folder, outside of the record', async () => {
  const dir = recordAt('my-pip')
  const desk = folderOf({ 'mine.zip': 'mine' })
  expect((await run('-C', dir, 'export', '--out', desk)).out).toBe(`${join(desk, 'my-pip-2022-04-02.zip')}\n`)
  expect((await run('-C', dir, 'export', '--out', join(desk, 'for-sam.zip'))).out).toBe(
    `${join(desk, 'for-sam.zip')}\n`,
  )
  const wrong = async (out: string): Promise<string> => {
    const { code, err } = await run('-C', dir, 'export', '--out', out)
    expect(code).toBe(2)
    return err
  }
  expect(await wrong(join(desk, 'mine.zip'))).toMatch(
    /mine.zip" is there already, and was not replaced; name another file\n$/,
  )
  expect(await wrong(join(desk, 'no', 'a.zip'))).toMatch(/^onrecord: there is no folder/)
  expect(await wrong('-')).toMatch(/an export is a file/)
  mkdirSync(join(dir, 'documents'))
  symlinkSync(join(dir, 'documents'), join(desk, 'in'))
  for (const out of [dir, join(dir, 'a.zip'), join(dir, 'documents', 'a.zip'), join(desk, 'in')])
    expect(await wrong(out)).toMatch(/would be in the record itself; name a file outside of it with --out\n$/)
  expect(Object.keys(treeOf(dir)).filter((path) => path.endsWith('.zip'))).toEqual([])
})

test('the name has the day of the clock', async () => {
  const { out } = await runIn({ clock: '2024-12-31T12:00:00Z' }, '-C', recordAt('Ana’s plan'), 'export')
  expect(basename(out)).toBe('Ana’s plan-2024-12-31.zip\n')
})

test('a file that may not be read stops it, with its name, and leaves nothing', async () => {
  const dir = recordAt('my-pip', { 'files/E-01/mail.eml': 'Dear Ana' })
  chmodSync(join(dir, 'files', 'E-01', 'mail.eml'), 0)
  const { code, err } = await run('-C', dir, 'export')
  // Whoever runs the tests as root may read everything.
  if (code !== 0) expect(err).toMatch(/mail.eml: you may not read or write there/)
  expect(readdirSync(dirname(dir)).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

// ---- there and back --------------------------------------------------------------------------------------------

/** Names as people, other systems and mail programs make them. */
const NAME = fc
  .oneof(
    fc.constantFrom(
      'caf\u00e9',
      'cafe\u0301',
      'a b ',
      ' x',
      '.hidden',
      '-rf',
      '100%',
      '50%0D',
      '~',
      'CON',
      'E-01.yaml',
      'a:b',
      '"q"',
      '日本',
      '👩‍💻.png',
      'x'.repeat(200),
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  )
  .filter((name) => !/[/\\\p{Cc}]|^\.{1,2}$|^\._|^\.git$|^\.onrecord$|^plan\.yaml$|^people\.yaml$|^c:/iu.test(name))
  .filter((name) => !/^[a-z]:/i.test(name) && name.isWellFormed())

const TREE = fc.uniqueArray(
  fc.tuple(fc.array(NAME, { minLength: 1, maxLength: 3 }), fc.uint8Array({ maxLength: 50 })),
  {
    maxLength: 8,
    // A file cannot be a folder as well.
    selector: ([[first = '']]) => first,
  },
)

describe('there and back', () => {
  test('the same tree comes back, byte for byte, whatever its files are called', async () => {
    await fc.assert(
      fc.asyncProperty(TREE, async (tree) => {
        const files = Object.fromEntries(tree.map(([path, content]) => [path.join('/'), content]))
        const dir = recordAt('my-pip', files)
        const { out, code } = await run('-C', dir, 'export')
        expect(code).toBe(0)
        const back = join(emptyFolder(), 'back')
        expect(await run('import', 'bag', out.trimEnd(), back)).toMatchObject({ code: 0 })
        expect(filesIn(back)).toEqual(filesIn(dir))
      }),
      { numRuns: 40 },
    )
  })

  test('an export of what came back is the same zip', async () => {
    const dir = copyOf('sales-leave')
    const { out } = await run('-C', dir, 'export', '--out', emptyFolder())
    const back = join(emptyFolder(), basename(dir))
    await run('import', 'bag', out.trimEnd(), back)
    const again = await run('-C', back, 'export', '--out', emptyFolder())
    expect(readFileSync(again.out.trimEnd()).equals(readFileSync(out.trimEnd()))).toBe(true)
  })
})

function filesIn(dir: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(treeOf(dir)).flatMap(([path, seen]) => {
      const [, sum = ''] = seen.split(' ')
      return sum === 'folder' ? [] : [[path, sum]]
    }),
  )
}

test('a folder that is not there, and an empty name, are no names of a file', async () => {
  const desk = emptyFolder()
  const missing = await run('-C', recordOf(), 'export', '--out', `${desk}/no/`)
  expect(missing.err).toBe(`onrecord: there is no folder "${desk}/no"; make it first\n`)
  expect((await run('-C', recordOf(), 'export', '--out', '')).err).toContain('--out is empty')
  expect(readdirSync(desk)).toEqual([])
})
