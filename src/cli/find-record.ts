import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { UserError } from '../user-error.ts'

/** The folder of the record: the one named with -C, else ONRECORD_DIR, else the nearest one upwards that has a plan.yaml. */
export function findRecord(named: string | undefined, fromEnvironment: string | undefined, workingDir: string): string {
  const given = named ?? (fromEnvironment === '' ? undefined : fromEnvironment)
  if (given !== undefined) {
    const dir = resolve(workingDir, given)
    if (!existsSync(dir)) throw new UserError(`there is no folder "${given}"`)
    if (!existsSync(join(dir, 'plan.yaml')))
      throw new UserError(
        `there is no record in "${given}": it has no plan.yaml; name the folder of the record with -C`,
      )
    return dir
  }
  for (let dir = resolve(workingDir); ; dir = dirname(dir)) {
    if (existsSync(join(dir, 'plan.yaml'))) return dir
    if (dirname(dir) === dir)
      throw new UserError(
        'there is no record here: no plan.yaml in this folder or above it; go to the folder of your record, or name it with -C',
      )
  }
}
