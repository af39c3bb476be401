/** What lies on the pages of a PDF: what prints as part of the paper is drawn into it, comments are counted and left out. */
import { PDFDict, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import { type Copy, copied } from './pdf-copy.ts'
import { dictAt, itemsAt, name, nameAt, numberAt, numbersAt } from './pdf-objects.ts'
import type { Box } from './pdf-text.ts'
import type { Page } from './pdf-tree.ts'

/** `content` draws the forms by their names; `covers` are those through which nothing is seen. */
type Overlay = {
  readonly content: string
  readonly forms: readonly (readonly [string, PDFRef])[]
  readonly covers: readonly Box[]
}

/** Counted for all pages: the words for it, and the pages where it is. */
export type Counts = Map<string, number[]>

const DRAWN = new Set('Widget FreeText Ink Stamp Line Square Circle Polygon PolyLine'.split(' '))
const COMMENTS = new Set('Text Highlight Underline StrikeOut Squiggly Caret'.split(' '))
const WORDS = new Map([
  ['FileAttachment', 'attached file'],
  ['Link', 'link'],
  ['Redact', 'planned redaction'],
  ['Sound', 'sound or film'],
  ['Movie', 'sound or film'],
  ['Screen', 'sound or film'],
  ['RichMedia', 'sound or film'],
  ['3D', 'sound or film'],
])
const HIDDEN = 2
const PRINT = 4

export function overlayOf(copy: Copy, page: Page, { number, counts }: { number: number; counts: Counts }): Overlay {
  const forms: (readonly [string, PDFRef])[] = []
  const content: string[] = []
  const covers: Box[] = []
  for (const annotation of itemsAt(page.dict, 'Annots')) {
    if (!(annotation instanceof PDFDict)) continue
    const subtype = nameAt(annotation, 'Subtype')
    const shown = DRAWN.has(subtype) && isPrinted(copy, annotation) ? appearance(annotation) : undefined
    const matrix = shown && placing(annotation, shown)
    const word = leftOut(annotation, { subtype, isDrawn: matrix !== undefined })
    if (word) counts.set(word, [...(counts.get(word) ?? []), number])
    if (!shown || !matrix) continue
    const form = `OnPage${forms.length + 1}`
    covers.push(...coverOf(annotation, subtype))
    forms.push([form, copy.to.register(copied(copy, shown))])
    content.push(`q ${matrix.map((value) => value.toFixed(5)).join(' ')} cm /${form} Do Q`)
  }
  return { content: content.join('\n'), forms, covers }
}

/** A box that is filled hides what is under it; in a text box the colour of its own is the one that fills it. */
function coverOf(annotation: PDFDict, subtype: string): Box[] {
  const colour = subtype === 'FreeText' ? 'C' : /^(?:Square|Circle|Polygon)$/.test(subtype) ? 'IC' : ''
  const [x0, y0, x1, y1] = numbersAt(annotation, 'Rect')
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return []
  const isFilled = numbersAt(annotation, colour).length > 0 && (numberAt(annotation, 'CA') ?? 1) > 0.8
  return isFilled ? [[Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)]] : []
}

function leftOut(annotation: PDFDict, { subtype, isDrawn }: { subtype: string; isDrawn: boolean }): string | undefined {
  if (COMMENTS.has(subtype)) return 'comment'
  if (subtype === 'Widget') return isDrawn || !hasValue(annotation) ? undefined : 'form field that is not printed'
  // What was typed on top of a page is its text; people fill in forms that way.
  if (subtype === 'FreeText') return isDrawn ? undefined : 'text box that is not printed'
  if (DRAWN.has(subtype)) {
    if (!isDrawn) return 'drawing that is not printed'
    return annotation.has(name('Contents')) ? 'comment' : undefined
  }
  return WORDS.get(subtype)
}

function hasValue(field: PDFDict): boolean {
  return field.has(name('V')) || dictAt(field, 'Parent')?.has(name('V')) === true
}

function isPrinted(copy: Copy, annotation: PDFDict): boolean {
  const flags = numberAt(annotation, 'F') ?? 0
  return (flags & PRINT) !== 0 && (flags & HIDDEN) === 0 && !copy.isHidden(annotation.lookup(name('OC')))
}

/** How it looks now; of a box that can be ticked, as it is ticked. What is no form would be copied with all that it hides. */
function appearance(annotation: PDFDict): PDFRawStream | undefined {
  const looks = dictAt(annotation, 'AP')?.lookup(name('N'))
  const state = annotation.lookup(name('AS'))
  const look = looks instanceof PDFDict && state instanceof PDFName ? looks.lookup(state) : looks
  return look instanceof PDFRawStream && nameAt(look.dict, 'Subtype') === 'Form' ? look : undefined
}

/** The matrix that puts the box of the form, turned as it says, onto the rectangle of the annotation. */
function placing(annotation: PDFDict, form: PDFRawStream): number[] | undefined {
  const [x0, y0, x1, y1] = numbersAt(annotation, 'Rect')
  const [a, b, c, d] = numbersAt(form.dict, 'BBox')
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return undefined
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined
  const [m0 = 1, m1 = 0, m2 = 0, m3 = 1, m4 = 0, m5 = 0] = numbersAt(form.dict, 'Matrix')
  const corners = [
    [a, b],
    [a, d],
    [c, b],
    [c, d],
  ] as const
  const xs = corners.map(([x, y]) => m0 * x + m2 * y + m4)
  const ys = corners.map(([x, y]) => m1 * x + m3 * y + m5)
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)]
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - bottom]
  if (!(width > 0 && height > 0)) return undefined
  const [sx, sy] = [Math.abs(x1 - x0) / width, Math.abs(y1 - y0) / height]
  return [sx, 0, 0, sy, Math.min(x0, x1) - left * sx, Math.min(y0, y1) - bottom * sy]
}
