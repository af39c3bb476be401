/** An export on its way out: to a file or to stdout, encrypted when there is a lock. */
import { statSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { openedWithAge } from '../shown-command.ts'
import type { Terminal } from '../terminal.ts'
import { encrypted, type Lock } from '../trust/age.ts'
import { exportTarget, type Target, writeExport } from './export-out.ts'

/** `out` as it was typed: a file, a folder, or absent. */
export type ExportTo = { readonly out: string | undefined; readonly lock?: Lock | undefined }

/** Where it goes; the name of an encrypted file ends in `.age`, whether it was chosen or typed. */
export function targetOf(dir: string, name: string, { out, lock }: ExportTo): Target {
  if (lock === undefined) return exportTarget(dir, name, out)
  const isFile = out !== undefined && statSync(out, { throwIfNoEntry: false })?.isDirectory() !== true
  return exportTarget(dir, `${name}.age`, isFile && !out.endsWith('.age') ? `${out}.age` : out)
}

/** Writes a file and gives its path. What is encrypted never touches the disk in plain. */
export async function writeLocked(
  terminal: Terminal,
  target: Target,
  pieces: Readable,
  lock: Lock | undefined,
): Promise<string> {
  return await writeExport(terminal, target, lock === undefined ? pieces : await encrypted(pieces, lock))
}

/** Writes it to where it goes, stdout among them, and prints the path. */
export async function writeOut(
  terminal: Terminal,
  { dir, name, to }: { readonly dir: string; readonly name: string; readonly to: ExportTo },
  pieces: Readable,
): Promise<void> {
  const { out, lock } = to
  if (out === '-') {
    for await (const piece of lock === undefined ? pieces : await encrypted(pieces, lock)) terminal.write(piece)
    return
  }
  const path = await writeLocked(terminal, targetOf(dir, name, to), pieces, lock)
  terminal.line(path)
  if (lock !== undefined) noteHowToOpen(terminal, path, lock)
}

/** The command that opens it, with this program or without. */
export function noteHowToOpen(terminal: Terminal, path: string, lock: Lock): void {
  const isForKeys = 'recipients' in lock
  terminal.note(`to open it: ${openedWithAge(path, isForKeys)}`)
  terminal.note(
    isForKeys
      ? 'it opens with a secret key of those recipients and with nothing else; key.txt is their key file'
      : 'without the passphrase nobody can open it, you included; keep it where the file is not',
  )
}
