/** What is attached: text is decided by content, mails are decoded, and nothing in a file acts on the terminal. */
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { recordOf } from '../record-folder.ts'
import { run } from '../run.ts'

type Row = { id: string; file: string; field?: string; line: number; context: string }

const ENTRY = 'id: E-01\nhappened: 2024-01-10\nkind: email\ntitle: A mail\n'

function withFile(name: string, content: string | Uint8Array): string {
  return recordOf({ 'evidence/E-01.yaml': ENTRY, [`files/E-01/${name}`]: content })
}

async function rows(dir: string, ...words: readonly string[]): Promise<Row[]> {
  return JSON.parse((await run('-C', dir, 'find', '--json', ...words)).out)
}

const MAIL = [
  'From: Piet Vos <piet@harbour.example>',
  'To: ana@harbour.example',
  'Subject: =?utf-8?Q?Die_Pl=C3=A4ne?=',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b1"',
  '',
  '--b1',
  'Content-Type: text/plain; charset=iso-8859-1',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Dear Ana,',
  'the sche=',
  'dule caf=E9 is ready.',
  '--b1',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('<p>The <b>promised</b>&nbsp;list</p>').toString('base64'),
  '--b1',
  'Content-Type: image/png; name="zebra.png"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('giraffe').toString('base64'),
  '--b1--',
  '',
].join('\r\n')

describe('attached files', () => {
  test('a text is found with its line, under the entry that it belongs to', async () => {
    const dir = withFile('log', 'first line\nsecond line\nthe pump stopped\n')
    expect(await rows(dir, 'pump stopped')).toMatchObject([{ id: 'E-01', file: 'files/E-01/log', line: 3 }])
    expect((await run('-C', dir, 'find', 'pump')).out).toBe(
      'E-01  10 January 2024  A mail\n    files/E-01/log, line 3: first line second line the pump stopped\n',
    )
  })

  test('words of the entry and of its file count together', async () => {
    expect(await rows(withFile('a.txt', 'the pump'), 'pump', 'mail')).toHaveLength(1)
  })

  test('a mail is read as a mail program shows it, with the lines of the file', async () => {
    const dir = withFile('mail.eml', MAIL)
    expect(await rows(dir, 'plane')).toMatchObject([{ line: 3 }])
    expect(await rows(dir, 'schedule cafe')).toMatchObject([
      { line: 12, context: 'Dear Ana, the schedule café is ready.' },
    ])
    expect(await rows(dir, 'promised list')).toMatchObject([{ line: 18, context: 'The promised list' }])
    expect(await rows(dir, 'zebra')).toHaveLength(1)
    expect(await rows(dir, 'giraffe')).toEqual([])
  })

  test('a page of HTML without its tags', async () => {
    const dir = withFile('page', '<!doctype html>\n<style>p {color: zebra}</style>\n<p>caf&#233; <b>zone</b></p>')
    expect(await rows(dir, 'cafe zone')).toMatchObject([{ line: 3, context: 'café zone' }])
    expect(await rows(dir, 'zebra')).toEqual([])
  })

  test('UTF-16 and the text of old Windows programs are text, a picture is none', async () => {
    expect(await rows(withFile('a', Buffer.from('\uFEFFthe pump', 'utf16le')), 'pump')).toHaveLength(1)
    expect(await rows(withFile('a', Buffer.from('the caf\u00e9 pump', 'latin1')), 'cafe')).toHaveLength(1)
    expect(await rows(withFile('a.txt', Buffer.from('\u0089PNG\r\n\u001a\n\u0000pump', 'latin1')), 'pump')).toEqual([])
  })

  test('a file of an entry that is gone is found', async () => {
    expect(await rows(recordOf({ 'files/E-09/a.txt': 'the pump' }), 'pump')).toMatchObject([{ id: 'E-09' }])
  })

  test('a large file is named, not searched', async () => {
    const { out, err } = await run('-C', withFile('big.log', `pump${' '.repeat(2_000_000)}`), 'find', 'pump')
    expect(out).toBe('')
    expect(err).toBe('nothing found for "pump"\ntoo large to be searched: files/E-01/big.log\n')
  })

  test('a link out of the record is not followed', async () => {
    const dir = withFile('a.txt', 'nothing')
    symlinkSync(join(recordOf({ 'secret.txt': 'the pump' }), 'secret.txt'), join(dir, 'files/E-01/link.txt'))
    expect(await rows(dir, 'pump')).toEqual([])
  })
})

describe('files that mean harm', () => {
  test('nothing that a terminal would act on is shown', async () => {
    const dir = withFile('a.txt', 'the \u001b[2J\u001b]0;x\u0007pump \u202egnp\u202c \u009b31m \rfake')
    const { out } = await run('-C', dir, 'find', 'pump')
    expect(out).toContain('pump')
    expect(out).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}/u)
    expect(out.trimEnd().split('\n')).toHaveLength(2)
  })

  test('a word of a million letters takes one line', async () => {
    const [row] = await rows(withFile('a.txt', `${'x'.repeat(500_000)} pump${'y'.repeat(500_000)}`), 'pump')
    expect(row?.context.length).toBeLessThan(250)
  })

  test.each([
    ['tags without end', '<!doctype html>'.padEnd(1_000_000, '<')],
    ['styles without end', '<!doctype html>'.padEnd(1_000_000, '<style>')],
    ['quoted words without end', `From: a\nTo: b\nSubject: ${'=?utf-8?q?'.repeat(100_000)}`],
    ['parts without end', `From: a\nTo: b\nContent-Type: multipart/mixed; boundary=x\n\n${'--x\n'.repeat(200_000)}`],
    ['lists without end', '['.repeat(100_000)],
  ])('%s take no longer than other text', async (_, content) => {
    const started = performance.now()
    const dir = withFile('a', content)
    expect(await rows(dir, 'zebra')).toEqual([])
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  test('YAML that is nested without end is searched as text', async () => {
    const dir = recordOf({ 'evidence/E-02.yaml': `title: pump ${'['.repeat(100_000)}\nx: ${'['.repeat(50_000)}` })
    expect(await rows(dir, 'pump')).toMatchObject([{ id: 'E-02', line: 1 }])
  })
})
