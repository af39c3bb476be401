import { idKey } from '../record/ids.ts'
import { peopleOf } from '../record/people-of.ts'
import { type Registered, registeredDocuments } from '../record/register-documents.ts'
import { sendingInWords, standingFiles } from '../record/register-state.ts'
import type { Person } from '../record/schema/people.ts'
import { inOneLine, jsonText, type Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { AUDIENCE_NAMES, isAudience } from '../views/audiences.ts'
import { inTime, type ListWanted } from './list-filter.ts'

/** However narrow the screen is, so much of what became of it is shown. */
const SHORTEST = 20

/** Lists the documents that were made, the newest last: for whom, in which formats, when they were sent, what has changed since. */
export function listDocuments(terminal: Terminal, dir: string, wanted: ListWanted, asJson: boolean): number {
  refuseFilters(wanted)
  const isInTime = inTime(wanted)
  const all = registeredDocuments(dir)
  const documents = all
    .filter(({ as_of, sent }) => isInTime([as_of]) && hasGot(sent, wanted.person))
    .sort((a, b) => a.as_of.localeCompare(b.as_of))
  if (asJson) {
    terminal.line(jsonText(documents.map((document) => asValue(dir, document))))
    return 0
  }
  const people = peopleOf(dir)
  const wide = Math.max(0, ...documents.map(({ id }) => id.length))
  const rows = documents.map((document) => ({ document, formats: formatsOf(dir, document) }))
  const wideFormats = Math.max(0, ...rows.map(({ formats }) => formats.length))
  for (const { document, formats } of rows) {
    const start = `${document.id.padEnd(wide)}  ${formats.padEnd(wideFormats)}  `
    const left = terminal.screen === undefined ? undefined : Math.max(SHORTEST, terminal.screen - start.length)
    terminal.line(start, inOneLine(inWords(dir, document, people), left))
  }
  if (documents.length === 0)
    terminal.note({
      text: all.length === 0 ? 'no document was rendered yet' : 'there is no such document',
      style: 'dim',
    })
  return 0
}

/** What is asked of entries says nothing of a document. */
function refuseFilters({ kind, area, withoutFile }: ListWanted): void {
  const flags = [kind && '--kind', area && '--area', withoutFile === true && '--without-file']
  const named = flags.filter((flag) => typeof flag === 'string')
  if (named.length > 0)
    throw new UserError(`${named.join(', ')} is about entries; of documents ask with --since, --until or --person`)
}

function hasGot(sent: Registered['sent'], person: string | undefined): boolean {
  return person === undefined || sent.some(({ to }) => to.some((who) => idKey(who) === idKey(person)))
}

/** The formats that are there: "md, html, pdf". */
function formatsOf(dir: string, document: Registered): string {
  const formats = standingFiles(dir, document).flatMap(({ state, format }) => (state === 'gone' ? [] : [format]))
  return [...new Set(formats)].join(', ')
}

/** "for HR, sent to Denise Park on 4 April 2022, email"; first of all, whether a file is not what it was. */
function inWords(dir: string, document: Registered, people: readonly Person[]): string {
  const { audience, sent, layout, register } = document
  const files = standingFiles(dir, document)
  const of = (wanted: string): string[] => files.flatMap(({ state, format }) => (state === wanted ? [format] : []))
  const since = sent.length === 0 ? 'since it was made' : 'since it was sent'
  return [
    [
      `for ${isAudience(audience) ? AUDIENCE_NAMES[audience] : audience}`,
      ...(layout === undefined ? [] : [`by ${layout}`]),
      ...(register === undefined ? [] : [register]),
    ].join(', '),
    ...(of('changed').length === 0 ? [] : [`${of('changed').join(', ')} changed ${since}`]),
    ...(of('gone').length === 0 ? [] : [`${of('gone').join(', ')} gone`]),
    ...(sent.length === 0 && audience !== 'self' ? ['not sent'] : []),
    ...sent.map((sending) => sendingInWords(sending, people)),
  ].join('; ')
}

function asValue(dir: string, document: Registered): object {
  const { id, document: kind, audience, as_of, rendered, layout, register, check_in, sent } = document
  return {
    id,
    document: kind,
    audience,
    as_of,
    rendered,
    layout,
    register,
    check_in,
    files: standingFiles(dir, document),
    sent,
  }
}
