import { describe, expect, test } from 'vitest'
import { batesPrefix, isAfterOthers, nextNumber } from '../../src/packet/bates.ts'
import { checkRecord } from '../../src/record/check-record.ts'
import { type View, viewFor } from '../../src/views/view.ts'
import { PEOPLE, recordOf } from '../record-folder.ts'

function viewOf(name: string): View {
  const { record } = checkRecord(recordOf({ 'people.yaml': PEOPLE.replace('Ana Duarte', name) }))
  if (record.plan === undefined) throw new Error('no plan')
  return viewFor({ ...record, plan: record.plan }, 'hr', '2024-03-01').view
}

describe('what stands before the numbers', () => {
  test.each([
    ['Dana Whitfield', 'DW'],
    ['Łucja Østergård', 'LO'],
    ['Émile d’Arc', 'EDA'],
    ['Ana María de la Cruz Santos', 'AMDL'],
    ['李小龙', 'EX'],
  ])('of %s it is %s', (name, initials) => {
    expect(batesPrefix(viewOf(name), undefined)).toBe(initials)
  })

  test('is what the user says, in capitals', () => {
    expect(batesPrefix(viewOf('Ana Duarte'), 'dw-22')).toBe('DW-22')
  })

  test.each(['', 'D W', '-DW', 'DW-', 'ABCDEFGHI', 'Ä1', '../x'])('is refused when it is "%s"', (typed) => {
    expect(() => batesPrefix(viewOf('Ana Duarte'), typed)).toThrow('--bates takes 1 to 8 letters')
  })
})

test('the numbers go on behind the highest that was given with the same prefix', () => {
  const documents = [
    { bates: { prefix: 'DW', from: 1, to: 33 } },
    { bates: { prefix: 'X', from: 1, to: 99 } },
    { bates: { prefix: 'DW', from: 34, to: 40 } },
    { bates: undefined },
  ]
  expect(nextNumber(documents, 'DW')).toBe(41)
  expect(nextNumber(documents, 'AD')).toBe(1)
})

test('only pages with the same letters that went to another reader tell of one', () => {
  const documents = [
    { audience: 'attorney', bates: { prefix: 'DW', from: 1, to: 15 } },
    { audience: 'attorney', bates: undefined },
  ]
  expect(isAfterOthers(documents, { prefix: 'DW', from: 16 }, 'hr')).toBe(true)
  expect(isAfterOthers(documents, { prefix: 'DW', from: 16 }, 'attorney')).toBe(false)
  expect(isAfterOthers(documents, { prefix: 'DW', from: 1 }, 'hr')).toBe(false)
  expect(isAfterOthers(documents, { prefix: 'XX', from: 1 }, 'hr')).toBe(false)
})
