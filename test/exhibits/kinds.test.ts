import { expect, test } from 'vitest'
import { sniff } from '../../src/exhibits/sniff.ts'
import { exhibitOf } from './attached.ts'

function bytes(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}

test.each([
  ['%PDF-1.7\n1 0 obj', 'note.txt', 'pdf'],
  [`mark\n%PDF-1.4\n${'x'.repeat(40)}\n%%EOF\n\xff\xfe`, 'scan', 'pdf'],
  ['\x89PNG\r\n\x1a\n', 'plan.pdf', 'png'],
  ['\xff\xd8\xff\xe0\0\x10JFIF', 'photo', 'jpg'],
  ['GIF89a\x01\0', 'a.png', 'gif'],
  ['RIFF\x10\0\0\0WEBPVP8 ', 'a', 'webp'],
  ['\0\0\0\x18ftypheic\0\0\0\0', 'IMG_1.JPG', 'heic'],
  ['\0\0\0\x18ftypmp42\0\0\0\0', 'a', 'video'],
  ['ID3\x04\0\0', 'a', 'audio'],
  ['PK\x03\x04\0\0xl/workbook.xml', 'a.docx', 'xlsx'],
  ['PK\x03\x04\0\0word/document.xml', 'a', 'docx'],
  ['PK\x03\x04\0\0some.txt', 'a', 'zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'old.doc', 'office'],
  ['{\\rtf1\\ansi Hello}', 'a.doc', 'rtf'],
  ['<?xml version="1.0"?>\n<!-- x --><svg xmlns="http://www.w3.org/2000/svg"/>', 'a.html', 'svg'],
  ['<!doctype html><p>Hi', 'a.txt', 'html'],
  ['BEGIN:VCALENDAR\r\n', 'a.txt', 'ics'],
  ['# Title', 'a.md', 'md'],
  ['# Title', 'a.txt', 'txt'],
  ['I sent it as %PDF-1.4 yesterday', 'a.txt', 'txt'],
  ['', 'plan.pdf', 'empty'],
])('%j called "%s" is %s', (content, name, kind) => {
  expect(sniff(bytes(content), name).kind).toBe(kind)
})

test('what cannot be shown says what it is and how it can be shown', async () => {
  const { kind, blocks, sheets, isTextWhole, notes, advice } = await exhibitOf(
    bytes('PK\x03\x04\0\0xl/workbook.xml'),
    'pay.xlsx',
  )
  expect([kind, blocks, sheets, isTextWhole]).toEqual(['Excel workbook', [], [], false])
  expect(notes).toEqual(['The sheets of a spreadsheet cannot be shown here.'])
  expect(advice).toEqual(['to show it, print it to PDF and attach the PDF as well'])
})
