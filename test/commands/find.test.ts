import { describe, expect, test } from 'vitest'
import { copyOf, exampleFolder, recordOf } from '../record-folder.ts'
import { type Ran, run, runIn } from '../run.ts'

const DIR = exampleFolder('city-erp')

type Row = { id: string; file: string; field?: string; line: number; context: string; score: number }

async function rows(dir: string, ...words: readonly string[]): Promise<Row[]> {
  return JSON.parse((await run('-C', dir, 'find', '--json', '--', ...words)).out)
}

async function ids(dir: string, ...words: readonly string[]): Promise<string[]> {
  return (await rows(dir, ...words)).map(({ id }) => id)
}

function note(id: string, text: string): Record<string, string> {
  return { [`evidence/${id}.yaml`]: `id: ${id}\nhappened: 2024-01-10\nkind: note\ntitle: ${JSON.stringify(text)}\n` }
}

describe('what is found', () => {
  test('an entry in two lines: id, date and title; then the field, its line and the words around', async () => {
    const { code, out, err } = await run('-C', DIR, 'find', 'corrected', 'commits')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe(
      [
        'AL-2  November 2021  The employee did not finish the feature that lets people delete content from the intranet.',
        '    reply, line 8: The feature was completed in November 2021; the commits are at Exhibit E-03. I ask that this item be corrected.',
        '',
      ].join('\n'),
    )
  })

  test('the words are bold on a terminal', async () => {
    const { out } = await runIn({ isTTY: true, columns: 100 }, '-C', DIR, 'find', 'corrected')
    expect(out).toContain('be \u001b[1mcorrected\u001b[22m')
  })

  test('every word must be there, in one field or another', async () => {
    const dir = recordOf({ ...note('E-01', 'Mail about the roster'), ...note('E-02', 'Mail about the van') })
    expect(await ids(dir, 'mail', 'roster')).toEqual(['E-01'])
    expect(await ids(dir, 'note', 'van')).toEqual(['E-02'])
  })

  test('a word by its beginning, whatever its case and accents', async () => {
    const dir = recordOf({ ...note('E-01', 'Tickets of Émile, Straße 4'), ...note('E-02', 'Antibiotickets') })
    expect(await ids(dir, 'ticket')).toEqual(['E-01'])
    expect(await ids(dir, 'EMILE')).toEqual(['E-01'])
    expect(await ids(dir, 'e\u0301mile')).toEqual(['E-01'])
    expect(await ids(dir, 'strasse')).toEqual(['E-01'])
  })

  test('a phrase in quotes as such, over the ends of lines too', async () => {
    const dir = recordOf({
      'evidence/E-01.yaml':
        'id: E-01\nhappened: 2024-01-10\nkind: note\ntitle: Report\ndetail: >-\n  Asked for the weekly\n  report again.\n',
      ...note('E-02', 'The report is weekly'),
    })
    expect(await rows(dir, 'weekly report')).toMatchObject([{ id: 'E-01', field: 'detail', line: 6 }])
    expect(await ids(dir, '"weekly report" again')).toEqual(['E-01'])
  })

  test('an id in any spelling, the entry itself before those that name it', async () => {
    expect(await ids(DIR, 'e3')).toEqual(['E-03', 'AL-2', 'employment'])
  })

  test('words without blanks between them', async () => {
    const dir = recordOf(note('E-01', '会議の記録を送った'))
    expect(await ids(dir, '記録')).toEqual(['E-01'])
    expect((await run('-C', dir, 'find', '録記')).err).toContain('nothing has "録記" as such')
  })

  test('a title counts for more than a text', async () => {
    const dir = recordOf({
      'evidence/E-01.yaml':
        'id: E-01\nhappened: 2024-01-10\nkind: note\ntitle: A day at work\ndetail: The roster, the van, the keys, the phone.\n',
      ...note('E-02', 'The roster of a day'),
    })
    expect(await ids(dir, 'roster')).toEqual(['E-02', 'E-01'])
  })

  test('a file with a fault, by its line', async () => {
    const dir = copyOf('city-erp', { 'evidence/E-05.yaml': 'id: E-05\ntitle: "Mail about\nthe zebra crossing' })
    expect(await rows(dir, 'zebra')).toMatchObject([{ id: 'E-05', file: 'evidence/E-05.yaml', line: 3 }])
    expect((await run('-C', dir, 'find', 'zebra')).out).toContain('E-05  evidence/E-05.yaml (has a fault)\n')
  })

  test('a value that is no text, and one behind an escape', async () => {
    const dir = recordOf({
      'evidence/E-01.yaml': 'id: E-01\nhappened: 2024-01-10\nkind: note\npages: 4711\ntitle: "caf\\u00e9\\nbar"\n',
    })
    expect(await rows(dir, '4711')).toMatchObject([{ field: 'pages', line: 4 }])
    expect(await rows(dir, 'cafe bar')).toMatchObject([{ field: 'title', line: 5, context: 'café bar' }])
  })

  test('the first 20, and all with --all or as JSON', async () => {
    const many = Array.from({ length: 25 }, (_, i) => note(`E-${String(i + 1).padStart(2, '0')}`, 'The same mail'))
    const dir = recordOf(Object.assign({}, ...many))
    const { out, err } = await run('-C', dir, 'find', 'same mail')
    expect(out.trimEnd().split('\n')).toHaveLength(40)
    expect(err).toBe('5 more; to see them too: --all\n')
    expect((await run('-C', dir, 'find', 'same mail', '--all')).out.trimEnd().split('\n')).toHaveLength(50)
    expect(await ids(dir, 'same mail')).toHaveLength(25)
  })
})

describe('when not all of it is there', () => {
  const dir = recordOf({ ...note('E-01', 'Asked for the weekly roster'), ...note('E-02', 'The roster of the van') })
  const found = async (...words: readonly string[]): Promise<Ran> => run('-C', dir, 'find', ...words)

  test('those with most of the words, and it is said', async () => {
    const { code, out, err } = await found('weekly', 'roster', 'zebra')
    expect({ code, err }).toEqual({
      code: 0,
      err: 'nothing has all of "weekly" "roster" "zebra"; these have most of it\n',
    })
    expect(out).toMatch(/^E-01 /)
    expect(out).not.toContain('E-02')
  })

  test('a phrase that is nowhere as such', async () => {
    const { out, err } = await found('roster weekly')
    expect(err).toBe('nothing has "roster weekly" as such; these have the words, or most of them\n')
    expect(out).toMatch(/^E-01 /)
  })

  test.each(['rooster', 'rster', 'rosten', 'rsoter'])(
    'a slip of one letter is taken for the word: %s',
    async (word) => {
      const { out, err } = await found(word, 'weekly')
      expect(err).toBe(`nothing has "${word}"; taken for "roster"\n`)
      expect(out).toMatch(/^E-01 /)
    },
  )

  test('nothing at all is exit code 0, a note, and an empty list as JSON', async () => {
    expect(await found('zebra')).toEqual({ code: 0, out: '', err: 'nothing found for "zebra"\n' })
    expect(await run('-C', dir, 'find', 'constructor', '--json')).toMatchObject({ code: 0, out: '[]\n' })
  })

  test('an id that is nowhere is not taken apart', async () => {
    expect(await found('e99')).toEqual({ code: 0, out: '', err: 'nothing found for "E-99"\n' })
  })

  test('signs without a letter cannot be looked for', async () => {
    expect(await found('!!')).toMatchObject({
      code: 2,
      err: 'onrecord: there is no word in "!!"; give letters or digits to look for\n',
    })
  })
})
