import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { PROBLEM_CODES } from '../../src/record/problem.ts'

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')
const sections = read('docs/problems.md')
  .split(/^## /m)
  .slice(1)
  .map((text) => ({ code: text.slice(0, text.indexOf('\n')), text }))

test('every code that check can print has its section, in the order in which they are listed', () => {
  expect(sections.map(({ code }) => code)).toEqual([...PROBLEM_CODES])
})

test.each(sections)('the section "$code" says what is wrong and what to do', ({ text }) => {
  const [, meaning = ''] = text.split(/\n\n/)

  expect(meaning.length).toBeGreaterThan(40)
  expect(text).toContain('\nWhat to do: ')
})

test.each(sections)(
  'the example of "$code" is a file that is checked, and its message is what check prints',
  ({ code, text }) => {
    const printed = read(`test/records/bad/${code}.txt`).split('\n')
    const [, messages = ''] = /^```text\n([\s\S]*?)\n```/m.exec(text) ?? []

    expect(printed).toEqual(expect.arrayContaining(messages.split('\n')))
    for (const [, path, content] of text.matchAll(/^`([^`]+)`:\n\n```yaml\n([\s\S]*?)^```/gm)) {
      expect(content).toBe(read(`test/records/bad/${code}/${path}`))
    }
  },
)
