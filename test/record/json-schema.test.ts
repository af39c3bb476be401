import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { jsonSchemas } from '../../src/record/json-schema.ts'
import { exampleFiles } from './example-files.ts'

const folder = fileURLToPath(new URL('../../schema/', import.meta.url))

test('the schemas for editors are those of the record; when not: npm run schema', () => {
  const written = Object.fromEntries(
    readdirSync(folder).map((name) => [
      name.replace('.json', ''),
      JSON.parse(readFileSync(`${folder}${name}`, 'utf8')),
    ]),
  )

  expect(written).toEqual(JSON.parse(JSON.stringify(jsonSchemas())))
})

test('an editor learns what each kind of file is, and reads a schema that names no other place', () => {
  for (const schema of Object.values(jsonSchemas())) {
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: expect.any(String),
      description: expect.any(String),
    })
    expect(JSON.stringify(schema)).not.toMatch(/"\$(id|ref)"/)
  }
})

test('an editor takes a year alone, an empty key and one exhibit without a list, as check does', () => {
  const { evidence, allegations } = jsonSchemas()

  expect(evidence).toMatchObject({
    properties: {
      happened: { type: ['string', 'integer'], pattern: expect.stringContaining('unknown') },
      author: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    },
  })
  expect(allegations).toMatchObject({
    properties: { evidence: { anyOf: [{ anyOf: [{ type: 'array' }, { type: 'string' }] }, { type: 'null' }] } },
  })
})

test.each(['city-erp', 'sales-leave'] as const)('an editor has nothing to mark in the example %s', (example) => {
  const schemas = jsonSchemas()
  const marked = exampleFiles(example).flatMap(({ kind, path, text }) => {
    const result = z.fromJSONSchema(schemas[kind] ?? {}).safeParse(parse(text))
    return result.success ? [] : [[path, result.error.issues]]
  })

  expect(marked).toEqual([])
})

test('an editor marks a misspelt key, an unknown word and a date with the month at the end', () => {
  const marked = (text: string): boolean =>
    !z.fromJSONSchema(jsonSchemas()['evidence'] ?? {}).safeParse(parse(text)).success
  const entry = 'id: E-01\nhappened: 2022\nkind: note\ntitle: The server list\n'

  expect(marked(entry)).toBe(false)
  expect(marked(`${entry}pepole: [dana]\n`)).toBe(true)
  expect(marked(entry.replace('note', 'emial'))).toBe(true)
  expect(marked(entry.replace('2022', '03/04/2022'))).toBe(true)
})
