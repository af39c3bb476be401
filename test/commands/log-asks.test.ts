/** What `log` asks on a terminal, in a real one. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { folderOf, recordOf, textOf, treeOf } from '../record-folder.ts'
import { HAS_TMUX, inTerminal } from '../tmux.ts'

const page = () => join(folderOf({ 'page.txt': 'the rule\n' }), 'page.txt')
const written = (dir: string) => parse(textOf(dir, 'evidence/E-01.yaml'))

describe.runIf(HAS_TMUX)('on a terminal', () => {
  test('what belongs to the employer is offered to be described only, first of all', async () => {
    const dir = recordOf()
    const session = inTerminal({}, '-C', dir, 'log', 'A page', '--attach', page(), '--employer-owned')
    expect(await session.shows('What should be kept?')).toContain('❯ only your description, no copy')
    session.press('Enter')
    expect((await session.ended()).code).toBe(0)
    expect(written(dir)).toMatchObject({ obtained: 'described_only', employer_owned: true })
    expect(written(dir).files).toBeUndefined()
  })

  test('how a file was got is asked in plain words, and one can go back', async () => {
    const dir = recordOf()
    const session = inTerminal({}, '-C', dir, 'log', 'A page', '--attach', page(), '--employer-owned')
    await session.shows('What should be kept?')
    session.press('Down', 'Enter')
    await session.shows('How did you get it?')
    session.press(...Array<string>(9).fill('Down'), 'Enter')
    await session.shows('❯ only your description, no copy')
    session.press('Down', 'Enter')
    await session.shows('❯ it was sent to me')
    session.press('Down', 'Enter')
    expect((await session.ended()).code).toBe(0)
    expect(written(dir)).toMatchObject({ obtained: 'sent_by_me', files: [{ name: 'page.txt' }] })
  })

  test('what looks private is kept only when the person says so', async () => {
    const dir = recordOf()
    const before = treeOf(dir)
    const no = inTerminal({}, '-C', dir, 'log', 'password: Harbour7')
    expect(await no.shows('Keep it all the same?')).toContain('text, line 1: this looks like a password (Ha…)')
    no.press('Enter')
    const { code, shown } = await no.ended()
    expect(code).toBe(2)
    expect(shown).toContain('nothing was written; take it out')
    expect(treeOf(dir)).toEqual(before)
    const yes = inTerminal({}, '-C', dir, 'log', 'password: Harbour7', '--yes')
    expect((await yes.ended()).code).toBe(0)
    expect(written(dir).title).toBe('password: Harbour7')
  })

  test('with what is needed given, nothing is asked', async () => {
    const dir = recordOf()
    const flags = ['--attach', page(), '--employer-owned', '--obtained', 'received_by_me']
    expect((await inTerminal({}, '-C', dir, 'log', 'A page', ...flags).ended()).code).toBe(0)
    expect(written(dir).obtained).toBe('received_by_me')
  })
})
