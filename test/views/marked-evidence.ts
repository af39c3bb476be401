/** One piece of evidence of every class, each text with a word of its own. */
import { createHash } from 'node:crypto'
import type { Mark, Rule } from './oracle.ts'

/** How an entry is marked, and under which rules its texts fall. */
const KINDS: readonly (readonly [name: string, marks: object, ...rules: Rule[]])[] = [
  ['plan document', {}, 'work'],
  ['open', { people: ['wim', 'theo', 'thea'], obtained: 'own_note' }, 'work'],
  ['described', { obtained: 'described_only', employer_owned: true, kind: 'document' }, 'work'],
  ['health', { sensitivity: 'health', people: ['gwen'] }, 'work', 'health'],
  ['family', { sensitivity: 'family' }, 'work', 'health'],
  ['phi', { confidentiality: 'phi' }, 'work', 'health'],
  ['trade secret', { confidentiality: 'trade_secret' }, 'own'],
  ['personal data', { confidentiality: 'third_party_pii' }, 'own'],
  ["others' data", { third_party_data: true }, 'own'],
  ["others' data, redacted", { third_party_data: true, redactions: ['names'] }, 'work'],
  ['settlement', { confidentiality: 'settlement' }, 'work', 'settlement'],
  ['privileged', { confidentiality: 'privileged' }, 'own'],
  ['privilege', { privilege: { purpose: 'seeking_legal_advice' } }, 'own'],
  ['comparator', { about: ['comparator'] }, 'work', 'comparators'],
  ['protected', { about: ['protected_activity'] }, 'work', 'protected_activity'],
  ['authorship', { about: ['authorship'] }, 'work', 'authorship'],
  ['weak point', { about: ['weak_point'] }, 'work', 'weak_points'],
  ['recording of all', { kind: 'recording', consent: 'all' }, 'work'],
  ['two classes', { about: ['protected_activity', 'weak_point'] }, 'work', 'protected_activity', 'weak_points'],
  ['cited by leave', {}, 'work', 'health'],
  ['cited by comparator', {}, 'work', 'comparators'],
  ['cited by family', {}, 'work', 'health'],
  ['cited by accommodation', {}, 'work', 'health', 'protected_activity'],
  ['mail to the attorney', { people: ['lex', 'piet'] }, 'own'],
  ['mail of the attorney', { author: 'lex' }, 'own'],
  ['mail to the union', { people: ['ulla'] }, 'work', 'grievance'],
  ['minutes of HR with the union', { people: ['ulla'], author: 'hedda' }, 'work'],
]

/** What was recorded without the consent of all, however it is written down. */
const RECORDINGS: readonly (readonly [name: string, marks: object])[] = [
  ['recording none', { kind: 'recording', consent: 'none' }],
  ['recording one_party', { kind: 'recording', consent: 'one_party' }],
  ['own recording', { obtained: 'own_recording' }],
  ['note of consent', { consent: 'one_party' }],
]

const WITHDRAWN = { at: '2024-03-01T09:00:00Z', reason: 'Twice' }

/** Evidence entries by their path; E-01 is the plan, E-20 to E-23 are cited by rows of other files. */
export function markedEvidence(mark: Mark): Record<string, object> {
  const entries = KINDS.map(([name, marks, ...rules], i) => ({
    id: `E-${String(i + 1).padStart(2, '0')}`,
    ...entry(mark, name, rules),
    ...marks,
  }))
  const recordings = RECORDINGS.map(([name, marks], i) => ({
    id: `E-4${i}`,
    ...entry(mark, name, ['private']),
    // The attorney gets it in the list, and no more than that.
    title: mark(`${name}, listed`, 'own'),
    author: mark(`${name}, listed author`, 'own'),
    ...marks,
  }))
  const withdrawn = [
    { id: 'E-32', ...entry(mark, 'withdrawn', ['nowhere']), withdrawn: WITHDRAWN },
    { id: 'E-33', ...entry(mark, 'withdrawn, health', ['nowhere']), sensitivity: 'health', withdrawn: WITHDRAWN },
  ]
  return Object.fromEntries([...entries, ...recordings, ...withdrawn].map((each) => [`evidence/${each.id}.yaml`, each]))
}

function entry(mark: Mark, name: string, rules: readonly Rule[]) {
  const file = `${mark(`${name}, file name`, ...rules)}.txt`
  return {
    happened: '2024-02-20',
    recorded: '2024-02-21T18:00:00Z',
    kind: 'note',
    title: `The note ${mark(`${name}, title`, ...rules)}`,
    detail: mark(`${name}, detail`, ...rules),
    quotes: [
      { who: 'piet', words: `He said ${mark(`${name}, quote`, ...rules)}` },
      { who: 'thea', words: `She said ${mark(`${name}, quote of a person of health`, ...rules)}` },
      { who: 'piet', words: `He said ${mark(`${name}, quote of health`, 'health', ...rules)}`, sensitivity: 'health' },
    ],
    author: `${mark(`${name}, author`, ...rules)} Bakker`,
    // What a file was called before is kept for the person alone: no document names it.
    files: [
      {
        name: file,
        original_name: mark(`${name}, name before`, 'nowhere'),
        sha256: createHash('sha256').update(file).digest('hex'),
        bytes: file.length,
      },
    ],
    corrections: [{ at: '2024-02-25T09:00:00Z', text: mark(`${name}, correction`, ...rules) }],
  }
}

/** The attached files of the entries above: the content of each is its name. */
export function attachedFiles(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.values(files).flatMap((text) => {
      const [, id] = /^id: (E-\d+)$/m.exec(text) ?? []
      const [, name] = /^ {2}- name: (.+)$/m.exec(text) ?? []
      return id === undefined || name === undefined ? [] : [[`files/${id}/${name}`, name]]
    }),
  )
}
