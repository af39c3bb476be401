/** A bag that somebody has unpacked already. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { quoted } from '../record/problem.ts'
import { UserError } from '../user-error.ts'
import { fileBytes, type PackedFile } from './bag-bytes.ts'

/** Every file in a folder and under it. Throws a UserError for a link or a device: what it leads to was never packed. */
export async function filesInFolder(folder: string, under = ''): Promise<PackedFile[]> {
  const files: PackedFile[] = []
  for (const item of await readdir(join(folder, under), { withFileTypes: true })) {
    const name = `${under}${item.name}`
    const path = join(folder, name)
    if (item.isDirectory()) files.push(...(await filesInFolder(folder, `${name}/`)))
    else if (item.isFile()) files.push({ name, bytes: (await stat(path)).size, open: () => fileBytes(path) })
    else throw new UserError(`${quoted(name)} in the bag is a link or a device, and no file; nothing was read from it`)
  }
  return files
}
