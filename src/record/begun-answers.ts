/** The answers of an `init` that was stopped: kept in `.onrecord/init.json` until the record is written. */
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Draft } from './answers.ts'
import { makeFolder } from './folders.ts'
import { ownFolder } from './own-folder.ts'
import { codeOf } from './system-code.ts'
import { writeDurably } from './write.ts'

/** The typed answers, and the text of a file of answers that was given beside them. */
export type Begun = { readonly draft: Draft; readonly from?: string }

/** Makes the folder of a new record, with those above it, when it is not there. */
export function startFolder(dir: string): void {
  mkdirSync(dirname(resolve(dir)), { recursive: true })
  makeFolder(dir)
}

/** Keeps what was answered so far; the folder is made for it. */
export function keepBegun(dir: string, begun: Begun): void {
  startFolder(dir)
  const path = begunPath(ownFolder(dir))
  const temporary = `${path}.${Date.now()}.tmp`
  try {
    writeDurably(temporary, JSON.stringify(begun))
    renameSync(temporary, path)
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** Undefined when nothing was begun there. */
export function readBegun(dir: string): Begun | undefined {
  try {
    const begun: unknown = JSON.parse(readFileSync(begunPath(join(dir, '.onrecord')), 'utf8'))
    return isBegun(begun) ? begun : undefined
  } catch (cause) {
    // Cut off by a disk that failed: the questions are asked again.
    if (cause instanceof SyntaxError || ['ENOENT', 'ENOTDIR'].includes(codeOf(cause))) return undefined
    throw cause
  }
}

export function forgetBegun(dir: string): void {
  rmSync(begunPath(join(dir, '.onrecord')), { force: true })
}

function isBegun(value: unknown): value is Begun {
  if (typeof value !== 'object' || value === null || !('draft' in value)) return false
  const { draft } = value
  const isDraft =
    typeof draft === 'object' &&
    draft !== null &&
    Object.values(draft).every((answer: unknown) => answer === null || typeof answer === 'string')
  return isDraft && (!('from' in value) || typeof value.from === 'string')
}

function begunPath(folder: string): string {
  return join(folder, 'init.json')
}
