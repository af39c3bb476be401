import { beforeAll, describe, expect, test } from 'vitest'
import { type ExhibitPages, type ExhibitPart, renderExhibit } from '../../src/render/exhibit-pdf.ts'
import { parseMarkdown } from '../../src/render/markdown.ts'
import { renderPdf } from '../../src/render/pdf.ts'
import { wasmTypst } from '../../src/render/typst.ts'
import { letterDocument } from './sample.ts'
import { cmykPicture, pdfSheets, picture, sampleExhibit } from './sheets.ts'
import { inspectPdf, provideFonts } from './tools.ts'

beforeAll(provideFonts)

const A4 = [595.28, 841.89] as const
const LETTER = [612, 792] as const

function pageTexts(pdf: Uint8Array): string[] {
  const pages = inspectPdf('pdftotext', pdf, ['-layout']).split('\f').slice(0, -1)
  return pages.map((page) => page.replace(/\s+/g, ' ').trim())
}

function pageSizes(pdf: Uint8Array): string[] {
  const lines = inspectPdf('pdfinfo', pdf, ['-l', '999']).matchAll(/Page +\d+ size: +([\d.]+ x [\d.]+)/g)
  return Array.from(lines, ([, size]) => size ?? '')
}

type Word = { text: string; left: number; right: number; top: number; bottom: number }

function words(pdf: Uint8Array, page: number): Word[] {
  const boxes = inspectPdf('pdftotext', pdf, ['-bbox', '-f', `${page}`, '-l', `${page}`]).matchAll(
    /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g,
  )
  return Array.from(boxes, ([, left, top, right, bottom, text = '']) => ({
    text,
    left: Number(left),
    right: Number(right),
    top: Number(top),
    bottom: Number(bottom),
  }))
}

async function textsOf(parts: Partial<ExhibitPages & ExhibitPart>): Promise<string[]> {
  return pageTexts((await renderExhibit(sampleExhibit(parts))).pdf)
}

describe('an exhibit of text', () => {
  const blocks = parseMarkdown(`# Batches\n\n## Late\n\n${'The batch was entered on Friday.\n\n'.repeat(90)}`, {})

  test('begins with its number and title, and has its stamp on every page', async () => {
    const pages = await textsOf({ blocks })
    expect(pages).toHaveLength(3)
    expect(pages[0]).toMatch(/^Exhibit E-05 E-mail from Marisol Vega, 25 March 2022 Batches Late The batch/)
    for (const [i, text] of pages.entries()) {
      expect(text.endsWith(` Exhibit E-05 · page ${i + 1} of 3 · DW-000${123 + i}`)).toBe(true)
      if (i > 0) expect(text).toMatch(/^Exhibit E-05 · E-mail from Marisol Vega, 25 March 2022 The batch/)
    }
  })

  test('is a tagged PDF/A-3a with headings below that of the exhibit, a title and no author', async () => {
    const { pdf, pages, standard, notes } = await renderExhibit(sampleExhibit({ blocks }))
    expect({ pages, standard, notes }).toEqual({ pages: 3, standard: 'PDF/A-3a', notes: [] })
    const info = inspectPdf('pdfinfo', pdf, ['-isodates'])
    expect(info).toMatch(/Title: +Exhibit E-05: E-mail from Marisol Vega, 25 March 2022\n/)
    expect(info).toMatch(/CreationDate: +2022-04-02T00:00:00Z/)
    expect(info).not.toMatch(/Author|Keywords/)
    const structure = inspectPdf('pdfinfo', pdf, ['-struct-text']).replace(/\s+/g, ' ')
    expect(structure).toMatch(/H1 "Exhibit E-05".*H2 "Batches".*H3 "Late"/)
    expect(inspectPdf('qpdf', pdf, ['--check'])).toContain('No syntax or stream encoding errors')
  })

  test('shows as text what is code elsewhere, and keeps long words on the page', async () => {
    const hostile = '#read("/etc/passwd") $x$ *a* <label> @ref'
    const { pdf } = await renderExhibit(
      sampleExhibit({
        title: hostile,
        blocks: [
          {
            type: 'paragraph',
            children: [{ type: 'link', href: 'javascript:x', children: [{ type: 'text', text: hostile }] }],
          },
          { type: 'preformatted', text: `${hostile}\n\t${'x'.repeat(500)}` },
          { type: 'paragraph', children: [{ type: 'text', text: 'W'.repeat(500) }] },
        ],
      }),
    )
    const text = pageTexts(pdf).join(' ')
    expect(text.split(hostile)).toHaveLength(4)
    expect(text).toContain('(javascript:x)')
    expect(inspectPdf('qpdf', pdf, ['--qdf'])).not.toContain('/URI')
    const plain = text.replace(/\s/g, '')
    expect([plain.includes('x'.repeat(500)), plain.includes('W'.repeat(500))]).toEqual([true, true])
    expect(Math.max(...words(pdf, 1).map(({ right }) => right))).toBeLessThan(612 - 55)
  })

  test('shows characters that no font has as codes, with a note', async () => {
    const blocks = parseMarkdown('中'.repeat(90), {})
    const { pdf, notes } = await renderExhibit(sampleExhibit({ title: 'رسالة 🎉 中', blocks }))
    expect(notes.join()).toContain('as their codes, as no font has them or they stand in a chart: 中 (U+4E2D)')
    expect(pageTexts(pdf).join(' ').split('<U+4E2D>').length - 1).toBe(91)
    expect(Math.max(...words(pdf, 1).map(({ right }) => right))).toBeLessThan(612 - 55)
  })
})

describe('pages of PDFs and pictures', () => {
  test('stand each on a page of their own that is turned like them, whole, above the stamp', async () => {
    const sheets = await pdfSheets([A4, LETTER, [792, 612], [612, 792, 90], [164, 400]])
    const { pdf, pages, standard, notes } = await renderExhibit(sampleExhibit({ sheets }))
    expect({ pages, standard, notes }).toEqual({ pages: 5, standard: 'PDF 1.7', notes: [] })
    expect(pageSizes(pdf)).toEqual(['612 x 792', '612 x 792', '792 x 612', '792 x 612', '612 x 792'])
    for (const [i, text] of pageTexts(pdf).entries()) {
      expect(text).toContain(`upper left ${i + 1}`)
      expect(text).toContain(`lower right ${i + 1}`)
      expect(text).toContain(`Exhibit E-05 · page ${i + 1} of 5 · DW-000${123 + i}`)
      const onPage = words(pdf, i + 1)
      const stamp = onPage.find((word) => word.text.startsWith('DW-'))
      const own = onPage.filter(({ text: word }) => /^(?:upper|lower)$/.test(word))
      expect(own).toHaveLength(2)
      for (const word of own) expect(word.bottom).toBeLessThan(stamp?.top ?? 0)
      for (const word of own) expect(word.left).toBeGreaterThan(35)
    }
    expect(inspectPdf('qpdf', pdf, ['--check'])).toContain('No syntax or stream encoding errors')
  })

  test('follow the heading on the first page, on A4 too, and say what they show', async () => {
    const sheets = [...(await pdfSheets([LETTER])), picture(80, 60)]
    const { pdf } = await renderExhibit(sampleExhibit({ sheets, paper: 'a4' }))
    expect(pageSizes(pdf)).toEqual(['595.276 x 841.89', '841.89 x 595.276'])
    expect(pageTexts(pdf)[0]).toMatch(/^Exhibit E-05 E-mail from Marisol Vega, 25 March 2022 upper left 1/)
    const structure = inspectPdf('pdfinfo', pdf, ['-struct'])
    expect(structure.match(/^ *Figure/gm)).toHaveLength(2)
    const file = inspectPdf('qpdf', pdf, ['--qdf'])
    expect(file).toContain('/Alt (Page 1 of the plan)')
    expect(file).toContain('/Alt (Picture of 80 by 60)')
  })

  test.each([
    ['a portrait photo fills the page between the margins', picture(300, 400, 3), { page: '612 x 792', width: 483 }],
    ['a landscape screenshot lies on a landscape page', picture(400, 225, 3), { page: '792 x 612', width: 712 }],
    ['a tiny icon is not enlarged', picture(16, 16, 0.75), { page: '612 x 792', width: 12 }],
  ])('%s', async (_, sheet, expected) => {
    const { pdf, standard } = await renderExhibit(sampleExhibit({ sheets: [sheet] }))
    expect(standard).toBe('PDF/A-3a')
    expect(pageSizes(pdf)).toEqual([expected.page])
    // The matrix that places the picture: its width and height in points.
    const matrices = inspectPdf('qpdf', pdf, ['--qdf']).matchAll(
      /^([\d.]+) 0 0 -?([\d.]+) [\d.-]+ [\d.-]+ cm\n\/x0 Do/gm,
    )
    const [width, height] = Array.from(matrices, ([, w, h]) => [Number(w), Number(h)])[0] ?? [0, 0]
    expect(Math.abs((width ?? 0) - expected.width)).toBeLessThan(25)
    expect((width ?? 0) / (height ?? 1)).toBeCloseTo(sheet.width / sheet.height, 2)
  })

  test('a long picture is held once, and each page shows another part of it, as wide as the page', async () => {
    const long = picture(100, 1000, 6)
    const sheets = [0, 1, 2].map((i) => ({ ...long, height: 2000, band: { from: i / 3, to: (i + 1) / 3 } }))
    const { pdf, pages } = await renderExhibit(sampleExhibit({ sheets }))
    expect(pages).toBe(3)
    const file = inspectPdf('qpdf', pdf, ['--qdf'])
    expect(file.match(/\/Subtype \/Image\b/g)).toHaveLength(1)
    const places = Array.from(file.matchAll(/^([\d.]+) 0 0 -?([\d.]+) [\d.-]+ ([\d.-]+) cm\n\/x0 Do/gm), (found) =>
      found.slice(1).map(Number),
    )
    expect(places).toHaveLength(3)
    for (const [width = 0, height = 0] of places) expect(height / width).toBeCloseTo(10, 2)
  })

  test('come behind the text of their file, and a sentence or two stand above the first of them', async () => {
    const sheets = await pdfSheets([LETTER])
    const parts = [
      { blocks: parseMarkdown('# File 1 of 3\n\nThe first file.', {}), sheets: [] },
      { blocks: parseMarkdown('# File 2 of 3\n\nA picture is left out.', {}), sheets },
      { blocks: parseMarkdown(`# File 3 of 3\n\n${'Long words. '.repeat(40)}`, {}), sheets },
    ]
    const pages = await textsOf({ parts })
    expect(pages).toHaveLength(4)
    expect(pages[0]).toMatch(/^Exhibit E-05 E-mail.* File 1 of 3 The first file. Exhibit E-05 · page 1 of 4/)
    expect(pages[1]).toMatch(/File 2 of 3 A picture is left out. upper left 1/)
    expect(pages[2]).toMatch(/File 3 of 3 Long words.*page 3 of 4 · DW-000125$/)
    expect(pages[3]).toMatch(/^Exhibit E-05 · E-mail.*upper left 1/)
  })

  test('a title of many lines stands alone, so that the first picture has room', async () => {
    const title = 'Complaint about the batches of the winter and what was said of them. '.repeat(20)
    const { pages } = await renderExhibit(sampleExhibit({ title, sheets: [picture(80, 60)] }))
    expect(pages).toBe(2)
  })

  test('a picture in the colours of print is shown, without a word about it', async () => {
    const { standard, notes } = await renderExhibit(sampleExhibit({ sheets: [cmykPicture] }))
    expect({ standard, notes }).toEqual({ standard: 'PDF 1.7', notes: [] })
  })

  test('a broken one gets a page that says so, and a note; the others are shown', async () => {
    const [page] = await pdfSheets([LETTER])
    if (!page) throw new Error('no page')
    const broken = {
      ...picture(80, 60),
      bytes: Buffer.from('\x89PNG\r\n\x1a\nnothing', 'latin1'),
      alt: 'Photo of the desk',
    }
    const beyond = { ...page, page: 7, alt: 'Page 7 of the plan' }
    for (const engine of [undefined, wasmTypst]) {
      const { pdf, notes } = await renderExhibit(sampleExhibit({ sheets: [broken, page, beyond] }), engine)
      expect(pageTexts(pdf)[0]).toContain('This page cannot be shown: Photo of the desk.')
      expect(pageTexts(pdf)[1]).toContain('upper left 1')
      expect(notes).toEqual([
        '"Photo of the desk" cannot be shown; its page says so',
        '"Page 7 of the plan" cannot be shown; its page says so',
      ])
    }
  })
})

test('without a native compiler the pages are the same', async () => {
  const exhibit = sampleExhibit({
    blocks: parseMarkdown('# One\n\n| A | B |\n|---|---|\n| x | y |', {}),
    sheets: [...(await pdfSheets([A4])), picture(80, 60)],
  })
  const native = await renderExhibit(exhibit)
  const wasm = await renderExhibit(exhibit, wasmTypst)
  expect(wasm.pages).toBe(3)
  expect(pageTexts(wasm.pdf)).toEqual(pageTexts(native.pdf))
})

test('the same exhibit is the same bytes, whatever was made before it', async () => {
  const exhibit = sampleExhibit({ sheets: await pdfSheets([LETTER]) })
  const { pdf } = await renderExhibit(exhibit)
  await renderExhibit(sampleExhibit({ blocks: parseMarkdown('Other 🎉', {}) }))
  await renderPdf(letterDocument)
  expect(Buffer.compare((await renderExhibit(exhibit)).pdf, pdf)).toBe(0)
})

test('a document in a packet has the numbers of its pages in the foot', async () => {
  const { pdf } = await renderPdf(letterDocument, { bates: { prefix: 'AI-1', from: 999_999 } })
  const pages = pageTexts(pdf)
  expect(pages[0]).toMatch(/2022-04-02-rebuttal-hr · record as of 2 April 2022 Page 1 of 2 · AI-1-999999$/)
  expect(pages[1]).toMatch(/Page 2 of 2 · AI-1-1000000$/)
})
