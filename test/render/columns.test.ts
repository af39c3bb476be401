import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { CELL_INSET, tableLayout } from '../../src/render/columns.ts'
import { textEms } from '../../src/render/fonts.ts'
import { parseMarkdown } from '../../src/render/markdown.ts'
import type { Table } from '../../src/render/tree.ts'
import { provideFonts } from './tools.ts'

beforeAll(provideFonts)

const WIDTH = 488
const HEIGHT = 668

function tableOf(rows: readonly (readonly string[])[]): Table {
  const lines = rows.map((row) => `| ${row.join(' | ')} |`)
  lines.splice(1, 0, `|${' --- |'.repeat(rows[0]?.length ?? 0)}`)
  const [table] = parseMarkdown(lines.join('\n'), {})
  if (table?.type !== 'table') throw new Error('not a table')
  return table
}

const long = 'The feature was completed in November and put into service on the twenty-second. '.repeat(3)

test('short columns stay on one line and long ones take the rest', () => {
  const { columns, fontSize } = tableLayout(
    tableOf([
      ['Exhibit', 'Date', 'Description'],
      ['E-01', '10 February 2022', long],
    ]),
    WIDTH,
    HEIGHT,
  )
  expect(fontSize).toBe(9)
  expect(columns[1]).toBeGreaterThan(textEms('10 February 2022', false) * 9 + CELL_INSET.x)
  expect(columns[1]).toBeLessThan(100)
  expect(columns[2]).toBeGreaterThan(330)
})

test('where all fits, a column of names or numbers stays about as narrow as its words', () => {
  const { columns } = tableLayout(
    tableOf([
      ['From', 'Dana Whitfield, dana.whitfield at cityofalder.example'],
      ['Subject', 'Commits for the content-delete feature'],
    ]),
    WIDTH,
    HEIGHT,
  )
  expect(columns[0]).toBeLessThan(100)
})

test('a row stays whole unless it is taller than half a page', () => {
  const table = tableOf([
    ['A', 'B'],
    ['x', long],
    ['y', long.repeat(40)],
  ])
  expect(tableLayout(table, WIDTH, HEIGHT).rows.map(({ breakable }) => breakable)).toEqual([false, true])
})

test('many columns of long words get smaller letters, then breaks', () => {
  const words = (count: number): string[] => Array.from({ length: count }, () => 'Unternehmensverantwortung')
  expect(tableLayout(tableOf([words(3), words(3)]), WIDTH, HEIGHT).fontSize).toBe(9)
  const layout = tableLayout(tableOf([words(8), words(8)]), WIDTH, HEIGHT)
  expect(layout.fontSize).toBe(7)
  expect(layout.head[0]?.map(({ type }) => type)).toContain('break')
})

describe('any table', () => {
  const word = fc.integer({ min: 1, max: 40 }).map((length) => 'x'.repeat(length))
  const cell = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' '))
  const table = fc
    .integer({ min: 1, max: 8 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 }))

  test('is as wide as the page, and no word runs out of its column', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const { columns, fontSize, rows: laidOut } = tableLayout(tableOf(rows), WIDTH, HEIGHT)
        expect(columns.reduce((a, b) => a + b, 0)).toBeCloseTo(WIDTH, 3)
        for (const { cells } of laidOut)
          for (const [i, inlines] of cells.entries())
            for (const text of inlines.flatMap((inline) => ('text' in inline ? inline.text.split(' ') : [])))
              expect(textEms(text, false) * fontSize).toBeLessThanOrEqual((columns[i] ?? 0) - CELL_INSET.x + 0.01)
      }),
    )
  })
})
