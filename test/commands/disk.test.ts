/** A disk that is full, and one that cannot be written to: real ones, of 64 kB, where this machine lets a test mount them. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { explained } from '../../src/system-errors.ts'
import { addFiles, emptyFolder, folderOf, PEOPLE, PLAN, treeOf } from '../record-folder.ts'
import { runIn } from '../run.ts'

const RECORD = {
  'plan.yaml': PLAN,
  'people.yaml': PEOPLE,
  'check-ins/2024-02-16.yaml': 'scheduled_for: 2024-02-16\nstatus: scheduled\n',
  'metrics/M1.yaml': 'id: M1\nname: Mails left\n',
}

/** Commands run on the day after the check-in. */
const run = (...args: readonly string[]) => runIn({ clock: '2024-02-17T12:00:00Z' }, ...args)

const disk = emptyFolder()
const isMounted = mounts()
const desk = folderOf({ 'scan.png': new Uint8Array(100_000) })

function mounts(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'onrecord-test', disk], { stdio: 'ignore' })
    return true
  } catch {
    process.stderr.write('the tests of a full and of a read-only disk did not run: mounting is not allowed here\n')
    return false
  }
}

afterAll(() => {
  if (isMounted) execFileSync('umount', [disk])
})

/** Writes until nothing more fits. */
function fill(): void {
  for (let size = 32_768; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (let i = 0; ; i++) writeFileSync(join(disk, `filler-${size}-${i}`), Buffer.alloc(size), { flag: 'wx' })
    } catch (cause) {
      expect(cause).toMatchObject({ code: 'ENOSPC' })
      // What was begun takes no room, and its name must not be in the way.
    }
  }
}

const WRITES: readonly (readonly string[])[] = [
  ['log', 'A note that finds no room'],
  ['log', 'A scan that finds no room', '--attach', join(desk, 'scan.png')],
  ['check-in', '2024-02-23', '--scheduled'],
  ['check-in', '2024-02-16', '--held'],
  ['measure', 'M1', '3', '--week', '2024-02-16'],
  ['ask', 'Please send me the list', '--to', 'piet'],
  ['set', 'M1', 'unit', 'mails'],
  ['amend', 'effective_to', '2024-04-12', '--on', '2024-02-16'],
  ['render', 'update', '--for', 'manager', '--today', '2024-02-17', '--format', 'md'],
]
const READS: readonly (readonly string[])[] = [
  ['status', '--today', '2024-02-17'],
  ['list'],
  ['show', 'M1'],
  ['check'],
  ['render', 'update', '--for', 'manager', '--today', '2024-02-17', '--out', '-'],
]

describe.runIf(isMounted)('a full disk', () => {
  beforeAll(() => {
    addFiles(disk, RECORD)
    mkdirSync(join(disk, 'documents'))
    fill()
  })

  test.each(WRITES.map((args) => [args]))('%j says so in one line and changes nothing', async (args) => {
    const before = treeOf(disk)
    const { code, out, err } = await run('-C', disk, ...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(
      /^onrecord: (\S+: )?the disk is full; make room and run the command again; nothing was changed\n$/,
    )
    expect(err).not.toContain('.tmp')
    expect(treeOf(disk)).toEqual(before)
  })

  test.each(READS.map((args) => [args]))('%j works', async (args) => {
    expect((await run('-C', disk, ...args)).code).toBe(0)
  })
})

describe.runIf(isMounted)('a disk that cannot be written to', () => {
  beforeAll(() => {
    for (const name of readdirSync(disk)) rmSync(join(disk, name), { recursive: true })
    addFiles(disk, RECORD)
    execFileSync('mount', ['-o', 'remount,ro', disk])
  })

  test.each(WRITES.map((args) => [args]))('%j says so in one line', async (args) => {
    const { code, out, err } = await run('-C', disk, ...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(
      /^onrecord: (\S+: )?the record is on a disk that cannot be written to; [^\n]+; nothing was changed\n$/,
    )
  })

  test.each(READS.map((args) => [args]))('%j works', async (args) => {
    expect((await run('-C', disk, ...args)).code).toBe(0)
  })
})

test('a fault of the disk is explained with the place', () => {
  try {
    writeFileSync('/dev/full', 'x')
  } catch (cause) {
    expect(explained(cause)).toBe('the disk is full; make room and run the command again; nothing was changed')
  }
  const denied = Object.assign(new Error('EACCES'), {
    code: 'EACCES',
    path: '/home/ana/my-pip/evidence/.E-01.yaml.9f.tmp',
  })
  expect(explained(denied)).toMatch(/^\/home\/ana\/my-pip\/evidence: you may not read or write there/)
  expect(explained(new Error('anything else'))).toBeUndefined()
})
