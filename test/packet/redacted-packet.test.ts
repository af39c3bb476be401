import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { addFiles, recordOf } from '../record-folder.ts'
import { provideFonts } from '../render/tools.ts'
import { type Ran, run } from '../run.ts'
import { everythingOut } from './everything-out.ts'
import { FORMATS } from './marked-files.ts'

beforeAll(provideFonts)

const MAIL = `From: Karin Blom <karin.blom@example.org>
To: Ana Duarte <ana@example.org>
Date: Tue, 20 Feb 2024 09:00:00 +0000
Subject: Karin about the 13/16 tickets

Call me at (415) 555-0142. Card 4111 1111 1111 1111.
Blom, Karin
`

function recordWith(files: Readonly<Record<string, Uint8Array>>): string {
  const dir = recordOf()
  const rows = Object.entries(files).map(
    ([name, bytes]) =>
      `  - {name: ${name}, sha256: ${createHash('sha256').update(bytes).digest('hex')}, bytes: ${bytes.length}}`,
  )
  addFiles(dir, {
    'evidence/E-01.yaml': `id: E-01\nhappened: 2024-02-20\nrecorded: 2024-02-20T18:00:00Z\nkind: email\ntitle: Mail of Karin Blom\nobtained: received_by_me\nfiles:\n${rows.join('\n')}\n`,
    'names.txt': 'Karin Blom # customer\n',
  })
  addFiles(dir, Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`files/E-01/${name}`, bytes])))
  return dir
}

function redacted(dir: string): Promise<Ran> {
  const names = join(dir, 'names.txt')
  return run('-C', dir, 'packet', 'chronology', '--for', 'attorney', '--today', '2024-03-15', '--redact', names)
}

test('names, addresses and numbers are in nothing that leaves, and originals go to nobody', async () => {
  const dir = recordWith({ 'karin-blom.eml': Buffer.from(MAIL) })
  const { code, out, err } = await redacted(dir)
  expect(code, err).toBe(0)
  const { readable, raw } = everythingOut(out.trim().split('\n'))
  expect(`${readable}\n${raw}`).not.toMatch(/karin|blom|555-0142|4111 1111|@example\.org|originals\//i)
  expect(readable).toContain('[name]')
  expect(readable).toContain('13/16')
  expect(readable).toContain('Ana Duarte')
  expect(err).toMatch(/hidden: \d+ names, \d+ e-mail addresses, 1 phone number and 1 account or card number/)
  expect(readFileSync(join(dir, 'documents.yaml'), 'utf8')).not.toContain('Blom')
})

test('a picture beside a mail with names stops nothing, because the mail is laid out again', async () => {
  const dir = recordWith({ 'mail.eml': Buffer.from(MAIL), 'grey.png': FORMATS.png?.(() => 'none') ?? new Uint8Array() })
  const { code, err } = await redacted(dir)
  expect(code, err).toBe(0)
})

test('a PDF with a name stops the packet with its id and what to do', async () => {
  const dir = recordWith({ 'letter.pdf': FORMATS.pdf?.(() => 'Karin Blom') ?? new Uint8Array() })
  const { code, err } = await redacted(dir)
  expect(code).toBe(1)
  expect(err).toContain('E-01 is shown as it is and has "Karin Blom')
  expect(err).toContain('--without E-01')
})
