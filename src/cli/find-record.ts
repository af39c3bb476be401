import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { shownPath } from '../shown-command.ts'
import { UserError } from '../user-error.ts'

type From = {
  /** ONRECORD_DIR. */
  readonly environment: string | undefined
  readonly workingDir: string
  /** How this program was called, for the commands in the message. */
  readonly invocation: string
}

/** The folder of the record: the one named with -C, else ONRECORD_DIR, else the nearest one upwards that has a plan.yaml. */
export function findRecord(named: string | undefined, { environment, workingDir, invocation }: From): string {
  const given = named ?? (environment === '' ? undefined : environment)
  if (given !== undefined) {
    const dir = resolve(workingDir, given)
    if (!existsSync(dir)) throw new UserError(`there is no folder "${given}"`)
    if (!existsSync(join(dir, 'plan.yaml')))
      throw new UserError(
        `there is no record in "${given}": it has no plan.yaml; name the folder of the record with -C, or make one: ${invocation} init`,
      )
    return dir
  }
  const found = recordAround(resolve(workingDir))
  if (found !== undefined) return found
  throw new UserError(
    `there is no record here: no plan.yaml in this folder or above it; go to the folder of your record, or name it with -C; to make one: ${invocation} init; to look at an example: ${invocation} demo`,
  )
}

/** Throws a UserError when a new record in this folder would lie inside of another one. */
export function refuseInside(dir: string, command: string): void {
  const around = recordAround(dirname(resolve(dir)))
  if (around === undefined) return
  const outside = freePlace(around, basename(resolve(dir)))
  throw new UserError(
    `"${dir}" would be inside of the record in "${around}", and nothing was written; name a folder outside of it: ${command} ${shownPath(outside)}`,
  )
}

/** A folder beside the record, and beside the one around that where there is one, that is not there yet: `my-pip`, `my-pip-2`. */
function freePlace(record: string, name: string): string {
  const beside = dirname(record)
  const above = recordAround(beside)
  if (above !== undefined && above !== record) return freePlace(above, name)
  let free = join(beside, name)
  for (let i = 2; existsSync(free); i++) free = join(beside, `${name}-${i}`)
  return free
}

/** The nearest folder from here upwards that is a record. */
function recordAround(from: string): string | undefined {
  for (let dir = from; ; dir = dirname(dir)) {
    if (existsSync(join(dir, 'plan.yaml'))) return dir
    if (dirname(dir) === dir) return undefined
  }
}
