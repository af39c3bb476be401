import {
  AlignmentType,
  BorderStyle,
  type IPropertiesOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  ShadingType,
} from 'docx'

type Styles = NonNullable<IPropertiesOptions['styles']>
type NumberingConfig = NonNullable<IPropertiesOptions['numbering']>['config'][number]
type Level = NumberingConfig['levels'][number]

/** What every Word has, and what others have in its place has the same widths. */
const FONT = 'Arial'
const CODE_FONT = 'Courier New'

export const ACCENT = '1D3F66'
const SOFT = '555555'
export const HAIR = 'B9B9B9'
export const HEAD_SHADE = 'F2F2F2'
const SHADE = 'F5F5F5'

/** Names of styles of ours; the others are those that Word has. */
export const STYLE = {
  part: 'PartTitle',
  list: 'ListParagraph',
  bullets: 'ListBullet',
  numbers: 'ListNumber',
  quote: 'Quote',
  code: 'CodeBlock',
  cell: 'TableText',
  cellHead: 'TableHeading',
  table: 'RuledTable',
  figure: 'Figure',
  furniture: 'PageLine',
  inlineCode: 'CodeText',
  mark: 'ReaderMark',
} as const

/**
 * The library puts a number wherever the words `{headings-0}` stand, in what people wrote as well; U+2066 is a character
 * that no text of a document has.
 */
const OURS = '\u2066'
/** The one list of all headings: 1, 1.1, 1.1.1. */
const HEADINGS = `${OURS}headings`
export const BULLETS = `${OURS}bullets`
const NUMBERS = `${OURS}numbers`

/** Twips to one level of a list. */
export const INDENT = 360
const LEVELS = 9

/** Half points, by level: the title of the document is level 1. */
const HEADING_SIZES = [25, 21, 20, 20, 20, 20] as const

/** `language` is the one in which Word looks for mistakes; with numbers, a heading has its number because of its style. */
export function stylesFor(language: 'en-US' | 'en-GB', hasNumbers: boolean): Styles {
  const heading = (size: number, i: number) => ({
    run: { font: FONT, size, bold: true, color: ACCENT },
    paragraph: {
      spacing: { before: i === 0 ? 300 : 220, after: 100 },
      keepNext: true,
      keepLines: true,
      outlineLevel: i,
      ...(hasNumbers ? { numbering: { reference: HEADINGS, level: i } } : {}),
    },
  })
  const [h1, h2, h3, h4, h5, h6] = HEADING_SIZES.map(heading)
  return {
    default: {
      document: {
        run: { font: FONT, size: 20, language: { value: language } },
        paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: FONT, size: 30, bold: true, color: ACCENT },
        paragraph: { spacing: { after: 160 }, keepNext: true },
      },
      ...(h1 && h2 && h3 && h4 && h5 && h6
        ? { heading1: h1, heading2: h2, heading3: h3, heading4: h4, heading5: h5, heading6: h6 }
        : {}),
      listParagraph: { paragraph: { spacing: { after: 60 } } },
      hyperlink: { run: { color: ACCENT, underline: {} } },
      footnoteText: {
        run: { size: 17 },
        paragraph: { spacing: { after: 40, line: 240, lineRule: LineRuleType.AUTO } },
      },
    },
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true },
      paragraphStyle(STYLE.part, 'Part Title', {
        run: { size: 30, bold: true, color: ACCENT },
        paragraph: { spacing: { after: 160 }, keepNext: true, outlineLevel: 0 },
      }),
      paragraphStyle(STYLE.bullets, 'List Bullet', {
        paragraph: { spacing: { after: 60 }, numbering: { reference: BULLETS, level: 0 } },
      }),
      paragraphStyle(STYLE.numbers, 'List Number', {
        paragraph: { spacing: { after: 60 }, numbering: { reference: NUMBERS, level: 0 } },
      }),
      paragraphStyle(STYLE.quote, 'Quote', {
        paragraph: {
          indent: { left: INDENT },
          border: { left: { style: BorderStyle.SINGLE, size: 12, color: HAIR, space: 8 } },
        },
      }),
      paragraphStyle(STYLE.code, 'Code Block', {
        run: { font: CODE_FONT, size: 18 },
        paragraph: { spacing: { after: 0 }, shading: { type: ShadingType.CLEAR, fill: SHADE } },
      }),
      paragraphStyle(STYLE.cell, 'Table Text', {
        paragraph: { spacing: { after: 0, line: 250, lineRule: LineRuleType.AUTO } },
      }),
      paragraphStyle(STYLE.cellHead, 'Table Heading', {
        run: { bold: true, color: ACCENT },
        paragraph: { spacing: { after: 0, line: 250, lineRule: LineRuleType.AUTO }, keepNext: true },
      }),
      paragraphStyle(STYLE.figure, 'Figure', {
        paragraph: { spacing: { before: 120, after: 160, line: 240, lineRule: LineRuleType.AUTO } },
      }),
      paragraphStyle(STYLE.furniture, 'Page Line', {
        run: { size: 16, color: SOFT },
        paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      }),
    ],
    characterStyles: [
      { id: STYLE.inlineCode, name: 'Code Text', run: { font: CODE_FONT, size: 18 } },
      { id: STYLE.mark, name: 'Reader Mark', run: { size: 16, bold: true, color: ACCENT } },
    ],
  }
}

type ParagraphStyle = NonNullable<Styles['paragraphStyles']>[number]

function paragraphStyle(id: string, name: string, rest: Pick<ParagraphStyle, 'run' | 'paragraph'>): ParagraphStyle {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...rest }
}

/** The numbers of headings, the signs of lists without numbers, and the numbers of a list that is added later. */
export function commonLists(): NumberingConfig[] {
  const heading = (level: number): Level => ({
    level,
    format: LevelFormat.DECIMAL,
    text: level === 0 ? '%1.' : Array.from({ length: level + 1 }, (_, i) => `%${i + 1}`).join('.'),
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.SPACE,
    style: {
      ...(level < HEADING_SIZES.length ? { style: `Heading${level + 1}` } : {}),
      paragraph: { indent: { left: 0, hanging: 0 } },
    },
  })
  return [
    { reference: HEADINGS, levels: Array.from({ length: LEVELS }, (_, level) => heading(level)) },
    { reference: BULLETS, levels: levelsOf(LevelFormat.BULLET, (level) => (level % 2 === 0 ? '•' : '–'), 1) },
    numberedList(NUMBERS, 1),
  ]
}

/** What no other list of the document is named. */
export function listName(place: number): string {
  return `${OURS}list-${place}`
}

/** A list with numbers of its own, from `start`. */
export function numberedList(reference: string, start: number): NumberingConfig {
  return { reference, levels: levelsOf(LevelFormat.DECIMAL, (level) => `%${level + 1}.`, start) }
}

function levelsOf(format: Level['format'], text: (level: number) => string, start: number): Level[] {
  return Array.from({ length: LEVELS }, (_, level) => ({
    level,
    ...(format === undefined ? {} : { format }),
    text: text(level),
    alignment: AlignmentType.LEFT,
    start,
    style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: INDENT } } },
  }))
}
