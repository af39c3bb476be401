import { describe, expect, test } from 'vitest'
import { formText, readForm } from '../../src/record/entry-form.ts'

const IDS = { areas: [], allegations: [], people: [] }
const FORM = formText({}, IDS)
const filled = (edits: Readonly<Record<string, string>>): string =>
  Object.entries(edits).reduce((form, [from, to]) => form.replace(from, () => to), FORM)

const HOSTILE = [
  'Asked about ticket #4471 today',
  '#4471 was closed again',
  'Pat told me: too slow',
  '"Done" he said, and left',
  "'Done' he said",
  '- first, the list',
  '* all of it *',
  '&b and *c',
  '!important',
  '[draft] the plan {v2}',
  '{who: ana}',
  '| a pipe',
  '> 90 percent reached',
  '% of tickets',
  '@ana asked # and asked',
  '`code` and \\n and \\',
  '? why: because # yes',
  '50 %: "too slow" #2',
  'null',
  '~',
  '2022-02-11',
  'true',
  '42',
  '007',
  'yes: no',
  'a "b" # c "d"',
  'tab\there',
  '--- three dashes',
  'Ünïcode – “quotes” #ok',
]

describe('what stands behind a key for text is text', () => {
  test.each(HOSTILE)('%s', (words) => {
    expect(readForm(filled({ 'title:': `title: ${words}` }))).toEqual({ values: { title: words }, faults: [] })
    const block = filled({ 'detail: |\n  ': `detail: |\n  ${words}\n  ${words}` })
    expect(readForm(block)).toEqual({ values: { detail: `${words}\n${words}` }, faults: [] })
    const quote = filled({ 'quotes: []': `quotes:\n  - who: ana\n    words: ${words}` })
    expect(readForm(`${quote}\ntitle: x`.replace('title:\n', '\n')).values.quotes).toEqual([{ who: 'ana', words }])
  })

  test('random titles made of what YAML reads as signs', () => {
    const signs = [
      ' #',
      ': ',
      '"',
      "'",
      '\\',
      '- ',
      '[',
      ']',
      '{',
      '}',
      ', ',
      '&',
      '*',
      '!',
      '|',
      '>',
      '%',
      '@',
      '`',
      'a',
      'ß',
      '7',
    ]
    let seed = 7
    const next = (most: number): number => {
      seed = (seed * 48271) % 2147483647
      return seed % most
    }
    for (let i = 0; i < 400; i++) {
      const title = Array.from({ length: 1 + next(12) }, () => signs[next(signs.length)])
        .join('')
        .trim()
      // What stands in quotes from end to end is meant as YAML has it, and a lone sign announces a block.
      if (title === '' || /^(["']).*\1$|^[|>]/.test(title)) continue
      expect(readForm(filled({ 'title:': `title: ${title}` }))).toEqual({ values: { title }, faults: [] })
    }
  })

  test('over several lines, in quotes, and with what we wrote ourselves', () => {
    expect(readForm(filled({ 'title:': 'title: Asked about #1\n  and #2 too' })).values.title).toBe(
      'Asked about #1 and #2 too',
    )
    expect(readForm(filled({ 'title:': 'title: "Asked about #1"' })).values.title).toBe('Asked about #1')
    const values = {
      title: 'A: "b" #c',
      detail: 'One #1\n\n  two: #2\nthree',
      quotes: [{ who: 'ana', words: 'x #3: y' }],
    }
    expect(readForm(formText(values, IDS))).toEqual({ values, faults: [] })
  })

  test('the detail needs no blanks before its lines, and keeps those that it has', () => {
    const words = 'First #1\n\nsecond: yes\n  - further in\n#4471 closed'
    expect(readForm(filled({ 'detail: |\n  ': `detail: |\n${words}` })).values.detail).toBe(words)
    expect(readForm(filled({ 'detail: |\n  ': 'detail: |\n    a\n      b' })).values.detail).toBe('a\n  b')
    expect(readForm(filled({ 'detail: |\n  ': 'detail: He said #1\n\nand: went' })).values.detail).toBe(
      'He said #1\n\nand: went',
    )
  })
})

describe('words that stand behind no key', () => {
  test.each([
    ['at the top', `Pat told me: too slow\nHe said: "#4471 again"\n\n${FORM}`],
    ['below the first comments', filled({ '\n\n#': '\nPat told me: too slow\nHe said: "#4471 again"\n\n#' })],
    ['alone', 'Pat told me: too slow\nHe said: "#4471 again"\n'],
    ['at the end', `${FORM}\nPat told me: too slow\nHe said: "#4471 again"\n`],
  ])('%s', (_, form) => {
    expect(readForm(form)).toEqual({ values: { detail: 'Pat told me: too slow\nHe said: "#4471 again"' }, faults: [] })
  })

  test('stand with the title and the detail that are there', () => {
    const form = `One\n\nTwo\n${filled({ 'title:': 'title: A title', 'detail: |\n  ': 'detail: |\n  Three' })}\nFour\n`
    expect(readForm(form)).toEqual({ values: { title: 'A title', detail: 'One\n\nTwo\n\nThree\n\nFour' }, faults: [] })
  })

  test.each(['titel: A note', 'Title: A note', 'status: red', 'id: E-05'])('%s is a slip of a key', (line) => {
    const [fault] = readForm(`${line}\n${FORM}`).faults
    expect(fault).toMatchObject({ line: 1 })
  })

  test('a list whose rows are not indented is a list, with a comment in it', () => {
    const form = 'title: x\npeople:\n- ana\n# and\n- piet\nredactions:\n  - name #2\n'
    expect(readForm(form)).toEqual({
      values: { title: 'x', people: ['ana', 'piet'], redactions: ['name #2'] },
      faults: [],
    })
  })
})

test('of a form with a fault, the title and the detail can be read', () => {
  expect(readForm(filled({ 'title:': 'title: My #1', 'people: []': 'people: [' }))).toMatchObject({
    values: { title: 'My #1' },
    faults: [{}],
  })
})
