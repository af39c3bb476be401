/** HTML of any kind, broken too, as a browser understands it. Nothing is loaded and nothing runs. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'

/** The words of a page in their order, and the elements around them: each that is opened is closed, in the right order. */
export type HtmlStep =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'open'; readonly name: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly type: 'close'; readonly name: string }

type Text = DefaultTreeAdapterTypes.TextNode

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
  'noembed',
])
/** In XML, and in no other HTML, these can end where they begin. */
const EMPTY_IN_XML = /(<(script|style|title|iframe|noframes|noembed|textarea)\b[^<>]*)\/>/gi
/** More than two million characters of a real page have. A small file can make millions: what is bold is so again in each paragraph. */
const MOST_ELEMENTS = 250_000
const TOO_MANY = new Error('too many elements')

/** The page, or as much of its beginning as can be read. */
export function htmlSteps(html: string): { readonly steps: Iterable<HtmlStep>; readonly isCut: boolean } {
  const whole = /^\s*<\?xml\s/.test(html) ? html.replace(EMPTY_IN_XML, '$1></$2>') : html
  for (let read = whole; ; read = read.slice(0, read.length / 2)) {
    const document = treeOf(read)
    if (document !== undefined) return { steps: stepsIn(document), isCut: read !== whole }
  }
}

/** Undefined for what makes too many elements: a tree that is half made could show what it hides. */
function treeOf(html: string): DefaultTreeAdapterTypes.Document | undefined {
  let elements = 0
  const onElementCreated = (): void => {
    elements += 1
    if (elements > MOST_ELEMENTS) throw TOO_MANY
  }
  try {
    // Without programs, as in a mail: the words for readers whose browser runs none are shown.
    return parse(html, { treeAdapter: { ...defaultTreeAdapter, onElementCreated }, scriptingEnabled: false })
  } catch (cause) {
    if (cause !== TOO_MANY) throw cause
    return undefined
  }
}

/** Without recursion: elements can stand in each other a hundred thousand deep. */
function* stepsIn(document: DefaultTreeAdapterTypes.Document): Generator<HtmlStep> {
  const around: { readonly node: DefaultTreeAdapterTypes.ParentNode; next: number }[] = [{ node: document, next: 0 }]
  for (let at = around.at(-1); at !== undefined; at = around.at(-1)) {
    const child = at.node.childNodes[at.next++]
    if (child === undefined) {
      around.pop()
      if ('tagName' in at.node) yield { type: 'close', name: at.node.tagName }
    } else if ('value' in child) yield* wordsIn(child, at.node)
    else if ('tagName' in child && !NOT_TEXT.has(child.tagName)) {
      yield { type: 'open', name: child.tagName, attributes: attributesOf(child) }
      // Of a list to choose from, what is chosen stands on the page.
      const shown = child.tagName === 'select' ? { ...child, childNodes: chosenIn(child) } : child
      around.push({ node: shown, next: 0 })
    }
  }
}

/** In a field of a form, what somebody wrote keeps its lines. */
function* wordsIn({ value }: Text, around: DefaultTreeAdapterTypes.ParentNode): Generator<HtmlStep> {
  const lines = around.nodeName === 'textarea' ? value.split('\n') : [value]
  for (const [i, text] of lines.entries()) {
    if (i > 0) yield* [{ type: 'open', name: 'br', attributes: {} } as const, { type: 'close', name: 'br' } as const]
    yield { type: 'text', text }
  }
}

/** The options of a list that are chosen, each in words alone; a browser shows the first where a list for one choice has none. */
function chosenIn(list: DefaultTreeAdapterTypes.Element): Text[] {
  const options = list.childNodes
    .flatMap((node) => (node.nodeName === 'optgroup' && 'childNodes' in node ? node.childNodes : [node]))
    .filter((node): node is DefaultTreeAdapterTypes.Element => node.nodeName === 'option')
  const chosen = options.filter((option) => 'selected' in attributesOf(option))
  const shown = 'multiple' in attributesOf(list) ? chosen : [chosen.at(-1) ?? options[0]]
  const texts = shown.flatMap((option) => (option === undefined ? [] : [option.childNodes.filter(isText)]))
  return texts.flatMap((words, i) =>
    words.map((text, k) => ({ ...text, value: (i > 0 && k === 0 ? ', ' : '') + text.value })),
  )
}

function isText(node: DefaultTreeAdapterTypes.ChildNode): node is Text {
  return 'value' in node
}

function attributesOf({ attrs }: DefaultTreeAdapterTypes.Element): Record<string, string> {
  return Object.fromEntries(attrs.map(({ name, value }) => [name, value]))
}
