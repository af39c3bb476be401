import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { addFiles, copyOf, emptyFolder, textOf, treeOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

/** A folder with two files that are the same and one that is another. */
function scans(): string {
  const folder = emptyFolder()
  addFiles(folder, { 'page 1.txt': 'first\n', 'again.txt': 'first\n', 'page: 2.txt': 'second\n' })
  return folder
}

describe('files are added to a piece of evidence', () => {
  test('several at once, byte for byte, under safe names', async () => {
    const [dir, from] = [copyOf('city-erp'), scans()]
    const ran = await run('-C', dir, 'attach', 'e5', join(from, 'page 1.txt'), join(from, 'page: 2.txt'))
    expect(ran).toMatchObject({ code: 0, out: 'E-05\n' })
    expect(ran.err).toContain('"page: 2.txt" is kept under the name "page_ 2.txt"')
    expect(textOf(dir, 'files/E-05/page 1.txt')).toBe('first\n')
    expect(textOf(dir, 'files/E-05/page_ 2.txt')).toBe('second\n')
    expect(textOf(dir, 'evidence/E-05.yaml')).toContain('original_name: "page: 2.txt"')
    expect((await run('-C', dir, 'check')).out).not.toContain('E-05')
  })

  test('and are taken back with undo', async () => {
    const [dir, from] = [copyOf('city-erp'), scans()]
    const before = treeOf(dir)
    await run('-C', dir, 'attach', 'E-05', join(from, 'page 1.txt'))
    expect((await run('-C', dir, 'undo')).err).toContain('attach E-05 page 1.txt')
    expect(treeOf(dir)).toMatchObject(before)
    expect(textOf(dir, 'evidence/E-05.yaml')).not.toContain('page 1')
  })

  test.each([
    ['on an earlier day', 'recorded: 2022-02-03T18:20:11-08:00\n', 'page 1.txt attached'],
    ['at a time that it does not say', '', 'page 1.txt attached'],
    ['on the same day', 'recorded: 2022-04-02T12:00:00Z\n', undefined],
  ])('an entry written down %s says when they came, if it was later', async (_, recorded, text) => {
    const [from, file] = [scans(), 'evidence/E-70.yaml']
    const entry = `id: E-70\nhappened: 2022-02-03\n${recorded}kind: note\ntitle: Pages of the handbook\n`
    const dir = copyOf('city-erp', { [file]: entry })
    await run('-C', dir, 'attach', 'E-70', join(from, 'page 1.txt'))
    const { corrections } = parse(textOf(dir, file))
    expect(corrections).toEqual(
      text === undefined ? undefined : [{ at: expect.stringMatching(/^2022-04-0[23]T/), text }],
    )
  })

  test('by a pattern, where the shell has not replaced it', async () => {
    const [dir, from] = [copyOf('city-erp'), scans()]
    expect(await run('-C', dir, 'attach', 'E-05', join(from, 'page*.txt'))).toMatchObject({ code: 0, out: 'E-05\n' })
    expect(textOf(dir, 'files/E-05/page 1.txt')).toBe('first\n')
    expect(textOf(dir, 'files/E-05/page_ 2.txt')).toBe('second\n')
  })

  test('named in JSON', async () => {
    const [dir, from] = [copyOf('city-erp'), scans()]
    const stdin = JSON.stringify({ id: 'E-05', files: [join(from, 'page 1.txt')] })
    expect(await runIn({ stdin }, '-C', dir, 'attach', '--json', '-')).toMatchObject({ code: 0, out: 'E-05\n' })
    expect(textOf(dir, 'files/E-05/page 1.txt')).toBe('first\n')
  })
})

describe('what is refused, with nothing changed', () => {
  test.each([
    [
      'the same file twice',
      ['E-05', 'page 1.txt', 'again.txt'],
      '"again.txt" is the same file as "page 1.txt" of E-05',
    ],
    ['a file that is not there', ['E-05', 'page 3.txt'], 'there is no such file'],
    ['a folder', ['E-05', '.'], 'it is a folder'],
    ['an entry that is no evidence', ['AL-2', 'page 1.txt'], 'files belong to evidence, and AL-2 is none'],
    ['an entry that is not there', ['E-99', 'page 1.txt'], 'no exhibit "E-99"'],
    ['no file', ['E-05'], 'such as: onrecord attach E-05 mail.eml'],
  ])('%s', async (_, [id = '', ...files], message) => {
    const [dir, from] = [copyOf('city-erp'), scans()]
    const before = treeOf(dir)
    const { code, out, err } = await run('-C', dir, 'attach', id, ...files.map((file) => join(from, file)))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(treeOf(dir)).toEqual(before)
  })

  test('a file that the entry has already', async () => {
    const [dir, from] = [copyOf('city-erp'), scans()]
    await run('-C', dir, 'attach', 'E-05', join(from, 'page 1.txt'))
    const before = treeOf(dir)
    const { code, err } = await run('-C', dir, 'attach', 'E-05', join(from, 'again.txt'))
    expect(code).toBe(2)
    expect(err).toContain('the same file as "page 1.txt" of E-05')
    expect(treeOf(dir)).toEqual(before)
  })
})
