import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { copyOf, folderOf, recordOf, textOf, treeOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const written = (dir: string, id: string) => parse(textOf(dir, `evidence/${id}.yaml`))

test('what show prints can be logged again: the same values under a new id', async () => {
  const dir = copyOf('city-erp')
  const stdin = (await run('-C', dir, 'show', 'E-05', '--json')).out
  const { code, out, err } = await runIn({ stdin }, '-C', dir, 'log', '--json', '-')
  expect({ code, out }).toEqual({ code: 0, out: 'E-21\n' })
  expect(err).toContain('the id and the time of writing in the JSON are given anew\n')
  const { id: _, recorded: __, ...first } = written(dir, 'E-05')
  const { id, recorded, ...second } = written(dir, 'E-21')
  expect(second).toEqual(first)
  expect({ id, isNow: recorded.startsWith('2022-04-0') }).toEqual({ id: 'E-21', isNow: true })
})

test('a list is one command: ids one a line, and one undo', async () => {
  const dir = recordOf()
  const before = treeOf(dir)
  const stdin = JSON.stringify([{ title: 'One' }, { title: 'Two', kind: 'email', happened: '2024-02' }])
  expect(await runIn({ stdin }, '-C', dir, 'log', '--json', '-')).toMatchObject({ code: 0, out: 'E-01\nE-02\n' })
  expect(written(dir, 'E-01')).toMatchObject({ title: 'One', kind: 'note', obtained: 'own_note' })
  expect(written(dir, 'E-02')).toMatchObject({ title: 'Two', kind: 'email', happened: '2024-02' })
  await run('-C', dir, 'undo')
  expect(treeOf(dir)).toMatchObject(before)
  expect(() => textOf(dir, 'evidence/E-01.yaml')).toThrow()
})

test('ids may be written in any way, and telling words stay out of titles', async () => {
  const dir = recordOf()
  const file = join(
    folderOf({ 'entry.json': JSON.stringify({ title: 'Bullied again', areas: ['a01'] }) }),
    'entry.json',
  )
  expect((await run('-C', dir, 'log', '--json', file)).code).toBe(0)
  expect(written(dir, 'E-01')).toMatchObject({ areas: ['A1'], detail: 'Bullied again' })
})

describe('files', () => {
  const withFile = async (): Promise<string> => {
    const dir = recordOf()
    const path = join(folderOf({ 'a:b.txt': 'the mail' }), 'a:b.txt')
    await run('-C', dir, 'log', 'A mail', '--attach', path, '--obtained', 'sent_by_me')
    return dir
  }

  test('are taken when the very bytes are in this record, with the name of their origin', async () => {
    const dir = await withFile()
    const stdin = (await run('-C', dir, 'show', 'E-01', '--json')).out
    expect((await runIn({ stdin }, '-C', dir, 'log', '--json', '-')).code).toBe(0)
    expect(written(dir, 'E-02').files).toEqual(written(dir, 'E-01').files)
    expect(written(dir, 'E-02').files).toMatchObject([{ name: 'a_b.txt', original_name: 'a:b.txt' }])
    expect(textOf(dir, 'files/E-02/a_b.txt')).toBe('the mail')
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
  })

  test('are refused when they are elsewhere', async () => {
    const dir = await withFile()
    const stdin = (await run('-C', dir, 'show', 'E-01', '--json')).out
    for (const other of [stdin.replace(/"sha256": "\w{8}/, '"sha256": "00000000'), stdin.replace('E-01', 'E-07')]) {
      const { code, err } = await runIn({ stdin: other }, '-C', dir, 'log', '--json', '-')
      expect(code).toBe(2)
      expect(err).toContain('"a_b.txt" is not in this record under files/E-0')
    }
  })

  test('come with --attach, to one entry', async () => {
    const dir = recordOf()
    const mail = join(folderOf({ 'mail.eml': 'x' }), 'mail.eml')
    const one = JSON.stringify({ title: 'A mail', obtained: 'sent_by_me' })
    expect((await runIn({ stdin: one }, '-C', dir, 'log', '--json', '-', '--attach', mail)).code).toBe(0)
    expect(written(dir, 'E-01').files).toMatchObject([{ name: 'mail.eml' }])
    const two = await runIn({ stdin: `[${one},${one}]` }, '-C', dir, 'log', '--json', '-', '--attach', mail)
    expect(two).toMatchObject({ code: 2, out: '' })
    expect(two.err).toContain('--attach belongs to one entry, and the JSON has 2')
  })
})

describe('what is refused, with nothing written', () => {
  test.each([
    ['{"title": "A note", "tilte": "x"}', [], 'the key "tilte" is not known here; did you mean "title"?'],
    ['[{"title": "One"}, {"title": "Two", "kind": "male"}]', [], 'entry 2'],
    ['{"title": "One"', [], 'this is not JSON'],
    ['[]', [], 'the JSON is an empty list'],
    ['{"detail": "x"}', [], 'title'],
    ['[{"title": "One"}, {"title": "Two", "areas": ["A9"]}]', [], 'no area "A9"; there is A1'],
    ['{"title": "One", "withdrawn": {"at": "2024-02-01", "reason": "x"}}', [], 'leave out corrections and withdrawn'],
    ['{"title": "One"}', ['--area', 'A1'], '--json brings all values with it; leave out --area'],
    ['{"title": "One"}', ['the words'], '--json brings all values with it; leave out the text'],
    ['{"title": "One", "kind": "recording", "quotes": [{"who": "piet", "words": "x"}]}', [], 'is not quoted'],
  ])('%s %j', async (stdin, flags, message) => {
    const dir = recordOf()
    const before = treeOf(dir)
    const { code, out, err } = await runIn({ stdin }, '-C', dir, 'log', '--json', '-', ...flags)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(treeOf(dir)).toEqual(before)
  })
})
