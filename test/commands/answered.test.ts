import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { recordOf, textOf, treeOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const TODAY = { clock: '2024-02-12T12:00:00Z' }
const OPEN = `id: R-01
kind: clarification   # twice by phone, then by mail
sent_on: 2024-02-05
to: piet

text: >-
  A1: within how many
  hours?
`
const MAIL = 'id: E-04\nhappened: 2024-02-09\nkind: email\ntitle: Answer of Piet\n'

function recordWith(request = OPEN): string {
  return recordOf({ 'requests/R-01.yaml': request, 'evidence/E-04.yaml': MAIL })
}

describe('an answer', () => {
  test('is added to its request, and every other byte stays', async () => {
    const dir = recordWith()
    const args = ['answered', 'r1', '--answer', 'partial', '--on', '2024-02-09', '--evidence', 'e4']
    const { code, out, err } = await runIn(TODAY, '-C', dir, ...args)
    expect({ code, out }).toEqual({ code: 0, out: 'R-01\n' })
    expect(err).toBe('R-01 answered on 9 February 2024, in part; to take it back: onrecord undo\n')
    expect(textOf(dir, 'requests/R-01.yaml')).toBe(
      `${OPEN}answered_on: 2024-02-09\nanswer: partial\nevidence: [E-04]\n`,
    )
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
  })

  test('in words is kept as a note of its own, which the request cites', async () => {
    const dir = recordWith()
    const args = ['answered', 'R-01', '--answer', 'full', '--text', 'Four hours, he said.']
    const { out } = await runIn(TODAY, '-C', dir, ...args)
    expect(out).toBe('R-01\nE-05\n')
    expect(parse(textOf(dir, 'requests/R-01.yaml'))).toMatchObject({ answered_on: '2024-02-12', evidence: ['E-05'] })
    expect(parse(textOf(dir, 'evidence/E-05.yaml'))).toMatchObject({
      happened: '2024-02-12',
      title: 'Note of the answer to my request of 5 February 2024',
      detail: 'Four hours, he said.',
      people: ['piet'],
      obtained: 'own_note',
    })
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
    await run('-C', dir, 'undo')
    expect(textOf(dir, 'requests/R-01.yaml')).toBe(OPEN)
    expect(Object.keys(treeOf(dir))).not.toContain('evidence/E-05.yaml')
  })

  test('to a request about health is as private as the request', async () => {
    const dir = recordWith(OPEN.replace('clarification', 'accommodation'))
    await runIn(TODAY, '-C', dir, 'answered', 'R-01', '--answer', 'refused', '--text', 'No.')
    expect(parse(textOf(dir, 'evidence/E-05.yaml'))).toMatchObject({
      sensitivity: 'health',
      about: ['protected_activity'],
    })
  })

  test('comes as JSON in the keys of the record', async () => {
    const dir = recordWith()
    const stdin = '{"id": "R-01", "answered_on": "2024-02-09", "answer": "none", "evidence": ["E-04"]}'
    await runIn({ ...TODAY, stdin }, '-C', dir, 'answered', '--json', '-')
    expect(parse(textOf(dir, 'requests/R-01.yaml'))).toMatchObject({ answer: 'none', evidence: ['E-04'] })
  })
})

test('a request without an answer is followed up, and is still open', async () => {
  const dir = recordWith()
  await runIn(TODAY, '-C', dir, 'answered', 'R-01', '--followed-up', '2024-02-12', '--followed-up', '2024-02-08')
  expect(textOf(dir, 'requests/R-01.yaml')).toBe(`${OPEN}follow_ups: [2024-02-08, 2024-02-12]\n`)
  const { err } = await runIn(TODAY, '-C', dir, 'answered', 'R-01', '--followed-up', '2024-02-08')
  expect(err).toContain('R-01 has a follow-up of 2024-02-08 already')
})

describe('what cannot be written down', () => {
  const ANSWERED = `${OPEN}answered_on: 2024-02-09\nanswer: full\n`

  test.each([
    [OPEN, [], 'say which request: R-01, as in: onrecord answered R-01 --answer full'],
    [OPEN, ['R-01'], 'say what came of R-01 with --answer full, partial, refused or none'],
    [OPEN, ['R-02', '--answer', 'full'], 'no request "R-02"; there is R-01'],
    [
      OPEN,
      ['R-01', '--answer', 'full', '--on', '2024-02-01'],
      'R-01 was sent on 2024-02-05; 2024-02-01 is before that',
    ],
    [OPEN, ['R-01', '--answer', 'full', '--on', '2024-02-13'], '2024-02-13 is still to come'],
    [
      OPEN,
      ['R-01', '--answer', 'full', '--followed-up', '2024-02-08'],
      '--followed-up is for a request without an answer',
    ],
    [OPEN, ['R-01', '--followed-up', '2024-02-08', '--text', 'Soon'], '--text is for an answer'],
    [
      ANSWERED,
      ['R-01', '--answer', 'none'],
      'R-01 was answered on 2024-02-09, in full; to change that: onrecord set R-01',
    ],
    [ANSWERED, ['R-01', '--followed-up', '2024-02-12'], 'there is nothing to follow up'],
  ])('%#: answered %j', async (request, args, message) => {
    const dir = recordWith(request)
    const before = treeOf(dir)
    const { code, out, err } = await runIn(TODAY, '-C', dir, 'answered', ...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(treeOf(dir)).toEqual(before)
  })
})
