/** Looks at the packed lists of objects of a PDF before anything unpacks them without a limit. */
import { inflateSync } from 'node:zlib'

const MOST_BYTES = 128 * 1024 * 1024

/** Whether they unpack to more than the memory should hold. */
export function unpacksTooLarge(bytes: Uint8Array): boolean {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let sum = 0
  for (const type of ['ObjStm', 'XRef']) {
    for (let at = source.indexOf(type); at >= 0; at = source.indexOf(type, at + 1)) {
      const start = source.indexOf('stream', at)
      if (start < 0 || start - at > 4096) continue
      sum += unpackedLength(source.subarray(start + 6))
      if (sum > MOST_BYTES) return true
    }
  }
  return false
}

function unpackedLength(packed: Buffer): number {
  const skip = packed[0] === 0x0d ? 2 : 1
  try {
    return inflateSync(packed.subarray(skip), { maxOutputLength: MOST_BYTES }).length
  } catch (error) {
    // Too much is a range; anything else is no packed data, which is for others to find.
    return error instanceof RangeError ? MOST_BYTES + 1 : 0
  }
}

/** Thrown by what reads a PDF, and caught where the exhibit is made: the reason is shown. */
export function tooLarge(): Error {
  return new Error('too large')
}

export function isTooLarge(error: unknown): boolean {
  return error instanceof Error && error.message === 'too large'
}
