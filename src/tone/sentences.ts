/** Sentences and paragraphs of a text, by their places. */
import type { Span } from './masked.ts'

/** A sentence is not longer than this for us, however long it goes on. */
const LONGEST = 600

/** The sentence in which a place stands, without the blanks around it. */
export function sentenceAt(text: string, at: number): Span {
  const before = text.slice(Math.max(0, at - LONGEST), at)
  const breaks = [
    ...before.matchAll(
      /(?<!\b(?:mr|mrs|ms|mx|dr|st|prof|jr|sr|vs|inc|ltd|e\.g|i\.e))[.!?]["')\]]*\s+|\n\s*\n|\n(?=\s*(?:[-*#>|]|\d+\.)\s)|^\s+/gi,
    ),
  ]
  const last = breaks.at(-1)
  const start = at - before.length + (last === undefined ? 0 : last.index + last[0].length)
  const after = text.slice(at, at + LONGEST)
  const stop =
    /(?<!\b(?:mr|mrs|ms|mx|dr|st|prof|jr|sr|vs|inc|ltd|e\.g|i\.e))[.!?]+["'\u201d\u2019)\]]*(?=\s|$)|(?=\n\s*\n)|(?=\n\s*(?:[-*#>|]|\d+\.)\s)/i.exec(
      after,
    )
  const end = at + (stop === null ? after.trimEnd().length : stop.index + stop[0].length)
  return { start, end: Math.max(end, at) }
}

/** Every sentence of a text. A list, a heading and a row of a table begin one of their own. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = []
  for (const { 0: found, index } of text.matchAll(
    /[^\n.!?]+(?:[.!?](?!\s|$)[^\n.!?]*|\n(?!\s*\n|\s*[-*#>|])[^\n.!?]*)*[.!?]*["')\]]*/g,
  )) {
    const lead = found.length - found.trimStart().length
    if (/\w/.test(found)) spans.push({ start: index + lead, end: index + found.trimEnd().length })
  }
  return spans
}

/** The paragraphs of prose: headings, tables, pictures, rules and the lines of a letter's head are none. */
export function paragraphsOf(text: string): Span[] {
  const spans: Span[] = []
  let at = 0
  let open: Span | undefined
  for (const line of text.split('\n')) {
    const isProse = line.trim() !== '' && !NO_PROSE.test(line)
    if (isProse) open = { start: open?.start ?? at, end: at + line.length }
    else if (open !== undefined) {
      spans.push(open)
      open = undefined
    }
    at += line.length + 1
  }
  return open === undefined ? spans : [...spans, open]
}

const NO_PROSE =
  /^\s*(?:#|\||>|!\[|[-*_]{3,}\s*$|\\?\*?\*?(?:to|from|date|copy|cc|bcc|plan|subject|re|sent|reference|employee|employer)\*{0,2}\s*:|\*?document |dear |hello |hi )/i
