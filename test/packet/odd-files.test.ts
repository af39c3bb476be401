import { expect, test } from 'vitest'
import { faultsOf, packetOf, payloadOf } from '../packet-folder.ts'
import { packetRecord } from '../packet-record.ts'
import { run } from '../run.ts'

test('originals get names that sha256sum and every system can read, and an empty file stops nothing', async () => {
  const names = ['100%.txt', 'MAIL.txt', 'mail.txt', '-rf.txt']
  const files = { ...Object.fromEntries(names.map((name) => [name, `I answered it (${name})`])), 'empty.txt': '' }
  const dir = packetRecord({ 'E-01': { files } })
  const made = await run('-C', dir, 'packet', 'rebuttal', '--for', 'attorney', '--today', '2024-02-17', '--yes')
  expect(made).toMatchObject({ code: 0 })
  const packet = packetOf(dir, '2024-02-17-rebuttal-attorney-packet')
  expect(payloadOf(packet).filter((name) => name.startsWith('originals/'))).toEqual(
    ['-rf.txt', '100_.txt', 'MAIL.txt', 'empty.txt', 'mail-2.txt'].map((name) => `originals/E-01/${name}`),
  )
  expect(faultsOf(packet)).toBe('')
})
