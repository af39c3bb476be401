/**
 * A new entry as YAML, as a careful person would write it: dates and short text plain, long text as a block, short lists in a
 * line. It is written here and not by the parser's own writer, because to load that takes longer than all the rest of `log`.
 */

type Mapping = { readonly [key: string]: unknown }

/** A list or mapping that is longer than this stands in lines of its own. */
const LONGEST_LINE = 100

/** The values of an entry as the text of its file. `undefined` is left out. */
export function entryText(entry: object): string {
  return block({ ...entry }, '')
}

function block(entry: Mapping, indent: string): string {
  return Object.entries(entry)
    .map(([key, value]) => (value === undefined ? '' : `${indent}${keyText(key)}:${valueText(value, indent)}`))
    .join('')
}

/** What stands behind the colon, with the end of its line. */
function valueText(value: unknown, indent: string): string {
  if (typeof value === 'string') return ` ${blockOfLines(value, indent) ?? scalar(value, false)}\n`
  const line = inLine(value)
  // A list of rows grows, and each of them in its line can be read and compared.
  const isRows = Array.isArray(value) && value.some((item) => isLong(item) && !Array.isArray(item))
  if (!isRows && (indent.length + line.length <= LONGEST_LINE || !isLong(value))) return ` ${line}\n`
  if (!Array.isArray(value)) return `\n${block(mappingOf(value), `${indent}  `)}`
  return `\n${value.map((item) => `${indent}  -${itemText(item, `${indent}    `)}`).join('')}`
}

/** An item of a list, whose further lines stand at `indent`. */
function itemText(item: unknown, indent: string): string {
  const line = inLine(item)
  const isShort = indent.length + line.length <= LONGEST_LINE
  if (typeof item !== 'object' || item === null || Array.isArray(item) || isShort) return ` ${line}\n`
  return ` ${block(mappingOf(item), indent).slice(indent.length)}`
}

function isLong(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0
}

function mappingOf(value: unknown): Mapping {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** The value in one line: a list in brackets, a mapping in braces. */
export function inLine(value: unknown): string {
  if (typeof value === 'string') return scalar(value, true)
  if (Array.isArray(value)) return `[${value.map(inLine).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const pairs = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return `{${pairs.map(([key, inner]) => `${keyText(key)}: ${inLine(inner)}`).join(', ')}}`
}

/** A key of ours is a plain word, "on" too: it is never a value. */
function keyText(key: string): string {
  return /^[a-z]\w*$/i.test(key) && key !== 'null' ? key : scalar(key, true)
}

/** Words that are values of another type to one YAML parser or another. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i
const DATE = /^\d{4}-\d{2}(?:-\d{2})?(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/
/** Letters first, or a number that is clearly part of a sentence, and nothing that means something to YAML. */
const PLAIN_START = /^(?:\p{L}|\d+ \p{L})/u
const SPECIAL = /: |:$| #|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]|^\s|\s$|\s{2}/u

function scalar(text: string, isInFlow: boolean): string {
  const isPlain =
    DATE.test(text) ||
    (PLAIN_START.test(text) && !RESERVED.test(text) && !SPECIAL.test(text) && !(isInFlow && /[,[\]{}:]/.test(text)))
  return isPlain ? text : quotedText(text)
}

/** In double quotes, as JSON has it, which YAML takes; what no editor shows is written as an escape. */
export function quotedText(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(/[\u007f-\u009f\p{Cf}\u2028\u2029]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`)
      .join(''),
  )
}

/** Text over several lines behind `|`; undefined when it is one line, or when a block would not keep every character. */
function blockOfLines(text: string, indent: string): string | undefined {
  const lines = text.split('\n')
  const isKept =
    lines.length > 1 &&
    !/[^\P{Cc}\n]|[\p{Cf}\u2028\u2029\p{Cs}]/u.test(text) &&
    !/^[ \n]/.test(text) &&
    !/\n\n$/.test(text) &&
    !lines.some((line) => /^\s+$/.test(line))
  if (!isKept) return undefined
  const mark = text.endsWith('\n') ? '|' : '|-'
  const body = lines
    .slice(0, text.endsWith('\n') ? -1 : undefined)
    .map((line) => (line === '' ? '' : `${indent}  ${line}`))
    .join('\n')
  return `${mark}\n${body}`
}
