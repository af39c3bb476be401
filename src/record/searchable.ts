/** What `find` looks through: every YAML file of the record, whole or with faults, and the attached files that are text. */
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { textOf } from './file-text.ts'
import { FOLDERS } from './ids.ts'
import { codeOf } from './system-code.ts'
import { windowsText } from './windows-letters.ts'

/** A file with its text, by its path from the record's folder. */
export type TextFile = { readonly file: string; readonly text: string }

/** The texts of one entry: its own file and what is attached to it. */
export type EntryTexts = { readonly id: string; readonly own?: TextFile; readonly attached: readonly TextFile[] }

/** Files that were passed over, by their paths. */
export type PassedOver = { readonly unreadable: Set<string>; readonly tooLarge: Set<string> }

/** E-2 before E-10. */
const BY_NUMBER = new Intl.Collator('en', { numeric: true })
const LARGEST = { yaml: 10_000_000, attached: 2_000_000 }

/** Reads entry after entry, so that a record with many attachments need not fit into memory. */
export function* entryTexts(dir: string, passedOver: PassedOver): Generator<EntryTexts> {
  const owners = new Set(namesIn(join(dir, 'files')))
  for (const folder of ['', ...FOLDERS]) {
    for (const name of namesIn(join(dir, folder))) {
      if (!/\.ya?ml$/i.test(name)) continue
      const id = name.replace(/\.ya?ml$/i, '')
      const text = yamlText(dir, join(folder, name), passedOver)
      const isOwner = folder !== '' && owners.delete(id)
      yield {
        id,
        ...(text !== undefined && { own: { file: [folder, name].filter((part) => part !== '').join('/'), text } }),
        attached: isOwner ? attachedTexts(dir, id, passedOver) : [],
      }
    }
  }
  // What is attached to an entry whose file is gone is still there to be found.
  for (const id of owners) yield { id, attached: attachedTexts(dir, id, passedOver) }
}

function yamlText(dir: string, file: string, passedOver: PassedOver): string | undefined {
  const bytes = bytesOf(dir, file, LARGEST.yaml, passedOver)
  return bytes === undefined ? undefined : readableText(bytes)
}

function attachedTexts(dir: string, id: string, passedOver: PassedOver): TextFile[] {
  return namesIn(join(dir, 'files', id)).flatMap((name) => {
    const file = `files/${id}/${name}`
    // A link may lead out of the record.
    if (lstatSync(join(dir, file), { throwIfNoEntry: false })?.isFile() !== true) return []
    const bytes = bytesOf(dir, file, LARGEST.attached, passedOver)
    const text = bytes === undefined ? undefined : readableText(bytes)
    return text === undefined ? [] : [{ file, text }]
  })
}

function bytesOf(dir: string, file: string, largest: number, passedOver: PassedOver): Uint8Array | undefined {
  const path = join(dir, file)
  try {
    const { size } = statSync(path)
    // Reading a pipe would wait for ever.
    if (!statSync(path).isFile()) return undefined
    if (size <= largest) return readFileSync(path)
    passedOver.tooLarge.add(file)
  } catch (cause) {
    if (codeOf(cause) === '') throw cause
    passedOver.unreadable.add(file)
  }
  return undefined
}

/** The text of these bytes, whatever the file is called: UTF-8, UTF-16 with its mark, or that of old Windows programs. Undefined for anything else. */
function readableText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const text = textOf(bytes)
  if (text !== undefined) return text.replace(/^\uFEFF/, '')
  // Control characters other than line ends and tabs make it something else than text.
  return bytes.some((byte) => byte < 32 && ![9, 10, 12, 13].includes(byte)) ? undefined : windowsText(bytes)
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort(BY_NUMBER.compare)
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR', 'EACCES'].includes(codeOf(cause))) return []
    throw cause
  }
}
