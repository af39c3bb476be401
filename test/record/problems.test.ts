import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { PROBLEM_CODES } from '../../src/record/problem.ts'
import { run } from '../run.ts'

// A folder in test/records/bad is a whole record with one kind of fault; the text file beside it is what `check` prints.
const bad = fileURLToPath(new URL('../records/bad/', import.meta.url))
const good = fileURLToPath(new URL('../records/good/', import.meta.url))
const records = readdirSync(bad).filter((name) => !name.endsWith('.txt'))
const codesIn = (text: string): string[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => /\[([a-z0-9-]+)\]$/.exec(line)?.[1] ?? line)

test.each(records)('check names every fault of the record "%s" at its place, and nothing else', async (name) => {
  const expected = readFileSync(`${bad}${name}.txt`, 'utf8')

  const { out, code } = await run('-C', `${bad}${name}`, 'check')

  expect(out).toBe(expected)
  expect(code).toBe(/^\S.*? error: /m.test(expected) ? 1 : 0)
})

test('every kind of fault has a record that shows it, and no record shows another kind', () => {
  const shown = Object.fromEntries(
    readdirSync(bad)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => [name.replace('.txt', ''), [...new Set(codesIn(readFileSync(`${bad}${name}`, 'utf8')))]]),
  )

  expect(shown).toEqual(Object.fromEntries(PROBLEM_CODES.map((code) => [code, [code]])))
})

test('every message starts small, ends without a full stop, and stands in one line', () => {
  for (const code of PROBLEM_CODES) {
    for (const line of readFileSync(`${bad}${code}.txt`, 'utf8').trimEnd().split('\n')) {
      expect(line).toMatch(/^.+:[1-9]\d*:[1-9]\d* (error|warning): ("|[a-z0-9]).*[^.] \[[a-z0-9-]+\]$/)
    }
  }
})

test.each(readdirSync(good))('check has nothing to say of the record "%s"', async (name) => {
  expect(await run('-C', `${good}${name}`, 'check')).toMatchObject({ code: 0, out: '' })
})

test('checking a record leaves nothing behind in it', async () => {
  await run('-C', `${good}as-people-write`, 'check')

  expect(existsSync(`${good}as-people-write/.onrecord`)).toBe(false)
})
