import { describe, expect, test } from 'vitest'
import { withItem, withValue } from '../../src/record/edit.ts'
import { readYaml } from '../../src/record/source.ts'
import { UserError } from '../../src/user-error.ts'

const FILE = 'metrics/M1.yaml'
const READING = { week_ending: '2022-04-08', value: [31, 33] }
const values = (text: string): Record<string, unknown> => readYaml(text).toJS()

/** The text that was put in, when all the rest of `before` is still there. */
function added(before: string, after: string): string {
  let from = 0
  while (from < before.length && before[from] === after[from]) from++
  let end = 0
  while (end < before.length - from && before.at(-1 - end) === after.at(-1 - end)) end++
  expect(from + end, `all of the text is kept:\n${after}`).toBe(before.length)
  return after.slice(from, after.length - end)
}

describe('a reading is added', () => {
  test.each([
    [
      'to lines',
      'id: M1\nreadings:\n  - {week_ending: 2022-04-01, value: [32, 34]}   # Friday\n\n# my notes\nunit: percent\n',
    ],
    ['to lines without an indent', 'readings:\n- week_ending: 2022-04-01\n  value: [32, 34]\nunit: percent\n'],
    ['to lines, the last of them without an end', 'id: M1\nreadings:\n  - {week_ending: 2022-04-01, value: 3}'],
    [
      'behind a note over several lines',
      'readings:\n  - week_ending: 2022-04-01\n    value: 3\n    note: |\n      Two were\n      automatic.\n\nunit: x\n',
    ],
    ['to a list in brackets', 'readings: [{week_ending: 2022-04-01, value: 3}] # one\nunit: percent\n'],
    ['to a list in spaced brackets', 'readings: [ {week_ending: 2022-04-01, value: 3} ]\n'],
    ['to brackets over several lines', 'readings: [\n  {week_ending: 2022-04-01, value: 3},\n]\nunit: percent\n'],
    ['to empty brackets', 'readings: [] # none yet\n'],
    ['where there is no list yet', '# One measure\nid: M1\n'],
    ['where there is only the key', 'id: M1\nreadings:\nunit: percent\n'],
    ['where there is only the key and a note', 'id: M1\nreadings: # none yet\nunit: percent\n'],
    [
      'to a file of Windows',
      '\uFEFFid: M1\r\nreadings:\r\n  - {week_ending: 2022-04-01, value: 3}\r\nunit: percent\r\n',
    ],
  ])('%s, and every other byte stays', (_, text) => {
    const after = withItem(text, FILE, ['readings'], READING)

    expect(added(text, after)).toContain('2022-04-08')
    const before = values(text)
    const list: unknown = before.readings
    expect(values(after)).toEqual({ ...before, readings: [...(Array.isArray(list) ? list : []), READING] })
    if (text.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n')
  })

  test('in a line of its own, as the lines above it', () => {
    const text = 'id: M1\nreadings:\n    - {week_ending: 2022-04-01, value: [32, 34]}  # last\nunit: percent\n'

    expect(withItem(text, FILE, ['readings'], READING)).toMatchInlineSnapshot(`
      "id: M1
      readings:
          - {week_ending: 2022-04-01, value: [32, 34]}  # last
          - {week_ending: 2022-04-08, value: [31, 33]}
      unit: percent
      "
    `)
  })
})

describe('one value is changed', () => {
  test.each([
    ['status: scheduled\n', 'status: held\n'],
    ['status:   scheduled   # by mail\nnotes: x\n', 'status:   held   # by mail\nnotes: x\n'],
    ['status: "scheduled"\r\n', 'status: "held"\r\n'],
    ["\uFEFFa: 1\nstatus: 'scheduled'", "\uFEFFa: 1\nstatus: 'held'"],
    ['{scheduled_for: 2022-04-08, status: scheduled}\n', '{scheduled_for: 2022-04-08, status: held}\n'],
  ])('in %j, and nothing else', (text, expected) => {
    expect(withValue(text, 'check-ins/2022-04-08.yaml', ['status'], 'held')).toBe(expected)
  })
})

describe('a value anywhere in a file is changed in its own style', () => {
  test.each([
    ['plain', 'a: {b: 1, c: old}\n', ['a', 'c'], 'new', 'a: {b: 1, c: new}\n'],
    ['plain that cannot stay so', 'a: old # note\n', ['a'], '007', 'a: "007" # note\n'],
    ['a number', 'a: 007\nb: 007\n', ['a'], 8, 'a: 8\nb: 007\n'],
    ['in single quotes', "a: 'old'\n", ['a'], "it's", "a: 'it''s'\n"],
    ['a block', 'a: | # note\n    old\n\n\nb: 1\n', ['a'], 'x\n\ny', 'a: |- # note\n    x\n\n    y\n\n\nb: 1\n'],
    ['a folded block', 'a:\n  b: >-\n    old\nc: 1\n', ['a', 'b'], 'x\ny', 'a:\n  b: >-\n    x\n\n    y\nc: 1\n'],
    ['a block that keeps its blank lines', 'a: |+\n  old\n\nb: 1\n', ['a'], 'x', 'a: |-\n  x\nb: 1\n'],
    ['one line that becomes several', 'a: old # note\r\n', ['a'], 'x\ny', 'a: |- # note\r\n  x\r\n  y\r\n'],
    ['several lines in brackets', '{a: old}', ['a'], 'x\ny', '{a: "x\\ny"}'],
    ['nothing yet', 'a: # note\nb:', ['a'], 'new', 'a: new # note\nb:'],
    ['a row of a row', 'a:\n- b:\n  - c: old\n', ['a', 0, 'b', 0, 'c'], 'new', 'a:\n- b:\n  - c: new\n'],
    ['a list by another', 'a:\n  - x\n  - y\nb: 1\n', ['a'], ['z'], 'a:\n  - z\nb: 1\n'],
    ['a list by nothing', 'a:\n  - x\nb: 1\n', ['a'], null, 'a: null\nb: 1\n'],
    ['a list that grows', 'a: # me\n  - x # one\n', ['a'], ['x', 'y'], 'a: # me\n  - x # one\n  - y\n'],
    ['a key in a row', 'a:\n  - b: 1\n\n  - b: 2\n', ['a', 0, 'c'], 'x', 'a:\n  - b: 1\n    c: x\n\n  - b: 2\n'],
    ['parents that are missing', 'a: 1\n', ['b', 'c', 0], 'x', 'a: 1\nb: {c: [x]}\n'],
    ['an empty file', '# mine\n', ['a'], 'x', '# mine\na: x\n'],
  ])('%s', (...[, text, path, value, expected]) => {
    expect(withValue(text, FILE, path, value)).toBe(expected)
  })
})

describe('an edit that cannot be made safely is refused', () => {
  test.each([
    [
      'a file with a fault',
      () => withItem('readings: [', FILE, ['readings'], READING),
      'has a fault and was not touched',
    ],
    ['a list that is no list', () => withItem('readings: none\n', FILE, ['readings'], READING), 'edit it by hand'],
    ['a key that is there twice', () => withValue('a: 1\na: 2\n', FILE, ['c'], 3), 'has a fault and was not touched'],
    [
      'a file with two entries',
      () => withValue('a: 1\n---\nb: 2\n', FILE, ['c'], 3),
      'has a fault and was not touched',
    ],
    [
      'a list that is changed and has notes in it',
      () => withValue('people:\n  - dana # me\n  - piet\n', FILE, ['people'], ['ana']),
      'edit it by hand',
    ],
    ['a value inside a text', () => withValue('title: A\n', FILE, ['title', 'sent'], 'x'), 'edit it by hand'],
    [
      'a value that stands for two',
      () => withValue('a: &same {b: 1}\nc: *same\n', FILE, ['a', 'b'], 2),
      'edit it by hand',
    ],
  ])('%s', (_, edit, message) => {
    expect(edit).toThrow(UserError)
    expect(edit).toThrow(message)
  })
})
