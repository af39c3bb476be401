/** A Word document as its text: what is not on its pages (comments, deleted words, properties) is counted and never shown. */
import { counted } from '../record/plain-words.ts'
import type { ExhibitContent } from './exhibit-content.ts'
import { htmlContent } from './html-blocks.ts'
import { laidOut, withoutPages } from './laid-out.ts'
import { type ZipParts, zipParts } from './zip-parts.ts'

const KIND = 'Word document'
/** Many times what a plan of fifty pages with pictures unpacks to. */
const MOST_UNPACKED = 60_000_000
/** The library makes a tree of the whole document: a larger one takes minutes. */
const LONGEST_PART = 12_000_000

export async function docxContent(bytes: Uint8Array): Promise<ExhibitContent> {
  try {
    const parts = zipParts(bytes, MOST_UNPACKED)
    const { default: mammoth } = await import('mammoth')
    // Without a path the library reads from what it is given: an archive that is opened, which its types do not name.
    const { value } = await mammoth.convertToHtml(
      { path: '', ...{ file: shownParts(parts) } },
      {
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    )
    const { blocks, pictures, isCut } = htmlContent(value)
    if (blocks.length === 0 && pictures === 0) return withoutPages(KIND, ['This Word document has no text.'])
    const notes =
      pictures === 0
        ? []
        : [`${counted(pictures, 'picture')} in the document ${pictures === 1 ? 'is' : 'are'} not shown.`]
    return laidOut(KIND, blocks, { isCut, notes, removed: removedFrom(parts) })
  } catch (cause) {
    // The parts come from anywhere: an archive or XML can be broken in every way.
    if (!(cause instanceof Error)) throw cause
    return withoutPages(KIND, [
      'This Word document cannot be read: it is damaged, locked with a password, or unpacks to far more than a document holds. A print of it to PDF can be shown.',
    ])
  }
}

/** What the library may see of the archive: in place of its own reader, which unpacks whatever it finds. */
function shownParts(parts: ZipParts) {
  const names = new Set(parts.names.filter((name) => !/comments[^/]*\.xml$/i.test(name)))
  const read = (name: string): Uint8Array => {
    const part = parts.bytes(name)
    if (part.length > LONGEST_PART) throw new Error('part too long')
    return /^word\/[^/]+\.xml$/.test(name) ? Buffer.from(withoutHidden(new TextDecoder().decode(part))) : part
  }
  return {
    exists: (name: string): boolean => names.has(name),
    read: (name: string, encoding?: 'base64' | 'utf-8'): Promise<Uint8Array | string> =>
      // A promise from the start: what is thrown in it is a failed reading.
      Promise.resolve().then(() => {
        const part = read(name)
        if (encoding === undefined) return part
        return Buffer.from(part).toString(encoding === 'base64' ? 'base64' : 'utf8')
      }),
  }
}

const RUN = /<w:r(?: [^>]*)?>(?:(?!<w:r[ >]|<\/w:r>)[\s\S])*<\/w:r>/g
const HIDDEN = /<w:vanish(?:\s*\/>| w:val="(?:1|true|on)")/

/** Word does not show hidden text, but the library does. */
function withoutHidden(xml: string): string {
  return HIDDEN.test(xml) ? xml.replace(RUN, (run) => (HIDDEN.test(run) ? '' : run)) : xml
}

function removedFrom(parts: ZipParts): string[] {
  const text = (name: string): string => (parts.names.includes(name) ? parts.text(name) : '')
  const count = (name: string, pattern: RegExp): number => (text(name).match(pattern) ?? []).length
  const main = parts.names.find((name) => /^word\/document\d*\.xml$/.test(name)) ?? 'word/document.xml'
  const comments = count('word/comments.xml', /<w:comment[ >]/g)
  const changes = count(main, /<w:(?:ins|del|moveFrom|moveTo) /g)
  const core = text('docProps/core.xml')
  const filled = (tag: string): boolean => new RegExp(`<${tag}[^>]*>[^<]*\\S[^<]*</${tag}>`).test(core)
  return [
    ...(comments > 0 ? [counted(comments, 'comment')] : []),
    ...(changes > 0 ? [`${counted(changes, 'tracked change')} (their result is shown)`] : []),
    ...(HIDDEN.test(text(main)) ? ['hidden text'] : []),
    ...(filled('dc:creator') || filled('cp:lastModifiedBy') ? ["the author's name"] : []),
    ...(/<(?:Company|Manager)>[^<]*\S/.test(text('docProps/app.xml'))
      ? ["the company's or manager's name in the properties"]
      : []),
    ...(parts.names.some((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name)) ? ['headers and footers'] : []),
    ...(parts.names.some((name) => /^(?:customXml\/item\d|docProps\/custom)/.test(name)) ? ['own properties'] : []),
    ...(parts.names.some((name) => /vbaProject|\/embeddings\//.test(name)) ? ['macros or embedded files'] : []),
  ]
}
