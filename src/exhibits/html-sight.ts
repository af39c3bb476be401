/** What of a page is seen: not what a browser, or a program for mail, keeps from whoever reads it. */
import type { HtmlStep } from './html-tree.ts'

type Opened = Extract<HtmlStep, { readonly type: 'open' }>

/** What an element hands down to those in it, until one of them says otherwise; each is true of words that nobody sees. */
type Faint = { readonly size: boolean; readonly visibility: boolean; readonly color: boolean }

/** How pages and mails take an element out of sight with all that is in it: it is shown to nobody, or stands far beside the screen. */
const GONE = new RegExp(
  [
    /display\s*:\s*none|content-visibility\s*:\s*hidden|mso-hide\s*:\s*all|(?:^|[\s;])opacity\s*:\s*(?:0(?:\.0*)?|\.0+)%?\s*(?:;|!|$)/,
    /max-(?:height|width)\s*:\s*0(?:px|pt|em|%)?\s*(?:;|!|$)|(?:^|[\s;])(?:left|top|right|text-indent)\s*:\s*-\d{3,}/,
    /clip\s*:\s*rect\(\s*0(?:px)?[\s,]+0(?:px)?[\s,]+0(?:px)?[\s,]+0(?:px)?\s*\)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
)
/** No browser shows the words in these: they are for one that cannot draw the element, or for what is typed elsewhere. */
const UNDRAWN: ReadonlySet<string> = new Set(['canvas', 'datalist', 'meter', 'progress'])
/** What draws itself, of whatever size the words around it are. */
const DRAWN: ReadonlySet<string> = new Set(['hr', 'img', 'input'])
const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/g
/** `font` says the size among others. */
const SIZE = /(?:^|[\s;])font(?:-size)?\s*:\s*([^;!]*)/gi
const VISIBILITY = /(?:^|[\s;])visibility\s*:\s*([^;!]*)/gi
const COLOR = /(?:^|[\s;])color\s*:\s*([^;!]*)/gi
const NO_SIZE = /(?:^|\s)(?:0+(?:\.0*)?[a-z%]*|\.0+[a-z%]*|0*\.\d+(?:px|pt)|1(?:px|pt))(?=[\s/]|$)/i
/** A size that does not depend on that of the words around. */
const OWN_SIZE = /\d(?:px|pt|pc|cm|mm|in|rem|vw|vh)|\b(?:small|medium|large|initial)\b/i

/**
 * Whether a step is seen. Of an element that is gone, neither its own steps nor those in it are. Where words are only faint,
 * the elements around them are: in these, words may be set larger again, as templates for mails do.
 */
export function sight(): (step: HtmlStep) => boolean {
  let gone = 0
  const isSeen = unfaded()
  return (step) => {
    if (step.type === 'open' && (gone > 0 || isGone(step))) gone += 1
    else if (step.type === 'close' && gone > 0) {
      gone -= 1
      return false
    }
    return gone === 0 && isSeen(step)
  }
}

/** The same of elements that are not gone. */
function unfaded(): (step: HtmlStep) => boolean {
  const around: Faint[] = []
  return (step) => {
    const here = around.at(-1) ?? CLEAR
    if (step.type === 'text') return !here.size && !here.visibility && !here.color
    if (step.type === 'close') return around.pop() !== undefined
    const own = faintIn(step, here)
    around.push(own)
    return !(own.visibility && DRAWN.has(step.name))
  }
}

const CLEAR: Faint = { size: false, visibility: false, color: false }

function isGone({ name, attributes: { hidden, open, style = '' } }: Opened): boolean {
  const isUndrawn = UNDRAWN.has(name) || (name === 'dialog' && open === undefined)
  return isUndrawn || hidden !== undefined || GONE.test(style.replace(COMMENT, ''))
}

/** What an element says itself, and else what the one around it does. */
function faintIn({ attributes }: Opened, around: Faint): Faint {
  if (attributes.style === undefined) return around
  const style = attributes.style.replace(COMMENT, '')
  const size = lastSaid(style, SIZE)
  const visibility = lastSaid(style, VISIBILITY)
  const color = lastSaid(style, COLOR)
  return {
    size: NO_SIZE.test(size) || (around.size && !OWN_SIZE.test(size)),
    visibility: /^(?:hidden|collapse)/i.test(visibility) || (around.visibility && !/^visible/i.test(visibility)),
    color: /^transparent/i.test(color) || (around.color && /^(?:inherit|currentcolor|)\s*$/i.test(color)),
  }
}

/** The value that counts of those that a style has for one thing. */
function lastSaid(style: string, pattern: RegExp): string {
  return [...style.matchAll(pattern)].at(-1)?.[1] ?? ''
}
