import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { editorThat } from '../editor-script.ts'
import { recordOf, textOf } from '../record-folder.ts'
import { HAS_TMUX, inTerminal } from '../tmux.ts'

const KEPT = '.onrecord/unfinished-log.yaml'

describe.runIf(HAS_TMUX)('log in an editor, on a real terminal', () => {
  test('opens it when there is no text, and logs what was saved', async () => {
    const dir = recordOf()
    const editor = editorThat({ 'title:': 'title: Asked Piet for the list' })
    const { code, shown } = await inTerminal({ env: { EDITOR: editor.command } }, '-C', dir, 'log').ended()
    expect({ code, shown }).toMatchObject({ code: 0, shown: expect.stringContaining('E-01\nlogged as E-01:') })
  })

  test('a person can write in it: the keys are the editor’s', async () => {
    const dir = recordOf()
    const session = inTerminal(
      { env: { EDITOR: 'sh -c \'read -r words; echo "title: $words" >"$1"\' edit' } },
      '-C',
      dir,
      'log',
    )
    await session.answer('', 'Asked Piet for the list')
    expect(await session.ended()).toMatchObject({ code: 0 })
    expect(parse(textOf(dir, 'evidence/E-01.yaml')).title).toBe('Asked Piet for the list')
  })

  test('with --edit, a text that comes back as it was is logged only when the person says so', async () => {
    const dir = recordOf()
    const open = () => inTerminal({ env: { EDITOR: 'true' } }, '-C', dir, 'log', '--edit', 'Asked Piet for the list')
    const first = open()
    await first.answer('Log it as it stands?', 'n')
    expect(await first.ended()).toMatchObject({ code: 2, shown: expect.stringContaining('nothing was logged') })
    const second = open()
    await second.answer('Log it as it stands?', '')
    expect(await second.ended()).toMatchObject({ code: 0 })
    expect(parse(textOf(dir, 'evidence/E-01.yaml')).title).toBe('Asked Piet for the list')
  })

  test('Ctrl-C is for the editor; what was saved in it is kept, and the next log goes on with it', async () => {
    const dir = recordOf()
    const slow = 'sh -c \'sed -i "s/^title:/title: Half a th/" "$1"; echo saved; read -r _\' edit'
    const session = inTerminal({ env: { EDITOR: slow } }, '-C', dir, 'log')
    await session.shows('saved')
    session.press('C-c')
    const { code, shown } = await session.ended()
    expect(code).toBe(2)
    expect(shown).toContain(`your text is kept in ${KEPT}`)

    const editor = editorThat({ 'Half a th': 'Half a thought, and the rest' })
    const next = inTerminal({ env: { EDITOR: editor.command } }, '-C', dir, 'log')
    await next.shows('go on with "Half a th"')
    next.press('Enter')
    expect(await next.ended()).toMatchObject({ code: 0 })
    expect(parse(textOf(dir, 'evidence/E-01.yaml')).title).toBe('Half a thought, and the rest')
    expect(() => textOf(dir, KEPT)).toThrow('ENOENT')
  })

  test('a new one can be started beside it', async () => {
    const dir = recordOf({ [KEPT]: 'title: Half a thought\n' })
    const editor = editorThat({ 'title:': 'title: Another matter' })
    const session = inTerminal({ env: { EDITOR: editor.command } }, '-C', dir, 'log')
    await session.shows('go on with "Half a thought"')
    session.press('Down', 'Enter')
    expect(await session.ended()).toMatchObject({ code: 0 })
    expect(parse(textOf(dir, 'evidence/E-01.yaml')).title).toBe('Another matter')
    expect(textOf(dir, KEPT)).toBe('title: Half a thought\n')
  })
})
