/** How long a document may be is what readers said that they read (domain research 2): of both examples, by real pages. */
import { expect, test } from 'vitest'
import { copyOf, type ExampleName } from '../record-folder.ts'
import { type MadeDocument, makeDocument } from './made-document.ts'

type Limit = { readonly pages: number; readonly words?: number }

/** `words`: of the text that is written, tables and the lines of the head left out. */
const LIMITS: Readonly<Record<string, Limit>> = {
  'agenda manager': { pages: 1 },
  'recap manager': { pages: 1, words: 200 },
  'update manager': { pages: 1, words: 250 },
  'clarification manager': { pages: 1 },
  'missed-check-in manager': { pages: 1, words: 120 },
  'missed-check-in hr': { pages: 1, words: 120 },
  'severance self': { pages: 2 },
  'severance settlement': { pages: 2 },
  'handover union': { pages: 4 },
  'handover attorney': { pages: 6 },
}

type Days = { readonly other: string } & Readonly<Record<string, string>>

const DAYS: Readonly<Record<ExampleName, Days>> = {
  'city-erp': { clarification: '2022-02-07', recap: '2022-03-25', other: '2022-04-02' },
  'sales-leave': {
    clarification: '2024-03-06',
    recap: '2024-04-16',
    'missed-check-in': '2024-04-08',
    other: '2024-05-06',
  },
}

/** The first case has no offer, so there is nothing to write of. */
const cases = (Object.keys(DAYS) as ExampleName[]).flatMap((example) =>
  Object.keys(LIMITS)
    .filter((name) => !(example === 'city-erp' && name === 'severance settlement'))
    .map((name) => [example, name] as const),
)

test.each(cases)('%s: %s', async (example, name) => {
  const [document = '', reader = ''] = name.split(' ')
  const today = DAYS[example][document] ?? DAYS[example].other
  const made = await makeDocument(copyOf(example), document, '--for', reader, '--today', today)
  const { pages, words } = LIMITS[name] ?? { pages: 1 }
  expect(pagesOf(made)).toBeLessThanOrEqual(pages)
  if (words !== undefined) expect(wordsOf(made)).toBeLessThanOrEqual(words)
})

test.each(['city-erp', 'sales-leave'] as const)(
  '%s: the body of the rebuttal is two pages, before its annex of exhibits',
  async (example) => {
    const { pdf } = await makeDocument(copyOf(example), 'rebuttal', '--for', 'hr', '--today', DAYS[example].other)
    const pages = pdf.split('\f')
    expect(pages.findIndex((page) => /^Exhibits$/m.test(page))).toBeLessThanOrEqual(2)
  },
)

function pagesOf({ properties }: MadeDocument): number {
  return Number(/^Pages: +(\d+)$/m.exec(properties)?.[1])
}

function wordsOf({ md }: MadeDocument): number {
  const written = md.split('\n').filter((line) => !/^(?:\||#|\*\*(?:To|From|Date|Copy|Plan):|\*Document )/.test(line))
  return written
    .join(' ')
    .split(/\s+/)
    .filter((word) => /\w/.test(word)).length
}
