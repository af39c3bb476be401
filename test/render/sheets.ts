import { deflateSync } from 'node:zlib'
import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import type { ExhibitPages, ExhibitPart, Sheet } from '../../src/render/exhibit-pdf.ts'

/** An exhibit with sober defaults; a test gives what it is about. */
export function sampleExhibit(of: Partial<ExhibitPages & ExhibitPart>): ExhibitPages {
  const { blocks = [], sheets = [], ...rest } = of
  return {
    label: 'Exhibit E-05',
    title: 'E-mail from Marisol Vega, 25 March 2022',
    asOf: '2022-04-02',
    draft: false,
    paper: 'us-letter',
    language: 'en',
    parts: [{ blocks, sheets }],
    bates: { prefix: 'DW', from: 123 },
    ...rest,
  }
}

/** A grey picture of so many pixels, shown at `scale` points for each. */
export function picture(width: number, height: number, scale = 1): Sheet {
  const rows = Buffer.alloc((width + 1) * height, 0x60)
  for (let y = 0; y < height; y += 1) rows[y * (width + 1)] = 0
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  const bytes = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks])
  return {
    format: 'png',
    bytes,
    page: 1,
    width: width * scale,
    height: height * scale,
    alt: `Picture of ${width} by ${height}`,
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** One PDF with a page for each size, with words in its corners; `turned` degrees to the right. */
export async function pdfSheets(
  sizes: readonly (readonly [width: number, height: number, turned?: 90])[],
): Promise<Sheet[]> {
  const file = await PDFDocument.create()
  for (const [i, [width, height, turned]] of sizes.entries()) {
    const page = file.addPage([width, height])
    page.drawText(`upper left ${i + 1}`, { x: 10, y: height - 20, size: 12 })
    page.drawText(`lower right ${i + 1}`, { x: width - 90, y: 10, size: 12 })
    if (turned !== undefined) page.setRotation(degrees(turned))
  }
  const bytes = await file.save()
  return sizes.map(([width, height, turned], i) => ({
    format: 'pdf',
    bytes,
    page: i + 1,
    width: turned === undefined ? width : height,
    height: turned === undefined ? height : width,
    alt: `Page ${i + 1} of the plan`,
  }))
}

/** Eight by eight pixels in the colours of print. */
export const cmykPicture: Sheet = {
  format: 'jpg',
  bytes: Buffer.from(
    '/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwAUDg8SDw0UEhASFxUUGB4yIR4cHB49LC4kMklATEtHQEZFUFpzYlBVbVZFRmSIZW13e4GCgU5gjZeMfZZzfoF8/9sAQwEVFxceGh47ISE7fFNGU3x8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8/8AAFAgACAAIBAEiAAIRAQMRAQQiAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAFBv/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAVAQEBAAAAAAAAAAAAAAAAAAAFBv/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAOBAEAAhEDEQQAAD8AlAD1g2YD/9k=',
    'base64',
  ),
  page: 1,
  width: 8,
  height: 8,
  alt: 'Picture for print',
}
