/** HTML, of a mail, a page or a Word document, as blocks: what a person reads in it, without looks, pictures and addresses of links. */
import type { Block } from '../render/tree.ts'
import { type Boxes, boxes, isBoxName } from './html-boxes.ts'
import type { Style } from './html-flow.ts'
import { sight } from './html-sight.ts'
import { type HtmlStep, htmlSteps } from './html-tree.ts'

/** `hidden`: whether words are in it that no reader of the file sees; `pictures`: larger ones than a dot. */
export type HtmlContent = {
  readonly blocks: readonly Block[]
  readonly hidden: boolean
  readonly pictures: number
  readonly isCut: boolean
}

const STYLES: ReadonlyMap<string, Style> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['s', 'strike'],
  ['del', 'strike'],
  ['strike', 'strike'],
])
const EDGES: ReadonlySet<string> = new Set(
  'div section article header footer main nav aside address center form fieldset figure figcaption details summary dl dt dd textarea body'.split(
    ' ',
  ),
)
/** Longer HTML is read up to here. Pictures that are written into it do not count. */
const LONGEST_HTML = 2_000_000
const PICTURE_IN_TEXT = /data:[a-z]+\/[^"'\s>)]{100,}/gi

export function htmlContent(html: string): HtmlContent {
  const page = boxes()
  const styles: (readonly Style[])[] = []
  let pictures = 0
  let hidden = false
  const isSeen = sight()
  const light = html.replace(PICTURE_IN_TEXT, 'data:')
  const { steps, isCut } = htmlSteps(light.slice(0, LONGEST_HTML))
  for (const step of steps) {
    if (!isSeen(step)) hidden ||= hasWords(step)
    else if (step.type === 'text') page.text(step.text, styles.at(-1) ?? [])
    else {
      if (isPicture(step)) pictures += 1
      restyle(styles, step)
      if (step.type === 'open') opened(page, step.name, step.attributes)
      else closed(page, step.name)
    }
  }
  return { blocks: page.blocks(), hidden, pictures, isCut: isCut || light.length > LONGEST_HTML }
}

function hasWords(step: HtmlStep): boolean {
  return step.type === 'text' && /[\p{L}\p{N}]/u.test(step.text)
}

/** `styles` are those around the words, for each element of a style that is open. */
function restyle(styles: (readonly Style[])[], { type, name }: HtmlTag): void {
  const style = STYLES.get(name)
  if (style === undefined) return
  const around = styles.at(-1) ?? []
  if (type === 'close') styles.pop()
  else styles.push(around.includes(style) ? around : [...around, style])
}

type HtmlTag = Exclude<HtmlStep, { readonly type: 'text' }>
type Attributes = Readonly<Record<string, string>>

/** A picture of one dot tells the sender that the mail was opened. */
function isPicture(step: HtmlTag): boolean {
  if (step.type === 'close' || step.name !== 'img') return false
  const { width = '', height = '' } = step.attributes
  return ![width, height].some((size) => /^[01](?:px)?$/.test(size))
}

function opened(page: Boxes, name: string, attributes: Attributes): void {
  if (/^h[1-6]$/.test(name)) page.heading(Number(name.slice(1)))
  else if (name === 'br') page.lineEnd()
  else if (name === 'hr') page.rule()
  else if (name === 'p') page.paragraph()
  else if (name === 'input') page.text(fieldIn(attributes), [])
  else if (name === 'select') page.text(' ', [])
  else if (isBoxName(name)) page.open(name, { across: span(attributes.colspan), down: span(attributes.rowspan) })
  else if (EDGES.has(name)) page.edge()
}

/** What a field of a form shows of itself: that it is ticked, or what is written in it. */
function fieldIn({ type = 'text', checked, value = '' }: Attributes): string {
  if (/^(?:checkbox|radio)$/i.test(type)) return checked === undefined ? '[ ] ' : '[x] '
  return /^(?:hidden|password|submit|reset|button|image|file|range|color)$/i.test(type) ? '' : ` ${value} `
}

function closed(page: Boxes, name: string): void {
  if (/^h[1-6]$/.test(name) || name === 'p') page.paragraph()
  else if (name === 'select') page.text(' ', [])
  else if (isBoxName(name)) page.close()
  else if (EDGES.has(name)) page.edge()
}

function span(written: string | undefined): number {
  const count = Number(written ?? 1)
  return Number.isInteger(count) && count > 0 ? Math.min(count, 40) : 1
}
