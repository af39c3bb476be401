import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { renderDocx } from '../../src/render/docx.ts'
import { escapeMarkdown } from '../../src/render/escape.ts'
import { renderMail } from '../../src/render/mail.ts'
import { parseMarkdown } from '../../src/render/markdown.ts'
import { renderPage } from '../../src/render/page.ts'
import { renderPdf } from '../../src/render/pdf.ts'
import { renderPlain } from '../../src/render/plain.ts'
import { searchableText } from '../../src/render/searchable.ts'
import type { Block } from '../../src/render/tree.ts'
import { sampleDocument } from './sample.ts'
import { inspectPdf, provideFonts } from './tools.ts'
import { partOf, wordText, xmlFaults } from './word.ts'

beforeAll(provideFonts)

const markdown = `# Response

The target was set later.[^memo] It was met.^[See the **counts** of [April](https://a.example/counts).] Both are in the file.[^memo]

| Date | Fact |
| --- | --- |
| 4 March | Held[^cell] |

[^memo]: Memo of 9 February, page 2.

    - first line
    - second line
[^cell]: Note of the same day.
[^never]: Words that nothing names.
`
const document = sampleDocument({ markdown })

test('plain text has their numbers, and their words at the end', () => {
  expect(renderPlain(document)).toBe(`Response

The target was set later.[1] It was met.[2] Both are in the file.[1]

4 March: Held[3]

[1] Memo of 9 February, page 2.
– first line
– second line

[2] See the counts of April (https://a.example/counts).

[3] Note of the same day.
`)
})

test('a page links each number to its words and back', () => {
  const html = renderPage(document)
  const ids = [...html.matchAll(/ id="(note\.[^"]+)"/g)].map(([, id]) => id)
  expect(ids).toEqual(['note.1.mark', 'note.2.mark', 'note.3.mark', 'note.1.text', 'note.2.text', 'note.3.text'])
  const targets = [...html.matchAll(/href="#(note\.[^"]+)"/g)].map(([, id]) => id)
  expect(targets.filter((target) => !ids.includes(target))).toEqual([])
  expect(html).toContain('role="doc-endnotes" aria-label="Notes"')
})

test('the PDF has them at the foot of the page', async () => {
  const { pdf, standard } = await renderPdf(document)
  const text = inspectPdf('pdftotext', pdf, ['-layout'])
  expect(text).toMatch(/1 ?Memo of 9 February, page 2\./)
  expect(text).toMatch(/3 ?Note of the same day\./)
  expect(standard).toBe('PDF/A-3a')
  expect(inspectPdf('pdfinfo', pdf, ['-struct'])).toMatch(/^ *Note\b/m)
})

test('the file for a word processor has real ones, with their links', async () => {
  const docx = await renderDocx(document)
  expect(partOf(docx, 'word/document.xml').match(/<w:footnoteReference w:id="\d"\/>/g)).toHaveLength(3)
  expect(wordText(docx, 'word/footnotes.xml')).toContain('Memo of 9 February, page 2.')
  expect(xmlFaults(partOf(docx, 'word/footnotes.xml'))).toEqual([])
  expect(partOf(docx, 'word/_rels/footnotes.xml.rels')).toContain('Target="https://a.example/counts"')
})

test('an e-mail has their numbers, and their words at the end', () => {
  const mail = { to: [], cc: [], subject: 'Target' }
  const text = renderMail({ ...document, mail }).replace(/=\r\n/g, '')
  expect(text.match(/\[1\] Memo of 9 February/g)).toHaveLength(2)
  expect(text).not.toContain('href=3D"#')
})

test('the last look reads them', () => {
  for (const words of [
    'Memo of 9 February, page 2.',
    'second line',
    'https://a.example/counts',
    'Note of the same day.',
  ])
    expect(searchableText(document)).toContain(words)
})

describe('a footnote in a footnote', () => {
  test('stands behind it, and is named by its number', () => {
    expect(renderPlain(sampleDocument({ markdown: 'A[^a] b[^b].\n\n[^a]: One[^b].\n[^b]: Two.\n' }))).toBe(
      'A[1] [2] b[2].\n\n[1] One (note 2).\n\n[2] Two.\n',
    )
  })

  test('may name itself, or each other', () => {
    const text = renderPlain(sampleDocument({ markdown: 'A[^a].\n\n[^a]: One[^a][^b].\n[^b]: Two[^a].\n' }))
    expect(text).toBe('A[1] [2].\n\n[1] One (note 1) (note 2).\n\n[2] Two (note 1).\n')
  })
})

test('one that is defined inside of another has its own words, and the other keeps all of its own', () => {
  const text = renderPlain(sampleDocument({ markdown: 'A[^a] b[^b].\n\n[^a]: One.\n\n    [^b]: Two.\n\n    Three.\n' }))
  expect(text).toBe('A[1] b[2].\n\n[1] One.\nThree.\n\n[2] Two.\n')
})

test('in the head of a table that goes on, it has one number', async () => {
  const rows = '| x | y |\n'.repeat(90)
  const { pdf } = await renderPdf(
    sampleDocument({ markdown: `| a | b[^h] |\n|---|---|\n${rows}\nEnd[^e].\n\n[^h]: Head.\n[^e]: Last.` }),
  )
  const text = inspectPdf('pdftotext', pdf, ['-layout'])
  expect(text).toMatch(/1 ?Head\./)
  expect(text).toMatch(/2 ?Last\./)
})

/** Whether there is a footnote anywhere. */
function hasNote(blocks: readonly Block[]): boolean {
  return JSON.stringify(blocks).includes('"footnote"')
}

describe('what a person wrote never makes one', () => {
  const bits = fc.constantFrom('[', ']', '^', '^[', '[^', '[^1]', '[^1]:', ' ', 'a', '1', '\\', ':', '\n')
  const texts = fc.array(bits, { minLength: 1, maxLength: 10 }).map((parts) => parts.join(''))
  const notes = '\n\nOurs[^1].\n\n[^1]: Our own.\n'
  const places: readonly (readonly [string, (text: string) => string])[] = [
    ['as a paragraph', (text) => text],
    ['before a bracket', (text) => `${text}[not for HR](https://a.example)`],
    ['in brackets', (text) => `[${text}] and more`],
    ['at the start of a definition', (text) => `x\n\n[${text}]: words`],
    ['in a cell', (text) => `| a |\n|---|\n| ${text} |`],
  ]
  test.each(places)('%s', (_, put) => {
    fc.assert(
      fc.property(texts, (text) => {
        const blocks = parseMarkdown(`${put(escapeMarkdown(text))}${notes}`, {})
        expect(hasNote(blocks.slice(0, -1))).toBe(false)
        expect(hasNote(blocks.slice(-1))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
