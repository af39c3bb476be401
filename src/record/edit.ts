/** Edits of a file's text that leave every other byte alone; the result is read again before anybody writes it. */
import { isDeepStrictEqual } from 'node:util'
import { type Document, isMap, isScalar, isSeq, stringify } from 'yaml'
import { UserError } from '../user-error.ts'
import { readYaml } from './source.ts'

type Mapping = { readonly [key: string]: unknown }

/** The keys and values of a file as they are written, unchecked. Throws a UserError when it is not YAML. */
export function mappingOf(text: string, file: string): Mapping {
  return value(read(text, file))
}

/** The text with the keys of `added` behind its last line. The keys must not be there yet. */
export function withKeys(text: string, file: string, added: Mapping): string {
  if (Object.keys(added).length === 0) return text
  const before = read(text, file)
  if (!isMap(before.contents) || before.contents.flow === true) throw byHand(file)
  const end = lineEnd(text)
  const body = text === '' || text.endsWith('\n') ? text : `${text}${end}`
  return verified(`${body}${yaml(added, end)}`, file, { ...value(before), ...added })
}

/** The text with one plain value changed, in its own style where that can hold the new one. */
export function withScalar(text: string, file: string, key: string, written: string): string {
  const before = read(text, file)
  const node = before.getIn([key], true)
  if (!isScalar(node) || node.range == null) throw byHand(file)
  const [from, to] = node.range
  return verified(`${text.slice(0, from)}${written}${text.slice(to)}`, file, { ...value(before), [key]: written })
}

/** The text with an item at the end of the list at `key`, in a line of its own. The list is made when it is not there. */
export function withItem(text: string, file: string, key: string, item: Mapping): string {
  const before = read(text, file)
  const node = before.getIn([key], true)
  if (node === undefined) return withKeys(text, file, { [key]: [item] })
  if (isScalar(node) && node.value === null) {
    const edited = inPlaceOfNull(text, before, key, item)
    if (edited === undefined) throw byHand(file)
    return verified(edited, file, { ...value(before), [key]: [item] })
  }
  if (!isSeq(node) || node.range == null) throw byHand(file)
  const list: unknown = value(before)[key]
  const wanted = { ...value(before), [key]: [...(Array.isArray(list) ? list : []), item] }
  return verified(
    node.flow === true ? inFlow(text, node.range[1], node.items.length, item) : inBlock(text, node, item),
    file,
    wanted,
  )
}

/** The list behind a key that has nothing, `null` or `~` behind it; a comment on the line stays behind the list. */
function inPlaceOfNull(text: string, document: Document.Parsed, key: string, item: Mapping): string | undefined {
  const pair = isMap(document.contents) ? document.contents.items.find((each) => String(each.key) === key) : undefined
  const end = isScalar(pair?.key) ? pair.key.range?.[1] : undefined
  const [, colon = '', nothing = ''] = end === undefined ? [] : (/^(\s*:[ \t]*)(null|~|)/i.exec(text.slice(end)) ?? [])
  if (end === undefined || colon === '') return undefined
  const gap = /\s$/.test(colon) ? '' : ' '
  const rest = text.slice(end + colon.length + nothing.length)
  return `${text.slice(0, end)}${colon}${gap}[${flow(item)}]${rest.startsWith('#') ? ' ' : ''}${rest}`
}

function inFlow(text: string, end: number, count: number, item: Mapping): string {
  const before = text.slice(0, end - 1).trimEnd()
  const comma = count === 0 || before.endsWith(',') ? '' : ','
  return `${before}${comma}${count === 0 ? '' : ' '}${flow(item)}${text.slice(before.length)}`
}

function inBlock(
  text: string,
  node: { items: unknown[]; range?: readonly number[] | null | undefined },
  item: Mapping,
): string {
  const first = node.items[0]
  const start =
    typeof first === 'object' && first !== null && 'range' in first && Array.isArray(first.range)
      ? Number(first.range[0])
      : 0
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const indent = /^\s*/.exec(text.slice(lineStart))?.[0] ?? ''
  const last = node.items.at(-1)
  const lastEnd =
    typeof last === 'object' && last !== null && 'range' in last && Array.isArray(last.range)
      ? Number(last.range[1])
      : start
  // Behind the last item and what is left of its line, a comment for instance.
  const stop = text.indexOf('\n', Math.max(lastEnd - 1, start))
  const end = lineEnd(text)
  const line = `${indent}- ${flow(item)}${end}`
  return stop === -1 ? `${text}${end}${line}` : `${text.slice(0, stop + 1)}${line}${text.slice(stop + 1)}`
}

function flow(item: Mapping): string {
  return stringify(item, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim()
}

function yaml(added: Mapping, end: string): string {
  return stringify(added, { lineWidth: 0, flowCollectionPadding: false }).replaceAll('\n', end)
}

/** The line ending that the file uses. */
function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

function read(text: string, file: string): Document.Parsed {
  const document = readYaml(text)
  if (document.errors.length > 0) throw new UserError(`${file} has a fault and was not touched; see: onrecord check`)
  return document
}

function value(document: Document.Parsed): Mapping {
  const data: unknown = document.toJS()
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : {}
}

/** Gives the text only when it reads back as what was wanted, and nothing else changed. */
function verified(text: string, file: string, wanted: Mapping): string {
  const after = readYaml(text)
  if (after.errors.length > 0 || !isDeepStrictEqual(value(after), { ...wanted })) throw byHand(file)
  return text
}

function byHand(file: string): UserError {
  return new UserError(
    `${file} is written in a way that cannot be edited safely from here; nothing was changed, edit it by hand`,
  )
}
