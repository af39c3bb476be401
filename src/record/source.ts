/** Where a value stands in its file. The file is parsed again for it, once, because only problems ask. */
import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { type Place, startOf } from './problem.ts'

/** Keys and positions from the top of the file to a value: `['recap', 'sent']`, `['areas', 0, 'title']`. */
export type Path = readonly PropertyKey[]

/** The texts of a record's files, by their path from the record's folder. */
export type Sources = ReadonlyMap<string, string>

export const YAML_OPTIONS = {
  version: '1.2',
  schema: 'core',
  uniqueKeys: true,
  strict: true,
  merge: false,
  stringKeys: true,
  // Not "silent": with it, a second document in a file is left out without a word.
  logLevel: 'error',
} as const

/** Finds the place of the value at a path (or of its key), or of its nearest parent when it is not in the file. */
export type At = (file: string, path?: Path, part?: 'value' | 'key') => Place

/** A finder of places in these texts. */
export function placesIn(sources: Sources): At {
  const read = new Map<string, { readonly lines: LineCounter; readonly contents: Node | null }>()
  return (file, path = [], part = 'value') => {
    const text = sources.get(file)
    if (text === undefined) return startOf(file)
    const known = read.get(file) ?? positionsOf(text)
    read.set(file, known)
    const { lines, contents } = known
    const key = part === 'key' ? path.at(-1) : undefined
    return placeAt(
      file,
      lines,
      key === undefined ? nodeAt(contents, path) : keyAt(contents, path.slice(0, -1), String(key)),
    )
  }
}

function positionsOf(text: string): { readonly lines: LineCounter; readonly contents: Node | null } {
  const lines = new LineCounter()
  return { lines, contents: parseDocument(text, { ...YAML_OPTIONS, lineCounter: lines }).contents }
}

/** The place of an offset in a text whose lines were counted. */
export function placeAt(file: string, lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset)
  return { file, line: Math.max(1, line), column: Math.max(1, col) }
}

/** The offset of the value at `path`, of its key when the value is empty, or of the nearest parent. */
export function nodeAt(contents: Node | null, path: Path): number {
  let node: unknown = contents
  let offset = contents?.range?.[0] ?? 0
  for (const step of path) {
    const child = childOf(node, step)
    if (child === undefined) return offset
    offset = child.offset
    node = child.value
  }
  return offset
}

function childOf(node: unknown, step: PropertyKey): { value: unknown; offset: number } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
    if (!isPair(pair)) return undefined
    const empty = !isNode(pair.value) || (isScalar(pair.value) && pair.value.range?.[0] === pair.value.range?.[1])
    return { value: pair.value, offset: offsetOf(empty ? pair.key : pair.value) }
  }
  if (!isSeq(node)) return undefined
  const item = node.items[Number(step)]
  return isNode(item) ? { value: item, offset: offsetOf(item) } : undefined
}

/** The offset of the key itself, for a key that should not be there. */
export function keyAt(contents: Node | null, path: Path, key: string): number {
  let node: unknown = contents
  for (const step of path) node = childOf(node, step)?.value
  if (!isMap(node)) return nodeAt(contents, path)
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
  return pair === undefined ? nodeAt(contents, path) : offsetOf(pair.key)
}

/** A number, true or false as it was written: `1.10`, `012`, `2022`. Undefined for anything else. */
export function plainSource(contents: Node | null, path: Path): string | undefined {
  let node: unknown = contents
  for (const step of path) node = childOf(node, step)?.value
  return isScalar(node) && typeof node.value !== 'string' && node.value !== null ? node.source : undefined
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value
}

function offsetOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}
