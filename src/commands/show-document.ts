/** A document of the register as `show` has it: what it is, what is in it, who got it, and what has changed since. */
import { createHash } from 'node:crypto'
import { packetWithPage } from '../packet/packet-pages.ts'
import { dateInWords, dayOf } from '../record/dates.ts'
import type { LoadedRecord } from '../record/load.ts'
import { documentsOf, REGISTER, type Registered, readRegister, registerFault } from '../record/register-documents.ts'
import { type StandingFile, sendingInWords, standingFiles } from '../record/register-state.ts'
import { batesNumber } from '../render/bates.ts'
import type { Piece } from '../terminal.ts'
import { AUDIENCE_NAMES, isAudience } from '../views/audiences.ts'

/** The document with this id, in any case, or the packet with this page number; undefined when there is none. Throws a UserError when a faulty register may have it. */
export function shownDocument(dir: string, typed: string): Registered | undefined {
  const id = typed.trim().toLowerCase()
  const { value, text } = readRegister(dir)
  if (value === undefined && text.toLowerCase().includes(id)) throw registerFault()
  const documents = documentsOf(value ?? [])
  return documents.find((document) => document.id.toLowerCase() === id) ?? packetWithPage(documents, typed)
}

/** What `show --json` prints: the register's own keys, and the state of each file. */
export function documentValue(dir: string, { row: _, ...document }: Registered): object {
  return { ...document, files: standingFiles(dir, { ...document, row: 0 }) }
}

export function documentLines(dir: string, document: Registered, { record, sources }: LoadedRecord): Piece[] {
  const { id, document: kind, audience, as_of, rendered, tool_version, check_in, exhibits = [], sent } = document
  const reader = isAudience(audience) ? AUDIENCE_NAMES[audience] : audience
  const tool = tool_version === undefined ? '' : ` with onrecord ${tool_version}`
  return [
    { text: REGISTER, style: 'dim' },
    { text: id, style: 'bold' },
    `${kind} for ${reader}, as of ${dateInWords(as_of)}; made on ${dateInWords(dayOf(rendered))}${tool}`,
    ...(check_in === undefined ? [] : [`about the check-in of ${check_in}`]),
    ...(sent.length === 0 ? ['not sent'] : sent.map((sending) => sendingInWords(sending, record.people))),
    ...standingFiles(dir, document).map(fileLine(sent.length > 0)),
    ...(exhibits.length === 0 ? [] : [`exhibits: ${exhibits.join(', ')}`]),
    ...packetLines(document),
    ...heldBackLines(document),
    ...inputLines(document, sources),
  ]
}

/** Of a packet: its pages with their numbers, what of it is as received, what was hidden. */
function packetLines({ packet, bates, redacted = [] }: Registered): string[] {
  if (packet === undefined || bates === undefined) return []
  const { pages, originals = [] } = packet
  const hidden = redacted.filter(({ times }) => times > 0).map(({ what, times }) => `${what} ${times}`)
  const numbers = `${batesNumber(bates.prefix, bates.from)} to ${batesNumber(bates.prefix, bates.to)}`
  return [
    `${pages} ${pages === 1 ? 'page' : 'pages'}, ${numbers}`,
    ...(originals.length === 0 ? [] : [`files as they were received: ${originals.join(', ')}`]),
    ...(hidden.length === 0 ? [] : [`hidden: ${hidden.join(', ')}`]),
  ]
}

function fileLine(isSent: boolean): (file: StandingFile) => string {
  const was = isSent ? 'sent' : 'made'
  const states: Readonly<Record<StandingFile['state'], string>> = {
    same: `as it was ${was}`,
    changed: `changed since it was ${was}`,
    gone: 'not there any more',
    unknown: 'its bytes were not noted when it was made',
    elsewhere: 'outside of the record',
  }
  return ({ path, state }) => `${path}: ${states[state]}`
}

function heldBackLines({ withheld = [], included = [], waived = [] }: Registered): string[] {
  const rules = (names: readonly string[]): string => names.map((name) => name.replaceAll('_', ' ')).join(', ')
  return [
    ...(withheld.length === 0 ? [] : ['withheld:']),
    ...withheld.map(({ what, rules: all }) => `  ${what} [${rules(all)}]`),
    ...included.map((each) => `let through: ${rules([each.class])}, because: ${each.because}`),
    ...waived.map(({ words, because, found = [] }) => `waived: ${foundOr(words, found)}, because: ${because}`),
  ]
}

function foundOr(words: string, found: readonly string[]): string {
  return found.length === 0 ? `"${words}"` : found.join(', ')
}

/** Whether what it shows is still as it was: then it would come out the same today, but for the day. */
function inputLines({ inputs = {} }: Registered, sources: LoadedRecord['sources']): string[] {
  const files = Object.entries(inputs)
  if (files.length === 0) return []
  const isAsBefore = ([file, sha256]: readonly [string, string]): boolean => {
    const text = sources.get(file)
    return text !== undefined && createHash('sha256').update(text).digest('hex') === sha256
  }
  const changed = files.filter((each) => !isAsBefore(each)).map(([file]) => file)
  const made = `made from ${files.length} ${files.length === 1 ? 'file' : 'files'}`
  return [
    changed.length === 0 ? `${made}, none of which has changed since` : `${made}; changed since: ${changed.join(', ')}`,
  ]
}
