/** Faults of YAML itself, in words for somebody who has never heard of YAML. */
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  type LineCounter,
  visit,
  type YAMLError,
} from 'yaml'
import { error, type Problem } from './problem.ts'
import { placeAt } from './source.ts'

/** A parsed text with the means to say where its values are. */
export type Source = {
  readonly file: string
  readonly text: string
  readonly lines: LineCounter
  readonly document: Document.Parsed
}

/** So many in one file follow from each other, or it is no file of ours. */
const MOST = 100

type Fault = Pick<YAMLError, 'code' | 'message' | 'pos'>

/** What the parser could not read, one problem a line: what it says after the first of a line follows from that one. */
export function syntaxProblems(source: Source): Problem[] {
  const all: readonly Fault[] = [...source.document.errors, ...source.document.warnings]
  const endless = all.find(({ code }) => code === 'RESOURCE_EXHAUSTION')
  if (endless !== undefined) return [tooDeep(source, endless)]
  const faults = all.slice(0, MOST)
  const seen = new Set<number>()
  const problems = faults.flatMap((fault) => {
    const below = keyBelow(source, faults, fault)
    const place = placeAt(source.file, source.lines, below ?? offsetOf(source, fault))
    if (fault.code === 'DUPLICATE_KEY')
      return [error(place, 'duplicate-key', 'this key is here twice; keep one of them')]
    if (seen.has(place.line)) return []
    seen.add(place.line)
    return [error(place, 'syntax', below === undefined ? inWords(source, fault) : OUT_OF_LINE)]
  })
  return [...problems, ...notLooked(source, all)]
}

function notLooked({ file, lines }: Source, faults: readonly Fault[]): Problem[] {
  const next = faults[MOST]
  if (next === undefined) return []
  const message = `${faults.length - MOST} more faults behind these were not looked at; correct these first`
  return [error(placeAt(file, lines, next.pos[0]), next.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'syntax', message)]
}

/** An alias can grow a small file without end, and an anchor takes the first word of a text away: neither is read. */
export function aliasProblems({ file, lines, document, text }: Source): Problem[] {
  if (!/[*&]/.test(text) || document.errors.length > 0) return []
  const offsets: number[] = []
  visit(document, (_, node) => {
    if (!isNode(node) || !node.range) return
    if (isAlias(node)) offsets.push(node.range[0])
    else if (node.anchor !== undefined) offsets.push(text.lastIndexOf(`&${node.anchor}`, node.range[0]))
  })
  const [first] = offsets
  if (first === undefined) return []
  const message = `"${text.charAt(first)}" at the start of a text means a copy of another place to YAML, and a record has no such copies; put the text in quotes, or write the value out`
  return [error(placeAt(file, lines, first), 'alias-refused', message)]
}

/** How far a parser gets depends on the computer, so the place is that of the outermost key. */
function tooDeep({ file, lines, document }: Source, { pos }: Fault): Problem {
  const keys = isMap(document.contents) ? document.contents.items.map(({ key }) => key.range?.[0] ?? 0) : []
  const offset = keys.filter((key) => key <= pos[0]).at(-1) ?? 0
  return error(placeAt(file, lines, offset), 'syntax', 'this is nested too deeply to be read; put the text in quotes')
}

/** Where a key starts that is indented by mistake, and was taken for the end of the text above it. */
function keyBelow({ text }: Source, faults: readonly Fault[], { pos }: Fault): number | undefined {
  const at = (code: YAMLError['code']): Fault | undefined =>
    faults.find((fault) => fault.code === code && fault.pos[0] === pos[0])
  const key = at('MULTILINE_IMPLICIT_KEY')
  if (key === undefined || at('BLOCK_AS_IMPLICIT_KEY') === undefined) return undefined
  const line = text.lastIndexOf('\n', key.pos[1] - 1) + 1
  return line + text.slice(line).search(/\S/)
}

/** Where the person has to look: an open quote or bracket is noticed far behind the place where it was opened. */
function offsetOf({ document, text }: Source, { code, message, pos }: Fault): number {
  const openQuote = code === 'MISSING_CHAR' && message.startsWith('Missing closing')
  const openBracket = code === 'BAD_INDENT' && message.startsWith('Flow')
  if (!openQuote && !openBracket) return pos[0]
  let offset = pos[0]
  visit(document, (_, node) => {
    if (!isNode(node) || !node.range || node.range[0] > pos[0]) return
    const [start, end] = node.range
    if (openQuote && isScalar(node) && /^["']/.test(text.charAt(start))) offset = start
    if (openBracket && isCollection(node) && node.flow === true && !/[\]}]/.test(text.charAt(end - 1))) offset = start
  })
  return offset
}

/** `character` is the one at which the parser stopped. */
type Wording = (fault: Fault, character: string) => string

const QUOTE = 'put the whole text in quotes'
const COLON = `the text has ": " in it, which YAML takes for a key; ${QUOTE}`
const KEY_AND_VALUE =
  'expected "key: value", with a space behind the colon; text that goes on from above must stand further in than its key'
const OUT_OF_LINE = 'the line does not stand in line with its neighbours; give them the same number of spaces in front'

const WORDINGS: Partial<Record<YAMLError['code'], Wording>> = {
  TAB_AS_INDENT: () => 'the line starts with a tab; use spaces',
  BAD_INDENT: ({ message }) => {
    const [, bracket] = /end with a (.)/.exec(message) ?? []
    if (bracket !== undefined) return `the bracket that opens here is not closed; put "${bracket}" at its end`
    return message.startsWith('Block scalar')
      ? 'the text below "|" or ">" must stand further in than its key; put spaces in front of it'
      : OUT_OF_LINE
  },
  BLOCK_AS_IMPLICIT_KEY: () => COLON,
  BLOCK_IN_FLOW: () => COLON,
  MISSING_CHAR: ({ message }) => {
    if (message.startsWith('Missing closing')) {
      return `the quote that opens here is not closed; put ${message.includes('"') ? '"' : "'"} at its end`
    }
    return message.startsWith('Comments') ? 'put a space in front of "#"' : KEY_AND_VALUE
  },
  MULTILINE_IMPLICIT_KEY: () => KEY_AND_VALUE,
  MULTIPLE_DOCS: () => 'a second entry starts here, and it is not read; keep one entry in one file',
  UNEXPECTED_TOKEN: (_, character) =>
    /[\]},]/.test(character)
      ? `"${character}" does not belong here; take it out, or ${QUOTE}`
      : `the text cannot be read from here on; ${QUOTE}`,
  BAD_SCALAR_START: (_, character) => `text cannot start with "${character}"; put it in quotes`,
  BAD_DQ_ESCAPE: () => 'a backslash has a meaning of its own in double quotes; use single quotes',
  TAG_RESOLVE_FAILED: () => 'text that starts with "!" has a meaning of its own; put it in quotes',
  BAD_DIRECTIVE: () => 'a line that starts with "%" has a meaning of its own; put the text in quotes',
  NON_STRING_KEY: () => 'a key must be one word; put the text in quotes',
}

function inWords({ text }: Source, fault: Fault): string {
  const wording = WORDINGS[fault.code]
  if (wording !== undefined) return wording(fault, text.charAt(fault.pos[0]))
  // Not the parser's own message: it repeats what stands in the file.
  return `this breaks a rule of YAML (${fault.code.toLowerCase().replaceAll('_', ' ')}); ${QUOTE}`
}
