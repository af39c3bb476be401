import { chmodSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { change } from '../../src/record/change.ts'
import { UserError } from '../../src/user-error.ts'
import { folderOf, recordOf, textOf, treeOf } from '../record-folder.ts'
import { run } from '../run.ts'

const AT = '2024-02-02T17:00:00+01:00'
const M1 = 'id: M1\nname: Mails left\n'
const note = (id: string, title: string): string => `id: ${id}\nhappened: 2024-02-02\nkind: note\ntitle: ${title}\n`

/** An editor saves the file while the command is at work: it knows of no lock. */
const saveInEditor = (dir: string, file: string, text: string): void => writeFileSync(join(dir, file), text)

describe('an editor that saves while a command changes the same file', () => {
  test('is not overwritten: the command changes what the editor has saved', () => {
    const dir = recordOf({ 'metrics/M1.yaml': M1 })
    let runs = 0
    change({ dir, at: AT }, (desk) => {
      const text = desk.text('metrics/M1.yaml')
      runs += 1
      if (runs === 1) saveInEditor(dir, 'metrics/M1.yaml', `${M1}unit: mails\n`)
      desk.edit('metrics/M1.yaml', `${text}definition: Counted on Friday\n`)
      return { result: 'M1', words: 'a definition' }
    })
    expect(runs).toBe(2)
    expect(textOf(dir, 'metrics/M1.yaml')).toBe(`${M1}unit: mails\ndefinition: Counted on Friday\n`)
  })

  test('again and again leaves both versions, and says where they are', async () => {
    const dir = recordOf({ 'metrics/M1.yaml': M1 })
    let runs = 0
    const lost = (): unknown =>
      change({ dir, at: AT }, (desk) => {
        const text = desk.text('metrics/M1.yaml')
        runs += 1
        saveInEditor(dir, 'metrics/M1.yaml', `${M1}unit: mails${runs}\n`)
        desk.edit('metrics/M1.yaml', `${text}definition: Counted on Friday\n`)
        return { result: 'M1', words: 'a definition' }
      })
    expect(lost).toThrow(UserError)
    expect(textOf(dir, 'metrics/M1.yaml')).toBe(`${M1}unit: mails${runs}\n`)
    expect(textOf(dir, 'metrics/M1 (onrecord).yaml')).toContain('definition: Counted on Friday')
    expect(lost).toThrow('both versions were kept, this command\'s is "metrics/M1 (onrecord 2).yaml"')
    expect((await run('-C', dir, 'check')).out).toContain('conflict-copy')
  })

  test('into a file that cannot be read any more is left alone', () => {
    const dir = recordOf({ 'metrics/M1.yaml': M1 })
    const latin1 = Buffer.from('id: M1\nname: Caf\xe9\n', 'latin1')
    writeFileSync(join(dir, 'metrics/M1.yaml'), latin1)
    const before = treeOf(dir)
    expect(() =>
      change({ dir, at: AT }, (desk) => {
        desk.edit('metrics/M1.yaml', `${desk.text('metrics/M1.yaml')}unit: mails\n`)
        return { result: 'M1', words: 'a unit' }
      }),
    ).toThrow('is not UTF-8 text and was not touched')
    expect(treeOf(dir)).toEqual(before)
  })
})

test('an id that another machine takes meanwhile is left to it, and the next one is taken', () => {
  const dir = recordOf({ 'evidence/E-01.yaml': note('E-01', 'First') })
  let runs = 0
  const id = change({ dir, at: AT }, (desk) => {
    const free = desk.nextId('evidence')
    runs += 1
    if (runs === 1) saveInEditor(dir, `evidence/${free}.yaml`, note(free, 'From the other machine'))
    desk.create(`evidence/${free}.yaml`, note(free, 'From this one'))
    return { result: free, words: `log ${free}` }
  })
  expect(id).toBe('E-03')
  expect(textOf(dir, 'evidence/E-02.yaml')).toContain('From the other machine')
})

test('several files are written together, or none of them', () => {
  const dir = recordOf({ 'metrics/M1.yaml': M1 })
  const before = treeOf(dir)
  rmSync(join(dir, 'plan.yaml'))
  writeFileSync(join(dir, 'plan.yaml'), 'format: 1\n', { mode: 0o644 })
  expect(() =>
    change({ dir, at: AT }, (desk) => {
      desk.create('evidence/E-01.yaml', note('E-01', 'Never written'))
      desk.edit('metrics/M1.yaml', `${M1}unit: mails\n`)
      desk.edit('metrics/M2.yaml', 'there is no such file')
      return { result: undefined, words: 'three files' }
    }),
  ).toThrow('metrics/M2.yaml cannot be read')
  expect({ ...treeOf(dir), 'plan.yaml': before['plan.yaml'] }).toEqual(before)
})

test('new files and folders can be read by their owner alone, and an edit keeps what the person has set', () => {
  const dir = recordOf({ 'metrics/M1.yaml': M1 })
  const desk = folderOf({ 'scan.png': 'bytes' })
  chmodSync(join(dir, 'metrics/M1.yaml'), 0o640)
  change({ dir, at: AT, attach: [join(desk, 'scan.png')] }, (changes) => {
    changes.attach('E-01')
    changes.create('evidence/E-01.yaml', note('E-01', 'A scan'))
    changes.edit('metrics/M1.yaml', `${M1}unit: mails\n`)
    return { result: undefined, words: 'a scan' }
  })
  const mode = (path: string): string => (statSync(join(dir, path)).mode & 0o777).toString(8)
  expect(
    ['evidence', 'evidence/E-01.yaml', 'files', 'files/E-01', 'files/E-01/scan.png', 'metrics/M1.yaml'].map(mode),
  ).toEqual(['700', '600', '700', '700', '600', '640'])
  expect(mode('.onrecord')).toBe('700')
  expect(readdirSync(join(dir, '.onrecord')).sort()).toEqual(['.gitignore', 'undo'])
})

test('a command that changes nothing leaves nothing behind, not even something to take back', async () => {
  const dir = recordOf({ 'metrics/M1.yaml': M1 })
  change({ dir, at: AT }, (desk) => {
    desk.edit('metrics/M1.yaml', desk.text('metrics/M1.yaml'))
    return { result: undefined, words: 'nothing' }
  })
  expect(existsSync(join(dir, '.onrecord/forward.json'))).toBe(false)
  expect(await run('-C', dir, 'undo')).toMatchObject({
    code: 2,
    err: expect.stringContaining('there is nothing to take back'),
  })
})

test('a file that an editor has emptied and not yet written again is waited for', () => {
  const dir = recordOf({ 'metrics/M1.yaml': '' })
  let runs = 0
  change({ dir, at: AT }, (desk) => {
    const text = desk.text('metrics/M1.yaml')
    runs += 1
    if (runs === 1) saveInEditor(dir, 'metrics/M1.yaml', M1)
    if (text === '') throw new UserError('metrics/M1.yaml has no name')
    desk.edit('metrics/M1.yaml', `${text}unit: mails\n`)
    return { result: undefined, words: 'a unit' }
  })
  expect(textOf(dir, 'metrics/M1.yaml')).toBe(`${M1}unit: mails\n`)
})
