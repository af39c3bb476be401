import { describe, expect, test } from 'vitest'
import { exampleFolder, recordOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const DIR = exampleFolder('city-erp')

async function ids(dir: string, ...args: readonly string[]): Promise<string[]> {
  const { out } = await run('-C', dir, 'list', ...args, '--json')
  const rows: { id: string }[] = JSON.parse(out)
  return rows.map(({ id }) => id)
}

const NOTE = 'kind: note\ntitle: A note\n'
const SMALL = {
  'evidence/E-01.yaml': `id: E-01\nhappened: 2024-01-10\nareas: [A1]\npeople: [piet]\n${NOTE}`,
  'evidence/E-02.yaml': `id: E-02\nhappened: 2024-02\nauthor: piet\n${NOTE}`,
  'evidence/E-03.yaml': `id: E-03\nhappened: 2023-12-20/2024-01-05\nobtained: described_only\n${NOTE}`,
  'evidence/E-04.yaml': `id: E-04\nhappened: unknown\nquotes: [{who: piet, words: Thanks}]\n${NOTE}`,
  'evidence/E-05.yaml': `id: E-05\nhappened: 2024-03-01\nallegations: [AL-1]\n${NOTE}`,
  'allegations/AL-1.yaml': 'id: AL-1\narea: A1\ntext: Mail was left.\nevidence: [E-02]\n',
  'check-ins/2024-01-12.yaml':
    'scheduled_for: 2024-01-12\nstatus: held\nattendees: [ana, piet]\nassessments: {A1: met}\n',
  'metrics/M1.yaml':
    'id: M1\nname: Mails answered\nreadings:\n  - {week_ending: 2024-01-12, value: 3}\n  - {week_ending: 2024-03-08, value: 4}\n',
  'requests/R-01.yaml':
    'id: R-01\nkind: records\nsent_on: 2024-01-11\nto: piet\ntext: "A1: the list of mails, please."\n',
}

describe('list takes filters, which hold all at once', () => {
  const dir = recordOf(SMALL)

  test('--area: what names the area, and the exhibits of its allegations', async () => {
    expect(await ids(dir, '--area', 'a1')).toEqual(['E-01', 'R-01', '2024-01-12', 'E-02', 'E-05', 'AL-1'])
  })

  test('--person: what names the person in any field', async () => {
    expect(await ids(dir, '--person', 'PIET')).toEqual(['E-01', 'R-01', '2024-01-12', 'E-02', 'E-04'])
  })

  test('--kind: evidence or requests of a kind, in any spelling', async () => {
    expect(await ids(dir, '--kind', 'Records')).toEqual(['R-01'])
    expect(await ids(DIR, '--kind', 'system-log')).toEqual(['E-03'])
  })

  test('--since and --until count their own days, and a month or a range counts with each of its days', async () => {
    expect(await ids(dir, '--since', '2024-01-05', '--until', '2024-01-11')).toEqual(['E-03', 'E-01', 'R-01'])
    expect(await ids(dir, '--since', '2024-02-20')).toEqual(['E-02', 'E-05', 'M1'])
    expect(await ids(dir, 'evidence', '--until', '2024-02')).toEqual(['E-03', 'E-01', 'E-02'])
  })

  test('a measure is found by any of its weeks', async () => {
    expect(await ids(dir, 'measures', '--until', '2024-01-12')).toEqual(['M1'])
  })

  test('--without-file: evidence with nothing attached, but not what was only described', async () => {
    expect(await ids(dir, '--without-file')).toEqual(['E-01', 'E-02', 'E-05', 'E-04'])
  })

  test('several at once', async () => {
    expect(await ids(dir, 'evidence', '--area', 'A1', '--person', 'piet', '--since', '2024-02')).toEqual(['E-02'])
  })

  test.each([
    ['allegation', 'allegations'],
    ['exhibit', 'evidence'],
    ['Check-in', 'check-ins'],
    ['measures', 'metrics'],
    ['request', 'requests'],
  ])('"%s" is taken for %s', async (typed, folder) => {
    expect(await ids(dir, typed)).toEqual(await ids(dir, folder))
  })

  test('a filter that lets nothing through says so', async () => {
    expect(await run('-C', dir, 'list', '--kind', 'photo')).toEqual({
      code: 0,
      out: '',
      err: 'there is no such entry\n',
    })
  })
})

describe('what the record does not know is refused', () => {
  test.each([
    [['--area', 'A9'], 'no area "A9"; there is A1, A2, A3, A4'],
    [
      ['--person', 'marisoll'],
      'no person "marisoll"; did you mean "marisol"?; to add somebody: onrecord person "Kim Lee"',
    ],
    [['--kind', 'emial'], 'there is no kind "emial" of evidence or request; did you mean "email"?'],
    [['email'], '"email" is a kind of evidence or of request; write --kind email'],
    [['--since', 'unknown'], '--since needs a date, such as 2022-02-11 or 2022-02'],
    [
      ['--since', '2022-03-01', '--until', '2022-02-01'],
      '--until 2022-02-01 is before --since 2022-03-01; nothing can be between them',
    ],
  ])('%j', async (args, message) => {
    const { code, out, err } = await run('-C', DIR, 'list', ...args)
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: `onrecord: ${message}\n` })
  })
})

describe('the width of the screen', () => {
  const env = { NO_COLOR: '1' }

  test('a title is cut where a line of the screen ends, and whole in a pipe', async () => {
    const screen = await runIn({ isTTY: true, columns: 60, env }, '-C', DIR, 'list')
    const pipe = await runIn({ columns: 60 }, '-C', DIR, 'list')
    const longest = (out: string): number => Math.max(...out.split('\n').map((line) => line.length))
    expect(longest(screen.out)).toBe(60)
    expect(longest(pipe.out)).toBeGreaterThan(100)
    expect(screen.out).toContain('…')
    expect(pipe.out).not.toContain('…')
  })

  test('signs that are two columns wide are counted as two, and none is cut in half', async () => {
    const dir = recordOf({
      'evidence/E-01.yaml': `id: E-01\nhappened: 2024-01-10\nkind: note\ntitle: ${'記録👩‍👩‍👧'.repeat(20)}\n`,
    })
    const { out } = await runIn({ isTTY: true, columns: 40, env }, '-C', dir, 'list')
    expect(out).toBe('E-01  10 January 2024     記録👩‍👩‍👧記録👩‍👩‍👧…\n')
  })

  test('withdrawn stays to be seen', async () => {
    const dir = recordOf({
      'evidence/E-01.yaml': `id: E-01\nhappened: 2024-01-10\nkind: note\ntitle: ${'word '.repeat(30)}\nwithdrawn: {at: 2024-02-01, reason: Twice}\n`,
    })
    const { out } = await runIn({ isTTY: true, columns: 60, env }, '-C', dir, 'list')
    expect(out).toBe('E-01  10 January 2024     word word word word…  (withdrawn)\n')
  })
})
