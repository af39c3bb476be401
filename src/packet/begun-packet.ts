/** A packet before any file is read: its document, the exhibits that it names, and what keeps it from being made so far. */
import { auditOf, type Finding } from '../audit/audit.ts'
import { documentMaker } from '../outgoing/document-maker.ts'
import { documentId, seenOf } from '../outgoing/for-reader.ts'
import { templateFor } from '../outgoing/form-template.ts'
import { exhibitsIn } from '../outgoing/register-row.ts'
import { idKey } from '../record/ids.ts'
import type { LoadedRecord } from '../record/load.ts'
import type { PlannedRecord } from '../record/model.ts'
import type { RenderedDocument } from '../render/document.ts'
import type { Template } from '../render/template-files.ts'
import { idsInText } from '../views/ids-in-text.ts'
import type { Seen } from '../views/view.ts'
import { batesPrefix } from './bates.ts'
import { type ChosenExhibits, chosenExhibits } from './chosen-exhibits.ts'
import { namesFrom } from './names-file.ts'
import { idsWithOriginals } from './originals.ts'
import type { PacketRequest } from './packet-request.ts'
import { fileStops, obtainedStops, type Stop, unknownStops, withheldStops } from './stops.ts'

export type PacketRecord = { readonly dir: string; readonly loaded: LoadedRecord; readonly record: PlannedRecord }

export type BegunPacket = {
  readonly seen: Seen
  readonly template: Template
  /** The document under an id. */
  readonly make: (id: string) => RenderedDocument
  /** The id of the first packet of its day and kind. */
  readonly base: string
  /** The document under that id; nothing in it is hidden. */
  readonly plain: RenderedDocument
  readonly prefix: string
  readonly chosen: ChosenExhibits
  /** Names that are to be hidden; undefined when nothing is. */
  readonly names: readonly string[] | undefined
  /** Ids of the exhibits whose files go along. */
  readonly originals: ReadonlySet<string>
  /** What stops it; the packet may be made when there is none. */
  readonly stops: readonly Stop[]
  /** What the audit finds in the whole record. */
  readonly findings: () => readonly Finding[]
}

/** `seen` is what the reader may see of the record. Throws a UserError for what cannot be asked for. */
export function begunPacket({ dir, loaded, record }: PacketRecord, seen: Seen, request: PacketRequest): BegunPacket {
  const template = templateFor(dir, request)
  const make = documentMaker(template, seen, request, loaded)
  const base = `${documentId(request)}-packet`
  const plain = make(base)
  const self = forSelf({ dir, loaded, record }, request)
  const named = chosenExhibits(plain, seen.view, request)
  // What stays behind was left out knowingly: it was asked for.
  const isWithheld = (id: string): boolean => seen.withheld.some(({ what }) => what === id)
  const chosen = { ...named, idle: named.idle.filter((id) => !isWithheld(id)) }
  const { redaction, included } = request
  const names = redaction === undefined ? undefined : redaction.names === undefined ? [] : namesFrom(redaction.names)
  const { unread } = loaded
  return {
    seen,
    template,
    make,
    base,
    plain,
    prefix: batesPrefix(seen.view, request.bates),
    chosen,
    names,
    // Whoever hides names does not hand out the files that have them.
    originals:
      names === undefined && request.originals
        ? idsWithOriginals(chosen.exhibits, { record, seen, included, unread })
        : new Set<string>(),
    stops: [
      ...unknownStops(record, seen, request.added),
      ...withheldStops(seen, record, request, self.named),
      ...obtainedStops(chosen.exhibits, request.added),
      // Of any other packet the check of the record has said so before.
      ...(request.draft ? fileStops(dir, chosen.exhibits, request.added) : []),
    ],
    findings: self.findings,
  }
}

/** What the same document names, and what the audit says, when it is for oneself: nothing is kept from whom it is about. */
function forSelf(
  { dir, loaded, record }: PacketRecord,
  request: PacketRequest,
): { readonly named: () => ReadonlyMap<string, string>; readonly findings: () => readonly Finding[] } {
  const own = { ...request, audience: 'self', included: [] } as const
  const seen = seenOf(loaded, record, own)
  let named: ReadonlyMap<string, string> | undefined
  const namedIn = (): ReadonlyMap<string, string> => {
    const document = documentMaker(templateFor(dir, own), seen, own, loaded)(documentId(own))
    return new Map(exhibitsIn(document, seen.view).map((id) => [id, headingOver(id, document)]))
  }
  return {
    named: () => {
      named ??= namedIn()
      return named
    },
    findings: () => auditOf(seen.view).findings,
  }
}

/** The heading under which a document names an exhibit first; empty when it is above all of them, or in a drawing alone. */
function headingOver(id: string, { markdown }: RenderedDocument): string {
  const key = idKey(id)
  const sections = markdown.split(/^(?=#{2,6} )/m)
  const first = sections.find((section) => idsInText(section).some((each) => each.key === key)) ?? ''
  const heading = /^#{2,6} (.*)/.exec(first)?.[1] ?? ''
  return heading.replace(/\\(?=[!-/:-@[-`{-~])/g, '').trim()
}
