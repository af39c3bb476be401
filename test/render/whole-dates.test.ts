import { expect, test } from 'vitest'
import { parseMarkdown } from '../../src/render/markdown.ts'
import { plainText } from '../../src/render/tree.ts'
import { withWholeDates } from '../../src/render/whole-dates.ts'

function cells(markdown: string): string[] {
  const blocks = withWholeDates(parseMarkdown(markdown, {}))
  return blocks.flatMap((block) => (block.type === 'table' ? block.rows.flat().map(plainText) : []))
}

test('no end of a line divides a short date in a table', () => {
  expect(cells('| a | b |\n| - | - |\n| 16 of 25, Feb 4 | **4 Feb** to 11 Sept |\n')).toEqual([
    '16 of 25, Feb\u00a04',
    '4\u00a0Feb to 11\u00a0Sept',
  ])
})

test('what is no date stays, and so does all text outside of tables', () => {
  expect(cells('| a | b |\n| - | - |\n| Mar 2022, Mary 4 | `Feb 4` |\n')).toEqual(['Mar 2022, Mary 4', 'Feb 4'])
  expect(withWholeDates(parseMarkdown('On Feb 4.', {}))).toEqual(parseMarkdown('On Feb 4.', {}))
})
