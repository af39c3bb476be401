import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { exhibitOf } from './attached.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'

/** A Word document of these parts, packed. */
function docx(body: string, parts: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const zip = new ZipFile()
  const all = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...parts,
  }
  for (const [name, text] of Object.entries(all)) zip.addBuffer(Buffer.from(text), name)
  zip.end()
  return buffer(Readable.from(zip.outputStream))
}

function p(text: string, style = ''): string {
  return `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`
}

const CELL = (text: string): string => `<w:tc>${p(text)}</w:tc>`

test('a Word plan is headings, paragraphs and tables; comments, deleted and hidden words are counted and nowhere shown', async () => {
  const bytes = await docx(
    [
      p('Performance plan', 'Heading1'),
      '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>Answer </w:t></w:r><w:del w:id="1" w:author="Piet"><w:r><w:delText>never</w:delText></w:r></w:del>',
      '<w:ins w:id="2" w:author="Piet"><w:r><w:t>tickets</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>secretly</w:t></w:r>',
      '<w:r><w:commentReference w:id="0"/></w:r></w:p>',
      `<w:tbl><w:tr>${CELL('Area')}${CELL('Target')}</w:tr><w:tr>${CELL('A1')}${CELL('90%')}</w:tr></w:tbl>`,
    ].join(''),
    {
      'word/comments.xml': `<w:comments ${W}><w:comment w:id="0" w:author="Marisol"><w:p><w:r><w:t>get rid of her</w:t></w:r></w:p></w:comment></w:comments>`,
      'word/header1.xml': `<w:hdr ${W}>${p('Draft of HR')}</w:hdr>`,
      'docProps/core.xml':
        '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Marisol Vega</dc:creator></cp:coreProperties>',
    },
  )
  const { kind, blocks, text, removed } = await exhibitOf(bytes, 'plan.docx')
  expect(kind).toBe('Word document')
  expect(blocks.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'table'])
  expect(text).toBe('Performance plan\nAnswer tickets\nArea\tTarget\nA1\t90%')
  expect(removed).toEqual([
    'one comment',
    'two tracked changes (their result is shown)',
    'hidden text',
    "the author's name",
    'headers and footers',
  ])
  expect(JSON.stringify(blocks)).not.toMatch(/Marisol|Piet|rid of|never|secretly|Draft of HR/)
})

test('what a style of Word hides, or a row of a table, is not shown either', async () => {
  const styled = (text: string, more: string): string =>
    `<w:p><w:r><w:rPr>${more}</w:rPr><w:t>${text}</w:t></w:r></w:p>`
  const style = (id: string, type: string, more: string): string =>
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${more}</w:style>`
  const vanish = '<w:rPr><w:vanish/></w:rPr>'
  const bytes = await docx(
    [
      p('Plan'),
      styled('Xjone', '<w:rStyle w:val="Secret"/>'),
      styled('open', '<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>'),
      p('Xjtwo', 'Hidden'),
      p('Xjthree', 'Child'),
      `<w:tbl><w:tr>${CELL('A1')}</w:tr><w:tr><w:trPr><w:hidden/></w:trPr>${CELL('Xjfour')}</w:tr></w:tbl>`,
    ].join(''),
    {
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r2" Type="${OFFICE.replace(/officeDocument$/, 'styles')}" Target="styles.xml"/></Relationships>`,
      'word/styles.xml': `<w:styles ${W}>${style('Secret', 'character', vanish)}${style('Hidden', 'paragraph', vanish)}${style('Child', 'paragraph', '<w:basedOn w:val="Hidden"/>')}</w:styles>`,
    },
  )
  const { text, removed } = await exhibitOf(bytes, 'plan.docx')
  expect(text).toBe('Plan\nopen\nA1')
  expect(removed).toEqual(['hidden text'])
})

test('a Word document is known by its parts and not by its name', async () => {
  expect((await exhibitOf(await docx(p('Plan')), 'plan.bin')).text).toBe('Plan')
})

test('a Word document that unpacks to far more than it should is not unpacked', async () => {
  const bytes = await docx(`${p('Plan')}${' '.repeat(61_000_000)}`)
  expect(bytes.length).toBeLessThan(200_000)
  const { blocks, notes, advice } = await exhibitOf(bytes, 'plan.docx')
  expect(blocks).toEqual([])
  expect(notes).toEqual(['This Word document cannot be shown here.'])
  expect(advice.join()).toContain('unpacks to far more than a document holds')
})

test('a Word document that is cut off, or whose text is broken, says so', async () => {
  const whole = await docx(p('Plan'))
  for (const bytes of [
    whole.subarray(0, whole.length - 30),
    await docx('<w:p><w:r>'),
    await docx('', { 'word/document.xml': '' }),
  ]) {
    const { blocks, notes } = await exhibitOf(bytes, 'plan.docx')
    expect(blocks).toEqual([])
    expect(notes.join()).toMatch(/cannot be shown here|has no text/)
  }
})

test('a Word document of things that stand in each other without an end is given up at once', async () => {
  const { blocks, notes } = await exhibitOf(await docx('<w:p>'.repeat(100_000)), 'plan.docx')
  expect(blocks).toEqual([])
  expect(notes).toHaveLength(1)
  const table = `${'<w:tbl><w:tr><w:tc>'.repeat(20)}${p('Plan')}${'</w:tc></w:tr></w:tbl>'.repeat(20)}`
  expect((await exhibitOf(await docx(table), 'plan.docx')).text).toContain('Plan')
})

test('lists and the title of a Word template are what they are by the names of their styles', async () => {
  const styled = (style: string, words: string): string =>
    p(words).replace('<w:p>', `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>`)
  const style = (id: string, called: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${called}"/></w:style>`
  const xmlns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const styles = `<w:styles ${xmlns}>${style('Title', 'Title')}${style('ListBullet', 'List Bullet')}</w:styles>`
  const bytes = await docx(
    `${styled('Title', 'Plan')}${styled('ListBullet', 'Reply')}${styled('ListBullet', 'Report')}`,
    {
      'word/styles.xml': styles,
    },
  )
  const { blocks } = await exhibitOf(bytes, 'plan.docx')
  expect(blocks.map(({ type }) => type)).toEqual(['heading', 'list'])
})
