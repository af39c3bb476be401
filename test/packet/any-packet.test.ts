/** What holds for the packet of any record, with files of any kind, for any reader and any document. */
import { createHash } from 'node:crypto'
import { basename, dirname } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DocumentName } from '../../src/documents/documents.ts'
import type { PacketExhibit } from '../../src/documents/exhibit-list/exhibit-list.ts'
import { type ExhibitReader, exhibitReader } from '../../src/exhibits/reader.ts'
import { numberedPages } from '../../src/packet/numbered-pages.ts'
import type { PacketRequest } from '../../src/packet/packet-request.ts'
import { type ReadyPacket, readyPacket } from '../../src/packet/ready-packet.ts'
import { idKey } from '../../src/record/ids.ts'
import type { Entry, PlannedRecord } from '../../src/record/model.ts'
import { type Evidence, evidenceSchema } from '../../src/record/schema/evidence.ts'
import { batesNumber } from '../../src/render/bates.ts'
import { UserError } from '../../src/user-error.ts'
import { idsInText } from '../../src/views/ids-in-text.ts'
import { anyRecord, entryOf } from '../audit/any-record.ts'
import { anyDay } from '../audit/any-values.ts'
import { folderOf } from '../record-folder.ts'
import { inspectPdf } from '../render/tools.ts'
import { FORMATS } from './marked-files.ts'

const IDS = ['E-0', 'E-1', 'E-07', 'E-44', 'E-45', 'E-900719925474099267']

/** Small files: whole ones, such as nobody can read, and names that say too much. */
const FILES: Readonly<Record<string, Uint8Array>> = {
  ...Object.fromEntries(
    ['txt', 'md', 'csv', 'eml', 'ics', 'png', 'pdf'].map((format) => [
      `a note.${format}`,
      FORMATS[format]?.((place) => `(${place})`) ?? new Uint8Array(),
    ]),
  ),
  'nothing.txt': new Uint8Array(),
  'half.pdf': Buffer.from('%PDF-1.7\n1 0 obj\n<<'),
  'half.png': Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
  'half.docx': Buffer.from('PK\x03\x04\x14\0', 'latin1'),
  'half.eml': Buffer.from('From: Piet Vos\nContent-Type: multipart/mixed; boundary="x"\n\n--x'),
  'talk.mp3': Buffer.from('ID3\x03\0\0\0\0\0\x10'),
  'bytes.bin': Buffer.from([0, 255, 254, 0, 216, 0, 10, 13, 27, 91]),
  '=E-1 <b>{{ x }}.csv': Buffer.from('a;b\n"=1+1;"";\n;;;;;;\n'),
}

const DIR = folderOf(
  Object.fromEntries(
    IDS.flatMap((id) => Object.entries(FILES).map(([name, bytes]) => [`files/${id}/${name}`, bytes] as const)),
  ),
)

const ROWS = Object.entries(FILES).map(([name, bytes]) => ({
  name,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes: bytes.length,
}))

const anyFiles = fc.array(fc.subarray(ROWS, { maxLength: 3 }), { minLength: IDS.length, maxLength: IDS.length })

const anyAttached = fc
  .tuple(anyRecord, anyFiles, fc.constantFrom(true, true, true, false))
  .map(([record, files, isPlain]) => ({
    isPlain,
    record: {
      ...record,
      evidence: record.evidence.map((entry) => withFiles(entry, files[IDS.indexOf(entry.id)] ?? [], isPlain)),
    } satisfies PlannedRecord,
  }))

function withFiles(entry: Entry<Evidence>, files: typeof ROWS, isPlain: boolean): Entry<Evidence> {
  const { privilege: _, file: __, withdrawn: ___, ...rest } = entry
  const days = { happened: '2024-01-04', recorded: '2024-01-05' }
  const plain = {
    ...rest,
    ...days,
    obtained: 'received_by_me',
    sensitivity: 'none',
    about: [],
    confidentiality: 'public',
  }
  return isPlain ? { ...entryOf(evidenceSchema, entry.id, { ...plain, files }) } : { ...entry, files }
}

const anyRequest = fc
  .record({
    of: fc.constantFrom(
      ...(['self', 'hr', 'union', 'agency', 'attorney'] as const).map((audience) => ['chronology', audience] as const),
      ...(['hr', 'union', 'attorney'] as const).map((audience) => ['rebuttal', audience] as const),
      ...(['union', 'attorney'] as const).map((audience) => ['handover', audience] as const),
    ) satisfies fc.Arbitrary<readonly [DocumentName, PacketRequest['audience']]>,
    day: anyDay,
    added: fc.subarray(IDS),
    leftOut: fc.subarray(IDS, { maxLength: 1 }),
    isRedacted: fc.boolean(),
    originals: fc.boolean(),
    draft: fc.boolean(),
  })
  .map(
    ({ of: [document, audience], isRedacted, added, leftOut, ...rest }): PacketRequest => ({
      ...{ layout: undefined, register: undefined, paper: undefined, checkIn: undefined, because: undefined },
      ...{ included: [], waived: [], bates: undefined, out: undefined },
      ...rest,
      document,
      audience,
      added: added.filter((id) => !leftOut.includes(id)),
      leftOut,
      redaction: isRedacted ? { names: undefined } : undefined,
    }),
  )

/** A record and what is asked of it: of one that is plain nothing but its words can stop the packet, and all of it goes in. */
const anyCase = fc.tuple(anyAttached, anyRequest).map(([{ record, isPlain }, request]) => {
  if (!isPlain) return { record, request }
  const added = record.evidence.map(({ id }) => id).filter((id) => !request.leftOut.includes(id))
  return { record, request: { ...request, day: '2024-03-01', added } }
})

/** The packet, or nothing where it was said in words why there is none. */
async function packetOf(record: PlannedRecord, request: PacketRequest): Promise<ReadyPacket | undefined> {
  const loaded = { record, problems: [], sources: new Map<string, string>(), unread: [] }
  try {
    return await readyPacket({ dir: DIR, loaded, record, reader: readerFor(request) }, request)
  } catch (cause) {
    expect(cause).toBeInstanceOf(UserError)
    return undefined
  }
}

/** Whoever leaves an exhibit out may do so because its file stops what reads it. */
function readerFor({ leftOut }: PacketRequest): ExhibitReader {
  return {
    ...exhibitReader(DIR),
    expect: (files) => {
      const folders = files.map(({ path }) => basename(dirname(path)))
      expect(folders.filter((id) => leftOut.includes(id))).toEqual([])
    },
  }
}

function mayLeave({ stops, sentences, documentHits, exhibitHits, tone }: ReadyPacket): boolean {
  return [stops, sentences, documentHits, exhibitHits, tone.errors].every((each) => each.length === 0)
}

test('a packet has only what its reader may have, and is the same each time', async () => {
  await fc.assert(
    fc.asyncProperty(anyCase, async ({ record, request }) => {
      const ready = await packetOf(record, request)
      if (ready === undefined) return
      const { seen, chosen, exhibits, originals, text, content } = ready
      const ids = exhibits.map(({ entry }) => entry.id)
      const kept = seen.withheld.map(({ what }) => what)
      expect(seen.view.evidence.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
      expect(ids.filter((id) => kept.includes(id) || request.leftOut.includes(id))).toEqual([])
      expect(chosen.exhibits.map(({ id }) => id)).toEqual(expect.arrayContaining([...originals]))
      const hasAll = request.audience === 'self' || request.audience === 'attorney'
      const isPrivileged = record.evidence.some(({ privilege }) => privilege !== undefined)
      if (request.redaction !== undefined || (!hasAll && (request.audience !== 'union' || isPrivileged)))
        expect(originals.size).toBe(0)
      expect((await packetOf(record, request))?.content).toBe(content)
      if (!mayLeave(ready)) return
      const keys = kept.map(idKey)
      expect(idsInText(text).filter(({ key }) => keys.includes(key))).toEqual([])
    }),
    { numRuns: 20 },
  )
})

test('each page has the next number, once, and the list counts them as they are', async () => {
  let looked = 0
  await fc.assert(
    fc.asyncProperty(anyCase, fc.integer({ min: 1, max: 999_990 }), async ({ record, request }, from) => {
      if (looked > 2) return
      const ready = await packetOf(record, request)
      // What may not leave has numbers all the same.
      if (ready === undefined || ready.exhibits.length === 0) return
      looked++
      let rows: readonly PacketExhibit[] = []
      const { document, list } = ready.made(ready.base)
      const keep: typeof list = (numbers, of) => {
        rows = of
        return list(numbers, of)
      }
      const { exhibits, originals, prefix } = ready
      const pages = await numberedPages(
        { document, list: keep, exhibits, originals },
        { prefix, from },
        () => undefined,
      )
      const parts = [pages.document, pages.list, ...pages.exhibits]
      let next = from
      for (const part of parts) {
        expect(part.from).toBe(next)
        const texts = inspectPdf('pdftotext', part.pdf, ['-layout']).split('\f').slice(0, -1)
        expect(texts).toHaveLength(part.pages)
        for (const text of texts) expect(text.split(batesNumber(prefix, next++)).length).toBeGreaterThan(1)
      }
      expect([pages.from, pages.to, pages.pages]).toEqual([from, next - 1, next - from])
      expect(rows.map(({ entry }) => entry.id)).toEqual(exhibits.map(({ entry }) => entry.id))
      for (const { entry, pages: counted } of rows)
        expect(counted).toBe(pages.exhibits.find(({ exhibit }) => exhibit.entry.id === entry.id)?.pages ?? 0)
    }),
    { numRuns: 60 },
  )
  expect(looked).toBeGreaterThan(0)
})
