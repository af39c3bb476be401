import { beforeAll, describe, expect, test } from 'vitest'
import { renderDocx } from '../../src/render/docx.ts'
import { renderPdf } from '../../src/render/pdf.ts'
import { hostileValues } from './hostile.ts'
import { chronologyDocument, letterDocument, sampleDocument } from './sample.ts'
import { inspectPdf, provideFonts } from './tools.ts'
import { officePdf, partOf, partsOf, withoutOffice, wordSource, wordText, xmlFaults } from './word.ts'

beforeAll(provideFonts)

const made = (markdown: string): Promise<Uint8Array> => renderDocx(sampleDocument({ markdown }))

/** Style and words of each paragraph. */
function paragraphs(docx: Uint8Array): string[] {
  return [...partOf(docx, 'word/document.xml').matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, xml = '']) => {
    const style = /<w:pStyle w:val="(\w+)"/.exec(xml)?.[1] ?? 'Normal'
    const level = /<w:ilvl w:val="(\d)"/.exec(xml)?.[1]
    return `${style}${level === undefined ? '' : ` ${level}`}: ${xml.replace(/<[^>]*>/g, '')}`
  })
}

/** The sign of the list that a style is bound to, both ways; empty when it is bound to none. */
function numberOfStyle(docx: Uint8Array, style: string): string {
  const styles = partOf(docx, 'word/styles.xml')
  const said = styles.split('<w:style ').find((xml) => xml.includes(`w:styleId="${style}"`)) ?? ''
  const [, level = '', number = ''] = /<w:numPr><w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"/.exec(said) ?? []
  const lists = partOf(docx, 'word/numbering.xml')
  const [, kind] = new RegExp(`<w:num w:numId="${number}"[^>]*><w:abstractNumId w:val="(\\d+)"`).exec(lists) ?? []
  const list = lists.split('<w:abstractNum ').find((xml) => xml.startsWith(`w:abstractNumId="${kind}"`)) ?? ''
  const shown = list.split('<w:lvl ').find((xml) => xml.startsWith(`w:ilvl="${level}"`)) ?? ''
  return shown.includes(`<w:pStyle w:val="${style}"/>`) ? (/<w:lvlText w:val="([^"]*)"/.exec(shown)?.[1] ?? '') : ''
}

describe('a letter with tables, charts and lists', () => {
  test('is made of well-formed parts', async () => {
    const parts = [...partsOf(await renderDocx(letterDocument))].filter(([name]) => /\.(?:xml|rels)$/.test(name))
    expect(parts.length).toBeGreaterThan(10)
    for (const [name, bytes] of parts)
      expect({ name, faults: xmlFaults(bytes.toString('utf8')) }).toEqual({ name, faults: [] })
  })

  test('has a title, the day of the record, and nobody and nothing else', async () => {
    const docx = await renderDocx(letterDocument)
    const core = partOf(docx, 'docProps/core.xml')
    expect(core).toContain('<dc:title>Response to the performance improvement plan of 31 January 2022</dc:title>')
    expect(core.match(/>([^<]+)<\/dcterms/g)).toEqual([
      '>2022-04-02T00:00:00Z</dcterms',
      '>2022-04-02T00:00:00Z</dcterms',
    ])
    const about = ['docProps/core.xml', 'docProps/app.xml', 'docProps/custom.xml', 'word/settings.xml']
    for (const name of about)
      expect(partOf(docx, name)).not.toMatch(
        /creator|lastModifiedBy|Company|Manager|Template|Application|rsid|Un-named/,
      )
    expect(partOf(docx, 'word/document.xml')).not.toContain('w:rsid')
  })

  test('is the same bytes for the same document, and no clock is in them', async () => {
    const [first, second] = [await renderDocx(letterDocument), await renderDocx(letterDocument)]
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0)
    expect(wordSource(first)).not.toContain(String(new Date().getFullYear()))
  })

  test('shows each chart as a drawing, with a picture for those who cannot, and what it says in words', async () => {
    const docx = await renderDocx(letterDocument)
    const names = [...partsOf(docx).keys()]
    expect(names.filter((name) => name.endsWith('.svg'))).toHaveLength(3)
    expect(names.filter((name) => name.endsWith('.png'))).toHaveLength(3)
    expect(partOf(docx, 'word/document.xml')).toMatch(/descr="Tickets closed, week by week: 4 Feb 9/)
  })

  test('names itself on each page, and a draft says so', async () => {
    const docx = await renderDocx(letterDocument)
    expect(wordText(docx, 'word/footer1.xml')).toContain('2022-04-02-rebuttal-hr · record as of 2 April 2022')
    expect(partOf(docx, 'word/footer1.xml')).toContain('NUMPAGES')
    expect(wordSource(docx)).not.toContain('DRAFT')
    const draft = await renderDocx({ ...letterDocument, draft: true })
    for (const header of ['word/header1.xml', 'word/header2.xml']) expect(wordText(draft, header)).toContain('DRAFT')
  })
})

describe('headings', () => {
  test('are numbered by the word processor, and a number in the words is not said twice', async () => {
    const docx = await made('# Title\n\n## 1. First\n\n### Part\n\n## 2. Second\n\n# Annex\n')
    expect(paragraphs(docx)).toEqual([
      'Title: Title',
      'Heading1: First',
      'Heading2: Part',
      'Heading1: Second',
      'PartTitle: Annex',
    ])
    expect(numberOfStyle(docx, 'Heading2')).toBe('%1.%2')
    expect(numberOfStyle(docx, 'Heading5')).toBe('%1.%2.%3.%4.%5')
  })

  test('that are added later have their number because of their style alone', async () => {
    const docx = await made('# Title\n\n## First\n\n## Second')
    const list = partOf(docx, 'word/numbering.xml')
    expect([...list.matchAll(/<w:pStyle w:val="(\w+)"/g)].map(([, style]) => style)).toEqual([
      'Heading1',
      'Heading2',
      'Heading3',
      'Heading4',
      'Heading5',
      'Heading6',
    ])
    expect(list).toContain('<w:multiLevelType w:val="multilevel"/>')
  })

  test('stay as they are written where their numbers are others', async () => {
    const docx = await made('# Title\n\n## 2. Second\n\n## 3. Third')
    expect(paragraphs(docx)).toEqual(['Title: Title', 'Heading1: 2. Second', 'Heading1: 3. Third'])
    expect(numberOfStyle(docx, 'Heading1')).toBe('')
  })

  test('have no number where there is one of them alone', async () => {
    expect(paragraphs(await made('# Title\n\n## Requests'))).toEqual(['Title: Title', 'Heading1: Requests'])
  })
})

test('lists are lists, each with its own numbers, and what belongs to an item stands below it', async () => {
  const docx = await made('3. three\n\n   more\n\n   - inner\n4. four\n\nText\n\n1. one')
  expect(paragraphs(docx)).toEqual([
    'ListNumber 0: three',
    'ListParagraph: more',
    'ListBullet 1: inner',
    'ListNumber 0: four',
    'Normal: Text',
    'ListNumber 0: one',
  ])
  expect(partOf(docx, 'word/numbering.xml')).toContain('<w:start w:val="3"/>')
})

test('the head of a table comes again on each page, and its rows are not cut', async () => {
  const xml = partOf(await renderDocx(chronologyDocument), 'word/document.xml')
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(61)
  expect(xml).toContain('w:orient="landscape"')
})

test('a row that is longer than half of a page may be cut', async () => {
  const docx = await made(`| a | b |\n|---|---|\n| ${'word '.repeat(2000)} | x |`)
  expect(partOf(docx, 'word/document.xml').match(/<w:cantSplit\/>/g)).toHaveLength(1)
})

test('only links to the web and to mailboxes are links', async () => {
  const docx = await made(
    '[web](https://a.example/?b=1&c) [mail](mailto:a@b.example) [script](javascript:x) [file](file:///etc/passwd)',
  )
  const targets = [
    ...partOf(docx, 'word/_rels/document.xml.rels').matchAll(/Id="([^"]+)"[^>]*Target="([^"]+)" TargetMode/g),
  ]
  expect(targets.map(([, id, target]) => [id, target])).toEqual([
    ['rIdLink1', 'https://a.example/?b=1&amp;c'],
    ['rIdLink2', 'mailto:a@b.example'],
  ])
  expect(partOf(docx, 'word/document.xml').match(/r:id="rIdLink\d"/g)).toEqual(['r:id="rIdLink1"', 'r:id="rIdLink2"'])
})

test.each([
  ['us-letter', 'en-US', '12240'],
  ['a4', 'en-GB', '11906'],
] as const)('paper %s is read in %s', async (paper, language, width) => {
  const docx = await renderDocx(sampleDocument({ paper, markdown: 'Words' }))
  expect(partOf(docx, 'word/styles.xml')).toContain(`<w:lang w:val="${language}"/>`)
  expect(partOf(docx, 'word/document.xml')).toContain(`w:w="${width}"`)
})

test.each(Object.entries(hostileValues))('text that wants to be more stays text: %s', async (_, value) => {
  const docx = await made(`\`\`\`\n${value}\n\`\`\``)
  expect(xmlFaults(partOf(docx, 'word/document.xml'))).toEqual([])
  expect(wordText(docx).trim()).toBe(value)
})

const missing = withoutOffice()
describe.skipIf(missing !== undefined)(`in LibreOffice${missing === undefined ? '' : `: ${missing}`}`, () => {
  test.each([
    // A picture of a chart has no text that can be taken out.
    ['a letter', { ...letterDocument, charts: {} }],
    ['a chronology', chronologyDocument],
  ])(
    '%s opens, with all of the words of the PDF',
    async (_, document) => {
      // Without signs: lists have others, and a hyphen at the end of a line is no character for this tool.
      const textIn = (pdf: Uint8Array): string => inspectPdf('pdftotext', pdf).replace(/[^\p{L}\p{N}\s]/gu, '')
      const shown = textIn(officePdf(await renderDocx(document))).replace(/\s/g, '')
      const { pdf } = await renderPdf(document)
      const words = new Set(textIn(pdf).split(/\s+/))
      expect([...words].filter((word) => !shown.includes(word))).toEqual([])
      expect(shown).toMatch(/Page1of[2-9]/)
    },
    60_000,
  )
})
