import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import { CELL_INSET, tableLayout } from './columns.ts'
import { type Gathered, runsOf } from './docx-inlines.ts'
import { ACCENT, HAIR, HEAD_SHADE, STYLE } from './docx-styles.ts'
import type { Align, Inline, Table as TableBlock } from './tree.ts'

const TWIPS = 20
/** The letters of a word processor are wider than those for which columns are measured: they are smaller, and get more room. */
const SMALLER = 0.94
const WIDER = 1.1

const LINE = { style: BorderStyle.SINGLE, size: 4, color: HAIR }
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** Points that a table may take: of a line, and of a page. */
export type Room = { readonly width: number; readonly height: number }

/**
 * A table as wide as the room, its head on each page, and each row on one page unless it is huge; a paragraph without words
 * keeps it apart from what follows.
 */
export function tableBlocks(block: TableBlock, { width, height }: Room, gathered: Gathered): [Table, Paragraph] {
  const layout = tableLayout(block, width / WIDER, height / WIDER)
  const columns = layout.columns.map((points) => Math.round(points * WIDER * TWIPS))
  const size = Math.round(layout.fontSize * SMALLER * 2)
  const cells = (row: readonly (readonly Inline[])[], isHead: boolean): TableCell[] =>
    row.map((inlines, i) => cellOf(inlines, { gathered, size, isHead, align: block.align[i], width: columns[i] ?? 0 }))
  const head = new TableRow({ tableHeader: true, cantSplit: true, children: cells(block.head, true) })
  const rows = block.rows.map((row, i) => {
    const isHuge = layout.rows[i]?.breakable === true
    return new TableRow({
      cantSplit: !isHuge,
      children: cells(row, false),
    })
  })
  const table = new Table({
    style: STYLE.table,
    tableLook: {
      firstRow: layout.hasHead,
      firstColumn: false,
      lastRow: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: columns,
    borders: { top: NONE, left: NONE, right: NONE, insideVertical: NONE, bottom: LINE, insideHorizontal: LINE },
    rows: layout.hasHead ? [head, ...rows] : rows,
  })
  return [table, new Paragraph({ style: STYLE.cell, children: [] })]
}

type Cell = {
  readonly gathered: Gathered
  /** Half points. */
  readonly size: number
  readonly isHead: boolean
  readonly align: Align | undefined
  /** Twips. */
  readonly width: number
}

function cellOf(inlines: readonly Inline[], { gathered, size, isHead, align, width }: Cell): TableCell {
  const [beside, above] = [(CELL_INSET.x / 2) * TWIPS, (CELL_INSET.y / 2) * TWIPS]
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: beside, right: beside, top: above, bottom: above },
    ...(isHead
      ? {
          shading: { type: ShadingType.CLEAR, fill: HEAD_SHADE },
          borders: { bottom: { style: BorderStyle.SINGLE, size: 8, color: ACCENT } },
        }
      : {}),
    children: [
      new Paragraph({
        style: isHead ? STYLE.cellHead : STYLE.cell,
        // The head stays with the first row. More than that, and LibreOffice leaves half of a page empty.
        keepNext: isHead,
        alignment: alignment(align),
        children: runsOf(inlines, gathered, { size }),
      }),
    ],
  })
}

function alignment(align: Align = 'left'): NonNullable<IParagraphOptions['alignment']> {
  return { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }[align]
}
