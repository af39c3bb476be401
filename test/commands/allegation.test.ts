import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { recordOf, textOf, treeOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const WORDS = 'The employee said: "later", and left mail #7 unanswered.'

describe('an allegation', () => {
  test('is kept in the words of the plan, with its area and its date', async () => {
    const dir = recordOf()
    const { code, out, err } = await run('-C', dir, 'allegation', WORDS, '--area', 'a1', '--occurred', '2023-11')
    expect({ code, out }).toEqual({ code: 0, out: 'AL-1\n' })
    expect(err).toBe(`AL-1, A1: "${WORDS}"; to take it back: onrecord undo\nto answer it: onrecord reply AL-1\n`)
    expect(parse(textOf(dir, 'allegations/AL-1.yaml'))).toEqual({
      id: 'AL-1',
      area: 'A1',
      text: WORDS,
      occurred: '2023-11',
      recorded: expect.stringMatching(/^2022-04-02T/),
    })
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
  })

  test('is one of several at once as JSON, and all of them are one step', async () => {
    const dir = recordOf()
    const before = treeOf(dir)
    const stdin = JSON.stringify([
      { id: 'AL-7', text: WORDS, area: 'A1' },
      { text: 'Mail was lost.', response: 'denied' },
    ])
    const { out, err: said } = await runIn({ stdin }, '-C', dir, 'allegation', '--json', '-')
    expect(out).toBe('AL-1\nAL-2\n')
    expect(said).toContain('the id and the time of writing in the JSON are given anew\n')
    expect(parse(textOf(dir, 'allegations/AL-2.yaml'))).toMatchObject({ response: 'denied' })
    const { err } = await run('-C', dir, 'undo')
    expect(err).toContain('allegation AL-1')
    expect(Object.keys(treeOf(dir)).filter((path) => path.endsWith('.yaml'))).toEqual(
      Object.keys(before).filter((path) => path.endsWith('.yaml')),
    )
  })

  test('comes from a pipe, and is printed back when it cannot be kept', async () => {
    const stdin = 'Mail was left\nfor days.\n'
    const dir = recordOf()
    await runIn({ stdin }, '-C', dir, 'allegation', '-')
    expect(parse(textOf(dir, 'allegations/AL-1.yaml')).text).toBe('Mail was left\nfor days.')
    const { code, err } = await runIn({ stdin }, '-C', dir, 'allegation', '-', '--area', 'A9')
    expect(code).toBe(2)
    expect(err).toContain('so that it is not lost:\nMail was left\nfor days.\n')
    expect(err).toContain('no area "A9"; there is A1')
  })

  test.each([
    [[], 'there is nothing to write down; type the words of the plan'],
    [[WORDS, '--occurred', '03/04/2023'], 'can be read as two different days'],
    [[WORDS, '--evidence', 'E-01'], 'no exhibit "E-01"; there is none yet'],
  ])('is refused: %j', async (args, message) => {
    const dir = recordOf()
    const before = treeOf(dir)
    const { code, out, err } = await run('-C', dir, 'allegation', ...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(treeOf(dir)).toEqual(before)
  })
})
