/** One value as YAML, to be put between other people's lines. */
import { CST, isScalar, type Node, Scalar } from 'yaml'
import { inLine, quotedText } from './entry-text.ts'

/** Where a value will stand: what stood there before, how far in the lines of a block have to be, and whether in brackets. */
export type Place = { readonly old?: Node | null | undefined; readonly indent: number; readonly isInFlow: boolean }

/** The ways to write a value at a place, best first. A text over several lines is a block: its first line is the mark. */
export function valueTexts(value: unknown, place: Place): string[] {
  return typeof value === 'string' ? scalarTexts(value, place) : [inLine(value)]
}

/** What no editor shows must not hide in plain text. */
const HIDDEN = /[^\P{Cc}\n]|[\p{Cf}\u2028\u2029\p{Cs}]/u

function scalarTexts(text: string, { old, indent, isInFlow }: Place): string[] {
  const quoted = quotedText(text)
  if (HIDDEN.test(text)) return [quoted]
  const own = isScalar(old) ? old.type : undefined
  const isBlock = own === Scalar.BLOCK_LITERAL || own === Scalar.BLOCK_FOLDED
  if (own === Scalar.QUOTE_DOUBLE || (isInFlow && text.includes('\n'))) return [quoted]
  const best = isBlock || !text.includes('\n') ? own : Scalar.BLOCK_LITERAL
  const token = CST.createScalarToken(text, { type: best ?? Scalar.PLAIN, indent, inFlow: isInFlow, end: [] })
  const written = CST.stringify(token)
  // The library writes some text in another style than the one that was asked for, over several lines.
  return token.type !== 'block-scalar' && written.includes('\n') ? [quoted] : [written, quoted]
}
