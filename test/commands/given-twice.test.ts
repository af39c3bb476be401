import { expect, test } from 'vitest'
import { copyOf, treeOf } from '../record-folder.ts'
import { run } from '../run.ts'

test.each([
  [['log', 'A note', '--on', 'yesterday', '--on', 'today'], '--on'],
  [['log', 'A note', '--kind', 'email', '--kind=chat'], '--kind'],
  [['measure', 'M1', '3/4', '--week', '2022-03-25', '--week', '2022-04-01'], '--week'],
  [['ask', 'When?', '--to', 'marisol', '--to', 'dana'], '--to'],
  [['render', 'update', '--for', 'manager', '--for', 'hr'], '--for'],
  [['init', 'a', '--kind', 'PIP', '--kind', 'PEP'], '--kind'],
  [['-C', '.', 'status'], '-C'],
])('%j: of two values none is taken without a word', async (args, option) => {
  const dir = copyOf('city-erp')
  const before = treeOf(dir)
  const { code, out, err } = await run('-C', dir, ...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(`onrecord: ${option} was given twice; leave one of the two out\n`)
  expect(treeOf(dir)).toEqual(before)
})

test('options that gather values take all of them', async () => {
  const dir = copyOf('city-erp')
  const flags = ['--area', 'A1', '--area', 'A2', '--about', 'weak_point', '--about', 'authorship']
  const { out } = await run('-C', dir, 'log', 'A note', ...flags)
  const { out: shown } = await run('-C', dir, 'show', out.trim(), '--json')
  expect(JSON.parse(shown)).toMatchObject({ areas: ['A1', 'A2'], about: ['weak_point', 'authorship'] })
})
