/** A packet that was agreed to: its folder, its zip, and its line in the register, all of them or none. */
import { existsSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { documentId } from '../outgoing/for-reader.ts'
import { rowFor } from '../outgoing/register-row.ts'
import { nextNumber } from '../packet/bates.ts'
import type { NumberedPages } from '../packet/numbered-pages.ts'
import { packetBag } from '../packet/packet-bag.ts'
import { isWholeBag, type WrittenPacket, writePacket } from '../packet/packet-folder.ts'
import type { PacketRequest } from '../packet/packet-request.ts'
import type { ReadyPacket } from '../packet/ready-packet.ts'
import type { Slot } from '../packet/same-packet.ts'
import { fingerprint } from '../record/attachments.ts'
import type { LoadedRecord } from '../record/load.ts'
import { pathOutside } from '../record/outside.ts'
import { appendRegister, type RegisterEntry } from '../record/register.ts'
import { type Registered, registeredDocuments } from '../record/register-documents.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'

/** A packet with its place in the sequence of numbers. */
export type Numbered = {
  readonly request: PacketRequest
  readonly ready: ReadyPacket
  readonly pages: NumberedPages
  readonly slot: Slot
  readonly loaded: LoadedRecord
}

/** The folder in which the packet is made: the record's documents/, or one of the user's own. Throws a UserError. */
export function parentFolder(dir: string, { out }: Pick<PacketRequest, 'out'>, id: string): string {
  return out === undefined ? join(dir, 'documents') : resolve(pathOutside(dir, join(out, id)), '..')
}

/** Writes it and gives the paths. Throws a UserError when anything is in the way; then nothing is there. */
export async function writeNumbered(terminal: Terminal, dir: string, numbered: Numbered): Promise<WrittenPacket> {
  const { request, ready, pages, slot } = numbered
  const { document } = ready.made(slot.id)
  const bag = await terminal.clearingUp(() =>
    packetBag(pages, { document, name: documentId(request), originals: ready.originals }),
  )
  const place = { parent: parentFolder(dir, request, slot.id), id: slot.id }
  return writePacket(place, bag, terminal.clearingUp, (written) => {
    register(terminal, dir, numbered, written)
  })
}

/** Whether folder and zip of a packet are there as they were made. */
export function isThere(dir: string, { before, id }: Slot, parent: string): boolean {
  const zip = join(parent, `${id}.zip`)
  const listed = before?.files.find(({ path }) => path === registeredPath(dir, zip))
  const isWhole = existsSync(zip) && isWholeBag(join(parent, id))
  return listed !== undefined && isWhole && fingerprint(zip).sha256 === listed.sha256
}

function register(terminal: Terminal, dir: string, numbered: Numbered, { zip, sha256 }: WrittenPacket): void {
  const { request, ready, pages, slot, loaded } = numbered
  const path = registeredPath(dir, zip)
  const documents = registeredDocuments(dir)
  const isSame = ({ id, files }: Registered): boolean =>
    id === slot.id && files.some((file) => file.path === path && file.sha256 === sha256)
  // The same packet, made twice at once: what the other has registered is this one too.
  const before = slot.before ?? documents.find(isSame)
  const listed = before?.files.find((file) => file.path === path)
  if (listed?.sha256 !== undefined && listed.sha256 !== sha256)
    throw new UserError(`${slot.id} cannot be made again with the same bytes; put back the one that you have`)
  if (before === undefined && nextNumber(documents, pages.prefix) > slot.from)
    throw new UserError('another packet was made just now and has these numbers; run the command again')
  const isSpecial = request.included.length > 0 || request.waived.length > 0
  if (listed !== undefined && !isSpecial) return
  const { document } = ready.made(slot.id)
  const row = rowFor(terminal, request, { document, record: loaded, seen: ready.seen, tone: ready.tone, files: [] })
  appendRegister(dir, { ...row, ...packetKeys(ready, pages), files: [{ path, sha256 }] })
}

function packetKeys(
  { exhibits, originals, content, redacted }: ReadyPacket,
  { prefix, from, to, pages }: NumberedPages,
): Partial<RegisterEntry> {
  return {
    exhibits: exhibits.map(({ entry }) => entry.id),
    bates: { prefix, from, to },
    packet: { pages, content, ...(originals.size === 0 ? {} : { originals: [...originals] }) },
    ...(redacted === undefined ? {} : { redacted: Object.entries(redacted).map(([what, times]) => ({ what, times })) }),
  }
}

/** As the register has it: from the record's folder, or from the root for what is outside. */
function registeredPath(dir: string, path: string): string {
  const inside = relative(resolve(dir, 'documents'), resolve(path))
  return /^[^/\\]+$/.test(inside) && inside !== '..' ? `documents/${inside}` : resolve(path)
}
