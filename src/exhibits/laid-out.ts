/** Blocks as the content of an exhibit: not more than can be read, below the title of the exhibit, with all their words. */
import { normalise } from '../render/normalise.ts'
import { type Block, type Inline, plainText } from '../render/tree.ts'
import { beginning } from './beginning.ts'
import type { ExhibitContent } from './exhibit-content.ts'

const LOWEST_HEADING = 6

/** `isCut`: not all of the file was looked at. */
type Said = Partial<Pick<ExhibitContent, 'notes' | 'advice' | 'removed'>> & { readonly isCut?: boolean }

/** What is laid out; where it is longer than can be read, its beginning, and a note that says so. */
export function laidOut(
  kind: string,
  all: readonly Block[],
  { notes = [], advice = [], removed = [], isCut = false }: Said = {},
): ExhibitContent {
  const shown = beginning(normalise(all))
  const blocks = shown.blocks.map(belowTitle)
  const cut = shown.isCut || isCut ? ['This file is very long: its beginning is shown, the file has all of it.'] : []
  const said = { notes: [...notes, ...cut], advice, removed }
  return { kind, blocks, sheets: [], text: wordsOf(blocks), isTextWhole: true, ...said }
}

/** Why a file cannot be shown: `reason` is a sentence for whoever reads the page, `advice` is for the user alone. */
export type NotShown = { readonly reason: string; readonly advice?: string }

/** A file that has no pages. The program does not know its words. */
export function withoutPages(kind: string, { reason, advice }: NotShown): ExhibitContent {
  const said = { notes: [reason], advice: advice === undefined ? [] : [advice], removed: [] }
  return { kind, blocks: [], sheets: [], text: '', isTextWhole: false, ...said }
}

/** Below the title of the exhibit and the name of the file. */
function belowTitle(block: Block): Block {
  return block.type === 'heading' ? { ...block, level: Math.min(block.level + 2, LOWEST_HEADING) } : block
}

/** Every word of the blocks, each paragraph, item and cell on lines of its own. */
export function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map(wordsOfBlock)
    .filter((words) => words !== '')
    .join('\n')
}

function wordsOfBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return lines(block.children)
    case 'quote':
      return wordsOf(block.children)
    case 'list':
      return block.items.map(wordsOf).join('\n')
    case 'preformatted':
      return block.text
    case 'table':
      return [block.head, ...block.rows]
        .map((row) => row.map(lines).join('\t'))
        .filter((row) => row.trim() !== '')
        .join('\n')
    case 'figures':
      return block.charts.map(({ alt }) => alt).join('\n')
    case 'rule':
      return ''
  }
}

function lines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'newline') return '\n'
      if (inline.type === 'link') return `${lines(inline.children)} ${inline.href}`
      if (inline.type === 'footnote') return inline.paragraphs.map(lines).join('\n')
      return 'children' in inline ? lines(inline.children) : plainText([inline])
    })
    .join('')
}
