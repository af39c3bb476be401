/** What render leaves in documents.yaml, and that an id which was given away is never used for another content. */
import { rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { addFiles, copyOf, textOf } from '../record-folder.ts'
import { sha256Of } from '../registered.ts'
import { run } from '../run.ts'

const ID = '2022-04-02-update-manager'

async function made(dir: string, ...more: readonly string[]): Promise<string[]> {
  const { code, out } = await run(
    ...[
      '-C',
      dir,
      'render',
      'update',
      '--for',
      'manager',
      '--today',
      '2022-04-02',
      ...(more.length === 0 ? ['--format', 'md'] : more),
    ],
  )
  expect(code).toBe(0)
  return out
    .trim()
    .split('\n')
    .map((path) => basename(path))
}

function rows(dir: string): unknown {
  return parse(textOf(dir, 'documents.yaml'))
}

/** Somebody else's name is another content. */
function changeName(dir: string): void {
  addFiles(dir, { 'people.yaml': textOf(dir, 'people.yaml').replaceAll('Marisol Vega', 'Marisol Ruiz') })
}

test('a row says from what a document was made, what is in it and what was written', async () => {
  const dir = copyOf('city-erp')
  const path = 'documents/2022-04-02-rebuttal-hr.md'
  const { code } = await run('-C', dir, 'render', 'rebuttal', '--for', 'hr', '--today', '2022-04-02', '--format', 'md')
  expect(code).toBe(0)
  expect(rows(dir)).toEqual([
    {
      id: '2022-04-02-rebuttal-hr',
      document: 'rebuttal',
      audience: 'hr',
      layout: 'areas',
      register: 'conciliatory',
      as_of: '2022-04-02',
      rendered: expect.stringMatching(/^2022-04-0\dT/),
      tool_version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      files: [{ path, sha256: sha256Of(textOf(dir, path)) }],
      exhibits: expect.arrayContaining([expect.stringMatching(/^E-\d\d$/)]),
      withheld: expect.arrayContaining([{ what: 'E-17', rules: ['health'] }]),
      inputs: expect.objectContaining({ 'plan.yaml': sha256Of(textOf(dir, 'plan.yaml')) }),
      inputs_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ])
  expect(JSON.stringify(rows(dir))).not.toContain('evidence/E-17.yaml')
  expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
})

test('a recap that is noted as sent is the recap of its check-in', async () => {
  const path = 'check-ins/2022-03-25.yaml'
  const held = textOf(copyOf('city-erp'), path).replace(/^recap:.*\n(?: .*\n)*/m, '')
  const dir = copyOf('city-erp', { [path]: held })
  const recap = ['render', 'recap', '--for', 'manager', '--today', '2022-03-26', '--format', 'md']
  expect((await run('-C', dir, ...recap)).code).toBe(0)
  expect(rows(dir)).toMatchObject([{ document: 'recap', check_in: '2022-03-25' }])
  const { err } = await run('-C', dir, 'sent', 'recap', '--to', 'marisol', '--via', 'email', '--on', '2022-03-25')
  expect(err).toContain('check-in 2022-03-25 says so too')
  expect(parse(textOf(dir, path)).recap).toEqual({ sent: '2022-03-25' })
})

describe('an id that was given away', () => {
  test('is not used again when its file is gone and the document is another one by now', async () => {
    const dir = copyOf('city-erp')
    await made(dir)
    await run('-C', dir, 'sent', 'update', '--to', 'marisol', '--via', 'email')
    rmSync(join(dir, `documents/${ID}.md`))
    changeName(dir)
    expect(await made(dir)).toEqual([`${ID}-2.md`])
  })

  test('is not used again for a second format of another content', async () => {
    const dir = copyOf('city-erp')
    await made(dir)
    changeName(dir)
    expect(await made(dir, '--format', 'html')).toEqual([`${ID}-2.html`])
  })

  test('is not used again when the formats have nothing in common', async () => {
    const dir = copyOf('city-erp')
    await made(dir, '--format', 'html')
    changeName(dir)
    expect(await made(dir, '--format', 'md')).toEqual([`${ID}-2.md`])
  })

  test('is not used again when its file was changed by hand', async () => {
    const dir = copyOf('city-erp')
    await made(dir)
    addFiles(dir, { [`documents/${ID}.md`]: 'changed by hand' })
    expect(await made(dir, '--format', 'html')).toEqual([`${ID}-2.html`])
    expect(textOf(dir, `documents/${ID}.md`)).toBe('changed by hand')
  })

  test('is used for a file that is gone and comes out the same, and for another format of it', async () => {
    const dir = copyOf('city-erp')
    await made(dir)
    const before = textOf(dir, `documents/${ID}.md`)
    rmSync(join(dir, `documents/${ID}.md`))
    expect(await made(dir)).toEqual([`${ID}.md`])
    expect(textOf(dir, `documents/${ID}.md`)).toBe(before)
    expect(rows(dir)).toHaveLength(1)
    expect(await made(dir, '--format', 'html')).toEqual([`${ID}.html`])
    expect(JSON.parse((await run('-C', dir, 'list', 'documents', '--json')).out)).toMatchObject([
      {
        id: ID,
        files: [
          { format: 'md', state: 'same' },
          { format: 'html', state: 'same' },
        ],
      },
    ])
  })

  test('of an earlier version, whose file is gone, stays taken', async () => {
    const row = `- id: ${ID}\n  document: update\n  audience: manager\n  as_of: 2022-04-02\n  rendered: 2022-04-02T09:00:00Z\n  files:\n    - documents/${ID}.md\n  withheld: []\n`
    expect(await made(copyOf('city-erp', { 'documents.yaml': row }))).toEqual([`${ID}-2.md`])
  })
})
