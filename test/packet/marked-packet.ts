/**
 * The marked record of the views with real files: each exhibit has a word of its own in every place of its files. Their words
 * are other than those of the record, so that both can be told apart in what leaves.
 */
import { createHash } from 'node:crypto'
import { parse, stringify } from 'yaml'
import { markedRecord } from '../views/marked-record.ts'
import type { Marker, Rule } from '../views/oracle.ts'
import { FORMATS, type Layer } from './marked-files.ts'

/** A word in one place of one file; `name` is a file name. */
export type FileMarker = {
  readonly word: string
  readonly place: string
  readonly id: string
  readonly layer: Layer | 'name'
}

type MarkedFile = { readonly id: string; readonly sha256: string; readonly words: readonly string[] }

/** An exhibit and the rules under which all of it falls. */
export type MarkedExhibit = {
  readonly id: string
  readonly rules: readonly Rule[]
  readonly fields: Readonly<Record<string, unknown>>
}

export type MarkedPacket = {
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly exhibits: readonly MarkedExhibit[]
  /** Of the record itself: `oracle.ts` says who may read them. */
  readonly markers: readonly Marker[]
  readonly fileMarkers: readonly FileMarker[]
  readonly attached: readonly MarkedFile[]
}

/** Every format in one exhibit that is open to all, and one or two in each of the others, in turn. */
export const OPEN = 'E-02'
const EVERY = Object.keys(FORMATS)
const IN_TURN: readonly (readonly string[])[] = [
  ['pdf'],
  ['eml'],
  ['jpg', 'txt'],
  ['docx'],
  ['csv'],
  ['png', 'md'],
  ['ics'],
]

/** How it was obtained is not known. */
export const UNKNOWN = 'E-27'
/** Of its quotes the union may not have all. */
const QUOTED = 'E-15'
/** What an attorney has to do with. */
const PRIVILEGED = ['E-12', 'E-13', 'E-24', 'E-25']

type Fields = Readonly<Record<string, unknown>> & { readonly id: string; readonly title: string }

/** `hasPrivileged`: whether the record has anything that is between the employee and an attorney. */
export function markedPacket({ hasPrivileged }: { readonly hasPrivileged: boolean }): MarkedPacket {
  const { files: texts, markers } = markedRecord()
  const kept = Object.entries(texts).filter(([path]) => hasPrivileged || !isPrivileged(path))
  const files: Record<string, string | Uint8Array> = Object.fromEntries(kept)
  const words: FileMarker[] = []
  const attached: MarkedFile[] = []
  const exhibits: MarkedExhibit[] = []
  const entries = kept.filter(([path]) => path.startsWith('evidence/')).sort(([a], [b]) => a.localeCompare(b))
  for (const [i, [path, text]] of entries.entries()) {
    const fields: Fields = parse(text)
    const made = formatsOf(fields, i).map((format) => {
      const own: string[] = []
      const mark = (place: string, layer: FileMarker['layer']): string => {
        const word = nthWord(words.length)
        words.push({ word, place: `${fields.id} ${format}: ${place}`, id: fields.id, layer })
        own.push(word)
        return word
      }
      const name = `${mark('file name', 'name')}.${format}`
      const bytes = FORMATS[format]?.(mark) ?? new Uint8Array()
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      attached.push({ id: fields.id, sha256, words: own })
      files[`files/${fields.id}/${name}`] = bytes
      return { name, sha256, bytes: bytes.length }
    })
    const obtained = fields.obtained ?? (fields.id === UNKNOWN ? undefined : 'received_by_me')
    // Each has a quote of somebody's health, for which the union does not get the file; without an attorney only one has.
    const quotes = hasPrivileged || fields.id === QUOTED ? fields.quotes : undefined
    const entry = { ...fields, obtained, quotes, files: made.length === 0 ? undefined : made }
    files[path] = stringify(entry)
    exhibits.push({ id: fields.id, rules: rulesOf(fields, markers), fields: entry })
  }
  if (!hasPrivileged) withoutAttorney(files)
  return { files, exhibits, markers, fileMarkers: words, attached }
}

function isPrivileged(path: string): boolean {
  return path === 'requests/R-03.yaml' || PRIVILEGED.some((id) => path === `evidence/${id}.yaml`)
}

/** Nobody gives legal advice: the person is in no file. */
function withoutAttorney(files: Record<string, string | Uint8Array>): void {
  const { people }: { people: { id: string }[] } = parse(String(files['people.yaml']))
  files['people.yaml'] = stringify({ people: people.filter(({ id }) => id !== 'lex') })
  for (const [path, content] of Object.entries(files)) {
    if (path.startsWith('check-ins/')) files[path] = String(content).replace(/^ +- lex\n/m, '')
  }
}

function formatsOf({ id, kind, obtained, consent }: Fields, i: number): readonly string[] {
  if (obtained === 'described_only') return []
  if (kind === 'recording' || obtained === 'own_recording' || consent !== undefined) return ['mp3']
  return id === OPEN ? EVERY : (IN_TURN[i % IN_TURN.length] ?? [])
}

/** The rules of the entry are those of the word in its title. */
function rulesOf({ id, title }: Fields, markers: readonly Marker[]): readonly Rule[] {
  const found = markers.find(({ word }) => title.includes(word))
  if (found === undefined) throw new Error(`the title of ${id} has no marker`)
  return found.rules
}

/** "Xjaab": in no dictionary, and none of the words of the record. */
function nthWord(n: number): string {
  const letter = (of: number): string => String.fromCharCode(97 + (Math.floor(of) % 26))
  return `Xj${letter(n / 676)}${letter(n / 26)}${letter(n)}`
}
