import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toldBefore, valuesTold } from '../../src/cli/log-told.ts'
import { emptyFolder } from '../record-folder.ts'

const words = fc
  .array(fc.constantFrom('Piet', 'called', 'me in.', 'It was "late"', 'Where: here', '…', '\n', 'x'.repeat(130)), {
    minLength: 1,
    maxLength: 30,
  })
  // Without a word there is no story.
  .map((each) => `${each.join(' ')} Then`.trim())

test('an interview that goes on and in which nothing is changed gives the same entry', () => {
  const dir = emptyFolder()
  fc.assert(
    fc.property(
      words,
      fc.constantFrom(undefined, '2024-02-01', '2022-02~'),
      fc.boolean(),
      (story, happened, isPlaced) => {
        const first = valuesTold(
          dir,
          { kind: 'note' },
          { story, ...(happened && { happened }), ...(isPlaced && { where: 'Room 4' }) },
        )
        const { told, given } = toldBefore(first)
        expect(valuesTold(dir, given, told)).toEqual(first)
      },
    ),
  )
})
