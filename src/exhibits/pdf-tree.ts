/** The pages of a PDF in their order, with what they inherit; a tree that leads back into itself ends there. */
import { PDFArray, PDFDict, PDFNumber, type PDFObject } from '@cantoo/pdf-lib'
import { itemsAt, name } from './pdf-objects.ts'

export type Page = {
  readonly dict: PDFDict
  readonly resources: PDFDict | undefined
  readonly box: readonly [left: number, bottom: number, right: number, top: number]
  readonly rotate: 0 | 90 | 180 | 270
}

export const MOST_PAGES = 2000
const LETTER = [0, 0, 612, 792] as const
/** The sides of a page in points: what paper and screens show. */
const MOST_POINTS = 14_400
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate']

type Inherited = ReadonlyMap<string, PDFObject>

/** At most one more than `MOST_PAGES`. */
export function pagesOf(catalog: PDFDict): Page[] {
  const pages: Page[] = []
  const seen = new Set<PDFDict>()
  const open: { node: PDFObject | undefined; inherited: Inherited }[] = [
    { node: catalog.lookup(name('Pages')), inherited: new Map() },
  ]
  while (open.length > 0 && pages.length <= MOST_PAGES) {
    const { node, inherited } = open.pop() ?? {}
    if (!(node instanceof PDFDict) || seen.has(node)) continue
    seen.add(node)
    const own = passedOn(node, inherited ?? new Map())
    if (node.lookup(name('Kids')) instanceof PDFArray) {
      for (const kid of itemsAt(node, 'Kids').reverse()) open.push({ node: kid, inherited: own })
    } else pages.push(pageOf(node, own))
  }
  return pages
}

function passedOn(node: PDFDict, inherited: Inherited): Inherited {
  const own = INHERITED.flatMap((key) => {
    const value = node.lookup(name(key))
    return value ? [[key, value] as const] : []
  })
  return new Map([...inherited, ...own])
}

function pageOf(dict: PDFDict, inherited: Inherited): Page {
  const resources = inherited.get('Resources')
  const turn = inherited.get('Rotate')
  const media = boxOf(inherited.get('MediaBox')) ?? LETTER
  const crop = boxOf(inherited.get('CropBox')) ?? media
  const [left, bottom] = [Math.max(media[0], crop[0]), Math.max(media[1], crop[1])]
  const [right, top] = [Math.min(media[2], crop[2]), Math.min(media[3], crop[3])]
  return {
    dict,
    resources: resources instanceof PDFDict ? resources : undefined,
    box: right - left >= 1 && top - bottom >= 1 ? [left, bottom, right, top] : media,
    rotate: quarterTurns(turn instanceof PDFNumber ? turn.asNumber() : 0),
  }
}

function boxOf(value: PDFObject | undefined): readonly [number, number, number, number] | undefined {
  if (!(value instanceof PDFArray) || value.size() < 4) return undefined
  const [a = 0, b = 0, c = 0, d = 0] = Array.from({ length: 4 }, (_, i) => {
    const side = value.lookup(i)
    return side instanceof PDFNumber ? side.asNumber() : Number.NaN
  })
  const [left, bottom, right, top] = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
  const isPaper = right - left >= 1 && top - bottom >= 1 && right - left <= MOST_POINTS && top - bottom <= MOST_POINTS
  return isPaper ? [left, bottom, right, top] : undefined
}

function quarterTurns(degrees: number): Page['rotate'] {
  const turn = ((Math.round(degrees / 90) % 4) + 4) % 4
  return turn === 1 ? 90 : turn === 2 ? 180 : turn === 3 ? 270 : 0
}
