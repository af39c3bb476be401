import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvFile } from '../../src/render/csv-file.ts'

/** The one cell of a file, as a program for tables reads it. */
function readBack(text: string): string {
  const rows: string[][] = parse(csvFile({ columns: ['note'], rows: [[text]] }), {
    bom: true,
    record_delimiter: '\r\n',
    skip_empty_lines: false,
  })
  return rows[1]?.[0] ?? ''
}

test('begins with the mark that Excel needs, and has a line end of Windows after each row', () => {
  const text = csvFile({
    columns: ['week', 'value', 'note'],
    rows: [
      ['2022-02-04', -1.5, 'She said "later", and left'],
      ['2022-02-11', 0, undefined],
    ],
  })
  expect(text).toBe(
    '\uFEFF"week","value","note"\r\n"2022-02-04",-1.5,"She said ""later"", and left"\r\n"2022-02-11",0,\r\n',
  )
})

test.each([
  '=1+1',
  '+49 30 1234',
  '@SUM(A1)',
  '- one point',
  '-2+3',
  '  =1',
  '\u00A0=1',
  '\u200B=1',
  '\u0000=1',
  '＝1',
  '＋1',
  '－1',
  '＠a',
  '\nplain',
  '-',
  '+5',
])('%j would be calculated, and gets an apostrophe', (text) => {
  expect(readBack(text)).toBe(`'${text}`)
})

test.each(['-5', '-12.75', 'a=1', "'=1", 'E-01', '2022-02-04', '', ' plain ', '–'])('%j stays as it is', (text) => {
  expect(readBack(text)).toBe(text)
})

test.each([
  ['a;=1+1', "a;'=1+1"],
  ['a,b;c\t=1', "a,b;c\t'=1"],
  ['said:\n=1+1', "said:\n'=1+1"],
  ['x;-2+3', "x;'-2+3"],
  ['=1;=2', "'=1;'=2"],
  ['\t=1', "'\t'=1"],
  ['\r=1', "'\r'=1"],
  ['Two points:\n- one\n- two', 'Two points:\n- one\n- two'],
  ['a; =1', 'a; =1'],
])('in %j, what would begin a cell in a spreadsheet that is set to semicolons is harmless too', (text, harmless) => {
  expect(readBack(text)).toBe(harmless)
})

test('any text comes back the same but for apostrophes, and is never a formula', () => {
  const telling = fc.constantFrom(...'=+-@＝\t\r\n ";,\'1a\u00A0\u200B')
  for (const text of [fc.string({ unit: 'binary' }), fc.string({ unit: telling })])
    fc.assert(
      fc.property(text, (typed) => {
        const back = readBack(typed)
        expect(back.replaceAll("'", '')).toBe(typed.replaceAll("'", ''))
        expect(back).not.toMatch(/^[\s\p{C}]*(?:[=+@＝＋－＠]|-(?!\d+(?:\.\d+)?$))/u)
      }),
    )
})
