import { pieces } from './text.ts'
import type { Inline } from './tree.ts'

const LONG_WORD = /(\S{41,})/
const PIECE = 24

/** Hashes and addresses would run off the page: they may be broken at fixed places. */
export function breakable(type: 'text' | 'code', text: string): Inline[] {
  return text.split(LONG_WORD).flatMap((part, i): Inline[] => {
    if (part === '') return []
    // Split by a group: every second part is a long word.
    if (i % 2 === 0) return [{ type, text: part }]
    return pieces(part, PIECE)
      .flatMap((piece): Inline[] => [{ type: 'break' }, { type, text: piece }])
      .slice(1)
  })
}

/** Only links to the web and to mailboxes work away from this computer. */
export function isWebAddress(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(href)
}
