import { expect, test } from 'vitest'
import { withoutItem } from '../../src/record/edit.ts'
import { UserError } from '../../src/user-error.ts'

const without = (text: string, index: number): string => withoutItem(text, 'audit.yaml', ['waived'], index)

test.each([
  [
    'an item of several lines, with the comments in it',
    'waived:\n  # first\n  - rule: PQ-01 # one\n    on: 2022-03-01\n  # second\n  - rule: PQ-02\nlimits: {}\n',
    0,
    'waived:\n  # first\n  # second\n  - rule: PQ-02\nlimits: {}\n',
  ],
  ['the last of several', 'waived:\n- {rule: PQ-01}\n- {rule: PQ-02} # two\n', 1, 'waived:\n- {rule: PQ-01}\n'],
  [
    'the last line of a file without an end',
    'waived:\n- {rule: PQ-01}\n- {rule: PQ-02}',
    1,
    'waived:\n- {rule: PQ-01}\n',
  ],
  ['one in brackets', 'waived: [{rule: PQ-01}, {rule: PQ-02}] # mine\n', 0, 'waived: [{rule: PQ-02}] # mine\n'],
  ['the only one', '# mine\nwaived:\n  - {rule: PQ-01}\nlimits: {}\n', 0, '# mine\nwaived: []\nlimits: {}\n'],
  ['the only one, beside a comment', 'waived: # by hand\n  - {rule: PQ-01}\n', 0, 'waived: # by hand\n'],
])('%s goes, and every other byte stays', (_, text, index, wanted) => {
  expect(without(text, index)).toBe(wanted)
})

test('what is no list is left alone', () => {
  expect(() => without('waived: {rule: PQ-01}\n', 0)).toThrow(UserError)
})
