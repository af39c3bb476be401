import { expect, test } from 'vitest'
import { mailText } from '../../src/record/mail-text.ts'
import { entryTexts } from '../../src/record/searchable.ts'
import { windowsText } from '../../src/record/windows-letters.ts'
import { folderOf } from '../record-folder.ts'

const BYTES = Buffer.from('\x93I don\x92t agree\x94 \x96 \x80 40', 'latin1')
const WORDS = '“I don’t agree” – € 40'

test('bytes of an old Windows program are its quotes, dashes and signs of money', () => {
  expect(windowsText(BYTES)).toBe(WORDS)
})

test('an attached note of an old Windows program can be searched for what it says', () => {
  const dir = folderOf({ 'files/E-01/note.txt': BYTES })
  const passedOver = { unreadable: new Set<string>(), tooLarge: new Set<string>() }
  const texts = [...entryTexts(dir, passedOver)].flatMap(({ attached }) => attached)
  expect(texts).toEqual([{ file: 'files/E-01/note.txt', text: WORDS }])
})

test.each(['windows-1252', 'iso-8859-1', 'us-ascii'])('and so can a mail that says it is %s', (charset) => {
  const mail = [
    'From: Piet Vos <piet@example.org>',
    `Subject: =?${charset}?Q?=93yes=94?=`,
    `Content-Type: text/plain; charset=${charset}`,
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '=93I don=92t agree=94 =96 =80 40',
  ]
  const text = mailText(mail.join('\r\n'))
    .map((stretch) => stretch.text)
    .join('\n')
  expect(text).toContain('Subject: “yes”')
  expect(text).toContain(WORDS)
})
