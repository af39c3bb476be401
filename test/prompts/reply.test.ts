import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { recordOf, textOf } from '../record-folder.ts'
import { HAS_TMUX, inTerminal } from '../tmux.ts'

const FILE = 'allegations/AL-1.yaml'
const ALLEGATION = 'id: AL-1\narea: A1\ntext: Mail was left for days.\nreply: It was answered in a day.\n'
const EVIDENCE = {
  'evidence/E-01.yaml': 'id: E-01\nhappened: 2024-01-08\nkind: document\ntitle: The plan\n',
  'evidence/E-02.yaml':
    'id: E-02\nhappened: 2024-01-09\nkind: email\ntitle: Mail to the customer\nallegations: [AL-1]\n',
}

describe.runIf(HAS_TMUX)('reply, asked for step by step', () => {
  const answered = async (mayReplace: string) => {
    const dir = recordOf({ [FILE]: ALLEGATION, ...EVIDENCE })
    const screen = inTerminal({}, '-C', dir, 'reply', 'al1')
    await screen.shows('AL-1, the plan says: Mail was left for days. your reply is now: It was answered in a day.')
    await screen.shows('What is true of it?')
    screen.press('Down', 'Down', 'Enter')
    await screen.answer('Your reply, one to three sentences', 'Two were answered at once.')
    screen.press('Enter')
    await screen.shows('Which exhibits show it?')
    screen.press('Space', 'Enter')
    await screen.answer('How much room should it get in a document?', '')
    await screen.answer('Put the new one in its place?', mayReplace)
    const { code, shown } = await screen.ended()
    expect(code).toBe(0)
    return { shown, entry: parse(textOf(dir, FILE)) }
  }

  test('shows the words of the plan, and offers first the exhibit that names them', async () => {
    const { entry } = await answered('y')
    expect(entry).toMatchObject({
      response: 'denied',
      reply: 'Two were answered at once.',
      evidence: ['E-02'],
      weight: 'lead',
    })
  })

  test('offers to whoever goes back what was answered, and takes out what is skipped then', async () => {
    const dir = recordOf({ [FILE]: ALLEGATION.replace(/reply: .*\n/, ''), ...EVIDENCE })
    const screen = inTerminal({}, '-C', dir, 'reply', 'al1')
    await screen.answer('What is true of it?', '<')
    await screen.shows('this is the first question')
    await screen.shows('❯ ')
    screen.press('Down', 'Down', 'Enter')
    await screen.shows('Enter skips a question, < goes back')
    await screen.answer('Your reply, one to three sentences', 'Two were answered at once.')
    screen.press('Enter')
    await screen.shows('Which exhibits show it?')
    screen.press('Space', 'Enter')
    await screen.shows('How much room should it get in a document?')
    await screen.answer('How much room should it get', '<')
    // In a list that is marked the sign goes back as well.
    await screen.answer('❯◉ E-02', '<')
    await screen.shows('Two were answered at once. (Enter alone keeps this, - alone takes it out)')
    await screen.answer('(Enter alone keeps this, - alone takes it out)', '-')
    await screen.answer('❯◉ E-02', '')
    await screen.answer('How much room should it get', '')
    expect((await screen.ended()).code).toBe(0)
    const { reply, ...entry } = parse(textOf(dir, FILE))
    expect(reply).toBeUndefined()
    expect(entry).toMatchObject({ response: 'denied', evidence: ['E-02'], weight: 'lead' })
  })

  test('keeps the reply that is there when it may not go, writes the rest, and gives the new words back', async () => {
    const { shown, entry } = await answered('n')
    expect(entry).toMatchObject({ response: 'denied', reply: 'It was answered in a day.', weight: 'lead' })
    expect(shown).toContain('the reply stays; your new one, so that it is not lost:\nTwo were answered at once.')
  })
})
