/** Midnight of 1 January 1980, the first day that a zip file can name. */
const FIRST_DAY = { time: 0, date: 0x0021 } as const

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const END_LENGTH = 22

/**
 * The same zip file with the first day of 1980 at all of its parts, in place of the moment in which it was made. It must
 * have no comment at its end, as none has that this program makes.
 */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip)
  const end = bytes.length - END_LENGTH
  if (bytes.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('the zip file does not end with its directory')
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('the zip file has a fault in its directory')
    setTime(bytes, at + 12)
    setTime(bytes, bytes.readUInt32LE(at + 42) + 10)
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return bytes
}

function setTime(bytes: Buffer, at: number): void {
  bytes.writeUInt16LE(FIRST_DAY.time, at)
  bytes.writeUInt16LE(FIRST_DAY.date, at + 2)
}
