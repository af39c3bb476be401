// Runs commands in turns and gives their times as medians, so that a busy moment of the machine hits all of them alike.
import { spawnSync } from 'node:child_process'

const REPORT_MEMORY = `process.on('exit', () => {
  process.getBuiltinModule('fs').writeSync(3, String(process.resourceUsage().maxRSS))
})`

/** Milliseconds that the program takes from start to end. It must end with one of the exit codes: 0, where none are named. */
export function timeOf({ program = process.execPath, args, cwd, before, codes = [0] }) {
  before?.()
  const start = process.hrtime.bigint()
  const { status, stderr, error } = spawnSync(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6
  if (error !== undefined) throw error
  if (!codes.includes(status)) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return milliseconds
}

/** Times of each case by its name, one list of `rounds` values each. The first round warms up and is not counted. */
export function inTurns(cases, rounds) {
  const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const [name, each] of Object.entries(cases)) {
      const time = timeOf(each)
      if (round > 0) times[name].push(time)
    }
  }
  return times
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** The largest resident size of a Node program, in megabytes (10^6 bytes). */
export function peakMemory({ args, cwd, before }) {
  before?.()
  const hook = `data:text/javascript,${encodeURIComponent(REPORT_MEMORY)}`
  const { status, output, stderr } = spawnSync(process.execPath, ['--import', hook, ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return (Number(output[3]) * 1024) / 1e6
}
