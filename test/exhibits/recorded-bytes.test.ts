import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { readExhibit } from '../../src/exhibits/read-exhibit.ts'
import { UserError } from '../../src/user-error.ts'
import { emptyFolder } from '../record-folder.ts'
import { attached } from './attached.ts'

test('a file that is gone stops the packet and is named', async () => {
  const file = attached('Dear Ana', 'note.txt')
  rmSync(file.path)
  await expect(readExhibit(file)).rejects.toThrow(
    new UserError('"files/E-05/note.txt" is not there; put the file back, from a backup if need be'),
  )
})

test('a file of another size, or with one other letter, is not the one that was attached', async () => {
  const longer = attached('Dear Ana', 'note.txt')
  appendFileSync(longer.path, '!')
  await expect(readExhibit(longer)).rejects.toThrow(
    '"files/E-05/note.txt" is not the file that was attached (now 9 bytes, was 8)',
  )
  const other = attached('Dear Ana', 'note.txt')
  writeFileSync(other.path, 'Dear Ava')
  await expect(readExhibit(other)).rejects.toThrow(
    /is not the file that was attached \(now SHA-256 [0-9a-f]{12}…\); put the original back/,
  )
})

test('a link is not followed, neither in place of the file nor of its folder', async () => {
  const file = attached('Dear Ana', 'note.txt')
  const elsewhere = join(emptyFolder(), 'note.txt')
  renameSync(file.path, elsewhere)
  symlinkSync(elsewhere, file.path)
  await expect(readExhibit(file)).rejects.toThrow('is not a plain file inside the record')
  rmSync(dirname(file.path), { recursive: true })
  symlinkSync(dirname(elsewhere), dirname(file.path))
  await expect(readExhibit(file)).rejects.toThrow('is not a plain file inside the record')
})

test('a pipe is not waited for, and a folder is no file', async () => {
  const file = attached('', 'note.txt')
  rmSync(file.path)
  execFileSync('mkfifo', [file.path])
  await expect(readExhibit(file)).rejects.toThrow('is not a plain file inside the record')
  rmSync(file.path)
  mkdirSync(file.path)
  await expect(readExhibit(file)).rejects.toThrow('is not a plain file inside the record')
})

test('an empty file says so', async () => {
  expect(await readExhibit(attached('', 'note.txt'))).toMatchObject({
    kind: 'empty file',
    blocks: [],
    notes: ['This file is empty: it has no bytes.'],
  })
})

test('a file of two gigabytes is not opened, and the limit is said', async () => {
  const file = attached('', 'meeting.mp4')
  truncateSync(file.path, 2_000_000_000)
  const { blocks, notes, advice } = await readExhibit({ ...file, bytes: 2_000_000_000 })
  expect(blocks).toEqual([])
  expect(notes).toEqual(['This file has 2000 MB and is not shown here.'])
  expect(advice.join()).toContain('files of more than 100 MB are not shown')
})
