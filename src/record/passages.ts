/** An entry taken apart for a search: each value of its file, and each attached file, with the lines on which they stand. */
import { isMap, isScalar, isSeq, LineCounter, type Node, type Scalar } from 'yaml'
import { isMail, mailText, type Stretch, withoutTags } from './mail-text.ts'
import { wordsOf } from './search-words.ts'
import type { EntryTexts, TextFile } from './searchable.ts'
import { readYaml } from './source.ts'

/** One text that can be found. `field` is absent for an attached file, and for a file of the record that has a fault. */
export type Passage = {
  readonly file: string
  readonly field?: string
  readonly text: string
  /** The line of the file, counted from 1, on which the text has the character at this offset. */
  readonly lineAt: (offset: number) => number
}

/** An entry as a search shows it: `date` as it is written in the file. */
export type SearchedEntry = {
  readonly id: string
  readonly title: string
  readonly date?: string
  readonly isWithdrawn: boolean
  readonly passages: readonly Passage[]
}

const TITLE_KEYS = ['title', 'name', 'text', 'status']
const DATE_KEYS = ['happened', 'occurred', 'scheduled_for', 'sent_on', 'issued_on']
/** Nobody looks for these, and a few letters of them are in every search. */
const NOT_SEARCHED = /\.sha256$/

/** Takes an entry apart. A file that is no YAML is one passage: its text. */
export function searchedEntry({ id, own, attached }: EntryTexts): SearchedEntry {
  const inFiles = attached.flatMap(attachedPassages)
  if (own === undefined) return { id, title: `files/${id}`, isWithdrawn: false, passages: inFiles }
  const lines = new LineCounter()
  const { contents, errors } = readYaml(own.text, lines)
  const firstOf = (keys: readonly string[]): string | undefined =>
    keys
      .map((key) => (isMap(contents) ? written(contents.get(key, true)) : undefined))
      .find((value) => value !== undefined)
  const date = firstOf(DATE_KEYS)
  const passages = errors.length > 0 ? [whole(own)] : valuesOf(own, contents, lines)
  return {
    id,
    title: errors.length > 0 ? `${own.file} (has a fault)` : titleOf(own.file, firstOf(TITLE_KEYS)),
    ...(date !== undefined && { date }),
    isWithdrawn: isMap(contents) && contents.has('withdrawn'),
    passages: [...passages, ...inFiles],
  }
}

function titleOf(file: string, title: string | undefined): string {
  if (title === undefined || !file.includes('/')) return file
  return file.startsWith('check-ins/') ? `Check-in: ${title.replaceAll('_', ' ')}` : title
}

function written(node: unknown): string | undefined {
  if (!isScalar(node) || node.value === null) return undefined
  return typeof node.value === 'string' ? node.value : node.source
}

function valuesOf({ file, text }: TextFile, contents: Node | null, lines: LineCounter): Passage[] {
  return scalarsOf(contents).flatMap(({ node, field }) => {
    const value = written(node)
    if (value === undefined || value === '' || NOT_SEARCHED.test(field)) return []
    const [start = 0, end = start] = node.range ?? []
    const lineAt = (offset: number): number => lineInYaml(value, offset, { text, start, end }, lines)
    return [{ file, field, text: value, lineAt }]
  })
}

type Placed = { readonly node: unknown; readonly field: string }

/** Every value in the order of the file, without going into itself for what lies deep. */
function scalarsOf(contents: Node | null): { readonly node: Scalar; readonly field: string }[] {
  const found: { node: Scalar; field: string }[] = []
  const open: Placed[] = [{ node: contents, field: '' }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, field } = next
    if (isScalar(node)) found.push({ node, field })
    // Backwards, because the last one put there is the next one taken.
    else for (const each of inside(node, field).reverse()) open.push(each)
  }
  return found
}

function inside(node: unknown, field: string): Placed[] {
  if (isSeq(node)) return node.items.map((item, i) => ({ node: item, field: `${field}[${i + 1}]` }))
  if (!isMap(node)) return []
  const before = field === '' ? '' : `${field}.`
  return node.items.map(({ key, value }) => ({ node: value, field: `${before}${written(key) ?? ''}` }))
}

/**
 * The line of a word of a value. The text of a value is not what stands in the file (blanks, escapes, line ends), its
 * words are: the third word of one is the third word of the other, after what stands in front of it.
 */
function lineInYaml(
  value: string,
  offset: number,
  source: { readonly text: string; readonly start: number; readonly end: number },
  lines: LineCounter,
): number {
  const words = wordsOf(value)
  const at = words.findIndex(({ end }) => end > offset)
  const inSource = wordsOf(source.text.slice(source.start, source.end))
  const same = inSource[at + inSource.length - words.length]
  const isSame = at !== -1 && same !== undefined && same.folded === words[at]?.folded
  return Math.max(1, lines.linePos(source.start + (isSame ? same.start : 0)).line)
}

function attachedPassages({ file, text }: TextFile): Passage[] {
  if (isMail(text)) return mailText(text).map((stretch) => ({ file, ...located(stretch) }))
  if (/^\s*<(?:!doctype html|html)\b/i.test(text.slice(0, 1000))) return [whole({ file, text: withoutTags(text) })]
  return [whole({ file, text })]
}

function whole({ file, text }: TextFile): Passage {
  return { file, ...located({ text, firstLine: 1 }) }
}

function located({ text, firstLine, lines }: Stretch): Pick<Passage, 'text' | 'lineAt'> {
  const lineAt = (offset: number): number => {
    const ends = text.slice(0, offset).split('\n').length - 1
    return lines === undefined ? firstLine + ends : (lines[ends] ?? firstLine)
  }
  return { text, lineAt }
}
