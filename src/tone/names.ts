/** Words that would hurt are names too: Mr. Hell, Crazy Horse, Sue. Capitals tell them, and the record knows some. */
import type { Span } from './masked.ts'

const TITLE = /\b(?:mr|mrs|ms|mx|miss|dr|prof|herr|frau)\.? +$/i
/** In front of a label: "is a Lazy …", "my Lazy …". */
const OF_A_PERSON =
  /(?:\b(?:is|was|are|were|am|be|being|such|so|my|our|your|his|her|their|this|that|you)|'s|'re|'m)(?: +an?)? +$/i
const BEGINS = /(?:^|[.!?:]["')\]]*\s+|\n\s*)(?:[-*#>]+ *|\d+\. +)?$/
/** What a sentence in capitals has, and a heading has not. */
const SAYS =
  /\b(?:I|I'M|ME|MY|YOU|YOUR|HE|SHE|THEY|NOT|NO|NEVER|IS|ARE|WAS|WERE|HAS|HAVE|DID|DO|THIS|THAT)\b|N'T\b|[!?.,;]/
const LONGEST_HEADING = 80

/** Whether the words at a place are a name or a part of one. `text` has its capitals. */
export function isName(text: string, { start, end }: Span, names: ReadonlySet<string>): boolean {
  const words = text.slice(start, end)
  if (!/^[A-Z]/.test(words)) return false
  if (words.split(/\s+/).every((word) => names.has(word))) return true
  const before = text.slice(Math.max(0, start - 40), start)
  if (/^[A-Z]{2}/.test(words)) return false
  if (TITLE.test(before)) return true
  if (BEGINS.test(before) || OF_A_PERSON.test(before) || /[A-Z][a-z]* +$/.test(before)) return false
  return /^(?:'s)? +(?!I\b)[A-Z][a-z]/.test(text.slice(end, end + 10))
}

/** Whether a place is in a line of a few words, all of them in capitals, that says nothing of anybody: MEETING NOTES. */
export function isInHeading(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const stop = text.indexOf('\n', at)
  const end = stop === -1 ? text.length : stop
  const line = end - start > LONGEST_HEADING ? '' : text.slice(start, end)
  return line !== '' && !/[a-z]/.test(line) && !SAYS.test(line)
}
