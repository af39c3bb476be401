import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { homedir, hostname, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { folderOf } from '../record-folder.ts'
import { provideFonts } from '../render/tools.ts'
import { type Ran, run } from '../run.ts'
import { AS_OF } from '../views/marked-record.ts'
import { DOCUMENTS, mayRead, type Reader } from '../views/oracle.ts'
import { type Everything, everythingOut } from './everything-out.ts'
import { type FileMarker, type MarkedExhibit, type MarkedPacket, markedPacket, OPEN, UNKNOWN } from './marked-packet.ts'

const CASES = Object.entries(DOCUMENTS)
  .flatMap(([document, readers]) => readers.map((reader) => caseOf(document, reader)))
  .filter(([, , { reader }]) => reader !== 'settlement')

/** A reader, and the classes that the user lets through for them. */
type To = { readonly reader: Reader; readonly included: readonly string[] }

function caseOf(document: string, reader: Reader, included: readonly string[] = []): readonly [string, string, To] {
  return [document, [reader, ...included].join(' with '), { reader, included }]
}

/** The rules that the issue writes, a second time: they are not taken from the program. */
function mayHave({ rules }: MarkedExhibit, { reader, included }: To): boolean {
  return mayRead(reader, rules, included)
}

/** A recording to which not everybody agreed is listed, for whomever; its bytes go to nobody. */
function isSecret({ fields }: MarkedExhibit): boolean {
  return (
    (fields.kind === 'recording' || fields.obtained === 'own_recording' || 'consent' in fields) &&
    fields.consent !== 'all'
  )
}

/**
 * Original bytes: for oneself and the attorney; for the union where nothing is privileged, and of what it may have in full; for
 * nobody else.
 */
function mayHaveOriginal(exhibit: MarkedExhibit, to: To, hasPrivileged: boolean): boolean {
  const { reader, included } = to
  if (isSecret(exhibit) || !mayHave(exhibit, to)) return false
  if (reader === 'self' || reader === 'attorney') return true
  const isInFull =
    (exhibit.fields.quotes === undefined || included.includes('health')) &&
    exhibit.fields.third_party_data !== true &&
    // Comparators are for the union by their role alone, and the file has their names.
    !exhibit.rules.includes('comparators')
  return reader === 'union' && !hasPrivileged && isInFull
}

/** What the words in a place of an exhibit's file may do: they have to be there, may be there, or may not. */
function due(marker: FileMarker, exhibit: MarkedExhibit, to: To, hasPrivileged: boolean): 'yes' | 'may' | 'no' {
  if (mayHaveOriginal(exhibit, to, hasPrivileged)) return 'yes'
  // For these alone a document says what the files of its exhibits are called; see namesBeside for all else.
  if (marker.layer === 'name')
    return mayHave(exhibit, to) && (to.reader === 'self' || to.reader === 'attorney') ? 'may' : 'no'
  if (isSecret(exhibit) || !mayHave(exhibit, to)) return 'no'
  if (marker.layer === 'shown') return 'yes'
  return marker.layer === 'either' ? 'may' : 'no'
}

/** `allowed` are the ids that the reader may have, `shown` those with pages in the packet. */
type Made = {
  readonly everything: Everything
  readonly allowed: ReadonlySet<string>
  readonly shown: ReadonlySet<string>
  readonly zip: string
}

/** In one packet for each reader every exhibit that they may have; in the others what the document names, and the one of all formats. */
const ALL_FOR: Partial<Record<Reader, string>> = {
  self: 'chronology',
  manager: 'missed-check-in',
  hr: 'chronology',
  union: 'chronology',
  agency: 'chronology',
  attorney: 'chronology',
}

/** The packet of a document, once what stops it is left out. */
async function madePacket(dir: string, marked: MarkedPacket, document: string, to: To): Promise<Made> {
  const mine = marked.exhibits.filter((each) => mayHave(each, to))
  const isAll = ALL_FOR[to.reader] === document
  const more = (isAll ? mine.map(({ id }) => id) : [OPEN]).flatMap((id) => ['--with', id])
  const first = await packet(dir, document, to, more)
  const stopping = idsStopping(first)
  const expected = await expectedStops(dir, marked, document, to)
  expect(
    stopping.filter((id) => isAll || id !== UNKNOWN),
    first.err,
  ).toEqual(isAll ? expected : expected.filter((id) => id !== UNKNOWN))
  const without = stopping.flatMap((id) => ['--without', id])
  const added = more.filter((each, i) => !stopping.includes(each) && !stopping.includes(more[i + 1] ?? ''))
  const { code, out, err } = stopping.length === 0 ? first : await packet(dir, document, to, [...added, ...without])
  expect(code, err).toBe(0)
  const [folder = '', zip = ''] = out.trim().split('\n')
  const shown = readdirSync(join(folder, 'data', 'exhibits')).map((name) => name.replace('.pdf', ''))
  if (isAll)
    expect(shown.sort()).toEqual(mine.filter((each) => hasPages(each) && each.id !== UNKNOWN).map(({ id }) => id))
  return {
    everything: everythingOut([folder, zip]),
    allowed: new Set(mine.map(({ id }) => id)),
    shown: new Set(shown),
    zip,
  }
}

function hasPages(exhibit: MarkedExhibit): boolean {
  return !isSecret(exhibit) && exhibit.fields.obtained !== 'described_only'
}

/** After the end of the employment there is nothing more to meet about. */
const WHILE_EMPLOYED: readonly string[] = ['agenda', 'update', 'clarification', 'missed-check-in']

function dayOf(document: string): string {
  return WHILE_EMPLOYED.includes(document) ? '2024-03-11' : AS_OF
}

function packet(dir: string, document: string, { reader, included }: To, flags: readonly string[]): Promise<Ran> {
  const also = included.flatMap((each) => ['--include', each])
  const because = also.length === 0 ? [] : ['--because', 'She agreed to it.']
  return run('-C', dir, 'packet', document, '--for', reader, '--today', dayOf(document), ...flags, ...also, ...because)
}

/** What is made says of its exhibits too what is not on their pages. */
function idsStopping({ code, err }: Ran): string[] {
  if (code === 0) return []
  return [...err.matchAll(/^(E-\d+): /gm)].map(([, id = '']) => id).sort()
}

/** Not known how it was obtained; and what is privileged or others' data, where the document would name it. */
async function expectedStops(dir: string, marked: MarkedPacket, document: string, to: To): Promise<string[]> {
  const named = await idsNamed(dir, marked, document)
  return marked.exhibits
    .filter(
      (each) => (each.id === UNKNOWN && mayHave(each, to)) || (named.has(each.id) && isOwn(each) && !mayHave(each, to)),
    )
    .map(({ id }) => id)
    .sort()
}

const namedIn = new Map<MarkedPacket, Map<string, ReadonlySet<string>>>()

/** The exhibits that the document for oneself names; it is the same for every reader of the packet, and made once. */
async function idsNamed(dir: string, marked: MarkedPacket, document: string): Promise<ReadonlySet<string>> {
  const known = namedIn.get(marked) ?? new Map<string, ReadonlySet<string>>()
  namedIn.set(marked, known)
  const before = known.get(document)
  if (before !== undefined) return before
  const { out } = await run('-C', dir, 'render', document, '--today', dayOf(document), '--format', 'md', '--out', '-')
  const ids = new Set(out.match(/\bE-\d+\b/g))
  known.set(document, ids)
  return ids
}

/** Privileged, or data of others of which nobody says what was taken out; a recording or a trade secret is neither. */
function isOwn(exhibit: MarkedExhibit): boolean {
  return exhibit.rules.includes('own') && exhibit.fields.confidentiality !== 'trade_secret' && !isSecret(exhibit)
}

/** What came out although it may not, and what did not although it has to. */
function faults(marked: MarkedPacket, { everything, allowed, shown }: Made, to: To, hasPrivileged: boolean): string[] {
  const { words, sums, readable } = everything
  const whole = new Set(marked.attached.filter(({ sha256 }) => sums.has(sha256)).flatMap((file) => file.words))
  const exhibits = new Map(marked.exhibits.map((each) => [each.id, each]))
  const withOriginals = marked.exhibits.filter((each) => mayHaveOriginal(each, to, hasPrivileged))
  const originals = new Set(withOriginals.map(({ id }) => id))
  const files = marked.fileMarkers.flatMap((marker) => {
    const exhibit = exhibits.get(marker.id)
    if (exhibit === undefined) return []
    const wanted = due(marker, exhibit, to, hasPrivileged)
    const isOut = words.has(marker.word) || whole.has(marker.word)
    const isNotIn = !shown.has(marker.id)
    if (isOut && (wanted === 'no' || (isNotIn && marker.layer !== 'name'))) return [`came out: ${marker.place}`]
    return !isOut && wanted === 'yes' && !isNotIn ? [`did not come out: ${marker.place}`] : []
  })
  const record = marked.markers
    .filter(({ word, rules }) => words.has(word) && !mayRead(to.reader, rules, to.included))
    .map(({ field }) => `came out: ${field} of the record`)
  const kept = marked.exhibits
    .filter(({ id }) => !allowed.has(id) && new RegExp(`\\b${id}\\b`).test(readable))
    .map(({ id }) => `came out: the id ${id}`)
  return [...files, ...record, ...kept, ...namesBeside(marked, everything, originals)]
}

/** Names of files outside of the document itself: in the list, on the pages, in metadata and names, they are for those who get the files. */
function namesBeside({ fileMarkers }: MarkedPacket, { byFile }: Everything, originals: ReadonlySet<string>): string[] {
  const names = fileMarkers.filter(({ layer, id }) => layer === 'name' && !originals.has(id))
  return [...byFile]
    .filter(([file]) => /exhibit-list|exhibits|originals|\.txt$|\.zip$/.test(file))
    .flatMap(([file, words]) =>
      names.filter(({ word }) => words.has(word)).map(({ place }) => `came out: ${place} in ${file}`),
    )
}

beforeAll(provideFonts)

describe.each([
  [
    'with something privileged',
    true,
    [
      ...CASES,
      caseOf('chronology', 'union', ['health', 'weak_points']),
      caseOf('chronology', 'agency', ['health', 'protected_activity', 'allegations']),
    ],
  ],
  [
    'with nothing privileged',
    false,
    [...CASES.filter(([, , { reader }]) => reader === 'union'), caseOf('chronology', 'union', ['health'])],
  ],
])('of a record %s', (_, hasPrivileged, cases) => {
  const marked = markedPacket({ hasPrivileged })

  test.each(cases)(
    'what leaves in a packet of the %s for %s is what they may have, and no more',
    async (document, _reader, to) => {
      const dir = folderOf(marked.files)
      const made = await madePacket(dir, marked, document, to)
      expect(faults(marked, made, to, hasPrivileged)).toEqual([])
      expect(traces(made)).toEqual([])
    },
    120_000,
  )
})

test('for the settlement letter there is no exhibit, and so no packet', async () => {
  const dir = folderOf(markedPacket({ hasPrivileged: true }).files)
  const { code } = await packet(dir, 'severance', { reader: 'settlement', included: [] }, [])
  expect(code).toBe(2)
  expect(readdirSync(dir)).not.toContain('documents')
})

test('for whom a class is never, it is not let through', async () => {
  const dir = folderOf(markedPacket({ hasPrivileged: true }).files)
  const { code } = await packet(dir, 'chronology', { reader: 'hr', included: ['health'] }, [])
  expect(code).toBe(2)
  expect(readdirSync(dir)).not.toContain('documents')
})

/** Signs of this computer, of who made it and of when: none of them may be in a packet. */
function traces({ everything, zip }: Made): string[] {
  const { username } = userInfo()
  const own = [homedir(), hostname(), tmpdir(), process.cwd(), `/${username}/`, 'onrecord-test-']
  const text = `${everything.raw}\n${everything.readable}`
  const verbose = execFileSync('zipinfo', ['-v', zip], { encoding: 'utf8', maxBuffer: 50_000_000 })
  const extra = /length of extra field: +[1-9]|length of file comment: +[1-9]|There is a zipfile comment/i.exec(verbose)
  return [
    ...own.filter((each) => each.length > 3 && text.includes(each)),
    ...(extra === null ? [] : [`the zip has an extra field or comment: ${extra[0]}`]),
    ...[...text.matchAll(/\/(?:Producer|Creator|Author)\s*\((?!Typst [\d.]+\)|Xj)[^)]*\)/g)].map(([all]) => all),
    ...[...text.matchAll(/\/CreationDate\s*\(D:(?!202403(?:11|15))[^)]*\)/g)].map(([all]) => all),
  ].map((each) => join(each))
}
