/** What an attached file becomes in a packet: text that is laid out, pages that are shown as they are, and what is said of it. */

import type { Sheet } from '../render/exhibit-pdf.ts'
import type { Block } from '../render/tree.ts'

/** A file that is attached to an exhibit: `path` is where it stands on this computer, the rest as the record has it. */
export type ExhibitFile = {
  readonly path: string
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

export type ExhibitContent = {
  /** What it is, for a person: `e-mail`, `picture`, `PDF`, `table`, `Word document`. */
  readonly kind: string
  /** Laid out by us. */
  readonly blocks: readonly Block[]
  /** Shown as they are, each on a sheet of its own, behind the blocks. */
  readonly sheets: readonly Sheet[]
  /** Every word that a reader can find in the blocks and sheets, hidden ones too: the last look searches it. */
  readonly text: string
  /** Whether `text` is all: pictures and scanned pages hold words that the program cannot read. */
  readonly isTextWhole: boolean
  /** Sentences for the page of the exhibit, for whoever reads it: what of the file is not shown. */
  readonly notes: readonly string[]
  /** For the user alone, before anything leaves: how the rest could be shown, and what to look at. */
  readonly advice: readonly string[]
  /** What the file has and its pages do not: `the place where the picture was taken`, `2 comments`, `the author's name`. */
  readonly removed: readonly string[]
}
