/** JPEG 2000, kept to the boxes that draw the picture and without the comments of its code. */

const KEPT = new Set(['jP  ', 'ftyp', 'jp2h', 'jp2c'])

/** Nothing for what is no JPEG 2000. */
export function cleanJpx(bytes: Uint8Array): Buffer | undefined {
  const source = Buffer.from(bytes)
  if (source.length > 4 && source.readUInt32BE(0) === 0xff4fff51) return withoutComments(source)
  const parts: Buffer[] = []
  for (let at = 0; at + 8 <= source.length; ) {
    const said = source.readUInt32BE(at)
    // Sizes of 64 bits are of pictures beyond any exhibit.
    if (said === 1 || (said > 1 && said < 8)) return undefined
    const end = said === 0 ? source.length : Math.min(at + said, source.length)
    const kept = keptBox(source.toString('latin1', at + 4, at + 8), source.subarray(at, end))
    if (!kept) return undefined
    parts.push(kept)
    at = end
  }
  return parts.some((part) => part.toString('latin1', 4, 8) === 'jp2c') ? Buffer.concat(parts) : undefined
}

/** Empty for a box that draws nothing; nothing where the code of the picture is damaged. */
function keptBox(box: string, bytes: Buffer): Buffer | undefined {
  if (box !== 'jp2c') return KEPT.has(box) ? bytes : Buffer.alloc(0)
  const code = withoutComments(bytes.subarray(8))
  const head = Buffer.from('\0\0\0\0jp2c', 'latin1')
  head.writeUInt32BE((code?.length ?? 0) + 8)
  return code && Buffer.concat([head, code])
}

function withoutComments(code: Buffer): Buffer | undefined {
  const parts: Buffer[] = [code.subarray(0, 2)]
  for (let at = 2; at + 4 <= code.length; ) {
    const marker = code.readUInt16BE(at)
    if (marker === 0xff90) return Buffer.concat([...parts, code.subarray(at)])
    const end = at + 2 + code.readUInt16BE(at + 2)
    if (marker >> 8 !== 0xff || end > code.length) return undefined
    if (marker !== 0xff64) parts.push(code.subarray(at, end))
    at = end
  }
  return undefined
}
