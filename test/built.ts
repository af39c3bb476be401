/** The built program in processes of its own, for what one process cannot show: many at once, and one that is killed. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import process, { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import type { Ran } from './run.ts'

const pathOf = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Builds the program if nobody has; `npm test` does before the tests. */
export function needBuilt(): void {
  if (!existsSync(pathOf('dist/cli.js'))) execFileSync(execPath, [pathOf('scripts/build.mjs')])
}

export function start(...args: readonly string[]): ChildProcess {
  return spawn(execPath, [pathOf('bin/onrecord.js'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
}

/** The program on a record whose disk has no second names, or is copied before each of its calls: see faulty-disk.mjs. */
export function runOnFaultyDisk(fault: string, dir: string, ...command: readonly string[]): Promise<Ran> {
  const preload = ['--import', pathOf('test/faulty-disk.mjs')]
  const args = ['-C', dir, ...command]
  const env = { ...process.env, FAULT: fault, FAULT_IN: dir }
  return ended(
    spawn(execPath, [...preload, pathOf('bin/onrecord.js'), ...args], { stdio: ['ignore', 'pipe', 'pipe'], env }),
  )
}

/** A run in a copy of a record whose disk failed; or, as the last one, came to its end before it failed. */
export type FaultyRun = {
  readonly dir: string
  readonly code: number
  readonly err: string
  readonly isReached: boolean
}

/** The built program in copies of a record whose disk fails at every second of its calls, in one process: see every-fault.mjs. */
export async function runAtEveryFault(
  record: string,
  copies: string,
  ...command: readonly string[]
): Promise<readonly FaultyRun[]> {
  const args = ['--import', pathOf('test/faulty-disk.mjs'), pathOf('test/every-fault.mjs'), record, copies, ...command]
  const env = { ...process.env, FAULT: 'EIO:0' }
  const { code, out, err } = await ended(spawn(execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env }))
  if (code !== 0) throw new Error(`${code} ${err}`)
  return out
    .trimEnd()
    .split('\n')
    .map((line): FaultyRun => JSON.parse(line))
}

export function ended(child: ChildProcess): Promise<Ran> {
  return new Promise((resolve, reject) => {
    let out = ''
    let err = ''
    child.stdout?.on('data', (piece) => {
      out += String(piece)
    })
    child.stderr?.on('data', (piece) => {
      err += String(piece)
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? -1, out, err }))
  })
}

export function runBuilt(...args: readonly string[]): Promise<Ran> {
  return ended(start(...args))
}
