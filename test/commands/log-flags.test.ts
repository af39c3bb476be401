import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { folderOf, PLAN, recordOf, textOf, treeOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

/** A Wednesday. */
const EVENING = { clock: '2024-02-14T18:05:09Z' }
const written = (dir: string, id: string) => parse(textOf(dir, `evidence/${id}.yaml`))
const mail = () => join(folderOf({ 'mail.eml': 'Subject: hours\n' }), 'mail.eml')

test('a date in words is written as the day that it was, and said', async () => {
  const dir = recordOf()
  const { err } = await runIn({ clock: '2024-02-14T12:00:00Z' }, '-C', dir, 'log', 'A talk', '--on', '1 February')
  expect(written(dir, 'E-01').happened).toBe('2024-02-01')
  expect(err).toContain('"1 February" is Thursday, 1 February 2024\n')
  expect(await run('-C', dir, 'log', 'A talk', '--on', 'next friday')).toMatchObject({ code: 2, out: '' })
})

test('what it belongs to, whose it is, and who agreed to it', async () => {
  const dir = recordOf()
  await runIn(EVENING, '-C', dir, 'log', 'A mail', '--kind', 'email')
  const flags = ['--evidence', 'e1', '--employer-owned', '--third-party-data', '--describe-only', '--consent', 'all']
  expect((await runIn(EVENING, '-C', dir, 'log', 'Our talk', '--kind', 'recording', ...flags)).code).toBe(0)
  expect(written(dir, 'E-02')).toMatchObject({
    kind: 'recording',
    obtained: 'described_only',
    employer_owned: true,
    third_party_data: true,
    consent: 'all',
    evidence: ['E-01'],
  })
  expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
})

describe('a file whose origin is not said', () => {
  test('is of unknown origin, and the note says how to set it', async () => {
    const dir = recordOf()
    const { err } = await run('-C', dir, 'log', 'A mail', '--attach', mail())
    expect(written(dir, 'E-01').obtained).toBe('unknown')
    expect(err).toContain('no packet includes it until it is: onrecord set E-01 obtained received_by_me')
  })

  test('and that belongs to the employer: the other way is named', async () => {
    const { err } = await run('-C', recordOf(), 'log', 'A page', '--attach', mail(), '--employer-owned')
    expect(err).toContain('to describe it only: --describe-only without --attach')
  })
})

describe('what is for an attorney', () => {
  const PURPOSE = ['--privileged-for', 'advice on the plan']

  test('is privileged, with its purpose', async () => {
    const dir = recordOf()
    expect((await run('-C', dir, 'log', 'Questions for the lawyer', ...PURPOSE)).code).toBe(0)
    expect(written(dir, 'E-01')).toMatchObject({
      confidentiality: 'privileged',
      privilege: { purpose: 'advice on the plan' },
    })
  })

  test.each([PURPOSE, ['--confidentiality', 'privileged']])(
    "is not written on the employer's computer: %s",
    async (...flags) => {
      const dir = recordOf({ 'plan.yaml': PLAN.replace('status:', 'employer_device: true\nstatus:') })
      const before = treeOf(dir)
      const { code, err } = await run('-C', dir, 'log', 'Questions for the lawyer', ...flags)
      expect(code).toBe(2)
      expect(err).toContain("this computer is the employer's")
      expect(treeOf(dir)).toEqual(before)
      expect((await run('-C', dir, 'log', 'A note')).code).toBe(0)
    },
  )
})

describe('a recording', () => {
  test('without the consent of all is never quoted', async () => {
    const dir = recordOf()
    const flags = ['--kind', 'recording', '--consent', 'one_party', '--quote', 'piet: Later.']
    const { code, err } = await run('-C', dir, 'log', 'Our talk', ...flags)
    expect(code).toBe(2)
    expect(err).toContain('without the consent of all is not quoted; write down what was said in your own words')
  })

  test.each([
    [['--kind', 'recording'], true],
    [['--obtained', 'own_recording', '--consent', 'none'], true],
    [['--kind', 'recording', '--consent', 'all'], false],
  ])('%j: only the attorney is told of it: %s', async (flags, isHidden) => {
    const { err } = await run('-C', recordOf(), 'log', 'Our talk', ...flags)
    expect(err.includes('only the documents for your attorney list it')).toBe(isHidden)
  })
})

describe('an entry that is a step', () => {
  test('stands among the steps taken of its area, and one undo takes both back', async () => {
    const dir = recordOf()
    const before = treeOf(dir)
    const flags = ['--area', 'a1', '--step', '--on', '2024-02-12', '--about', 'weak_point']
    expect((await runIn(EVENING, '-C', dir, 'log', 'Asked for the list', ...flags)).code).toBe(0)
    expect(parse(textOf(dir, 'plan.yaml')).areas[0].steps_taken).toEqual([
      { text: 'Asked for the list', on: '2024-02-12', evidence: ['E-01'], about: ['weak_point'] },
    ])
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
    await run('-C', dir, 'undo')
    expect(treeOf(dir)).toMatchObject(before)
  })

  test.each([
    [['Asked for the list'], 'name the area with --area'],
    [['Saw my therapist', '--area', 'A1'], 'it holds "therapist"; give it a neutral one with --title'],
    [['For the lawyer', '--area', 'A1', '--privileged-for', 'advice'], 'this is not for them; leave --step out'],
    [['Our talk', '--area', 'A1', '--kind', 'recording'], 'this is not for them; leave --step out'],
  ])('is refused where its title would tell too much: %j', async (words, message) => {
    const dir = recordOf()
    const before = treeOf(dir)
    const { code, err } = await run('-C', dir, 'log', ...words, '--step')
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(treeOf(dir)).toEqual(before)
  })
})

test.each([
  [['--describe-only', '--obtained', 'public'], 'leave --obtained out, or --describe-only'],
  [['--privileged-for', 'advice', '--confidentiality', 'public'], 'leave --confidentiality out'],
  [['--evidence', 'E-09'], 'no exhibit "E-09"; there is none yet'],
  [['--consent', 'maybe'], 'none, one_party, all'],
])('%j is refused', async (flags, message) => {
  const { code, err } = await run('-C', recordOf(), 'log', 'A note', ...flags)
  expect(code).toBe(2)
  expect(err).toContain(message)
})

test('without a text and without a terminal, what is missing is said', async () => {
  expect(await run('-C', recordOf(), 'log', '--area', 'A1')).toMatchObject({
    code: 2,
    err: 'onrecord: there is nothing to log; type what happened, or - to read it from a pipe\n',
  })
})

describe('what looks private', () => {
  test('is pointed out with its place and kept, where nobody can be asked', async () => {
    const dir = recordOf()
    const notes = join(folderOf({ 'notes.txt': 'one\ncard 4111 1111 1111 1111\n' }), 'notes.txt')
    const { code, err } = await run('-C', dir, 'log', 'He wrote:\npassword: Harbour7', '--attach', notes)
    expect(code).toBe(0)
    expect(err).toContain('text, line 2: this looks like a password (Ha…)\n')
    expect(err).toContain('notes.txt, line 2: this looks like the number of a card (4111…)\n')
    expect(err).not.toMatch(/Harbour7|1111 1111/)
    expect(written(dir, 'E-01').detail).toBe('password: Harbour7')
  })

  test('is not looked for in large files, nor in what is no text', async () => {
    const files = folderOf({
      'big.txt': `password: Harbour7\n${'x'.repeat(1_000_001)}`,
      'scan.png': new Uint8Array([0, 255, 1]),
    })
    const { err } = await run(
      '-C',
      recordOf(),
      'log',
      'Scans',
      '--attach',
      join(files, '*'),
      '--obtained',
      'own_record',
    )
    expect(err).not.toContain('looks like')
  })

  test('many findings of one place are counted', async () => {
    const text = Array.from({ length: 9 }, (_, i) => `219-09-999${i}`).join('\n')
    const { err } = await run('-C', recordOf(), 'log', 'Numbers', '--quote', `piet: ${text}`)
    expect(err.match(/a social security number/g)).toHaveLength(5)
    expect(err).toContain('quote: 4 more\n')
  })
})
