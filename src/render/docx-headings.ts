import { type Block, type Inline, plainText } from './tree.ts'

type Heading = Extract<Block, { type: 'heading' }>

/** The words of each heading. */
export type HeadingWords = ReadonlyMap<Block, readonly Inline[]>

/** A number that stands in the words of a heading: "3. Protected activity". */
const TYPED = /^(\d+)\.\s+/

/**
 * The headings that are numbered by the word processor, with their words less the number that stands in them; undefined
 * when a number in the words would be another one than that of the word processor, and where there is nothing to count.
 */
export function headingNumbers(blocks: readonly Block[]): HeadingWords | undefined {
  const headings = blocks.filter((block): block is Heading => block.type === 'heading' && block.level > 1)
  if (headings.filter(({ level }) => level === 2).length < 2) return undefined
  const counts: number[] = []
  const numbered = new Map<Block, readonly Inline[]>()
  for (const heading of headings) {
    const depth = heading.level - 2
    counts.length = Math.min(counts.length, depth + 1)
    counts[depth] = (counts[depth] ?? 0) + 1
    const [, typed] = TYPED.exec(plainText(heading.children)) ?? []
    if (typed !== undefined && Number(typed) !== counts[depth]) return undefined
    numbered.set(heading, typed === undefined ? heading.children : withoutNumber(heading.children))
  }
  return numbered
}

function withoutNumber([first, ...rest]: readonly Inline[]): Inline[] {
  if (first === undefined) return []
  if (first.type === 'text') return [{ ...first, text: first.text.replace(TYPED, '') }, ...rest]
  return 'children' in first ? [{ ...first, children: withoutNumber(first.children) }, ...rest] : [first, ...rest]
}
