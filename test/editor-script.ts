/** An editor for tests: a real program that changes the file that it is given, and remembers what it saw. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { folderOf } from './record-folder.ts'

/** What is put in place of what, one pair after the other; a whole new text; or how the editor ends instead. */
export type Edit = Readonly<Record<string, string>> | string | { readonly exit: number }

export type EditorScript = {
  /** For EDITOR. The path has a blank in it, as on many computers. */
  readonly command: string
  /** The text that it saw when it was opened for the nth time, from 1; undefined when it was not. */
  readonly saw: (time: number) => string | undefined
}

const SCRIPT = `
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
const dir = dirname(fileURLToPath(import.meta.url))
const path = process.argv.at(-1)
const text = readFileSync(path, 'utf8')
let time = 1
while (existsSync(join(dir, 'saw-' + time))) time++
writeFileSync(join(dir, 'saw-' + time), text)
const edit = JSON.parse(readFileSync(join(dir, 'edits.json'), 'utf8'))[time - 1] ?? {}
if (typeof edit === 'string') writeFileSync(path, edit)
else if (typeof edit.exit === 'number') process.exitCode = edit.exit
else writeFileSync(path, Object.entries(edit).reduce((now, [from, to]) => now.replace(from, () => to), text))
`

/** An editor that makes these edits, one each time that it is opened; after the last it changes nothing. */
export function editorThat(...edits: readonly Edit[]): EditorScript {
  const dir = folderOf({ 'my editor/edit.mjs': SCRIPT })
  writeFileSync(join(dir, 'my editor', 'edits.json'), JSON.stringify(edits))
  return {
    command: `"${execPath}" "${join(dir, 'my editor', 'edit.mjs')}"`,
    saw: (time) => {
      const path = join(dir, 'my editor', `saw-${time}`)
      return existsSync(path) ? readFileSync(path, 'utf8') : undefined
    },
  }
}
