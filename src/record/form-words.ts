/**
 * A form as the person meant it, before it is read as YAML: behind a key for text everything is text, ` #` and `: ` too, and
 * lines that stand behind no key are their words. Only lines that begin with `# ` are comments. Lines keep their numbers.
 */
import { quotedText } from './entry-text.ts'
import { nearest } from './nearest.ts'

/** The YAML to read, and the words behind no key: those before the detail, and those after it. */
export type FormAsMeant = { readonly yaml: string; readonly before: string; readonly after: string }

/** The names that may stand before a colon. */
type Keys = readonly string[]

/** Some lines of the form: what stands in their place, as many lines; and what of them belongs to no key. */
type Part = { readonly yaml: readonly string[]; readonly words?: string }

/** Keys of the form whose value is one text, and those inside a list. */
const TEXTS: Keys = ['title', 'detail', 'author']
const NESTED = /^(\s*- +|\s+)((?:who|words|purpose|addressed_to): +)(\S.*)$/
/** An item of a list that is plain text with what YAML takes for a comment. */
const ITEM = /^(\s*- +)()([\p{L}\p{N}./~](?!.*: ).* #.*)$/u
/** How a text over several lines is announced. */
const BLOCK = /^[|>][-+\d]{0,2}(?:\s+#.*)?$/

/** Parts a form into its YAML and its free words. */
export function formAsMeant(form: string, keys: Keys): FormAsMeant {
  const lines = form.split('\n')
  const yaml: string[] = []
  const words = { before: [''], after: [''] }
  let isPastDetail = false
  while (yaml.length < lines.length) {
    const rest = lines.slice(yaml.length)
    const key = keyOf(rest[0] ?? '', keys)
    isPastDetail ||= key === 'detail'
    const part =
      key === undefined ? wordsPart(rest, keys) : TEXTS.includes(key) ? textPart(rest, key, keys) : listPart(rest)
    yaml.push(...part.yaml)
    words[isPastDetail ? 'after' : 'before'].push(part.words ?? '')
  }
  return { yaml: yaml.join('\n'), before: paragraphs(words.before), after: paragraphs(words.after) }
}

function keyOf(line: string, keys: Keys): string | undefined {
  const [, key] = /^([a-z_]+):(?=\s|$)/.exec(line) ?? /^(title|detail|author):/.exec(line) ?? []
  return key !== undefined && keys.includes(key) ? key : undefined
}

function isComment(line: string, keys: Keys): boolean {
  return /^#(?:[ !]|$)/.test(line) || (line.startsWith('#') && keyOf(line.slice(1), keys) !== undefined)
}

/** How many lines from the first on are so. */
function runOf(lines: readonly string[], isSo: (line: string) => boolean): number {
  const end = lines.findIndex((line) => !isSo(line))
  return end === -1 ? lines.length : end
}

/** A comment, a line that should have been a key, or the person's words up to the next blank line. */
function wordsPart(lines: readonly string[], keys: Keys): Part {
  const [line = ''] = lines
  if (line.trim() === '' || isComment(line, keys)) return { yaml: [line] }
  const count = runOf(lines, (each) => each.trim() !== '' && !isComment(each, keys) && keyOf(each, keys) === undefined)
  const [, name] = /^(\w+):(?:\s|$)/.exec(line) ?? []
  // "agenda: tickets" among other words is one of them; alone it may be a key that is not known here.
  const isSlip = name !== undefined && (nearest(name, keys) !== undefined || (count === 1 && /^[a-z_]+$/.test(name)))
  if (isSlip) return { yaml: [line] }
  return { yaml: blanks(count), words: lines.slice(0, count).join('\n') }
}

function blanks(count: number): string[] {
  return Array<string>(count).fill('')
}

function textPart(lines: readonly string[], key: string, keys: Keys): Part {
  const [first = '', ...further] = lines
  const value = first.slice(key.length + 1).trim()
  const isBlock = BLOCK.test(value)
  if (key !== 'detail' && !isBlock) return { yaml: oneText(lines, { before: `${key}: `, value, indent: 0 }) }
  const own = further.slice(
    0,
    runOf(further, (line) => !isComment(line, keys) && keyOf(line, keys) === undefined),
  )
  const whole = [value, ...own.map((line) => line.trim())].join(' ').trim()
  if (whole === '' || isQuoted(whole)) return { yaml: [first, ...own] }
  const text = [...(isBlock ? [] : [value]), ...unindented(own)].join('\n').trim()
  return { yaml: [text === '' ? `${key}:` : `${key}: ${quotedText(text)}`, ...blanks(own.length)] }
}

/**
 * The lines without the blanks that all of them begin with. Where some begin with none, the two that the form has there are
 * taken off the lines before those.
 */
function unindented(lines: readonly string[]): string[] {
  const widths = lines.map((line) => (line.trim() === '' ? Number.POSITIVE_INFINITY : line.search(/\S/)))
  const width = Math.min(...widths)
  const isFlush = width === 0
  const flush = isFlush ? widths.indexOf(0) : lines.length
  return lines.map((line, i) => (i < flush ? line.slice(Math.min(isFlush ? 2 : width, widths[i] ?? 0)) : line))
}

type Written = { readonly before: string; readonly value: string; readonly indent: number }

/** A text that begins in a line, and goes on in those below that stand further in. */
function oneText(lines: readonly string[], { before, value, indent }: Written): string[] {
  const more = runOf(lines.slice(1), (line) => line.trim() !== '' && line.search(/\S/) > indent)
  const text = [value, ...lines.slice(1, more + 1).map((line) => line.trim())].join(' ').trim()
  const asYaml = text === '' || isQuoted(text) ? text : quotedText(text)
  return [`${before}${asYaml}`.trimEnd(), ...blanks(more)]
}

/** In quotes from its first character to its last. */
function isQuoted(text: string): boolean {
  return /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/.test(text)
}

/** A key that has no text of its own, with all that is indented below it, and the comments in between. */
function listPart(lines: readonly string[]): Part {
  const [first = '', ...further] = lines
  const own = further.slice(
    0,
    runOf(further, (line) => /^(?:\s|- |[\]}]|# |$)/.test(line)),
  )
  const isRows = /:\s*$/.test(first)
  return { yaml: [first, ...(isRows ? rows(own) : own)] }
}

function rows(lines: readonly string[]): string[] {
  const done: string[] = []
  while (done.length < lines.length) {
    const rest = lines.slice(done.length)
    const [line = ''] = rest
    const [, dash = '', name = '', value] = NESTED.exec(line) ?? ITEM.exec(line) ?? []
    if (value === undefined) done.push(line)
    else if (BLOCK.test(value)) done.push(line, ...rest.slice(1, 1 + deeper(rest.slice(1), dash.length)))
    else done.push(...oneText(rest, { before: `${dash}${name}`, value, indent: dash.length }))
  }
  return done
}

/** How many lines belong to a text whose key stands so far in. */
function deeper(lines: readonly string[], indent: number): number {
  return runOf(lines, (line) => line.trim() === '' || line.search(/\S/) > indent)
}

function paragraphs(pieces: readonly string[]): string {
  return pieces
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
