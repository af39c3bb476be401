/** What is for a lawyer or a steward reaches no document for an employer, an agency or the other side of an offer. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditOf } from '../../src/audit/audit.ts'
import { RULES } from '../../src/audit/rules.ts'
import type { DocumentForm } from '../../src/documents/document-kind.ts'
import { DOCUMENTS, type DocumentName, FORMS, formOf, isDocumentName } from '../../src/documents/documents.ts'
import { UserError } from '../../src/user-error.ts'
import type { Audience } from '../../src/views/audiences.ts'
import { EXAMPLE_CLAIMS, EXAMPLE_GRIEVANCE } from '../documents/example-claims.ts'
import { copyOf, type ExampleName, recordOf } from '../record-folder.ts'
import { filesOf, generated } from '../views/generated-record.ts'
import { viewOf } from './verdicts.ts'

const OTHER_SIDE: readonly Audience[] = ['manager', 'hr', 'settlement', 'agency']

const DOCUMENT_NAMES = Object.keys(DOCUMENTS).filter(isDocumentName)

/** Every document that one of them can have, with its reader. */
const PAIRS = DOCUMENT_NAMES.flatMap((document) => {
  const readers: readonly Audience[] = DOCUMENTS[document].readers
  return OTHER_SIDE.filter((reader) => readers.includes(reader)).map((reader) => [document, reader] as const)
})

/** What is said in the document; nothing where there is none, such as the recap of no meeting. */
function wordsOf(document: DocumentName, reader: Audience, dir: string, day: string): string {
  try {
    return inFull(document, reader, dir, day)
  } catch (cause) {
    if (cause instanceof UserError) return ''
    throw cause
  }
}

/** The words of its data and its title. */
function inFull(document: DocumentName, reader: Audience, dir: string, day: string): string {
  const view = viewOf(dir, day, reader)
  const form: DocumentForm = FORMS[formOf(document, reader)]
  return (['conciliatory', 'firm'] as const)
    .map((register) => {
      const wanted = { readers: [reader], layout: 'areas' as const, register, checkIn: undefined }
      return JSON.stringify([form.title(view, wanted), form.data(view, wanted)])
    })
    .join('\n')
}

/** Titles of the rules, and all that they find and ask on this record. */
function forCounsel(dir: string, day: string): string[] {
  const rules = RULES.filter(({ counsel }) => counsel)
  const { findings, waived, unknown } = auditOf(viewOf(dir, day), rules)
  return [...rules.map(({ title }) => title), ...[...findings, ...waived, ...unknown].map(({ text }) => text)]
}

/** What of it a reader of the other side would have, and every id of a rule. */
function leaks(dir: string, day: string): string[] {
  const secrets = forCounsel(dir, day)
  return PAIRS.flatMap(([document, reader]) => {
    const words = wordsOf(document, reader, dir, day)
    const ids = words.match(/\b(?:PQ|RW)-\d\d\b/g) ?? []
    // As it stands in a text of JSON.
    const told = secrets.filter((secret) => words.includes(JSON.stringify(secret).slice(1, -1)))
    return [...ids, ...told].map((each) => `${document} for ${reader}: ${each}`)
  })
}

const EXAMPLES: readonly (readonly [name: ExampleName, day: string, ended?: string])[] = [
  ['city-erp', '2022-04-02'],
  ['sales-leave', '2024-05-06'],
  ['city-erp', '2022-06-10', 'with a claim and a grievance'],
  ['sales-leave', '2024-06-19', 'with a claim'],
]

function example(name: ExampleName, isEnded: boolean): string {
  if (!isEnded) return copyOf(name)
  const grievance: Readonly<Record<string, string>> = name === 'city-erp' ? { 'grievance.yaml': EXAMPLE_GRIEVANCE } : {}
  return copyOf(name, { 'unemployment.yaml': EXAMPLE_CLAIMS[name], ...grievance })
}

test('there are documents for each of them', () => {
  expect(new Set(PAIRS.map(([, reader]) => reader))).toEqual(new Set(OTHER_SIDE))
})

test.each(EXAMPLES.map(([name, day, ended = '']) => ({ name, day, ended })))(
  '$name on $day $ended',
  ({ name, day, ended }) => {
    expect(leaks(example(name, ended !== ''), day)).toEqual([])
  },
)

test('made records with all kinds of marks', () => {
  fc.assert(
    fc.property(generated, (made) => {
      const dir = recordOf(filesOf(made).files)
      expect(leaks(dir, '2024-04-02')).toEqual([])
      for (const reader of OTHER_SIDE) {
        const { findings, waived, unknown } = auditOf(viewOf(dir, '2024-04-02', reader))
        expect([...findings, ...waived, ...unknown].filter(({ rule }) => rule.counsel)).toEqual([])
      }
    }),
    { numRuns: 20 },
  )
})

test('neither do the examples make a finding for counsel out of what the other side may see', () => {
  for (const [name, day, ended] of EXAMPLES)
    for (const reader of OTHER_SIDE) {
      const { findings, unknown } = auditOf(viewOf(example(name, ended !== undefined), day, reader))
      expect([...findings, ...unknown].filter(({ rule }) => rule.counsel)).toEqual([])
    }
})
