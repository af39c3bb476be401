/** A packet that may be made: all that goes into it, before it has numbers; or why it may not be made. */
import { auditOf, type Finding } from '../audit/audit.ts'
import type { ExhibitReader } from '../exhibits/reader.ts'
import { documentMaker } from '../outgoing/document-maker.ts'
import { documentId, seenOf } from '../outgoing/for-reader.ts'
import { ownFiles, templateFor } from '../outgoing/form-template.ts'
import { textOf } from '../outgoing/refused-words.ts'
import { exhibitsIn } from '../outgoing/register-row.ts'
import { type ToneLook, toneLook } from '../outgoing/tone-look.ts'
import { idKey } from '../record/ids.ts'
import type { LoadedRecord } from '../record/load.ts'
import type { PlannedRecord } from '../record/model.ts'
import type { RenderedDocument } from '../render/document.ts'
import type { TemplateFile } from '../render/template-files.ts'
import { UserError } from '../user-error.ts'
import { AUDIENCE_NAMES } from '../views/audiences.ts'
import { idsInText } from '../views/ids-in-text.ts'
import type { Hit } from '../views/last-look.ts'
import type { Seen } from '../views/view.ts'
import { batesPrefix } from './bates.ts'
import { type ChosenExhibits, chosenExhibits } from './chosen-exhibits.ts'
import { type ExhibitHit, exhibitHits, hitsIn } from './last-look-at-packet.ts'
import { listMaker, listTemplate, type MakeList } from './list-maker.ts'
import { namesFrom } from './names-file.ts'
import { rowsBefore } from './numbered-pages.ts'
import { idsWithOriginals } from './originals.ts'
import type { PacketRequest } from './packet-request.ts'
import { type PreparedExhibit, preparedExhibit } from './prepared-exhibit.ts'
import { type Redacting, redacting } from './redacted-packet.ts'
import { contentSum } from './same-packet.ts'
import { fileStops, obtainedStops, type Stop, unknownStops, withheldStops } from './stops.ts'

export type ReadyPacket = {
  readonly seen: Seen
  readonly chosen: ChosenExhibits
  /** The document and the list under an id; all but the id is the same each time. */
  readonly made: (id: string) => { readonly document: RenderedDocument; readonly list: MakeList }
  readonly exhibits: readonly PreparedExhibit[]
  readonly originals: ReadonlySet<string>
  readonly prefix: string
  /** The id of the first packet of its day and kind. */
  readonly base: string
  readonly content: string
  readonly tone: ToneLook
  /** Everything that leaves, as text. */
  readonly text: string
  /** What the audit finds of these exhibits. */
  readonly findings: readonly Finding[]
  readonly redacted: ReturnType<Redacting['counts']>
  /** Ids of exhibits in whose pictures nothing was hidden. */
  readonly unhidden: readonly string[]
  /** What stops it; the packet may be made when all of these are empty. */
  readonly stops: readonly Stop[]
  readonly sentences: readonly string[]
  readonly documentHits: readonly Hit[]
  readonly exhibitHits: readonly ExhibitHit[]
  /** The templates that the user wrote. */
  readonly own: readonly TemplateFile[]
}

type Of = { readonly dir: string; readonly loaded: LoadedRecord; readonly record: PlannedRecord }

/** Reads every attached file that would be shown. Throws a UserError for what cannot be asked for. */
export async function readyPacket(
  { dir, loaded, record, reader }: Of & { readonly reader: ExhibitReader },
  request: PacketRequest,
): Promise<ReadyPacket> {
  const seen = seenOf(loaded, record, request)
  const template = templateFor(dir, request)
  const make = documentMaker(template, seen, request, loaded)
  const base = `${documentId(request)}-packet`
  const plain = make(base)
  const self = forSelf({ dir, loaded, record }, request)
  const named = chosenExhibits(plain, seen.view, request)
  // What stays behind was left out knowingly: it was asked for.
  const isWithheld = (id: string): boolean => seen.withheld.some(({ what }) => what === id)
  const chosen = { ...named, idle: named.idle.filter((id) => !isWithheld(id)) }
  const stops = [
    ...unknownStops(record, seen, request.added),
    ...withheldStops(seen, record, request, self.named),
    ...obtainedStops(chosen.exhibits, request.added),
    // Of any other packet the check of the record has said so before.
    ...(request.draft ? fileStops(dir, chosen.exhibits, request.added) : []),
  ]
  const { redaction, included } = request
  const names = redaction === undefined ? undefined : redaction.names === undefined ? [] : namesFrom(redaction.names)
  const hide = redacting(names)
  const { unread } = loaded
  // Whoever hides names does not hand out the files that have them.
  const originals =
    names === undefined && request.originals
      ? idsWithOriginals(chosen.exhibits, { record, seen, included, unread })
      : new Set<string>()
  const readable = stops.length === 0 ? chosen.exhibits : []
  const reading = readable.map((entry) =>
    preparedExhibit(dir, seen.view, entry, { hasOriginals: originals.has(entry.id), included, reader }),
  )
  // The files are being read: that is the time for the audit.
  const [asRead, findings] = await Promise.all([Promise.all(reading), inTheMeantime(self.findings)])
  const exhibits = asRead.map(hide.exhibit)
  const document = hide.document(plain)
  const counts = hide.counts()
  const list = listTemplate(dir)
  const made: ReadyPacket['made'] = (id) => {
    const named = id === base ? document : redacting(names).document(make(id))
    return { document: named, list: listMaker(list, named, { view: seen.view, request, hide }) }
  }
  const first = made(base).list({ from: '', to: '' }, rowsBefore({ exhibits, originals }))
  const own = [...ownFiles(template), ...ownFiles(list)]
  const text = [textOf(document, own), textOf(first, own)].join('\n')
  return {
    seen,
    chosen,
    made,
    exhibits,
    originals,
    prefix: batesPrefix(seen.view, request.bates),
    base,
    content: contentSum({ document, list: first, exhibits, originals }),
    tone: toneLook(plain, loaded, seen, request),
    text: [text, ...exhibits.flatMap(({ texts }) => texts.map((each) => each.text))].join('\n'),
    findings: findingsOf(
      findings,
      chosen.exhibits.map(({ id }) => id),
    ),
    redacted: counts,
    unhidden: hide.unreadable(asRead),
    stops,
    sentences: hide.stops(asRead, request.added),
    documentHits: hitsIn(seen, request, text),
    exhibitHits: exhibitHits(seen, request, { exhibits, originals }),
    own,
  }
}

/** What the same document names, and what the audit says, when it is for oneself: nothing is kept from whom it is about. */
function forSelf(
  { dir, loaded, record }: Of,
  request: PacketRequest,
): { readonly named: () => readonly string[]; readonly findings: () => readonly Finding[] } {
  const own = { ...request, audience: 'self', included: [] } as const
  const seen = seenOf(loaded, record, own)
  let named: readonly string[] | undefined
  const namedIn = (): readonly string[] =>
    exhibitsIn(documentMaker(templateFor(dir, own), seen, own, loaded)(documentId(own)), seen.view)
  return {
    named: () => {
      named ??= namedIn()
      return named
    },
    findings: () => auditOf(seen.view).findings,
  }
}

/** Does the work once this turn is over; what it throws is that of the promise. */
async function inTheMeantime<T>(work: () => T): Promise<T> {
  await Promise.resolve()
  return work()
}

function findingsOf(findings: readonly Finding[], ids: readonly string[]): Finding[] {
  const keys = new Set(ids.map(idKey))
  return findings.filter(({ at, text }) => ids.includes(at.of) || idsInText(text).some(({ key }) => keys.has(key)))
}

/** Throws a UserError for a document that names no exhibit: it needs no packet. */
export function refuseEmpty({ exhibits, chosen, stops, seen }: ReadyPacket, document: string): void {
  if (exhibits.length > 0 || stops.length > 0) return
  const isKept = seen.withheld.some(({ what }) => /^E-\d+$/.test(what))
  const none = `this ${document} names no exhibit${isKept ? ` that ${AUDIENCE_NAMES[seen.view.audience]} may have` : ''}`
  const why = chosen.leftOut.length > 0 ? 'every exhibit is left out' : none
  const { audience, evidence } = seen.view
  const alone = `make the document alone: onrecord render ${document}${audience === 'self' ? '' : ` --for ${audience}`}`
  const added = evidence[0] === undefined ? '' : `add one with --with ${evidence[0].id}, or `
  throw new UserError(`${why}; ${added}${alone}`)
}
