/** One folder for all that the tests write, taken away when the run ends. Vitest runs this before the tests. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

export function setup(): () => void {
  const before = process.env.TMPDIR
  // Each project of vitest.config.ts runs this: a folder in a folder in a folder would be too long a path for a browser.
  if (before?.includes('onrecord-tests-')) return () => undefined
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'onrecord-tests-')))
  process.env.TMPDIR = folder
  return () => {
    rmSync(folder, { recursive: true, force: true })
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}
