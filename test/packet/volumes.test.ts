import { expect, test } from 'vitest'
import { volumesOf } from '../../src/packet/volumes.ts'

const pagesIn = (pages: readonly number[], most?: number) =>
  volumesOf(
    pages.map((each) => ({ pages: each })),
    most,
  ).map((volume) => volume.map((part) => part.pages))

test.each([
  ['a packet of 300 pages is one PDF', [2, 98, 200], [[2, 98, 200]]],
  ['with one page more, the last exhibit begins a second one', [2, 98, 201], [[2, 98], [201]]],
  ['each volume takes what fits', [2, 100, 150, 200, 150, 100], [[2, 100, 150], [200], [150, 100]]],
  ['an exhibit of more than 300 pages is not torn', [2, 100, 400, 150], [[2, 100], [400], [150]]],
])('%s', (_, pages, volumes) => {
  expect(pagesIn(pages)).toEqual(volumes)
})

test('the limit is that of the caller', () => {
  expect(pagesIn([1, 1, 1], 2)).toEqual([[1, 1], [1]])
})
