import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { describe, expect, test } from 'vitest'
import { emptyFolder, recordOf, treeOf } from '../record-folder.ts'
import { run } from '../run.ts'

async function inFolder<T>(dir: string, work: () => Promise<T>): Promise<T> {
  const before = process.cwd()
  process.chdir(dir)
  try {
    return await work()
  } finally {
    process.chdir(before)
  }
}

test('where there is no record, it is said how to make one, and how to look at one', async () => {
  const { code, err } = await inFolder(emptyFolder(), () => run('status'))
  expect(code).toBe(2)
  expect(err).toContain('to make one: onrecord init; to look at an example: onrecord demo')
})

describe('no record is made inside of another one', () => {
  test.each([['init', '--kind', 'PIP'], ['demo']])('%s', async (command, ...flags) => {
    const dir = join(emptyFolder(), 'my-pip')
    cpSync(recordOf(), dir, { recursive: true })
    mkdirSync(join(dir, 'files'))
    mkdirSync(join(dirname(dir), 'my-pip-demo'))
    const before = treeOf(dir)
    for (const named of [[], ['notes'], ['files/notes']]) {
      const { code, out, err } = await inFolder(dir, () => run(command, ...named, ...flags))
      expect({ code, out }).toEqual({ code: 2, out: '' })
      // Both names of their own are taken beside the record.
      const name = basename(named[0] ?? (command === 'init' ? 'my-pip-2' : 'my-pip-demo-2'))
      expect(err).toContain(`name a folder outside of it: onrecord ${command} ${join(dirname(dir), name)}\n`)
      if (named.length > 0) continue
      expect(await inFolder(dir, () => run(command, join(dirname(dir), name), ...flags))).toMatchObject({ code: 0 })
    }
    expect(treeOf(dir)).toEqual(before)
  })
})

describe('a file of answers that cannot be read', () => {
  test.each([
    ['no-such.yaml', 'there is no file "no-such.yaml"'],
    ['.', '"." is a folder; write the path of a file'],
  ])('%s', async (file, message) => {
    const dir = join(emptyFolder(), 'my-pip')
    const { code, err } = await run('init', dir, '--from', file)
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) })
    expect(err).not.toMatch(/ENOENT|EISDIR/)
    expect(existsSync(dir)).toBe(false)
  })
})
