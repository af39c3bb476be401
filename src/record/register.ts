/** documents.yaml: which document was made from which files, for whom, what was withheld, let through or waived. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isNode, isSeq, stringify } from 'yaml'
import { UserError } from '../user-error.ts'
import { textToEdit } from './file-text.ts'
import { locked } from './lock.ts'
import { readYaml } from './source.ts'
import { appendFile } from './write.ts'

const FILE = 'documents.yaml'

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

/**
 * Adds an entry at the end of the register; what stands there is never touched. `sources` are the texts it was made from.
 * Throws a UserError when the register is not a list that goes on at its end.
 */
export function appendRegister(
  dir: string,
  { sources, ...entry }: RegisterEntry & { readonly sources: ReadonlyMap<string, string> },
): void {
  const inputs = createHash('sha256')
  for (const [file, text] of [...sources].sort(([a], [b]) => (a < b ? -1 : 1))) inputs.update(`${file}\0${text}\0`)
  const item = stringify([{ ...entry, inputs_sha256: inputs.digest('hex') }], { lineWidth: 0 })
  locked(dir, () => {
    // The parser takes a byte order mark for an indent.
    const before = existsSync(join(dir, FILE)) ? textToEdit(dir, FILE).replace(/^\uFEFF/, '') : ''
    const added = before === '' || before.endsWith('\n') ? item : `\n${item}`
    if (!isListWith(`${before}${added}`, before.length))
      throw new UserError(
        `${FILE} is not a list to which a line can be added; nothing was written, correct it so that each document starts with "- "`,
      )
    appendFile(dir, FILE, added)
  })
}

/** Whether the text is a list, with a dash in front of each item, whose last item stands behind the offset. */
function isListWith(text: string, offset: number): boolean {
  const { contents, errors } = readYaml(text)
  const last = isSeq(contents) && contents.flow !== true ? contents.items.at(-1) : undefined
  return errors.length === 0 && isNode(last) && (last.range?.[0] ?? 0) > offset
}
