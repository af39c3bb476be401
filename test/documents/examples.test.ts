import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { copyOf, type ExampleName } from '../record-folder.ts'
import { runIn } from '../run.ts'
import { allText, type MadeDocument, makeDocument } from './made-document.ts'

const TODAY: Readonly<Record<ExampleName, string>> = { 'city-erp': '2022-04-02', 'sales-leave': '2024-05-03' }

function made(example: ExampleName, document: string, reader: string): Promise<MadeDocument> {
  return makeDocument(copyOf(example), document, '--for', reader, '--today', TODAY[example])
}

/** What the first case must keep from the employer: two exhibits, an illness, and who wrote into the plan. */
const ERP = [/E-17/, /E-18/, /covid/i, /(?<!prior )counsel(?:l)?ing/i, /annotation/i, /Priscilla/, /Tran\b/, /illness/i]
/** What the second must keep: a leave and its kind, a colleague, an offer, a lawyer. */
const SALES = [
  ...[/\bleave/i, /parental/i, /E-05/, /E-06/, /E-08/, /E-10/, /E-15/, /E-16/],
  ...[/Theo/, /Brandt/, /comparator/i, /settlement/i, /attorney/i, /separation/i, /severance/i, /child/i, /re-earn/],
]

const found = (text: string, words: readonly RegExp[]): string[] => words.filter((each) => each.test(text)).map(String)

/** Without the page's own looks and script, which speak of children of elements. */
function wordsOnly(text: string): string {
  return text.replace(/<(style|script)[^>]*>[\s\S]*?<\/\1>/g, '')
}

describe('the employer does not get what is not for it', () => {
  test.each([
    ['city-erp', 'rebuttal', 'hr', ERP],
    ['city-erp', 'chronology', 'hr', ERP],
    ['city-erp', 'update', 'manager', ERP],
    ['sales-leave', 'rebuttal', 'hr', SALES],
    ['sales-leave', 'chronology', 'hr', SALES],
    ['sales-leave', 'update', 'manager', SALES],
  ] as const)('%s: %s for %s', async (example, document, reader, words) => {
    const document_ = await made(example, document, reader)
    expect(found(wordsOnly(allText(document_)), words)).toEqual([])
  })
})

describe('the others get what they may have', () => {
  test.each(['chronology', 'rebuttal'])(
    'city-erp: the %s for the attorney has what HR may not see',
    async (document) => {
      const { md, html, pdf } = await made('city-erp', document, 'attorney')
      for (const text of [md, html, pdf])
        expect(
          found(text, [/E-17/, /E-18/, /COVID-19/, /counseling services/, /annotations/, /Priscilla Tran/]),
        ).toHaveLength(6)
    },
  )

  test('city-erp: the union has the finding and not the illness; the agency has neither', async () => {
    const union = allText(await made('city-erp', 'chronology', 'union'))
    expect(found(union, ERP)).toEqual(['/annotation/i', '/Priscilla/', '/Tran\\b/'])
    expect(found(allText(await made('city-erp', 'chronology', 'agency')), ERP)).toEqual([])
  })

  test('sales-leave: the attorney has the leave, the colleague, the message and the own reason', async () => {
    const { md } = await made('sales-leave', 'chronology', 'attorney')
    const words = [
      /Leave \(parental\)/,
      /E-05/,
      /E-06/,
      /E-08/,
      /E-10/,
      /E-16/,
      /Theo Brandt/,
      /medical appointment of a child/,
    ]
    expect(found(md, words)).toHaveLength(words.length)
  })

  test('sales-leave: the union has a comparator by role and the protected matter; the agency has neither', async () => {
    const union = wordsOnly(allText(await made('sales-leave', 'chronology', 'union')))
    expect(found(union, SALES)).toEqual(['/E-08/', '/E-10/', '/comparator/i', '/re-earn/'])
    expect(found(wordsOnly(allText(await made('sales-leave', 'chronology', 'agency'))), SALES)).toEqual([])
  })

  test('sales-leave: HR reads of an approved absence, with its dates', async () => {
    const { md } = await made('sales-leave', 'rebuttal', 'hr')
    expect(md).toMatch(/approved absence.*November 20, 2023 to February 11, 2024/)
  })
})

test('what was withheld, and why, is told to the user and kept in the register, never in the document', async () => {
  const { ran } = await made('city-erp', 'rebuttal', 'hr')
  expect(ran.err).toContain('withheld from HR:')
  expect(ran.err).toContain('E-17: Note: supervisor mentioned counseling services [health]')
  expect(ran.err).toContain('[authorship]')
})

test('on a screen no word of it is cut', async () => {
  const words = ['render', 'rebuttal', '--for', 'hr', '--today', '2022-04-02', '--format', 'md']
  const { err } = await runIn({ isTTY: true, columns: 60 }, '-C', copyOf('city-erp'), ...words)
  const lines = stripVTControlCharacters(err).split('\n')
  expect(lines).toContain('  employment.yaml event of 2021-12: Supervisor mentioned')
  expect(lines).toContain('    that the city provides counseling services. [health]')
  expect(lines.filter((line) => line.length > 60)).toEqual([])
})
