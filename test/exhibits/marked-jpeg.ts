/** A JPEG as cameras and scanners make them, with what they write beside the picture. */

/** One grey block, 30 by 20: the tables are short, which is enough for a parser of segments. */
export function jpeg(extra: readonly Buffer[] = [], after = ''): Buffer {
  const quantisation = segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)]))
  const frame = segment(0xc0, Buffer.from([8, 0, 20, 0, 30, 1, 1, 0x11, 0]))
  const codes = Buffer.from([0, 1, ...Array.from({ length: 15 }, () => 0), 0])
  const scan = segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0]))
  const parts = [Buffer.from([0xff, 0xd8]), ...extra, quantisation, frame, segment(0xc4, codes), scan]
  return Buffer.concat([...parts, Buffer.from([0x12, 0x34, 0xff, 0, 0x56, 0xff, 0xd9]), Buffer.from(after)])
}

function segment(marker: number, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data])
}

/** EXIF that says: on its side, taken at a place, by somebody. */
export function exif(): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 3 * 12 + 4)
  tiff.write('MM\0*', 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(3, 8)
  for (const [i, [tag, value]] of [
    [0x0112, 6 << 16],
    [0x013b, 30],
    [0x8825, 30],
  ].entries()) {
    tiff.writeUInt16BE(tag ?? 0, 10 + i * 12)
    tiff.writeUInt16BE(3, 12 + i * 12)
    tiff.writeUInt32BE(1, 14 + i * 12)
    tiff.writeUInt32BE(value ?? 0, 18 + i * 12)
  }
  return Buffer.concat([tiff, Buffer.from('MARKARTIST')])
}

/** One with a marker in each place that is not the picture. */
export const MARKED_JPEG = jpeg(
  [
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif()])),
    segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0MARKXMP')),
    segment(0xed, Buffer.from('Photoshop 3.0\0MARKIPTC')),
    segment(0xe2, Buffer.from('ICC_PROFILE\0MARKPROFILE')),
    segment(0xfe, Buffer.from('MARKCOMMENT')),
  ],
  'MARKFILM',
)
