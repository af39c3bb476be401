import {
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import { chartPng } from './chart-png.ts'
import type { RenderedDocument } from './document.ts'
import { type Body, bodyOf, chartWidth } from './docx-blocks.ts'
import { headingNumbers } from './docx-headings.ts'
import { linkId } from './docx-inlines.ts'
import { asWordExpects } from './docx-parts.ts'
import { stableZip } from './docx-stable.ts'
import { commonLists, HAIR, STYLE, stylesFor } from './docx-styles.ts'
import { parseMarkdown } from './markdown.ts'
import { originLine } from './page.ts'
import { escapeXml, oneLine } from './text.ts'
import type { Block, Chart } from './tree.ts'

/** Twips, 1440 to the inch. */
const SHEETS = { 'us-letter': { width: 12240, height: 15840 }, a4: { width: 11906, height: 16838 } } as const
const MARGIN = 1240
const TWIPS = 20
/** Pixels of a picture to a point of its place: enough for print. */
const SHARPNESS = 3

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

/**
 * The document for a word processor, with styles, numbered headings and real footnotes. It has a title and no author,
 * company, template or time but the day of the record: same document, same bytes.
 */
export async function renderDocx(document: RenderedDocument): Promise<Uint8Array> {
  const blocks = parseMarkdown(document.markdown.replace(LIST_OF_LIBRARY, '{\u2060'), document.charts)
  const width = (sheetOf(document).width - 2 * MARGIN) / TWIPS
  const height = (sheetOf(document).height - 2 * MARGIN) / TWIPS
  const body: Body = {
    room: { width, height },
    pictures: await picturesOf(blocks, width),
    lists: [],
    notes: new Map(),
    links: [],
    noteLinks: [],
  }
  const numbers = headingNumbers(blocks)
  const children = bodyOf(blocks, body, numbers)
  const file = new Document({
    title: oneLine(document.title),
    styles: stylesFor(document.paper === 'us-letter' ? 'en-US' : 'en-GB', numbers !== undefined),
    numbering: { config: [...commonLists(), ...body.lists] },
    footnotes: Object.fromEntries([...body.notes].map(([number, paragraphs]) => [number, { children: paragraphs }])),
    sections: [{ properties: pageOf(document), ...linesOf(document, width * TWIPS), children }],
  })
  for (const [i, href] of body.links.entries())
    file.Document.Relationships.addRelationship(linkId(i), HYPERLINK, href, 'External')
  for (const [i, href] of body.noteLinks.entries())
    file.FootNotes.Relationships.addRelationship(linkId(i), HYPERLINK, href, 'External')
  const packed = await Packer.toBuffer(file, false, [{ path: 'docProps/core.xml', data: properties(document) }])
  return stableZip(packed, asWordExpects)
}

/** In its place the library puts a number, in what people wrote as well, unless a character that nobody sees stands in it. */
const LIST_OF_LIBRARY = /\{(?=default-bullet-numbering-0\})/g

/** The sheet as it is read. */
function sheetOf({ paper, landscape }: RenderedDocument): { readonly width: number; readonly height: number } {
  const { width, height } = SHEETS[paper]
  return landscape ? { width: height, height: width } : { width, height }
}

/** The library turns the sheet itself. */
function pageOf({ paper, landscape }: RenderedDocument) {
  const margin = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 620, footer: 560 }
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  return { titlePage: true, page: { size: { ...SHEETS[paper], orientation }, margin } }
}

/** Head and foot of the pages; the first page has its title, and at its head no more than that it is a draft. */
function linesOf(document: RenderedDocument, width: number) {
  const tabStops = [{ type: TabStopType.RIGHT, position: Math.round(width) }]
  const head = (title: string): Header => {
    const draft = document.draft
      ? [new TextRun({ children: [new Tab()] }), new TextRun({ text: 'DRAFT', bold: true, size: 18 })]
      : []
    return new Header({
      children: [
        new Paragraph({ style: STYLE.furniture, tabStops, children: [new TextRun({ text: title }), ...draft] }),
      ],
    })
  }
  const foot = (): Footer =>
    new Footer({
      children: [
        new Paragraph({
          style: STYLE.furniture,
          tabStops,
          border: { top: { style: BorderStyle.SINGLE, size: 4, color: HAIR, space: 4 } },
          children: [
            new TextRun({ text: originLine(document) }),
            new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
          ],
        }),
      ],
    })
  return {
    headers: { first: head(''), default: head(oneLine(document.title)) },
    footers: { first: foot(), default: foot() },
  }
}

/** In place of the library's, which names an author and the moment. */
function properties({ title, asOf, language }: RenderedDocument): string {
  const day = `${asOf}T00:00:00Z`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(oneLine(title))}</dc:title><dc:language>${language}</dc:language><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`
}

/** Every chart that is shown, as PNG. */
async function picturesOf(blocks: readonly Block[], width: number): Promise<ReadonlyMap<Chart, Uint8Array>> {
  const pictures = new Map<Chart, Uint8Array>()
  for (const block of blocks) {
    if (block.type !== 'figures') continue
    for (const chart of block.charts)
      pictures.set(
        chart,
        await chartPng(chart.svg, Math.round(chartWidth(chart, block.charts.length, width) * SHARPNESS)),
      )
  }
  return pictures
}
