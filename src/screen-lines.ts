/** Lines for a person, as they fit the screen. */
import type { Piece } from './terminal.ts'
import { hanging } from './wrapped-text.ts'

/** On a screen of so many columns words stay whole; in a pipe each line is one. Not for a line with a command, which is there to be copied. */
export function onScreen(lines: readonly Piece[], columns: number | undefined): Piece[] {
  if (columns === undefined) return [...lines]
  return lines.flatMap((line) =>
    typeof line === 'string'
      ? hanging(line, columns)
      : hanging(line.text, columns).map((text): Piece => ({ text, style: line.style })),
  )
}
