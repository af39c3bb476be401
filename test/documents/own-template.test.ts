import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { copyOf, folderOf, treeOf } from '../record-folder.ts'
import { type Ran, run } from '../run.ts'

function withTemplate(template: string): string {
  return copyOf('city-erp', { 'templates/rebuttal.md': template })
}

function render(dir: string, ...flags: readonly string[]): Promise<Ran> {
  return run('-C', dir, 'render', 'rebuttal', '--for', 'hr', '--today', '2022-04-02', ...flags)
}

test("a record's own template takes the place of ours, for its document alone", async () => {
  const dir = withTemplate('# To {{ to }}\n\n{{ opening }}\n')
  const { out } = await render(dir, '--format', 'md', '--out', '-')
  expect(out).toMatch(/^# To Denise Aoki, HR Analyst; Marisol Vega, Applications Manager\n\nI received the plan/)
  const { out: other } = await run(
    '-C',
    dir,
    'render',
    'update',
    '--for',
    'manager',
    '--today',
    '2022-04-02',
    '--format',
    'md',
    '--out',
    '-',
  )
  expect(other).toContain('# PIP status')
})

describe('a template that cannot be used stops the document at its line, and nothing is written', () => {
  test.each([
    [
      'an unknown name',
      '# To {{ to }}\n\n  {{ openng }}\n',
      'templates/rebuttal.md:3:6 error: there is no value "openng" here',
    ],
    [
      'a field of the record itself',
      '{{ record.people }}',
      'templates/rebuttal.md:1:4 error: there is no value "record" here',
    ],
    ['a tag that is not closed', '# To\n{% for row in corrections %}x', 'templates/rebuttal.md:2:1 error: '],
    ['quotes in quotes without an end', `${'>'.repeat(4000)} x`, 'templates/rebuttal.md has too many quotes or lists'],
    ['an endless loop', 'a\n{% for i in (1..1000000000) %}{{ i }}{% endfor %}', 'templates/rebuttal.md:2:'],
    [
      'a file of the system',
      '\n{% include "/etc/passwd" %}',
      'templates/rebuttal.md:2:1 error: there is no tag "include"',
    ],
    [
      'a partial outside of the folder',
      "{% render '../../plan' %}",
      'templates/rebuttal.md:1:1 error: there is no partial "../../plan"; those there are: onrecord templates list',
    ],
    [
      'a partial of ours without what it needs',
      "# To\n\n{% render 'letter-head', to: to %}",
      'templates/rebuttal.md:3:1 error: in our partial "letter-head", line 2: there is no value "from" here',
    ],
    [
      'loops in loops',
      `${'{% for i in (1..900) %}'.repeat(4)}{{ i }}${'{% endfor %}'.repeat(4)}`,
      'templates/rebuttal.md:1:',
    ],
  ])('%s', async (_, template, message) => {
    const dir = withTemplate(template)
    const before = treeOf(dir)
    const { code, out, err } = await render(dir)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(treeOf(dir)).toEqual(before)
  })
})

test('what a template says of its own is looked at too, with its line', async () => {
  const { code, err } = await render(withTemplate('# To {{ to }}\n\nAfter my cou**nsel**ing, see E\\-17.\n'))
  expect(code).toBe(1)
  expect(err).toContain('"E-17" is in the document: E-17 is withheld (health)')
  expect(err).toContain('"counseling" is in the document: a word of health\n  templates/rebuttal.md:3:1')
})

describe('a partial of one’s own', () => {
  const own = { 'templates/partials/proposed.md': '\\* My own measure.\r\n' }

  test('takes the place of ours in every document, and new ones can be used', async () => {
    const dir = copyOf('city-erp', {
      ...own,
      'templates/update.md': "{% render 'greeting', name: to %}\n\n{% render 'proposed' %}\n",
      'templates/partials/greeting.md': 'Dear {{ name }},\n',
    })
    const rebuttal = await render(dir, '--format', 'md', '--out', '-')
    expect(rebuttal.out).toContain('\\* My own measure. A reading is named')
    const update = await run('-C', dir, 'render', 'update', '--for', 'manager', '--format', 'md', '--out', '-')
    expect(update.out).toMatch(/^Dear Marisol Vega,\n\n\\\* My own measure\.\n/)
  })

  test('stops what uses it at its line, and the other documents still come', async () => {
    const dir = copyOf('city-erp', { 'templates/partials/exhibits.md': '## Exhibits\n\n{{ exhibit.title }}' })
    const { code, err } = await render(dir)
    expect({ code, err }).toEqual({
      code: 2,
      err: 'onrecord: templates/partials/exhibits.md:3:4 error: there is no value "exhibit" here\n',
    })
    expect((await run('-C', dir, 'render', 'update', '--for', 'manager', '--format', 'md')).code).toBe(0)
  })

  test('is looked at for what may not leave, with its line', async () => {
    const { code, err } = await render(copyOf('city-erp', { 'templates/partials/proposed.md': 'See E-17.\n' }))
    expect(code).toBe(1)
    expect(err).toContain('"E-17" is in the document: E-17 is withheld (health)\n')
    expect(err).toContain('  templates/partials/proposed.md:1:1\n')
  })
})

describe('a template that is no text of the record is said, and the other documents still come', () => {
  const outside = folderOf({ 'secret.md': 'the text of another folder' })
  test.each<[string, (path: string) => void, string]>([
    ['a folder', (path) => mkdirSync(path), 'is a folder; a template is a file of text'],
    [
      'a link out of the record',
      (path) => symlinkSync(join(outside, 'secret.md'), path),
      'is a link that leads out of the record; put the template itself there',
    ],
    ['a link to nothing', (path) => symlinkSync('gone.md', path), 'is a link to a file that is gone'],
    ['not UTF-8', (path) => writeFileSync(path, Buffer.from([0x54, 0xfc, 0x72])), 'is not UTF-8 text; open it'],
    ['pressed data', (path) => writeFileSync(path, 'a\0b'), 'is not UTF-8 text'],
    ['a pipe', (path) => execFileSync('mkfifo', [path]), 'is no file; a template is a file of text'],
    ['far too large', (path) => writeFileSync(path, 'x'.repeat(4_000_001)), 'is too large for a template'],
  ])('%s', async (_, make, message) => {
    const dir = withTemplate('')
    rmSync(join(dir, 'templates/rebuttal.md'))
    make(join(dir, 'templates/rebuttal.md'))
    const { code, out, err } = await render(dir)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^onrecord: templates\/rebuttal\.md .*\n$/)
    expect(err).toContain(message)
    expect((await run('-C', dir, 'render', 'update', '--for', 'manager', '--format', 'md')).code).toBe(0)
  })

  test('a folder of templates that is a link out of the record', async () => {
    const dir = copyOf('city-erp')
    symlinkSync(folderOf({ 'rebuttal.md': 'the text of another folder' }), join(dir, 'templates'))
    const { code, err } = await render(dir)
    expect(code).toBe(2)
    expect(err).toContain('leads out of the record')
  })

  test('a link within the record, and a file that an editor on Windows saved, are as good as any', async () => {
    const dir = copyOf('city-erp', { 'templates/mine.txt': '\uFEFF# To {{ to }}\r\n\r\nDear all,\r\n' })
    symlinkSync('mine.txt', join(dir, 'templates/rebuttal.md'))
    expect((await render(dir, '--format', 'md', '--out', '-')).out).toMatch(/^# To Denise Aoki[^\n\r]*\n\nDear all,\n/)
  })
})
