import { describe, expect, test } from 'vitest'
import { copyOf, exampleFolder, recordOf, textOf } from '../record-folder.ts'
import { run } from '../run.ts'

const DIR = exampleFolder('city-erp')

describe('list', () => {
  test('everything is in order of date, and what has no date is last', async () => {
    const { code, out, err } = await run('-C', DIR, 'list', '--json')
    const rows: { id: string; date: string }[] = JSON.parse(out)
    const dated = rows.map(({ date }) => date.slice(0, 7)).filter((date) => date !== 'unknown')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(dated).toEqual([...dated].sort())
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  })

  test.each([
    ['allegations', 6],
    ['evidence', 20],
    ['check-ins', 10],
    ['metrics', 6],
    ['requests', 4],
  ])('list %s shows those only: %i', async (kind, count) => {
    expect((await run('-C', DIR, 'list', kind)).out.trimEnd().split('\n')).toHaveLength(count)
    const rows: { kind: string }[] = JSON.parse((await run('-C', DIR, 'list', kind, '--json')).out)
    expect(rows).toHaveLength(count)
    expect(new Set(rows.map((row) => row.kind))).toEqual(new Set([kind]))
  })

  test('a row is id, date in words and title; JSON has the date as it was written', async () => {
    const { out } = await run('-C', DIR, 'list', 'evidence')
    expect(out).toMatch(/^E-05 {2}3 February 2022 {5}E-mail confirming that the commits were shown on 2 February$/m)
    const rows: unknown = JSON.parse((await run('-C', DIR, 'list', 'evidence', '--json')).out)
    expect(rows).toContainEqual({
      id: 'E-02',
      kind: 'evidence',
      date: '2021-10',
      title: "Notice of merit-based raise, box 'extra pay' checked",
      areas: ['A2'],
      withdrawn: false,
      late_note: false,
    })
  })

  test('a title with a line break stays on its row', async () => {
    const dir = recordOf({
      'allegations/AL-1.yaml': 'id: AL-1\ntext: |\n  Mail was left.\n  E-99  1 May 2024  A row that is none.\n',
    })
    expect((await run('-C', dir, 'list')).out.trimEnd().split('\n')).toHaveLength(1)
  })

  test('what cannot be read is named, and the rest is listed', async () => {
    const dir = copyOf('city-erp', { 'evidence/E-05.yaml': 'id: E-05\ntitle: "Mail abou' })
    const { code, out, err } = await run('-C', dir, 'list', 'evidence')
    expect(code).toBe(0)
    expect(out.trimEnd().split('\n')).toHaveLength(19)
    expect(err).toBe('could not be read: E-05; see: onrecord check\n')
  })

  test('a record without entries says so, and its JSON is an empty list', async () => {
    const dir = recordOf()
    expect(await run('-C', dir, 'list')).toEqual({ code: 0, out: '', err: 'nothing here yet\n' })
    expect(await run('-C', dir, 'list', '--json')).toEqual({ code: 0, out: '[]\n', err: '' })
  })

  test('an unknown kind is refused with those that there are', async () => {
    const { code, out, err } = await run('-C', DIR, 'list', 'letters')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toBe(
      'onrecord: there is no kind "letters"; take one of allegations, evidence, check-ins, measures, requests, documents\n',
    )
  })
})

describe('show', () => {
  test.each([
    ['E-05', 'evidence/E-05.yaml'],
    ['e5', 'evidence/E-05.yaml'],
    ['e-5', 'evidence/E-05.yaml'],
    ['E005', 'evidence/E-05.yaml'],
    ['al-2', 'allegations/AL-2.yaml'],
    ['AL02', 'allegations/AL-2.yaml'],
    ['m1', 'metrics/M1.yaml'],
    ['r1', 'requests/R-01.yaml'],
    ['2022-02-11', 'check-ins/2022-02-11.yaml'],
    ['plan', 'plan.yaml'],
    ['People', 'people.yaml'],
    ['employment', 'employment.yaml'],
  ])('%s is %s, as it stands in its file', async (typed, file) => {
    const { code, out, err } = await run('-C', DIR, 'show', typed)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.startsWith(`${file}\n${textOf(DIR, file).trimEnd()}\n`)).toBe(true)
  })

  test('as JSON it is the value that was read', async () => {
    const { out } = await run('-C', DIR, 'show', 'al2', '--json')
    expect(JSON.parse(out)).toMatchObject({
      id: 'AL-2',
      area: 'A3',
      response: 'denied',
      evidence: ['E-03', 'E-04', 'E-05'],
    })
    const people = JSON.parse((await run('-C', DIR, 'show', 'people', '--json')).out)
    expect(people.people.map(({ id }: { id: string }) => id)).toContain('marisol')
  })

  test('an entry with a fault shows its text, and has no JSON', async () => {
    const broken = 'id: E-05\ntitle: "Mail abou'
    const dir = copyOf('city-erp', { 'evidence/E-05.yaml': broken })
    expect((await run('-C', dir, 'show', 'e5')).out).toBe(
      `evidence/E-05.yaml\n${broken}\n\nnamed by: AL-2 (evidence)\n`,
    )
    const { code, out, err } = await run('-C', dir, 'show', 'e5', '--json')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toBe('onrecord: evidence/E-05.yaml has a fault and cannot be shown as JSON; see: onrecord check\n')
  })

  test.each(['E-99', 'nothing', '../plan', 'evidence/E-05', ''])(
    'an id that does not exist is refused: "%s"',
    async (id) => {
      const { code, out, err } = await run('-C', DIR, 'show', id)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toBe(`onrecord: there is no entry "${id}"; see: onrecord list\n`)
    },
  )
})
