/** What stands in a file that a command writes to: every byte of it stays, or the command is refused and changes nothing. */
import { lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { copyOf, emptyFolder, folderOf, recordOf, textOf, treeOf } from '../record-folder.ts'
import { runIn } from '../run.ts'

const METRIC = 'id: M1\nname: Mails left for Müller\nreadings: []\n'
const CHECK_IN = 'scheduled_for: 2024-02-16\nstatus: scheduled\nmanager_topic: Müller\n'
const RENDER = ['render', 'update', '--for', 'manager', '--format', 'md', '--today', '2022-04-02']

/** The files that can be edited, and what edits them. */
const EDITS = [
  ['metrics/M1.yaml', METRIC, ['measure', 'M1', '3']],
  ['check-ins/2024-02-16.yaml', CHECK_IN, ['check-in', '2024-02-16', '--held']],
] as const

const run = (...args: readonly string[]) => runIn({ clock: '2024-02-16T15:00:00Z' }, ...args)

async function refused(dir: string, ...args: readonly string[]): Promise<string> {
  const before = treeOf(dir)
  const { code, out, err } = await run('-C', dir, ...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err.trimEnd().split('\n')).toHaveLength(1)
  expect(treeOf(dir)).toEqual(before)
  return err
}

describe.each(EDITS)('%s', (file, text, command) => {
  test.each([
    ['latin1', Buffer.from(text, 'latin1')],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['cut off within a letter', Buffer.concat([Buffer.from(text), Buffer.of(0x23, 0xc3)])],
  ])('is not touched when it is not UTF-8: %s', async (_, bytes) => {
    expect(await refused(recordOf({ [file]: bytes }), ...command)).toBe(
      `onrecord: ${file} is not UTF-8 text and was not touched; open it in an editor and save it as UTF-8\n`,
    )
  })

  test('keeps its byte order mark and its letters', async () => {
    const dir = recordOf({ [file]: `\uFEFF${text}` })
    expect((await run('-C', dir, ...command)).code).toBe(0)
    const after = readFileSync(join(dir, file))
    expect([...after.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(after.includes('Müller')).toBe(true)
    expect(after.indexOf('\uFEFF', 3)).toBe(-1)
  })

  test('may be a link: the file that it leads to is edited, and it stays a link', async () => {
    const kept = folderOf({ 'kept.yaml': text })
    const dir = recordOf({ [file.replace(/[^/]+$/, '.keep')]: '' })
    symlinkSync(join(kept, 'kept.yaml'), join(dir, file))
    expect((await run('-C', dir, ...command)).code).toBe(0)
    expect(lstatSync(join(dir, file)).isSymbolicLink()).toBe(true)
    expect(textOf(kept, 'kept.yaml')).not.toBe(text)
    expect(Object.keys(treeOf(kept))).toEqual(['kept.yaml'])
  })

  test('as a link to nowhere is named', async () => {
    const dir = recordOf({ [file.replace(/[^/]+$/, '.keep')]: '' })
    symlinkSync('/nowhere/kept.yaml', join(dir, file))
    expect(await refused(dir, ...command)).toContain(`${file} cannot be read`)
  })
})

describe('documents.yaml', () => {
  test.each([
    ['an empty list in brackets', '[]\n'],
    ['a list in brackets', '[{id: one}]\n'],
    ['a mapping', 'documents:\n'],
    ['a text', 'my documents\n'],
    ['broken', '- id: "2022-04-02\n'],
    ['a list that stands further in', '  - id: one\n'],
    ['two files in one', '- id: one\n...\n'],
    ['latin1', Buffer.from('- id: Müller\n', 'latin1')],
  ])('is not touched when it is %s, and the document is taken back', async (_, content) => {
    const dir = copyOf('city-erp', { 'documents.yaml': content, 'documents/.keep': '' })
    expect(await refused(dir, ...RENDER)).toMatch(/documents\.yaml is not (a list to which|UTF-8 text)/)
    const desk = emptyFolder()
    const special = ['--waive', 'nothing', '--because', 'a test']
    await refused(dir, ...RENDER, ...special, '--out', join(desk, 'update.md'))
    await refused(dir, ...RENDER, ...special, '--out', '-')
    expect(treeOf(desk)).toEqual({})
  })

  test.each([
    ['only a note', '# what I sent\n'],
    ['without an end of line', '- id: one'],
    ['with a byte order mark', '\uFEFF- id: one\r\n'],
    ['with a key that has nothing behind it', '- id: one\n  files:'],
    ['empty', ''],
  ])('grows at its end: %s', async (_, content) => {
    const dir = copyOf('city-erp', { 'documents.yaml': content })
    expect((await run('-C', dir, ...RENDER)).code).toBe(0)
    const text = textOf(dir, 'documents.yaml')
    expect(text.startsWith(content)).toBe(true)
    expect(text.slice(content.length).trimStart()).toMatch(/^- id: 2022-04-02-update-manager\n/)
  })
})
