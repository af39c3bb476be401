import type { ContentClass } from '../../views/audiences.ts'

/** What a rule finds: a sentence or more, its exhibits, what is weak about it, the classes of content that it is made of. */
export type FoundPoint = {
  readonly text: string
  /** Ids, in the order of their numbers. */
  readonly exhibits: readonly string[]
  /** A sentence each, computed from the record; empty when it shows none. */
  readonly weaknesses: readonly string[]
  readonly classes: readonly ContentClass[]
}
