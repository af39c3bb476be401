/** A packet that may be made: all that goes into it, before it has numbers; or why it may not be made. */
import type { Finding } from '../audit/audit.ts'
import type { ExhibitReader } from '../exhibits/reader.ts'
import { seenOf } from '../outgoing/for-reader.ts'
import { ownFiles } from '../outgoing/form-template.ts'
import { textOf } from '../outgoing/refused-words.ts'
import { type ToneLook, toneLook } from '../outgoing/tone-look.ts'
import { idKey } from '../record/ids.ts'
import { registeredDocuments } from '../record/register-documents.ts'
import type { RenderedDocument } from '../render/document.ts'
import { renderPdf } from '../render/pdf.ts'
import type { TemplateFile } from '../render/template-files.ts'
import { UserError } from '../user-error.ts'
import { AUDIENCE_NAMES } from '../views/audiences.ts'
import { idsInText } from '../views/ids-in-text.ts'
import type { Hit } from '../views/last-look.ts'
import type { Seen } from '../views/view.ts'
import { nextNumber } from './bates.ts'
import { type BegunPacket, begunPacket, type PacketRecord } from './begun-packet.ts'
import { type ChosenExhibits, exhibitForm } from './chosen-exhibits.ts'
import type { NamesFound } from './found-names.ts'
import { type ExhibitHit, exhibitHits, hitsIn } from './last-look-at-packet.ts'
import { listMaker, listTemplate, type MakeList } from './list-maker.ts'
import { type DrawnDocument, rowsBefore } from './numbered-pages.ts'
import type { PacketRequest } from './packet-request.ts'
import { exhibitFiles, type PreparedExhibit, preparedExhibit } from './prepared-exhibit.ts'
import { type Redacting, redacting } from './redacted-packet.ts'
import { contentSum } from './same-packet.ts'
import type { Stop } from './stops.ts'

export type ReadyPacket = {
  readonly seen: Seen
  readonly chosen: ChosenExhibits
  /** The document and the list under an id; all but the id is the same each time. */
  readonly made: (id: string) => { readonly document: RenderedDocument; readonly list: MakeList }
  /** The pages of the document, where there was time to make them. */
  readonly drawn: DrawnDocument | undefined
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
  /** Names that were to be hidden and stand nowhere, or only in part. */
  readonly namesMissed: NamesFound
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

/** Reads every attached file that would be shown, and closes the reader. Throws a UserError for what cannot be asked for. */
export async function readyPacket(
  { dir, loaded, record, reader }: PacketRecord & { readonly reader: ExhibitReader },
  request: PacketRequest,
): Promise<ReadyPacket> {
  const seen = seenOf(loaded, record, request)
  // What was left out is not even opened: its file may be the reason.
  const expected = seen.view.evidence.filter(
    (entry) => exhibitForm(entry) === 'files' && !request.leftOut.includes(entry.id),
  )
  reader.expect(expected.flatMap((entry) => exhibitFiles(dir, entry)))
  const begun = begunPacket({ dir, loaded, record }, seen, request)
  const { template, make, base, plain, prefix, chosen, names, originals, stops } = begun
  const { included } = request
  const readable = stops.length === 0 ? chosen.exhibits : []
  const reading = readable.map((entry) =>
    preparedExhibit(dir, seen.view, entry, { hasOriginals: originals.has(entry.id), included, reader }),
  )
  // The files are being read: that is the time for the audit and the tone, and for the pages that do not depend on them.
  const [asRead, findings, tone, drawn] = await Promise.all([
    Promise.all(reading),
    inTheMeantime(begun.findings),
    inTheMeantime(() => toneLook(plain, loaded, seen, request)),
    inTheMeantime(() => (readable.length === 0 || names !== undefined ? undefined : drawnDocument(dir, begun))),
  ])
  // With the reader the memory goes that it took.
  await reader.close()
  const hide = redacting(names)
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
    drawn,
    exhibits,
    originals,
    prefix,
    base,
    content: contentSum({ document, list: first, exhibits, originals }),
    tone,
    text: [text, ...exhibits.flatMap(({ texts }) => texts.map((each) => each.text))].join('\n'),
    findings: findingsOf(
      findings,
      chosen.exhibits.map(({ id }) => id),
    ),
    redacted: counts,
    namesMissed: hide.missed(),
    unhidden: hide.unreadable(asRead),
    stops,
    sentences: hide.stops(asRead, request.added),
    documentHits: hitsIn(seen, request, text),
    exhibitHits: exhibitHits(seen, request, { exhibits, originals }),
    own,
  }
}

/** The document with the numbers that it gets unless this packet was made before. */
async function drawnDocument(dir: string, { plain, prefix }: BegunPacket): Promise<DrawnDocument> {
  const bates = { prefix, from: nextNumber(registeredDocuments(dir), prefix) }
  return { document: plain, bates, result: await renderPdf(plain, { bates }) }
}

/** Does the work once this turn is over; what it throws is that of the promise. */
async function inTheMeantime<T>(work: () => T | Promise<T>): Promise<T> {
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
