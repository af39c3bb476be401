import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { copyOf, recordOf, textOf } from '../record-folder.ts'
import { registered } from '../registered.ts'
import { HAS_TMUX, inTerminal } from '../tmux.ts'

const COUNT = 'id: M1\nname: Mails left\nform: count\n'

describe.runIf(HAS_TMUX)('on a real terminal', () => {
  test('answered asks which request is meant, what is open first', async () => {
    const dir = copyOf('city-erp')
    const screen = inTerminal({}, '-C', dir, 'answered', '--answer', 'full', '--on', '2022-04-01')
    await screen.shows('Which request was answered?')
    await screen.shows('❯ R-01')
    screen.press('Enter')
    expect(await screen.ended()).toMatchObject({ code: 0, shown: expect.stringContaining('R-01 answered') })
  })

  test('sent asks which document, to whom, by which way and when', async () => {
    const dir = copyOf('city-erp', registered({ id: '2022-04-01-update-manager' }, { id: '2022-04-02-rebuttal-hr' }))
    const screen = inTerminal({}, '-C', dir, 'sent')
    await screen.shows('❯ 2022-04-02-rebuttal-hr')
    screen.press('Down', 'Enter')
    await screen.answer('To whom?', '')
    await screen.shows('By which way?')
    screen.press('Enter')
    await screen.answer('On which day?', '2022-04-04')
    expect(await screen.ended()).toMatchObject({ code: 0, shown: expect.stringContaining('sent to Marisol Vega on') })
    expect(parse(textOf(dir, 'documents.yaml'))[0].sent).toEqual([{ on: '2022-04-04', to: ['marisol'], via: 'email' }])
  })

  test('a wrong answer leaves an empty line, and one with < behind it goes back', async () => {
    const dir = recordOf({ 'metrics/M1.yaml': COUNT, 'metrics/M2.yaml': COUNT.replace('M1', 'M2') })
    const screen = inTerminal({}, '-C', dir, 'measure')
    await screen.answer('Which measure is it?', '')
    await screen.answer('a number, such as 4', '2.5')
    await screen.shows('it is a count; write a whole number from 0')
    screen.type('good<')
    screen.press('Enter')
    await screen.shows('❯ M1')
    screen.press('Down', 'Enter')
    await screen.answer('a number, such as 4', '3')
    await screen.answer('A word about M', '')
    expect(await screen.ended()).toMatchObject({ code: 0 })
    expect(parse(textOf(dir, 'metrics/M2.yaml')).readings[0].value).toBe(3)
  })
})
