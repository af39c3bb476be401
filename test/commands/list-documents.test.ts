import { describe, expect, test } from 'vitest'
import { addFiles, recordOf, textOf } from '../record-folder.ts'
import { registered, rowOf } from '../registered.ts'
import { run, runIn } from '../run.ts'

const SENT = '  sent:\n    - {on: 2022-04-04, to: [piet, Kim Lee], via: email, note: read at 16:20}\n'
const files = registered(
  { id: '2022-04-04-update-manager' },
  { id: '2022-04-02-rebuttal-hr' },
  { id: '2022-04-05-rebuttal-self' },
)
const DOCUMENTS = {
  ...files,
  'documents.yaml': `${rowOf({ id: '2022-04-04-update-manager' })}${SENT}${rowOf({ id: '2022-04-02-rebuttal-hr' })}${rowOf({ id: '2022-04-05-rebuttal-self' })}`,
}

describe('list documents', () => {
  test('has the newest last, with its formats, its reader, and who got it', async () => {
    const { code, out } = await run('-C', recordOf(DOCUMENTS), 'list', 'documents')
    expect({ code, out }).toEqual({
      code: 0,
      out: `2022-04-02-rebuttal-hr     md  for HR; not sent
2022-04-04-update-manager  md  for the manager; sent to Piet Vos, Kim Lee on 4 April 2022, email (read at 16:20)
2022-04-05-rebuttal-self   md  for you
`,
    })
  })

  test('says first what has changed or is gone since', async () => {
    const dir = recordOf({ ...DOCUMENTS, 'documents/2022-04-04-update-manager.md': 'new' })
    addFiles(dir, {
      'documents.yaml': textOf(dir, 'documents.yaml').replaceAll('rebuttal-self.md', 'rebuttal-none.md'),
    })
    const { out } = await run('-C', dir, 'list', 'documents')
    expect(out).toContain('for the manager; md changed since it was sent; sent to')
    expect(out).toMatch(/rebuttal-self +for you; md gone$/m)
  })

  test('can be asked by time and by who got it, and as JSON', async () => {
    const dir = recordOf(DOCUMENTS)
    const ids = async (...args: readonly string[]): Promise<unknown> =>
      JSON.parse((await run('-C', dir, 'list', 'documents', '--json', ...args)).out)
    expect(await ids('--until', '2022-04-03')).toMatchObject([{ id: '2022-04-02-rebuttal-hr', sent: [] }])
    expect(await ids('--person', 'PIET')).toEqual([
      {
        id: '2022-04-04-update-manager',
        document: 'update',
        audience: 'manager',
        as_of: '2022-04-04',
        rendered: '2022-04-04T09:00:00Z',
        files: [{ path: 'documents/2022-04-04-update-manager.md', format: 'md', state: 'same' }],
        sent: [{ on: '2022-04-04', to: ['piet', 'Kim Lee'], via: 'email', note: 'read at 16:20' }],
      },
    ])
  })

  test('knows nothing of areas', async () => {
    const { code, err } = await run('-C', recordOf(DOCUMENTS), 'list', 'documents', '--area', 'A1')
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('--area is about entries') })
  })

  test('is cut at the edge of a screen', async () => {
    const { out } = await runIn(
      { isTTY: true, columns: 70, env: { TERM: 'xterm', NO_COLOR: '1' } },
      '-C',
      recordOf(DOCUMENTS),
      'list',
      'documents',
    )
    for (const line of out.trimEnd().split('\n')) expect(line.length).toBeLessThanOrEqual(70)
  })

  test('without a document, says so', async () => {
    expect(await run('-C', recordOf(), 'list', 'documents')).toMatchObject({
      code: 0,
      out: '',
      err: 'no document was rendered yet\n',
    })
  })

  test('of a register with a fault, names check', async () => {
    const dir = recordOf({ 'documents.yaml': '- id: [\n' })
    expect(await run('-C', dir, 'list', 'documents')).toMatchObject({
      code: 2,
      err: expect.stringContaining('onrecord check'),
    })
    expect((await run('-C', dir, 'list')).code).toBe(0)
  })

  test('reads rows of earlier versions', async () => {
    const row = `- id: 2022-04-02-update-manager
  document: update
  audience: manager
  as_of: 2022-04-02
  rendered: 2022-04-02T09:00:00Z
  files:
    - documents/2022-04-02-update-manager.md
  withheld: []
  inputs_sha256: ${'a'.repeat(64)}
`
    const dir = recordOf({ 'documents.yaml': row, 'documents/2022-04-02-update-manager.md': 'text' })
    expect((await run('-C', dir, 'list', 'documents')).out).toBe(
      '2022-04-02-update-manager  md  for the manager; not sent\n',
    )
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
    expect((await run('-C', dir, 'sent', 'update', '--to', 'piet', '--via', 'post')).code).toBe(0)
  })
})

describe('show', () => {
  test('has a document in words', async () => {
    const more = `  tool_version: 0.1.0
  check_in: 2022-04-01
  exhibits: [E-01, E-02]
  inputs:
    people.yaml: ${'a'.repeat(64)}
  withheld:
    - {what: E-09, rules: [health, weak_points]}
  included:
    - {class: health, because: She agreed to it.}
`
    const id = '2022-04-02-recap-manager'
    const dir = recordOf({ ...registered({ id, more }), 'documents.yaml': `${rowOf({ id, more })}${SENT}` })
    const { code, out } = await run('-C', dir, 'show', id.toUpperCase())
    expect({ code, out }).toEqual({
      code: 0,
      out: `documents.yaml
2022-04-02-recap-manager
recap for the manager, as of 2 April 2022; made on 2 April 2022 with onrecord 0.1.0
about the check-in of 2022-04-01
sent to Piet Vos, Kim Lee on 4 April 2022, email (read at 16:20)
documents/2022-04-02-recap-manager.md: as it was sent
exhibits: E-01, E-02
withheld:
  E-09 [health, weak points]
let through: health, because: She agreed to it.
made from 1 file; changed since: people.yaml
`,
    })
    expect(JSON.parse((await run('-C', dir, 'show', id, '--json')).out)).toMatchObject({ id, check_in: '2022-04-01' })
  })

  test('of a document that may stand in a register with a fault, says which', async () => {
    const dir = recordOf({ 'documents.yaml': '- id: 2022-04-02-recap-manager\n' })
    expect(await run('-C', dir, 'show', '2022-04-02-recap-manager')).toMatchObject({
      code: 2,
      err: expect.stringContaining('documents.yaml has a fault'),
    })
    expect((await run('-C', dir, 'show', 'E-99')).err).toContain('there is no entry "E-99"')
  })
})
