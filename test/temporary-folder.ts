/** One folder for all that the tests write, taken away when the run ends. Vitest runs this before the tests. */
import { mkdtempSync, realpathSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

export function setup(): () => Promise<void> {
  const before = process.env.TMPDIR
  // Each project of vitest.config.ts runs this: a folder in a folder in a folder would be too long a path for a browser.
  if (before?.includes('onrecord-tests-')) return async () => undefined
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'onrecord-tests-')))
  process.env.TMPDIR = folder
  return async () => {
    // It holds thousands of files; a run that cannot hear its workers end meanwhile takes them for stuck.
    await rm(folder, { recursive: true, force: true })
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}
