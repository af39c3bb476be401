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

test('a Word document is known by its parts and not by its name', async () => {
  expect((await exhibitOf(await docx(p('Plan')), 'plan.bin')).text).toBe('Plan')
})

test('a Word document that unpacks to far more than it should is not unpacked', async () => {
  const bytes = await docx(`${p('Plan')}${' '.repeat(61_000_000)}`)
  expect(bytes.length).toBeLessThan(200_000)
  const { blocks, notes } = await exhibitOf(bytes, 'plan.docx')
  expect(blocks).toEqual([])
  expect(notes.join()).toContain('unpacks to far more than a document holds')
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
    expect(notes.join()).toMatch(/cannot be read|has no text/)
  }
})
