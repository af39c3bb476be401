import { describe, expect, test } from 'vitest'
import { copyOf, treeOf } from '../record-folder.ts'
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
      'templates/rebuttal.md:3:6 error: undefined variable: openng',
    ],
    [
      'a field of the record itself',
      '{{ record.people }}',
      'templates/rebuttal.md:1:4 error: undefined variable: record',
    ],
    ['a tag that is not closed', '# To\n{% for row in corrections %}x', 'templates/rebuttal.md:2:1 error: '],
    ['an endless loop', 'a\n{% for i in (1..1000000000) %}{{ i }}{% endfor %}', 'templates/rebuttal.md:2:'],
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
