/** Files as they were received: the user sees what is in them before they leave, and can keep them back. */
import { expect, test } from 'vitest'
import { packetOf, payloadOf, wordsOfPdf } from '../packet-folder.ts'
import { packetRecord } from '../packet-record.ts'
import { type Ran, run } from '../run.ts'

const PAGE = '<p>Thank you, Piet.</p><script>track()</script>'

function packet(dir: string, ...args: readonly string[]): Promise<Ran> {
  return run('-C', dir, 'packet', 'rebuttal', '--today', '2024-02-01', '--for', 'attorney', ...args)
}

test('the preview says of each exhibit what the file has and its pages have not', async () => {
  const dir = packetRecord({ 'E-01': { files: { 'page.html': PAGE } }, 'E-02': { files: { 'mail.txt': 'Yes.' } } })
  const { out } = await packet(dir, '--json')
  const removed: unknown = JSON.parse(out).exhibits[0].removed
  expect(removed).not.toEqual([])
  const { err } = await packet(dir, '--preview')
  expect(err).toMatch(/files as they were received, with all that is in them: E-01 with .+; E-02$/m)
  expect(err).toContain('to send their pages alone, add --no-originals')
})

test('--no-originals keeps every file back, and is another packet', async () => {
  const dir = packetRecord({ 'E-01': { files: { 'mail.txt': 'Yes.' } } })
  expect((await packet(dir)).err).toContain('with all that is in them: E-01\n')
  const { code, err } = await packet(dir, '--no-originals')
  expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('no file goes as it was received') })
  const originals = (id: string): string[] => payloadOf(packetOf(dir, id)).filter((path) => /^originals/.test(path))
  expect(originals('2024-02-01-rebuttal-attorney-packet')).toHaveLength(1)
  expect(originals('2024-02-01-rebuttal-attorney-packet-2')).toEqual([])
})

test('the page of a note that is its title alone has it once', async () => {
  const dir = packetRecord({ 'E-01': { more: 'obtained: own_note\n' } })
  await packet(dir)
  const page = wordsOfPdf(packetOf(dir, '2024-02-01-rebuttal-attorney-packet'), 'exhibits/E-01.pdf')
  expect(page.split('Answer to the mail of 12 December')).toHaveLength(2)
  expect(page).toContain('My own note')
})

test('a page number leads to its packet', async () => {
  const dir = packetRecord({ 'E-01': { files: { 'mail.txt': 'Yes.' } } })
  await packet(dir, '--bates', 'PV')
  const id = '2024-02-01-rebuttal-attorney-packet'
  const shown = await run('-C', dir, 'show', 'pv-2')
  expect(shown).toMatchObject({ code: 0, err: expect.stringContaining(`PV-000002 is page 2 of ${id}`) })
  expect(shown.out).toContain(id)
  expect(await run('-C', dir, 'find', 'PV-000002')).toEqual({
    code: 0,
    out: '',
    err: expect.stringMatching(new RegExp(`^PV-000002 is page 2 of ${id}; see: onrecord -C .+ show ${id}\n$`)),
  })
  expect(await run('-C', dir, 'show', 'PV-000999')).toMatchObject({ code: 2 })
})
