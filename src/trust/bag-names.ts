/** Names of files in a bag: what every system can unpack, and nothing that leads out of the folder. */
import { quoted } from '../record/problem.ts'
import { UserError } from '../user-error.ts'

/** What is wrong with the path of a file in a bag, in words; undefined when it can be unpacked safely. */
export function faultOfName(name: string): string | undefined {
  if (name === '' || name.startsWith('/')) return 'it does not start in a folder of its own'
  if (/^[a-z]:/i.test(name)) return 'it starts with the letter of a drive'
  if (name.includes('\\')) return 'it has a backslash in it'
  if (/\p{Cc}/u.test(name)) return 'it has a line break or another character in it that cannot be seen'
  if (!name.isWellFormed()) return 'it is no text'
  if (name.split('/').some((part) => part === '' || part === '.' || part === '..')) return 'it leads to another folder'
  return undefined
}

/** Two names with the same key are one file on Windows and on a Mac: it is the same for capitals and for both forms of `é`. */
function keyOfName(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC')
}

/** The files with composed names (NFC), in order. Throws a UserError for a name that is unsafe, or not the only one of its key. */
export function withBagNames<T extends { readonly name: string }>(files: readonly T[]): T[] {
  for (const { name } of files) {
    const fault = faultOfName(name)
    if (fault !== undefined) throw new UserError(`${quoted(name)} cannot be the name of a file in a bag: ${fault}`)
  }
  const twins = twinsOf(files.map(({ name }) => name))
  if (twins !== undefined)
    throw new UserError(
      `${quoted(twins[0])} and ${quoted(twins[1])} would be one file on Windows or a Mac; give one of them another name`,
    )
  return inOrder(files.map((file) => ({ ...file, name: file.name.normalize('NFC') })))
}

/** The first two names that only one file or folder can have on Windows or a Mac. */
export function twinsOf(names: readonly string[]): readonly [string, string] | undefined {
  const byKey = new Map<string, string>()
  for (const name of names) {
    const other = byKey.get(keyOfName(name))
    if (other !== undefined) return [other, name]
    byKey.set(keyOfName(name), name)
  }
  for (const name of names) {
    for (const folder of foldersOf(name)) {
      const file = byKey.get(keyOfName(folder))
      if (file !== undefined) return [file, name]
    }
  }
  return undefined
}

/** `a/b/c.txt` stands in `a` and in `a/b`. */
function foldersOf(name: string): string[] {
  const parts = name.split('/')
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'))
}

/** In the same order on every computer. */
export function inOrder<T extends { readonly name: string }>(files: readonly T[]): T[] {
  return [...files].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** A path as a manifest writes it (RFC 8493, 2.1.3): a line break in it would begin the next line. */
export function manifestName(name: string): string {
  return name.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
