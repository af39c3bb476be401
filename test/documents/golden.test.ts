/**
 * Whole documents, to be read line by line in review. After a change of wording that is meant:
 * UPDATE_GOLDEN=1 npx vitest run test/documents/golden.test.ts, then read the difference.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { expect, test } from 'vitest'
import { copyOf, type ExampleName } from '../record-folder.ts'
import { run } from '../run.ts'
import { EXAMPLE_CLAIMS, EXAMPLE_GRIEVANCE } from './example-claims.ts'

const TODAY: Readonly<Record<ExampleName, string>> = { 'city-erp': '2022-04-02', 'sales-leave': '2024-05-03' }
const LONGEST = 150

const documents = [
  'rebuttal.hr',
  'rebuttal.attorney',
  'rebuttal.self',
  'agenda.manager',
  'agenda.self',
  'recap.manager',
  'update.manager',
  'clarification.manager',
  'missed-check-in.manager',
  'missed-check-in.hr',
  'chronology.hr',
  'chronology.attorney',
  'appeal.self',
  'handover.attorney',
  'handover.union',
]
const cases = Object.entries(TODAY).flatMap(([example, today]) =>
  documents.map((document) => ({
    example: example === 'city-erp' ? ('city-erp' as const) : ('sales-leave' as const),
    document,
    today,
  })),
)

/** Documents about what only one of the examples has, on the day on which it has it. */
const alone = [
  { example: 'sales-leave' as const, document: 'severance.self', today: '2024-05-06' },
  { example: 'sales-leave' as const, document: 'severance.settlement', today: '2024-05-06' },
  { example: 'city-erp' as const, document: 'severance.self', today: '2022-04-02' },
]

/** Documents about a claim, which comes after the plan: the examples do not have one yet. */
const afterwards = ['appeal.agency', 'appeal.attorney'].flatMap((document) => [
  { example: 'city-erp' as const, document, today: '2022-06-10' },
  { example: 'sales-leave' as const, document, today: '2024-06-19' },
])
const withClaim = afterwards.map((each) => ({ ...each, files: { 'unemployment.yaml': EXAMPLE_CLAIMS[each.example] } }))
const grieved = {
  example: 'city-erp' as const,
  document: 'handover.union.grievance',
  today: '2022-06-10',
  files: { 'unemployment.yaml': EXAMPLE_CLAIMS['city-erp'], 'grievance.yaml': EXAMPLE_GRIEVANCE },
}
const withoutMore = [...cases, ...alone].map((each) => ({ ...each, files: {} }))

test.each([...withoutMore, ...withClaim, grieved])(
  '$example: $document',
  async ({ example, document, today, files }) => {
    const [name = '', reader = ''] = document.split('.')
    const { code, out } = await run(
      ...['-C', copyOf(example, files), 'render', name, '--for', reader],
      ...['--today', today, '--format', 'md', '--out', '-'],
    )
    const file = new URL(`../golden/${example}.${document}.md`, import.meta.url)
    const lines = out.split('\n')
    const text = lines.length <= LONGEST ? out : `${lines.slice(0, LONGEST - 1).join('\n')}\n`
    const { UPDATE_GOLDEN } = process.env
    if (UPDATE_GOLDEN === '1') writeFileSync(file, text)
    expect(code).toBe(0)
    expect(text).toBe(readFileSync(file, 'utf8'))
  },
)
