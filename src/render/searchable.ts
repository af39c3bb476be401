import type { RenderedDocument } from './document.ts'
import { parseMarkdown } from './markdown.ts'
import { type Block, type Inline, plainText } from './tree.ts'

/**
 * Every text that a document brings into any of its formats: body, addresses of links, titles, pictures and what they say
 * in words. All formats are made from the same tree, so what is not here is in none of them.
 */
export function searchableText(document: RenderedDocument): string {
  const text = texts.get(document) ?? allText(document)
  texts.set(document, text)
  return text
}

/** The last look asks for it, and then the register. */
const texts = new WeakMap<RenderedDocument, string>()

function allText(document: RenderedDocument): string {
  const { title, documentId, shownDate, markdown, charts, mail } = document
  const letters =
    mail === undefined
      ? []
      : [mail.subject, ...[...mail.to, ...mail.cc].flatMap(({ name, address }) => [name, address ?? ''])]
  const pictures = Object.values(charts).flatMap(({ svg, alt }) => [alt, svg.replace(/<[^>]*>/g, '\n')])
  return [
    title,
    documentId,
    shownDate,
    ...letters,
    ...pictures,
    ...parseMarkdown(markdown, charts).flatMap(blockTexts),
  ].join('\n')
}

/** The texts of one block, with the addresses of its links. */
export function blockTexts(block: Block): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return wordsOf(block.children)
    case 'quote':
      return block.children.flatMap(blockTexts)
    case 'list':
      return block.items.flat().flatMap(blockTexts)
    case 'table':
      return [...block.head, ...block.rows.flat()].flatMap(wordsOf)
    case 'preformatted':
      return [block.text]
    default:
      return []
  }
}

/** The text, the addresses of its links, and the same of its footnotes. */
function wordsOf(inlines: readonly Inline[]): string[] {
  return [plainText(inlines), ...besides(inlines)]
}

function besides(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'footnote') return inline.paragraphs.flatMap(wordsOf)
    if (!('children' in inline)) return []
    return 'href' in inline ? [inline.href, ...besides(inline.children)] : besides(inline.children)
  })
}
