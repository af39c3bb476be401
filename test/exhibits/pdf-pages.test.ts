import { PDFDocument, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ExhibitContent } from '../../src/exhibits/exhibit-content.ts'
import { pdfContent } from '../../src/exhibits/pdf-pages.ts'

function shown(bytes: Uint8Array): Promise<ExhibitContent> {
  return pdfContent(bytes)
}

/** A PDF with a marker in each place that is not the page. */
async function marked(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  pdf.setAuthor('MARKAUTHOR')
  await pdf.attach(Buffer.from('MARKFILE'), 'MARKNAME.txt')
  const page = pdf.addPage([612, 792])
  const { context } = pdf
  const layer = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('MARKLAYER') }))
  pdf.catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [layer], D: { OFF: [layer] } }))
  const font = context.register(context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' }))
  const secret = context.register(
    context.stream('(MARKFORM) pop', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] }),
  )
  const resources = { Font: { F1: font }, Properties: { L0: layer }, XObject: { Secret: secret } }
  page.node.set(PDFName.of('Resources'), context.obj(resources))
  page.node.set(PDFName.of('PieceInfo'), context.obj({ App: { Private: PDFString.of('MARKPIECE') } }))
  const content = [
    '% MARKREMARK',
    'BT /F1 12 Tf 50 700 Td (The target was agreed on 4 April) Tj ET',
    '/OC /L0 BDC BT /F1 12 Tf 50 650 Td (MARKHIDDEN) Tj ET /Secret Do EMC',
    'BT 3 Tr /F1 12 Tf 50 600 Td (MARKINVISIBLE) Tj ET',
    '/Span << /ActualText (MARKACTUAL) >> BDC BT 0 Tr /F1 12 Tf 50 560 Td (as shown) Tj ET EMC q',
  ]
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content.join('\n'))))
  const look = context.register(
    context.stream('BT /F1 12 Tf 5 5 Td (Field value) Tj ET', {
      ...{ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 200, 20], Resources: { Font: { F1: font } } },
    }),
  )
  const comment = { Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9], Contents: PDFString.of('MARKCOMMENT') }
  const field = { Subtype: 'Widget', F: 4, Rect: [300, 300, 500, 320], T: PDFString.of('MARKFIELD'), AP: { N: look } }
  page.node.set(PDFName.of('Annots'), context.obj([comment, comment, field]))
  return pdf.save({ useObjectStreams: false })
}

test('the pages of a PDF leave with what they show, and nothing else', async () => {
  const { sheets, text, notes, removed, isTextWhole } = await shown(await marked())
  expect(sheets).toMatchObject([{ format: 'pdf', page: 1, width: 612, height: 792, alt: 'Page 1 of 1' }])
  expect(text).toContain('The target was agreed on 4 April')
  expect(text).toContain('as shown')
  expect(text).toContain('Field value')
  expect(text).not.toContain('MARK')
  expect(notes).toEqual([])
  expect(isTextWhole).toBe(true)
  expect(removed).toEqual([
    ...["the author's name", 'attached files', '2 comments on page 1', 'what is on hidden layers', 'invisible words'],
  ])
  const clean = await PDFDocument.load(sheets[0]?.bytes ?? new Uint8Array(), { updateMetadata: false })
  const objects = clean.context.enumerateIndirectObjects().map(([, object]) => object.toString())
  expect(objects.join('\n')).not.toContain('MARK')
})

test('a PDF that is cut off says that parts may be missing', async () => {
  const whole = await marked()
  expect((await shown(whole)).notes).toEqual([])
  const { sheets, notes } = await shown(whole.subarray(0, whole.length - 600))
  expect(sheets).toHaveLength(1)
  expect(notes).toEqual(['The file of this PDF is damaged: pages, or parts of them, may be missing.'])
})

test('a PDF whose page names words that are not in the file says so, and so does one with fewer pages than it counts', async () => {
  const damaged = ['The file of this PDF is damaged: pages, or parts of them, may be missing.']
  const torn = await PDFDocument.create({ updateMetadata: false })
  torn.addPage().node.set(PDFName.of('Contents'), PDFRef.of(999))
  expect((await shown(await torn.save({ useObjectStreams: false }))).notes).toEqual(damaged)
  const short = await PDFDocument.create({ updateMetadata: false })
  short.addPage()
  const text = Buffer.from(await short.save({ useObjectStreams: false })).toString('latin1')
  expect((await shown(Buffer.from(text.replace('/Count 1', '/Count 3'), 'latin1'))).notes).toEqual(damaged)
})

/** A page with these boxes of typed text, each of which looks like its own words. */
async function withTextBoxes(boxes: readonly { words: string; flags?: number; subtype?: string }[]) {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const page = pdf.addPage([612, 792])
  const { context } = pdf
  const font = context.register(context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' }))
  const annotations = boxes.map(({ words, flags = 4, subtype = 'Form' }, i) => {
    const look = context.stream(`BT /F1 12 Tf 5 5 Td (${words}) Tj ET % REMARK`, {
      ...{ Type: 'XObject', Subtype: subtype, BBox: [0, 0, 200, 20], Resources: { Font: { F1: font } } },
    })
    return {
      ...{ Type: 'Annot', Subtype: 'FreeText', F: flags, Rect: [50, 700 - 40 * i, 250, 720 - 40 * i] },
      ...{ Contents: PDFString.of('MARKCONTENTS'), T: PDFString.of('MARKAUTHOR'), RC: PDFString.of('MARKRICH') },
      AP: { N: context.register(look) },
    }
  })
  page.node.set(PDFName.of('Annots'), context.obj(annotations))
  return pdf.save({ useObjectStreams: false })
}

test('what was typed on top of a page and prints is on the page, without who typed it', async () => {
  const { sheets, text, notes, removed } = await shown(await withTextBoxes([{ words: 'Agreed, Dana Whitfield' }]))
  expect({ text, notes, removed }).toEqual({ text: 'Agreed, Dana Whitfield', notes: [], removed: [] })
  const clean = await PDFDocument.load(sheets[0]?.bytes ?? new Uint8Array(), { updateMetadata: false })
  const objects = clean.context.enumerateIndirectObjects().map(([, object]) => object.toString())
  expect(objects.join('\n')).not.toMatch(/MARK|FreeText|Annot/)
})

test.each([
  ['does not print', { flags: 0 }],
  ['is hidden', { flags: 6 }],
  ['does not say how it looks', { subtype: 'Other' }],
])('typed text that %s stays behind, and that is said', async (_, box) => {
  const { text, notes, removed } = await shown(await withTextBoxes(Array(2).fill({ words: 'Xylo', ...box })))
  expect(text).not.toContain('Xylo')
  expect(notes).toEqual(['Text that was typed on top of a page and does not print is not shown.'])
  expect(removed).toEqual(['2 text boxes that are not printed on page 1'])
})

/** A page of which the sides have been cut off, with a box that somebody drew on it. */
async function withCutSides(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const page = pdf.addPage([612, 792])
  const { context } = pdf
  const font = context.register(context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' }))
  page.node.set(PDFName.of('Resources'), context.obj({ Font: { F1: font } }))
  const words = (text: string, x: number, y: number): string => `BT /F1 12 Tf ${x} ${y} Td (${text}) Tj ET`
  const content = [words('Shown to all', 100, 400), words('Xylo', 5, 400), words('Ydra', 100, 350)]
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content.join('\n'))))
  page.node.set(PDFName.of('CropBox'), context.obj([90, 300, 450, 500]))
  const look = context.stream('0 g 0 0 100 20 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 100, 20] })
  const box = { Subtype: 'Square', F: 4, IC: [0], Rect: [95, 345, 195, 365], AP: { N: context.register(look) } }
  page.node.set(PDFName.of('Annots'), context.obj([box]))
  return pdf.save({ useObjectStreams: false })
}

test('words that were cut off or covered are searched all the same, and the user is told of them', async () => {
  const { sheets, text, notes, advice } = await shown(await withCutSides())
  expect(text.split('\n')).toEqual(['Shown to all', 'Xylo', 'Ydra'])
  expect(sheets).toMatchObject([{ width: 360, height: 200 }])
  const clean = await PDFDocument.load(sheets[0]?.bytes ?? new Uint8Array(), { updateMetadata: false })
  expect(clean.getPage(0).getMediaBox()).toEqual({ x: 90, y: 300, width: 360, height: 200 })
  const remedy = 'to leave them out, attach a copy of which the pages are pictures, such as a scan'
  expect({ notes, advice }).toEqual({
    notes: [],
    advice: [
      `words stand beside what page 1 of the PDF shows, and can be copied out of it; ${remedy}`,
      `words under a box on page 1 of the PDF are not seen, and can be copied out of it; ${remedy}`,
    ],
  })
})

test('a page that lies on its side is as wide as a reader sees it', async () => {
  const pdf = await PDFDocument.create()
  pdf.addPage([600, 800]).node.set(PDFName.of('Rotate'), pdf.context.obj(-90))
  expect((await shown(await pdf.save())).sheets[0]).toMatchObject({ width: 800, height: 600 })
})

test('a PDF that needs a password is no sheet, one that is only protected is shown', async () => {
  const locked = await PDFDocument.create()
  locked.addPage()
  locked.encrypt({ userPassword: 'spring', ownerPassword: 'autumn' })
  const note = 'This PDF is protected by a password and cannot be shown here.'
  expect(await shown(await locked.save({ useObjectStreams: false }))).toMatchObject({ sheets: [], notes: [note] })
  const open = await PDFDocument.create()
  open.addPage()
  open.encrypt({ userPassword: '', ownerPassword: 'autumn' })
  expect((await shown(await open.save({ useObjectStreams: false }))).sheets).toHaveLength(1)
})

test.each([
  ['is empty', ''],
  ['is no PDF inside', '%PDF-1.7\nnothing'],
  [
    'has a tree of pages that leads back into itself',
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]>>endobj trailer<</Root 1 0 R>>',
  ],
  ['is nested too deep', `%PDF-1.4\n1 0 obj${'['.repeat(100_000)}endobj`],
])('a PDF that %s is no sheet, and a note says so', async (_, text) => {
  const { sheets, notes } = await shown(Buffer.from(text))
  expect({ sheets, notes: notes.length }).toEqual({ sheets: [], notes: 1 })
})

test('whatever is wrong with a PDF, it never stops the packet', async () => {
  const file = await marked()
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(255), fc.nat(), async (at, value, length) => {
      const bytes = Buffer.from(file)
      bytes[at % bytes.length] = value
      const { sheets, notes } = await shown(bytes.subarray(0, length % 3 ? bytes.length : length % bytes.length))
      expect(sheets.length + notes.length).toBeGreaterThan(0)
    }),
    { numRuns: 60 },
  )
}, 60_000)
