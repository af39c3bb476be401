import { BorderStyle, HeadingLevel, ImageRun, type IParagraphOptions, Paragraph, type Table, TextRun } from 'docx'
import type { HeadingWords } from './docx-headings.ts'
import { type Gathered, runsOf } from './docx-inlines.ts'
import { BULLETS, HAIR, INDENT, listName, numberedList, STYLE } from './docx-styles.ts'
import { type Room, tableBlocks } from './docx-tables.ts'
import { oneLine } from './text.ts'
import type { Block, Chart, Inline, List } from './tree.ts'

export type NumberedList = ReturnType<typeof numberedList>

/** What the body needs and what it gathers. */
export type Body = Gathered & {
  readonly room: Room
  /** Each chart as PNG. */
  readonly pictures: ReadonlyMap<Chart, Uint8Array>
  /** Lists with numbers, each with its own count. */
  readonly lists: NumberedList[]
}

type Shown = Paragraph | Table

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

/** The blocks of a document as paragraphs and tables with styles; `numbers` when headings are numbered. */
export function bodyOf(blocks: readonly Block[], body: Body, numbers: HeadingWords | undefined): Shown[] {
  const title = blocks.find((block) => block.type === 'heading' && block.level === 1)
  let drawn = 0
  return blocks.flatMap((block): Shown[] => {
    if (block.type === 'figures') {
      drawn += block.charts.length
      return [figureRow(block.charts, drawn - block.charts.length, body)]
    }
    if (block.type !== 'heading') return blockOf(block, body, { level: 0 })
    if (block.level === 1) return [titleOf(block.children, block === title, body)]
    return [headingOf(block.level, numbers?.get(block) ?? block.children, body)]
  })
}

/** What has a title of its own is a sheet of its own. */
function titleOf(words: readonly Inline[], isFirst: boolean, body: Body): Paragraph {
  const children = runsOf(words, body)
  return isFirst
    ? new Paragraph({ heading: HeadingLevel.TITLE, children })
    : new Paragraph({ style: STYLE.part, pageBreakBefore: true, children })
}

/** Below the title of the document, level 2 is the first. */
function headingOf(level: number, words: readonly Inline[], body: Body): Paragraph {
  const heading = LEVELS[level - 2] ?? HeadingLevel.HEADING_6
  return new Paragraph({ heading, children: runsOf(words, body) })
}

/** Where a block stands: how many lists it is in, and how the first paragraph of an item begins. */
type Place = { readonly level: number; readonly isQuote?: boolean; readonly options?: IParagraphOptions }

function blockOf(block: Block, body: Body, place: Place): Shown[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [new Paragraph({ ...looks(place), children: runsOf(block.children, body) })]
    case 'quote':
      return block.children.flatMap((child) => blockOf(child, body, { ...place, isQuote: true }))
    case 'preformatted':
      return codeLines(block.text)
    case 'rule':
      return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: HAIR } }, children: [] })]
    case 'figures':
      return [new Paragraph({ children: block.charts.map(({ alt }) => new TextRun({ text: oneLine(alt) })) })]
    case 'list':
      return listOf(block, body, place)
    case 'table': {
      const indent = (place.level * INDENT) / 20
      return tableBlocks(block, { ...body.room, width: body.room.width - indent }, body)
    }
  }
}

function looks({ level, isQuote, options }: Place): IParagraphOptions {
  if (options !== undefined) return options
  if (isQuote) return { style: STYLE.quote, ...(level > 0 ? { indent: { left: INDENT * (level + 1) } } : {}) }
  return level > 0 ? { style: STYLE.list, indent: { left: INDENT * level } } : {}
}

function listOf({ ordered, start, items }: List, body: Body, { level, isQuote = false }: Place): Shown[] {
  const reference = ordered ? listName(body.lists.length + 1) : BULLETS
  if (ordered) body.lists.push(numberedList(reference, start))
  const sign = { style: ordered ? STYLE.numbers : STYLE.bullets, numbering: { reference, level } }
  return items.flatMap((item) => {
    const [first, ...rest] = item
    const inside = { level: level + 1, isQuote }
    // An item without words, or one that begins with a list or a table, still shows its sign.
    const begins =
      first?.type === 'paragraph'
        ? blockOf(first, body, { ...inside, options: sign })
        : [new Paragraph({ ...sign, children: [] })]
    const others = first === undefined || first.type === 'paragraph' ? rest : item
    return [...begins, ...others.flatMap((block) => blockOf(block, body, inside))]
  })
}

/** Lines of one text stay together on a page, unless there are many. */
function codeLines(text: string): Paragraph[] {
  const lines = text.replaceAll('\t', '    ').split('\n')
  return lines.map(
    (line, i) =>
      new Paragraph({
        style: STYLE.code,
        keepNext: lines.length < 30 && i < lines.length - 1,
        children: [new TextRun({ text: line })],
      }),
  )
}

/** Points: so that the letters of a wide picture are about as large as those of a table. */
const WIDEST = 430
const GAP = 10
const IN_A_ROW = 3

/** Points that a chart takes in a row of `count`. */
export function chartWidth(chart: Chart, count: number, width: number): number {
  return chart.wide ? Math.min(width, WIDEST) : (width - GAP * IN_A_ROW) / Math.max(count, IN_A_ROW)
}

/** `before` is how many pictures the document has before these. */
function figureRow(charts: readonly Chart[], before: number, { pictures, room }: Body): Paragraph {
  const runs = charts.flatMap((chart, i) => {
    const picture = pictureOf(chart, before + i + 1, pictures.get(chart), chartWidth(chart, charts.length, room.width))
    return i === 0 ? [picture] : [new TextRun({ text: '  ' }), picture]
  })
  return new Paragraph({ style: STYLE.figure, children: runs })
}

/** A drawing for those who can show one, with the same as PNG for others. */
function pictureOf({ svg, alt }: Chart, number: number, png: Uint8Array | undefined, width: number): ImageRun {
  const [, w = 1, h = 1] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number)
  // The library counts in pixels of a screen: 96 to the inch, where there are 72 points.
  const shown = (width * 96) / 72
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    fallback: { type: 'png', data: png ?? new Uint8Array() },
    transformation: { width: Math.round(shown), height: Math.round((shown * h) / w) },
    altText: { id: String(number), name: `Chart ${number}`, description: oneLine(alt) },
  })
}
