// Loaded before the program with `node --import`: the n-th call that changes the disk fails, or kills the process before or
// after it is done. FAULT is "EIO:7", "before:7" or "after:7". A fault of the disk lasts; a killed process is gone.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import process from 'node:process'

const [how, nth] = (process.env.FAULT ?? '').split(':')
let calls = 0

for (const name of [
  'chmodSync',
  'copyFileSync',
  'fsyncSync',
  'ftruncateSync',
  'linkSync',
  'mkdirSync',
  'openSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'writeFileSync',
  'writeSync',
]) {
  const real = fs[name]
  fs[name] = (...args) => {
    // The terminal is no disk, and to open a file for reading changes nothing.
    const isDisk = !(typeof args[0] === 'number' && args[0] < 3) && !(name === 'openSync' && (args[1] ?? 'r') === 'r')
    if (!isDisk) return real(...args)
    calls += 1
    const isIt = calls === Number(nth)
    if (how === 'EIO' && calls >= Number(nth) && calls < Number(nth) + 3)
      throw Object.assign(new Error(`EIO: i/o error, ${name}`), { code: 'EIO', syscall: name, path: String(args[0]) })
    if (isIt && how === 'before') process.kill(process.pid, 'SIGKILL')
    const result = real(...args)
    if (isIt && how === 'after') process.kill(process.pid, 'SIGKILL')
    return result
  }
}
syncBuiltinESMExports()
