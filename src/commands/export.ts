import { dirname } from 'node:path'
import { type Day, dayOf, instantOf } from '../record/dates.ts'
import { shownPath } from '../shown-command.ts'
import type { Terminal } from '../terminal.ts'
import { FileChanged } from '../trust/bag-bytes.ts'
import { halfFilesIn } from '../trust/half-files.ts'
import { type ExportedBag, exportBag, exportName } from './export-bag.ts'
import { type ExportTo, noteHowToOpen, targetOf, writeLocked } from './export-locked.ts'
import type { Target } from './export-out.ts'

const MOST_WARNINGS = 20

/** Packs the whole record into one zip outside of it and prints its path. A record with faults is packed too. */
export async function exportRecord(terminal: Terminal, dir: string, to: ExportTo): Promise<number> {
  const day = dayOf(instantOf(terminal.clock()))
  const target = targetOf(dir, `${exportName(dir, day)}.zip`, to)
  const { bag, path } = await written(terminal, { dir, day, lock: to.lock }, target)
  warn(terminal, [...bag.warnings, ...halfFilesIn(dirname(path))])
  terminal.line(path)
  terminal.note(
    `the record is in it with everything, ${bag.files} files, your private notes too: it is for you or your lawyer, not for your employer`,
  )
  if (to.lock !== undefined) noteHowToOpen(terminal, path, to.lock)
  terminal.note(
    'to check it: unzip it, and in its folder: sha256sum -c manifest-sha256.txt (on a Mac: shasum -a 256 -c)',
  )
  const key = to.lock !== undefined && 'recipients' in to.lock ? ' --identity key.txt' : ''
  terminal.note(`to bring it back: ${terminal.invocation} import bag ${shownPath(path)}${key}`)
  return 0
}

type WrittenBag = { readonly bag: ExportedBag; readonly path: string }

/** What is packed, and how it is locked. */
type Packing = { readonly dir: string; readonly day: Day; readonly lock: ExportTo['lock'] }

/** Editors take no locks: when one saved a file meanwhile, all is taken once more. */
async function written(terminal: Terminal, { dir, day, lock }: Packing, target: Target): Promise<WrittenBag> {
  const once = async (): Promise<WrittenBag> => {
    const bag = exportBag(dir, day)
    return { bag, path: await writeLocked(terminal, target, bag.bytes(), lock) }
  }
  try {
    return await once()
  } catch (cause) {
    if (cause instanceof FileChanged) return await once()
    throw cause
  }
}

function warn(terminal: Terminal, warnings: readonly string[]): void {
  for (const warning of warnings.slice(0, MOST_WARNINGS)) terminal.note(`warning: ${warning}`)
  const more = warnings.length - MOST_WARNINGS
  if (more > 0) terminal.note(`warning: and ${more} more`)
}
