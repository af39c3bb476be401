/** Findings that are set aside, and taken up again. */
import { expect, test } from 'vitest'
import { copyOf, recordOf, textOf, treeOf } from '../record-folder.ts'
import { run } from '../run.ts'

const REASON = 'We agreed on four hours by e-mail'

function waive(dir: string, named: string, because = REASON): ReturnType<typeof run> {
  return run('-C', dir, 'audit', '--waive', named, '--because', because)
}

async function standing(dir: string): Promise<unknown> {
  const { out } = await run('-C', dir, 'audit', '--only', 'PQ-01', '--json')
  const { findings, waived } = JSON.parse(out) as Record<'findings' | 'waived', { entry: string; because?: string }[]>
  return { findings: findings.map(({ entry }) => entry), waived: waived.map(({ entry, because }) => [entry, because]) }
}

test('one place of a rule is set aside with its reason, counts no longer, and undo brings every byte back', async () => {
  const dir = copyOf('city-erp')
  const before = treeOf(dir)

  const { code, out, err } = await waive(dir, 'pq1:a1')

  expect({ code, out }).toEqual({ code: 0, out: 'PQ-01:A1\n' })
  expect(err).toBe('PQ-01:A1 is set aside (1 finding), with your reason; to take it back: onrecord undo\n')
  expect(textOf(dir, 'audit.yaml')).toBe(`waived:\n  - {rule: PQ-01, of: A1, because: ${REASON}, on: 2022-04-02}\n`)
  expect(await standing(dir)).toEqual({ findings: ['A4'], waived: [['A1', REASON]] })
  expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
  await run('-C', dir, 'undo')
  expect(treeOf(dir)).toEqual(before)
})

test('the person’s own comments in audit.yaml stay, when something is added and when it is taken out', async () => {
  const own =
    '# mine\r\nwaived: # by hand\r\n  # the first\r\n  - rule: PQ-01\r\n    of: A4   # attitude\r\n    because: "Asked"\r\n    on: 2022-03-01\r\n'
  const dir = copyOf('city-erp', { 'audit.yaml': own })

  expect(await waive(dir, 'PQ-01:A1')).toMatchObject({ code: 0 })
  expect(textOf(dir, 'audit.yaml').startsWith(own)).toBe(true)
  expect(await standing(dir)).toMatchObject({ findings: [] })
  expect(await run('-C', dir, 'audit', '--unwaive', 'PQ-01:A1')).toMatchObject({ code: 0, out: 'PQ-01:A1\n' })
  expect(textOf(dir, 'audit.yaml')).toBe(own)
  expect(await run('-C', dir, 'audit', '--unwaive', 'PQ-01')).toMatchObject({
    code: 2,
    err: 'onrecord: PQ-01 is not set aside; PQ-01:A4 is: onrecord audit --unwaive PQ-01:A4\n',
  })
  expect(await run('-C', dir, 'audit', '--unwaive', 'PQ-01:A4')).toMatchObject({ code: 0, out: 'PQ-01:A4\n' })
  expect(textOf(dir, 'audit.yaml')).toContain('# mine\r\n')
  expect(await standing(dir)).toEqual({ findings: ['A1', 'A4'], waived: [] })
  await run('-C', dir, 'undo')
  expect(textOf(dir, 'audit.yaml')).toBe(own)
})

test('a whole rule is set aside; what is set aside is counted, and listed with --all', async () => {
  const dir = copyOf('city-erp')
  expect(await waive(dir, 'PQ-01')).toMatchObject({ code: 0, out: 'PQ-01\n' })
  const { code, out } = await run('-C', dir, 'audit', '--only', 'PQ-01')
  expect(code).toBe(0)
  expect(out).toContain('2 findings set aside; onrecord')
  const { out: all } = await run('-C', dir, 'audit', '--only', 'PQ-01', '--all')
  expect(all).toContain(`  - PQ-01 A1 has no measure.`)
  expect(all).toContain(`    because: ${REASON}`)
})

test.each([
  ['PQ-01', '', 'say why with --because'],
  ['PQ-99', REASON, 'there is no rule "PQ-99"'],
  ['PQ-01:A2', REASON, 'PQ-01 found nothing in "A2" as of 2 April 2022; it found something in A1, A4'],
])('setting %s aside is refused with what helps, and nothing is written', async (named, because, message) => {
  const dir = copyOf('city-erp')
  const before = treeOf(dir)
  const { code, out, err } = await waive(dir, named, because)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(message)
  expect(treeOf(dir)).toEqual(before)
})

test('a rule that found nothing cannot be set aside, and what is set aside is not set aside twice', async () => {
  const plan = textOf(recordOf(), 'plan.yaml')
  const dir = recordOf({ 'plan.yaml': `${plan}    measure: Answered in two days.\n` })
  expect(await waive(dir, 'PQ-01')).toMatchObject({ code: 2, err: expect.stringContaining('nothing to set aside') })
  const other = copyOf('city-erp')
  await waive(other, 'PQ-01')
  expect(await waive(other, 'PQ-01:A1')).toMatchObject({ code: 2, err: expect.stringContaining('--unwaive PQ-01') })
  expect(await run('-C', other, 'audit', '--unwaive', 'PQ-01:A1')).toMatchObject({
    code: 2,
    err: expect.stringContaining('all of PQ-01 is; take it up again with: onrecord audit --unwaive PQ-01'),
  })
  expect(await run('-C', recordOf(), 'audit', '--unwaive', 'PQ-01')).toMatchObject({ code: 2 })
})

test('a whole rule is taken up without what was set aside in one place, and that is said', async () => {
  const dir = copyOf('city-erp')
  await waive(dir, 'PQ-01:A4')
  await waive(dir, 'PQ-01')
  const { code, out, err } = await run('-C', dir, 'audit', '--unwaive', 'PQ-01')
  expect({ code, out }).toEqual({ code: 0, out: 'PQ-01\n' })
  expect(err).toContain('PQ-01:A4 is still set aside; to take up: onrecord audit --unwaive PQ-01:A4')
  expect(await standing(dir)).toEqual({ findings: ['A1'], waived: [['A4', REASON]] })
})

test('a hostile reason is data: it is kept as it is, and stays one value', async () => {
  const dir = copyOf('city-erp')
  const reason = 'yes: "no" # [x]\n- rule: PQ-02'
  expect(await waive(dir, 'PQ-01:A4', reason)).toMatchObject({ code: 0 })
  expect(await standing(dir)).toEqual({ findings: ['A1'], waived: [['A4', reason]] })
})
