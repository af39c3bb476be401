import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../src/render/markdown.ts'
import { markdownFile } from '../../src/render/markdown-file.ts'
import type { Block, Chart } from '../../src/render/tree.ts'

const chart = (alt: string): Chart => ({ svg: `<svg><title>${alt}</title></svg>`, alt, wide: false })
const charts = Object.fromEntries(['M1', 'M2', 'M3', 'M4'].map((id) => [id, chart(id)]))

/** The kinds of blocks, with the level of headings and the charts of rows. */
function outline(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    if (block.type === 'heading') return `h${block.level}`
    if (block.type === 'figures') return `figures ${block.charts.map(({ alt }) => alt).join(' ')}`
    return block.type
  })
}

describe('headings', () => {
  test('start at level 1, skip none and are not empty', () => {
    const source = '### Late start\n\n# One\n\n#### Three down\n\n##\n\n###### More\n\n## Two'
    expect(outline(parseMarkdown(source, {}))).toEqual(['h1', 'h1', 'h2', 'h3', 'h2'])
  })

  test('in a quote are bold lines', () => {
    expect(parseMarkdown('> # Said', {})).toEqual([
      {
        type: 'quote',
        children: [{ type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', text: 'Said' }] }] }],
      },
    ])
  })
})

describe('charts', () => {
  test.each([
    ['![](chart:M1)', ['figures M1']],
    ['![](chart:M1) ![](chart:M2)\n![](chart:M3)', ['figures M1 M2 M3']],
    ['![](chart:M1) ![](chart:M2) ![](chart:M3) ![](chart:M4)', ['figures M1 M2', 'figures M3 M4']],
    ['![](chart:M1) ![](chart:M9)', ['figures M1']],
    ['![](chart:M9)', []],
    ['![](chart:constructor)', []],
  ])('%s', (source, expected) => {
    expect(outline(parseMarkdown(source, charts))).toEqual(expected)
  })

  test('amid words, and any other image, are their alternative text', () => {
    const text = [{ type: 'paragraph', children: [{ type: 'text', text: 'See the plot' }] }]
    expect(parseMarkdown('![See the plot](https://example.com/x.png)', charts)).toEqual(text)
    expect(parseMarkdown('![See the plot](chart:M1)', {})).toEqual([])
    expect(JSON.stringify(parseMarkdown('See ![the plot](chart:M1)', charts))).toContain('the plot')
  })
})

test('lists know whether they are tight and where they start', () => {
  expect(parseMarkdown('3. a\n4. b', {})).toMatchObject([{ type: 'list', ordered: true, start: 3, tight: true }])
  expect(parseMarkdown('- a\n\n- b', {})).toMatchObject([{ type: 'list', ordered: false, tight: false }])
})

test('only links to the web and to mailboxes are links', () => {
  const types = (source: string): string => JSON.stringify(parseMarkdown(source, {}))
  expect(types('[a](https://example.com)')).toContain('"link"')
  expect(types('[a](mailto:a@example.com)')).toContain('"link"')
  expect(types('[a](file.txt)')).toContain('(file.txt)')
  for (const bad of ['[a](javascript:alert)', '[a](file:///etc/passwd)', '[a](data:image/png;base64,AA)', '[a](#top)'])
    expect(types(bad)).not.toContain('"link"')
})

test('HTML is text', () => {
  expect(parseMarkdown('<b onclick="x">a</b>', {})).toEqual([
    { type: 'paragraph', children: [{ type: 'text', text: '<b onclick="x">a</b>' }] },
  ])
})

test('a word of more than 40 characters may be broken every 24', () => {
  expect(parseMarkdown(`a ${'x'.repeat(50)} b`, {})).toEqual([
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'a ' },
        { type: 'text', text: 'x'.repeat(24) },
        { type: 'break' },
        { type: 'text', text: 'x'.repeat(24) },
        { type: 'break' },
        { type: 'text', text: 'xx' },
        { type: 'text', text: ' b' },
      ],
    },
  ])
})

test('nesting is cut at eight levels without losing words', () => {
  const depth = (block: Block): number => (block.type === 'quote' ? 1 + Math.max(...block.children.map(depth)) : 0)
  const blocks = parseMarkdown(`${'> '.repeat(500)}deep`, {})
  expect(Math.max(...blocks.map(depth))).toBe(8)
  expect(JSON.stringify(blocks)).toContain('deep')
})

describe('the Markdown file', () => {
  test('has no charts, no blanks at line ends and no double blank lines', () => {
    const source =
      '\n# Progress  \n\n\n\n![](chart:M1) ![](chart:M2)\n![](chart:M3)\n\nWords ![kept](chart:M1)\\\nand more\n\n\n'
    expect(markdownFile(source)).toBe('# Progress\n\nWords ![kept](chart:M1)\\\nand more\n')
  })

  test('keeps what only looks like a chart', () => {
    expect(markdownFile('```\n![](chart:M1)\n```\n')).toBe('```\n![](chart:M1)\n```\n')
  })
})
