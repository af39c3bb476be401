/** Where an export goes: never into the record, never in place of another file, and never half. */
import { randomBytes } from 'node:crypto'
import { existsSync, realpathSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { quoted } from '../record/problem.ts'
import { codeOf } from '../record/system-code.ts'
import { linkExclusively } from '../record/write.ts'
import type { Terminal } from '../terminal.ts'
import { writeNew } from '../trust/bag-bytes.ts'
import { UserError } from '../user-error.ts'

/** `isOurName` says that we chose the name, and may put a number behind it. */
export type Target = { readonly path: string; readonly isOurName: boolean }

const ENDS_AS_FOLDER = sep === '/' ? /\/$/ : /[\\/]$/

/**
 * The file that is to be written: the one that was named, or `name` in the folder that was named, or else beside the record.
 * Throws a UserError where it cannot be.
 */
export function exportTarget(dir: string, name: string, out: string | undefined): Target {
  if (out === '') throw new UserError('--out is empty; name a file or a folder, or leave it out')
  const named = resolve(out ?? dirname(realpathSync(dir)))
  const isFolder = statSync(named, { throwIfNoEntry: false })?.isDirectory() === true
  const target = { path: isFolder ? join(named, name) : named, isOurName: isFolder }
  const folder = dirname(target.path)
  if (out === '-') throw new UserError('an export is a file; name one with --out, or leave --out out')
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UserError(`there is no folder ${quoted(folder)}`)
  if (!isFolder && ENDS_AS_FOLDER.test(out ?? ''))
    throw new UserError(`there is no folder ${quoted(named)}; make it first`)
  const inside = relative(realpathSync(dir), realpathSync(folder))
  if (!isAbsolute(inside) && inside.split(sep)[0] !== '..')
    throw new UserError(`${quoted(target.path)} would be in the record itself; name a file outside of it with --out`)
  if (!isFolder && existsSync(named))
    throw new UserError(`${quoted(named)} is there already, and was not replaced; name another file`)
  return target
}

/** Writes a file that nobody sees before it is whole, and gives its path. Throws a UserError when somebody else was faster. */
export async function writeExport(
  { clearingUp }: Pick<Terminal, 'clearingUp'>,
  target: Target,
  pieces: AsyncIterable<Uint8Array>,
): Promise<string> {
  const temporary = join(dirname(target.path), `.${basename(target.path)}.${randomBytes(6).toString('hex')}.tmp`)
  return await clearingUp(
    () => written(target, temporary, pieces),
    () => rmSync(temporary, { force: true }),
  )
}

async function written(target: Target, temporary: string, pieces: AsyncIterable<Uint8Array>): Promise<string> {
  try {
    await writeNew(temporary, pieces)
  } catch (cause) {
    if (codeOf(cause) === 'EFBIG')
      throw new UserError('the disk there takes no file of that size; name a file on another disk with --out')
    throw cause
  }
  for (const path of pathsFor(target)) if (!existsSync(path) && linkExclusively(temporary, path)) return path
  throw new UserError(`${quoted(target.path)} is there already, and was not replaced; name another file`)
}

/** `my-pip.zip`, and where the name is ours `my-pip-2.zip` … */
export function* pathsFor({ path, isOurName }: Target): Generator<string> {
  yield path
  const end = /(\.[a-z]+)+$/.exec(basename(path))?.[0] ?? ''
  for (let n = 2; isOurName && n < 1000; n++) yield `${path.slice(0, path.length - end.length)}-${n}${end}`
}
