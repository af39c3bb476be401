/** A packet in which names, addresses and numbers are hidden: its document, its list, and the pages that the program lays out. */
import type { RenderedDocument } from '../render/document.ts'
import type { NamesFound } from './found-names.ts'
import type { PreparedExhibit } from './prepared-exhibit.ts'
import { redactBlocks, redactDocument } from './redacted-blocks.ts'
import { hiddenSentence, type RedactionCounts, type Redactor, redactorOf } from './redaction.ts'
import { unreadableExhibits, unredactedExhibits, unredactedWords } from './unredacted-exhibits.ts'

export type Redacting = {
  readonly document: (document: RenderedDocument) => RenderedDocument
  readonly exhibit: (exhibit: PreparedExhibit) => PreparedExhibit
  /** For the words of the list; they are made more than once, and do not count. */
  readonly list: (text: string) => string
  /** What the reader is told of what is hidden, in the list too; empty when nothing is. */
  readonly sentence: () => string
  /** Why an exhibit that is shown as it is keeps the packet from being made, in sentences. */
  readonly stops: (exhibits: readonly PreparedExhibit[], added: readonly string[]) => string[]
  /** Ids of exhibits with pictures: whether names stand in them nobody but the user can say. */
  readonly unreadable: (exhibits: readonly PreparedExhibit[]) => string[]
  readonly counts: () => RedactionCounts | undefined
  /** Names of the list of which nothing was hidden so far, or only a part. */
  readonly missed: () => NamesFound
}

/** `names` are to be hidden beside addresses and numbers; undefined hides nothing at all. */
export function redacting(names: readonly string[] | undefined): Redacting {
  if (names === undefined)
    return {
      document: (document) => document,
      exhibit: (exhibit) => exhibit,
      list: (text) => text,
      sentence: () => '',
      stops: () => [],
      unreadable: () => [],
      counts: () => undefined,
      missed: () => ({ notFound: [], inPart: [] }),
    }
  const redactor = redactorOf({ names })
  const { redact: quiet } = redactorOf({ names })
  const list = redactorOf({ names })
  return {
    document: (document) => redactDocument(document, redactor),
    exhibit: (exhibit) => redactedExhibit(exhibit, redactor, quiet),
    list: list.redact,
    sentence: () => hiddenSentence(sum(redactor.counts(), list.counts()), names.length > 1 ? '[name A]' : '[name]'),
    stops: (exhibits, added) => unredactedWords(unredactedExhibits(exhibits.map(asShown), redactor), added),
    unreadable: (exhibits) => unreadableExhibits(exhibits.map(asShown)),
    counts: redactor.counts,
    missed: redactor.missed,
  }
}

function sum(a: RedactionCounts, b: RedactionCounts): RedactionCounts {
  return {
    names: a.names + b.names,
    addresses: a.addresses + b.addresses,
    phones: a.phones + b.phones,
    numbers: a.numbers + b.numbers,
  }
}

function redactedExhibit(
  exhibit: PreparedExhibit,
  redactor: Redactor,
  quiet: (text: string) => string,
): PreparedExhibit {
  const { entry, parts, texts, asTheyAre, notes } = exhibit
  return {
    ...exhibit,
    entry: { ...entry, title: redactor.redact(entry.title) },
    parts: parts.map(({ blocks, sheets }) => ({
      blocks: redactBlocks(blocks, redactor),
      sheets: sheets.map((sheet) => ({ ...sheet, alt: quiet(sheet.alt) })),
    })),
    // What a sheet shows cannot be hidden, and is searched as it is.
    texts: texts.map(({ file, text }) => ({ file, text: asTheyAre.includes(file) ? text : quiet(text) })),
    notes: notes.map(quiet),
  }
}

function asShown({
  entry: { id },
  parts,
  texts,
  asTheyAre,
  unread,
}: PreparedExhibit): Parameters<typeof unredactedExhibits>[0][number] {
  // The words of the other files are laid out again, and hidden there.
  const shown = texts.filter(({ file }) => asTheyAre.includes(file))
  const text = shown.map((each) => each.text).join('\n')
  const sheets = parts.flatMap((part) => part.sheets)
  return { id, content: { sheets, text, isTextWhole: unread.length === 0 } }
}
