import { beforeAll, describe, expect, test } from 'vitest'
import { renderDocx } from '../../src/render/docx.ts'
import { chronologyDocument, letterDocument, sampleDocument } from './sample.ts'
import { provideFonts } from './tools.ts'
import { partOf, wordText, xmlFaults } from './word.ts'
import { repairs } from './word-order.ts'

beforeAll(provideFonts)

const made = (markdown: string): Promise<Uint8Array> => renderDocx(sampleDocument({ markdown }))

const headings = Array.from({ length: 12 }, (_, i) => `${'#'.repeat(Math.min(i + 1, 6))} Level ${i + 1}`)
const everyCharacter = Array.from({ length: 160 }, (_, code) => String.fromCharCode(code)).join('')
const shapes: Readonly<Record<string, string>> = {
  'no words': '',
  'no headings': 'Words',
  'headings twelve deep': headings.join('\n\n'),
  'empty cells': '| | |\n|---|---|\n| | |',
  'a hundred rows': `| a | b |\n|---|---|\n${'| x | y |\n'.repeat(100)}`,
  'lists in quotes in lists, with a table': '> - a\n>   > 1. b\n>   >    - c\n\n- \n- x\n\n  | a |\n  |---|\n  | 1 |',
  'a footnote in a table': '| a |\n|---|\n| b[^1] |\n\n[^1]: [Words](https://a.example/?a="b"&c=<d>) and more.',
  'odd addresses': '[a](https://b.example/?q="x"&y=\'%00) [b](<https://b.example/ü 😀 ]|)>) [c](mailto:a"b@c.example)',
  'characters that XML does not allow': `x${everyCharacter}\uFFFE\uFFFF\uD800x\uDC00y`,
  'very long words': `${'x'.repeat(40)} ${'W'.repeat(300)}`,
}

describe('Word has nothing to repair', () => {
  test.each(Object.entries(shapes))('with %s', async (_, markdown) => {
    const docx = await made(markdown)
    expect(repairs(docx)).toEqual([])
    for (const part of ['word/document.xml', 'word/footnotes.xml', 'word/_rels/document.xml.rels'])
      expect(xmlFaults(partOf(docx, part))).toEqual([])
  })

  test('in a letter, in a chronology, and in a draft', async () => {
    for (const document of [letterDocument, chronologyDocument, sampleDocument({ markdown: '# A', draft: true })])
      expect(repairs(await renderDocx(document))).toEqual([])
  })
})

test('names of lists that only the library knows are words as others', async () => {
  const words = '{headings-0} {bullets-0} {numbers-0} {list-1-0} {default-bullet-numbering-0}'
  const docx = await made(`${words}\n\n- a\n\n1. b\n\n## c\n\n## d`)
  expect(wordText(docx).split('\n')[0]?.replace('\u2060', '')).toBe(words)
})

test('words in Arabic and Hebrew are marked as written from right to left, and others are not', async () => {
  const xml = partOf(await made('Sent to שלום כהן, and مرحبا (12).'), 'word/document.xml')
  const runs = [...xml.matchAll(/<w:r>(.*?)<\/w:r>/g)].map(([, run = '']) => [
    run.includes('<w:rtl/>'),
    run.replace(/<[^>]*>/g, ''),
  ])
  expect(runs.slice(0, 5)).toEqual([
    [false, 'Sent to '],
    [true, 'שלום כהן'],
    [false, ', and '],
    [true, 'مرحبا'],
    [false, ' (12).'],
  ])
})

test('a table has a style, so that one which is added can have its look', async () => {
  const docx = await made('| a |\n|---|\n| b |')
  expect(partOf(docx, 'word/document.xml')).toContain('<w:tblStyle w:val="RuledTable"/>')
  expect(partOf(docx, 'word/styles.xml')).toMatch(/w:type="table"[^>]*w:styleId="RuledTable"/)
})
