import { Readable } from 'node:stream'
import type { Day } from '../record/dates.ts'
import type { LoadedRecord } from '../record/load.ts'
import { readRegister } from '../record/register-documents.ts'
import { jsonText, type Terminal } from '../terminal.ts'
import { exportName } from './export-bag.ts'
import { type ExportTo, writeOut } from './export-locked.ts'
import { exported, noteExported } from './export-read.ts'

/** Writes the whole record as one JSON document. Exit code 1 when something in it could not be read. */
export async function exportJson(terminal: Terminal, dir: string, to: ExportTo, day: Day): Promise<number> {
  const loaded = exported(dir)
  const documents = readRegister(dir).value
  const unread = [...loaded.unread, ...(documents === undefined ? ['documents'] : [])]
  const text = jsonText({ ...recordAsJson(loaded), documents: documents ?? [], unread })
  const name = `${exportName(dir, day)}.json`
  await writeOut(terminal, { dir, name, to }, Readable.from([Buffer.from(`${text}\n`)]))
  return noteExported(terminal, unread)
}

/** Every entry as it was read, by the names of the files and folders of a record; dates are text. */
function recordAsJson({ record }: LoadedRecord): object {
  const { plan, people, employment, allegations, evidence, checkIns, metrics, requests } = record
  const { severance, unemployment, grievance, audit } = record
  return {
    plan,
    people,
    employment,
    allegations,
    evidence,
    'check-ins': checkIns,
    metrics,
    requests,
    severance,
    unemployment,
    grievance,
    audit,
  }
}
