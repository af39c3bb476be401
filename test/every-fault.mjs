// Runs a command of the built program in this process again and again, each time in a copy of a record of its own, while a later
// call to the disk fails: node every-fault.mjs <record> <folder for the copies> <command …>. Ends with the first run that makes
// fewer calls. Prints a line of JSON for each run: { dir, code, err, isReached }.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { main } from '../dist/cli.js'
import { failIn, isReached } from './faulty-disk.mjs'

/** More calls than any of the commands makes. */
const MOST_CALLS = 300
// A failing disk fails for three calls: every second beginning is enough, and takes half the time.
const STEP = 2

const [record, copies, ...command] = process.argv.slice(2)
const now = new Date()

/** The exit code, and what was said on stderr. */
async function ran(args) {
  let err = ''
  const code = await main(args, {
    stdout: { write: () => true },
    stderr: {
      write: (text) => {
        err += text
      },
    },
    isKeyboard: false,
    streams: () => ({ input: process.stdin, output: process.stderr }),
    env: {},
    clock: () => now,
    stdin: async () => Buffer.of(),
    invocation: 'onrecord',
    lent: (work) => work(),
    clearingUp: (work, clearUp) => work().finally(clearUp),
  })
  return { code, err }
}

for (let n = 1; n < MOST_CALLS; n += STEP) {
  const dir = join(copies, String(n).padStart(4, '0'))
  cpSync(record, dir, { recursive: true })
  failIn(dir, n)
  const { code, err } = await ran(['-C', dir, ...command])
  const last = { dir, code, err, isReached: isReached() }
  failIn(undefined, 0)
  process.stdout.write(`${JSON.stringify(last)}\n`)
  if (!last.isReached) break
}
