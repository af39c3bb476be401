import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { quoted } from '../record/problem.ts'
import { safeName } from '../record/safe-name.ts'
import { programFor } from '../shown-command.ts'
import type { Terminal } from '../terminal.ts'
import { checkBag } from '../trust/bag-check.ts'
import { type BagSource, openBag } from '../trust/bag-source.ts'
import { halfFilesIn } from '../trust/half-files.ts'
import { UserError } from '../user-error.ts'
import { unpackInto } from './import-bag-unpack.ts'

const MOST_FAULTS = 20

/**
 * Checks a bag, a zip or a folder, and writes the record in it into a new folder, byte for byte. Throws a UserError, with
 * nothing written, when it is not whole. `typed` is the folder that was asked for; the name of the bag when left out.
 * `shown` is what the file is called in messages.
 */
export async function importBag(
  terminal: Terminal,
  path: string,
  typed: string | undefined,
  shown = path,
): Promise<number> {
  const source = await openBag(path, shown)
  try {
    const dir = newFolder(typed ?? safeName(source.name, []))
    const payload = await wholePayload(terminal, source, shown)
    if (!payload.some(({ name }) => name === 'plan.yaml'))
      throw new UserError(`${quoted(shown)} is whole, but ${whatInstead(payload.map(({ name }) => name))}`)
    const { files, leftOut } = await unpackInto(terminal, dir, payload)
    for (const line of [...leftOut, ...halfFilesIn(dirname(dir), resolve(path))]) terminal.note(`warning: ${line}`)
    terminal.line(dir)
    terminal.note(`the record is there, ${files} files, every byte as it was packed; there is nothing to undo in it`)
    terminal.note(`to look it over: ${programFor(terminal, dir)} check`)
    return 0
  } finally {
    source.close()
  }
}

/** What a bag holds that is no record. */
function whatInstead(names: readonly string[]): string {
  return names.some((name) => /^packet(-\d+)?\.pdf$/.test(name))
    ? 'it is a packet for one reader, and no record: its pages are in data/packet.pdf; name the file that "export" made'
    : 'there is no record in it (no plan.yaml); its files are in data/'
}

/** The folder to be made; one that is empty may stand there. */
function newFolder(typed: string): string {
  const dir = resolve(typed)
  if (!existsSync(dir)) return dir
  if (!statSync(dir).isDirectory() || readdirSync(dir).length > 0)
    throw new UserError(`${quoted(dir)} is there already, and was left as it is; name a new folder`)
  return dir
}

async function wholePayload(
  terminal: Terminal,
  source: BagSource,
  path: string,
): Promise<Awaited<ReturnType<typeof checkBag>>['payload']> {
  const { payload, faults } = await checkBag(source)
  if (faults.length === 0) return payload
  for (const fault of faults.slice(0, MOST_FAULTS)) terminal.note(fault)
  if (faults.length > MOST_FAULTS) terminal.note(`and ${faults.length - MOST_FAULTS} more`)
  throw new UserError(`${quoted(path)} is not as it was packed, and nothing was brought back; take another copy of it`)
}
