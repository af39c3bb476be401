/** Where in a file's YAML an edit takes place. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Path } from './source.ts'
import { changed } from './values-at.ts'

/** A value to be replaced, a key to be added to a mapping, or an item to be added to a list. */
export type Spot =
  | {
      readonly what: 'value'
      readonly node: Node | null
      readonly value: unknown
      readonly isInFlow: boolean
      /** What it stands in, for how far in a block of text has to stand; absent at the top. */
      readonly parent: YAMLMap | YAMLSeq | undefined
    }
  | { readonly what: 'key'; readonly map: YAMLMap; readonly key: string; readonly value: unknown }
  | { readonly what: 'item'; readonly list: YAMLSeq; readonly value: unknown }

/** The nearest place to `path` that is there, and what has to stand there. Undefined when a value of another kind is in the way. */
export function spotOf(document: Document.Parsed, path: Path, value: unknown): Spot | undefined {
  let node: unknown = document.contents
  let parent: YAMLMap | YAMLSeq | undefined
  let isInFlow = false
  for (const [i, step] of path.entries()) {
    if (isNothing(node)) return { what: 'value', node: nodeOf(node), value: made(path, i, value), isInFlow, parent }
    if (!isMap(node) && !isSeq(node)) return undefined
    const child = childOf(node, step)
    if (child === undefined) return newIn(node, step, made(path, i + 1, value))
    parent = node
    node = child.node
    isInFlow ||= parent.flow === true
  }
  return isAlias(node) ? undefined : { what: 'value', node: nodeOf(node), value, isInFlow, parent }
}

function childOf(node: YAMLMap | YAMLSeq, step: PropertyKey): { readonly node: unknown } | undefined {
  if (isSeq(node)) return typeof step === 'number' && step in node.items ? { node: node.items[step] } : undefined
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
  return pair && { node: pair.value }
}

function newIn(node: YAMLMap | YAMLSeq, step: PropertyKey, value: unknown): Spot | undefined {
  if (isMap(node)) return { what: 'key', map: node, key: String(step), value }
  return step === node.items.length ? { what: 'item', list: node, value } : undefined
}

/** The value with everything around it that is missing on the way to it. */
function made(path: Path, from: number, value: unknown): unknown {
  return changed(undefined, path.slice(from), value)
}

function isNothing(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null)
}

function nodeOf(node: unknown): Node | null {
  return isScalar(node) || isMap(node) || isSeq(node) ? node : null
}
