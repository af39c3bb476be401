/** A record out of a bag: written beside its place, and moved there when it is whole. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, renameSync, rmdirSync, statfsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { PRIVATE_FOLDER } from '../record/folders.ts'
import { quoted } from '../record/problem.ts'
import { codeOf } from '../record/system-code.ts'
import type { Terminal } from '../terminal.ts'
import { copyInto, type PackedFile } from '../trust/bag-bytes.ts'
import { faultOfName } from '../trust/bag-names.ts'
import { takeAway } from '../trust/half-files.ts'
import { UserError } from '../user-error.ts'

export type Unpacked = { readonly files: number; readonly leftOut: readonly string[] }

/** Folders that tell programs what to do. We never pack them, so somebody else has put them there. */
const NOT_OURS = /^(\.onrecord|\.git)(\/|$)/i

/** Writes the files into a new folder, all of them or none. Throws a UserError when there is no room, or for an unsafe name. */
export async function unpackInto(
  { clearingUp }: Pick<Terminal, 'clearingUp'>,
  dir: string,
  payload: readonly PackedFile[],
): Promise<Unpacked> {
  const files = payload.filter(({ name }) => !NOT_OURS.test(name))
  for (const { name } of files) {
    const fault = faultOfName(name)
    if (fault !== undefined) throw new UserError(`${quoted(name)} cannot be unpacked: ${fault}; nothing was written`)
  }
  const parent = dirname(dir)
  if (statSync(parent, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UserError(`there is no folder ${quoted(parent)}`)
  needRoom(parent, files)
  const temporary = join(parent, `.${basename(dir)}.${randomBytes(6).toString('hex')}.tmp`)
  const write = async (): Promise<void> => {
    mkdirSync(temporary, { mode: PRIVATE_FOLDER })
    for (const file of files) await unpack(file, temporary)
    moveTo(temporary, dir)
  }
  await clearingUp(write, () => takeAway(temporary))
  const foreign = payload.length - files.length
  return {
    files: files.length,
    leftOut:
      foreign === 0
        ? []
        : [`${foreign} ${foreign === 1 ? 'file' : 'files'} in .onrecord or .git: a record does not need them`],
  }
}

function needRoom(folder: string, files: readonly PackedFile[]): void {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const { bavail, bsize } = statfsSync(folder)
  if (bytes > bavail * bsize)
    throw new UserError(
      `there is not enough room: the record needs ${inMegabytes(bytes)}, and ${inMegabytes(bavail * bsize)} are free; nothing was written`,
    )
}

function inMegabytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${Math.ceil(bytes / 1_000_000)} MB`
}

async function unpack(file: PackedFile, folder: string): Promise<void> {
  try {
    await copyInto(file, join(folder, ...file.name.split('/')))
  } catch (cause) {
    // The folder is new: what stands there came out of the same bag.
    if (codeOf(cause) === 'EEXIST' || codeOf(cause) === 'ENOTDIR')
      throw new UserError(
        `another file in the bag has the name ${quoted(file.name)} with other capitals or accents, and this disk takes one of them; nothing was written`,
      )
    throw cause
  }
}

function moveTo(temporary: string, dir: string): void {
  try {
    // An empty folder may stand there; not every system puts another in its place.
    if (statSync(dir, { throwIfNoEntry: false }) !== undefined) rmdirSync(dir)
    renameSync(temporary, dir)
  } catch (cause) {
    if (!['EEXIST', 'ENOTEMPTY', 'ENOTDIR'].includes(codeOf(cause))) throw cause
    throw new UserError(`${quoted(dir)} is there now, and was left as it is; name a new folder`)
  }
}
