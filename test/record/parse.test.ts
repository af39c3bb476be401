import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FOLDER_KINDS, SINGLE_KINDS } from '../../src/record/kinds.ts'
import { parseEntry } from '../../src/record/parse.ts'
import { formatProblem } from '../../src/record/problem.ts'
import { exampleFiles } from './example-files.ts'

const SCHEMAS = { ...SINGLE_KINDS, ...FOLDER_KINDS }
const kinds = fc.constantFrom(...Object.keys(SCHEMAS).filter((key): key is keyof typeof SCHEMAS => key in SCHEMAS))

/** Every problem stands inside the text, on one line, and an entry without an error has a value. */
function expectSound(text: string, kind: keyof typeof SCHEMAS): void {
  const { value, problems } = parseEntry(text, 'entry.yaml', SCHEMAS[kind])
  const length = text.split('\n').length
  for (const problem of problems) {
    expect(problem.place.line).toBeLessThanOrEqual(length)
    expect(formatProblem(problem)).toMatch(/^entry\.yaml:[1-9]\d*:[1-9]\d* (error|warning): \S.*\S \[[a-z0-9-]+\]$/)
  }
  expect(value === undefined).toBe(problems.some(({ severity }) => severity === 'error'))
}

test('whatever stands in a file, reading it comes to an end with a value or with problems', () => {
  fc.assert(
    fc.property(kinds, fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 300 })), (kind, text) =>
      expectSound(text, kind),
    ),
    { numRuns: 300 },
  )
})

const yamlPieces = fc.constantFrom(
  ...[
    'id',
    'title',
    'areas',
    'readings',
    'evidence',
    'happened',
    '__proto__',
    'A1',
    'E-01',
    '2022',
    '2022-02-11',
    '1.10',
    'true',
  ],
  ...[
    ': ',
    ':',
    '- ',
    '\n',
    '\n  ',
    '\n    ',
    '\r\n',
    '\t',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '|',
    '>',
    '#',
    '&a',
    '*a',
    '!t',
    '?',
    '---\n',
    '...',
    '%',
    '~',
    '\\',
    '\0',
    '\uFEFF',
    '🗂',
    '<<',
  ],
)

test('whatever is made of the signs of YAML is read without a fault of ours', () => {
  fc.assert(
    fc.property(kinds, fc.array(yamlPieces, { maxLength: 60 }), (kind, pieces) => expectSound(pieces.join(''), kind)),
    { numRuns: 1000 },
  )
})

test('any value in any place of a sound file is read, or named as wrong', () => {
  const scalar = fc.constantFrom(
    '',
    '~',
    'true',
    '7',
    '1.10',
    '-3',
    '2022',
    'x',
    '"a: b"',
    '[]',
    '{}',
    '[[]]',
    '{a: {b: c}}',
    '03/04/2022',
    '.nan',
    '"\\n"',
  )
  const files = exampleFiles('city-erp')
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.nat(), scalar, ({ kind, text }, at, value) => {
      const places = [...text.matchAll(/(?<=: )[^\s[{|>][^\n,}]*/g)]
      const place = places[at % places.length]
      fc.pre(place !== undefined)
      const [old] = place
      expectSound(`${text.slice(0, place.index)}${value}${text.slice(place.index + old.length)}`, kind)
    }),
    { numRuns: 400 },
  )
})

test('a message shows a long value only in part, and is quick about it', () => {
  const long = 'x'.repeat(2_000_000)
  const { problems } = parseEntry(
    `id: E-01\nhappened: ${long}\nkind: ${long}\ntitle: A\n`,
    'evidence/E-01.yaml',
    FOLDER_KINDS.evidence,
  )

  expect(problems.map(({ code }) => code)).toEqual(['invalid-date', 'invalid-value'])
  for (const { message } of problems) expect(message.length).toBeLessThan(500)
})

test('signs that would change the screen never reach it as a new line', () => {
  const { problems } = parseEntry(
    'id: E-01\nhappened: "a\\nb"\nkind: "c\\r\\nd"\ntitle: A\n',
    'evidence/E-01.yaml',
    FOLDER_KINDS.evidence,
  )

  expect(problems.map(({ message }) => message).join()).not.toMatch(/[\r\n]/)
})
