/** Text that a person was still writing when something stopped it: kept in our own folder until it is logged. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../user-error.ts'
import { textOf } from './file-text.ts'
import { ownFolder } from './own-folder.ts'
import { codeOf } from './system-code.ts'
import { createFile, replaceFile, takeFileAway } from './write.ts'

/** Such a text, and its path from the record's folder. */
export type Unfinished = { readonly file: string; readonly text: string }

const NAME = /^unfinished-log(?:-\d+)?\.yaml$/

/** Keeps a new text, beside those that are there already. */
export function keepUnfinished(dir: string, text: string): Unfinished {
  ownFolder(dir)
  for (let i = 1; ; i++) {
    const file = `.onrecord/unfinished-log${i === 1 ? '' : `-${i}`}.yaml`
    if (createFile(dir, file, text)) return { file, text }
  }
}

/** All that are there and can be read, in order of their names. */
export function unfinishedTexts(dir: string): Unfinished[] {
  const names = readdirSync(ownFolder(dir)).filter((name) => NAME.test(name))
  return names.sort().flatMap((name) => {
    const file = `.onrecord/${name}`
    const text = textOf(readFileSync(join(dir, file)))
    return text === undefined ? [] : [{ file, text }]
  })
}

/** The text as it is in the file now; empty when an editor took the file away. Throws a UserError when it is not UTF-8. */
export function unfinishedNow(dir: string, file: string): Unfinished {
  const text = textOf(bytesOf(join(dir, file)))
  if (text === undefined) throw new UserError(`${file} is not UTF-8 text; save it as UTF-8 and log again`)
  return { file, text }
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return new Uint8Array()
    throw cause
  }
}

/** Puts another text in its place. Where somebody has changed the file since, theirs stays and this one stands beside it. */
export function replaceUnfinished(dir: string, { file, text }: Unfinished, after: string): Unfinished {
  return replaceFile(dir, file, text, after) ? { file, text: after } : keepUnfinished(dir, after)
}

/** Takes it away once it is logged, or when nothing was written in it. What somebody has changed since stays. */
export function forgetUnfinished(dir: string, { file, text }: Unfinished): void {
  takeFileAway(dir, file, text)
}
