import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { change } from '../../src/record/change.ts'
import { copyOf, folderOf, recordOf, textOf, treeOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const M1 = 'id: M1\r\nname: Mails left   # counted on Friday\r\nreadings: [{week_ending: 2024-01-12, value: 3}]\r\n'
const desk = folderOf({ 'mail.eml': 'Subject: the list\n', 'scan.png': new Uint8Array(2000) })

test('undo takes the last commands back one after the other, and redo brings them again, byte for byte', async () => {
  const dir = recordOf({ 'metrics/M1.yaml': M1 })
  const trees = [treeOf(dir)]
  for (const args of [
    ['log', 'Asked for the list', '--attach', join(desk, 'mail.eml'), '--attach', join(desk, 'scan.png')],
    ['measure', 'M1', '4', '--week', '2024-01-19'],
    ['log', 'No answer yet'],
    ['check-in', '2024-02-02', '--missed', 'no-show'],
  ]) {
    expect((await runIn({ clock: '2024-02-03T09:00:00Z' }, '-C', dir, ...args)).code).toBe(0)
    trees.push(treeOf(dir))
  }
  for (const tree of trees.slice(0, -1).reverse()) {
    expect((await run('-C', dir, 'undo')).code).toBe(0)
    // Folders that were made for an entry may stay; what a person keeps is as it was.
    expect(filesOf(dir)).toEqual(onlyFiles(tree))
  }
  expect(await run('-C', dir, 'undo')).toMatchObject({ code: 2, err: 'onrecord: there is nothing to take back\n' })
  for (const tree of trees.slice(1)) {
    expect((await run('-C', dir, 'redo')).code).toBe(0)
    expect(filesOf(dir)).toEqual(onlyFiles(tree))
  }
  expect(await run('-C', dir, 'redo')).toMatchObject({ code: 2, err: 'onrecord: there is nothing to bring again\n' })
  expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
})

test('it says in the words of the person what is taken back, and when that was written', async () => {
  const dir = recordOf()
  await run('-C', dir, 'log', 'Asked for the list')
  expect(await run('-C', dir, 'undo')).toEqual({
    code: 0,
    out: '',
    err: 'taken back: log E-01 "Asked for the list"; it is kept, to bring it again: onrecord redo\n',
  })
  expect((await run('-C', dir, 'redo')).err).toBe(
    'brought again: log E-01 "Asked for the list"; to take it back: onrecord undo\n',
  )
  change({ dir, at: '2022-03-30T09:15:00+02:00' }, (changes) => {
    changes.create('evidence/E-02.yaml', 'id: E-02\n')
    return { result: undefined, words: 'log E-02 "Earlier"' }
  })
  expect((await run('-C', dir, 'undo')).err).toContain('log E-02 "Earlier" (of 2022-03-30, 09:15)')
})

test('a number that was taken stays taken, and the day of a check-in can be written down again', async () => {
  const dir = recordOf()
  await run('-C', dir, 'log', 'A slip')
  await run('-C', dir, 'undo')
  expect((await run('-C', dir, 'log', 'What I meant')).out).toBe('E-02\n')
  await run('-C', dir, 'check-in', '2022-04-01', '--held')
  await run('-C', dir, 'undo')
  expect((await run('-C', dir, 'check-in', '2022-04-01', '--missed', 'no-show')).out).toBe('2022-04-01\n')
})

test('what was undone before something new was written is kept, and cannot be brought again', async () => {
  const dir = recordOf()
  await run('-C', dir, 'log', 'Words that I need later', '--attach', join(desk, 'mail.eml'))
  await run('-C', dir, 'undo')
  await run('-C', dir, 'log', 'Something new')
  expect(await run('-C', dir, 'redo')).toMatchObject({
    code: 2,
    err: expect.stringContaining('is kept: log E-01 "Words that I need later" in .onrecord/undo/0001.kept.json\n'),
  })
  expect(textOf(dir, '.onrecord/undo/0001.kept.json')).toContain('Words that I need later')
  expect(textOf(dir, '.onrecord/undo/0001/0')).toBe('Subject: the list\n')
})

test.each([
  ['its entry', (dir: string) => writeFileSync(join(dir, 'evidence/E-01.yaml'), 'id: E-01 # mine\n')],
  ['its attached file', (dir: string) => writeFileSync(join(dir, 'files/E-01/mail.eml'), 'Subject: another\n')],
  ['its entry, which is gone,', (dir: string) => rmSync(join(dir, 'evidence/E-01.yaml'))],
  ['its attached file, which is gone,', (dir: string) => rmSync(join(dir, 'files/E-01/mail.eml'))],
])('undo refuses when somebody has changed %s since, and changes nothing', async (_, changeIt) => {
  const dir = recordOf()
  await run('-C', dir, 'log', 'Asked for the list', '--attach', join(desk, 'mail.eml'))
  changeIt(dir)
  const before = treeOf(dir)
  const { code, err } = await run('-C', dir, 'undo')
  expect({ code, err }).toEqual({
    code: 2,
    err: expect.stringMatching(
      /^onrecord: \S+ was changed since, so this cannot be taken back, nor what was done before it: log E-01 .*; nothing was changed; change the file by hand, or take the entry out of use: onrecord withdraw E-01 --because "…"\n$/,
    ),
  })
  expect(treeOf(dir)).toEqual(before)
})

test('redo refuses when the place is taken by now, and keeps what was undone', async () => {
  const dir = recordOf({ 'metrics/M1.yaml': M1 })
  await runIn({ clock: '2024-02-03T09:00:00Z' }, '-C', dir, 'measure', 'M1', '4', '--week', '2024-01-19')
  await run('-C', dir, 'undo')
  writeFileSync(join(dir, 'metrics/M1.yaml'), `${M1}unit: mails\r\n`)
  expect(await run('-C', dir, 'redo')).toMatchObject({
    code: 2,
    err: expect.stringContaining('metrics/M1.yaml was changed since'),
  })
  expect(textOf(dir, 'metrics/M1.yaml')).toBe(`${M1}unit: mails\r\n`)
  writeFileSync(join(dir, 'metrics/M1.yaml'), M1)
  expect((await run('-C', dir, 'redo')).code).toBe(0)
})

test('what is kept for undo is no part of the record: check, list and git do not see it', async () => {
  const dir = copyOf('city-erp')
  await run('-C', dir, 'log', 'A slip', '--attach', join(desk, 'mail.eml'))
  await run('-C', dir, 'undo')
  expect((await run('-C', dir, 'check')).code).toBe(0)
  expect((await run('-C', dir, 'list')).out).not.toContain('A slip')
  expect(textOf(dir, '.onrecord/.gitignore')).toBe('*\n')
  expect(existsSync(join(dir, 'files/E-21'))).toBe(false)
  expect(readdirSync(join(dir, '.onrecord/taken'))).toEqual(['E-21'])
})

test('a note of undo that a failing disk has cut off is put aside, and the next command works', async () => {
  const dir = recordOf({ '.onrecord/forward.json': '{"number": 1, "at": "20' })
  expect(await run('-C', dir, 'log', 'Goes on')).toMatchObject({ code: 0, out: 'E-01\n' })
  expect(readdirSync(join(dir, '.onrecord')).some((name) => name.endsWith('.unreadable'))).toBe(true)
})

function filesOf(dir: string): Record<string, string> {
  return onlyFiles(treeOf(dir))
}

function onlyFiles(tree: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(tree).filter(([, sum]) => !sum.endsWith('folder')))
}
