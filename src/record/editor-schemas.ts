/** The schemas by which an editor helps, beside the files that they are about: `.onrecord/schema/plan.json`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PRIVATE_FILE } from './folders.ts'
import { ownSubfolder } from './own-folder.ts'

/** Copies the schemas of the program to our own folder of the record, where git and documents leave them out. */
export function copySchemas(from: string, dir: string): void {
  const folder = ownSubfolder(dir, 'schema')
  for (const name of readdirSync(from))
    writeFileSync(join(folder, name), readFileSync(join(from, name)), { mode: PRIVATE_FILE })
}
