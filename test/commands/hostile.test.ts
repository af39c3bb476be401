/** Text of a record that wants to act on the terminal: it is shown as signs, and JSON still holds it as it was. */

import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { addFiles, folderOf, PEOPLE, PLAN, recordOf } from '../record-folder.ts'
import { type Ran, run, runIn } from '../run.ts'

/** Clears the screen, hides a link, sets the title, asks the terminal a question; C1; directions; a carriage return. */
const ATTACKS = [
  '\u001b[2J\u001b[1;1H',
  '\u001b]8;;https://example.org\u0007link\u001b]8;;\u0007',
  '\u001b]0;title\u001b\\',
  '\u001bP1$r\u001b\\',
  '\u009b31m\u0085\u0090q\u009c',
  '\u202egnp.exe\u202c\u2066x\u2069\u200e\u200f\u061c',
  'real\rfake',
  'ab\b\bcd\u0000\u0007\u007f',
  '\u{e0041}\u{e007f}',
].join(' ')

const LONG = 'w'.repeat(10_000)
const HOSTILE = `Mail ${ATTACKS} ${LONG}`
/** As YAML text: in double quotes, with escapes. */
const quoted = (text: string) => JSON.stringify(text)

/** Control characters but the new line, C1 among them, and everything that turns the direction of text. */
const UNSAFE = /(?!\n)\p{Cc}|\p{Bidi_Control}/u

function hostileRecord(): string {
  return recordOf({
    'plan.yaml': `${PLAN.replace('Answering mail', quoted(HOSTILE)).replace('kind: PIP', `kind: ${quoted(`PIP${ATTACKS}`)}`)}`,
    'people.yaml': PEOPLE.replace('Piet Vos', quoted(HOSTILE)),
    'evidence/E-01.yaml': `id: E-01\nhappened: 2024-01-10\nkind: note\ntitle: ${quoted(HOSTILE)}\ndetail: ${quoted(HOSTILE)}\n`,
    'allegations/AL-1.yaml': `id: AL-1\narea: A1\ntext: ${quoted(HOSTILE)}\n`,
    'metrics/M1.yaml': `id: M1\narea: A1\nname: ${quoted(HOSTILE)}\nunit: ${quoted(ATTACKS)}\nreadings:\n  - {week_ending: 2024-01-12, value: 3}\n`,
    'requests/R-01.yaml': `id: R-01\nkind: records\nsent_on: 2024-01-10\nto: piet\ntext: ${quoted(HOSTILE)}\n`,
    'check-ins/2024-01-12.yaml': `scheduled_for: 2024-01-12\nstatus: held\nquotes:\n  - {who: piet, words: ${quoted(HOSTILE)}}\n`,
  })
}

function isSafe({ out, err }: Ran): void {
  expect(UNSAFE.exec(out)?.[0]).toBeUndefined()
  expect(UNSAFE.exec(err)?.[0]).toBeUndefined()
}

describe('in a record that is sound', () => {
  test.each([
    [['check']],
    [['list']],
    [['show', 'E-01']],
    [['show', 'AL-1']],
    [['show', 'people']],
    [['show', 'plan']],
    [['status', '--today', '2024-01-20']],
    [['render', 'rebuttal', '--for', 'hr', '--format', 'md', '--today', '2024-01-20']],
    [['render', 'rebuttal', '--for', 'hr', '--today', '2024-01-20', '--out', '-']],
    [['render', 'chronology', '--for', 'attorney', '--today', '2024-01-20', '--out', '-']],
    [['render', 'chronology', '--format', 'html', '--today', '2024-01-20', '--out', '-']],
  ])('%j shows nothing that a terminal would act on', async (args) => {
    const ran = await run('-C', hostileRecord(), ...args)
    expect(ran).toMatchObject({ code: 0 })
    isSafe(ran)
  })

  test('the text is still there, as signs', async () => {
    const { out } = await run('-C', hostileRecord(), 'list', 'evidence')
    expect(out).toContain('Mail ␛[2J␛[1;1H')
    expect(out).toContain('<U+202E>gnp.exe')
    expect(out).toContain('real fake')
  })

  test('JSON is safe to show and reads back as the same value', async () => {
    const dir = hostileRecord()
    for (const args of [['show', 'E-01'], ['list'], ['status', '--today', '2024-01-20'], ['check']]) {
      const ran = await run('-C', dir, ...args, '--json')
      isSafe(ran)
      expect(ran.err).toBe('')
      JSON.parse(ran.out)
    }
    const entry = JSON.parse((await run('-C', dir, 'show', 'E-01', '--json')).out)
    expect([entry.title, entry.detail]).toEqual([HOSTILE, HOSTILE])
  })

  test('status keeps its width and its lines', async () => {
    const { out } = await run('-C', hostileRecord(), 'status', '--today', '2024-01-20')
    expect(out.split('\n').length).toBeLessThan(45)
  })
})

describe('in a record with faults', () => {
  test('keys, wrong values and file names are named without acting', async () => {
    const dir = recordOf({
      'plan.yaml': `${PLAN}${quoted(`key${ATTACKS}`)}: 1\nsector: ${quoted(`public${ATTACKS}`)}\n`,
      'people.yaml': `people:\n  - {id: ${quoted(ATTACKS)}, name: Ana, relation: employee}\n`,
      'evidence/E-01.yaml': `id: E-01\nhappened: ${quoted(`2024${ATTACKS}`)}\nkind: note\ntitle: x\n`,
      'evidence/E-02.yaml': `id: E-02\nhappened: 2024\nkind: note\ntitle: x\nauthor: y\nareas: [${quoted(`A9${ATTACKS}`)}]\nevidence: [${quoted(ATTACKS)}]\n`,
      'evidence/E-03\u001b[2J.yaml': 'id: E-03\n',
      'evidence/E-04.yaml': `id: "E-04\u001b[2J`,
      '\u202eplan.yml': '',
    })
    for (const args of [['check'], ['check', '--json'], ['list'], ['status'], ['show', 'E-04'], ['render', 'rebuttal']])
      isSafe(await run('-C', dir, ...args))
    expect((await run('-C', dir, 'check')).code).toBe(1)
  })
})

describe('what is typed', () => {
  test.each([
    [['log', HOSTILE]],
    [['log', 'A note', '--area', ATTACKS]],
    [['log', 'A note', '--on', ATTACKS]],
    [['log', 'A note', '--kind', ATTACKS]],
    [['log', 'A note', '--attach', ATTACKS.replaceAll('\u0000', '')]],
    [['show', ATTACKS]],
    [['list', ATTACKS]],
    [['measure', 'M1', ATTACKS]],
    [['check-in', ATTACKS]],
    [['render', ATTACKS]],
    [['status', '--today', ATTACKS]],
    [[`sta${ATTACKS}`]],
    [['status', `--${ATTACKS}`]],
  ])('%j is answered without acting', async (args) => {
    const ran = await run('-C', hostileRecord(), ...args)
    expect([0, 2]).toContain(ran.code)
    isSafe(ran)
  })

  test('text that is printed back is harmless too', async () => {
    isSafe(await run('-C', folderOf({}), 'log', HOSTILE))
    isSafe(await run('-C', `/nowhere/${ATTACKS.replaceAll('\u0000', '')}`, 'status'))
  })

  test('a file of any name is attached and named', async () => {
    const dir = recordOf()
    const name = `mail${ATTACKS.replaceAll('\u0000', '').replaceAll('/', '_')}.eml`
    const desk = folderOf({ [name]: 'x' })
    isSafe(await run('-C', dir, 'log', 'A mail', '--attach', join(desk, name)))
    addFiles(dir, { [`files/E-01/${name}-2`]: 'not listed' })
    const checked = await run('-C', dir, 'check')
    expect(checked.code).toBe(0)
    expect(checked.out).toContain('unexpected-file')
    isSafe(checked)
  })
})

test('on a terminal only our own colours are escapes', async () => {
  const args = ['-C', hostileRecord(), 'status', '--today', '2024-01-20']
  const { out } = await runIn({ isTTY: true }, ...args)
  expect(stripVTControlCharacters(out)).toBe((await run(...args)).out)
  expect(out).not.toContain('\u001b[2J')
})
