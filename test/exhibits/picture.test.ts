import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ExhibitContent } from '../../src/exhibits/exhibit-content.ts'
import { pictureContent } from '../../src/exhibits/picture.ts'
import { pngFile, pngHead } from '../../src/exhibits/png-file.ts'
import { exif, jpeg, MARKED_JPEG } from './marked-jpeg.ts'

const ROWS = deflateSync(Buffer.alloc((1 + 30 * 3) * 20))
const MARKED_PNG = Buffer.concat([
  pngFile([
    ['IHDR', pngHead(30, 20, [8, 2, 0])],
    ['tEXt', Buffer.from('Author\0MARKAUTHOR')],
    ['iTXt', Buffer.from('XML:com.adobe.xmp\0\0\0\0\0MARKXMP')],
    ['eXIf', exif()],
    ['tIME', Buffer.alloc(7)],
    ['IDAT', Buffer.concat([ROWS, Buffer.from('MARKBEHIND')])],
  ]),
  Buffer.from('MARKAFTER'),
])

/** 2 by 1 pixels: clear, 0, 1, end, in codes of three bits. */
const MARKED_GIF = Buffer.concat([
  Buffer.from('GIF89a\x02\0\x01\0\x80\0\0', 'latin1'),
  Buffer.from([0, 0, 0, 255, 255, 255, 0x21, 0xfe, 4]),
  Buffer.from('MARK\0', 'latin1'),
  Buffer.from([0x2c, 0, 0, 0, 0, 2, 0, 1, 0, 0, 2, 2, 0x44, 0x0a, 0, 0x3b]),
])

function riff(chunks: readonly (readonly [string, Buffer])[]): Buffer {
  const body = chunks.map(([name, data]) => {
    const head = Buffer.from(`${name}\0\0\0\0`, 'latin1')
    head.writeUInt32LE(data.length, 4)
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
  })
  const start = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  start.writeUInt32LE(Buffer.concat(body).length + 4, 4)
  return Buffer.concat([start, ...body])
}

const MARKED_WEBP = riff([
  ['VP8X', Buffer.from([0x0c, 0, 0, 0, 29, 0, 0, 19, 0, 0])],
  ['VP8 ', Buffer.from([0, 0, 0, 0x9d, 1, 0x2a, 30, 0, 20, 0, 1, 2])],
  ['EXIF', exif()],
  ['XMP ', Buffer.from('MARKXMP')],
])

function shown(bytes: Uint8Array): Promise<ExhibitContent> {
  return pictureContent(bytes)
}

test.each([
  ['JPEG', MARKED_JPEG],
  ['PNG', MARKED_PNG],
  ['WebP', MARKED_WEBP],
])('a %s leaves with its pixels and which way up it is, and nothing else', async (_, bytes) => {
  const { sheets, removed, notes } = await shown(bytes)
  const [sheet] = sheets
  expect(notes).toEqual([])
  expect(sheet).toMatchObject({ page: 1, width: 15, height: 22.5, alt: 'Picture, 20 by 30 pixels' })
  expect(Buffer.from(sheet?.bytes ?? []).toString('latin1')).not.toContain('MARK')
  expect(removed).toContain('the place where it was taken (GPS)')
  expect(removed).toContain('the name of who took it')
  expect(removed).toContain('data of a program that edited it (XMP)')
})

test('a GIF is shown as it begins, without its comments', async () => {
  const { sheets, removed, notes } = await shown(MARKED_GIF)
  expect({ removed, notes, format: sheets[0]?.format }).toEqual({
    removed: ['a text comment'],
    notes: [],
    format: 'png',
  })
  expect(Buffer.from(sheets[0]?.bytes ?? []).toString('latin1')).not.toContain('MARK')
})

test('a cleaned picture is cleaned to the same bytes', async () => {
  for (const bytes of [MARKED_JPEG, MARKED_PNG, MARKED_WEBP]) {
    const once = (await shown(bytes)).sheets[0]?.bytes ?? new Uint8Array()
    const again = await shown(once)
    expect(Buffer.from(again.sheets[0]?.bytes ?? []).equals(Buffer.from(once))).toBe(true)
    expect(again.removed).toEqual([])
  }
})

test.each([
  ['is empty', Buffer.alloc(0), 'This file is empty: it has no bytes.'],
  [
    'is 60,000 pixels wide and high',
    pngFile([['IHDR', pngHead(60_000, 60_000, [8, 2, 0])]]),
    'This picture has 60000 by 60000 pixels and is not shown here.',
  ],
  [
    'has no pixels',
    pngFile([['IHDR', pngHead(0, 10, [8, 2, 0])]]),
    'This picture is damaged and cannot be shown here.',
  ],
  ['is HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), 'This picture (HEIC) cannot be shown here.'],
])('a picture that %s is no sheet, and a note says why', async (_, bytes, note) => {
  expect(await shown(bytes)).toMatchObject({ sheets: [], notes: [note] })
})

test('a picture that is cut off is shown as far as it goes', async () => {
  const { sheets, notes } = await shown(jpeg().subarray(0, -3))
  expect(sheets).toHaveLength(1)
  expect(notes).toEqual(['The file is cut off: a part of the picture is missing.'])
})

test('whatever is wrong with a file, it never stops the packet', async () => {
  const files = fc.constantFrom(MARKED_JPEG, MARKED_PNG, MARKED_GIF, MARKED_WEBP)
  await fc.assert(
    fc.asyncProperty(files, fc.nat(), fc.nat(255), fc.nat(), async (file, at, value, length) => {
      const bytes = Buffer.from(file)
      bytes[at % bytes.length] = value
      const { sheets, notes } = await shown(bytes.subarray(0, length % (bytes.length + 1)))
      expect(sheets.length + notes.length).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})

const PNG_OF = (width: number, height: number): Buffer =>
  pngFile([
    ['IHDR', pngHead(width, height, [8, 0, 0])],
    ['IDAT', deflateSync(Buffer.alloc((1 + width) * height))],
    ['IEND', Buffer.alloc(0)],
  ])

test('a picture of a long chat is shown in parts that overlap, and nothing of it is missing', async () => {
  const { sheets, notes } = await pictureContent(PNG_OF(1080, 12000))
  expect(sheets).toHaveLength(10)
  expect(notes).toEqual(['The picture is long: it is shown in 10 parts, from its top down.'])
  expect(sheets[0]?.alt).toBe('Picture, 1080 by 12000 pixels, part 1 of 10')
  const bands = sheets.map(({ band }) => band ?? { from: Number.NaN, to: Number.NaN })
  expect(bands.map(({ from }) => from)[0]).toBe(0)
  expect(bands.at(-1)?.to).toBe(1)
  for (const [i, { to }] of bands.slice(0, -1).entries()) expect(to).toBeGreaterThan(bands[i + 1]?.from ?? to)
})

test.each([
  ['the screen of a telephone', 1080, 2400],
  ['a wide screen', 3840, 1080],
  ['a line of a few pixels', 4, 1200],
])('a picture of %s is one sheet', async (_, width, height) => {
  const { sheets, notes } = await pictureContent(PNG_OF(width, height))
  expect(sheets).toMatchObject([{ alt: `Picture, ${width} by ${height} pixels` }])
  expect(sheets[0]).not.toHaveProperty('band')
  expect(notes).toEqual([])
})

test('the longest picture has no more than forty parts', async () => {
  expect((await pictureContent(PNG_OF(300, 60_000))).sheets).toHaveLength(40)
})
