/** Words and line ends of HTML as paragraphs: blanks are one, lines end where a browser ends them. */
import type { Block, Inline } from '../render/tree.ts'
import { inlinesOf } from './plain-inlines.ts'

export type Style = 'strong' | 'emphasis' | 'strike'

/** What stands between two blocks: words with their styles, and line ends. */
export type Flow = {
  readonly text: (text: string, styles: readonly Style[]) => void
  /** `<br>`. */
  readonly lineEnd: () => void
  /** The edge of a `<div>`: a new line, but not a second one. */
  readonly edge: () => void
  /** What was written so far as paragraphs; the flow is empty then. A blank line parts two of them. */
  readonly paragraphs: () => Block[]
}

type Piece = { readonly text: string; readonly styles: readonly Style[] }

export function flow(): Flow {
  let lines: Piece[][] = [[]]
  let isAtEdge = false
  const last = (): Piece[] => lines.at(-1) ?? []
  const leaveEdge = (): void => {
    if (isAtEdge && last().length > 0) lines.push([])
    isAtEdge = false
  }
  return {
    text: (text, styles) => {
      const one = text.replace(/[\s\u00a0]+/g, ' ')
      if (one.trim() !== '') leaveEdge()
      const before = last().at(-1)?.text
      const shown = before === undefined || before.endsWith(' ') ? one.trimStart() : one
      if (shown !== '') last().push({ text: shown, styles })
    },
    lineEnd: () => {
      leaveEdge()
      lines.push([])
    },
    edge: () => {
      isAtEdge = true
    },
    paragraphs: () => {
      const found = grouped(lines).map((group): Block => ({ type: 'paragraph', children: inlines(group) }))
      lines = [[]]
      isAtEdge = false
      return found
    },
  }
}

/** Lines between blank ones. */
function grouped(lines: readonly (readonly Piece[])[]): (readonly Piece[])[][] {
  const groups: (readonly Piece[])[][] = [[]]
  for (const line of lines) {
    if (line.every(({ text }) => text.trim() === '')) groups.push([])
    else groups.at(-1)?.push(line)
  }
  return groups.filter((group) => group.length > 0)
}

function inlines(lines: readonly (readonly Piece[])[]): Inline[] {
  return lines.flatMap((line, i): Inline[] => [
    ...(i === 0 ? [] : [{ type: 'newline' } as const]),
    ...withoutLastBlank(sameStyles(line)).flatMap(styled),
  ])
}

function styled({ text, styles }: Piece): Inline[] {
  return styles.reduceRight((children, type): Inline[] => [{ type, children }], inlinesOf(text))
}

function withoutLastBlank(line: readonly Piece[]): Piece[] {
  return line.map((piece, i) => (i === line.length - 1 ? { ...piece, text: piece.text.trimEnd() } : piece))
}

/** A word in three tags is one word. */
function sameStyles(line: readonly Piece[]): Piece[] {
  const found: Piece[] = []
  for (const piece of line) {
    const before = found.at(-1)
    if (before !== undefined && before.styles.join() === piece.styles.join())
      found[found.length - 1] = { text: before.text + piece.text, styles: before.styles }
    else found.push(piece)
  }
  return found
}
