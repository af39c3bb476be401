/** Nothing that we wrote, in the examples or in the templates, is what we would strike out. */
import { expect, test } from 'vitest'
import { DOCUMENTS, type DocumentName } from '../../src/documents/documents.ts'
import { loadRecord } from '../../src/record/load.ts'
import { othersWords } from '../../src/record/others-words.ts'
import { toneOf } from '../../src/tone/tone.ts'
import { copyOf, type ExampleName, exampleFolder } from '../record-folder.ts'
import { run } from '../run.ts'

const DAYS: Readonly<Record<ExampleName, string>> = { 'city-erp': '2022-04-02', 'sales-leave': '2024-05-06' }
const EXAMPLES = ['city-erp', 'sales-leave'] as const

test.each(EXAMPLES)('%s: answers, requests and titles are clean', (example) => {
  const { record } = loadRecord(exampleFolder(example))
  const exempt = othersWords(record)
  const hits = [
    ...record.allegations.flatMap(({ reply = '', evidence = [] }) =>
      toneOf(reply, { kind: 'reply', exempt, hasExhibits: evidence.length > 0 }),
    ),
    ...record.evidence.flatMap(({ title }) => toneOf(title, { kind: 'exhibit', exempt })),
    ...record.requests.flatMap(({ text }) => toneOf(text, { kind: 'clarification', exempt })),
  ]
  expect(hits.map(({ rule, words }) => [rule, words])).toEqual([])
})

/** Readers who are told more, because they advise. */
const ADVISERS: readonly string[] = ['self', 'attorney', 'union']
const documents = EXAMPLES.flatMap((example) =>
  (Object.keys(DOCUMENTS) as DocumentName[]).flatMap((document) =>
    ['self', ...DOCUMENTS[document].readers].map((reader) => ({ example, document, reader })),
  ),
)

/** Nothing is written into them: the documents go to stdout. */
const FOLDERS = { 'city-erp': copyOf('city-erp'), 'sales-leave': copyOf('sales-leave') }

test.each(documents)('$example: the $document for $reader hurts nobody', async ({ example, document, reader }) => {
  const dir = FOLDERS[example]
  const flags = ['--for', reader, '--today', DAYS[example], '--format', 'md', '--out', '-']
  const { code, out, err } = await run('-C', dir, 'render', document, ...flags)
  // Not every example has what a document is about.
  if (code !== 0) return expect([code, err]).toEqual([2, expect.any(String)])
  if (reader !== 'self') expect(err.split('\n').filter((line) => line.startsWith('tone '))).toEqual([])
  const exempt = othersWords(loadRecord(dir).record)
  for (const register of ['conciliatory', 'firm'] as const) {
    const about = { kind: document, register, exempt, whole: true } as const
    const hits = toneOf(out, { ...about, reader: ADVISERS.includes(reader) ? 'adviser' : 'employer' })
    expect(hits.filter(({ level }) => level !== 'warning').map(({ rule, words }) => [rule, words])).toEqual([])
  }
})
