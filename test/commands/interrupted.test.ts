/** A command that is killed, or whose disk fails, at every one of its calls to the disk. */
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { needBuilt, runAtEveryFault, runBuilt, runOnFaultyDisk } from '../built.ts'
import { emptyFolder, folderOf, recordOf, textOf, treeOf } from '../record-folder.ts'
import { run } from '../run.ts'

// Some hundred processes on a small machine take their time.
const PATIENCE = { timeout: 240_000 }
/** More calls than any of the commands makes. */
const MOST_CALLS = 300

beforeAll(needBuilt)

const desk = folderOf({ 'mail.eml': 'Subject: the list\n', 'scan.png': new Uint8Array(50_000) })
const MEASURE = 'id: M1\nname: Mails left   # counted on Friday\nreadings: [{week_ending: 2024-01-12, value: 3}]\n'

const COMMANDS = [
  [
    'log',
    'Asked for the list',
    '--area',
    'A1',
    '--step',
    '--attach',
    join(desk, 'mail.eml'),
    '--attach',
    join(desk, 'scan.png'),
  ],
  ['measure', 'M1', '4', '--week', '2024-01-19'],
  ['undo'],
  ['redo'],
] as const

/** A record with something to take back, and something to bring again. */
async function usedRecord(): Promise<string> {
  const dir = recordOf({ 'metrics/M1.yaml': MEASURE })
  await runBuilt('-C', dir, 'log', 'Sent the mail', '--area', 'A1', '--step', '--attach', join(desk, 'mail.eml'))
  await runBuilt('-C', dir, 'log', 'A second mail', '--area', 'A1', '--step', '--attach', join(desk, 'scan.png'))
  await runBuilt('-C', dir, 'undo')
  return dir
}

/**
 * What the record holds: the bytes of every file, but the times at which entries were written down. Where the disk failed
 * even while we cleared up, an empty folder or a temporary file may stay: nobody takes it for an entry.
 */
function contentOf(dir: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(treeOf(dir))
      .filter(([path, sum]) => !path.endsWith('.tmp') && !sum.endsWith('folder'))
      .map(([path, sum]) => [
        path,
        path.endsWith('.yaml') ? textOf(dir, path).replace(/recorded: [^,}\s]+/g, 'recorded: …') : sum,
      ]),
  )
}

async function isOldOrNew(before: string, after: string, dir: string): Promise<void> {
  const { code, out } = await run('-C', dir, 'check')
  expect({ code, out }).toEqual({ code: 0, out: '' })
  expect([contentOf(before), contentOf(after)]).toContainEqual(contentOf(dir))
  // What was begun is over: the next command is about something else.
  const later = await run('-C', dir, 'log', 'Afterwards')
  expect(later).toMatchObject({ code: 0, out: expect.stringMatching(/^E-0\d\n$/) })
  expect(await run('-C', dir, 'undo')).toMatchObject({ code: 0, err: expect.stringContaining('Afterwards') })
  expect([contentOf(before), contentOf(after)]).toContainEqual(contentOf(dir))
}

/**
 * Looks at each record that a command leaves when it is killed before one of its calls. The command runs once, and the record
 * is copied before each call; a call that leaves all as it is, to the last byte, leaves nothing new to look at.
 */
async function killAtEach(args: readonly string[]): Promise<number> {
  const before = await usedRecord()
  const after = copyOf(before)
  expect(await runBuilt('-C', after, ...args)).toMatchObject({ code: 0 })
  const copies = emptyFolder()
  expect(await runOnFaultyDisk(`copies:${copies}`, copyOf(before), ...args)).toMatchObject({ code: 0 })
  const all = readdirSync(copies).map((name) => join(copies, name))
  for (const dir of eachOnce(all)) await isOldOrNew(before, after, dir)
  return all.length
}

/** One of those that are the same to the last byte. */
function eachOnce(dirs: readonly string[]): readonly string[] {
  return [...new Map(dirs.map((dir) => [everythingIn(dir), dir])).values()]
}

/** Every file with its bytes, those of the program too: the lock, and the notes of what was begun. */
function everythingIn(dir: string): string {
  const found = readdirSync(dir, { recursive: true, withFileTypes: true, encoding: 'utf8' })
  return found
    .map((each) => {
      const path = join(each.parentPath, each.name)
      return `${path.slice(dir.length)} ${each.isFile() ? readFileSync(path, 'base64') : 'folder'}`
    })
    .sort()
    .join('\n')
}

/** Lets every second call of a command fail, one after the other, and looks at each record that is left. Gives the number of calls. */
async function failAtEach(args: readonly string[]): Promise<number> {
  const before = await usedRecord()
  const after = copyOf(before)
  expect(await runBuilt('-C', after, ...args)).toMatchObject({ code: 0 })
  const runs = await runAtEveryFault(before, emptyFolder(), ...args)
  expect(runs.at(-1)).toMatchObject({ code: 0, isReached: false })
  const failed = runs.slice(0, -1)
  for (const { dir, code, err } of failed) {
    // A disk that fails while we clear up after the command spoils nothing.
    if (code !== 0) expect(err).toContain('the disk reports a fault')
    if (code === 0) expect(contentOf(dir)).toEqual(contentOf(after))
    else if (err.includes('nothing was changed')) expect(contentOf(dir)).toEqual(contentOf(before))
  }
  for (const dir of eachOnce(failed.map((run) => run.dir))) await isOldOrNew(before, after, dir)
  return runs.length * 2
}

const cases = COMMANDS.map((args) => [args[0], args] as const)

test.each(cases)(
  '%s that is killed before any of its calls leaves the old record or the new one',
  PATIENCE,
  async (_, args) => {
    const calls = await killAtEach(args)
    expect(calls).toBeGreaterThan(5)
    expect(calls).toBeLessThan(MOST_CALLS)
  },
)

// Of the edits that are alike, the ones of several files.
test.each(cases.filter(([name]) => name !== 'measure'))(
  '%s on a disk that fails at any of its calls leaves the old record or the new one, and says what is true',
  PATIENCE,
  async (_, args) => {
    const calls = await failAtEach(args)
    expect(calls).toBeGreaterThan(5)
    expect(calls).toBeLessThan(MOST_CALLS)
  },
)

test(
  'on a disk without second names for files, such as a memory stick, everything works as elsewhere',
  PATIENCE,
  async () => {
    const dir = await usedRecord()
    for (const args of COMMANDS) {
      const after = copyOf(dir)
      await runBuilt('-C', after, ...args)
      expect(await runOnFaultyDisk('no-links:0', dir, ...args)).toMatchObject({ code: 0 })
      expect(contentOf(dir)).toEqual(contentOf(after))
    }
  },
)

function copyOf(record: string): string {
  const dir = emptyFolder()
  cpSync(record, dir, { recursive: true })
  return dir
}
