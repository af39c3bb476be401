/** A record that changes while it is packed, a disk that is full, a program that is killed: a file that looks whole is whole. */
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportBag } from '../../src/commands/export-bag.ts'
import { ended, needBuilt, start } from '../built.ts'
import { packetRecord } from '../packet-record.ts'
import { addFiles, emptyFolder, recordOf, textOf, treeOf } from '../record-folder.ts'
import { type Ran, run } from '../run.ts'

/** Large enough that something else can happen while it is packed. */
const LARGE = { 'files/E-01/scan.tif': new Uint8Array(20_000_000) }

// ---- changed meanwhile -----------------------------------------------------------------------------------------

test('a file that is not what it was when the record was taken ends the zip', async () => {
  const dir = recordOf({ 'notes.txt': 'a note' })
  const bag = exportBag(dir, '2022-04-02')
  appendFileSync(join(dir, 'notes.txt'), ', and more')
  await expect(bag.bytes().resume().toArray()).rejects.toThrow('"notes.txt" is not the file any more that it was')
})

test('a file that was saved meanwhile is taken as it is then', async () => {
  const dir = recordOf({ ...LARGE, 'zz-notes.txt': 'a note' })
  const desk = emptyFolder()
  const packed = run('-C', dir, 'export', '--out', desk)
  while (readdirSync(desk).length === 0) await setImmediate()
  writeFileSync(join(dir, 'zz-notes.txt'), 'a longer note')
  const { out } = await packed
  await run('import', 'bag', out.trimEnd(), join(desk, 'back'))
  expect(textOf(desk, 'back/zz-notes.txt')).toBe('a longer note')
})

test('a file that never stops changing stops the export, which leaves nothing', async () => {
  const dir = recordOf({ ...LARGE, 'zz-log.txt': '' })
  const desk = emptyFolder()
  let isDone = false
  const packed = run('-C', dir, 'export', '--out', desk).finally(() => {
    isDone = true
  })
  while (!isDone) {
    appendFileSync(join(dir, 'zz-log.txt'), 'x')
    await setImmediate()
  }
  expect(await packed).toEqual({
    code: 2,
    out: '',
    err: 'onrecord: "zz-log.txt" is not the file any more that it was; look at it, and run the command again\n',
  })
  expect(readdirSync(desk)).toEqual([])
})

// ---- killed ----------------------------------------------------------------------------------------------------

describe('a program that is killed', () => {
  beforeAll(() => {
    needBuilt()
  })

  /** Kills the program as soon as it has begun to write in this folder. */
  async function killed(folder: string, ...args: readonly string[]): Promise<void> {
    const child = start(...args)
    const ended = once(child, 'close')
    while (readdirSync(folder).length === 0 && child.exitCode === null) await setImmediate()
    expect(child.exitCode).toBe(null)
    child.kill('SIGKILL')
    await ended
  }

  test('while it packs leaves no zip', async () => {
    const dir = recordOf(LARGE)
    const desk = emptyFolder()
    await killed(desk, '-C', dir, 'export', '--out', desk)
    const [half = '', ...more] = readdirSync(desk)
    expect(half).toMatch(/^\..*\.tmp$/)
    expect(more).toEqual([])
    expect((await run('-C', recordOf(), 'export', '--out', desk)).err).toContain(half)
  })

  test('while it brings a record back leaves no record', async () => {
    const { out } = await run('-C', recordOf(LARGE), 'export', '--out', emptyFolder())
    const desk = emptyFolder()
    await killed(desk, 'import', 'bag', out.trimEnd(), join(desk, 'my-pip'))
    expect(existsSync(join(desk, 'my-pip'))).toBe(false)
  })
})

// ---- stopped ---------------------------------------------------------------------------------------------------

describe('a program that is stopped while it writes says so and leaves nothing', () => {
  beforeAll(() => {
    needBuilt()
  })

  /** Stops the program as soon as it has begun to write in this folder. */
  async function stopped(signal: NodeJS.Signals, folder: string, ...args: readonly string[]): Promise<Ran> {
    const child = start(...args)
    const ran = ended(child)
    while (filesIn(folder).length === 0 && child.exitCode === null) await setImmediate()
    child.kill(signal)
    return ran
  }

  function filesIn(folder: string): string[] {
    return existsSync(folder) ? readdirSync(folder) : []
  }

  test('an export, with Ctrl-C', async () => {
    const desk = emptyFolder()
    const ran = await stopped('SIGINT', desk, '-C', recordOf(LARGE), 'export', '--out', desk)
    expect(ran).toEqual({ code: 130, out: '', err: 'stopped; nothing was written\n' })
    expect(filesIn(desk)).toEqual([])
  })

  test('an import, with kill', async () => {
    const { out } = await run('-C', recordOf(LARGE), 'export', '--out', emptyFolder())
    const desk = emptyFolder()
    const ran = await stopped('SIGTERM', desk, 'import', 'bag', out.trimEnd(), join(desk, 'my-pip'))
    expect(ran).toEqual({ code: 143, out: '', err: 'stopped; nothing was written\n' })
    expect(filesIn(desk)).toEqual([])
  })

  test('a packet, when its terminal is closed', async () => {
    const dir = packetRecord({ 'E-01': { files: { 'scan.bin': new Uint8Array(20_000_000) } } })
    const flags = ['--for', 'attorney', '--today', '2024-02-01', '--yes']
    const ran = await stopped('SIGHUP', join(dir, 'documents'), '-C', dir, 'packet', 'rebuttal', ...flags)
    expect(ran).toMatchObject({ code: 129, out: '', err: expect.stringMatching(/stopped; nothing was written\n$/) })
    expect(filesIn(dir).filter((name) => /^documents/.test(name))).toEqual([])
  })
})

// ---- disks -----------------------------------------------------------------------------------------------------

const disk = emptyFolder()
const isMounted = mounts()

function mounts(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'onrecord-test', disk], { stdio: 'ignore' })
    return true
  } catch {
    process.stderr.write('exports to and from a full disk were not tested: mounting is not allowed here\n')
    return false
  }
}

afterAll(() => {
  if (isMounted) execFileSync('umount', [disk])
})

describe.runIf(isMounted)('a full disk', () => {
  test('takes no export, and keeps no half of one', async () => {
    const { code, out, err } = await run('-C', recordOf(LARGE), 'export', '--out', disk)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(
      /^onrecord: (\S+: )?the disk is full; make room and run the command again; nothing was changed\n$/,
    )
    expect(readdirSync(disk)).toEqual([])
  })

  test('takes no record back, and says how much it needs', async () => {
    const { out } = await run('-C', recordOf(LARGE), 'export', '--out', emptyFolder())
    expect(await run('import', 'bag', out.trimEnd(), join(disk, 'my-pip'))).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /^onrecord: there is not enough room: the record needs 21 MB, and \d+ kB are free; nothing/,
      ),
    })
    expect(readdirSync(disk)).toEqual([])
  })

  test('can be saved from, and so can one that nobody can write to', async () => {
    addFiles(
      disk,
      Object.fromEntries(Object.keys(treeOf(recordOf())).map((name) => [name, readFileSync(join(recordOf(), name))])),
    )
    try {
      writeFileSync(join(disk, 'filler'), Buffer.alloc(300_000))
    } catch (cause) {
      expect(cause).toMatchObject({ code: 'ENOSPC' })
    }
    expect(await run('-C', disk, 'export', '--out', emptyFolder())).toMatchObject({ code: 0 })
    rmSync(join(disk, '.onrecord'), { recursive: true, force: true })
    execFileSync('mount', ['-o', 'remount,ro', disk])
    expect(await run('-C', disk, 'export', '--out', emptyFolder())).toMatchObject({ code: 0 })
  })
})
