/** Text in lines that fit a screen. Words stay whole: a command or an address that is cut cannot be used. */

/** The text in lines of at most `width` columns, broken between words. A longer word has a line of its own. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && [...last].length + 1 + [...word].length <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** A line of a list in lines of at most `width` columns: what does not fit stands below it and further in. */
export function hanging(line: string, width: number): string[] {
  const indent = line.length - line.trimStart().length
  const [first = '', ...rest] = wrapped(line.trimStart(), width - indent - FURTHER_IN)
  return [`${' '.repeat(indent)}${first}`, ...rest.map((each) => `${' '.repeat(indent + FURTHER_IN)}${each}`)]
}

/** In columns. */
const FURTHER_IN = 2

/** Columns for a label in front of its text. */
const LABEL = 14

/** A label, and the text beside it in lines of at most `width` columns that stand below each other. */
export function hung(label: string, text: string, width: number): string[] {
  return wrapped(text.replace(/\s+/g, ' ').trim(), width - LABEL - 2).map(
    (line, i) => `  ${(i === 0 ? label : '').padEnd(LABEL)}${line}`,
  )
}
