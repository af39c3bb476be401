import { expect, test } from 'vitest'
import { idsInText } from '../../src/views/ids-in-text.ts'

function keys(text: string): string[] {
  return idsInText(text).map(({ key }) => key)
}

test.each([
  ['E-17', 'e17'],
  ['E17', 'e17'],
  ['e-17', 'e17'],
  ['E-017', 'e17'],
  ['E 17', 'e17'],
  ['E_17.txt', 'e17'],
  ['E #17', 'e17'],
  ['E-17a', 'e17'],
  ['(E-17)', 'e17'],
  ['Exhibit 17', 'e17'],
  ['exhibit no. 17', 'e17'],
  ['Exhibit-17b', 'e17'],
  ['Ex. 17', 'e17'],
  ['al-2', 'al2'],
  ['AL 2', 'al2'],
  ['Allegation 2', 'al2'],
  ['R01', 'r1'],
  ['Request 1', 'r1'],
  ['M-1', 'm1'],
  ['Measure 1', 'm1'],
  ['A02', 'a2'],
  ['Area 2', 'a2'],
])('%s is %s', (text, key) => {
  expect(keys(`It is in ${text}, as I said.`)).toEqual([key])
})

test('each of several', () => {
  expect(keys('Exhibits 15, 16 and 17; E-18/E-19')).toEqual(['e18', 'e19', 'e15', 'e16', 'e17'])
  expect(idsInText('Exhibit 12 and 17 tickets')).toEqual([{ key: 'e12', words: 'Exhibit 12' }])
})

test.each([
  'a 4 page report',
  "I'm 1 of 12",
  'see the 17 tickets',
  'pull request 17',
  '1e-17 seconds',
  'HE-17 and CODE17',
  'E-17th',
  'Measure\n1',
])('no id is in: %s', (text) => {
  expect(keys(text)).toEqual([])
})

test('longer numbers are other ids', () => {
  expect(keys('E-170, E 1700, E-1')).toEqual(['e170', 'e1700', 'e1'])
})

test.each(['0', 'E-17 ', 'exhibits 1, ', '1, '])('of a long text of "%s" the end is read too', (text) => {
  expect(keys(`Exhibits E${text.repeat(100_000)}. See E-99.`)).toContain('e99')
})
