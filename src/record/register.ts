/** documents.yaml: which document was made from which files, for whom, what was withheld, let through or waived. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Document, isMap, isNode, isSeq } from 'yaml'
import { UserError } from '../user-error.ts'
import { textToEdit } from './file-text.ts'
import { locked } from './lock.ts'
import { REGISTER } from './register-documents.ts'
import { readYaml } from './source.ts'
import { appendFile } from './write.ts'

/** A document that was made, in the keys of the register. */
export type RegisterEntry = {
  readonly id: string
  readonly document: string
  readonly audience: string
  readonly as_of: string
  readonly rendered: string
  readonly tool_version?: string
  /** How it was wanted, where it can be had in more than one way. */
  readonly layout?: string
  readonly register?: string
  /** The check-in that it is about. */
  readonly check_in?: string
  /** Of the files of the record that it shows, the SHA-256. */
  readonly inputs?: Readonly<Record<string, string>>
  readonly inputs_sha256?: string
  readonly exhibits?: readonly string[]
  /** Of a packet: the numbers on its pages, and what makes it the same as another. */
  readonly bates?: { readonly prefix: string; readonly from: number; readonly to: number }
  readonly packet?: { readonly pages: number; readonly content: string; readonly originals?: readonly string[] }
  readonly redacted?: readonly { readonly what: string; readonly times: number }[]
  readonly files: readonly { readonly path: string; readonly sha256: string }[]
  readonly withheld: readonly { readonly what: string; readonly rules: readonly string[] }[]
  readonly included?: readonly { readonly class: string; readonly because: string }[]
  readonly waived?: readonly { readonly words: string; readonly because: string; readonly found?: readonly string[] }[]
}

/**
 * Adds an entry at the end of the register; what stands there is never touched. Throws a UserError when the register is not
 * a list that goes on at its end.
 */
export function appendRegister(dir: string, entry: RegisterEntry): void {
  const item = rowText(entry)
  locked(dir, () => {
    // The parser takes a byte order mark for an indent.
    const before = existsSync(join(dir, REGISTER)) ? textToEdit(dir, REGISTER).replace(/^\uFEFF/, '') : ''
    const added = before === '' || before.endsWith('\n') ? item : `\n${item}`
    if (!isListWith(`${before}${added}`, before.length))
      throw new UserError(
        `${REGISTER} is not a list to which a line can be added; nothing was written, correct it so that each document starts with "- "`,
      )
    appendFile(dir, REGISTER, added)
  })
}

/** Of these there may be much: lists with a line for each item, and what takes one line in all. */
const LINE_EACH: readonly string[] = ['files', 'withheld', 'redacted']
const ONE_LINE: readonly string[] = ['exhibits', 'inputs', 'bates']

function rowText(entry: RegisterEntry): string {
  const document = new Document([entry])
  for (const key of LINE_EACH) {
    const list: unknown = document.getIn([0, key])
    if (isSeq(list)) for (const item of list.items) if (isMap(item)) item.flow = true
  }
  for (const key of ONE_LINE) {
    const value: unknown = document.getIn([0, key])
    if (isSeq(value) || isMap(value)) value.flow = true
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

/** Whether the text is a list, with a dash in front of each item, whose last item stands behind the offset. */
function isListWith(text: string, offset: number): boolean {
  const { contents, errors } = readYaml(text)
  const last = isSeq(contents) && contents.flow !== true ? contents.items.at(-1) : undefined
  return errors.length === 0 && isNode(last) && (last.range?.[0] ?? 0) > offset
}
