/** The wording of the documents: listed, shown, and taken into a record to be changed. */
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { FORMS } from '../../src/documents/documents.ts'
import { addFiles, emptyFolder, recordOf, textOf, treeOf } from '../record-folder.ts'
import { type Ran, run, runIn } from '../run.ts'

const ours = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../templates/${name}.md`, import.meta.url)), 'utf8')

function templates(dir: string, ...words: readonly string[]): Promise<Ran> {
  return run('-C', dir, 'templates', ...words)
}

async function outsideOfARecord(...words: readonly string[]): Promise<Ran> {
  const before = process.cwd()
  process.chdir(emptyFolder())
  try {
    return await run('templates', ...words)
  } finally {
    process.chdir(before)
  }
}

describe('the list', () => {
  test('has every template with its document and readers, and says which are one’s own', async () => {
    const dir = recordOf({ 'templates/update.md': '# Week', 'templates/partials/greeting.md': 'Dear {{ name }}' })
    const { code, out, err } = await templates(dir)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const name of Object.keys(FORMS)) expect(out).toMatch(new RegExp(`^${name} `, 'm'))
    expect(out).toMatch(/^rebuttal +rebuttal for self, hr, union, attorney$/m)
    expect(out).toMatch(/^update +yours +update for self, manager$/m)
    expect(out).toMatch(/^partials\/own-numbers +a part of rebuttal, chronology/m)
    expect(out).toMatch(/^partials\/greeting +yours +a part that only your templates have$/m)
    expect((await templates(dir, 'list')).out).toBe(out)
  })

  test('as JSON', async () => {
    const { out } = await templates(recordOf({ 'templates/update.md': '# Week' }), 'list', '--json')
    expect(JSON.parse(out)).toContainEqual({
      name: 'update',
      path: 'templates/update.md',
      documents: [{ document: 'update', readers: ['self', 'manager'] }],
      used_in: [],
      own: true,
      fault: null,
    })
  })

  test('says of a file what is wrong with it, also that no document has its name', async () => {
    const dir = recordOf({ 'templates/rebutal.md': '# To' })
    mkdirSync(join(dir, 'templates/update.md'))
    const { code, out, err } = await templates(dir)
    expect(code).toBe(0)
    expect(out).toMatch(
      /^update +yours +cannot be used: templates\/update.md is a folder; a template is a file of text;/m,
    )
    expect(err).toBe('templates/rebutal.md is the template of no document; did you mean templates/rebuttal.md?\n')
  })

  test('needs no record', async () => {
    const { code, out } = await outsideOfARecord()
    expect(code).toBe(0)
    expect(out).toMatch(/^rebuttal +rebuttal for/m)
  })
})

describe('a template is shown', () => {
  test.each(['rebuttal', 'Rebuttal.md', 'templates/rebuttal.md'])('as it is, by the name %s', async (name) => {
    expect(await templates(recordOf(), 'show', name)).toEqual({ code: 0, out: ours('rebuttal'), err: '' })
  })

  test('that of the record where there is one, and ours when it is asked for', async () => {
    const dir = recordOf({ 'templates/update.md': '# Week {{ week }}\n' })
    const own = await templates(dir, 'show', 'update')
    expect(own.out).toBe('# Week {{ week }}\n')
    expect(own.err).toBe('this is templates/update.md of your record; ours: onrecord templates show update --ours\n')
    expect((await templates(dir, 'show', 'update', '--ours')).out).toBe(ours('update'))
  })

  test('a partial by its name alone', async () => {
    expect((await templates(recordOf(), 'show', 'exhibits')).out).toBe(ours('partials/exhibits'))
    expect((await outsideOfARecord('show', 'partials/mark')).out).toBe(ours('partials/mark'))
  })

  test('without anything that a screen would act on', async () => {
    const dir = recordOf({ 'templates/update.md': '\u001b[2J# Week\n' })
    expect((await runIn({ isTTY: true, env: { NO_COLOR: '1' } }, '-C', dir, 'templates', 'show', 'update')).out).toBe(
      '␛[2J# Week\n',
    )
  })

  test.each([
    [['show', 'rebutal'], 'there is no template "rebutal"; did you mean "rebuttal"?'],
    [['show', '../plan'], 'there is no template "../plan"; those there are: onrecord templates list'],
    [['show', 'page.css'], 'there is no template "page.css"'],
    [['eject', 'exibits'], 'there is no template "exibits"; did you mean "partials/exhibits"?'],
    [['eject'], 'say which templates, or --all: onrecord templates eject rebuttal'],
    [['eject', 'rebuttal', '--all'], 'say which templates, or --all'],
    [['list-all'], 'there is no "templates list-all"; it is templates list, show or eject'],
  ])('and what is not there is said: %j', async (words, message) => {
    const dir = recordOf()
    const { code, out, err } = await templates(dir, ...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(existsSync(join(dir, 'templates'))).toBe(false)
  })
})

describe('a template is taken into the record', () => {
  test('byte for byte, and undo takes it back', async () => {
    const dir = recordOf()
    const { code, out, err } = await templates(dir, 'eject', 'rebuttal', 'mark')
    expect({ code, out }).toEqual({ code: 0, out: 'templates/rebuttal.md\ntemplates/partials/mark.md\n' })
    expect(err).toBe('yours to change now, they take the place of ours; to take it back: onrecord undo\n')
    expect(textOf(dir, 'templates/rebuttal.md')).toBe(ours('rebuttal'))
    expect(textOf(dir, 'templates/partials/mark.md')).toBe(ours('partials/mark'))
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
    expect((await run('-C', dir, 'undo')).err).toContain('taken back: templates eject rebuttal partials/mark')
    expect(existsSync(join(dir, 'templates/rebuttal.md'))).toBe(false)
    await run('-C', dir, 'redo')
    expect(textOf(dir, 'templates/rebuttal.md')).toBe(ours('rebuttal'))
  })

  test('and undo leaves alone what was changed since', async () => {
    const dir = recordOf()
    await templates(dir, 'eject', 'update')
    writeFileSync(join(dir, 'templates/update.md'), '# My week')
    expect((await run('-C', dir, 'undo')).code).toBe(2)
    expect(textOf(dir, 'templates/update.md')).toBe('# My week')
  })

  test('but never over one that is there', async () => {
    const dir = recordOf({ 'templates/update.md': '# My week' })
    symlinkSync('gone.md', join(dir, 'templates/rebuttal.md'))
    const before = treeOf(dir)
    const { code, err } = await templates(dir, 'eject', 'update', 'rebuttal')
    expect({ code, err }).toEqual({
      code: 2,
      err: 'onrecord: templates/update.md, templates/rebuttal.md are there already, and nothing was written\n',
    })
    expect(treeOf(dir)).toEqual(before)
  })

  test('all of them, but for those that are there', async () => {
    const dir = recordOf({ 'templates/update.md': '# My week' })
    const { code, out, err } = await templates(dir, 'eject', '--all')
    expect(code).toBe(0)
    expect(out.split('\n')).toContain('templates/partials/exhibits.md')
    expect(out).not.toContain('update')
    expect(err).toContain('templates/update.md is there already, and was left alone\n')
    expect(textOf(dir, 'templates/update.md')).toBe('# My week')
    expect((await templates(dir, 'list')).out.match(/ yours /g)?.length).toBe(out.trim().split('\n').length + 1)
  })

  test('and not into a folder that is elsewhere', async () => {
    const [dir, elsewhere] = [recordOf(), emptyFolder()]
    symlinkSync(elsewhere, join(dir, 'templates'))
    expect(await templates(dir, 'eject', 'update')).toMatchObject({
      code: 2,
      err: 'onrecord: templates is a link that leads out of the record; put a folder there in its place\n',
    })
    expect(treeOf(elsewhere)).toEqual({})
  })
})

test('the Tab key offers the commands and the names', async () => {
  const dir = recordOf()
  addFiles(dir, { 'templates/partials/greeting.md': 'Dear {{ name }}' })
  const offered = async (...words: readonly string[]): Promise<string[]> => {
    const { out } = await run('-C', dir, 'complete', 'zsh', '--', 'templates', ...words)
    return out.split('\n').map((line) => line.split('\t')[0] ?? '')
  }
  expect(await offered()).toEqual(expect.arrayContaining(['list', 'show', 'eject']))
  expect(await offered('show')).toEqual(expect.arrayContaining(['rebuttal', 'partials/mark']))
  expect(await offered('eject', 'rebuttal')).toContain('partials/exhibits')
  expect(await offered('eject')).not.toContain('partials/greeting')
})

test.each([['templates'], ['templates', 'list'], ['templates', 'show'], ['templates', 'eject']])(
  'the help of %s %s has examples',
  async (...words) => {
    const { code, out } = await run(...words.filter((word) => word !== undefined), '--help')
    expect(code).toBe(0)
    expect(out).toContain('Examples:\n  onrecord templates')
  },
)
