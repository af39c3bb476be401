/** Reading and renaming of TrueType files: numbers are big-endian, see the OpenType specification. */
type FontTable = { tag: string; bytes: Buffer }

const ENTRY = 16
const DIRECTORY = 12

function fontTables(file: Buffer): FontTable[] {
  return Array.from({ length: file.readUInt16BE(4) }, (_, i) => {
    const entry = DIRECTORY + i * ENTRY
    const start = file.readUInt32BE(entry + 8)
    return {
      tag: file.toString('latin1', entry, entry + 4),
      bytes: file.subarray(start, start + file.readUInt32BE(entry + 12)),
    }
  })
}

/**
 * The font under another family name. Typst prefers a font that is installed on the computer to ours of the same name;
 * a private name makes the document the same on every computer.
 */
export function renameFont(file: Buffer, family: string, style: string): Buffer {
  const tables = fontTables(file).map((table) =>
    table.tag === 'name' ? { ...table, bytes: nameTable(family, style) } : table,
  )
  const directory = Buffer.alloc(tables.length * ENTRY)
  const parts: Buffer[] = []
  let position = DIRECTORY + directory.length
  for (const [i, { tag, bytes }] of tables.entries()) {
    directory.write(tag, i * ENTRY, 'latin1')
    directory.writeUInt32BE(position, i * ENTRY + 8)
    directory.writeUInt32BE(bytes.length, i * ENTRY + 12)
    const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4)
    parts.push(bytes, padding)
    position += bytes.length + padding.length
  }
  return Buffer.concat([file.subarray(0, DIRECTORY), directory, ...parts])
}

/** Family, style, unique id, full and PostScript name in English for Windows: Typst reads no others. */
function nameTable(family: string, style: string): Buffer {
  const postScript = `${family}-${style}`.replaceAll(' ', '')
  const names: [number, string][] = [
    [1, family],
    [2, style],
    [3, postScript],
    [4, `${family} ${style}`],
    [6, postScript],
  ]
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const head = Buffer.alloc(6 + names.length * 12)
  head.writeUInt16BE(names.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  for (const [i, [id]] of names.entries()) {
    const length = texts[i]?.length ?? 0
    for (const [j, value] of [3, 1, 0x409, id, length, offset].entries()) head.writeUInt16BE(value, 6 + i * 12 + j * 2)
    offset += length
  }
  return Buffer.concat([head, ...texts])
}

/** The width of each character that the font has, by code point, as a share of the font size. */
export function characterWidths(file: Buffer): Map<number, number> {
  const tables = new Map(fontTables(file).map(({ tag, bytes }) => [tag, bytes]))
  const [head, hhea, hmtx, cmap] = ['head', 'hhea', 'hmtx', 'cmap'].map((tag) => tables.get(tag) ?? Buffer.alloc(0))
  if (!head || !hhea || !hmtx || !cmap) return new Map()
  const unitsPerEm = head.readUInt16BE(18)
  const lastWidth = hhea.readUInt16BE(34) - 1
  return new Map(
    Array.from(characterGlyphs(cmap), ([character, glyph]) => [
      character,
      hmtx.readUInt16BE(Math.min(glyph, lastWidth) * 4) / unitsPerEm,
    ]),
  )
}

function characterGlyphs(cmap: Buffer): Map<number, number> {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) =>
    cmap.subarray(cmap.readUInt32BE(4 + i * 8 + 4)),
  )
  const all = subtables.find((table) => table.readUInt16BE(0) === 12)
  if (all) return allGlyphs(all)
  const basic = subtables.find((table) => table.readUInt16BE(0) === 4)
  return basic ? basicGlyphs(basic) : new Map()
}

/** Format 12: ranges of code points and the glyph of their first. */
function allGlyphs(table: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>()
  for (let i = 0; i < table.readUInt32BE(12); i += 1) {
    const group = 16 + i * 12
    const [start, end, glyph] = [
      table.readUInt32BE(group),
      table.readUInt32BE(group + 4),
      table.readUInt32BE(group + 8),
    ]
    for (let character = start; character <= end; character += 1) glyphs.set(character, glyph + character - start)
  }
  return glyphs
}

/** Format 4: ranges with a shift of the code point, or with a list of glyphs; 16 bits only. */
function basicGlyphs(table: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>()
  const size = table.readUInt16BE(6)
  const [ends, starts, shifts, offsets] = [14, 16 + size, 16 + size * 2, 16 + size * 3]
  for (let i = 0; i < size; i += 2) {
    const start = table.readUInt16BE(starts + i)
    const shift = table.readUInt16BE(shifts + i)
    const offset = table.readUInt16BE(offsets + i)
    for (let character = start; character <= table.readUInt16BE(ends + i) && character !== 0xffff; character += 1) {
      const listed = offset === 0 ? character : table.readUInt16BE(offsets + i + offset + (character - start) * 2)
      const glyph = listed === 0 ? 0 : (listed + shift) & 0xffff
      if (glyph !== 0) glyphs.set(character, glyph)
    }
  }
  return glyphs
}
