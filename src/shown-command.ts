/** Commands as they are shown to be typed: by the name that this program was called by, and with the folder of the record. */
import { basename, isAbsolute, relative, resolve, sep } from 'node:path'
import type { Terminal } from './terminal.ts'

/** What stands before the command: `onrecord`, and `-C FOLDER` when the record is not found from where the person is. */
export function programFor({ invocation }: Pick<Terminal, 'invocation'>, dir: string): string {
  const wayUp = relative(resolve(dir), resolve('.'))
  const isFromHere = !isAbsolute(wayUp) && wayUp !== '..' && !wayUp.startsWith(`..${sep}`)
  return isFromHere ? invocation : `${invocation} -C ${shownPath(folderFromHere(dir))}`
}

/** A command that is written with `onrecord`, as this person has to type it. */
export function typedAs(terminal: Pick<Terminal, 'invocation'>, dir: string, command: string): string {
  return command.replace(/^onrecord /, () => `${programFor(terminal, dir)} `)
}

/** Whether the program is installed: another folder's path to one that is not is another one. */
export function isInstalled({ invocation }: Pick<Terminal, 'invocation'>): boolean {
  return invocation === basename(invocation)
}

/** What a shell would do something with, even between double quotes. */
const NOT_IN_DOUBLE_QUOTES = /["$`!\\]/

/** A path as a word of a command: pasted into a shell, it is this path and nothing else. */
export function shownPath(path: string, isWindows = sep === '\\'): string {
  // Windows has no single quotes, and no double ones in a path; its backslashes stay single.
  if (isWindows) return /^[\w./\\:-]+$/.test(path) ? path : `"${path}"`
  if (/^[\w./-]+$/.test(path)) return path
  return NOT_IN_DOUBLE_QUOTES.test(path) ? `'${path.replaceAll("'", "'\\''")}'` : `"${path}"`
}

/** What opens a file that was encrypted with age, whether or not this program is at hand; `file` ends in `.age`. */
export function openedWithAge(file: string, isForKeys: boolean): string {
  const key = isForKeys ? '-i key.txt ' : ''
  return `age -d ${key}-o ${shownPath(file.replace(/\.age$/, ''))} ${shownPath(file)}`
}

/** The way to a folder, from here or from the root: the shorter one. */
function folderFromHere(dir: string): string {
  const whole = resolve(dir)
  const way = relative('.', whole)
  return way.length <= whole.length ? way : whole
}
