import { expect, test } from 'vitest'
import { firstLine } from '../../src/record/first-line.ts'

const WORDS = 'Marisol asked for the list of environments again and '

test('the first line is the title, and the rest the detail', () => {
  expect(firstLine('\nA talk with Marisol \r\n\nShe said:\nI pass.\n')).toEqual({
    title: 'A talk with Marisol',
    detail: 'She said:\nI pass.',
    isCut: false,
  })
  expect(firstLine('x'.repeat(120))).toMatchObject({ title: 'x'.repeat(120), detail: '' })
})

test.each([
  ['its first sentence', `Dr. Moss came at 9. Then ${WORDS.repeat(3)}`, 'Dr. Moss came at 9.'],
  [
    'its first words, when the sentence is long too',
    WORDS.repeat(3),
    'Marisol asked for the list of environments again and Marisol asked for the list …',
  ],
  ['the beginning of a word without an end', '😀'.repeat(2_000), `${'😀'.repeat(80)} …`],
  ['more than a first word', `See ${'x'.repeat(200)}`, `See ${'x'.repeat(76)} …`],
])('of a long line %s is the title, and all of it the detail', (_, line, title) => {
  expect(firstLine(`${line}\nThe rest.`)).toEqual({ title, detail: `${line}\nThe rest.`, isCut: true })
})

test('a megabyte in one line is parted at once', () => {
  const before = performance.now()
  for (const piece of ['x', 'x ', '.', '. ']) firstLine(piece.repeat(1_000_000 / piece.length))
  expect(performance.now() - before).toBeLessThan(500)
})
