import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byId, canonicalId, idKey, isId, nextId } from '../../src/record/ids.ts'

test.each(['E-3', 'e-3', 'e3', 'E03', 'E-003', 'e_3', ' E 3 '])('"%s" is the entry E-03', (typed) => {
  expect(idKey(typed)).toBe(idKey('E-03'))
  expect(canonicalId('evidence', typed)).toBe('E-03')
})

test.each([
  ['E-3', 'E-30'],
  ['E-3', 'R-3'],
  ['AL-1', 'L-1'],
  ['2022-02-11', '2022-02-11-2'],
  ['2022-02-11', '2022-02-1'],
])('%s and %s are two entries', (one, other) => {
  expect(idKey(one)).not.toBe(idKey(other))
})

test.each([
  ['evidence', 'R-03'],
  ['evidence', 'notes'],
  ['evidence', 'E-03 (1)'],
  ['check-ins', '2022-02-11'],
] as const)('in %s, "%s" is not another spelling of an id', (folder, text) => {
  expect(canonicalId(folder, text)).toBeUndefined()
})

test.each([
  ['evidence', [], 'E-01'],
  ['evidence', ['E-01', 'E-02'], 'E-03'],
  ['evidence', ['E-09'], 'E-10'],
  ['evidence', ['E-99'], 'E-100'],
  ['evidence', ['E-1', 'E-4 (conflicted copy).yaml', 'E-02.yaml'], 'E-05'],
  ['allegations', ['AL-3'], 'AL-4'],
  ['metrics', ['M2.yaml', 'M10.yaml'], 'M11'],
  ['requests', ['R-07'], 'R-08'],
] as const)('in %s, after %j comes %s', (folder, taken, id) => {
  expect(nextId(folder, taken)).toBe(id)
})

test('the next id is an id, is free, and comes behind all others', () => {
  const folders = fc.constantFrom('evidence', 'allegations', 'metrics', 'requests')
  fc.assert(
    fc.property(folders, fc.array(fc.integer({ min: 1, max: 5000 })), (folder, numbers) => {
      const prefix = { evidence: 'E-', allegations: 'AL-', metrics: 'M', requests: 'R-' }[folder]
      const taken = numbers.map((number) => `${prefix}${number}`)
      const id = nextId(folder, taken)

      expect(isId(folder, id)).toBe(true)
      expect(taken.map(idKey)).not.toContain(idKey(id))
      expect(
        [...taken, id]
          .map((each) => ({ id: each }))
          .sort(byId)
          .at(-1)?.id,
      ).toBe(id)
    }),
  )
})

test('entries stand in the order of their numbers, check-ins in that of their days', () => {
  const sorted = (...ids: string[]): string[] =>
    ids
      .map((id) => ({ id }))
      .sort(byId)
      .map(({ id }) => id)

  expect(sorted('E-10', 'E-2', 'E-01')).toEqual(['E-01', 'E-2', 'E-10'])
  expect(sorted('2022-02-11-2', '2022-11-01', '2022-02-11', '2022-02-18')).toEqual([
    '2022-02-11',
    '2022-02-11-2',
    '2022-02-18',
    '2022-11-01',
  ])
})

test('ids are in the order in which a person who counts would put them, whatever their shape', () => {
  const english = new Intl.Collator('en', { numeric: true })
  const ids =
    'E-2 E-02 e-2 E-10 E2 AL-1 AL-10 R-01 M1 M10 8 10 008 hired leave-2 leave-10 2022-02-11 2022-02-11-2 2021-12-31 2022-02-11-rebuttal-hr'
  for (const a of ids.split(' ')) {
    for (const b of ids.split(' '))
      expect([a, b, Math.sign(byId({ id: a }, { id: b }))]).toEqual([a, b, Math.sign(english.compare(a, b))])
  }
})
