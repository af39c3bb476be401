import { cpSync, existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { assetPath } from '../render/assets.ts'
import { programFor } from '../shown-command.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'

/** The example that is copied, and the day on which its person sat down to write. */
export const DEMO = { example: 'examples/city-erp', today: '2022-04-02', folder: 'my-pip-demo' } as const

/** Copies the example record to a new folder and gives its path. */
export function copyExample(terminal: Terminal, typed: string | undefined): string {
  const target = typed === undefined ? freeFolder(DEMO.folder) : resolve(typed)
  if (existsSync(target)) throw new UserError(`${target} exists already; name a new folder`)
  try {
    cpSync(assetPath(DEMO.example), target, { recursive: true, filter: (path) => !path.endsWith('.onrecord') })
  } catch (cause) {
    rmSync(target, { recursive: true, force: true })
    throw cause
  }
  terminal.note(`an example record is in ${target}`)
  return target
}

/** What to try with the example, before the paths of its rebuttal, which come last. */
export function demoHints(terminal: Terminal, dir: string): void {
  const command = programFor(terminal, dir)
  terminal.note('try, for instance:')
  terminal.note(`  ${command} status --today ${DEMO.today}`)
  terminal.note(`  ${command} render chronology --for attorney --today ${DEMO.today}`)
  terminal.note('its response to the plan, for HR:')
}

function freeFolder(name: string): string {
  for (let n = 1; ; n++) {
    const path = resolve(join('.', n === 1 ? name : `${name}-${n}`))
    if (!existsSync(path)) return path
  }
}
