/** How soon something was written down is counted, and an inexact date never makes it look sooner. */
import { describe, expect, test } from 'vitest'
import { contemporaneityOf } from '../../src/record/contemporaneity.ts'
import { recordOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const note = (happened: string, recorded?: string) =>
  contemporaneityOf({ kind: 'note', obtained: 'own_note', happened, recorded })

test.each([
  ['2024-01-10', '2024-01-10T23:50:00-05:00', 'same_day', false, 'written the same day'],
  ['2024-01-10', '2024-01-11T00:10:00-05:00', 'within_a_week', false, 'written 1 day later'],
  ['2024-01-10', '2024-01-17T09:00:00Z', 'within_a_week', false, 'written 7 days later'],
  ['2024-01-10', '2024-01-18T09:00:00Z', 'later', true, 'written 8 days later (late note)'],
  ['2024-01-10', '2024-01-08T09:00:00Z', 'before', false, 'written 2 days before'],
  ['2024-01', '2024-01-05T09:00:00Z', 'within_a_week', false, 'written within 4 days'],
  ['2024-01', '2024-01-01T09:00:00Z', 'same_day', false, 'written the same day'],
  ['2024-01', '2024-01-30T09:00:00Z', 'later', false, 'written within 29 days'],
  ['2023-12', '2024-01-05T09:00:00Z', 'later', false, 'written 5 to 35 days later'],
  ['2023-12', '2024-01-08T09:00:00Z', 'later', true, 'written 8 to 38 days later (late note)'],
  ['2024-01-10~', '2024-01-10T09:00:00Z', 'not_known', false, 'written about the same day'],
  ['2024-01-10~', '2024-03-10T09:00:00Z', 'later', true, 'written about 60 days later (late note)'],
  ['unknown', '2024-03-10T09:00:00Z', 'not_known', false, 'written on 2024-03-10'],
] as const)('what happened on %s and was written at %s', (happened, recorded, ...[grade, late, words]) => {
  expect(note(happened, recorded)).toMatchObject({ grade, late, words })
})

test('without a time of writing nothing is known, and nothing is said', () => {
  expect(note('2024-01-10')).toEqual({ grade: 'not_known', late: false, words: 'no time of writing' })
})

test('a document is entered, and never late: it keeps its own date', () => {
  const mail = { kind: 'email', obtained: 'received_by_me', happened: '2023-10-02' } as const
  expect(contemporaneityOf({ ...mail, recorded: '2024-01-10T09:00:00Z' })).toEqual({
    grade: 'later',
    days: { least: 100, most: 100 },
    late: false,
    words: 'entered 100 days later',
  })
})

describe('the commands say it in the same words', () => {
  const clock = '2024-02-12T09:00:00Z'
  const late = () =>
    recordOf({
      'evidence/E-01.yaml':
        'id: E-01\nhappened: 2024-01-10\nrecorded: 2024-02-10T09:00:00Z\nkind: note\nobtained: own_note\ntitle: The talk\n',
    })

  test('show, and show --json, which log --json takes back', async () => {
    const dir = late()
    expect((await run('-C', dir, 'show', 'E-01')).out).toContain('\n# written 31 days later (late note)\n')
    const { out } = await run('-C', dir, 'show', 'E-01', '--json')
    expect(JSON.parse(out)).toMatchObject({
      contemporaneity: { grade: 'later', days: { least: 31, most: 31 }, late: true },
    })
    expect(await runIn({ stdin: out, clock }, '-C', dir, 'log', '--json', '-')).toMatchObject({
      code: 0,
      out: 'E-02\n',
    })
    expect((await run('-C', dir, 'show', 'E-02')).out).not.toContain('contemporaneity')
  })

  test('list has a mark at a late note, and no other', async () => {
    const dir = late()
    await runIn({ clock }, '-C', dir, 'log', 'The second talk', '--on', '2024-02-12')
    const { out } = await run('-C', dir, 'list', 'evidence')
    expect(out).toContain('The talk  (late note)\n')
    expect(out).toContain('The second talk\n')
  })

  test('log says calmly how documents will print a late note, and nothing of one in time', async () => {
    const dir = recordOf()
    const { err } = await runIn({ clock }, '-C', dir, 'log', 'The talk', '--on', '2024-01-10')
    expect(err).toContain('documents will say of it: written 33 days later (late note); a late note still counts')
    const soon = await runIn({ clock }, '-C', dir, 'log', 'The second talk', '--on', '2024-02-09')
    expect(soon.err).not.toContain('late note')
  })
})
