import { expect, test } from 'vitest'
import type { Table } from '../../src/render/tree.ts'
import { exhibitOf } from './attached.ts'

async function tablesOf(content: string | Uint8Array, name = 'pay.csv'): Promise<Table[]> {
  const { blocks } = await exhibitOf(content, name)
  return blocks.filter((block) => block.type === 'table')
}

test('a payroll list with semicolons, of an old Windows program, is a table with its header', async () => {
  const bytes = Buffer.from(
    'Name;Monat;Brutto\r\nM\xfcller;2024-01;3.100,50 \x80\r\n"de Vries; P.";2024-02;2.900,00 \x80\r\n',
    'latin1',
  )
  const { kind, text, blocks } = await exhibitOf(bytes, 'pay.csv')
  expect(kind).toBe('table')
  expect(text).toBe('Name\tMonat\tBrutto\nMüller\t2024-01\t3.100,50 €\nde Vries; P.\t2024-02\t2.900,00 €')
  expect(blocks).toMatchObject([{ type: 'table', align: ['left', 'right', 'right'] }])
})

test.each([
  ['commas', 'id,minutes\n1,10\n2,20\n'],
  ['tabs', 'id\tminutes\n1\t10\n2\t20\n'],
  ['bars', 'id|minutes\n1|10\n2|20\n'],
  ['a first line that names the delimiter', 'sep=;\nid;minutes\n1;10\n2;20\n'],
  ['a mark of byte order', '\uFEFFid,minutes\r\n1,10\r\n2,20\r\n'],
  ['a quotation mark that nobody closes', 'id,minutes\n1,10\n2,20 " '],
])('a table with %s has two columns and a header', async (_, content) => {
  const [table] = await tablesOf(content)
  expect(table?.head.map((cell) => JSON.stringify(cell))).toEqual([
    expect.stringContaining('id'),
    expect.stringContaining('minutes'),
  ])
  expect(table?.rows).toHaveLength(2)
})

test.each([
  ['semicolons between figures with commas', 'Name;Soll;Ist\nA;1,5;2,5\nB;3,0;4,0\n', 3],
  ['tabs between figures with commas', 'Soll\tIst\n1,5\t2,5\n3,0\t4,0\n', 2],
  ['semicolons, and a comma in the names too', 'Breite, m;Höhe, m\n1,5;2,5\n3,0;4,0\n', 2],
  ['commas, and a row that is short', `a,b,c;d,e,f\n${'1,2,3;4,5,6\n'.repeat(20)}1,2,3;4\n`, 5],
])('of two delimiters the one between the columns is taken: %s', async (_, content, columns) => {
  const [table] = await tablesOf(content)
  expect(table?.head).toHaveLength(columns)
})

test('a table without names in its first row has no header, and short rows are filled', async () => {
  const [table] = await tablesOf('2024-01-02,10,late\n2024-01-03,12\n2024-01-04,9,\n')
  expect(table?.head).toEqual([[], [], []])
  expect(table?.rows.map((row) => row.length)).toEqual([3, 3, 3])
})

test('sentences with commas are text, whatever the file is called', async () => {
  expect((await exhibitOf('Dear Ana, thank you, Piet\nSee you, then, on Friday, at ten\nBye', 'words.csv')).kind).toBe(
    'text',
  )
})

test('a table that was copied out of a program with tabs is a table without its name saying so', async () => {
  expect((await exhibitOf('Week\tTickets\n1\t12\n2\t14\n3\t9\n', 'copied.txt')).kind).toBe('table')
})

test('of two hundred thousand rows the first five hundred are shown, and the number of all is said', async () => {
  const rows = Array.from({ length: 200_000 }, (_, i) => `${i},2024-01-02,"printer, floor\n${i % 9}"\n`)
  const { blocks, notes } = await exhibitOf(`id,date,ticket\n${rows.join('')}`, 'tickets.csv')
  expect(blocks).toMatchObject([{ rows: { length: 500 } }])
  expect(notes).toEqual(['The table has 200000 rows: the first 500 are shown, the file has all of them.'])
})

test('a very wide table stands in parts that fit on a page, each with its first column', async () => {
  const line = (of: (i: number) => string): string => Array.from({ length: 20 }, (_, i) => of(i)).join(',')
  const content = `${line((i) => `Column of figures ${i}`)}\n${line((i) => `value ${i}`)}\n${line((i) => `other ${i}`)}\n`
  const { blocks, text } = await exhibitOf(content, 'wide.csv')
  const tables = blocks.filter((block) => block.type === 'table')
  expect(tables.length).toBeGreaterThan(3)
  expect(tables.every(({ rows }) => JSON.stringify(rows[0]?.[0]) === '[{"type":"text","text":"value 0"}]')).toBe(true)
  expect(text).toContain('Columns 1 to 4 of 20, two rows')
  for (let i = 0; i < 20; i++) expect(text).toContain(`other ${i}`)
})
