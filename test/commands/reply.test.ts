import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { recordOf, textOf, treeOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const FILE = 'allegations/AL-2.yaml'
const OPEN = `id: AL-2
area: A1   # the first one
text: |
  Mail was left
  for days.
evidence:
    - E-01
`
const EVIDENCE = {
  'evidence/E-01.yaml': 'id: E-01\nhappened: 2024-01-08\nkind: document\ntitle: The plan\n',
  'evidence/E-02.yaml': 'id: E-02\nhappened: 2024-01-09\nkind: email\ntitle: Mail to the customer\n',
}

function recordWith(allegation = OPEN): string {
  return recordOf({ [FILE]: allegation, ...EVIDENCE })
}

describe('a reply', () => {
  test('sets the answer, its grounds and its words, adds exhibits, and leaves every other byte', async () => {
    const dir = recordWith()
    const answer = ['--response', 'denied', '--ground', 'factual error', '--ground', 'completed', '--weight', 'lead']
    const { code, out, err } = await run(
      '-C',
      dir,
      'reply',
      'al2',
      'It was answered',
      'in a day.',
      ...answer,
      '--evidence',
      'e2',
    )
    expect({ code, out }).toEqual({ code: 0, out: 'AL-2\n' })
    expect(err).toBe(
      'AL-2, denied, factual error and completed, weight lead, with E-02: "It was answered in a day."; to take it back: onrecord undo\n',
    )
    expect(textOf(dir, FILE)).toBe(
      `${OPEN}    - E-02\nresponse: denied\ngrounds: [factual_error, completed]\nreply: It was answered in a day.\nweight: lead\n`,
    )
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
  })

  test('takes the place of another one only when that is said', async () => {
    const dir = recordWith(`${OPEN}response: denied\nreply: It was answered in a day.\n`)
    const before = textOf(dir, FILE)
    const refused = await run('-C', dir, 'reply', 'AL-2', 'Two days.')
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toContain(
      'AL-2 has a reply already: "It was answered in a day."; to put the new one in its place add --replace',
    )
    expect(textOf(dir, FILE)).toBe(before)
    const replaced = await run('-C', dir, 'reply', 'AL-2', 'Two days.', '--response', 'admitted', '--replace')
    expect(replaced.err).toContain('AL-2, admitted (was denied): "Two days."')
    expect(textOf(dir, FILE)).toBe(`${OPEN}response: admitted\nreply: Two days.\n`)
    await run('-C', dir, 'undo')
    expect(textOf(dir, FILE)).toBe(before)
  })

  test('without an answer says that the allegation still counts as open', async () => {
    const { code, err } = await run('-C', recordWith(), 'reply', 'AL-2', 'It was answered in a day.')
    expect(code).toBe(0)
    expect(err).toContain('AL-2 counts as not answered: give the answer too')
  })

  test('with words that hurt is written, and they are pointed out, a line each', async () => {
    const { code, err } = await run('-C', recordWith(), 'reply', 'AL-2', 'A sham; I was sick.', '--response', 'denied')
    expect(code).toBe(0)
    expect(err).toContain('"sham": it accuses the writer of the plan, and that cannot be shown from the plan; ')
    expect(err).toContain('"sick": who reads this need not know')
  })

  test('is one of several as JSON, in the keys of the record', async () => {
    const dir = recordWith()
    const stdin = JSON.stringify([
      { id: 'AL-2', response: 'lacks_information', grounds: ['no_particulars'], weight: 'note' },
    ])
    await runIn({ stdin }, '-C', dir, 'reply', '--json', '-')
    expect(parse(textOf(dir, FILE))).toMatchObject({ response: 'lacks_information', grounds: ['no_particulars'] })
  })
})

test.each([
  [[], 'say which allegation: AL-2, as in: onrecord reply AL-2 "…" --response denied'],
  [['AL-2'], 'say what is true of it with --response'],
  [['AL-3', 'No.'], 'no allegation "AL-3"; there is AL-2'],
  [['AL-2', '--response', 'no'], "'no' is invalid"],
  [['AL-2', '--ground', 'unfair'], 'Allowed choices are factual_error, completed'],
  [['AL-2', '--evidence', 'E-01'], 'AL-2 says all of this already'],
])('reply %j is refused', async (args, message) => {
  const dir = recordWith()
  const before = treeOf(dir)
  const { code, out, err } = await run('-C', dir, 'reply', ...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(message)
  expect(treeOf(dir)).toEqual(before)
})

test('a reply names several exhibits with commas between, as set and --with do', async () => {
  const dir = recordWith('id: AL-2\narea: A1\ntext: Mail was left.\n')
  expect(await run('-C', dir, 'reply', 'AL-2', '--response', 'denied', '--evidence', 'E-01, e2')).toMatchObject({
    code: 0,
  })
  expect(parse(textOf(dir, FILE))).toMatchObject({ evidence: ['E-01', 'E-02'] })
})
