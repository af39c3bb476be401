/** documents.yaml: which document was made from which files, for whom, what was withheld, let through or waived. */
import { createHash } from 'node:crypto'
import { stringify } from 'yaml'
import { appendFile } from './write.ts'

export type RegisterEntry = {
  readonly id: string
  readonly document: string
  readonly audience: string
  readonly as_of: string
  readonly rendered: string
  readonly files: readonly string[]
  readonly withheld: readonly { readonly what: string; readonly rules: readonly string[] }[]
  readonly included?: readonly { readonly class: string; readonly because: string }[]
  readonly waived?: readonly { readonly words: string; readonly because: string }[]
}

/** Adds an entry at the end of the register; what stands there is never touched. `sources` are the texts it was made from. */
export function appendRegister(
  dir: string,
  { sources, ...entry }: RegisterEntry & { readonly sources: ReadonlyMap<string, string> },
): void {
  const inputs = createHash('sha256')
  for (const [file, text] of [...sources].sort(([a], [b]) => (a < b ? -1 : 1))) inputs.update(`${file}\0${text}\0`)
  appendFile(dir, 'documents.yaml', stringify([{ ...entry, inputs_sha256: inputs.digest('hex') }], { lineWidth: 0 }))
}
