/** What a PDF that was cut off or torn has lost, as far as it can be seen: readers of PDFs mend such a file and say nothing. */
import { PDFArray, type PDFDict, PDFRef } from '@cantoo/pdf-lib'
import { dictAt, name, numberAt } from './pdf-objects.ts'
import { MOST_PAGES, type Page } from './pdf-tree.ts'

/** A file has its mark near the end; mail programs and servers put a little behind it. */
const END_WITHIN = 2048

/** A sentence for the page of the exhibit, or none. */
export function partsLost(bytes: Uint8Array, catalog: PDFDict, pages: readonly Page[]): string[] {
  const end = Buffer.from(bytes.subarray(-END_WITHIN)).includes('%%EOF')
  const listed = numberAt(dictAt(catalog, 'Pages'), 'Count') ?? 0
  const isLost = !end || (listed > pages.length && listed <= MOST_PAGES) || pages.some(hasLostContent)
  return isLost ? ['The file of this PDF is damaged: pages, or parts of them, may be missing.'] : []
}

/** Whether what a page draws is named and not there. */
function hasLostContent({ dict }: Page): boolean {
  const value = dict.get(name('Contents'))
  const content = dict.lookup(name('Contents'))
  if (value instanceof PDFRef && content === undefined) return true
  return content instanceof PDFArray && content.asArray().some((part) => dict.context.lookup(part) === undefined)
}
