import { expect, test } from 'vitest'
import { loadRecord } from '../../src/record/load.ts'
import { forbiddenWords, lastLook } from '../../src/views/last-look.ts'
import { viewFor } from '../../src/views/view.ts'
import { PEOPLE, recordOf } from '../record-folder.ts'
import { AS_OF } from './marked-record.ts'

const OTHERS = `  - {id: vega, name: Marisol Vega, role: Planner, relation: comparator}
  - {id: oneill, name: Anne-Marie O'Neill, role: Planner, relation: comparator}
  - {id: muller, name: Jonas Müller, role: Planner, relation: comparator}
  - {id: ella, name: Ella Grant, role: Planner, relation: comparator}
`
const LETTER = `id: E-17
happened: 2023-12-12
recorded: 2024-01-09T18:00:00+01:00
kind: letter
title: Letter of my lawyer about the grievance -- second draft
confidentiality: privileged
obtained: received_by_me
`

/** What is found in a text for HR, who may neither know of the others on a plan nor of the letter. */
function found(text: string): string[] {
  const { record } = loadRecord(recordOf({ 'people.yaml': `${PEOPLE}${OTHERS}`, 'evidence/E-17.yaml': LETTER }))
  if (record.plan === undefined) throw new Error('the record has no plan')
  const seen = viewFor({ ...record, plan: record.plan }, 'hr', AS_OF, [])
  return lastLook(text, forbiddenWords(seen, false)).map(({ words }) => words)
}

test.each([
  ['over the end of a line', 'Please ask Marisol\nVega.', 'Marisol Vega'],
  ['over quoted lines of a mail', '> Please ask Marisol\n> Vega.', 'Marisol Vega'],
  ['divided at the end of a line', 'Please ask Mari-\nsol.', 'Marisol'],
  ['divided in quoted lines, with a soft hyphen', '> ask Mari\u00ad\r\n> sol.', 'Marisol'],
  ['at a hyphen of its own', 'Please ask Anne-\nMarie.', 'Anne-Marie'],
  ['with its letters apart', 'CC: M A R I S O L  V E G A', 'Vega'],
  ['with a ligature and unseen signs', 'Ask Mari\u200bsol.', 'Marisol'],
  ['without its apostrophe', 'Ask ONeill.', "O'Neill"],
  ['without its hyphen', 'Ask Anne Marie.', 'Anne-Marie'],
  ['without its dots', 'Ask Mr Mueller or Muller.', 'Müller'],
])('a name is found %s', (_, text, words) => {
  expect(found(text)).toContain(words)
})

test.each(['marisol.vega', 'm.vega', 'mvega', 'marisolvega', 'vega.m', 'mvega2', 'Anne-Marie.ONeill', 'j.muller'])(
  'a person is found by the address %s@',
  (addressee) => {
    expect(found(`To: <${addressee}@example.org>`).map((words) => words.toLowerCase())).toContain(
      addressee.toLowerCase(),
    )
  },
)

test('a part of a name that is a word as well is found with its capitals', () => {
  expect(found('Ask Grant, and GRANT again.')).toEqual(['Grant'])
  expect(found('We took it for granted, with a grant of the county.')).toEqual([])
})

test('each person in a list of addresses is found, and each once', () => {
  expect(found('To: mvega@example.org, jmuller@example.org; Cc: MVega@example.org')).toEqual(['mvega', 'jmuller'])
})

test.each(['las.vegas@example.org', 'marigold@example.org', 'We met in Las Vegas.', 'a b c d', 'x - y'])(
  'nobody is found in %s',
  (text) => {
    expect(found(text)).toEqual([])
  },
)

test.each([
  ['a title over a divided word', 'letter of my law-\nyer about the grievance - second draft'],
  ['a title with another dash', 'Letter of my lawyer about the grievance – second draft'],
  ['an id over the end of a line', 'see E-\n17'],
  ['a word of health that is divided', 'after the mi-\ngraine'],
  ['a word of health with a ligature', 'ﬁbromyalgia'],
  ['a number that is divided', 'SSN 123-45-\n6789'],
])('%s is found', (_, text) => {
  expect(found(text)).not.toEqual([])
})
