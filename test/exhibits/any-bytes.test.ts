import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exhibitOf } from './attached.ts'

/** What readers look for, so that bytes by chance come further than to the first of them. */
const PIECES = [
  'MIME-Version: 1.0\r\nFrom: a@b.example\r\n',
  'Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n',
  'Content-Type: text/html\r\n\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  '<!doctype html>',
  '<table><tr><td>',
  '</table>',
  '<ul><li>',
  '<blockquote>',
  '<p style="display:none">',
  '<a href="',
  '<!--',
  '<script>',
  '&#128;&nbsp;&amp;&bogus;',
  'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n',
  'DTSTART:20220304T090000Z\r\nRRULE:FREQ=WEEKLY\r\n',
  'DTSTART;TZID=\r\nRRULE:;;=\r\n',
  'END:VEVENT\r\nEND:VCALENDAR\r\n',
  'a;b;c\n',
  '"',
  '\t',
  '> > > ',
  '- [x](javascript:y)\n',
  '---\n',
  '\u0000\u0007\u001b[31m\u202e\u200b',
  'PK\u0003\u0004word/document.xml',
  'PK\u0005\u0006',
]
const NAMES = [
  'note.txt',
  'mail.eml',
  'invite.ics',
  'table.csv',
  'note.md',
  'page.html',
  'plan.docx',
  'plan',
  '.',
  'a\u202eb',
]

const content = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc.string({ unit: 'binary', maxLength: 2000 }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 40 })), { maxLength: 60 })
    .map((pieces) => pieces.join('')),
)

/** All but the tab and the end of a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

test('any bytes under any name are read without a fault and without control characters', async () => {
  await fc.assert(
    fc.asyncProperty(content, fc.constantFrom(...NAMES.slice(0, 8)), async (bytes, name) => {
      // Pictures and PDFs have readers, and tests, of their own.
      fc.pre(!/^(?:\s*%PDF-|\x89PNG|\xff\xd8|GIF8|RIFF)/.test(Buffer.from(bytes).toString('latin1')))
      const { blocks, text, notes } = await exhibitOf(bytes, name)
      expect(stringsIn(blocks).join('')).not.toMatch(CONTROLS)
      expect(blocks.length + notes.length > 0 || text === '').toBe(true)
    }),
    { numRuns: 400 },
  )
})

test.each([
  ['tags that never end', '<'.repeat(300_000), 'page.html'],
  ['quotation marks that never end', '<!doctype html>'.concat('<a ="'.repeat(100_000)), 'page.html'],
  ['remarks that never end', '<!doctype html>'.concat('<!--'.repeat(100_000)), 'page.html'],
  [
    'boxes in boxes',
    '<!doctype html>'.concat('<div><table><tr><td><ul><li><blockquote>'.repeat(20_000), 'x'),
    'page.html',
  ],
  ['paragraphs in one cell', '<!doctype html><table><td>'.concat('<p>x'.repeat(130_000)), 'page.html'],
  ['quotes in quotes', '>'.repeat(100_000).concat(' x\n').repeat(3), 'note.txt'],
  ['quotes in Markdown', '> '.repeat(50_000), 'note.md'],
  ['one long word', 'x'.repeat(500_000), 'note.txt'],
  ['letters with many accents', 'e'.concat('\u0301'.repeat(100_000)), 'note.txt'],
  ['delimiters alone', ';'.repeat(300_000), 'table.csv'],
  ['quotation marks alone', '"'.repeat(300_001), 'table.csv'],
  ['blanks alone', ' \n'.repeat(300_000), 'note.txt'],
])('a file of %s is read, or said to be more than can be shown', async (_, bytes, name) => {
  const { blocks, notes } = await exhibitOf(bytes, name)
  expect(blocks.length + notes.length > 0).toBe(bytes.trim() !== '')
})
