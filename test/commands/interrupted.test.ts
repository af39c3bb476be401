/** A command that is killed, or whose disk fails, at every single one of its calls to the disk. */
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { needBuilt, runBuilt, runOnFaultyDisk } from '../built.ts'
import { emptyFolder, folderOf, recordOf, textOf, treeOf } from '../record-folder.ts'
import { run } from '../run.ts'

// Some hundred processes on a small machine take their time.
const PATIENCE = { timeout: 240_000 }
/** More calls than any of the commands makes. */
const MOST_CALLS = 120

beforeAll(needBuilt)

const desk = folderOf({ 'mail.eml': 'Subject: the list\n', 'scan.png': new Uint8Array(50_000) })
const MEASURE = 'id: M1\nname: Mails left   # counted on Friday\nreadings: [{week_ending: 2024-01-12, value: 3}]\n'

const COMMANDS = [
  ['log', 'Asked for the list', '--attach', join(desk, 'mail.eml'), '--attach', join(desk, 'scan.png')],
  ['measure', 'M1', '4', '--week', '2024-01-19'],
  ['undo'],
  ['redo'],
] as const

/** A record with something to take back, and something to bring again. */
async function usedRecord(): Promise<string> {
  const dir = recordOf({ 'metrics/M1.yaml': MEASURE })
  await runBuilt('-C', dir, 'log', 'Sent the mail', '--attach', join(desk, 'mail.eml'))
  await runBuilt('-C', dir, 'measure', 'M1', '5', '--week', '2024-01-26')
  await runBuilt('-C', dir, 'undo')
  return dir
}

/** What the record holds: every path, and the bytes of every file but the times at which entries were written down. */
function contentOf(dir: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(treeOf(dir)).map(([path, sum]) => [
      path,
      path.endsWith('.yaml') ? textOf(dir, path).replace(/recorded: [^,}\s]+/g, 'recorded: …') : sum,
    ]),
  )
}

async function isOldOrNew(before: string, after: string, dir: string): Promise<void> {
  const { code, out } = await run('-C', dir, 'check')
  expect({ code, out }).toEqual({ code: 0, out: '' })
  expect([contentOf(before), contentOf(after)]).toContainEqual(contentOf(dir))
  expect(
    readdirSync(join(dir, 'evidence')).filter((name) => !/^E-\d+\.yaml$/.test(name) && !name.endsWith('.tmp')),
  ).toEqual([])
  const later = await run('-C', dir, 'log', 'Afterwards')
  expect(later).toMatchObject({ code: 0, out: expect.stringMatching(/^E-0\d\n$/) })
  expect(await run('-C', dir, 'undo')).toMatchObject({ code: 0, err: expect.stringContaining('Afterwards') })
}

/** Spoils every `step`-th call until the command runs through, and looks at each record that is left. */
async function spoilEach(how: string, step: number, args: readonly string[]): Promise<number> {
  const before = await usedRecord()
  const after = copyOf(before)
  expect(await runBuilt('-C', after, ...args)).toMatchObject({ code: 0 })
  for (let n = 1; n <= MOST_CALLS; n += step) {
    const dir = copyOf(before)
    const { code, err } = await runOnFaultyDisk(`${how}:${n}`, '-C', dir, ...args)
    if (code === 0) return n
    if (how === 'EIO')
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('the disk reports a fault') })
    await isOldOrNew(before, after, dir)
  }
  return Number.POSITIVE_INFINITY
}

test.each(COMMANDS.map((args) => [args[0], args] as const))(
  '%s that is killed before any of its calls leaves the old record or the new one',
  PATIENCE,
  async (_, args) => {
    const calls = await spoilEach('before', 1, args)
    expect(calls).toBeGreaterThan(5)
    expect(calls).toBeLessThan(MOST_CALLS)
  },
)

test.each(COMMANDS.slice(0, 2).map((args) => [args[0], args] as const))(
  '%s on a disk that fails at any of its calls leaves the old record or the new one, and says so',
  PATIENCE,
  async (_, args) => {
    const calls = await spoilEach('EIO', 2, args)
    expect(calls).toBeGreaterThan(5)
    expect(calls).toBeLessThan(MOST_CALLS)
  },
)

function copyOf(record: string): string {
  const dir = emptyFolder()
  cpSync(record, dir, { recursive: true })
  return dir
}
