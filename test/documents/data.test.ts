/** `render --data`: what a template sees, for whom it is. */
import { expect, test } from 'vitest'
import { DOCUMENTS, isDocumentName } from '../../src/documents/documents.ts'
import { copyOf, recordOf, treeOf } from '../record-folder.ts'
import { type Ran, run } from '../run.ts'

function data(dir: string, ...words: readonly string[]): Promise<Ran> {
  return run('-C', dir, 'render', ...words, '--today', '2022-04-02', '--data')
}

test('the data are what the template of a document gets, and nothing is written', async () => {
  const dir = copyOf('city-erp', {
    'templates/update.md': '{{ document_id }}|{{ week_ending }}|{{ rows[0].measure }}\n',
  })
  const before = treeOf(dir)
  const { code, out } = await data(dir, 'update', '--for', 'manager')
  expect(code).toBe(0)
  const { document_id, week_ending, rows } = JSON.parse(out)
  const document = await run('-C', dir, 'render', 'update', '--for', 'manager', '--today', '2022-04-02', '--out', '-')
  expect(document.out).toContain(`${document_id}|${week_ending}|${rows[0].measure}\n`)
  expect(treeOf(dir)).toEqual(before)
})

test('they are those of the reader: the same filter, and what was withheld is said', async () => {
  const dir = copyOf('city-erp')
  const hr = await data(dir, 'chronology', '--for', 'hr')
  expect(hr.out).not.toMatch(/E-17|counseling|COVID/)
  expect(hr.err).toContain('withheld from HR:\n')
  const self = await data(dir, 'chronology')
  expect(self.out).toMatch(/E-17/)
})

test('what the last look would refuse in a document, it refuses in the data', async () => {
  const dir = copyOf('city-erp', {
    'requests/R-90.yaml':
      'id: R-90\nkind: clarification\nsent_on: 2022-03-01\nto: marisol\ntext: Is the counseling of December meant here?\n',
  })
  const document = await run('-C', dir, 'render', 'update', '--for', 'manager', '--today', '2022-04-02', '--out', '-')
  const { code, out, err } = await data(dir, 'update', '--for', 'manager')
  expect(document.code).toBe(1)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain('requests/R-90.yaml')
  expect(err).toBe(document.err)
})

test('a template that cannot be used does not keep the data back: they help to correct it', async () => {
  const dir = copyOf('city-erp', { 'templates/update.md': '{{ weeek }}' })
  expect((await data(dir, 'update', '--for', 'manager')).code).toBe(0)
})

test.each(['--out', '--format', '--waive', '--include'])('%s does not go with it', async (flag) => {
  const value = { '--out': '-', '--format': 'md', '--waive': 'counseling', '--include': 'health' }[flag] ?? ''
  const { code, out, err } = await data(recordOf(), 'rebuttal', '--for', 'union', flag, value, '--because', 'consent')
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(`--data prints JSON and writes nothing; leave ${flag} out`)
})

test.each(Object.keys(DOCUMENTS).filter(isDocumentName))('every reader of %s can have the data', async (document) => {
  const dir = copyOf('city-erp')
  for (const audience of ['self', ...DOCUMENTS[document].readers]) {
    const { code, out, err } = await data(dir, document, '--for', audience)
    const made = await run('-C', dir, 'render', document, '--for', audience, '--today', '2022-04-02', '--format', 'md')
    expect({ audience, code, err }).toMatchObject({ audience, code: made.code })
    if (code === 0) expect(JSON.parse(out)).toMatchObject({ audience, as_of: '2022-04-02' })
  }
})
