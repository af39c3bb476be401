/** A PDF made anew of what its pages show: no author, comments, attachments, scripts, links, hidden layers or data of cameras. */
import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFWriter,
} from '@cantoo/pdf-lib'
import type { NotShown } from './laid-out.ts'
import { type Counts, overlayOf } from './pdf-annotations.ts'
import { type Copy, copied, drawn, finish, packed } from './pdf-copy.ts'
import { foundIn, inWords } from './pdf-found.ts'
import { hiddenLayers } from './pdf-layers.ts'
import { partsLost } from './pdf-lost.ts'
import { dictAt, itemsAt, name, nameAt, numberAt, unpacked } from './pdf-objects.ts'
import type { Box } from './pdf-text.ts'
import { MOST_PAGES, type Page, pagesOf } from './pdf-tree.ts'

/** Sizes are in points as a reader sees the page, turned; `box` and `covers` are not turned. `hasPicture` is of pictures that can hold words. */
type CleanPage = {
  readonly width: number
  readonly height: number
  readonly hasPicture: boolean
  readonly box: Box
  /** Filled boxes that somebody drew on the page. */
  readonly covers: readonly Box[]
}

export type CleanPdf = {
  readonly bytes: Uint8Array
  /** The same with pages of any size: what reads the words of a PDF passes over those beside its pages. */
  readonly searched: Uint8Array
  readonly pages: readonly CleanPage[]
  readonly notes: readonly string[]
  readonly advice: readonly string[]
  readonly removed: readonly string[]
}

const LOCKED: NotShown = {
  reason: 'This PDF is protected by a password and cannot be shown here.',
  advice: 'to show it, attach a copy without the password as well',
}

/** Throws for what is damaged in ways that nobody foresaw; `too large` for what unpacks to more than the memory should hold. */
export async function cleanPdf(bytes: Uint8Array): Promise<CleanPdf | NotShown> {
  const { from, isEncrypted, isLocked } = await opened(bytes)
  if (isLocked) return LOCKED
  const catalog = from.lookup(from.trailerInfo.Root)
  const pages = catalog instanceof PDFDict ? pagesOf(catalog) : []
  if (!(catalog instanceof PDFDict) || pages.length === 0)
    return { reason: 'This PDF is damaged: no page was found in it.' }
  if (pages.length > MOST_PAGES) {
    return {
      reason: `This PDF has more than ${MOST_PAGES} pages and is not shown here.`,
      advice: 'to show the pages that matter, attach a copy of them as well',
    }
  }
  const pictures = pages.map(({ resources }) => hasPicture(resources, new Set()))
  const copy: Copy = {
    from,
    to: PDFContext.create(),
    isHidden: hiddenLayers(catalog),
    keepsInvisible: pictures.includes(true),
    isEncrypted,
    refs: new Map(),
    open: [],
    met: { hidden: 0, invisible: 0, damaged: 0, bytes: 0 },
  }
  const counts: Counts = new Map()
  const written = await write(copy, pages, counts)
  const shown = await bytesOf(copy)
  for (const { dict } of written) dict.set(name('MediaBox'), boxIn(copy, EVERYWHERE))
  const found = foundIn(from, catalog)
  return {
    bytes: shown,
    searched: await bytesOf(copy),
    pages: pages.map((page, i) => ({
      ...sizeOf(page),
      hasPicture: pictures[i] === true,
      box: page.box,
      covers: written[i]?.covers ?? [],
    })),
    notes: [...partsLost(bytes, catalog, pages), ...found.notes, ...notesOf(copy, counts)],
    advice: [...found.advice, ...adviceOf(counts)],
    removed: [
      ...found.removed,
      ...[...counts].map(([word, on]) => inWords(word, on)),
      ...(copy.met.hidden > 0 ? ['what is on hidden layers'] : []),
      ...(copy.met.invisible > 0 ? ['invisible words'] : []),
    ],
  }
}

async function opened(bytes: Uint8Array): Promise<{ from: PDFContext; isEncrypted: boolean; isLocked: boolean }> {
  const options = { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY }
  const plain = (await PDFDocument.load(bytes, { ...options, ignoreEncryption: true })).context
  if (!plain.lookup(plain.trailerInfo.Encrypt)) return { from: plain, isEncrypted: false, isLocked: false }
  try {
    // Many a PDF is only protected against printing or changing: it opens with no password.
    const { context } = await PDFDocument.load(bytes, { ...options, password: '' })
    return { from: context, isEncrypted: true, isLocked: false }
  } catch {
    // The library says in many ways that the password is not right.
    return { from: plain, isEncrypted: true, isLocked: true }
  }
}

function notesOf({ met }: Copy, counts: Counts): string[] {
  return [
    ...(met.damaged > 0 ? ['A picture in it cannot be shown here and is left out.'] : []),
    ...(counts.has('text box that is not printed')
      ? ['Text that was typed on top of a page and does not print is not shown.']
      : []),
    ...(counts.has('form field that is not printed')
      ? ['A field of the form has a value that its pages do not show.']
      : []),
  ]
}

/** No reader need know where somebody meant to cover something. */
function adviceOf(counts: Counts): string[] {
  return counts.has('planned redaction')
    ? [
        'a redaction in it was planned and never carried out: what it was to cover is shown; carry it out, and attach the result in its place',
      ]
    : []
}

function sizeOf({ box: [left, bottom, right, top], rotate }: Page): { width: number; height: number } {
  const [width, height] = [right - left, top - bottom]
  return rotate % 180 === 0 ? { width, height } : { width: height, height: width }
}

/** As far as anything can stand that is not there by mistake. */
const EVERYWHERE: Box = [-100_000, -100_000, 100_000, 100_000]

function bytesOf({ to }: Copy): Promise<Uint8Array> {
  return PDFWriter.forContext(to, Number.POSITIVE_INFINITY).serializeToBuffer()
}

function boxIn({ to }: Copy, sides: Box): PDFArray {
  const box = PDFArray.withContext(to)
  for (const side of sides) box.push(PDFNumber.of(side))
  return box
}

type Written = { readonly dict: PDFDict; readonly covers: readonly Box[] }

async function write(copy: Copy, pages: readonly Page[], counts: Counts): Promise<Written[]> {
  const { to } = copy
  const written: Written[] = []
  const treeRef = to.nextRef()
  const kids = PDFArray.withContext(to)
  for (const [i, page] of pages.entries()) {
    const target = pageDict(copy, page, { number: i + 1, counts })
    target.dict.set(name('Parent'), treeRef)
    kids.push(to.register(target.dict))
    written.push(target)
    finish(copy)
    // Long PDFs leave time for a progress bar and for Ctrl-C.
    if (i % 50 === 49) await new Promise((resolve) => setImmediate(resolve))
  }
  const tree = PDFDict.withContext(to)
  tree.set(name('Type'), name('Pages'))
  tree.set(name('Kids'), kids)
  tree.set(name('Count'), PDFNumber.of(pages.length))
  to.assign(treeRef, tree)
  const catalog = PDFDict.withContext(to)
  catalog.set(name('Type'), name('Catalog'))
  catalog.set(name('Pages'), treeRef)
  to.trailerInfo.Root = to.register(catalog)
  return written
}

function pageDict(copy: Copy, page: Page, place: { number: number; counts: Counts }): Written {
  const { bytes, resources, open } = drawn(copy, contentOf(page), page.resources)
  const overlay = overlayOf(copy, page, place)
  const forms = dictAt(resources, 'XObject') ?? PDFDict.withContext(copy.to)
  for (const [form, ref] of overlay.forms) forms.set(name(form), ref)
  if (overlay.forms.length > 0) resources.set(name('XObject'), forms)
  const content = Buffer.concat([
    Buffer.from('q\n'),
    bytes,
    Buffer.from(`${'\nQ'.repeat(open)}\nQ\n${overlay.content}\n`, 'latin1'),
  ])
  const target = PDFDict.withContext(copy.to)
  target.set(name('Type'), name('Page'))
  target.set(name('MediaBox'), boxIn(copy, page.box))
  if (page.rotate !== 0) target.set(name('Rotate'), PDFNumber.of(page.rotate))
  const group = page.dict.get(name('Group'))
  if (group) target.set(name('Group'), copied(copy, group))
  target.set(name('Resources'), resources)
  target.set(name('Contents'), copy.to.register(packed(copy, PDFDict.withContext(copy.to), content)))
  return { dict: target, covers: overlay.covers }
}

/** The parts of a page are one text: an operator can begin in one and end in the next. */
function contentOf({ dict }: Page): Buffer {
  const content = dict.lookup(name('Contents'))
  const parts: (PDFObject | undefined)[] = content instanceof PDFArray ? itemsAt(dict, 'Contents') : [content]
  const streams = parts.filter((part) => part instanceof PDFRawStream)
  return Buffer.concat(streams.flatMap((stream) => [unpacked(stream), Buffer.from('\n')]))
}

/** Of 200 by 200 pixels and more: a picture that can hold words. */
function hasPicture(resources: PDFDict | undefined, seen: Set<PDFDict>): boolean {
  return (dictAt(resources, 'XObject')?.keys() ?? []).some((key) => {
    const object = dictAt(resources, 'XObject')?.lookup(key)
    if (!(object instanceof PDFRawStream) || seen.has(object.dict) || seen.size > 10_000) return false
    seen.add(object.dict)
    if (nameAt(object.dict, 'Subtype') === 'Form') return hasPicture(dictAt(object.dict, 'Resources'), seen)
    return (numberAt(object.dict, 'Width') ?? 0) * (numberAt(object.dict, 'Height') ?? 0) >= 40_000
  })
}
