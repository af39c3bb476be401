import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadRecord } from '../../src/record/load.ts'
import { emptyFolder } from '../record-folder.ts'
import { run } from '../run.ts'

/** Words that are something else to one YAML parser or another, and what breaks a line, a quote or a comment. */
const ODD = [
  ...[
    'null',
    'true',
    'no',
    'on',
    '~',
    '2022',
    '1.10',
    '012',
    '0x1F',
    '2024-05-06',
    '12:30',
    '- a',
    '? b',
    'a: b',
    'a #b',
  ],
  ...[
    '"',
    "'",
    '\\',
    '{x}',
    '[y]',
    '&a',
    '*a',
    '!tag',
    '%x',
    '@',
    '`',
    '|',
    '>',
    '---',
    '...',
    '<<',
    '#',
    '=',
    ',',
    ':',
  ],
  ...[
    'a\nb',
    'a\r\nb',
    'line\n  indented\n',
    '\tx',
    'x\u0000y',
    '\u001b[31mred',
    '\u2028',
    '\u202Eabc',
    '\u{1F469}\u200D\u{1F4BB}',
    'e\u0301',
  ],
  ...['# yaml-language-server: $schema=x', 'null  # not answered', '$HOME', '$(id)', '{{ x }}', '</script>'],
]

const words = fc
  .oneof(
    fc.constantFrom(...ODD),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.tuple(fc.constantFrom(...ODD), fc.string()).map((two) => two.join(' ')),
  )
  .filter((text) => text.trim() !== '')

describe('what a person types is text', () => {
  test('whatever it is, it comes back as it was typed, and the record has no fault', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 11, maxLength: 11 }), async (typed) => {
        const [
          kind = '',
          name = '',
          role = '',
          employer = '',
          manager = '',
          title = '',
          wrong = '',
          wanted = '',
          how = '',
          support = '',
          said = '',
        ] = typed
        const dir = join(emptyFolder(), 'record')
        const { code, err } = await run(
          ...['init', dir, `--kind=${kind}`, `--employee=${name}`, `--role=${role}`, `--employer=${employer}`],
          ...[`--manager=${manager} `, '--issued=2024-05-06', '--starts=2024-05-06', '--ends=2024-08-02'],
          ...[
            `--area=${title}`,
            `--deficiency=${wrong}`,
            `--expectation=${wanted}`,
            `--measure=${how}`,
            `--support=${support}`,
          ],
          `--allegation=${said}`,
        )
        expect({ code, err }).toMatchObject({ code: 0 })
        const { record, problems } = loadRecord(dir)
        expect(problems).toEqual([])
        const [area] = record.plan?.areas ?? []
        expect([record.plan?.kind, record.plan?.employer, area?.title, area?.deficiency]).toEqual(
          [kind, employer, title, wrong].map((each) => each.trim()),
        )
        expect([area?.expectation, area?.measure, area?.support?.[0]?.text, record.allegations[0]?.text]).toEqual(
          [wanted, how, support, said].map((each) => each.trim()),
        )
        expect(record.people[0]).toMatchObject({ name: name.trim(), role: role.trim() })
      }),
      { numRuns: 80 },
    )
  })

  test.each([
    ['Marisol Vega', 'marisol'],
    ['Dr. Lena Fischer', 'lena'],
    ['L. Okafor', 'okafor'],
    ['Zoë', 'zoë'],
    ['Łukasz Nowak', 'łukasz'],
    ['王小明', '王小明'],
    ['O’Neil, Pat', 'oneil'],
    ['***', 'person'],
  ])('%s gets the id %s', async (name, id) => {
    const dir = join(emptyFolder(), 'record')
    expect(await run('init', dir, '--employee', name)).toMatchObject({ code: 0 })
    expect(loadRecord(dir).record.people).toMatchObject([{ id, name }])
  })

  test('two people of one first name get two ids, and a name that is said twice is one person', async () => {
    const dir = join(emptyFolder(), 'record')
    await run('init', dir, '--employee', 'Marisol Vega', '--manager', 'Marisol Ito', '--hr', 'marisol ito')
    expect(loadRecord(dir).record.people.map(({ id }) => id)).toEqual(['marisol', 'marisol2'])
  })

  test.each([
    ['A b', 'A c', ['a', 'p_a2']],
    ['E2', 'e-02', ['p_e22', 'p_e-022']],
    ['AL-1 x', 'AL-1 y', ['p_al-12', 'p_al-13']],
    ['2024-05-06', 'R2-D2', ['2024-05-062', 'r2-d2']],
  ])('nobody gets the id of an entry: %s and %s', async (employee, manager, ids) => {
    const dir = join(emptyFolder(), 'record')
    expect((await run('init', dir, '--employee', employee, '--manager', manager)).code).toBe(0)
    expect(loadRecord(dir).record.people.map(({ id }) => id)).toEqual(ids)
  })
})
