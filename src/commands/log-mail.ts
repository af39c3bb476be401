/** Attached e-mails of an entry whose day nobody gave: it counts as today, and a mail may say otherwise. */
import { closeSync, openSync, readSync } from 'node:fs'
import { extname, join } from 'node:path'
import { isMail, LONGEST_HEAD, withoutEnvelope } from '../exhibits/mail-head.ts'
import type { Day } from '../record/dates.ts'
import { dayOfMail } from '../record/mail-text.ts'
import type { Attachment, Evidence } from '../record/schema/evidence.ts'
import { codeOf } from '../record/system-code.ts'
import { typedAs } from '../shown-command.ts'
import type { Terminal } from '../terminal.ts'

/** In bytes: the lines of mail servers stand in front of the date, and those of some are long. */
const HEAD_BYTES = 4 * LONGEST_HEAD

type Dated = { readonly name: string; readonly day: Day }

/** Notes on which day the mails of the entry are dated, with the command that takes it over, when that is not the entry's day. */
export function sayMailDay(terminal: Terminal, dir: string, { id, happened, files = [] }: Evidence): void {
  const mails = files.flatMap((file) => datedMail(join(dir, 'files', id, file.name), file))
  const days = [...new Set(mails.map(({ day }) => day))].sort()
  const [first, last = first] = [days[0], days.at(-1)]
  if (first === undefined || days.every((day) => day === happened)) return
  const span = first === last ? first : `${first}/${last}`
  const dated = first === last ? first : `${first} to ${last}`
  const which = mails.length === 1 ? `"${mails[0]?.name}" is` : `the ${mails.length} mails are`
  const command = typedAs(terminal, dir, `onrecord set ${id} happened ${span}`)
  terminal.note(`${which} dated ${dated}, and the entry says today; if that is when it happened: ${command}`)
}

function datedMail(path: string, { name, original_name = name }: Attachment): Dated[] {
  const text = beginningOf(path)
  // The entry is written: a disk that fails now costs the note alone.
  if (text === undefined || !isMail(text, extname(name).slice(1).toLowerCase())) return []
  const day = dayOfMail(withoutEnvelope(text))
  return day === undefined ? [] : [{ name: original_name, day }]
}

/** Undefined when the disk does not give it. */
function beginningOf(path: string): string | undefined {
  try {
    const file = openSync(path, 'r')
    try {
      const bytes = Buffer.alloc(HEAD_BYTES)
      return bytes.toString('latin1', 0, readSync(file, bytes, 0, HEAD_BYTES, 0))
    } finally {
      closeSync(file)
    }
  } catch (cause) {
    if (codeOf(cause) === '') throw cause
    return undefined
  }
}
