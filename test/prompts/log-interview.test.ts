import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { editorThat } from '../editor-script.ts'
import { copyOf, recordOf, textOf } from '../record-folder.ts'
import { HAS_TMUX, inTerminal, type Session } from '../tmux.ts'

const STORY = 'What happened?'

/** Answers the open question with a text of one line, and ends it. */
async function tell(session: Session, words: string): Promise<void> {
  await session.shows(STORY)
  session.type(words)
  session.press('Enter', 'Enter')
}

function logged(dir: string, id: string) {
  return parse(textOf(dir, `evidence/${id}.yaml`))
}

describe.runIf(HAS_TMUX)('log --interview', () => {
  test('asks the open question first, then one thing at a time, and goes back when it is told to', async () => {
    const dir = copyOf('city-erp')
    const session = inTerminal({}, '-C', dir, 'log', '--interview')
    await session.answer(STORY, '<')
    await session.shows('this is the first question')
    await session.shows(STORY)
    session.type('Marisol moved the meeting again.')
    session.press('Enter')
    await tell(session, 'She said that the room was taken.')
    await session.answer('When was it?', 'do not know')
    await session.answer('Where was it?', '<')
    await session.answer('(unknown)', 'about 2022-02-11')
    await session.answer('Where was it?', 'Room 4')
    await session.shows('Who was there?')
    session.press('Down', 'Space', 'Enter')
    await session.answer('Was anybody else there?', 'Tom from finance')
    await session.answer('Exact words that were said, as', 'no name')
    await session.shows('write who said it first')
    session.press('C-u')
    session.type('marisol: The room is taken')
    session.press('Enter')
    await session.answer('(1 so far; Enter: no more)', 'Tom: Again?')
    // Back to the first of them and on again: nothing is lost.
    await session.answer('(2 so far; Enter: no more)', '<')
    await session.answer('(2 of 2; rub it out to leave it out)', '<')
    await session.answer('(1 of 2; rub it out to leave it out)', '.')
    await session.answer('(2 of 2; rub it out to leave it out)', '')
    await session.answer('(2 so far; Enter: no more)', '')
    await session.shows('Does a paper, message or photo show it?')
    session.press('Enter')
    await session.shows('Which areas of the plan')
    session.press('Down', 'Space', 'Enter')
    await session.shows('Which allegations')
    session.press('Enter')
    const review = await session.shows('Is this right?')
    expect(review).toContain('detail: |-')
    session.press('Enter')
    expect(await session.ended()).toMatchObject({ code: 0 })
    expect(logged(dir, 'E-21')).toEqual({
      id: 'E-21',
      happened: '2022-02-11~',
      recorded: expect.any(String),
      kind: 'note',
      title: 'Marisol moved the meeting again.',
      detail: 'She said that the room was taken.\n\nWhere: Room 4\nAlso there: Tom from finance\nTom said: "Again?"',
      quotes: [{ who: 'marisol', words: 'The room is taken.' }],
      people: ['marisol'],
      areas: ['A2'],
      obtained: 'own_note',
    })
  })

  test('a document of the employer is described first of all; to copy it is a choice of its own', async () => {
    const dir = recordOf()
    const session = inTerminal({}, '-C', dir, 'log', '--interview', '--on', '2024-02-01')
    await tell(session, 'The roster names me on Sunday.')
    await session.answer('When was it?', '')
    await session.answer('Where was it?', '')
    await session.shows('Who was there?')
    session.press('Enter')
    await session.answer('Was anybody else there?', '')
    await session.answer('Exact words', '')
    await session.shows('Does a paper, message or photo show it?')
    session.press('Down', 'Enter')
    expect(await session.shows('What should be kept of it?')).toContain('❯ only describe it; nothing is copied')
    session.press('Enter')
    await session.answer('Which document is it', 'The roster in the canteen')
    await session.shows('Which areas')
    session.press('Enter')
    await session.shows('Is this right?')
    session.press('Enter')
    expect(await session.ended()).toMatchObject({ code: 0 })
    expect(logged(dir, 'E-01')).toMatchObject({
      happened: '2024-02-01',
      obtained: 'described_only',
      employer_owned: true,
      detail: 'Document: The roster in the canteen',
    })
    expect(logged(dir, 'E-01')).not.toHaveProperty('files')
  })

  test('a file of one’s own is kept; its path may come as a terminal writes it when the file is dragged there', async () => {
    const dir = recordOf({ 'pay slip.txt': 'March\n' })
    const session = inTerminal({}, '-C', dir, 'log', '--interview')
    await tell(session, 'The pay slip shows full hours.')
    await session.answer('When was it?', '')
    await session.answer('Where was it?', '')
    await session.shows('Who was there?')
    session.press('Enter')
    await session.answer('Was anybody else there?', '')
    await session.answer('Exact words', '')
    await session.shows('Does a paper, message or photo show it?')
    session.press('Down', 'Down', 'Enter')
    await session.answer('Which file?', `${dir}/missing.txt`)
    await session.shows('there is no such file')
    session.press('C-u')
    session.type(`'${dir}/pay slip.txt'`)
    session.press('Enter')
    await session.answer('Another file?', '')
    await session.shows('How did you get it?')
    session.press('Enter')
    await session.shows('Which areas')
    session.press('Enter')
    await session.shows('Is this right?')
    session.press('Enter')
    expect(await session.ended()).toMatchObject({ code: 0 })
    expect(textOf(dir, 'files/E-01/pay slip.txt')).toBe('March\n')
    expect(logged(dir, 'E-01')).toMatchObject({ obtained: 'own_record', employer_owned: false })
  })

  test('a text that is pasted is taken whole, empty lines and all', async () => {
    const dir = recordOf()
    const session = inTerminal({}, '-C', dir, 'log', '--interview')
    await session.shows(STORY)
    session.type('First this.\rThen that.\r\rAnd a third thing.\r')
    await session.shows('And a third thing.')
    session.press('Enter')
    await session.shows('When was it?')
    session.press('C-c')
    await session.ended()
    expect(parse(textOf(dir, '.onrecord/unfinished-log.yaml'))).toMatchObject({
      title: 'First this.',
      detail: expect.stringContaining('Then that.\n\nAnd a third thing.'),
    })
  })

  test('Ctrl-C keeps every answer, the one that is half typed too, and log goes on with it', async () => {
    const dir = recordOf()
    const session = inTerminal({}, '-C', dir, 'log', '--interview')
    await tell(session, 'Piet called me in.')
    await session.answer('When was it?', '2024-02-01')
    await session.shows('Where was it?')
    session.type('In the hall be')
    await session.shows('In the hall be')
    session.press('C-c')
    const { code, shown } = await session.ended()
    expect(code).toBe(130)
    expect(shown).toContain('your text is kept in .onrecord/unfinished-log.yaml')

    const editor = editorThat({ 'Not finished: In the hall be': 'In the hall behind the desk.' })
    const next = inTerminal({ env: { EDITOR: editor.command } }, '-C', dir, 'log')
    await next.shows('go on with "Piet called me in."')
    next.press('Enter')
    expect(await next.ended()).toMatchObject({ code: 0 })
    expect(logged(dir, 'E-01')).toMatchObject({
      title: 'Piet called me in.',
      happened: '2024-02-01',
      detail: 'In the hall behind the desk.',
    })
  })

  test('the interview goes on with what was told in one that was stopped', async () => {
    const dir = recordOf()
    const session = inTerminal({}, '-C', dir, 'log', '--interview')
    await tell(session, 'Piet called me in.')
    await session.answer('When was it?', '2024-02-01')
    await session.answer('Where was it?', '')
    await session.shows('Who was there?')
    session.press('Down', 'Space', 'Enter')
    await session.shows('Was anybody else there?')
    session.press('C-c')
    expect((await session.ended()).shown).toMatch(/to go on with it: .* log --interview/)

    // Stopped again at once: nothing of it is lost.
    const again = inTerminal({}, '-C', dir, 'log', '--interview')
    await again.answer('go on with "Piet called me in."', '')
    await again.shows('Piet called me in. (Enter alone keeps this')
    again.press('C-c')
    await again.ended()

    const next = inTerminal({}, '-C', dir, 'log', '--interview')
    await next.answer('go on with "Piet called me in."', '')
    await next.answer('Piet called me in. (Enter alone keeps this', '')
    await next.answer('(2024-02-01)', '')
    await next.answer('Where was it?', '')
    await next.answer('◉ piet', '')
    await next.answer('Was anybody else there?', '')
    await next.answer('Exact words that were said', 'piet: Sit down.')
    await next.answer('(1 so far; Enter: no more)', '')
    await next.answer('Does a paper, message or photo show it?', '')
    await next.answer('Which areas of the plan', '')
    await next.answer('Is this right?', '')
    expect(await next.ended()).toMatchObject({ code: 0 })
    expect(logged(dir, 'E-01')).toMatchObject({
      title: 'Piet called me in.',
      happened: '2024-02-01',
      people: ['piet'],
      quotes: [{ who: 'piet', words: 'Sit down.' }],
    })
    expect(existsSync(join(dir, '.onrecord/unfinished-log.yaml'))).toBe(false)
  })

  test('Ctrl-C in the open question keeps what is typed of it', async () => {
    const dir = recordOf()
    const session = inTerminal({}, '-C', dir, 'log', '--interview')
    await session.shows(STORY)
    session.type('Piet said that I')
    await session.shows('Piet said that I')
    session.press('C-c')
    expect(await session.ended()).toMatchObject({ code: 130 })
    expect(parse(textOf(dir, '.onrecord/unfinished-log.yaml')).title).toBe('Piet said that I')
  })

  test('Ctrl-C before anything was typed leaves nothing', async () => {
    const dir = recordOf()
    const session = inTerminal({}, '-C', dir, 'log', '--interview')
    await session.shows(STORY)
    session.press('C-c')
    const { code, shown } = await session.ended()
    expect(code).toBe(130)
    expect(shown).toContain('nothing was written')
  })
})
