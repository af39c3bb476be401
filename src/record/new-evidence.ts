/** A piece of evidence before it is one: what a person gave, in the record's own shape, without what the tool gives it. */
import { UserError } from '../user-error.ts'
import type { Evidence } from './schema/evidence.ts'

type Given = Omit<Evidence, 'id' | 'recorded' | 'files' | 'corrections' | 'withdrawn'>

/** Without a title, the first line of the detail is the title. */
export type NewEvidence = { readonly [key in keyof Given]?: Given[key] | undefined } & {
  /** Paths of the files to keep with it. */
  readonly attach?: string[] | undefined
  /** What files were called that are in the record already, by path, where that is not their name. */
  readonly originalNames?: Readonly<Record<string, string>> | undefined
}

/** An entry with what every one has, and the words that moved from its title to its detail. */
export type Titled = Omit<NewEvidence, 'title' | 'happened' | 'kind'> & {
  readonly title: string
  readonly happened: string
  readonly kind: NonNullable<NewEvidence['kind']>
  readonly moved: readonly string[]
}

/** Whether it is, or holds, a recording to which not everybody agreed. */
export function isSecretRecording({ kind, obtained, consent }: NewEvidence): boolean {
  return (kind === 'recording' || obtained === 'own_recording' || consent !== undefined) && consent !== 'all'
}

/** Throws a UserError when it quotes a recording to which not everybody agreed (guard G-05 of the domain research). */
export function refuseQuotedRecording(entry: NewEvidence): void {
  if (isSecretRecording(entry) && (entry.quotes ?? []).length > 0)
    throw new UserError(
      'a recording without the consent of all is not quoted; write down what was said in your own words, as a note of today',
    )
}

/** Whether it was written to get legal advice, or is advice. */
export function isPrivileged({ confidentiality, privilege }: NewEvidence): boolean {
  return confidentiality === 'privileged' || privilege !== undefined
}
