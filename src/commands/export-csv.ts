import { existsSync, rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import type { Day } from '../record/dates.ts'
import { makeFolder } from '../record/folders.ts'
import { quoted } from '../record/problem.ts'
import { createFile } from '../record/write.ts'
import { csvFile } from '../render/csv-file.ts'
import type { Terminal } from '../terminal.ts'
import { zipBytes } from '../trust/zip.ts'
import { UserError } from '../user-error.ts'
import { exportName } from './export-bag.ts'
import { tablesOf } from './export-csv-tables.ts'
import { type ExportTo, writeOut } from './export-locked.ts'
import { exportTarget, pathsFor, type Target } from './export-out.ts'
import { exported, noteExported } from './export-read.ts'

type CsvFile = { readonly name: string; readonly content: Uint8Array; readonly bytes: number }

/**
 * Writes the record as tables, a CSV file for each: into a new folder, or as one zip when that is asked for by its name, for
 * stdout and to encrypt. Exit code 1 when something could not be read.
 */
export async function exportCsv(terminal: Terminal, dir: string, to: ExportTo, day: Day): Promise<number> {
  const { record, unread } = exported(dir)
  const files = tablesOf(record, day).map(([name, table]): CsvFile => {
    const content = Buffer.from(csvFile(table))
    return { name: `${name}.csv`, content, bytes: content.length }
  })
  const name = `${exportName(dir, day)}-tables`
  if (to.out === '-' || to.lock !== undefined || /\.zip$/i.test(to.out ?? ''))
    await writeZip(terminal, { dir, name, to }, files)
  else terminal.line(writeFolder(exportTarget(dir, name, to.out), files))
  if (record.plan === undefined) terminal.note('there is no chronology without a plan')
  return noteExported(terminal, unread)
}

type Place = { readonly dir: string; readonly name: string; readonly to: ExportTo }

async function writeZip(terminal: Terminal, { dir, name, to }: Place, files: readonly CsvFile[]): Promise<void> {
  if (to.out === '-' && terminal.screen !== undefined)
    throw new UserError('several tables are a zip, which no screen can show; name a folder: --out tables')
  const inFolder = files.map((file) => ({ ...file, name: `${name}/${file.name}` }))
  await writeOut(terminal, { dir, name: `${name}.zip`, to }, Readable.from(zipBytes(inFolder), { objectMode: false }))
}

/** All of them in a new folder, or nothing. */
function writeFolder(target: Target, files: readonly CsvFile[]): string {
  const folder = [...pathsFor(target)].find((path) => !existsSync(path)) ?? target.path
  if (!makeFolder(folder))
    throw new UserError(`${quoted(folder)} is there already, and was left as it is; name another`)
  try {
    for (const { name, content } of files) createFile(folder, name, content)
  } catch (cause) {
    rmSync(folder, { recursive: true })
    throw cause
  }
  return folder
}
