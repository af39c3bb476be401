import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { folderOf, textOf } from '../record-folder.ts'
import { wordSource } from '../render/word.ts'
import { run } from '../run.ts'
import { attachedFiles } from '../views/marked-evidence.ts'
import { AS_OF, markedRecord } from '../views/marked-record.ts'
import { DOCUMENTS, leaked, mayRead, missing } from '../views/oracle.ts'
import { allText, makeDocument } from './made-document.ts'

const { files, markers } = markedRecord()
let dir = ''

beforeAll(() => {
  dir = folderOf({ ...files, ...attachedFiles(files) })
})

const flags = (reader: string, included: readonly string[]): string[] => [
  ...['--for', reader, '--today', AS_OF],
  ...included.flatMap((each) => ['--include', each]),
  ...(included.length > 0 ? ['--because', 'She agreed to it.'] : []),
]

/** What has to be in a document for its reader, and what comes with a class that is included. */
const WANTED: Readonly<Record<string, readonly string[]>> = {
  'rebuttal self': ['AL-1 reply', 'AL-4 text', 'A1 step'],
  'rebuttal hr': [
    'plan title',
    'employer',
    'A1 expectation',
    'A1 support',
    'A1 step',
    'A1 question',
    'AL-1 reply',
    'AL-2 reply',
    'review',
    "manager's reason",
    'open, title',
    'M1 name',
  ],
  'rebuttal union': ['AL-1 reply', 'AL-2 reply', 'AL-3 reply', 'AL-7 reply'],
  'rebuttal attorney': ['AL-1 reply', 'AL-3 reply', 'AL-5 reply', 'AL-6 reply', 'A1 step, weak point', 'M2 name'],
  'chronology hr': [
    'open, title',
    'open, quote',
    'AL-1 text',
    'R-01 text',
    'event',
    "manager's reason",
    'recording of all, title',
  ],
  'chronology union': ['protected, title', 'authorship, title', 'event, authorship', 'grievance number', 'R-04 text'],
  'chronology agency': ['open, title', 'event', 'step of discipline'],
  'chronology attorney': [
    'health, title',
    'privilege, title',
    'recording none, listed',
    'comparator, title',
    'own reason',
    'R-02 text',
    'R-03 text',
    'kind of leave',
    'event of family',
    'name of lex',
  ],
  'update manager': [
    'A1 expectation',
    'A1 support',
    'M1 name',
    'R-01 text',
    '2024-01-26 action',
    '2024-01-26 action, open',
  ],
  'agenda manager': ['A1 expectation', 'M1 name'],
  'recap manager': ['A1 title', '2024-01-26 action, open'],
  'clarification manager': ['A3 expectation'],
  'missed-check-in manager': ['M1 name'],
  'severance self': ['floor', 'walk-away', 'leverage'],
  'severance settlement': ['terms sought', 'ask terms'],
  'severance attorney': ['floor', 'walk-away', 'leverage'],
  'appeal agency': [
    'case number',
    'officer',
    'party',
    'mode of hearing',
    'issue',
    'reason at discharge',
    'reason to agency',
    'final incident',
    'what a witness knows',
    'telephone',
  ],
  'appeal attorney': ['reason to agency', 'AL-1 text'],
  'handover union': [
    'grievance number',
    'grievance why',
    'article',
    'management position',
    'test of notice',
    'AL-3 text',
    'knowledge of wim',
    'contact of wim',
  ],
  'handover attorney': ['AL-1 reply', 'name of wim', 'name of bram'],
  'chronology union health': ['health, title', 'cited by leave, title', 'kind of leave', 'R-02 text'],
  'chronology union weak_points': ['weak point, title', 'two classes, title'],
  'chronology agency health': ['family, title', 'kind of leave'],
  'chronology agency health protected_activity': ['R-02 text', 'protected, title'],
  'chronology agency allegations': ['AL-1 text', 'AL-3 text'],
}

const cases = [
  ...Object.entries(DOCUMENTS).flatMap(([document, readers]) => readers.map((reader) => `${document} ${reader}`)),
  ...Object.keys(WANTED).filter((each) => each.split(' ').length > 2),
]

/** What is written only as long as the employment lasts is dated to the day before its end. */
function datedFlags(document: string, all: readonly string[]): string[] {
  const ends = ['agenda', 'update', 'clarification', 'missed-check-in'].includes(document)
  return ends ? all.with(all.indexOf('--today') + 1, '2024-03-11') : [...all]
}

describe('a document has what its reader may read and nothing else', () => {
  test.each(cases)('%s', async (name) => {
    const [document = '', typed = '', ...included] = name.split(' ')
    const reader = DOCUMENTS[document]?.find((each) => each === typed) ?? 'self'
    const made = await makeDocument(dir, document, ...datedFlags(document, flags(reader, included)))
    expect(leaked(allText(made), markers, reader, included)).toEqual([])
    for (const text of [made.md, made.html, made.pdf]) expect(missing(text, markers, WANTED[name] ?? [])).toEqual([])
  })
})

/** The document for a word processor: all of its parts, and its words without what stands between their letters. */
async function wordFile(document: string, all: readonly string[]): Promise<{ source: string; words: string }> {
  const { code, out, err } = await run('-C', dir, 'render', document, ...all, '--format', 'docx')
  if (code !== 0) throw new Error(`${code} ${err}`)
  const source = wordSource(readFileSync(out.trim()))
  return { source, words: source.replace(/<[^>]*>/g, '') }
}

// Made from the same tree as all others: a few of the longest are enough.
test.each([
  ['rebuttal', 'hr'],
  ['chronology', 'agency'],
  ['handover', 'attorney'],
  ['severance', 'settlement'],
])('and so has the %s for %s as a Word file', async (document, typed) => {
  const reader = DOCUMENTS[document]?.find((each) => each === typed) ?? 'self'
  const { source, words } = await wordFile(document, datedFlags(document, flags(reader, [])))
  expect(leaked(`${source}\n${words}`, markers, reader, [])).toEqual([])
  expect(missing(words, markers, WANTED[`${document} ${reader}`] ?? [])).toEqual([])
})

test('what was let through, and why, is kept in documents.yaml', async () => {
  const own = folderOf({ ...files, ...attachedFiles(files) })
  await makeDocument(own, 'chronology', ...flags('union', ['health']))
  expect(textOf(own, 'documents.yaml')).toContain('class: health\n      because: She agreed to it.')
})

test('a draft for oneself says of each passage who else would not see it', async () => {
  const names = { hr: 'HR', union: 'the union', agency: 'the agency', attorney: 'the attorney' } as const
  const { md } = await makeDocument(dir, 'chronology', '--today', AS_OF)
  const unmarked = md.split('\n').flatMap((line) =>
    markers
      // The name of a file stands in a row that the attorney has without it.
      .filter(({ word, field }) => line.includes(word) && !field.endsWith('file name'))
      .flatMap(({ field, rules }) =>
        (['hr', 'union', 'agency', 'attorney'] as const)
          .filter((reader) => !mayRead(reader, rules) && !new RegExp(`not for [^\\]]*${names[reader]}`).test(line))
          .map((reader) => `${field}: ${reader}`),
      ),
  )
  expect(unmarked).toEqual([])
})
