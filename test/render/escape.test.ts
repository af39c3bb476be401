import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeLines, escapeMarkdown } from '../../src/render/escape.ts'
import { parseMarkdown } from '../../src/render/markdown.ts'
import { oneLine } from '../../src/render/text.ts'
import type { Block, Inline } from '../../src/render/tree.ts'

const nasty = fc.constantFrom(
  ...'\\`*_{}[]()#+-.!|~<>&$@:=;"\'^/ \t\n\r',
  ...[
    '&lt;',
    '&#35;',
    '**',
    '~~',
    '```',
    '---',
    '1.',
    '2)',
    'https://a.b',
    '<b>',
    '](x)',
    '[^1]',
    '^[',
    '[^1]: ',
    '![',
    'a',
    'é',
    '中',
    'ا',
    '😀',
    '\u0000',
    '\u202e',
    '\u00a0',
    '\u2028',
    '\ud800',
  ],
)
const texts = fc.oneof(
  fc.array(nasty, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

/** The words of a document of one block that has nothing in it but text. */
function onlyText(inlines: readonly Inline[] | undefined): string {
  const shown = (inline: Inline): string => {
    if (inline.type === 'text') return inline.text
    return inline.type === 'break' ? '' : `[${inline.type}]`
  }
  return (inlines ?? []).map(shown).join('')
}

function only(blocks: readonly Block[]): Block {
  const [block, ...more] = blocks
  if (!block || more.length > 0) throw new Error(`${blocks.length} blocks`)
  return block
}

const places: [string, (escaped: string) => string, (block: Block) => readonly Inline[] | undefined, string][] = [
  ['a paragraph', (s) => s, (b) => (b.type === 'paragraph' ? b.children : undefined), ''],
  [
    'the second line of a paragraph',
    (s) => `a | b\n${s}`,
    (b) => (b.type === 'paragraph' ? b.children : undefined),
    'a | b ',
  ],
  ['a table cell', (s) => `|a|\n|---|\n|${s}|`, (b) => (b.type === 'table' ? b.rows[0]?.[0] : undefined), ''],
  [
    'a list item',
    (s) => `- ${s}`,
    (b) => (b.type === 'list' && b.items[0]?.[0]?.type === 'paragraph' ? b.items[0][0].children : undefined),
    '',
  ],
  ['a heading', (s) => `# ${s}`, (b) => (b.type === 'heading' ? b.children : undefined), ''],
  [
    'bold',
    (s) => `**${s}**`,
    (b) =>
      b.type === 'paragraph' && b.children[0]?.type === 'strong' && b.children.length === 1
        ? b.children[0].children
        : undefined,
    '',
  ],
]

describe('any text comes out of Markdown as it was', () => {
  test.each(places)('in %s', (_, put, find, before) => {
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(oneLine(text) !== '')
        expect(onlyText(find(only(parseMarkdown(put(escapeMarkdown(text)), {}))))).toBe(before + oneLine(text))
      }),
      { numRuns: 1000 },
    )
  })

  test('and line by line', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 4 }), (lines) => {
        const shown = lines
          .flatMap((line) => line.split(/\r\n?|[\n\u0085\u2028\u2029]/))
          .map(oneLine)
          .filter((line) => line !== '')
        fc.pre(shown.length > 0)
        const block = only(parseMarkdown(`- ${escapeLines(lines.join('\n'))}`, {}))
        const item = block.type === 'list' ? block.items[0]?.[0] : undefined
        expect(item?.type === 'paragraph' ? onlyText(item.children) : undefined).toBe(shown.join('[newline]'))
      }),
      { numRuns: 500 },
    )
  })
})
