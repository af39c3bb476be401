import { expect, test } from 'vitest'
import { changedLines } from '../../src/render/text-diff.ts'

/** "added: …", with words that are gone in [-…-] and new ones in {+…+}. */
function shown(before: string, after: string): string[] {
  return changedLines(before, after).map(({ kind, heading, runs }) => {
    const words = runs.map((run) =>
      run.kind === 'same' ? run.text : run.kind === 'added' ? `{+${run.text}+}` : `[-${run.text}-]`,
    )
    return `${kind} under "${heading}": ${words.join('')}`
  })
}

test('a text that is the same has no changes, however its empty lines stand', () => {
  expect(shown('# One\n\ntext\n', '# One\ntext\n\n\n')).toEqual([])
})

test('a word that was changed stands in its line, under its heading', () => {
  expect(shown('# One\n\nTen of 16 were closed.\n', '# One\n\nTwelve of 16 were closed.\n')).toEqual([
    'changed under "# One": [-Ten-]{+Twelve+} of 16 were closed.',
  ])
})

test('a line that is new, and one that is gone', () => {
  const before = '# One\n\nThe first.\n\n## Two\n\nSomething else stood here.\n'
  const after = '# One\n\nThe first.\n\nI ask for the list.\n\n## Two\n'
  expect(shown(before, after)).toEqual([
    'added under "# One": {+I ask for the list.+}',
    'removed under "## Two": [-Something else stood here.-]',
  ])
})

test('a line before a changed one does not hide that it is the same line', () => {
  const rows = '| E-01 | The plan as it was delivered |'
  expect(shown(`${rows}\nThe total is 4 exhibits.`, `${rows}\n| E-02 | A note |\nThe total is 5 exhibits.`)).toEqual([
    'added under "": {+| E-02 | A note |+}',
    'changed under "": The total is [-4-]{+5+} exhibits.',
  ])
})

test('of a long line, only what stands around the change is shown', () => {
  const long = 'This is a sentence that says nothing which is new to anybody who reads it. '.repeat(4)
  const [line = ''] = shown(`${long}It is ten. ${long}`, `${long}It is twelve. ${long}`)
  expect(line).toContain('… ')
  expect(line).toContain('It is [-ten-]{+twelve+}.')
  expect(line.length).toBeLessThan(220)
})
