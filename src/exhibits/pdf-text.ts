/** The words of a PDF, page by page; invisible ones too. */
import { getDocumentProxy } from 'unpdf'

/** One text for each page. The bytes are copied: the library takes what it gets. */
export async function pdfTexts(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(bytes.slice(), { verbosity: 0, stopAtErrors: false })
  const texts: string[] = []
  try {
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
      page.cleanup()
    }
  } finally {
    await document.loadingTask.destroy()
  }
  return texts
}
