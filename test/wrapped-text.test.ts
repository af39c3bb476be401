import { expect, test } from 'vitest'
import { hanging } from '../src/wrapped-text.ts'

test('a line that is too wide goes on below itself, further in, and its words stay whole', () => {
  expect(hanging('  E-04 Note of the meeting: 1 page', 20)).toEqual(['  E-04 Note of the', '    meeting: 1 page'])
  expect(hanging('withheld from HR:', 80)).toEqual(['withheld from HR:'])
  expect(hanging('files/E-05/a-name-longer-than-the-line.pdf is there', 12)).toEqual([
    'files/E-05/a-name-longer-than-the-line.pdf',
    '  is there',
  ])
})
