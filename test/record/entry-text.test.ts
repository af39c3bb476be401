import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entryText } from '../../src/record/entry-text.ts'
import { readYaml } from '../../src/record/source.ts'

/** Text as people and programs write it: lines, quotes, signs of YAML, what no editor shows, other scripts. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'a',
          'Zoë',
          '名前',
          '👩‍💻',
          '1',
          '12:30',
          '2022-02-11',
          '-',
          '- ',
          ': ',
          '#',
          ' #',
          ' ',
          '  ',
          '\n',
          '\n\n',
          '\t',
          '\r\n',
        ],
        ...[
          '"',
          "'",
          '|',
          '>',
          '&',
          '*',
          '!',
          '%',
          '@',
          '`',
          '{',
          '}',
          '[',
          ']',
          ',',
          '?',
          '~',
          'null',
          'yes',
          'No',
          '---',
          '...',
        ],
        ...[
          '\u0000',
          '\u001b',
          '\u007f',
          '\u0085',
          '\u00a0',
          '\u200b',
          '\u2028',
          '\ufeff',
          '\u{e0041}',
          '<<',
          '0x1f',
          '1e3',
          '.inf',
        ],
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
)

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}))

test('every value reads back as it was written', () => {
  fc.assert(
    fc.property(fc.dictionary(text, value, { minKeys: 1, maxKeys: 6, noNullPrototype: true }), (entry) => {
      const document = readYaml(entryText(entry))
      expect(document.errors).toEqual([])
      expect(document.toJS()).toEqual(entry)
    }),
    { numRuns: 1_000 },
  )
})

describe('it is written as a careful person would', () => {
  test('dates and short text plain, long text as a block, short lists in a line', () => {
    const entry = {
      id: 'E-05',
      happened: '2022-02-03',
      recorded: '2022-02-03T18:20:11-08:00',
      title: 'E-mail confirming that the commits were shown on 2 February',
      detail: 'I showed the commits.\n\n  - first\nShe said: "Thanks".',
      quotes: [{ who: 'marisol', words: 'Thanks, I had not seen that.' }],
      areas: ['A3', 'A4'],
      employer_owned: true,
      pages: 3,
      author: undefined,
    }
    expect(entryText(entry)).toMatchInlineSnapshot(`
      "id: E-05
      happened: 2022-02-03
      recorded: 2022-02-03T18:20:11-08:00
      title: E-mail confirming that the commits were shown on 2 February
      detail: |-
        I showed the commits.

          - first
        She said: "Thanks".
      quotes:
        - {who: marisol, words: "Thanks, I had not seen that."}
      areas: [A3, A4]
      employer_owned: true
      pages: 3
      "
    `)
  })

  test('what YAML would take for something else stands in quotes', () => {
    const entry = { a: 'yes', b: '12:30', c: '1e3', d: '#1 in the queue', e: '', f: 'ends with a colon:', g: ' blank' }
    expect(entryText(entry)).toMatchInlineSnapshot(`
      "a: "yes"
      b: "12:30"
      c: "1e3"
      d: "#1 in the queue"
      e: ""
      f: "ends with a colon:"
      g: " blank"
      "
    `)
  })

  test('a long list has a line for each item, and empty ones stay', () => {
    const words = 'This is where I need you to be, and where I expect you to stay for the rest of the plan.'
    const entry = {
      quotes: [
        { who: 'marisol', words },
        { who: 'dana', words: 'Yes.' },
      ],
      files: [],
      measure: {},
    }
    expect(entryText(entry)).toMatchInlineSnapshot(`
      "quotes:
        - who: marisol
          words: This is where I need you to be, and where I expect you to stay for the rest of the plan.
        - {who: dana, words: Yes.}
      files: []
      measure: {}
      "
    `)
  })
})
