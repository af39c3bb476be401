import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { copyOf, folderOf, textOf, treeOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const NUMBER = '219-09-9998'
const FOUND = 'this looks like a social security number (219…)\n'
const TODAY = { clock: '2022-04-02T20:15:30Z' }

/** Commands that take words, each with the place that the note names. */
const COMMANDS: readonly (readonly [where: string, command: string, ...args: string[]])[] = [
  ['text', 'log', `Asked for ${NUMBER}`],
  ['reply', 'reply', 'AL-2', `It was ${NUMBER}`, '--replace'],
  ['text', 'ask', `The file of ${NUMBER}`],
  ['text', 'allegation', `The employee gave ${NUMBER}`],
  ['text', 'correct', 'E-05', `It was ${NUMBER}`],
  ['reason', 'withdraw', 'E-05', '--because', `It names ${NUMBER}`],
  ['title', 'set', 'E-05', 'title', `Mail about ${NUMBER}`],
  ['text', 'support', 'A2', `A form with ${NUMBER}`],
  ['to', 'amend', 'expectation', `Enter ${NUMBER}`, '--area', 'A1'],
  ['note', 'measure', 'M1', '4/8', '--week', '2022-04-01', '--correct', '--note', `less ${NUMBER}`],
  ['definition', 'measure', '--new', 'Forms', '--form', 'count', '--definition', `Forms of ${NUMBER}`],
  ['quote', 'check-in', '2022-04-01', '--said', `marisol: Enter ${NUMBER}`],
  ['text', 'check-in', '2022-04-01', '--action', `Enter ${NUMBER}`],
  ['reason given', 'check-in', '2022-03-30', '--missed', 'cancelled', '--reason', `${NUMBER} called`],
]

describe('private content is pointed out, whichever command writes it', () => {
  test.each(COMMANDS)('%s of %s', async (where, ...args) => {
    const { code, err } = await runIn(TODAY, '-C', copyOf('city-erp'), ...args)
    expect(err).toContain(`${where}, line 1: ${FOUND}it is written down as it stands; `)
    expect(code).toBe(0)
  })

  test.each(COMMANDS)('%s of %s: not a word of it with --yes', async (_, ...args) => {
    const { code } = await runIn(TODAY, '-C', copyOf('city-erp'), ...args, '--yes')
    expect(code).toBe(0)
  })

  test('words of an answer, when there is a request without one', async () => {
    const dir = copyOf('city-erp')
    const { out } = await run('-C', dir, 'ask', 'A1: within how many hours?')
    const { err } = await run('-C', dir, 'answered', out.trim(), '--answer', 'full', '--text', `See ${NUMBER}`)
    expect(err).toContain(`text, line 1: ${FOUND}`)
  })

  test('files', async () => {
    const file = join(folderOf({ 'notes.txt': `A form\nof ${NUMBER}\n` }), 'notes.txt')
    const { err } = await run('-C', copyOf('city-erp'), 'attach', 'E-05', file)
    expect(err).toContain(`notes.txt, line 2: ${FOUND}`)
  })

  test.each(['reply', 'check-in'])('JSON of %s', async (command) => {
    const value =
      command === 'reply'
        ? { id: 'AL-2', reply: `It was ${NUMBER}` }
        : { id: '2022-03-30', quotes: [{ who: 'marisol', words: NUMBER }], scheduled_for: '2022-03-30', status: 'held' }
    const flags = command === 'reply' ? ['--replace'] : []
    const stdin = JSON.stringify([value])
    const { code, err } = await runIn(
      { ...TODAY, stdin },
      '-C',
      copyOf('city-erp'),
      command,
      '--json',
      '-',
      '--yes',
      ...flags,
    )
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining(FOUND) })
  })
})

test('a text without anything private is written without a word about it', async () => {
  const dir = copyOf('city-erp')
  const { err } = await run('-C', dir, 'correct', 'E-05', 'It was in the morning.')
  expect(err).not.toContain('looks like')
  expect(parse(textOf(dir, 'evidence/E-05.yaml')).corrections).toHaveLength(1)
  expect(Object.keys(treeOf(dir))).toContain('evidence/E-05.yaml')
})
