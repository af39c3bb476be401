/** Files as they are typed: a path, or a pattern such as `scans/*.png` where the shell has not replaced it already. */
import { statSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { UserError } from '../user-error.ts'

/**
 * The paths of the files, each once, those of a pattern in order of their names. Throws a UserError when there is none;
 * `asTyped` is what stands before a file on the command line.
 */
export async function filesFor(typed: readonly string[], asTyped = '--attach'): Promise<string[]> {
  const files: string[] = []
  for (const each of typed) files.push(...(await matching(each, asTyped)))
  return files.filter((file, i) => files.findIndex((other) => resolve(other) === resolve(file)) === i)
}

async function matching(typed: string, asTyped: string): Promise<string[]> {
  const there = statSync(typed, { throwIfNoEntry: false })
  if (there?.isDirectory() === true) {
    const inside = `${typed.replace(/[/\\]+$/, '')}/*`
    throw new UserError(`cannot attach "${typed}": it is a folder; for the files in it: ${asTyped} "${inside}"`)
  }
  if (there !== undefined || !/[*?[{]/.test(typed)) return [typed]
  const { glob } = await import('tinyglobby')
  const pattern = sep === '\\' ? typed.replaceAll('\\', '/') : typed
  const found = await glob(pattern, { onlyFiles: true, expandDirectories: false })
  if (found.length === 0)
    throw new UserError(`cannot attach "${typed}": there is no such file, and none that fits the pattern`)
  return found.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}
