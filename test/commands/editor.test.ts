import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Edit, editorThat } from '../editor-script.ts'
import { copyOf, recordOf, textOf, treeOf } from '../record-folder.ts'
import { type Ran, run, runIn } from '../run.ts'

const KEPT = '.onrecord/unfinished-log.yaml'

/** `log` on a terminal, with an editor that makes these edits. */
async function logged(dir: string, edits: readonly Edit[], ...flags: readonly string[]) {
  const editor = editorThat(...edits)
  const ran = await runIn({ isTTY: true, env: { EDITOR: editor.command, NO_COLOR: '1' } }, '-C', dir, 'log', ...flags)
  return { ...ran, saw: editor.saw }
}

function written(dir: string, id = 'E-01') {
  return parse(textOf(dir, `evidence/${id}.yaml`))
}

function unfinished(dir: string): string[] {
  return readdirSync(join(dir, '.onrecord')).filter((name) => name.startsWith('unfinished'))
}

describe('an entry that is written in the editor', () => {
  test('is logged when it is saved, and the text is not kept', async () => {
    const dir = recordOf()
    const { code, out, err } = await logged(dir, [
      {
        'title:': 'title: Asked Piet for the list',
        'detail: |\n  \n': 'detail: |\n  He said "later".\n\n  No date.\n',
        'happened:': 'happened: 2024-02-01',
        'people: []': 'people: [piet]',
        'quotes: []': 'quotes: [{who: piet, words: "Later."}]',
        'areas: []': 'areas: [A1]',
      },
    ])
    expect({ code, out }).toEqual({ code: 0, out: 'E-01\n' })
    expect(err).toContain('logged as E-01: "Asked Piet for the list"')
    expect(written(dir)).toEqual({
      id: 'E-01',
      happened: '2024-02-01',
      recorded: expect.stringMatching(/^2022-04-0[23]T/),
      kind: 'note',
      title: 'Asked Piet for the list',
      detail: 'He said "later".\n\nNo date.',
      quotes: [{ who: 'piet', words: 'Later.' }],
      people: ['piet'],
      areas: ['A1'],
      obtained: 'own_note',
    })
    expect(unfinished(dir)).toEqual([])
  })

  test('needs no more than a few words: without a title, the first line is the title', async () => {
    const dir = recordOf()
    expect(await logged(dir, [{ 'detail: |\n  ': 'detail: |\n  Asked Piet again' }])).toMatchObject({ code: 0 })
    expect(written(dir)).toMatchObject({ title: 'Asked Piet again', kind: 'note' })
    expect(written(dir)).not.toHaveProperty('detail')
  })

  test('shows every key, what can stand there, and who and what is in the record', async () => {
    const dir = copyOf('city-erp')
    const { saw } = await logged(dir, [])
    const form = saw(1) ?? ''
    expect(form).toContain('#   marisol  Marisol Vega\n')
    expect(form).toContain('#   A2  Change control\n')
    expect(form).toMatch(/# {3}AL-2 {2}The employee did not finish .*…\n/)
    expect(form).toContain('compensation_notice')
    for (const line of form.split('\n')) expect(line.length).toBeLessThan(80)
    expect(Object.keys(parse(form))).toEqual(
      ['title', 'detail', 'happened', 'people', 'quotes', 'areas', 'allegations', 'kind', 'attach', 'obtained'].concat([
        'employer_owned',
        'author',
        'confidentiality',
        'sensitivity',
        'about',
        'consent',
      ]),
    )
  })

  test('has the flags of the command line filled in', async () => {
    const dir = recordOf()
    const { saw } = await logged(dir, [], '--on', '2024-02-01', '--area', 'A1', '--kind', 'email', '--evidence', 'E-09')
    expect(parse(saw(1) ?? '')).toMatchObject({
      happened: '2024-02-01',
      areas: ['A1'],
      kind: 'email',
      evidence: ['E-09'],
    })
  })

  test('cannot be led out of its comments by a name in the record', async () => {
    const people = 'people:\n  - {id: piet, name: "Piet\\nkind: email\\u2028x", relation: supervisor}\n'
    const { saw } = await logged(recordOf({ 'people.yaml': people }), [])
    expect(saw(1)).toContain('#   piet  Piet kind: email x\n')
  })
})

describe('nothing is logged, and nothing is left behind', () => {
  test.each<[string, Edit, string]>([
    ['the text is saved as it was', {}, 'nothing was logged; the text was not changed'],
    [
      'only a blank is added at its end',
      { 'consent:\n': 'consent:\n\n' },
      'nothing was logged; the text was not changed',
    ],
    ['everything is deleted', '', 'nothing was logged; the text was empty'],
    ['only comments are left', '# never mind\n\n', 'nothing was logged; the text was empty'],
    ['the editor fails before anything was written', { exit: 3 }, 'ended with exit code 3'],
  ])('when %s', async (_, edit, message) => {
    const dir = recordOf()
    const before = treeOf(dir)
    const { code, out, err } = await logged(dir, [edit])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(treeOf(dir)).toEqual(before)
    expect(unfinished(dir)).toEqual([])
  })

  test('when there is no such editor', async () => {
    const { code, err } = await runIn(
      { isTTY: true, env: { EDITOR: 'no-such-editor --wait' } },
      '-C',
      recordOf(),
      'log',
    )
    expect(code).toBe(2)
    expect(err).toContain('the editor "no-such-editor --wait" cannot be started; set EDITOR')
    expect(err).toContain('onrecord log "what happened"')
  })

  test.each([[[]], [['--edit', 'A note']], [['--interview']]])('without a terminal: log %j', async (flags) => {
    const { code, err }: Ran = await run('-C', recordOf(), 'log', ...flags)
    expect(code).toBe(2)
    expect(err).toMatch(/type what happened, or - to read it from a pipe|give the text: onrecord log "what happened"/)
  })
})

describe('what is wrong', () => {
  test.each([
    ['kind:', 'kind: mail', '"mail" is not known here; did you mean'],
    ['areas: []', 'areas: [A1]\nid: E-77', 'the key "id" is not known here'],
    ['areas: []', 'recorded: 2020-01-01', 'the key "recorded" is not known here'],
    ['areas: []', 'sensitivty: health', 'the key "sensitivty" is not known here; did you mean "sensitivity"?'],
    ['happened:', 'happened: 03/04/2022', '"03/04/2022" can be read as two different days'],
    ['quotes: []', 'quotes: [', ''],
  ])('%s as %s opens the editor again, with the line on top', async (from, to, message) => {
    const dir = recordOf()
    const { code, saw } = await logged(dir, [{ 'title:': 'title: A note', [from]: to }, { [to]: from }])
    expect(code).toBe(0)
    const again = saw(2) ?? ''
    const top = again
      .split('\n')
      .filter((line) => line.startsWith('#! '))
      .join(' ')
    expect(top.replace(/ *#! */g, ' ')).toContain(message)
    const line = Number(/line +(\d+):/.exec(top)?.[1])
    const at = again
      .split('\n')
      .slice(line - 1, line + 1)
      .join('\n')
    expect(at).toContain(to.split('\n').at(-1)?.split(':')[0] ?? '')
    expect(written(dir).title).toBe('A note')
    expect(unfinished(dir)).toEqual([])
  })

  test.each([
    ['areas: []', 'areas: [A9]', 'no area "A9"; there is A1'],
    ['allegations: []', 'allegations: [AL-4]', 'no allegation "AL-4"; there is none yet'],
  ])('%s as %s is told in the words of the command', async (from, to, message) => {
    const { saw } = await logged(recordOf(), [{ 'title:': 'title: A note', [from]: to }])
    expect(saw(2)?.split('\n').slice(0, 5).join('\n')).toContain(message)
    expect(saw(2)).toContain('title: A note')
  })

  test('and saved again as it is, stops; the text is kept for its owner alone', async () => {
    const dir = recordOf()
    const { code, err } = await logged(dir, [{ 'title:': 'title: A note', 'kind:': 'kind: mail' }])
    expect(code).toBe(2)
    expect(err).toContain(`nothing was logged; your text is kept in ${KEPT}; to go on with it: onrecord log`)
    expect(textOf(dir, KEPT)).toContain('title: A note')
    expect((statSync(join(dir, KEPT)).mode & 0o777).toString(8)).toBe('600')
    expect(existsSync(join(dir, 'evidence'))).toBe(false)
  })

  test('in an editor that fails after it saved, the text is kept', async () => {
    const dir = recordOf()
    const { err } = await logged(dir, [{ 'title:': 'title: A note', 'kind:': 'kind: mail' }, { exit: 1 }])
    expect(err).toContain(`your text is kept in ${KEPT}`)
    expect(textOf(dir, KEPT)).toContain('title: A note')
  })
})
