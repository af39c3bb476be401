import { describe, expect, test } from 'vitest'
import { inputsOf } from '../../src/record/register-inputs.ts'
import { recordOf, treeOf } from '../record-folder.ts'
import { registered, rowOf, sha256Of, TEXT } from '../registered.ts'
import { run } from '../run.ts'

const ROW = rowOf({ id: '2022-04-02-rebuttal-hr' })
const DOCUMENT = { 'documents/2022-04-02-rebuttal-hr.md': TEXT }

describe('check reads documents.yaml as it reads every other file', () => {
  test.each([
    ['nothing in it', '', ''],
    ['only a comment in it', '# what I sent\n', ''],
    [
      'a key that is not known',
      `${ROW}  exibits: []\n`,
      ':9:3 warning: the key "exibits" is not known here; did you mean "exhibits"?',
    ],
    [
      'a date with the month at the end',
      ROW.replace('as_of: 2022-04-02', 'as_of: 03/04/2022'),
      ':4:10 error: [1].as_of: ',
    ],
    ['a row without an id', ROW.replace('id: 2022-04-02-rebuttal-hr', 'title: x'), ':1:3 error: [1].id: is missing'],
    ['no list', 'id: one\n', ':1:1 error: expected a list, in which each item starts with "- " [not-a-mapping]'],
    [
      'a note without a day',
      `${ROW}  sent:\n    - {to: [piet], via: post}\n`,
      ':10:7 error: [1].sent[1].on: is missing',
    ],
  ])('with %s', async (_, text, message) => {
    const dir = recordOf({ ...DOCUMENT, 'documents.yaml': text })
    const before = treeOf(dir)
    const { out } = await run('-C', dir, 'check')
    if (message === '') expect(out).toBe('')
    else expect(out).toContain(`documents.yaml${message}`)
    expect(treeOf(dir)).toEqual(before)
  })

  test('which is no text, or no file', async () => {
    const latin = recordOf({ 'documents.yaml': Buffer.from('- id: Müller\n', 'latin1') })
    expect((await run('-C', latin, 'check')).out).toContain('documents.yaml:1:1 error: the file is not UTF-8 text')
    const folder = recordOf({ 'documents.yaml/.keep': '' })
    expect((await run('-C', folder, 'check')).out).toContain('documents.yaml:1:1 error: this is not a file')
  })

  test('and says nothing of a document that was changed and never sent, or of one that stands elsewhere', async () => {
    const row = ROW.replace('documents/2022-04-02-rebuttal-hr.md', '/home/dana/rebuttal.md')
    const dir = recordOf({
      ...registered({ id: '2022-04-02-update-manager' }),
      'documents/2022-04-02-update-manager.md': 'x',
    })
    expect((await run('-C', dir, 'check')).out).toBe('')
    expect((await run('-C', recordOf({ 'documents.yaml': row }), 'check')).out).toBe('')
  })
})

describe('what a document was made of', () => {
  const sources = new Map([
    ['plan.yaml', 'format: 1\n'],
    ['evidence/E-02.yaml', 'id: E-02\n'],
    ['evidence/E-01.yaml', 'id: E-01\n'],
    ['severance.yaml', 'floor: 10\n'],
  ])

  test('is every file that it shows, and not what was withheld', () => {
    const { inputs, inputs_sha256 } = inputsOf(sources, new Set(['E-02']))
    expect(inputs).toEqual({ 'evidence/E-02.yaml': sha256Of('id: E-02\n'), 'plan.yaml': sha256Of('format: 1\n') })
    expect(inputs_sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('is told apart by any change in any file, whatever the order in which they were read', () => {
    const all = (files: ReadonlyMap<string, string>): string => inputsOf(files, new Set()).inputs_sha256
    expect(all(new Map([...sources].reverse()))).toBe(all(sources))
    expect(all(new Map([...sources, ['severance.yaml', 'floor: 11\n']]))).not.toBe(all(sources))
  })

  test('is one SHA-256 alone in a record of thousands', () => {
    const ids = Array.from({ length: 10_000 }, (_, i) => `E-${i}`)
    const many = new Map(ids.map((id) => [`evidence/${id}.yaml`, `id: ${id}\n`]))
    expect(Object.keys(inputsOf(many, new Set(ids)))).toEqual(['inputs_sha256'])
  })
})
