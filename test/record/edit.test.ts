import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withItem, withKeys, withScalar } from '../../src/record/edit.ts'
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
    const after = withItem(text, FILE, 'readings', READING)

    expect(added(text, after)).toContain('2022-04-08')
    const before = values(text)
    const list: unknown = before['readings']
    expect(values(after)).toEqual({ ...before, readings: [...(Array.isArray(list) ? list : []), READING] })
    if (text.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n')
  })

  test('in a line of its own, as the lines above it', () => {
    const text = 'id: M1\nreadings:\n    - {week_ending: 2022-04-01, value: [32, 34]}  # last\nunit: percent\n'

    expect(withItem(text, FILE, 'readings', READING)).toMatchInlineSnapshot(`
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
    ['status: "scheduled"\r\n', 'status: held\r\n'],
    ["\uFEFFa: 1\nstatus: 'scheduled'", '\uFEFFa: 1\nstatus: held'],
    ['{scheduled_for: 2022-04-08, status: scheduled}\n', '{scheduled_for: 2022-04-08, status: held}\n'],
  ])('in %j, and nothing else', (text, expected) => {
    expect(withScalar(text, 'check-ins/2022-04-08.yaml', 'status', 'held')).toBe(expected)
  })
})

describe('an edit that cannot be made safely is refused', () => {
  test.each([
    [
      'a file with a fault',
      () => withItem('readings: [', FILE, 'readings', READING),
      'has a fault and was not touched',
    ],
    ['a list that is no list', () => withItem('readings: none\n', FILE, 'readings', READING), 'edit it by hand'],
    ['a key that is there twice', () => withKeys('a: 1\na: 2\n', FILE, { c: 3 }), 'has a fault and was not touched'],
    ['a file with two entries', () => withKeys('a: 1\n---\nb: 2\n', FILE, { c: 3 }), 'has a fault and was not touched'],
    ['a key that is there', () => withKeys('a: 1\n', FILE, { a: 3 }), 'edit it by hand'],
    ['an entry in braces', () => withKeys('{a: 1}\n', FILE, { c: 3 }), 'edit it by hand'],
    ['a value that is a list', () => withScalar('status: [held]\n', FILE, 'status', 'held'), 'edit it by hand'],
    ['a value that would be a number', () => withScalar('title: A\n', FILE, 'title', '1.10'), 'edit it by hand'],
    ['a value that would be two', () => withScalar('title: A\n', FILE, 'title', 'a\nb: c'), 'edit it by hand'],
  ])('%s', (_, edit, message) => {
    expect(edit).toThrow(UserError)
    expect(edit).toThrow(message)
  })
})

/** Files as people write them: comments, blank lines, quotes, blocks, odd indents, any line ending, with or without a BOM. */
const lines = fc.uniqueArray(
  fc.constantFrom(
    '# a note of mine',
    '',
    '   # further in',
    'detail: |\n  One: two\n\n  three # not a comment',
    'detail: >-\n    folded\n    text',
    "title: 'It''s done'",
    'title: "a \\"quoted\\" word"   # and a comment',
    'title: plain text, with: no',
    'people: [dana,   marisol ,]',
    'people:\n- dana\n-   marisol',
    'quotes:\n  -   who: marisol\n      words: "Thanks."\n  # later\n  - {who: dana,words: Yes}',
    'status: scheduled',
    'status:',
    'status: ~ # not known',
    '…: ünïcode 🗂',
  ),
  { maxLength: 10, selector: (line) => (/^\w+/.exec(line) ?? [line])[0] },
)
const readings = fc.constantFrom(
  '',
  'readings:',
  'readings: []',
  'readings: [ ]',
  'readings:\n  # the first\n  - {week_ending: 2022-02-04, value: 1}\n  # the last\n  - {week_ending: 2022-02-11, value: 2} # two',
  'readings:\n- week_ending: 2022-02-04\n  value: [1, 2]\n  note: |\n    long\n\n    note',
  'readings: [{week_ending: 2022-02-04, value: 1},\n  {week_ending: 2022-02-11, value: 2}\n  ]',
)
const files = fc
  .record({
    pieces: lines,
    list: readings,
    at: fc.nat(10),
    end: fc.constantFrom('\n', '\r\n'),
    bom: fc.boolean(),
    last: fc.boolean(),
  })
  .map(({ pieces, list, at, end, bom, last }) => {
    const text = [...pieces.slice(0, at), list, ...pieces.slice(at)].join('\n').replaceAll('\n', end)
    return `${bom ? '\uFEFF' : ''}${text}${last ? end : ''}`
  })

test('whatever a file looks like, an edit keeps every byte of it or is refused', () => {
  let done = 0
  fc.assert(
    fc.property(files, (text) => {
      for (const edit of [
        () => withItem(text, FILE, 'readings', READING),
        () => withKeys(text, FILE, { recap: { sent: '2022-04-08', reply: 'none' }, notes: 'one\ntwo' }),
      ]) {
        try {
          added(text, edit())
          done++
        } catch (cause) {
          if (!(cause instanceof UserError)) throw cause
        }
      }
    }),
    { numRuns: 300 },
  )
  expect(done).toBeGreaterThan(200)
})
