/** HTML of any kind, broken too, as a row of tags and words. Nothing is loaded and nothing runs. */
import { parseMarkdown } from '../render/markdown.ts'
import { plainText } from '../render/tree.ts'

export type HtmlToken =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'open' | 'close'; readonly name: string; readonly attributes: Readonly<Record<string, string>> }

/** What stands in these is for programs. */
const NOT_TEXT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'title',
  'template',
  'svg',
  'iframe',
  'object',
  'noframes',
  'textarea',
  'select',
])
const LONGEST_TAG = 4000

/** In the order of the file; the time grows with its length alone. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0
  while (at < html.length) {
    const next = html.indexOf('<', at)
    const start = next === -1 ? html.length : next
    if (start > at) yield { type: 'text', text: decoded(html.slice(at, start)) }
    if (start === html.length) return
    const { token, end } = tokenAt(html, start)
    if (token !== undefined) yield token
    at = end
  }
}

/** What begins with this `<`, and where it ends; no token for what says nothing. */
function tokenAt(html: string, start: number): { readonly token?: HtmlToken; readonly end: number } {
  if (html.startsWith('<!--', start)) return { end: after(html, '-->', start) }
  if (/[!?]/.test(html.charAt(start + 1))) return { end: after(html, '>', start) }
  const name = nameAt(html, start)
  // A sign "smaller than" among words.
  if (name === undefined) return { token: { type: 'text', text: '<' }, end: start + 1 }
  const end = tagEnd(html, start)
  if (html[start + 1] === '/') return { token: { type: 'close', name, attributes: {} }, end }
  const token: HtmlToken = { type: 'open', name, attributes: attributesIn(html.slice(start, end)) }
  return { token, end: NOT_TEXT.has(name) && html[end - 2] !== '/' ? closing(html, name, end) : end }
}

function nameAt(html: string, start: number): string | undefined {
  const pattern = /<\/?([a-z][a-z0-9:-]{0,40})/iy
  pattern.lastIndex = start
  return pattern.exec(html)?.[1]?.toLowerCase()
}

function after(html: string, sign: string, from: number): number {
  const at = html.indexOf(sign, from)
  return at === -1 ? html.length : at + sign.length
}

/** Behind the `>` that no quotation marks hold; in a tag that never closes them, behind the first one. */
function tagEnd(html: string, start: number): number {
  let quote = ''
  const last = Math.min(html.length, start + LONGEST_TAG)
  for (let i = start + 1; i < last; i++) {
    const sign = html.charAt(i)
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '>') return i + 1
    else if ((sign === '"' || sign === "'") && html[i - 1] === '=') quote = sign
  }
  return after(html, '>', start)
}

function attributesIn(tag: string): Record<string, string> {
  const pattern = /([a-z-]{1,40})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))|\b(hidden|checked)\b/gi
  const found: Record<string, string> = Object.create(null)
  for (const [, name, double, single, bare, alone] of tag.slice(0, LONGEST_TAG).matchAll(pattern)) {
    found[(name ?? alone ?? '').toLowerCase()] = decoded(double ?? single ?? bare ?? '')
  }
  return found
}

/** Where the closing tag begins, in small or capital letters. */
function closing(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}`, 'gi')
  pattern.lastIndex = from
  return pattern.exec(html)?.index ?? html.length
}

const known = new Map<string, string>()

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,30}));?/gi, (all, decimal, hex, name) => {
    if (name === undefined) return character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
    return named(all.endsWith(';') ? all : `${all};`) ?? all
  })
}

function character(code: number): string {
  return code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\uFFFD' : String.fromCodePoint(code)
}

/** Markdown has the same names for characters, all of them. */
function named(entity: string): string | undefined {
  const there = known.get(entity)
  if (there !== undefined) return there === entity ? undefined : there
  const [block] = parseMarkdown(`x${entity}x`, {})
  const found = block?.type === 'paragraph' ? plainText(block.children).slice(1, -1) : entity
  // Bounded: a file can name as many as it likes, of which few are real.
  if (known.size < 3000) known.set(entity, found)
  return found === entity ? undefined : found
}
