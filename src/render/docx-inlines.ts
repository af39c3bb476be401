import { ConcreteHyperlink, FootnoteReferenceRun, Paragraph, type ParagraphChild, TextRun } from 'docx'
import { STYLE } from './docx-styles.ts'
import type { Inline } from './tree.ts'

/** What stands outside of the body and is gathered while the body is made. */
export type Gathered = {
  /** The words of each footnote, by its number. */
  readonly notes: Map<number, readonly Paragraph[]>
  /** Addresses of links, where their place says how the text names them: of the body, and of the footnotes. */
  readonly links: string[]
  readonly noteLinks: string[]
}

/** The id by which text names the address of a link. The library would make one by chance. */
export function linkId(place: number): string {
  return `Link${place + 1}`
}

/** `size` in half points. */
type Look = {
  readonly size?: number
  readonly bold?: true
  readonly italics?: true
  readonly strike?: true
  readonly style?: string
}

/** The runs of a paragraph; `isNote` for those of a footnote. */
export function runsOf(
  inlines: readonly Inline[],
  gathered: Gathered,
  look: Look = {},
  isNote = false,
): ParagraphChild[] {
  return inlines.flatMap((inline) => oneInline(inline, { gathered, look, isNote }))
}

type Place = { readonly gathered: Gathered; readonly look: Look; readonly isNote: boolean }

function oneInline(inline: Inline, { gathered, look, isNote }: Place): ParagraphChild[] {
  const inner = (children: readonly Inline[], more: Look): ParagraphChild[] =>
    runsOf(children, gathered, { ...look, ...more }, isNote)
  switch (inline.type) {
    case 'text':
      return textRuns(inline.text, look)
    case 'code':
      return textRuns(inline.text, { ...look, style: STYLE.inlineCode })
    case 'mark':
      return [new TextRun({ text: inline.text, style: STYLE.mark })]
    // A word processor breaks long words by itself.
    case 'break':
      return []
    case 'newline':
      return [new TextRun({ break: 1 })]
    case 'strong':
      return inner(inline.children, { bold: true })
    case 'emphasis':
      return inner(inline.children, { italics: true })
    case 'strike':
      return inner(inline.children, { strike: true })
    case 'link': {
      const links = isNote ? gathered.noteLinks : gathered.links
      links.push(inline.href)
      return [new ConcreteHyperlink(inner(inline.children, { style: 'Hyperlink' }), linkId(links.length - 1))]
    }
    case 'footnote':
      return [noteRun(inline.number, inline.paragraphs, gathered)]
  }
}

/** Words of scripts that are written from right to left, with what stands between them. */
const RIGHT_TO_LEFT =
  /([\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}](?:[^\p{L}\p{N}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{M}])*)/u

/** Word must be told which words are written from right to left. */
function textRuns(text: string, look: Look): TextRun[] {
  return text.split(RIGHT_TO_LEFT).flatMap((part, i) => {
    if (part === '') return []
    // Split by a group: every second part is from right to left.
    return [new TextRun({ text: part, ...look, ...(i % 2 === 0 ? {} : { rightToLeft: true }) })]
  })
}

/** A footnote that is named again is its number alone. */
function noteRun(
  number: number,
  paragraphs: readonly (readonly Inline[])[],
  gathered: Gathered,
): TextRun | FootnoteReferenceRun {
  if (paragraphs.length === 0) return new TextRun({ text: String(number), superScript: true })
  gathered.notes.set(
    number,
    paragraphs.map((words, i) => {
      // Behind the number, which the library puts at the start.
      const blank = i === 0 ? [new TextRun({ text: ' ' })] : []
      return new Paragraph({ style: 'FootnoteText', children: [...blank, ...runsOf(words, gathered, {}, true)] })
    }),
  )
  return new FootnoteReferenceRun(number)
}
