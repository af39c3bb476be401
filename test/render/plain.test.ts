import { expect, test } from 'vitest'
import { renderPlain } from '../../src/render/plain.ts'
import { sampleDocument } from './sample.ts'

function plain(markdown: string): string {
  return renderPlain(sampleDocument({ markdown })).replace(/\n$/, '')
}

test('headings, emphasis and links are words, without a sign of Markdown', () => {
  expect(
    plain(
      '# Check-in of *Friday*\n\n**To:** Marisol Vega\\\n**From:** Dana Whitfield\n\nSee [the plan](https://example.org/plan).',
    ),
  ).toBe('Check-in of Friday\n\nTo: Marisol Vega\nFrom: Dana Whitfield\n\nSee the plan (https://example.org/plan).')
})

test('an address that is its own link stands there once', () => {
  expect(plain('Write to <dana@example.org> or <https://example.org/a>.')).toBe(
    'Write to dana@example.org or https://example.org/a.',
  )
})

test('a row of a table of two columns is one line', () => {
  expect(plain('| Area | Rating |\n|---|---|\n| A1 Ticket response | met |\n| A4 Communication | not assessed |')).toBe(
    'A1 Ticket response: met\nA4 Communication: not assessed',
  )
})

test('a row of more columns says what each figure is, and leaves out what is empty', () => {
  expect(
    plain(
      '| Area | Measure | Last week | Target |\n|---|---|---|---|\n| A1 | Tickets answered | 89% | – |\n| A2 | | 0 | 0 |',
    ),
  ).toBe('A1: Measure: Tickets answered; Last week: 89%\nA2: Last week: 0; Target: 0')
})

test('numbered points keep their number and their room for an answer', () => {
  expect(
    plain(
      '| No. | Please complete | Your answer |\n|---|---|---|\n| 4 | It is assessed by | ________ |\n| 5 | A2: The list. | ________ |',
    ),
  ).toBe('4. It is assessed by: ________\n5. A2: The list. Your answer: ________')
})

test('long rows have a blank line between them', () => {
  const long = 'Tickets answered within 4 business hours, counted from the first mail of the department'
  expect(plain(`| Measure | Target |\n|---|---|\n| ${long} | 90% |\n| Open | 0 |`)).toBe(`${long}: 90%\n\nOpen: 0`)
})

test('lists keep their signs, and what is in them stands below', () => {
  expect(plain('- A1: met\n  1. first\n  2. second\n- A2: met\n\n> Kept as it was said.')).toBe(
    '- A1: met\n  1. first\n  2. second\n- A2: met\n\nKept as it was said.',
  )
})

test('a very long word is whole, without places to break it', () => {
  const sum = 'a'.repeat(64)
  expect(plain(`Checksum ${sum} of the file`)).toBe(`Checksum ${sum} of the file`)
})

test('the people who get it are not told of a document and a record: the name of the file has that', () => {
  expect(renderPlain(sampleDocument({ markdown: 'All well.' }))).toBe('All well.\n')
})
