import { describe, expect, test } from 'vitest'
import { targetOf, targetText, typedTarget } from '../../src/record/target-text.ts'

describe('a target in a line of text', () => {
  test.each([
    ['>= 95', { op: '>=', value: 95 }],
    ['≥95', { op: '>=', value: 95 }],
    ['>= 95 percent', { op: '>=', value: 95, unit: 'percent' }],
    ['>=95%', { op: '>=', value: 95, unit: 'percent' }],
    ['At least 2', { op: '>=', value: 2 }],
    ['at most 2 errors', { op: '<=', value: 2, unit: 'errors' }],
    ['no more than 2  errors', { op: '<=', value: 2, unit: 'errors' }],
    ['<= 2 errors per week', { op: '<=', value: 2, unit: 'errors', per: 'week' }],
    ['at most 2 a week', { op: '<=', value: 2, per: 'week' }],
    ['at most 2 errors each working day', { op: '<=', value: 2, unit: 'errors', per: 'working day' }],
    ['>= 90 tickets with a fault', { op: '>=', value: 90, unit: 'tickets with a fault' }],
    ['exactly 0', { op: '=', value: 0 }],
    ['less than 4.5 hours', { op: '<', value: 4.5, unit: 'hours' }],
  ])('%s', (text, target) => {
    expect(targetOf(text)).toEqual(target)
    expect(targetOf(targetText(typedTarget(text)))).toEqual(target)
  })

  test.each([
    ['95%', '"95%" does not say which way; write ">= 95 percent" for at least, or "<= 95 percent" for at most'],
    ['2 errors', '"2 errors" does not say which way; write ">= 2 errors" for at least, or "<= 2 errors" for at most'],
    ['better', '"better" is not a target; write it as ">= 90 percent per week", or "at most 2 errors"'],
    ['>= many', '">= many" is not a target'],
    ['', '"" is not a target'],
  ])('%s is none', (text, message) => {
    expect(targetOf(text)).toBeUndefined()
    expect(() => typedTarget(text)).toThrow(message)
  })

  test('a long line is looked through at once', () => {
    const before = performance.now()
    targetOf(`>= 1 ${'a per '.repeat(20_000)}\n`)
    targetOf(`>= 1${' '.repeat(50_000)}x\ny`)
    expect(performance.now() - before).toBeLessThan(500)
  })
})
