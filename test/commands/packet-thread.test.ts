/** The built program reads exhibits on a thread of its own: what comes out is the same, and so is what it says. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { needBuilt, runBuilt } from '../built.ts'
import { copyOf } from '../record-folder.ts'
import { run } from '../run.ts'

const HR = ['packet', 'rebuttal', '--for', 'hr', '--today', '2022-04-02', '--with', 'E-01']
const ZIP = 'documents/2022-04-02-rebuttal-hr-packet.zip'

beforeAll(needBuilt)

test('a packet is the same, byte for byte, whichever thread reads its files', async () => {
  const [one, other] = [copyOf('city-erp'), copyOf('city-erp')]
  const built = await runBuilt('-C', one, ...HR)
  expect(built.code, built.err).toBe(0)
  expect((await run('-C', other, ...HR)).code).toBe(0)
  expect(readFileSync(join(one, ZIP)).equals(readFileSync(join(other, ZIP)))).toBe(true)
}, 60_000)

test('a file that is not the one that was attached stops it in the same words', async () => {
  const dir = copyOf('city-erp')
  writeFileSync(join(dir, 'files/E-05/mail.eml'), 'something else')
  // The check of the record finds it first, but for a draft.
  const asked = ['-C', dir, ...HR, '--draft']
  const built = await runBuilt(...asked)
  expect(built.code).toBe(1)
  expect(built.err).toBe((await run(...asked)).err)
}, 60_000)

test('what the thread reads before anybody asks is used when it is wanted, and is no matter when it is not', async () => {
  const dir = copyOf('city-erp')
  writeFileSync(join(dir, 'files/E-01/plan.docx'), 'something else')
  const without = HR.filter((word) => word !== '--with' && word !== 'E-01')
  const built = await runBuilt('-C', dir, ...without, '--draft')
  expect(built.code, built.err).toBe(0)
  const named = await runBuilt('-C', dir, ...HR, '--draft', '--bates', 'XX')
  expect(named.code).toBe(1)
  expect(named.err).toContain('files/E-01/plan.docx')
}, 60_000)
