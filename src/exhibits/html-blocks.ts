/** HTML, of a mail, a page or a Word document, as blocks: what a person reads in it, without looks, pictures and addresses of links. */
import type { Block } from '../render/tree.ts'
import { type Boxes, boxes } from './html-boxes.ts'
import type { Style } from './html-flow.ts'
import { type HtmlToken, htmlTokens } from './html-tokens.ts'

/** `hidden`: whether words are in it that no reader of the file sees; `pictures`: larger ones than a dot. */
export type HtmlContent = {
  readonly blocks: readonly Block[]
  readonly hidden: boolean
  readonly pictures: number
  readonly isCut: boolean
}

const STYLES: Readonly<Partial<Record<string, Style>>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
}
const VOID: ReadonlySet<string> = new Set([
  'br',
  'hr',
  'img',
  'input',
  'meta',
  'link',
  'col',
  'wbr',
  'area',
  'base',
  'source',
])
/** How pages and mails hide words: what is shown to nobody, has no size, or stands far beside the screen. */
const HIDES = new RegExp(
  [
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)/,
    /font-size\s*:\s*(?:0(?:\.0*)?(?:px|pt|em|%)?|1(?:px|pt))\s*(?:;|!|$)|max-(?:height|width)\s*:\s*0(?:px|pt|em|%)?\s*(?:;|!|$)/,
    /(?:^|[\s;])(?:left|top|right|text-indent)\s*:\s*-\d{3,}|(?:^|[\s;])color\s*:\s*transparent/,
    /clip\s*:\s*rect\(\s*0(?:px)?[\s,]+0(?:px)?[\s,]+0(?:px)?[\s,]+0(?:px)?\s*\)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
)
const EDGES: ReadonlySet<string> = new Set(
  'div section article header footer main nav aside address center form fieldset figure figcaption details summary dl dt dd body'.split(
    ' ',
  ),
)
/** Longer HTML is read up to here. Pictures that are written into it do not count. */
const LONGEST_HTML = 2_000_000
const PICTURE_IN_TEXT = /data:[a-z]+\/[^"'\s>)]{100,}/gi

export function htmlContent(html: string): HtmlContent {
  const page = boxes()
  const styles: Style[] = []
  let pictures = 0
  let hidden = false
  const isSeen = sight()
  const light = html.replace(PICTURE_IN_TEXT, 'data:')
  for (const token of htmlTokens(light.slice(0, LONGEST_HTML))) {
    if (!isSeen(token)) hidden ||= hasWords(token)
    else if (token.type === 'text') page.text(token.text, [...new Set(styles)])
    else if (token.name === 'img') pictures += isPicture(token.attributes) ? 1 : 0
    else if (STYLES[token.name] !== undefined) restyle(styles, token)
    else if (token.type === 'open') opened(page, token.name, token.attributes)
    else closed(page, token.name)
  }
  return { blocks: page.blocks(), hidden, pictures, isCut: light.length > LONGEST_HTML }
}

function hasWords(token: HtmlToken): boolean {
  return token.type === 'text' && /[\p{L}\p{N}]/u.test(token.text)
}

/** Whether a token is seen: not what is in a hidden element, up to where that is closed. */
function sight(): (token: HtmlToken) => boolean {
  let unseen: string | undefined
  let depth = 0
  return (token) => {
    if (unseen === undefined) {
      if (token.type !== 'open' || VOID.has(token.name) || !isHidden(token.attributes)) return true
      unseen = token.name
      depth = 1
    } else if (token.type !== 'text' && token.name === unseen) {
      depth += token.type === 'open' ? 1 : -1
      if (depth === 0) unseen = undefined
    }
    return false
  }
}

/** Tags of a style may be closed in another order than they were opened in. */
function restyle(styles: Style[], { type, name }: Exclude<HtmlToken, { type: 'text' }>): void {
  const style = STYLES[name]
  if (style === undefined) return
  if (type === 'open') styles.push(style)
  else if (styles.includes(style)) styles.splice(styles.lastIndexOf(style), 1)
}

type Attributes = Readonly<Record<string, string>>

function isHidden({ hidden, style = '' }: Attributes): boolean {
  return hidden !== undefined || HIDES.test(style)
}

/** A picture of one dot tells the sender that the mail was opened. */
function isPicture({ width = '', height = '', style = '' }: Attributes): boolean {
  return ![width, height].some((size) => /^[01](?:px)?$/.test(size)) && !HIDES.test(style)
}

function opened(page: Boxes, name: string, attributes: Attributes): void {
  if (/^h[1-6]$/.test(name)) page.heading(Number(name.slice(1)))
  else if (name === 'br') page.lineEnd()
  else if (name === 'hr') page.rule()
  else if (name === 'p') page.paragraph()
  else if (name === 'input' && attributes.type === 'checkbox')
    page.text(attributes.checked === undefined ? '[ ] ' : '[x] ', [])
  else if (name === 'pre' || name === 'blockquote' || name === 'ul' || name === 'ol') page.open(name)
  else if (name === 'li' || name === 'table' || name === 'tr') page.open(name)
  else if (name === 'td' || name === 'th') {
    page.open(name, { across: span(attributes.colspan), down: span(attributes.rowspan) })
  } else if (EDGES.has(name)) page.edge()
}

function closed(page: Boxes, name: string): void {
  if (/^h[1-6]$/.test(name) || name === 'p') page.paragraph()
  else if (EDGES.has(name)) page.edge()
  else page.close(name)
}

function span(written: string | undefined): number {
  const count = Number(written ?? 1)
  return Number.isInteger(count) && count > 0 ? Math.min(count, 40) : 1
}
