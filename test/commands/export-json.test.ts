import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { copyOf, emptyFolder, recordOf, treeOf } from '../record-folder.ts'
import { run } from '../run.ts'

const EVIDENCE = `id: E-01
happened: 2024-02-20
kind: email
title: Mail about the roster
sensitivity: family
files:
  - {name: mail.eml, sha256: ${'a'.repeat(64)}, bytes: 12}
`

describe('export --format json', () => {
  test('has every entry as it was read, with its id, its file and the checksums', async () => {
    const dir = recordOf({ 'evidence/E-01.yaml': EVIDENCE })
    const { code, out, err } = await run('-C', dir, 'export', '--format', 'json', '--out', '-')
    expect(code).toBe(0)
    const { plan, people, evidence, unread } = JSON.parse(out)
    expect(plan).toMatchObject({ issued_on: '2024-01-08', employee: 'ana', id: 'plan', file: 'plan.yaml' })
    expect(people.map(({ id }: { readonly id: string }) => id)).toEqual(['ana', 'piet'])
    expect(evidence).toEqual([
      {
        id: 'E-01',
        happened: '2024-02-20',
        kind: 'email',
        title: 'Mail about the roster',
        sensitivity: 'family',
        files: [{ name: 'mail.eml', sha256: 'a'.repeat(64), bytes: 12 }],
        file: 'evidence/E-01.yaml',
      },
    ])
    expect(unread).toEqual([])
    expect(err).toContain('it is for you alone')
  })

  test('is the same text each time, and nothing of the record changes', async () => {
    const dir = copyOf('city-erp')
    const before = treeOf(dir)
    const [one, two] = [
      await run('-C', dir, 'export', '--format', 'json', '--out', '-'),
      await run('-C', dir, 'export', '--format', 'json', '--out', '-'),
    ]
    expect(one.out).toBe(two.out)
    expect(treeOf(dir)).toEqual(before)
    const parsed = JSON.parse(one.out)
    expect(parsed.documents).toBeInstanceOf(Array)
    expect(Object.keys(parsed)).toContain('check-ins')
  })

  test('goes beside the record when no place is named, and never over another file', async () => {
    const dir = recordOf()
    const first = await run('-C', dir, 'export', '--format', 'json')
    expect(first.out.trim()).toBe(join(dirname(dir), `${basename(dir)}-2022-04-02.json`))
    expect(JSON.parse(readFileSync(first.out.trim(), 'utf8')).plan.employee).toBe('ana')
    const second = await run('-C', dir, 'export', '--format', 'json')
    expect(second.out.trim()).toMatch(/-2022-04-02-2\.json$/)
    const named = await run('-C', dir, 'export', '--format', 'json', '--out', first.out.trim())
    expect(named).toMatchObject({ code: 2, out: '' })
    const inside = await run('-C', dir, 'export', '--format', 'json', '--out', join(dir, 'all.json'))
    expect(inside.code).toBe(2)
  })

  test('says what could not be read, and is not silent about it in its exit code', async () => {
    const dir = recordOf({ 'evidence/E-01.yaml': 'id: E-01\n' })
    const { code, out, err } = await run('-C', dir, 'export', '--format', 'json', '--out', '-')
    expect(code).toBe(1)
    expect(JSON.parse(out).unread).toEqual(['E-01'])
    expect(err).toContain('not in it, because of a fault: E-01; see: onrecord check')
  })
})

describe('what nobody can lock with', () => {
  const refused = async (...flags: readonly string[]): Promise<string> => {
    const dir = recordOf()
    const out = join(emptyFolder(), 'all.json')
    const { code, err } = await run('-C', dir, 'export', '--format', 'json', '--out', out, ...flags)
    expect(code).toBe(2)
    expect(existsSync(out) || existsSync(`${out}.age`)).toBe(false)
    return err
  }
  const file = (text: string): string => {
    const path = join(emptyFolder(), 'words.txt')
    writeFileSync(path, text)
    return path
  }

  test('is refused in one line, before anything is written', async () => {
    expect(await refused('--encrypt')).toContain('give --recipient age1… or --passphrase-file FILE')
    expect(await refused('--passphrase-file', file('short\n'))).toContain('shorter than 8 characters')
    expect(await refused('--passphrase-file', file(''))).toContain('the passphrase is empty')
    expect(await refused('--passphrase-file', '/nowhere/words.txt')).toContain('there is no file')
    expect(await refused('--recipient', 'age1abc')).toContain('--recipient is not a whole key of age')
    expect(await refused('--recipient', 'age1abc', '--passphrase-file', file('long enough words'))).toContain(
      'for keys or with a passphrase, not both',
    )
  })
})

test('of many entries with faults, the first are named and the others counted', async () => {
  const broken = Array.from({ length: 25 }, (_, i) => [`evidence/E-${10 + i}.yaml`, 'kind: []\n'])
  const { code, err } = await run(
    '-C',
    recordOf(Object.fromEntries(broken)),
    'export',
    '--format',
    'json',
    '--out',
    '-',
  )
  expect(code).toBe(1)
  expect(err).toContain('E-29, and 5 more; see: onrecord check')
})
