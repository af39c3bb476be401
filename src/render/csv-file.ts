/** Tables as spreadsheets open them: RFC 4180, with the mark by which Excel knows UTF-8. */
import { stringify } from 'csv-stringify/sync'

export type Cell = string | number | undefined

/** A table with its head; a row has a cell for each column. */
export type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] }

/** The text of a CSV file. A text that a spreadsheet would calculate gets an apostrophe before it; numbers stay numbers. */
export function csvFile({ columns, rows }: Table): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? asText(cell) : cell)))
  return stringify([columns, ...cells], {
    bom: true,
    record_delimiter: '\r\n',
    // A line break of any sort in a text must not begin a row; a number in quotes is text to some programs.
    quoted_string: true,
  })
}

/** What a spreadsheet takes for the start of a formula, after anything that cannot be seen; the wide signs of East Asia too. */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}\p{Z}]*[=+\-@＝＋－＠﹢﹣﹦﹫])/u

/** The same in the middle of a text, where a spreadsheet that is set to semicolons or tabs would begin a cell. `- ` is a list. */
const FORMULA_INSIDE = /(?<=[;\t\r\n])(?=[=+@＝＋＠﹢﹦﹫]|[-－﹣](?! ))/gu

/** A number below nothing. One with a plus may be a telephone number, and would lose its plus. */
const NEGATIVE = /^-\d+(?:\.\d+)?$/

function asText(text: string): string {
  const inside = text.replace(FORMULA_INSIDE, "'")
  return FORMULA.test(text) && !NEGATIVE.test(text) ? `'${inside}` : inside
}
