import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runBuilt } from '../built.ts'
import { folderOf, textOf } from '../record-folder.ts'
import { HAS_TMUX, inTerminal } from '../tmux.ts'

describe.runIf(HAS_TMUX)('the interview of init on a terminal of 80 × 24', () => {
  test('it is stopped, goes on where it was, and makes a record without a fault', async () => {
    const home = folderOf({ 'my plan.pdf': 'The plan.\n' })
    const first = inTerminal({ cwd: home }, 'init')
    await first.shows('? Whose computer is this?')
    first.press('Down', 'Enter')
    await first.shows('keep the record on a device of your own')
    await first.answer('? The plan as a file', "'my plan.pdf'")
    await first.answer('? What is it called?', 'PIP')
    await first.answer('? Your name:', 'Jordan Elis')
    await first.answer('? Your job title:', '<')
    await first.shows('? Your name: Jordan Elis')
    first.type('<')
    first.press('Enter')
    // Going back again, then forward: every answer comes once more, and can be changed or rubbed out.
    await first.answer('? What is it called? (PIP, PEP, improvement note …) PIP', '')
    await first.shows('? Your name: Jordan Elis')
    first.press('BSpace', 'BSpace')
    await first.answer('? Your name: Jordan El', 'lis')
    await first.answer('? Your job title:', '')
    await first.shows('? Your employer:')
    first.press('C-c')
    const stopped = await first.ended()
    expect(stopped.code).toBe(130)
    expect(stopped.shown.replaceAll('\n', '')).toMatch(
      /your answers are kept, and this goes on with them: .* init my-pip/,
    )
    const kept = join(home, 'my-pip/.onrecord/init.json')
    expect(statSync(kept).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(home, 'my-pip'))).toEqual(['.onrecord'])

    const second = inTerminal({ cwd: home }, 'init')
    await second.shows('going on with the answers that were kept here')
    await second.answer('? Your employer:', 'Meridian Print Works')
    await second.answer('? Who gave you the plan?', 'Lena Fischer')
    await second.answer('? Their job title:', '')
    await second.answer('? Your contact at HR', '')
    await second.answer('? On which day was it given', '6 May 2024')
    await second.answer('? Its first day:', '2024-05-06')
    await second.answer('? Its last day:', '2024-02-08')
    await second.shows('before it starts on 2024-05-06; type this day again, or < for the one before it')
    await second.answer('? Its last day:', '2024-08-02')
    await second.answer('? The day by which you may', '')
    await second.answer('? How often are check-ins?', 'every week on friday')
    await second.answer('? The first area, its title:', 'Job tickets')
    await second.answer('? A1, what the plan says is wrong', '')
    await second.answer('? A1, what it expects of you', 'Job tickets are correct: all of them.')
    second.press('Enter')
    await second.answer('? A1, how it measures that', 'Tickets returned')
    second.press('Enter')
    await second.answer('? A1, its target', 'at most 2 errors a week')
    await second.answer('? A1, support that it promises', 'A form')
    second.press('Enter')
    await second.answer('? A1, more support', '')
    await second.answer('? Another area?', '')
    await second.answer('? The first, in its own words:', 'Three jobs were printed again.')
    second.press('Enter')
    await second.answer('? The area that it belongs to:', '')
    await second.answer('? When that was', '2024-04')
    await second.answer('? Another? Its words', '')
    await second.answer('? What it says will follow', '')
    await second.answer('? Did you sign it', '')
    await second.answer('? On which day did you sign?', '2024-05-05')
    await second.shows('you signed it on 2024-05-05, before it was given to you on 2024-05-06; < corrects a slip')
    await second.answer('? A few more questions help later.', 'perhaps')
    await second.shows('answer y or n; < goes back')
    second.type('<')
    second.press('Enter')
    await second.shows('? On which day did you sign? 2024-05-05')
    second.press('BSpace')
    await second.answer('? On which day did you sign? 2024-05-0', '6')
    await second.answer('? A few more questions help later.', 'n')
    const { code, shown } = await second.ended()
    expect(code).toBe(0)
    expect(shown).toContain('your record is made: 1 area, 1 allegation, the plan document as E-01')

    const dir = join(home, 'my-pip')
    expect(existsSync(kept)).toBe(false)
    expect(await runBuilt('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
    expect(textOf(dir, 'files/E-01/my plan.pdf')).toBe('The plan.\n')
    expect(textOf(dir, 'people.yaml')).toContain('{id: jordan, name: Jordan Ellis, relation: employee}')
    expect(textOf(dir, 'plan.yaml')).toContain('acknowledgement: {kind: receipt, signed_on: 2024-05-06}')
  }, 60_000)

  test.each(['-p', '-r'])(
    "the plan's own words are kept whole when they are pasted (%s)",
    async (how) => {
      const home = folderOf({})
      const given = ['--kind', 'PIP', '--employee', 'Ana Duarte', '--area', 'Mail']
      const session = inTerminal({ cwd: home }, 'init', 'record', ...given)
      await session.shows('? Whose computer is this?')
      session.press('Enter')
      for (const question of [
        ...['The plan as a file', 'Your job title:', 'Your employer:', 'Who gave you the plan?', 'Their job title:'],
        ...['Your contact at HR', 'On which day was it given', 'Its first day:', 'Its last day:'],
        ...['The day by which you may', 'How often are check-ins?'],
      ])
        await session.answer(`? ${question}`, '')
      await session.shows('? A1, what the plan says is wrong')
      session.paste('Mail is left for days.\n\n\nThree customers complained.\nOne left.', how)
      await session.shows('One left.')
      session.press('Enter', 'Enter')
      await session.shows('? A1, what it expects of you')
      session.press('C-c')
      await session.ended()
      expect(JSON.parse(textOf(home, 'record/.onrecord/init.json')).draft['areas.0.deficiency']).toBe(
        'Mail is left for days.\n\n\nThree customers complained.\nOne left.',
      )
    },
    60_000,
  )

  test('every question can be skipped; stopped before the first answer, it leaves nothing behind', async () => {
    const home = folderOf({ 'notes.txt': 'mine\n' })
    const stopped = inTerminal({ cwd: home }, 'init')
    await stopped.shows('? Whose computer is this?')
    stopped.press('C-c')
    expect((await stopped.ended()).code).toBe(130)
    expect(readdirSync(home)).toEqual(['notes.txt'])

    const skipped = inTerminal({ cwd: home }, 'init', 'record', '--kind', 'PIP')
    await skipped.shows('? Whose computer is this?')
    skipped.press('Down', 'Down', 'Down', 'Enter')
    for (const question of [
      ...['The plan as a file', 'Your name:', 'Your job title:', 'Your employer:', 'Who gave you the plan?'],
      ...['Their job title:', 'Your contact at HR', 'On which day was it given', 'Its first day:', 'Its last day:'],
      ...[
        'The day by which you may',
        'How often are check-ins?',
        'The first area',
        'The first, in its own',
        'What it says will follow',
      ],
    ])
      await skipped.answer(`? ${question}`, '')
    await skipped.shows('? Did you sign it')
    skipped.press('Down', 'Down', 'Enter')
    await skipped.answer('? A few more questions help later.', 'n')
    expect((await skipped.ended()).code).toBe(0)
    expect(await runBuilt('-C', join(home, 'record'), 'status')).toMatchObject({
      code: 0,
      out: expect.stringContaining(' set plan effective_to DATE'),
    })
  }, 60_000)
})
