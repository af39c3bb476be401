/** A packet as a user makes it, read back with the tools that a reader has. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { faultsOf, hasTool, packetOf, payloadOf, wordsOfPdf } from '../packet-folder.ts'
import { copyOf, treeOf } from '../record-folder.ts'
import { run } from '../run.ts'

const HAS_TOOLS = ['pdftotext', 'sha256sum', 'unzip'].every(hasTool)
const ID = '2022-04-02-rebuttal-union-packet'

describe.runIf(HAS_TOOLS)('a packet of the rebuttal for the union (needs poppler, coreutils and unzip)', async () => {
  const dir = copyOf('city-erp')
  const made = await run('-C', dir, 'packet', 'rebuttal', '--for', 'union')
  const packet = packetOf(dir, ID)

  test('is one folder and one zip, whose paths are the result', () => {
    expect(made).toMatchObject({ code: 0, out: `${packet}\n${packet}.zip\n` })
    expect(readdirSync(join(dir, 'documents')).sort()).toEqual([ID, `${ID}.zip`])
  })

  test('has the document, the list, each exhibit and everything in one', () => {
    const files = payloadOf(packet)
    expect(files).toEqual(
      expect.arrayContaining(['packet.pdf', '2022-04-02-rebuttal-union.pdf', 'exhibit-list.pdf', 'exhibits/E-05.pdf']),
    )
    // Described only: it is listed, and has no pages.
    expect(files).not.toContain('exhibits/E-03.pdf')
  })

  test('is a bag that sha256sum and unzip find whole', () => {
    expect(faultsOf(packet)).toBe('')
    expect(spawnSync('unzip', ['-tq', `${packet}.zip`], { encoding: 'utf8' }).stdout).toContain('No errors detected')
  })

  test('has a number on each page that runs through all of it', () => {
    const pages = wordsOfPdf(packet, 'packet.pdf').split('\f').slice(0, -1)
    const numbers = pages.map((page) =>
      [...page.matchAll(/DW-(\d{6})\s*$/g)].map(([, number]) => Number(number)).at(-1),
    )
    expect(numbers).toEqual(pages.map((_, i) => i + 1))
    expect(wordsOfPdf(packet, 'exhibits/E-05.pdf')).toMatch(/Exhibit E-05 · page 1 of \d+ · DW-\d{6}/)
  })

  test('lists each exhibit with how it was obtained, its numbers and its checksums', () => {
    const list = wordsOfPdf(packet, 'exhibit-list.pdf')
    expect(list).toContain('Numbers are from my own list; not all of them are part of this document.')
    expect(list).toMatch(/E-03 +Commit list.*described only; held by City of Alder/)
    expect(list).toMatch(/E-08 .*no copy is attached/)
    expect(list).toContain('48a3417e cca87cd2 0e5b3300 393e8871 bac0b0ad 7f700672 eee8c3d5 a38bc2c3')
  })

  test('has no page of an entry that has neither a file nor words of its own', () => {
    expect(readdirSync(join(packet, 'data/exhibits'))).not.toContain('E-08.pdf')
  })

  test('tells the user what is in it, what stayed behind, how to check it and how to note that it left', () => {
    expect(made.err).toContain(`${ID}, for the union: `)
    expect(made.err).toContain('  in the list alone, without pages: E-02, E-03, ')
    expect(made.err).toContain('withheld from the union:')
    expect(made.err).toContain('sha256sum -c manifest-sha256.txt')
    expect(made.err).toContain(`sent ${ID} --to PERSON --via email`)
  })

  test('has words for its reader, and none about its writer', () => {
    const text = readFileSync(join(packet, 'read-me-first.txt'), 'utf8')
    expect(text).toContain('shasum -a 256 -c manifest-sha256.txt')
    expect(text.replaceAll('rebuttal-union', '')).not.toMatch(/withheld|audience|union/i)
  })

  test('stands in the register, and every command that reads it knows it', async () => {
    const register = readFileSync(join(dir, 'documents.yaml'), 'utf8')
    expect(register).toMatch(/ {2}bates: \{prefix: DW, from: 1, to: \d+\}/)
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0 })
    expect((await run('-C', dir, 'list', 'documents')).out).toContain(`${ID}  zip  for the union`)
    expect((await run('-C', dir, 'show', ID)).out).toMatch(/\d+ pages, DW-000001 to DW-0000\d\d/)
    expect(await run('-C', dir, 'sent', 'packet', '--to', 'Kim Lee', '--via', 'meeting')).toMatchObject({
      code: 0,
      out: `${ID}\n`,
    })
  })
})

describe('before anything is written', () => {
  test('--preview shows it, and --json gives it to a program; the record stays as it is', async () => {
    const dir = copyOf('city-erp')
    const before = treeOf(dir)
    const shown = await run('-C', dir, 'packet', 'rebuttal', '--for', 'hr', '--preview')
    const { code, out } = await run('-C', dir, 'packet', 'rebuttal', '--for', 'hr', '--json')
    expect(shown).toMatchObject({ code: 0, out: '' })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      id: '2022-04-02-rebuttal-hr-packet',
      bates: { prefix: 'DW', from: 1 },
      exhibits: expect.arrayContaining([expect.objectContaining({ id: 'E-03', form: 'listed', pages: 0 })]),
    })
    expect(treeOf(dir)).toEqual(before)
  })

  test('a reader has to be named', async () => {
    expect(await run('-C', copyOf('city-erp'), 'packet', 'rebuttal')).toMatchObject({
      code: 2,
      err: expect.stringContaining('say who gets it: --for hr'),
    })
  })

  test('a document that names no exhibit needs no packet', async () => {
    expect(await run('-C', copyOf('city-erp'), 'packet', 'update', '--for', 'manager')).toMatchObject({
      code: 2,
      err: expect.stringContaining('this update names no exhibit that the manager may have; add one with --with E-01'),
    })
  })

  test('an exhibit cannot be added and left out', async () => {
    const args = ['packet', 'rebuttal', '--for', 'hr', '--with', 'e5', '--without', 'E-05']
    expect(await run('-C', copyOf('city-erp'), ...args)).toMatchObject({
      code: 2,
      err: expect.stringContaining('E-05 stands after --with and after --without'),
    })
  })
})

test('exhibits can be added and left out, and the packet can stand outside of the record', async () => {
  const dir = copyOf('city-erp')
  const out = copyOf('sales-leave')
  const args = ['packet', 'rebuttal', '--for', 'hr', '--with', 'E-01', '--without', 'E-16,E-07', '--out', out]
  const { code, err } = await run('-C', dir, ...args)
  expect(code).toBe(0)
  expect(err).toContain('E-16 is left out, and the document names it')
  const exhibits = readdirSync(join(out, '2022-04-02-rebuttal-hr-packet/data/exhibits'))
  expect(exhibits).toContain('E-01.pdf')
  expect(exhibits).not.toContain('E-07.pdf')
  expect(existsSync(join(dir, 'documents'))).toBe(false)
  expect(readFileSync(join(dir, 'documents.yaml'), 'utf8')).toContain(`path: ${out}/2022-04-02-rebuttal-hr-packet.zip`)
})
