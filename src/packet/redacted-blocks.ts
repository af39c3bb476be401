/** Documents and laid-out text with names, addresses and numbers hidden; also where bold or a link goes through a name. */
import type { Mailbox, RenderedDocument } from '../render/document.ts'
import { escapeXml } from '../render/text.ts'
import type { Block, Chart, Inline } from '../render/tree.ts'
import type { Redactor } from './redaction.ts'

export function redactBlocks(blocks: readonly Block[], redactor: Redactor): Block[] {
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return { ...block, children: redactInlines(block.children, redactor) }
      case 'quote':
        return { ...block, children: redactBlocks(block.children, redactor) }
      case 'list':
        return { ...block, items: block.items.map((item) => redactBlocks(item, redactor)) }
      case 'table': {
        const row = (cells: readonly (readonly Inline[])[]): Inline[][] => cells.map((c) => redactInlines(c, redactor))
        return { ...block, head: row(block.head), rows: block.rows.map(row) }
      }
      case 'preformatted':
        return { ...block, text: redactor.redact(block.text) }
      case 'figures':
        return { ...block, charts: block.charts.map((chart) => redactedChart(chart, redactor)) }
      default:
        return block
    }
  })
}

/**
 * The document with the same things hidden in its Markdown, title, charts and address lines. Its id, which holds only a day and
 * our own words, stays.
 */
export function redactDocument(document: RenderedDocument, redactor: Redactor): RenderedDocument {
  const { title, markdown, charts, mail } = document
  const mailbox = ({ name }: Mailbox): Mailbox => ({ name: redactor.redact(name), address: undefined })
  return {
    ...document,
    title: redactor.redact(title),
    markdown: redactMarkdown(markdown, redactor),
    charts: Object.fromEntries(Object.entries(charts).map(([id, chart]) => [id, redactedChart(chart, redactor)])),
    mail: mail && { to: mail.to.map(mailbox), cc: mail.cc.map(mailbox), subject: redactor.redact(mail.subject) },
  }
}

/** A placeholder at the start of a line with a colon behind it would define a link in Markdown, and not be shown. */
function redactMarkdown(markdown: string, { redact }: Redactor): string {
  return redact(markdown).replace(/\\?\[(name(?: [A-Z]{1,3})?|e-mail address|phone number|number)\\?\]/g, '\\[$1\\]')
}

function redactInlines(inlines: readonly Inline[], redactor: Redactor): Inline[] {
  const texts = redactor.redactPieces(leaves(inlines))
  let next = 0
  const rebuilt = (children: readonly Inline[]): Inline[] =>
    children.flatMap((inline): Inline[] => {
      if ('children' in inline) return withChildren(inline, rebuilt(inline.children), redactor)
      const text = texts[next] ?? ''
      next += 1
      if ('text' in inline) return [{ ...inline, text }]
      if (inline.type !== 'footnote') return [inline]
      return [{ ...inline, paragraphs: inline.paragraphs.map((each) => redactInlines(each, redactor)) }]
    })
  return rebuilt(inlines)
}

type Parent = Extract<Inline, { readonly children: readonly Inline[] }>

/** A link to what is hidden is none any more. */
function withChildren(inline: Parent, children: Inline[], redactor: Redactor): Inline[] {
  if (inline.type !== 'link') return [{ ...inline, children }]
  return redactor.unredacted(decoded(inline.href)).length > 0 ? children : [{ ...inline, children }]
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href).replaceAll('+', ' ')
  } catch (cause) {
    // A percent sign that stands for itself.
    if (cause instanceof URIError) return href
    throw cause
  }
}

/** The words of each run in order; what has none is empty, and the end of a line is one. */
function leaves(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if ('children' in inline) return leaves(inline.children)
    if ('text' in inline) return [inline.text]
    return [inline.type === 'newline' ? '\n' : '']
  })
}

function redactedChart(chart: Chart, redactor: Redactor): Chart {
  const redacted = (words: string): string => escapeXml(redactor.redact(plain(words)))
  const svg = chart.svg
    .replace(/>([^<>]+)</g, (_, words: string) => `>${redacted(words)}<`)
    .replace(/ aria-label="([^"]*)"/g, (_, words: string) => ` aria-label="${redacted(words)}"`)
  return { ...chart, svg, alt: redactor.redact(chart.alt) }
}

/** `escapeXml` taken back; the ampersand last, or "&amp;lt;" would become "<". */
function plain(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
