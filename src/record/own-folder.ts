/** `.onrecord/`: what is ours and not the person's. The lock, the index, and what `undo` has to know. It can be deleted. */
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder, PRIVATE_FILE } from './folders.ts'

/** The path of the folder, which is made when it is not there. Git leaves it out. */
export function ownFolder(dir: string): string {
  const folder = join(dir, '.onrecord')
  makeFolder(folder)
  if (!isInOwnFolder(dir, '.gitignore')) writeFileSync(join(folder, '.gitignore'), '*\n', { mode: PRIVATE_FILE })
  return folder
}

/** The path of a folder in it, which is made when it is not there. */
export function ownSubfolder(dir: string, name: string): string {
  const folder = join(ownFolder(dir), name)
  makeFolder(folder)
  return folder
}

/** Whether there is such a file in it. */
export function isInOwnFolder(dir: string, name: string): boolean {
  return statSync(join(dir, '.onrecord', name), { throwIfNoEntry: false }) !== undefined
}
