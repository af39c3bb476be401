/** What is asked for when a document is made for a reader, once the words of the command line are known to be right. */
import type { Layout, Register } from '../documents/document-kind.ts'
import type { DocumentName } from '../documents/documents.ts'
import type { Paper } from '../documents/phrases/form.ts'
import type { Day } from '../record/dates.ts'
import type { Audience, Inclusion } from '../views/audiences.ts'

export const FORMATS = ['md', 'html', 'pdf', 'docx', 'eml', 'txt'] as const
/** Those of every document; the others are for what goes by e-mail. */
export const PAGE_FORMATS = ['md', 'html', 'pdf', 'docx'] as const
export type Format = (typeof FORMATS)[number]

/** A file for Word can be changed by whoever has it: it is made only when it is asked for by name. */
export function isMadeUnasked(format: Format): boolean {
  return format !== 'docx'
}

/** The document that is wanted, and for whom. */
export type DocumentRequest = {
  readonly document: DocumentName
  readonly audience: Audience
  readonly layout: Layout | undefined
  readonly register: Register | undefined
  readonly paper: Paper | undefined
  /** The id of the check-in that a document is about. */
  readonly checkIn: string | undefined
  readonly day: Day
  readonly draft: boolean
  readonly included: readonly Inclusion[]
  /** Words that the last look may let pass, and why. */
  readonly waived: readonly string[]
  readonly because: string | undefined
}

/** What `render` is asked for. */
export type RenderRequest = DocumentRequest & {
  readonly formats: readonly Format[]
  /** A file's path, `-` for stdout, or the record's own documents/ folder. */
  readonly out: string | undefined
  /** Only the data that the template sees is wanted, as JSON on stdout. */
  readonly data?: boolean
}
