import { expect, test } from 'vitest'
import { withinBytes } from '../../src/exhibits/within-bytes.ts'

test('files are taken in their order while there is room, and one that is too large is passed over', () => {
  const files = [{ bytes: 40 }, { bytes: 200 }, { bytes: 60 }, { bytes: 1 }, { bytes: 0 }]
  expect(withinBytes(files, 100)).toEqual([{ bytes: 40 }, { bytes: 60 }, { bytes: 0 }])
  expect(withinBytes(files, 300)).toEqual([{ bytes: 40 }, { bytes: 200 }, { bytes: 60 }, { bytes: 0 }])
  expect(withinBytes([], 100)).toEqual([])
})
