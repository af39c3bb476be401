import { beforeSending } from '../documents/documents.ts'
import type { ExhibitReader } from '../exhibits/reader.ts'
import { plannedRecord, refusals } from '../outgoing/for-reader.ts'
import { leaks, refusal } from '../outgoing/refused-words.ts'
import { idleWaivers, toneRefusal } from '../outgoing/tone-look.ts'
import { exhibitHitLines } from '../packet/last-look-at-packet.ts'
import { type NumberedPages, numberedPages } from '../packet/numbered-pages.ts'
import { removeUnfinished } from '../packet/packet-folder.ts'
import type { PacketRequest } from '../packet/packet-request.ts'
import { type ReadyPacket, readyPacket, refuseEmpty } from '../packet/ready-packet.ts'
import { type Slot, slotFor } from '../packet/same-packet.ts'
import { goingWithout, stopLines } from '../packet/stops.ts'
import { checkRecord } from '../record/check-record.ts'
import type { LoadedRecord } from '../record/load.ts'
import { isOurs, type Registered, registeredDocuments, stateOf } from '../record/register-documents.ts'
import { batesNumber } from '../render/bates.ts'
import { onScreen } from '../screen-lines.ts'
import { shownPath, typedAs } from '../shown-command.ts'
import { jsonText, type Piece, type Terminal } from '../terminal.ts'
import { AUDIENCE_NAMES } from '../views/audiences.ts'
import { previewLines, previewValue } from './packet-preview.ts'
import { progressOf } from './packet-progress.ts'
import { isThere, parentFolder, writeNumbered } from './packet-write.ts'

/** How the command goes about it: `preview` and `json` write nothing; `ask` is whether somebody is there who agrees. */
export type PacketWay = { readonly preview: boolean; readonly json: boolean; readonly ask: boolean }

/** The record's folder, and what reads the files in it. */
export type PacketSource = { readonly dir: string; readonly reader: ExhibitReader }

/** The exit code of `packet`. The reader is closed when the files are read. */
export async function makePacket(
  terminal: Terminal,
  { dir, reader }: PacketSource,
  request: PacketRequest,
  way: PacketWay,
): Promise<number> {
  const read = await terminal.clearingUp(() => readFor({ dir, reader }, request))
  if ('faults' in read) return refused(terminal, read.faults)
  const { loaded, ready } = read
  const typed = (command: string): string => typedAs(terminal, dir, command)
  const lines = refusalLines({ ready, loaded, request, typed })
  if (lines.length > 0) return refused(terminal, lines)
  refuseEmpty(ready, request.document)
  const documents = registeredDocuments(dir)
  const slot = slotFor(documents, ready, isChangedIn(dir))
  const parent = parentFolder(dir, request, slot.id)
  const isOnlyShown = way.preview || way.json
  if (!isOnlyShown && isThere(dir, slot, parent)) return alreadyThere(terminal, slot, parent)
  const pages = await pagesOf(terminal, ready, slot)
  const preview = { ready, pages, id: slot.id, documents }
  if (way.json) {
    terminal.line(jsonText(previewValue(preview)))
    return 0
  }
  const shown = [...idleLines(ready, request), ...previewLines(preview, way.ask && !way.preview)]
  for (const line of onScreen(shown, terminal.screen)) terminal.note(line)
  if (isOnlyShown) return 0
  if (way.ask && !(await isAgreed(terminal, request, pages))) {
    terminal.note('nothing was written')
    return 0
  }
  const { folder, zip } = await writeNumbered(terminal, dir, { request, ready, pages, slot, loaded })
  terminal.line(folder)
  terminal.line(zip)
  const advice = beforeSending(request.document, request.audience)
  if (advice !== undefined) for (const line of onScreen([advice], terminal.screen)) terminal.note(line)
  terminal.note(
    `to check it: cd ${shownPath(folder)} && sha256sum -c manifest-sha256.txt (on a Mac: shasum -a 256 -c; on Windows: read-me-first.txt says how)`,
  )
  if (request.audience !== 'self')
    terminal.note(`when it has left: ${typed(`onrecord sent ${slot.id} --to PERSON --via email`)}`)
  return 0
}

type Read = { readonly loaded: LoadedRecord; readonly ready: ReadyPacket } | { readonly faults: readonly string[] }

/** The record and its attached files. */
async function readFor({ dir, reader }: PacketSource, request: PacketRequest): Promise<Read> {
  const loaded = checkRecord(dir)
  const record = plannedRecord(loaded, dir, request)
  const faults = refusals(loaded, request)
  return faults.length > 0 ? { faults } : { loaded, ready: await readyPacket({ dir, loaded, record, reader }, request) }
}

function refused(terminal: Terminal, lines: readonly Piece[]): number {
  for (const line of lines) terminal.note(line)
  return 1
}

type Refusing = {
  readonly ready: ReadyPacket
  readonly loaded: LoadedRecord
  readonly request: PacketRequest
  readonly typed: (command: string) => string
}

/** All that keeps it from being made, so that it can be mended in one go; empty when nothing does. */
function refusalLines({ ready, loaded, request, typed }: Refusing): Piece[] {
  const { stops, sentences, documentHits, exhibitHits: hits, tone, seen, own } = ready
  const stopped = [...stopLines(stops).map((line) => line.replaceAll('onrecord ', typed('onrecord '))), ...sentences]
  const reader = AUDIENCE_NAMES[request.audience]
  return [
    ...(stopped.length === 0 ? [] : [...stopped.map(red), 'nothing was written: mend these first']),
    ...(documentHits.length === 0 ? [] : refusal(documentHits, loaded, seen, own)),
    ...(hits.length === 0
      ? []
      : [
          ...exhibitHitLines(hits).map(red),
          `nothing was written: for ${reader} leave the exhibit out (${goingWithout(hits[0]?.id ?? '', request.added)}), or if the words are harmless: --waive "WORDS" --because "WHY"`,
        ]),
    ...(tone.errors.length === 0
      ? []
      : [...idleLines(ready, request), ...toneRefusal(tone, { loaded, seen, own }, typed)]),
  ]
}

/** Words that were waived and stand nowhere in what leaves. */
function idleLines({ seen, tone, text }: ReadyPacket, request: PacketRequest): string[] {
  if (request.waived.length === 0) return []
  const found = leaks(seen, { ...request, waived: [] }, text).map(({ words }) => words)
  return idleWaivers(request.waived, tone, found)
}

function red(text: string): Piece {
  return { text, style: 'red' }
}

/** What somebody has got stays the only thing of its name, even when our copy of it was changed. */
function isChangedIn(dir: string): (document: Registered) => boolean {
  return ({ files }) => files.some((file) => isOurs(file) && stateOf(dir, file) === 'changed')
}

function alreadyThere(terminal: Terminal, { id, before }: Slot, parent: string): number {
  const { bates } = before ?? {}
  const numbers =
    bates === undefined ? '' : `: ${batesNumber(bates.prefix, bates.from)} to ${batesNumber(bates.prefix, bates.to)}`
  removeUnfinished(parent)
  terminal.note(`${id} is there already, with the same content and the same numbers${numbers}`)
  terminal.line(`${parent}/${id}`)
  terminal.line(`${parent}/${id}.zip`)
  return 0
}

async function pagesOf(terminal: Terminal, ready: ReadyPacket, slot: Slot): Promise<NumberedPages> {
  const { made, drawn, exhibits, originals, prefix } = ready
  const progress = await progressOf(terminal, 1 + exhibits.filter(({ form }) => form !== 'listed').length)
  const make = (): Promise<NumberedPages> =>
    numberedPages({ ...made(slot.id), drawn, exhibits, originals }, { prefix, from: slot.from }, progress.step)
  // The bar hides the cursor.
  return await terminal.clearingUp(() => terminal.clearingUp(make), progress.stop)
}

async function isAgreed(terminal: Terminal, { audience }: PacketRequest, { pages }: NumberedPages): Promise<boolean> {
  const { promptsOn } = await import('../prompts.ts')
  return promptsOn(terminal).yes(`Make this packet of ${pages} pages for ${AUDIENCE_NAMES[audience]}?`, true)
}
