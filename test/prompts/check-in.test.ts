import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { copyOf, recordOf, textOf, treeOf } from '../record-folder.ts'
import { HAS_TMUX, inTerminal } from '../tmux.ts'

function written(dir: string, file: string) {
  const { recorded: _, ...values } = parse(textOf(dir, file))
  return values
}

describe.runIf(HAS_TMUX)('check-in on a terminal', () => {
  test('asks how it went, and for the own view before the manager’s', async () => {
    const dir = recordOf({ 'check-ins/2024-02-16.yaml': 'scheduled_for: 2024-02-16\nstatus: scheduled\n' })
    const session = inTerminal({}, '-C', dir, 'check-in', '2024-02-16')
    await session.answer('How did the check-in of Friday, 16 February 2024 go?', '')
    await session.answer('Your view: A1  Answering mail', 'partly')
    // Back to the first question and on again: what was answered is still there.
    await session.answer('Piet Vos: A1  Answering mail', '<')
    await session.answer('Your view: A1  Answering mail', '<')
    await session.answer('How did the check-in of Friday, 16 February 2024 go?', '')
    await session.answer('Your view: A1  Answering mail (partly met)', '')
    await session.answer('Piet Vos: A1  Answering mail', '<')
    await session.answer('Your view: A1  Answering mail', 'met')
    await session.answer('Piet Vos: A1  Answering mail', 'not')
    await session.answer('Exact words, as "piet: …" (Enter: none)', 'piet: Worse.')
    await session.answer('(1 so far; Enter: no more)', '<')
    await session.shows('(1 of 1; rub it out to leave it out) piet: Worse.')
    session.press('C-u')
    session.type('no name')
    session.press('Enter')
    // What is wrong takes nothing away: Enter keeps what stood there.
    await session.shows('> ')
    session.press('Enter')
    await session.answer('(1 so far; Enter: no more)', '<')
    await session.shows('(1 of 1; rub it out to leave it out) piet: Worse.')
    session.press('C-u', 'Enter')
    await session.answer('Exact words, as "piet: …" (Enter: none)', 'piet: Better.')
    await session.answer('(1 so far; Enter: no more)', '')
    await session.answer('Something to be done, or "who: what" (Enter: none)', 'piet: send the roster')
    await session.answer('"who: what" (1 so far; Enter: no more)', '')
    await session.answer('Was it announced as part of an investigation', '<')
    await session.answer('"who: what" (1 so far; Enter: no more)', '')
    await session.shows('Was it announced as part of an investigation')
    session.press('Down', 'Enter')
    await session.shows('Did you ask for a representative')
    session.press('Down', 'Enter')
    const { code, shown } = await session.ended()
    expect(code).toBe(0)
    expect(shown).toContain('check-in of 2024-02-16: held')
    expect(written(dir, 'check-ins/2024-02-16.yaml')).toEqual({
      scheduled_for: '2024-02-16',
      status: 'held',
      self_assessments: { A1: 'met' },
      assessments: { A1: 'not_met' },
      quotes: [{ who: 'piet', words: 'Better.' }],
      action_items: [{ text: 'send the roster', owner: 'piet' }],
      investigatory: true,
      representation_requested: true,
    })
  })

  test('ahead of the day, that it is only set comes first', async () => {
    const dir = recordOf()
    const session = inTerminal({}, '-C', dir, 'check-in', '2099-02-16')
    await session.answer('What is known of the check-in of Monday, 16 February 2099?', '')
    expect((await session.ended()).code).toBe(0)
    expect(written(dir, 'check-ins/2099-02-16.yaml')).toEqual({ scheduled_for: '2099-02-16', status: 'scheduled' })
  })

  test('of one that was missed, asks for the reason', async () => {
    const dir = recordOf()
    const session = inTerminal({}, '-C', dir, 'check-in', '2024-02-16')
    await session.shows('How did the check-in')
    session.press('Down', 'Enter')
    await session.answer('The reason given, in the words that were used', 'out of office')
    await session.answer('When had you asked for it', '2024-02-14')
    expect((await session.ended()).shown).toContain('offer Piet Vos new times in writing')
    expect(written(dir, 'check-ins/2024-02-16.yaml')).toEqual({
      scheduled_for: '2024-02-16',
      status: 'cancelled_by_manager',
      requested_on: '2024-02-14',
      reason_given: 'out of office',
    })
  })

  test('stopped in the middle, nothing is written', async () => {
    const dir = recordOf()
    const before = treeOf(dir)
    const session = inTerminal({}, '-C', dir, 'check-in', '2024-02-16')
    await session.answer('How did the check-in', '')
    await session.answer('Your view', 'met')
    await session.shows('Piet Vos: A1')
    session.press('C-c')
    expect((await session.ended()).code).toBe(130)
    expect(treeOf(dir)).toEqual(before)
  })
})

describe.runIf(HAS_TMUX)('measure on a terminal', () => {
  test('asks which one, shows the last readings and takes this week’s', async () => {
    const dir = copyOf('city-erp')
    const session = inTerminal({}, '-C', dir, 'measure', '--week', '2022-04-08')
    await session.answer('Which measure is it?', '')
    await session.shows('week ending 2022-04-01: 32 of 34, 94.1%')
    await session.answer('week ending 2022-04-08 (a part of a whole, such as 13/16)', '13')
    await session.shows('write its parts, such as 13/16')
    // The line is empty again after a fault.
    session.type('13/16')
    session.press('Enter')
    await session.answer('A word about', '')
    expect((await session.ended()).shown).toContain('13 of 16, 81.3%; the target for that day is 90% or more')
    expect(parse(textOf(dir, 'metrics/M1.yaml')).readings.at(-1)).toMatchObject({
      week_ending: '2022-04-08',
      value: [13, 16],
    })
  })

  test('asks what a new one is', async () => {
    const dir = copyOf('city-erp')
    const session = inTerminal({}, '-C', dir, 'measure', '--new', 'Calls returned', '--area', 'A4')
    await session.answer('How is it counted?', '')
    await session.answer('What is counted, out of what', 'Calls returned the same day, of all calls')
    await session.answer('The target, such as >= 95', '>= 80')
    await session.answer('Whose target is it?', '')
    await session.answer('How far is it in your hands?', '')
    expect((await session.ended()).code).toBe(0)
    expect(written(dir, 'metrics/M7.yaml')).toEqual({
      id: 'M7',
      area: 'A4',
      name: 'Calls returned',
      definition: 'Calls returned the same day, of all calls',
      unit: 'percent',
      form: 'ratio',
      target: { op: '>=', value: 80 },
      target_source: 'proposed_by_employee',
      control: 'within',
    })
  })
})
