/** What keeps a packet from being made: nothing is written, and each stop says how to mend it. */
import { describe, expect, test } from 'vitest'
import { packetOf, wordsOfPdf } from '../packet-folder.ts'
import { packetRecord } from '../packet-record.ts'
import { addFiles, PEOPLE, treeOf } from '../record-folder.ts'
import { type Ran, run } from '../run.ts'

const DAY = ['--today', '2024-02-01'] as const

async function refused(dir: string, ...args: readonly string[]): Promise<Ran> {
  const before = treeOf(dir)
  const ran = await run('-C', dir, 'packet', 'rebuttal', ...DAY, ...args)
  expect(treeOf(dir)).toEqual(before)
  expect(ran).toMatchObject({ code: 1, out: '' })
  return ran
}

describe('a packet is not made', () => {
  test('while nobody has said how a file was obtained, and the command that says it mends it', async () => {
    const dir = packetRecord({ 'E-01': { more: '', files: { 'mail.txt': 'Thank you, Piet.' } } })
    const { err } = await refused(dir, '--for', 'hr')
    expect(err).toContain('E-01: the record does not say how you got it; ')
    expect(err).toContain('set E-01 obtained received_by_me')
    expect(await run('-C', dir, 'set', 'E-01', 'obtained', 'received_by_me')).toMatchObject({ code: 0 })
    expect(await run('-C', dir, 'packet', 'rebuttal', ...DAY, '--for', 'hr')).toMatchObject({ code: 0 })
  })

  test('with an added exhibit of which nobody has said how it was obtained; it is not to be left out twice', async () => {
    const dir = packetRecord({ 'E-01': {} }, {})
    await run('-C', dir, 'log', 'A letter', '--kind', 'document', '--on', '2024-01-12', '--attach', 'package.json')
    const { err } = await refused(dir, '--for', 'hr', '--with', 'E-02')
    expect(err).toMatch(/E-02: the record does not say how you got it; .*; or leave --with E-02 out/)
    expect(err).not.toContain('--without E-02')
  })

  test('in silence without an exhibit that has data of other people', async () => {
    const third = { more: 'obtained: received_by_me\nthird_party_data: true\n', files: { 'list.txt': 'Orders' } }
    const dir = packetRecord({ 'E-01': {}, 'E-02': third })
    const { err } = await refused(dir, '--for', 'hr')
    expect(err).toContain('E-02: it has data of other people, and nothing says what was taken out of the copy')
    expect(await run('-C', dir, 'packet', 'rebuttal', ...DAY, '--for', 'hr', '--without', 'E-02')).toMatchObject({
      code: 0,
    })
    expect(await run('-C', dir, 'set', 'E-02', 'redactions', 'names of customers')).toMatchObject({ code: 0 })
    expect(await run('-C', dir, 'packet', 'rebuttal', ...DAY, '--for', 'hr')).toMatchObject({ code: 0 })
  })

  test('in silence without a privileged exhibit; the attorney gets it', async () => {
    const dir = packetRecord({
      'E-01': {},
      'E-02': { more: 'obtained: own_note\nprivilege: {purpose: to ask for advice}\n' },
    })
    expect((await refused(dir, '--for', 'hr')).err).toMatch(
      /^E-02: it is privileged, and not for HR; your own copy of the rebuttal names it under ".+"; add --without E-02 to make the packet for HR without it\n/,
    )
    expect((await refused(dir, '--for', 'union')).err).toContain('E-02: it is privileged, and not for the union')
    expect(await run('-C', dir, 'packet', 'rebuttal', ...DAY, '--for', 'attorney')).toMatchObject({ code: 0 })
  })

  test('with an exhibit that is not for its reader, or that is not there', async () => {
    const health = { more: 'obtained: own_note\nsensitivity: health\n' }
    const dir = packetRecord({ 'E-01': {}, 'E-02': health })
    const { err } = await refused(dir, '--for', 'hr', '--with', 'E-02')
    expect(err).toContain('E-02: it is not for HR (health); leave --with E-02 out')
  })

  test('with a file that was changed or is gone, not even as a draft', async () => {
    const files = { 'mail.txt': 'Thank you, Piet.' }
    const dir = packetRecord({ 'E-01': { files }, 'E-02': { files } })
    addFiles(dir, { 'files/E-02/mail.txt': 'Thank you, Pete.' })
    expect((await refused(dir, '--for', 'hr')).err).toContain('[file-changed]')
    expect((await refused(dir, '--for', 'hr', '--draft')).err).toContain('E-02: "files/E-02/mail.txt" is not the file')
  })

  test('with words in a file that are not for its reader, unless they are waived with a reason', async () => {
    const dir = packetRecord({ 'E-01': { files: { 'mail.txt': 'Piet, after my surgery I am back.' } } })
    const { err } = await refused(dir, '--for', 'hr')
    expect(err).toContain('"surgery" is in E-01, mail.txt: a word of health')
    expect(err).toContain('leave the exhibit out (--without E-01)')
    const waived = await run(
      '-C',
      dir,
      'packet',
      'rebuttal',
      ...DAY,
      '--for',
      'hr',
      '--waive',
      'surgery',
      '--because',
      'he knows',
    )
    expect(waived).toMatchObject({ code: 0 })
  })

  test('with the name of a file that goes as it is and names somebody who may not be named', async () => {
    const people = `${PEOPLE}  - {id: theo, name: Theo Brandt, role: Dispatcher, relation: comparator}\n`
    const dir = packetRecord({ 'E-01': { files: { 'mail_of_Theo_Brandt.txt': 'Hello.' } } }, { 'people.yaml': people })
    expect((await refused(dir, '--for', 'union')).err).toContain('Theo Brandt may not be named')
    // HR gets no such file, and nothing shows its name.
    const { code, err } = await run('-C', dir, 'packet', 'rebuttal', ...DAY, '--for', 'hr')
    expect({ code, err }).toMatchObject({ code: 0, err: expect.not.stringContaining('Brandt') })
    expect(wordsOfPdf(packetOf(dir, '2024-02-01-rebuttal-hr-packet'), 'packet.pdf')).not.toContain('Brandt')
  })

  test('with an exhibit list in a template of the user that says what may not be said', async () => {
    const dir = packetRecord({ 'E-01': {} }, { 'templates/exhibit-list.md': '# Exhibits after my surgery\n' })
    expect((await refused(dir, '--for', 'hr')).err).toContain('"surgery" is in the document: a word of health')
  })
})

test('a recording without consent has no pages for the attorney, and no original', async () => {
  const recording = { more: 'obtained: own_recording\nconsent: none\n', files: { 'meeting.mp3': 'ID3 sound' } }
  const dir = packetRecord({ 'E-01': { files: { 'mail.txt': 'Thank you.' } }, 'E-02': recording })
  const { out } = await run('-C', dir, 'packet', 'rebuttal', ...DAY, '--for', 'attorney', '--with', 'E-02', '--json')
  const { exhibits } = JSON.parse(out)
  expect(exhibits).toMatchObject([
    { id: 'E-01', form: 'files', original: true },
    { id: 'E-02', form: 'listed', pages: 0, original: false },
  ])
})
