/** The numbers on the pages, the same packet again, and what a packet leaves on the disk when it cannot be made. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, test } from 'vitest'
import { payloadOf, wordsOfPdf } from '../packet-folder.ts'
import { packetRecord } from '../packet-record.ts'
import { addFiles, treeOf } from '../record-folder.ts'
import { type Ran, run } from '../run.ts'

const ID = '2024-02-01-rebuttal-hr-packet'
const FILES = { 'mail.txt': 'Thank you, Piet.' }

function packet(dir: string, ...args: readonly string[]): Promise<Ran> {
  return run('-C', dir, 'packet', 'rebuttal', '--today', '2024-02-01', '--for', 'hr', ...args)
}

function numbers(dir: string): string[] {
  return readFileSync(join(dir, 'documents.yaml'), 'utf8').match(/bates: \{.*\}/g) ?? []
}

describe('the numbers', () => {
  test('stay when the same packet is made again, whose bytes are the same', async () => {
    const dir = packetRecord({ 'E-01': { files: FILES } })
    await packet(dir)
    const before = treeOf(dir)
    const again = await packet(dir)
    expect(again).toMatchObject({ code: 0, err: expect.stringContaining(`${ID} is there already`) })
    expect(treeOf(dir)).toEqual(before)
    rmSync(join(dir, 'documents'), { recursive: true })
    expect(await packet(dir)).toMatchObject({ code: 0 })
    expect(treeOf(dir)).toEqual(before)
  })

  test('are the same when it is made twice at once, and it is registered once', async () => {
    const dir = packetRecord({ 'E-01': { files: FILES } })
    const both = await Promise.all([packet(dir), packet(dir)])
    expect(both.map(({ code }) => code)).toEqual([0, 0])
    expect(both[0].out).toBe(both[1].out)
    expect(numbers(dir)).toEqual(['bates: {prefix: AD, from: 1, to: 3}'])
    expect(readdirSync(join(dir, 'documents')).sort()).toEqual([ID, `${ID}.zip`])
  })

  test('go on for other content of the same day, which gets an id of its own', async () => {
    const dir = packetRecord({
      'E-01': { files: FILES },
      'E-02': { more: 'obtained: received_by_me\ndetail: Sent at ten.\n' },
    })
    await packet(dir, '--without', 'E-02')
    const other = await packet(dir)
    expect(other.out).toContain(`${ID}-2.zip`)
    expect(numbers(dir)).toEqual(['bates: {prefix: AD, from: 1, to: 3}', 'bates: {prefix: AD, from: 4, to: 7}'])
    // And the first is known again.
    expect((await packet(dir, '--without', 'E-02')).out).toContain(`${ID}.zip`)
  })

  test('begin at one with another prefix', async () => {
    const dir = packetRecord({ 'E-01': { files: FILES } })
    await packet(dir)
    await packet(dir, '--bates', 'ana-2')
    expect(numbers(dir).at(-1)).toBe('bates: {prefix: ANA-2, from: 1, to: 3}')
    const told = 'begin at AD-000004, so the reader can tell that there are pages before them; --bates XX begins at 1'
    const union = ['packet', 'rebuttal', '--today', '2024-02-01', '--for', 'union', '--preview']
    expect((await run('-C', dir, ...union)).err).toContain(told)
    expect((await run('-C', dir, ...union, '--bates', 'xx')).err).not.toContain('the reader can tell')
  })

  test('are not given again when the zip was changed by hand', async () => {
    const dir = packetRecord({ 'E-01': { files: FILES } })
    await packet(dir)
    addFiles(dir, { [`documents/${ID}.zip`]: 'something else' })
    expect((await packet(dir)).out).toContain(`${ID}-2.zip`)
    expect(numbers(dir).at(-1)).toBe('bates: {prefix: AD, from: 4, to: 6}')
  })
})

describe('names of files', () => {
  test('that only one system can tell apart, or none can store, all come out', async () => {
    const names = ['mail.txt', 'MAIL.txt', 'caf\u00e9.txt', 'cafe\u0301.txt', 'con.txt', 'a\nb.txt', '.hidden']
    const files = Object.fromEntries(names.map((name, i) => [name, `Text ${i}`]))
    const dir = packetRecord({ 'E-01': { files }, 'E-02': { files: FILES } })
    const made = await run('-C', dir, 'packet', 'rebuttal', '--today', '2024-02-01', '--for', 'attorney')
    expect(made).toMatchObject({ code: 0 })
    const folder = join(dir, 'documents/2024-02-01-rebuttal-attorney-packet')
    const originals = payloadOf(folder).filter((path) => path.startsWith('originals/E-01/'))
    const texts = originals.map((path) => readFileSync(join(folder, 'data', path), 'utf8'))
    expect(texts.sort()).toEqual(names.map((_, i) => `Text ${i}`))
    expect(new Set(originals.map((path) => path.normalize('NFC').toLowerCase())).size).toBe(names.length)
    expect(originals.join('')).toBe(originals.join('').normalize('NFC'))
  })
})

describe('what is in the way', () => {
  test('is never replaced', async () => {
    const dir = packetRecord({ 'E-01': { files: FILES } }, { [`documents/${ID}/note.txt`]: 'mine' })
    const before = treeOf(dir)
    expect(await packet(dir)).toMatchObject({
      code: 2,
      err: expect.stringContaining(`${ID} is there and is something else`),
    })
    expect(treeOf(dir)).toEqual(before)
  })

  test('is named when it is a file in the folder of a packet, and the packet is not called there already', async () => {
    const dir = packetRecord({ 'E-01': { files: FILES } })
    await packet(dir)
    addFiles(dir, { [`documents/${ID}/.DS_Store`]: 'put there by looking' })
    expect((await packet(dir)).err).toContain('is there already')
    addFiles(dir, { [`documents/${ID}/data/exhibits/notes.txt`]: 'mine' })
    expect(await packet(dir)).toMatchObject({
      code: 2,
      err: expect.stringContaining(`${ID} is there and is something else ("data/exhibits/notes.txt" was added); move`),
    })
    expect((await run('-C', dir, 'check')).out).toContain(
      `"data/exhibits/notes.txt" in documents/${ID} is not part of the packet; move it away [packet-changed]`,
    )
    rmSync(join(dir, 'documents', ID), { recursive: true })
    expect((await run('-C', dir, 'check')).out).not.toContain('packet-changed')
  })

  test('is cleared away when it is what a killed command left', async () => {
    const dir = packetRecord({ 'E-01': { files: FILES } })
    const ended = execFileSync(process.execPath, ['-e', 'console.log(process.pid)'], { encoding: 'utf8' }).trim()
    const [dead, alive] = [`.unfinished-packet-${ended}-00000000`, `.unfinished-packet-${process.pid}-00000000`]
    for (const name of [dead, alive]) {
      mkdirSync(join(dir, 'documents', name, ID), { recursive: true })
      writeFileSync(join(dir, 'documents', name, ID, 'bagit.txt'), 'half')
    }
    expect(await packet(dir)).toMatchObject({ code: 0 })
    expect(readdirSync(join(dir, 'documents')).sort()).toEqual([alive, ID, `${ID}.zip`])
  })

  test('a register that cannot be added to leaves no packet', async () => {
    const dir = packetRecord({ 'E-01': { files: FILES } }, { 'documents.yaml': '[]\n' })
    expect((await packet(dir)).code).toBe(2)
    expect(existsSync(join(dir, 'documents'))).toBe(false)
  })
})

test('of a document and its packet each is noted as sent by its own name', async () => {
  const dir = packetRecord({ 'E-01': { files: FILES } })
  await run('-C', dir, 'render', 'rebuttal', '--for', 'hr', '--today', '2024-02-01')
  await packet(dir)
  const sent = (name: string): Promise<Ran> => run('-C', dir, 'sent', name, '--to', 'hana', '--via', 'paper')
  expect(await sent('rebuttal')).toMatchObject({ out: '2024-02-01-rebuttal-hr\n' })
  expect(await sent('rebuttal-packet')).toMatchObject({ out: `${ID}\n` })
})

test('names, addresses and numbers can be hidden, how often is said, and no file goes as it was received', async () => {
  const mail = 'Piet, please call Mira Sandoval, +1 415 555 0134, mira@harbour.example.'
  const dir = packetRecord({ 'E-01': { files: { 'mail.txt': mail } } })
  addFiles(dir, { 'names.txt': 'Mira Sandoval\n' })
  const args = ['packet', 'rebuttal', '--today', '2024-02-01', '--for', 'attorney', '--redact', join(dir, 'names.txt')]
  const { code, err } = await run('-C', dir, ...args)
  expect(code).toBe(0)
  expect(err).toContain('hidden: 1 name, 1 e-mail address and 1 phone number')
  const folder = join(dir, 'documents/2024-02-01-rebuttal-attorney-packet')
  expect(payloadOf(folder).filter((path) => path.startsWith('originals/'))).toEqual([])
  const words = wordsOfPdf(folder, 'packet.pdf')
  expect(words).toContain('please call [name]')
  expect(wordsOfPdf(folder, 'exhibit-list.pdf').replaceAll(/\s+/g, ' ')).toContain(
    'In this packet, some names, e-mail addresses and phone numbers are replaced, such as by [name].',
  )
  expect(words).not.toMatch(/Sandoval|555|mira@/)
  expect(readFileSync(join(dir, 'documents.yaml'), 'utf8')).toContain('{what: names, times: 1}')

  addFiles(dir, { 'names.txt': 'Mira Sandovar\nKim Lee\n' })
  expect((await run('-C', dir, ...args, '--preview')).err).toContain(`in the pages: Kim Lee
found only in part, so look at how the rest is written in the pages: Mira Sandovar (only "Mira")
`)
  expect(JSON.parse((await run('-C', dir, ...args, '--json')).out)).toMatchObject({
    names_not_found: ['Kim Lee'],
    names_found_in_part: [{ name: 'Mira Sandovar', found: ['Mira'] }],
  })
})

test('a packet for oneself did not leave; the command that is proposed makes one for its reader', async () => {
  const dir = packetRecord({ 'E-01': { files: FILES } })
  await run('-C', dir, 'packet', 'rebuttal', '--today', '2024-02-01', '--for', 'self')
  const { code, err } = await run(
    '-C',
    dir,
    'sent',
    '2024-02-01-rebuttal-self-packet',
    '--to',
    'hana',
    '--via',
    'paper',
  )
  expect({ code, err }).toMatchObject({
    code: 2,
    err: expect.stringContaining('make it for its reader first: onrecord packet rebuttal --for READER'),
  })
})
