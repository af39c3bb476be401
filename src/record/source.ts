/** Where a value stands in its file. The file is parsed again for it, once, because only problems ask. */
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  YAMLParseError,
} from 'yaml'
import { type Place, startOf } from './problem.ts'

/** Keys and positions from the top of the file to a value: `['recap', 'sent']`, `['areas', 0, 'title']`. */
export type Path = readonly PropertyKey[]

/** The texts of a record's files, by their path from the record's folder. */
export type Sources = ReadonlyMap<string, string>

const YAML_OPTIONS = {
  version: '1.2',
  schema: 'core',
  // The parser would compare every key with every other one; see `repeatedKeys`.
  uniqueKeys: false,
  strict: true,
  merge: false,
  stringKeys: true,
  // Not "silent": with it, a second document in a file is left out without a word.
  logLevel: 'error',
} as const

/** Finds the place of the value at a path (or of its key), or of its nearest parent when it is not in the file. */
export type At = (file: string, path?: Path, part?: 'value' | 'key') => Place

/** The text as YAML. A key that stands twice in a mapping is among the errors, whatever the size of the mapping. */
export function readYaml(text: string, lineCounter = new LineCounter()): Document.Parsed {
  const document = parseDocument(text, { ...YAML_OPTIONS, lineCounter })
  for (const offset of repeatedKeys(document.contents))
    document.errors.push(new YAMLParseError([offset, offset + 1], 'DUPLICATE_KEY', 'Map keys must be unique'))
  return document
}

/** The offsets of keys that stand in their mapping already, in order. */
function repeatedKeys(contents: unknown): number[] {
  const pairs: Pair[] = []
  const nodes: unknown[] = [contents]
  for (const node of nodes) {
    if (isSeq(node)) for (const item of node.items) nodes.push(item)
    if (!isMap(node)) continue
    for (const pair of node.items) nodes.push(pair.value)
    for (const pair of repeated(node.items)) pairs.push(pair)
  }
  return pairs.map(({ key }) => offsetOf(key)).sort((a, b) => a - b)
}

function repeated(pairs: readonly Pair[]): Pair[] {
  const seen = new Set<unknown>()
  return pairs.filter(({ key }) => {
    const value = isScalar(key) ? key.value : key
    const isSeen = seen.has(value)
    seen.add(value)
    return isSeen
  })
}

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
  return { lines, contents: readYaml(text, lines).contents }
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
    const pair = pairOf(node, String(step))
    if (pair === undefined) return undefined
    const empty = !isNode(pair.value) || (isScalar(pair.value) && pair.value.range?.[0] === pair.value.range?.[1])
    return { value: pair.value, offset: offsetOf(empty ? pair.key : pair.value) }
  }
  if (!isSeq(node)) return undefined
  const item = node.items[Number(step)]
  return isNode(item) ? { value: item, offset: offsetOf(item) } : undefined
}

/** The keys of large mappings. To look through all of them for each of 100,000 problems would take minutes. */
const pairsByKey = new WeakMap<object, ReadonlyMap<string, Pair>>()

function pairOf(map: { readonly items: readonly Pair[] }, key: string): Pair | undefined {
  const isIt = (item: Pair): boolean => isScalar(item.key) && String(item.key.value) === key
  if (map.items.length < 100) return map.items.find(isIt)
  const known =
    pairsByKey.get(map) ??
    new Map(map.items.flatMap((item) => (isScalar(item.key) ? [[String(item.key.value), item]] : [])))
  pairsByKey.set(map, known)
  return known.get(key)
}

/** The offset of the key itself, for a key that should not be there. */
export function keyAt(contents: Node | null, path: Path, key: string): number {
  let node: unknown = contents
  for (const step of path) node = childOf(node, step)?.value
  if (!isMap(node)) return nodeAt(contents, path)
  const pair = pairOf(node, key)
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
