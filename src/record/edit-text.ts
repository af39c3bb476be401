/** An edit as text: what could be written, best first. None of it is trusted; edit.ts reads it again. */
import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { Spot } from './edit-spot.ts'
import { entryText, inLine } from './entry-text.ts'
import { valueTexts } from './field-text.ts'

/** The texts of the file that might do, in the order in which a person would like them. */
export function textsWith(text: string, spot: Spot): string[] {
  if (spot.what === 'value') return withNewValue(text, spot)
  if (spot.what === 'item') {
    if (spot.list.flow === true) return [inBrackets(text, spot.list, inLine(spot.value))]
    return itemTexts(text, spot.list, spot.value).map((item) => behindLast(text, spot.list, item))
  }
  const added = { [spot.key]: spot.value }
  if (spot.map.flow === true) return [inBrackets(text, spot.map, inLine(added).slice(1, -1))]
  return [behindLast(text, spot.map, indented(entryText(added), columnOf(text, spot.map)))]
}

// ---- a value in place of another ------------------------------------------------------------------------------

type ValueSpot = Extract<Spot, { what: 'value' }>

function withNewValue(text: string, { node, value, isInFlow, parent }: ValueSpot): string[] {
  if (node === null) return parent === undefined ? atEnd(text, value) : []
  if (isCollection(node)) return inPlaceOfCollection(text, node, value)
  const indent = blockIndent(text, node) ?? (parent === undefined ? 0 : columnOf(text, parent) + 2)
  return valueTexts(value, { old: node, indent, isInFlow }).map((written) => inPlace(text, node, written))
}

/** A file with nothing in it but comments. */
function atEnd(text: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const gap = text === '' || text.endsWith('\n') || text === '\uFEFF' ? '' : lineEnd(text)
  return [`${text}${gap}${withEnds(entryText(value), text)}`]
}

/** How far in the lines of a block of text stand. */
function blockIndent(text: string, node: Node): number | undefined {
  if (!isBlockText(node)) return undefined
  const [from, to] = spanOf(text, node)
  return /\n( +)\S/.exec(text.slice(from, to))?.[1]?.length
}

/** The text with a plain value written otherwise; a comment behind it stays in its line. */
function inPlace(text: string, node: Node, written: string): string {
  const [from, to] = spanOf(text, node)
  const markEnd = isBlockText(node) ? from + (/^\S*/.exec(text.slice(from, to))?.[0].length ?? 0) : to
  const lineStop = lineStopOf(text, markEnd)
  const [mark, ...lines] = written.trimEnd().split('\n')
  const isEmpty = from === to
  const rest = text.slice(markEnd, lineStop)
  const line = `${isEmpty && /\S/.test(text.charAt(from - 1)) ? ' ' : ''}${mark}${isEmpty && rest.startsWith('#') ? ' ' : ''}${rest}`
  const body = lines.map((each) => `${lineEnd(text)}${each}`).join('')
  return `${text.slice(0, from)}${line}${body}${text.slice(Math.max(to, lineStop))}`
}

function inPlaceOfCollection(text: string, node: YAMLMap | YAMLSeq, value: unknown): string[] {
  const [from, to] = spanOf(text, node)
  const isFlow = node.flow === true
  if (hasComment(text, from, isFlow ? to : lineStopOf(text, to))) return []
  const [before, after] = [text.slice(0, from), text.slice(to)]
  const short = isFlow ? `${before}${inLine(value)}${after}` : `${before.trimEnd()} ${inLine(value)}${after}`
  if (isFlow || !isSeq(node) || !Array.isArray(value) || value.length === 0) return [short]
  const column = columnOf(text, node)
  const items = value.map((item) => itemTexts(text, node, item)[0] ?? '').join('')
  return [`${before}${withEnds(items, text).slice(column).trimEnd()}${after}`, short]
}

function hasComment(text: string, from: number, to: number): boolean {
  const lineStart = text.lastIndexOf('\n', from - 1) + 1
  const tokens = new Lexer().lex(' '.repeat(from - lineStart) + text.slice(from, to))
  return [...tokens].some((token) => token.startsWith('#'))
}

// ---- something behind the last -------------------------------------------------------------------------------

/** An item that is longer stands in several lines, where its neighbours do too. */
const LONGEST_ITEM = 100

/** The ways to write an item as lines of a list: as its neighbours are written. */
function itemTexts(text: string, list: YAMLSeq, item: unknown): string[] {
  const last = list.items.at(-1)
  const column = columnOf(text, list)
  const isMapping = typeof item === 'object' && item !== null && !Array.isArray(item)
  const isLong = inLine(item).length > LONGEST_ITEM
  if (isLong && isMapping && isMap(last) && last.flow !== true) {
    return [indented(`- ${indented(entryText(item), 2).trimStart()}`, column)]
  }
  const old = isScalar(last) ? last : undefined
  const texts = valueTexts(item, { old, indent: column + 2, isInFlow: false })
  return texts.map((written) => `${' '.repeat(column)}- ${written.trimEnd()}\n`)
}

/** The text with lines of their own behind the last thing in a block, and behind a comment in its line. */
function behindLast(text: string, node: YAMLMap | YAMLSeq, lines: string): string {
  const added = withEnds(lines, text)
  const stop = text.indexOf('\n', endOf(text, node))
  if (stop !== -1) return `${text.slice(0, stop + 1)}${added}${text.slice(stop + 1)}`
  return `${text}${lineEnd(text)}${added.trimEnd()}`
}

/** The text with something more in brackets or braces: in a line of its own when the last one has one. */
function inBrackets(text: string, node: YAMLMap | YAMLSeq, added: string): string {
  if (node.items.length === 0) {
    const [open] = spanOf(text, node)
    return `${text.slice(0, open + 1)}${added}${text.slice(open + 1)}`
  }
  const end = endOf(text, lastOf(node))
  const lineStart = text.lastIndexOf('\n', startOfLast(node)) + 1
  const indent = text.slice(lineStart, startOfLast(node))
  const rest = text.slice(end, lineStopOf(text, end))
  const [, comma] = /^[ \t]*(,?)[ \t]*(?:#.*)?$/.exec(rest) ?? []
  if (indent.trim() !== '' || comma === undefined) return `${text.slice(0, end)}, ${added}${text.slice(end)}`
  const stop = end + rest.length
  return `${text.slice(0, end)}${comma === '' ? ',' : ''}${rest}${lineEnd(text)}${indent}${added}${comma}${text.slice(stop)}`
}

// ---- something taken out --------------------------------------------------------------------------------------

/** The text without the lines of an item of a list in a block; none where several items share a line. */
export function textsWithout(text: string, list: unknown, index: number): string[] {
  const item = isSeq(list) && list.flow !== true ? list.items[index] : undefined
  if (!isNode(item)) return []
  const [start] = isMap(item) && item.flow !== true ? rangeOf(item.items[0]?.key) : rangeOf(item)
  const from = text.lastIndexOf('\n', start - 1) + 1
  const stop = text.indexOf('\n', endOf(text, item))
  return [text.slice(0, from) + (stop === -1 ? '' : text.slice(stop + 1))]
}

// ---- places ---------------------------------------------------------------------------------------------------

function startOfLast(node: YAMLMap | YAMLSeq): number {
  const last: unknown = node.items.at(-1)
  return rangeOf(isPair(last) ? last.key : last)[0]
}

/** From the first character of a value to behind its last one. Blank lines behind a block of text are no part of it. */
function spanOf(text: string, node: Node): readonly [number, number] {
  return [isMap(node) && node.flow !== true ? rangeOf(node.items[0]?.key)[0] : rangeOf(node)[0], endOf(text, node)]
}

function endOf(text: string, node: unknown): number {
  if (isCollection(node) && node.flow !== true) return endOf(text, lastOf(node))
  const [from, end] = rangeOf(node)
  if (!isBlockText(node)) return end
  const source = text.slice(from, end)
  // With a plus, the blank lines belong to the text.
  return from + (/^.\d?\+/.test(source) ? source.replace(/\r?\n$/, '') : source.trimEnd()).length
}

/** The value of the last pair, its key when there is none; the last item. */
function lastOf(node: YAMLMap | YAMLSeq): unknown {
  const last: unknown = node.items.at(-1)
  return isPair(last) ? (last.value ?? last.key) : last
}

function columnOf(text: string, node: YAMLMap | YAMLSeq): number {
  const [start] = isMap(node) ? rangeOf(node.items[0]?.key) : rangeOf(node)
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  return start - lineStart - (lineStart === 0 && text.startsWith('\uFEFF') ? 1 : 0)
}

function rangeOf(node: unknown): readonly [number, number] {
  if (!isNode(node)) return [0, 0]
  const [start = 0, end = 0] = node.range ?? []
  return [start, end]
}

function isBlockText(node: unknown): boolean {
  return isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED)
}

function indented(lines: string, columns: number): string {
  return lines.replace(/^(?=.)/gm, ' '.repeat(columns))
}

function lineStopOf(text: string, from: number): number {
  const stop = /\r?\n/.exec(text.slice(from))
  return stop === null ? text.length : from + stop.index
}

/** The line ending that the file uses. */
function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

function withEnds(lines: string, text: string): string {
  return lines.replaceAll('\n', lineEnd(text))
}
