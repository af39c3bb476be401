/** Plain text as one reads it: paragraphs with their line ends, quoted mail as quotes, columns and code as they stand. */
import type { Block } from '../render/tree.ts'
import { MOST_CHARACTERS } from './beginning.ts'
import { inlinesOf } from './plain-inlines.ts'
import { visible } from './text-in.ts'

const TAB = 8
/** A paragraph of more lines than this is laid out in parts, so that a very long file can end between two of them. */
const LINES_TOGETHER = 100
const DEEPEST_QUOTE = 6

/** What is behind it is not looked at. */
export const LONGEST_TEXT = MOST_CHARACTERS * 2

export function isTooLong(text: string): boolean {
  return text.length > LONGEST_TEXT
}

/** Text of any length: what is far behind the end of what can be shown is not looked at. */
export function textBlocks(text: string): Block[] {
  return blocksOf(visible(text.slice(0, LONGEST_TEXT)), 0)
}

function blocksOf(text: string, depth: number): Block[] {
  return joined(parts(text.split('\n')).flatMap((lines) => blockOf(lines, depth)))
}

/** Lines between blank ones; quoted lines are a part of their own. */
function parts(lines: readonly string[]): string[][] {
  const found: string[][] = []
  let open: string[] | undefined
  for (const line of lines) {
    const isBlank = line.trim() === ''
    const isOther = open !== undefined && isQuoted(open[0] ?? '') !== isQuoted(line)
    if (isBlank || isOther || (open?.length ?? 0) >= LINES_TOGETHER) open = undefined
    if (isBlank) continue
    if (open === undefined) {
      open = []
      found.push(open)
    }
    open.push(line)
  }
  return found
}

function isQuoted(line: string): boolean {
  return /^\s?>/.test(line)
}

function blockOf(lines: readonly string[], depth: number): Block[] {
  const [first = ''] = lines
  if (isQuoted(first) && depth < DEEPEST_QUOTE) {
    const inner = lines.map((line) => line.replace(/^\s?> ?/, '')).join('\n')
    const children = blocksOf(inner, depth + 1)
    return children.length === 0 ? [] : [{ type: 'quote', children }]
  }
  if (isLaidOut(lines)) return [{ type: 'preformatted', text: lines.map(withoutTabs).join('\n') }]
  if (lines.length === 1 && /^\s*[-=_*]{5,}\s*$/.test(first)) return [{ type: 'rule' }]
  return [{ type: 'paragraph', children: inlinesOf(lines.map((line) => line.trim()).join('\n')) }]
}

/** Whether blanks carry meaning: columns, code, drawings of letters. One line alone is no column. */
function isLaidOut(lines: readonly string[]): boolean {
  if (lines.length < 2) return false
  const marked = lines.filter((line) =>
    /\S(?: {3,}|\t)\S|[\u2500-\u257f]|^\s*\|.*\|\s*$|^(?: {2,}|\t).*[{}();=<>]/.test(line),
  )
  const isIndented = lines.some((line) => /^(?: {4,}|\t)\S/.test(line))
  const signs = lines.filter((line) => /[{}()[\];=<>]|[:,]$/.test(line))
  return marked.length * 2 > lines.length || (isIndented && signs.length * 2 > lines.length)
}

function withoutTabs(line: string): string {
  return line.replace(/[^\t]*\t/g, (part) => part.slice(0, -1).padEnd(Math.ceil(part.length / TAB) * TAB))
}

/** Preformatted parts that follow each other are one, and so are quotes. */
function joined(blocks: readonly Block[]): Block[] {
  const found: Block[] = []
  for (const block of blocks) {
    const last = found.at(-1)
    const size = last?.type === 'preformatted' ? last.text.length : 0
    if (last?.type === 'preformatted' && block.type === 'preformatted' && size < LINES_TOGETHER * 80)
      found[found.length - 1] = { type: 'preformatted', text: `${last.text}\n\n${block.text}` }
    else if (last?.type === 'quote' && block.type === 'quote' && last.children.length < LINES_TOGETHER)
      found[found.length - 1] = { type: 'quote', children: [...last.children, ...block.children] }
    else found.push(block)
  }
  return found
}
