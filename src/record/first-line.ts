/** The title of a text: its first line; or of a long one so much of it as a line of a document holds. */

export type FirstLine = {
  /** In the words of the text; empty when there are none. */
  readonly title: string
  /** The rest of the text; all of it when the title is only the beginning of its first line. */
  readonly detail: string
  readonly isCut: boolean
}

/** A longer first line gives its first sentence, or else its first words. Counted in characters. */
const LONGEST_TITLE = 120

/** Parts a text into title and detail. Every word stays: what the title leaves out stands in the detail. */
export function firstLine(text: string): FirstLine {
  const whole = text.trim()
  const [first = '', ...rest] = whole.split(/\r?\n/)
  if (first.length <= LONGEST_TITLE) return { title: first.trim(), detail: rest.join('\n').trim(), isCut: false }
  // Fifteen characters at least: "Dr." and "No. 5" end no sentence.
  const [sentence] = /^.{15,}?[.!?](?=\s)/u.exec(first) ?? []
  const title = sentence !== undefined && sentence.length <= LONGEST_TITLE ? sentence : `${firstWords(first)} …`
  return { title, detail: whole, isCut: true }
}

/** Whole words, eighty characters at most; of a word that is longer, its beginning. */
function firstWords(line: string): string {
  const [words = ''] = /^.{20,80}(?=\s)/u.exec(line) ?? /^.{1,80}/u.exec(line) ?? []
  return words.trimEnd()
}
