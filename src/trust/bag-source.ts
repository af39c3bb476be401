/** Where a bag is read from: a folder or a zip, with the bag in it or in the one folder that it has. */
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { quoted } from '../record/problem.ts'
import { codeOf } from '../record/system-code.ts'
import { UserError } from '../user-error.ts'
import type { PackedFile } from './bag-bytes.ts'
import { filesInFolder } from './bag-folder.ts'
import { openZip } from './unzip.ts'

/** The files of a bag, named from its root. `name` is what the bag is called; `close` when all is read. */
export type BagSource = {
  readonly name: string
  readonly files: readonly PackedFile[]
  readonly close: () => void
}

/** What systems put into folders and zips by themselves. It is no part of a bag, and none of a record. */
const LITTER = /(^|\/)(__MACOSX\/|\.DS_Store$|\._[^/]*$|Thumbs\.db$|desktop\.ini$)/i

/** Whether a path is that of a file that a system made for itself. */
export function isLitter(name: string): boolean {
  return LITTER.test(name)
}

/** Opens a bag. Throws a UserError for what is no bag, and for a zip that cannot be unpacked safely; nothing is unpacked yet. */
export async function openBag(path: string, shown = path): Promise<BagSource> {
  const isFolder = await isFolderOrFile(path)
  const { files, close } = isFolder
    ? { files: await filesInFolder(path), close: () => undefined }
    : await openZip(path, shown)
  const name = basename(resolve(shown))
    .replace(/\.age$/i, '')
    .replace(/\.zip$/i, '')
  if (files.some((file) => file.name === 'bagit.txt')) return { name, files, close }
  const roots = new Set(files.filter((file) => !isLitter(file.name)).map((file) => file.name.split('/')[0] ?? ''))
  const [root = ''] = roots
  if (roots.size === 1 && files.some((file) => file.name === `${root}/bagit.txt`)) {
    const start = `${root}/`
    const inside = files.filter((file) => file.name.startsWith(start))
    return { name: root, files: inside.map((file) => ({ ...file, name: file.name.slice(start.length) })), close }
  }
  close()
  throw new UserError(`${quoted(shown)} is no bag: there is no bagit.txt in it; name the file that "export" made`)
}

async function isFolderOrFile(path: string): Promise<boolean> {
  try {
    const there = await stat(path)
    if (there.isDirectory()) return true
    if (there.isFile()) return false
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') throw new UserError(`there is no file ${quoted(path)}`)
    throw cause
  }
  throw new UserError(`${quoted(path)} is neither a file nor a folder; name the zip or the folder of the bag`)
}
