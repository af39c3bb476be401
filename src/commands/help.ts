import { readAsset } from '../render/assets.ts'
import type { Terminal } from '../terminal.ts'
import { pageLines } from './help-page.ts'

/** No line is longer: on a wide screen the eye would lose its way back. */
const WIDEST = 100

/** Prints a page of docs/, by its name without `.md`. */
export function help(terminal: Terminal, topic: string): number {
  const text = readAsset(`docs/${topic}.md`).toString('utf8')
  for (const pieces of pageLines(text, Math.min(terminal.width, WIDEST))) terminal.line(...pieces)
  return 0
}
