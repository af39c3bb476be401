import { readAsset } from './assets.ts'
import { characterWidths, renameFont } from './font-file.ts'

export const SANS = 'OnRecord Sans'
export const MONO = 'OnRecord Mono'

type Family = { name: string; file: string; styles: readonly Style[] }
type Style = { suffix: string; style: string }

const REGULAR = { suffix: '400Regular', style: 'Regular' }
const BOLD = { suffix: '700Bold', style: 'Bold' }
const ITALIC = { suffix: '400Regular_Italic', style: 'Italic' }
const BOLD_ITALIC = { suffix: '700Bold_Italic', style: 'Bold Italic' }

/** Its four styles have the same characters. */
const SANS_FAMILY: Family = { name: SANS, file: 'SourceSans3', styles: [REGULAR, BOLD, ITALIC, BOLD_ITALIC] }
const MONO_FAMILY: Family = { name: MONO, file: 'SourceCodePro', styles: [REGULAR] }

/** In this order a character is looked for that the main font lacks. */
const OTHERS: readonly Family[] = [
  { name: 'OnRecord Arabic', file: 'NotoSansArabic', styles: [REGULAR, BOLD] },
  { name: 'OnRecord Hebrew', file: 'NotoSansHebrew', styles: [REGULAR, BOLD] },
  { name: 'OnRecord Emoji', file: 'NotoEmoji', styles: [REGULAR] },
]

/**
 * The fonts of one document. `familyOf` says where a character is found that the main font lacks; `missing` are those
 * that no font has.
 */
export type Fonts = {
  files: readonly Buffer[]
  familyOf: ReadonlyMap<string, string>
  missing: ReadonlySet<string>
}

/** Only the fonts that `text` needs are read: the ones for emoji and other scripts are half of all bytes. */
export function fontsFor(text: string): Fonts {
  const special = new Set(text.match(/[^ -~\s]/gu))
  const missing = new Set([...special].filter((character) => !isShownByMain(character)))
  const familyOf = new Map<string, string>()
  const families = [SANS_FAMILY, MONO_FAMILY]
  for (const family of OTHERS) {
    if (missing.size === 0) break
    const has = charactersOf(family)
    // Private characters have no meaning that others know, and PDF/A refuses them.
    const found = [...missing].filter((c) => has.has(c.codePointAt(0) ?? 0) && !/\p{Co}/u.test(c))
    for (const character of found) {
      familyOf.set(character, family.name)
      missing.delete(character)
    }
    if (found.length > 0) families.push(family)
  }
  return { files: families.flatMap(filesOf), familyOf, missing }
}

/** The width of `text` in ems, in bold where it may be bold; a character of another font counts as wide. */
export function textEms(text: string, bold: boolean): number {
  const widthOf = bold ? mainWidths().bold : mainWidths().regular
  let sum = 0
  for (const character of text) sum += widthOf.get(character.codePointAt(0) ?? 0) ?? 1
  return sum
}

/** In the main font, or a sign that has no shape of its own: blanks, joiners, variation selectors. */
function isShownByMain(character: string): boolean {
  return (
    mainWidths().regular.has(character.codePointAt(0) ?? 0) || /\p{Default_Ignorable_Code_Point}|\s/u.test(character)
  )
}

type Widths = { regular: Map<number, number>; bold: Map<number, number> }
let widths: Widths | undefined

function mainWidths(): Widths {
  widths ??= {
    regular: characterWidths(fontFile(SANS_FAMILY, REGULAR)),
    bold: characterWidths(fontFile(SANS_FAMILY, BOLD)),
  }
  return widths
}

/** The same bytes for each document: a compiler that has read them can be used again. */
function filesOf(family: Family): readonly Buffer[] {
  const files =
    filesBy.get(family) ?? family.styles.map((style) => renameFont(fontFile(family, style), family.name, style.style))
  filesBy.set(family, files)
  return files
}

const filesBy = new Map<Family, readonly Buffer[]>()

function charactersOf(family: Family): ReadonlyMap<number, number> {
  const characters = charactersBy.get(family) ?? characterWidths(fontFile(family, REGULAR))
  charactersBy.set(family, characters)
  return characters
}

const charactersBy = new Map<Family, ReadonlyMap<number, number>>()

function fontFile({ file }: Family, { suffix }: Style): Buffer {
  return readAsset(`dist/fonts/${file}_${suffix}.ttf`)
}
