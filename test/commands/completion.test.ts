/** What the Tab key offers. The scripts for the shells are tried in the real shells in completion-shells.test.ts. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DOCUMENTS } from '../../src/documents/documents.ts'
import { copyOf, emptyFolder, exampleFolder, recordOf, treeOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const DIR = exampleFolder('city-erp')

/** What is offered at the end of this command line, in the example; the last word is the one at the cursor. */
function offered(...words: readonly string[]): Promise<string[]> {
  return offeredIn(DIR, ...words)
}

async function offeredIn(dir: string, ...words: readonly string[]): Promise<string[]> {
  const before = ['-C', dir, ...words.slice(0, -1)]
  const { code, out, err } = await run('complete', 'zsh', `--word=${words.at(-1)}`, '--', ...before)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out.split('\n').slice(0, -1)
}

/** The same without what is shown beside each word. */
async function wordsOffered(...words: readonly string[]): Promise<string[]> {
  return (await offered(...words)).map((line) => line.replace(/\t.*/, ''))
}

describe('ids of the record', () => {
  test('are offered with the title of what they name', async () => {
    expect(await offered('show', 'e-05')).toEqual(['E-05\tE-mail confirming that the commits were shown on 2 February'])
    expect(await offered('log', 'Asked', 'again', '--area', 'A2')).toEqual(['A2\tChange control'])
    expect(await offered('log', '--from', 'mar')).toEqual(['marisol\tMarisol Vega'])
  })

  test.each<[string[], string[]]>([
    [
      ['measure', ''],
      ['M1', 'M2', 'M3', 'M4', 'M5', 'M6'],
    ],
    [
      ['log', '--area', ''],
      ['A1', 'A2', 'A3', 'A4'],
    ],
    [
      ['log', '--area=A1', '--area=a'],
      ['--area=A1', '--area=A2', '--area=A3', '--area=A4'],
    ],
    [
      ['log', '--allegation', ''],
      ['AL-1', 'AL-2', 'AL-3', 'AL-4', 'AL-5', 'AL-6'],
    ],
    [
      ['reply', ''],
      ['AL-1', 'AL-2', 'AL-3', 'AL-4', 'AL-5', 'AL-6'],
    ],
    [
      ['log', '--evidence', 'E-1'],
      ['E-10', 'E-11', 'E-12', 'E-13', 'E-14', 'E-15', 'E-16', 'E-17', 'E-18', 'E-19'],
    ],
    [
      ['check-in', '--rating', 'A1='],
      ['A1=met', 'A1=partially_met', 'A1=not_met', 'A1=not_assessed'],
    ],
    [
      ['show', 'R-'],
      ['R-01', 'R-02', 'R-03', 'R-04'],
    ],
  ])('%j offers %j', async (words, ids) => {
    expect(await wordsOffered(...words)).toEqual(ids)
  })

  test('come with what waits for an answer first', async () => {
    const request = (id: string, more = '') =>
      `id: ${id}\nkind: support\nsent_on: 2024-02-01\nto: piet\ntext: The form\n${more}`
    const dir = recordOf({
      'requests/R-01.yaml': request('R-01', 'answered_on: 2024-02-03\nanswer: full\n'),
      'requests/R-02.yaml': request('R-02', 'answered_on: null\n'),
      'requests/R-10.yaml': request('R-10'),
    })
    expect(await offeredIn(dir, 'answered', '')).toEqual(['R-02\tThe form', 'R-10\tThe form', 'R-01\tThe form'])
  })

  test('have the first words of a title however it is written', async () => {
    const title = (text: string) => `id: E-1\nhappened: 2024-02-01\nkind: note\n${text}`
    const titles = [
      ['title: Mail to Piet # the second', 'Mail to Piet'],
      ["title: 'Piet''s \"list\"'", 'Piet\'s "list"'],
      ['title: "A: \\"yes\\""', 'A: "yes"'],
      ['title: |-\n  The list\n  of forms', 'The list'],
      ['title: >\n  Folded', 'Folded'],
      ['title:\n  Below', 'Below'],
      ['title: "cut\n  off', 'cut'],
      ['titel: x', ''],
    ]
    for (const [yaml = '', shown] of titles)
      expect(await offeredIn(recordOf({ 'evidence/E-1.yaml': title(yaml) }), 'show', 'E')).toEqual([`E-1\t${shown}`])
  })

  test('and titles are data: one line each, and nothing that a terminal or a shell would act on', async () => {
    const dir = recordOf({
      'evidence/E-01.yaml': 'id: E-01\ntitle: "a\tb"\n',
      'evidence/E-02.yaml': 'id: E-02\ntitle: red \u001b[31m text\n',
      'evidence/E-03.yaml': `id: E-03\ntitle: ${'very long '.repeat(50)}\n`,
      'evidence/E-4$(touch x).yaml': 'id: E-4\n',
      'evidence/E-05.yaml': Buffer.from([0xff, 0xfe, 0x00]),
      'people.yaml': 'people:\n  - {id: "$(touch x)", name: X}\n  - {id: "a b", name: Y}\n  - {id: ana, name: Ana}\n',
    })
    const lines = await offeredIn(dir, 'show', 'E')
    expect(lines.slice(0, 2)).toEqual(['E-01\ta b', 'E-02\tred ␛[31m text'])
    expect(lines[2]?.length).toBeLessThan(80)
    expect(lines.slice(3)).toEqual(['E-05\t'])
    expect(await offeredIn(dir, 'log', '--person', '')).toEqual(['ana\tAna'])
  })
})

describe('what is no id', () => {
  test('commands are offered in the order of help, and none that is hidden', async () => {
    const words = await wordsOffered('')
    expect(words.slice(0, 4)).toEqual(['init', 'demo', 'log', 'check-in'])
    expect(words).not.toContain('complete')
    expect(await wordsOffered('re')).toEqual(expect.arrayContaining(['reply', 'redo', 'render']))
  })

  test.each<[string[], string[]]>([
    [['render', ''], [...Object.keys(DOCUMENTS)]],
    [
      ['render', 'update', '--for', ''],
      ['self', 'manager'],
    ],
    [
      ['render', 'rebuttal', '--for', ''],
      ['self', 'hr', 'union', 'attorney'],
    ],
    [['render', '--for', 'm'], ['manager']],
    [
      ['log', '--kind', 'com'],
      ['compensation_notice', 'commendation', 'commit'],
    ],
    [
      ['log', '--obtained', 'own'],
      ['own_note', 'own_record', 'own_recording'],
    ],
    [
      ['log', '--sensitivity', ''],
      ['none', 'health', 'family'],
    ],
    [
      ['render', '--f'],
      ['--for', '--format'],
    ],
    [['help', 'we'], ['week']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish', 'powershell'],
    ],
    [['log', '--attach', ''], [':files']],
    [['log', 'text', '--', '--a'], []],
  ])('%j offers %j', async (words, values) => {
    expect(await wordsOffered(...words)).toEqual(values)
  })

  test('where anything can be typed, the options are offered', async () => {
    expect(await wordsOffered('log', '')).toEqual(expect.arrayContaining(['--on', '--area', '--no-input']))
  })

  test('what is offered for --missed is what help says', async () => {
    const { out } = await run('check-in', '--help')
    const words = await wordsOffered('check-in', '--missed', '')
    expect(words.filter((word) => !out.includes(word))).toEqual([])
  })
})

describe('bash', () => {
  const inBash = async (...words: readonly string[]): Promise<string> => {
    const { out } = await run('complete', 'bash', `--word=${words.at(-1)}`, '--', '-C', DIR, ...words.slice(0, -1))
    return out.replace(/\t.*/gm, '').trim().replaceAll('\n', ' ')
  }

  test.each<[string[], string]>([
    [['log', '--area', '=', ''], 'A1 A2 A3 A4'],
    [['log', '--area', '='], 'A1 A2 A3 A4'],
    [['check-in', '--rating', 'A1', '=', 'n'], 'not_met not_assessed'],
    [['log', '"some words', 'more"', '--area', 'A'], 'A1 A2 A3 A4'],
  ])('takes words apart, and gets the rest of %j', async (words, rest) => {
    expect(await inBash(...words)).toBe(rest)
  })

  test('leaves the quotes around a folder, which are taken off', async () => {
    const { out } = await run('complete', 'bash', '--word=M1', '--', '-C', `"${DIR}"`, 'measure')
    expect(out).toBe('M1\tTickets answered within 4 business hours\n')
  })
})

describe('a record', () => {
  test('that is not there gives nothing, without a word', async () => {
    const empty = emptyFolder()
    expect(await offeredIn(empty, 'show', '')).toEqual([])
    expect(await offeredIn(`${empty}/none`, 'log', '--area', '')).toEqual([])
  })

  test('with faults in every file gives the ids that can be read', async () => {
    const dir = recordOf({ 'plan.yaml': 'areas: [', 'people.yaml': '\u0000', 'evidence/E-01.yaml': '{{{' })
    expect(await offeredIn(dir, 'log', '--area', '')).toEqual([])
    expect(await offeredIn(dir, 'log', '--person', '')).toEqual([])
    expect(await offeredIn(dir, 'show', '')).toEqual(['E-01\t'])
  })

  test('is not written to, and a command that was interrupted in it is left to the next one', async () => {
    const dir = copyOf('city-erp', { '.onrecord/forward.json': '{' })
    const before = treeOf(dir)
    for (const words of [
      ['show', ''],
      ['log', '--area', ''],
      ['render', 'update', '--for', ''],
    ])
      await offeredIn(dir, ...words)
    expect(treeOf(dir)).toEqual(before)
    expect(readdirSync(join(dir, '.onrecord'))).toEqual(['forward.json'])
  })

  test('with very many entries gives the ids alone', async () => {
    const files = Array.from({ length: 300 }, (_, i) => [`evidence/E-${i + 100}.yaml`, 'title: Note\n'] as const)
    const dir = recordOf(Object.fromEntries(files))
    expect(await offeredIn(dir, 'show', 'E-')).toHaveLength(300)
    expect(await offeredIn(dir, 'show', 'E-39')).toContain('E-399\tNote')
  })
})

test.each(['bash', 'zsh', 'fish', 'powershell'])(
  'completion %s prints the script, and on a screen where it goes; the shell that reads it is told nothing',
  async (shell) => {
    expect((await run('completion', shell)).err).toBe('')
    const { code, out, err } = await runIn({ isTTY: true }, 'completion', shell)
    expect({ code, lines: err.trim().split('\n').length }).toEqual({ code: 0, lines: 1 })
    expect(out).toContain(`onrecord complete ${shell}`)
    expect(err).toMatch(/^where it goes: .*onrecord completion/)
  },
)

test('the rules of the audit are offered with what each is about', async () => {
  expect(await offered('audit', '--explain', 'pq-01')).toEqual(['PQ-01\tarea without a measure'])
  expect(await wordsOffered('audit', '--waive', 'PQ-02')).toEqual(['PQ-02'])
  expect(await wordsOffered('audit', '--severity', 'h')).toEqual(['high'])
})
