/** What `packet` is asked for, once the words of the command line are known to be right. */
import type { DocumentRequest } from '../outgoing/request.ts'

export type PacketRequest = DocumentRequest & {
  /** Ids of exhibits that go in although the document does not name them. */
  readonly added: readonly string[]
  /** Ids of exhibits that stay out although the document names them. */
  readonly leftOut: readonly string[]
  /** Letters, digits and hyphens before each page number; the initials of the employee when undefined. */
  readonly bates: string | undefined
  /** Whether names, addresses and numbers are hidden; `names` is a file with one name a line. */
  readonly redaction: { readonly names: string | undefined } | undefined
  /** Whether a reader who may have the files as they were received gets them. */
  readonly originals: boolean
  /** The folder in which the packet is made; the record's own documents/ when undefined. */
  readonly out: string | undefined
}
