import { chmodSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'
import { change } from '../../src/record/change.ts'
import { locked, lockedIfFree } from '../../src/record/lock.ts'
import { addFiles, recordOf, textOf } from '../record-folder.ts'
import { run } from '../run.ts'

const AT = '2024-02-02T17:00:00+01:00'
const NOTE = 'id: E-01\nhappened: 2024-02-02\nkind: note\ntitle: Asked again\n'

/** The lock as another process has it that is alive: the one that runs these tests. */
const heldByAnother = `${process.ppid} 00ff00ff00ff00ff`

test('while somebody has the lock, nobody else gets it without waiting', () => {
  const dir = recordOf()
  locked(dir, () => {
    expect(lockedIfFree(dir, () => 'in')).toBeUndefined()
  })
  expect(lockedIfFree(dir, () => 'in')).toBe('in')
})

test('a lock is taken over when its process is gone, and after ten minutes in any case', () => {
  const dir = recordOf({ '.onrecord/lock': '4194303 00ff00ff00ff00ff' })
  expect(lockedIfFree(dir, () => 'in')).toBe('in')
  addFiles(dir, { '.onrecord/lock': heldByAnother })
  expect(lockedIfFree(dir, () => 'in')).toBeUndefined()
  const elevenMinutesAgo = Date.now() / 1000 - 660
  utimesSync(join(dir, '.onrecord/lock'), elevenMinutesAgo, elevenMinutesAgo)
  expect(lockedIfFree(dir, () => 'in')).toBe('in')
  expect(readdirSync(join(dir, '.onrecord'))).toEqual(['.gitignore'])
})

test('a command that stood still until another one took its place writes nothing more, and leaves the lock to it', () => {
  const dir = recordOf()
  const late = (): unknown =>
    change({ dir, at: AT }, (desk) => {
      // The computer slept here, and another command took the lock over.
      writeFileSync(join(dir, '.onrecord/lock'), heldByAnother)
      desk.create('evidence/E-01.yaml', NOTE)
      return { result: undefined, words: 'log E-01' }
    })
  expect(late).toThrow('another one went on in its place')
  expect(readFileSync(join(dir, '.onrecord/lock'), 'utf8')).toBe(heldByAnother)
})

test('the record can be read while another command is in the middle of writing', async () => {
  const step = {
    number: 1,
    at: AT,
    words: 'log E-01',
    isKept: true,
    changes: [{ file: 'evidence/E-01.yaml', before: null, after: NOTE }],
  }
  const dir = recordOf({ '.onrecord/lock': heldByAnother, '.onrecord/forward.json': JSON.stringify(step) })
  expect(await run('-C', dir, 'list')).toMatchObject({ code: 0 })
  addFiles(dir, { '.onrecord/lock': '4194303 00ff00ff00ff00ff' })
  expect((await run('-C', dir, 'list')).out).toContain('Asked again')
})

test.each([
  ['out of the record', { file: '../victim.yaml', before: null, after: 'x\n' }],
  ['by its whole path', { file: '/tmp/victim.yaml', before: null, after: 'x\n' }],
  ['into our own folder', { file: '.onrecord/lock', before: null, after: 'x\n' }],
  ['through a kept file', { file: 'files/E-01/a.txt', kept: '../../plan.yaml', sha256: 'x', bytes: 1 }],
])('what was begun in a record of somebody else never leads %s', async (_, change) => {
  const step = { number: 1, at: AT, words: 'log E-01', isKept: true, changes: [change] }
  const dir = recordOf({
    '.onrecord/forward.json': JSON.stringify(step),
    '.onrecord/undo/0001.done.json': JSON.stringify(step),
  })
  const plan = textOf(dir, 'plan.yaml')
  expect(await run('-C', dir, 'list')).toMatchObject({ code: 0 })
  expect(await run('-C', dir, 'undo')).toMatchObject({ code: 2, err: expect.stringContaining('nothing to take back') })
  expect(textOf(dir, 'plan.yaml')).toBe(plan)
  expect(readdirSync(join(dir, '..'))).not.toContain('victim.yaml')
})

test('what an editor saved in the very moment of a killed undo comes back', async () => {
  const dir = recordOf()
  await run('-C', dir, 'log', 'Asked again')
  const text = `${textOf(dir, 'evidence/E-01.yaml')}detail: my own words\n`
  const [done = ''] = readdirSync(join(dir, '.onrecord/undo'))
  // The undo had put the entry aside when it was killed.
  addFiles(dir, {
    '.onrecord/back.json': textOf(dir, `.onrecord/undo/${done}`),
    'evidence/.E-01.yaml.0123456789ab.aside': text,
  })
  for (const path of [`.onrecord/undo/${done}`, 'evidence/E-01.yaml']) rmSync(join(dir, path))
  expect((await run('-C', dir, 'list')).err).toContain('evidence/E-01.yaml was changed since')
  expect(textOf(dir, 'evidence/E-01.yaml')).toBe(text)
})

test('a file that the person has protected is not replaced', async () => {
  const dir = recordOf({ 'metrics/M1.yaml': 'id: M1\nname: Mails left\n' })
  chmodSync(join(dir, 'metrics/M1.yaml'), 0o444)
  const { code, err } = await run('-C', dir, 'set', 'M1', 'unit', 'mails')
  expect({ code, err }).toEqual({
    code: 2,
    err: expect.stringContaining('metrics/M1.yaml is read-only, and was not touched'),
  })
  expect(textOf(dir, 'metrics/M1.yaml')).toBe('id: M1\nname: Mails left\n')
})
