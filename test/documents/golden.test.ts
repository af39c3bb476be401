/**
 * Whole documents, to be read line by line in review. After a change of wording that is meant:
 * UPDATE_GOLDEN=1 npx vitest run test/documents/golden.test.ts, then read the difference.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { expect, test } from 'vitest'
import { copyOf, type ExampleName } from '../record-folder.ts'
import { run } from '../run.ts'

const TODAY: Readonly<Record<ExampleName, string>> = { 'city-erp': '2022-04-02', 'sales-leave': '2024-05-03' }
const LONGEST = 150

const documents = [
  'rebuttal.hr',
  'rebuttal.attorney',
  'rebuttal.self',
  'update.manager',
  'chronology.hr',
  'chronology.attorney',
]
const cases = Object.entries(TODAY).flatMap(([example, today]) =>
  documents.map((document) => ({
    example: example === 'city-erp' ? ('city-erp' as const) : ('sales-leave' as const),
    document,
    today,
  })),
)

test.each(cases)('$example: $document', async ({ example, document, today }) => {
  const [name = '', reader = ''] = document.split('.')
  const { code, out } = await run(
    ...['-C', copyOf(example), 'render', name, '--for', reader, '--today', today, '--format', 'md', '--out', '-'],
  )
  const file = new URL(`../golden/${example}.${document}.md`, import.meta.url)
  const lines = out.split('\n')
  const text = lines.length <= LONGEST ? out : `${lines.slice(0, LONGEST - 1).join('\n')}\n`
  const { UPDATE_GOLDEN } = process.env
  if (UPDATE_GOLDEN === '1') writeFileSync(file, text)
  expect(code).toBe(0)
  expect(text).toBe(readFileSync(file, 'utf8'))
})
