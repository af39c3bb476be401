/** Who is named in a document, and what of later days is not in it. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addFiles, copyOf, textOf } from '../record-folder.ts'
import { run } from '../run.ts'

const DAY = ['--today', '2024-05-06', '--out', '-']

function withPeople(rows: string): string {
  const dir = copyOf('sales-leave')
  addFiles(dir, { 'people.yaml': `${textOf(dir, 'people.yaml')}${rows}` })
  return dir
}

test('an id that is a word of every document stops none of them', async () => {
  const dir = withPeople('  - {id: met, name: Metin Yilmaz, relation: witness, sensitivity: health}\n')
  const { code, err } = await run('-C', dir, 'render', 'recap', '--for', 'manager', ...DAY)
  expect(err).not.toContain('may not be named')
  expect(code).toBe(0)
})

test('a person is not in a document because a field says the same word as the id', async () => {
  const dir = withPeople('  - {id: note, name: Nadia Ottesen, relation: witness}\n')
  const { code, out } = await run('-C', dir, 'render', 'chronology', '--for', 'agency', ...DAY)
  expect(code).toBe(0)
  expect(out).not.toContain('Ottesen')
})

const CLAIM = `separated_on: 2024-05-01
decision_mailed_on: 2024-05-03
appeal_days: 10
reason_given_at_discharge: Not meeting the plan.
hearing: {mode: by telephone, parties: [renata, theo]}
witnesses:
  - {person: met, knows: saw me in March, telephone: 555-0142}
  - {person: june, knows: kept the report, telephone: 555-0199}
`

test('a witness whose name the agency may not have is no witness of the appeal', async () => {
  const dir = withPeople('  - {id: met, name: Metin Yilmaz, relation: witness, sensitivity: health}\n')
  addFiles(dir, { 'unemployment.yaml': CLAIM })
  const { code, out } = await run('-C', dir, 'render', 'appeal', '--for', 'agency', ...DAY)
  expect(code).toBe(0)
  expect(out).toContain('555-0199')
  expect(out).toContain('Renata Solis; a colleague')
  expect(out).not.toMatch(/555-0142|saw me in March|theo/i)
})

test('the reason for an end of the employment is in no document of an earlier day', async () => {
  const dir = copyOf('sales-leave')
  addFiles(dir, { 'unemployment.yaml': CLAIM.replace(/witnesses:[\s\S]*/, '') })
  const { out } = await run('-C', dir, 'render', 'appeal', '--for', 'attorney', '--today', '2024-04-20', '--out', '-')
  expect(out).not.toContain('Not meeting the plan')
})

test('a document that is there without its line in documents.yaml gets one when it is rendered again', async () => {
  const dir = copyOf('sales-leave')
  const render = ['-C', dir, 'render', 'recap', '--for', 'manager', '--today', '2024-05-06', '--format', 'md']
  await run(...render)
  const before = textOf(dir, 'documents.yaml')
  rmSync(join(dir, 'documents.yaml'))
  await run(...render)
  expect(textOf(dir, 'documents.yaml')).toBe(before)
})
