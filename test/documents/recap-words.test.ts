import { expect, test } from 'vitest'
import { isTask } from '../../src/documents/phrases/action-items.ts'
import { within, wordCount } from '../../src/documents/phrases/room.ts'

test.each([
  ['Send the list', true],
  ['Order a second scanner', true],
  ['Report the figures of May', true],
  ['the list of senders', false],
  ['Report of the week', false],
  ['For the rota, a new column', false],
  ['Training in the new system', false],
  ['', false],
])('"%s" says what to do: %s', (text, expected) => {
  expect(isTask(text)).toBe(expected)
})

const support = { passages: ['The first screen, promised in May.', 'A second one.'], together: 'Two screens.' }
const question = { passages: ['Which mail, and from which of the four offices in town?'], together: 'My question.' }

test.each([
  ['all of it where there is room', { lines: 3, words: 40 }, [...support.passages, ...question.passages]],
  ['the longest group in one sentence', { lines: 3, words: 12 }, [...support.passages, 'My question.']],
  ['lines count as words do', { lines: 2, words: 12 }, ['Two screens.', 'My question.']],
  ['one sentence for each group is the least', { lines: 1, words: 1 }, ['Two screens.', 'My question.']],
])('%s', (_, room, expected) => {
  expect(within([support, { passages: [], together: 'Nothing of the kind.' }, question], room)).toEqual(expected)
})

test('a dash or a number alone is no word that anybody counts twice', () => {
  expect(wordCount('- I will send 3 lists – by 26 January.')).toBe(8)
})
