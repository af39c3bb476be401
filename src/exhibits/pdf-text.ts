/** The words of a PDF, page by page; invisible ones too, and those beside what a page shows. */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'

/** Left, bottom, right and top, in points. */
export type Box = readonly [left: number, bottom: number, right: number, top: number]

/** What a page shows of itself, and the filled boxes that somebody drew on it. */
type PageBoxes = { readonly box: Box; readonly covers: readonly Box[] }

/** `isBeside`: words stand outside of what is shown; `isCovered`: words stand under a box that was drawn on the page. */
export type PageText = { readonly text: string; readonly isBeside: boolean; readonly isCovered: boolean }

/** One for each page. The bytes are copied: the library takes what it gets. */
export async function pdfTexts(bytes: Uint8Array, pages: readonly PageBoxes[]): Promise<PageText[]> {
  const document = await getDocumentProxy(bytes.slice(), { verbosity: 0, stopAtErrors: false })
  const texts: PageText[] = []
  try {
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      const words = items.flatMap((item) => ('str' in item ? [item] : []))
      const places = words.filter(({ str }) => /[\p{L}\p{N}]/u.test(str)).map(placeOf)
      const { box, covers = [] } = pages[number - 1] ?? {}
      texts.push({
        text: words.map((item, i) => (isApart(lastWord(words, i), item) ? '\n' : '') + textOf(item)).join(''),
        isBeside: box !== undefined && places.some((place) => !isIn(place, box)),
        isCovered: covers.some((cover) => places.some((place) => isIn(place, cover))),
      })
      page.cleanup()
    }
  } finally {
    await document.loadingTask.destroy()
  }
  return texts
}

type Item = {
  readonly str: string
  readonly hasEOL: boolean
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}
type Place = { readonly x: number; readonly y: number }

function textOf({ str, hasEOL }: Item): string {
  return str + (hasEOL ? '\n' : '')
}

/** What stands in front of an item and is more than a space, which has no place of its own. */
function lastWord(items: readonly Item[], i: number): Item | undefined {
  const before = items[i - 1]
  return before !== undefined && before.str.trim() === '' && !before.hasEOL ? items[i - 2] : before
}

/** Words of another line, or in front of those before on the same one: the library puts nothing between them. */
function isApart(before: Item | undefined, { str, transform, height }: Item): boolean {
  if (before === undefined || before.str === '' || before.hasEOL || str.trim() === '') return false
  const [x = 0, y = 0] = transform.slice(4)
  const [beforeX = 0, beforeY = 0] = before.transform.slice(4)
  return x < beforeX || Math.abs(y - beforeY) > Math.max(height, before.height)
}

/** The middle of a run of words; `transform` turns and moves it. */
function placeOf({ transform: [a = 1, b = 0, , , e = 0, f = 0], width, height }: Item): Place {
  const length = Math.hypot(a, b) || 1
  const [right, up] = [a / length, b / length]
  return { x: e + (right * width - up * height) / 2, y: f + (up * width + right * height) / 2 }
}

function isIn({ x, y }: Place, [left, bottom, right, top]: Box): boolean {
  return x >= left && x <= right && y >= bottom && y <= top
}

/** Loads the library behind the library. */
export async function textsReady(): Promise<void> {
  await getResolvedPDFJS()
}
