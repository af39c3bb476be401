/** Text of a file as what stands in a paragraph. */
import type { Block, Inline } from '../render/tree.ts'
import { visible } from './text-in.ts'

/** With its line ends. Very long words are broken where they are laid out. */
export function inlinesOf(text: string): Inline[] {
  const lines = visible(text).replaceAll('\t', '    ').split('\n')
  return lines.flatMap((line, i): Inline[] => [
    ...(i === 0 ? [] : [{ type: 'newline' } as const]),
    ...(line === '' ? [] : [{ type: 'text', text: line } as const]),
  ])
}

/** On one line. */
export function lineOf(text: string): Inline[] {
  return inlinesOf(text.replace(/\s+/g, ' ').trim())
}

/** A name and what stands for it: `From` and the sender. Those without a value are left out. */
export function namedValues(values: readonly (readonly [string, string])[]): Block[] {
  const rows = values
    .filter(([, value]) => value.trim() !== '')
    .map(([name, value]): Inline[][] => [[{ type: 'strong', children: lineOf(name) }], inlinesOf(value.trim())])
  // Without words in its head a table has none: the first column names the rows.
  return rows.length === 0 ? [] : [{ type: 'table', align: ['left', 'left'], head: [[], []], rows }]
}
