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
import { type Counts, overlayOf } from './pdf-annotations.ts'
import { type Copy, copied, drawn, finish, packed } from './pdf-copy.ts'
import { foundIn, inWords } from './pdf-found.ts'
import { hiddenLayers } from './pdf-layers.ts'
import { dictAt, itemsAt, name, nameAt, numberAt, unpacked } from './pdf-objects.ts'
import { MOST_PAGES, type Page, pagesOf } from './pdf-tree.ts'

/** Sizes are in points as a reader sees the page, turned. `hasPicture` is of pictures that can hold words. */
type CleanPage = { readonly width: number; readonly height: number; readonly hasPicture: boolean }

export type CleanPdf = {
  readonly bytes: Uint8Array
  readonly pages: readonly CleanPage[]
  readonly notes: readonly string[]
  readonly removed: readonly string[]
}

/** Why a PDF cannot be shown, in plain words. */
export type NoPdf = { readonly reason: string }

const LOCKED: NoPdf = {
  reason: 'this PDF is protected by a password and cannot be shown; a copy without the password can',
}

/** Throws for what is damaged in ways that nobody foresaw; `too large` for what unpacks to more than the memory should hold. */
export async function cleanPdf(bytes: Uint8Array): Promise<CleanPdf | NoPdf> {
  const { from, isEncrypted, isLocked } = await opened(bytes)
  if (isLocked) return LOCKED
  const catalog = from.lookup(from.trailerInfo.Root)
  const pages = catalog instanceof PDFDict ? pagesOf(catalog) : []
  if (!(catalog instanceof PDFDict) || pages.length === 0)
    return { reason: 'this PDF is damaged: no page was found in it' }
  if (pages.length > MOST_PAGES) {
    return {
      reason: `this PDF has more than ${MOST_PAGES} pages and cannot be shown; a copy of the pages that matter can`,
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
  await write(copy, pages, counts)
  const found = foundIn(from, catalog)
  return {
    bytes: await PDFWriter.forContext(copy.to, Number.POSITIVE_INFINITY).serializeToBuffer(),
    pages: pages.map((page, i) => ({ ...sizeOf(page), hasPicture: pictures[i] === true })),
    notes: [...found.notes, ...notesOf(copy, counts)],
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
    ...(met.damaged > 0 ? ['a picture in it is damaged or of a kind that cannot be cleaned, and is left out'] : []),
    ...(counts.has('text box') ? ['text that was typed on top of a page is not shown'] : []),
    ...(counts.has('form field that is not printed') ? ['a field of the form has a value that is not drawn'] : []),
    ...(counts.has('planned redaction')
      ? ['a redaction in it was planned and never carried out: what it was to cover is shown']
      : []),
  ]
}

function sizeOf({ box: [left, bottom, right, top], rotate }: Page): { width: number; height: number } {
  const [width, height] = [right - left, top - bottom]
  return rotate % 180 === 0 ? { width, height } : { width: height, height: width }
}

async function write(copy: Copy, pages: readonly Page[], counts: Counts): Promise<void> {
  const { to } = copy
  const treeRef = to.nextRef()
  const kids = PDFArray.withContext(to)
  for (const [i, page] of pages.entries()) {
    const target = pageDict(copy, page, { number: i + 1, counts })
    target.set(name('Parent'), treeRef)
    kids.push(to.register(target))
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
}

function pageDict(copy: Copy, page: Page, place: { number: number; counts: Counts }): PDFDict {
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
  const box = PDFArray.withContext(copy.to)
  for (const side of page.box) box.push(PDFNumber.of(side))
  target.set(name('Type'), name('Page'))
  target.set(name('MediaBox'), box)
  if (page.rotate !== 0) target.set(name('Rotate'), PDFNumber.of(page.rotate))
  const group = page.dict.get(name('Group'))
  if (group) target.set(name('Group'), copied(copy, group))
  target.set(name('Resources'), resources)
  target.set(name('Contents'), copy.to.register(packed(copy, PDFDict.withContext(copy.to), content)))
  return target
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
