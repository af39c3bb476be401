/** A Word document as its text: what is not on its pages (comments, deleted words, properties) is counted and never shown. */
import { counted } from '../record/plain-words.ts'
import { hasHidden, hiddenStyles, withoutHidden } from './docx-hidden.ts'
import type { ExhibitContent } from './exhibit-content.ts'
import { htmlContent } from './html-blocks.ts'
import { laidOut, withoutPages } from './laid-out.ts'
import { PRINT_IT } from './other-files.ts'
import { type ZipParts, zipParts } from './zip-parts.ts'

const KIND = 'Word document'
/** Many times what a plan of fifty pages with pictures unpacks to. */
const MOST_UNPACKED = 60_000_000
/** The library makes a tree of the whole document: a larger one takes minutes. */
const LONGEST_PART = 12_000_000
/** A table in a table in a table has fifty: the time that the library takes for it grows with the square. */
const DEEPEST = 300
/** Looks that a template gives by the name of a style alone; the library knows those of the paragraph. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='List Bullet'] => ul > li:fresh",
  "p[style-name='List Number'] => ol > li:fresh",
]
const PICTURES_TOO = 'to show the pictures in the document, print it to PDF and attach the PDF as well'

export async function docxContent(bytes: Uint8Array): Promise<ExhibitContent> {
  try {
    const parts = zipParts(bytes, MOST_UNPACKED)
    const { default: mammoth } = await import('mammoth')
    // Without a path the library reads from what it is given: an archive that is opened, which its types do not name.
    const { value } = await mammoth.convertToHtml(
      { path: '', ...{ file: shownParts(parts) } },
      {
        includeEmbeddedStyleMap: false,
        styleMap: STYLES,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    )
    const { blocks, pictures, isCut } = htmlContent(value)
    if (blocks.length === 0 && pictures === 0) return withoutPages(KIND, { reason: 'This Word document has no text.' })
    const said = pictures === 0 ? {} : { notes: ['Pictures in the document are not shown.'], advice: [PICTURES_TOO] }
    return laidOut(KIND, blocks, { isCut, ...said, removed: removedFrom(parts) })
  } catch (cause) {
    // The parts come from anywhere: an archive or XML can be broken in every way.
    if (!(cause instanceof Error)) throw cause
    return withoutPages(KIND, {
      reason: 'This Word document cannot be shown here.',
      advice: `it is damaged, locked with a password, or unpacks to far more than a document holds; ${PRINT_IT}`,
    })
  }
}

/** What the library may see of the archive: in place of its own reader, which unpacks whatever it finds. */
function shownParts(parts: ZipParts) {
  const names = new Set(parts.names.filter((name) => !/comments[^/]*\.xml$/i.test(name)))
  const styles = stylesIn(parts)
  const read = (name: string): Uint8Array => {
    const part = parts.bytes(name)
    if (part.length > LONGEST_PART) throw new Error('part too long')
    if (/\.(?:xml|rels)$/i.test(name) && isTooDeep(part)) throw new Error('part too deep')
    return /^word\/[^/]+\.xml$/.test(name) ? Buffer.from(withoutHidden(new TextDecoder().decode(part), styles)) : part
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

/** Whether more elements stand in each other than a person makes. */
function isTooDeep(xml: Uint8Array): boolean {
  let depth = 0
  for (const [, end, empty] of Buffer.from(xml)
    .toString('latin1')
    .matchAll(/<(?:(\/)|[^!?>/][^>]*?(\/)?>)/g)) {
    if (end !== undefined) depth--
    else if (empty === undefined && ++depth > DEEPEST) return true
  }
  return false
}

function stylesIn(parts: ZipParts): ReadonlySet<string> {
  return parts.names.includes('word/styles.xml') ? hiddenStyles(parts.text('word/styles.xml')) : new Set()
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
    ...(hasHidden(text(main), stylesIn(parts)) ? ['hidden text'] : []),
    ...(filled('dc:creator') || filled('cp:lastModifiedBy') ? ["the author's name"] : []),
    ...(/<(?:Company|Manager)>[^<]*\S/.test(text('docProps/app.xml'))
      ? ["the company's or manager's name in the properties"]
      : []),
    ...(parts.names.some((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name)) ? ['headers and footers'] : []),
    ...(parts.names.some((name) => /^(?:customXml\/item\d|docProps\/custom)/.test(name)) ? ['own properties'] : []),
    ...(parts.names.some((name) => /vbaProject|\/embeddings\//.test(name)) ? ['macros or embedded files'] : []),
  ]
}
