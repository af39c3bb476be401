/** Photos and scans in a PDF: each way in which they are packed there. */
import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import type { ExhibitContent } from '../../src/exhibits/exhibit-content.ts'
import { pdfContent } from '../../src/exhibits/pdf-pages.ts'
import { jpeg, MARKED_JPEG } from './marked-jpeg.ts'

/** A page that is one picture, packed as the filters say, with what is said to each of them. */
async function pageOf(
  filters: readonly string[],
  bytes: Uint8Array,
  parms?: readonly object[],
): Promise<ExhibitContent> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const page = pdf.addPage([612, 792])
  const { context } = pdf
  const dict = context.obj({
    ...{ Type: 'XObject', Subtype: 'Image', Width: 30, Height: 20, ColorSpace: 'DeviceGray', BitsPerComponent: 8 },
    Filter: filters.map((each) => PDFName.of(each)),
    ...(parms && { DecodeParms: parms.map((each) => context.obj({ ...each })) }),
  })
  const picture = context.register(PDFRawStream.of(dict, bytes))
  page.node.set(PDFName.of('Resources'), context.obj({ XObject: { P: picture } }))
  page.node.set(PDFName.of('Contents'), context.register(context.stream('612 0 0 792 0 0 cm /P Do')))
  return pdfContent(await pdf.save({ useObjectStreams: false }))
}

/** The pictures of a PDF that was made clean. */
async function picturesOf({ sheets }: ExhibitContent): Promise<PDFRawStream[]> {
  const { context } = await PDFDocument.load(sheets[0]?.bytes ?? new Uint8Array(), { updateMetadata: false })
  const streams = context.enumerateIndirectObjects().map(([, object]) => object)
  return streams.filter(
    (object): object is PDFRawStream =>
      object instanceof PDFRawStream && object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image'),
  )
}

const hex = (bytes: Buffer): Buffer => Buffer.from(`${bytes.toString('hex')}>`)

test.each([
  ['alone', ['DCTDecode'], MARKED_JPEG],
  ['packed once more, as many scanners do', ['FlateDecode', 'DCTDecode'], deflateSync(MARKED_JPEG)],
  ['as text', ['ASCIIHexDecode', 'DCTDecode'], hex(MARKED_JPEG)],
  ['both', ['ASCIIHexDecode', 'FlateDecode', 'DCTDecode'], hex(deflateSync(MARKED_JPEG))],
])('a JPEG %s is on its page, without the data of its camera', async (_, filters, bytes) => {
  const content = await pageOf(filters, bytes)
  expect(content).toMatchObject({ notes: [], sheets: [{ page: 1 }] })
  const [picture, ...more] = await picturesOf(content)
  expect(more).toEqual([])
  expect(picture?.dict.lookup(PDFName.of('Filter'))?.toString()).toBe('/DCTDecode')
  const found = Buffer.from(picture?.contents ?? [])
  expect(found.toString('latin1')).not.toContain('MARK')
  // Its tables and its pixels are those of the same picture without the data.
  expect(found.subarray(-40)).toEqual(jpeg().subarray(-40))
})

test('a small file with pictures that unpack to far more than a document holds is not shown', async () => {
  const large = Buffer.concat([jpeg().subarray(0, -2), Buffer.alloc(50_000_000, 0x55), Buffer.from([0xff, 0xd9])])
  const packed = deflateSync(large)
  expect(packed.length).toBeLessThan(100_000)
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const { context } = pdf
  for (let i = 0; i < 4; i += 1) {
    const size = { Width: 30, Height: 20, ColorSpace: 'DeviceGray', BitsPerComponent: 8 }
    const dict = context.obj({ Type: 'XObject', Subtype: 'Image', ...size, Filter: ['FlateDecode', 'DCTDecode'] })
    const page = pdf.addPage()
    const picture = context.register(PDFRawStream.of(dict, packed))
    page.node.set(PDFName.of('Resources'), context.obj({ XObject: { P: picture } }))
    page.node.set(PDFName.of('Contents'), context.register(context.stream('612 0 0 792 0 0 cm /P Do')))
  }
  const { sheets, notes } = await pdfContent(await pdf.save({ useObjectStreams: false }))
  expect(sheets).toEqual([])
  expect(notes).toHaveLength(1)
})

test('how the colours are coded stays, and nothing else that is said beside it', async () => {
  const parms = [{ Columns: 30 }, { ColorTransform: 0, Private: 'MARK' }]
  const [picture] = await picturesOf(await pageOf(['FlateDecode', 'DCTDecode'], deflateSync(MARKED_JPEG), parms))
  expect(picture?.dict.lookup(PDFName.of('DecodeParms'))?.toString().replace(/\s+/g, ' ')).toBe(
    '<< /ColorTransform 0 >>',
  )
})

test.each([
  ['no picture', ['DCTDecode'], Buffer.from('1234')],
  ['no packed data', ['FlateDecode', 'DCTDecode'], Buffer.from('1234')],
  ['packed in a way of its own', ['Crypt', 'DCTDecode'], MARKED_JPEG],
  ['a picture that is packed data', ['DCTDecode', 'FlateDecode'], MARKED_JPEG],
])('what is %s is left out, and the page says so', async (_, filters, bytes) => {
  const content = await pageOf(filters, bytes)
  expect(content.notes).toEqual(['A picture in it cannot be shown here and is left out.'])
  expect(await picturesOf(content)).toEqual([])
})
