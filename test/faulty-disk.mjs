// Loaded before the program with `node --import`: the n-th call to the disk fails, or the disk is kept as it is before each.
// FAULT is "EIO:7", "copies:<folder>" or "no-links:0" (a disk without second names, such as exFAT). A fault of the disk
// lasts for three calls. Copies are made before the calls that change something, faults count those that read too, in the
// folder FAULT_IN. A copy is what is left of the folder when the process is killed at that call, with nothing cleared up.
// A program that fails many times says where and when: `failIn`. See every-fault.mjs.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import process from 'node:process'

const [how, given] = (process.env.FAULT ?? '').split(':')
let folder = process.env.FAULT_IN
let nth = given
let calls = 0

/** From now on the n-th call about this folder fails; without a folder, none. */
export function failIn(where, n) {
  folder = where
  nth = n
  calls = 0
  handles.clear()
}

/** Whether there were so many calls that one failed. */
export function isReached() {
  return calls >= Number(nth)
}

const CHANGING = [
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
]
const READING = ['lstatSync', 'readFileSync', 'readSync', 'readdirSync', 'realpathSync', 'statSync']

/** Whether a call is about the record: by its path, or by a file that was opened there. The terminal is no disk. */
const handles = new Set()
const isOurs = (first) =>
  typeof first === 'number' ? handles.has(first) : folder !== undefined && String(first).startsWith(folder)

for (const name of how === 'EIO' ? [...CHANGING, ...READING] : CHANGING) {
  const real = fs[name]
  fs[name] = (...args) => {
    if (!isOurs(args[0])) return real(...args)
    const call = () => {
      const result = real(...args)
      if (name === 'openSync') handles.add(result)
      return result
    }
    if (how === 'no-links' && name === 'linkSync') throw fault('EPERM', name, args[0])
    // To open a file for reading changes nothing.
    if (how !== 'EIO' && name === 'openSync' && (args[1] ?? 'r') === 'r') return call()
    calls += 1
    if (how === 'EIO' && calls >= Number(nth) && calls < Number(nth) + 3) throw fault('EIO', name, args[0])
    if (how === 'copies') copyTo(`${nth}/${String(calls).padStart(4, '0')}`)
    return call()
  }
}
syncBuiltinESMExports()
/** With times, modes, and second names that are the same file. */
function copyTo(to) {
  const { status, stderr } = spawnSync('cp', ['-a', folder, to], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

function fault(code, syscall, path) {
  return Object.assign(new Error(`${code}: a fault for the test, ${syscall}`), { code, syscall, path: String(path) })
}
