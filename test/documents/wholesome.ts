/** What no document may have, whatever the record: the marks of a program that filled a form. */

/** Each fault of a document's Markdown with the line that has it; empty when a careful person could have written it. */
export function faultsOf(markdown: string): string[] {
  const lines = markdown.split('\n')
  return [
    ...lines.flatMap((line, i) => [
      ...(NEVER.test(line) ? [`${i + 1}: a value that is none: ${line}`] : []),
      ...(PLURALS.test(line) ? [`${i + 1}: singular and plural: ${line}`] : []),
      ...(MARKS.test(withoutQuotes(line)) ? [`${i + 1}: punctuation: ${line}`] : []),
      ...(NUMERIC_DATE.test(line) ? [`${i + 1}: a date in figures: ${line}`] : []),
    ]),
    ...lonelyHeadings(lines).map((heading) => `a heading with nothing under it: ${heading}`),
    ...emptyTables(lines).map((line) => `a table without rows: ${line}`),
  ]
}

const NEVER = /\b(?:undefined|null|NaN|Infinity|N\/A|TODO|TBD|lorem)\b|\[object |\{\{|\}\}|\{%|chart:/
const PLURALS =
  /\b(?:one|1) (?:days|weeks|months|areas|measures|check-ins|questions|statements|exhibits|readings|requests|meetings|points|items)\b|\b(?:two|three|four|five|six|seven|eight|nine|[02-9]|\d\d+) (?:day|week|month|area|measure|check-in|question|statement|exhibit|reading|request|meeting)\b(?! of| \d|-| as| with| window| period| limit)|\bno check-in were\b/
const MARKS = / [,;.](?:\s|$)|,,|;;|\.\.(?!\.)|\( | \)|\(\)|""|: \.|,\.|\?\.|:\s*$(?!\n)(?<=[^*]:\s*$)(?!.*)/
const NUMERIC_DATE = /(?<![\d/.-])\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?![\d/])/

/** What others said may be written in any way. */
function withoutQuotes(line: string): string {
  return line.replace(/"[^"]*"/g, '"q"')
}

function lonelyHeadings(lines: readonly string[]): string[] {
  const level = (line: string): number => /^(#+) /.exec(line)?.[1]?.length ?? 0
  return lines.flatMap((line, i) => {
    if (level(line) === 0) return []
    const next = lines.slice(i + 1).find((each) => each.trim() !== '')
    return next === undefined || (level(next) > 0 && level(next) <= level(line)) || next.startsWith('*Document ')
      ? [line]
      : []
  })
}

function emptyTables(lines: readonly string[]): string[] {
  return lines.filter((line, i) => /^\|(?:\s*:?-+:?\s*\|)+$/.test(line) && !lines[i + 1]?.startsWith('|'))
}
