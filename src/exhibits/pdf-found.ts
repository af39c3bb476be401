/** What a PDF has beside its pages, in plain words. */
import { type PDFContext, PDFDict } from '@cantoo/pdf-lib'
import { dictAt, itemsAt, name } from './pdf-objects.ts'

/** `removed` is for the list of what was left out, `notes` for what a reader must know of the pages, `advice` for the user. */
type Found = { readonly removed: string[]; readonly notes: string[]; readonly advice: string[] }

export function foundIn(context: PDFContext, catalog: PDFDict): Found {
  const found = context.lookup(context.trailerInfo.Info)
  const info = found instanceof PDFDict ? found : undefined
  const has = (...keys: string[]): boolean => keys.some((key) => info?.has(name(key)))
  const names = dictAt(catalog, 'Names')
  const form = dictAt(catalog, 'AcroForm')
  const hasFields = itemsAt(form, 'Fields').length > 0
  const removed = [
    ...(has('Author') ? ["the author's name"] : []),
    ...(has('Title', 'Subject', 'Keywords') ? ['its title, subject or keywords'] : []),
    ...(has('Creator', 'Producer', 'CreationDate', 'ModDate') ? ['the program and the times it was made with'] : []),
    ...(catalog.has(name('Metadata')) ? ['data of a program that edited it (XMP)'] : []),
    ...(names?.has(name('EmbeddedFiles')) || catalog.has(name('AF')) ? ['attached files'] : []),
    ...(names?.has(name('JavaScript')) || catalog.has(name('OpenAction')) ? ['scripts and actions'] : []),
    ...(catalog.has(name('Outlines')) ? ['bookmarks'] : []),
    ...(hasFields ? ['the names of the fields of a form'] : []),
  ]
  const isDynamic = form?.has(name('XFA')) === true && !hasFields
  return {
    removed,
    notes: isDynamic ? ['This form cannot be shown here.'] : [],
    advice: isDynamic
      ? ['only Adobe Reader can draw this form; to show it, print it to PDF and attach the PDF as well']
      : [],
  }
}

/** `2 comments on page 1`, `3 links on 2 pages`; `pages` has a number for each of them. */
export function inWords(word: string, pages: readonly number[]): string {
  const on = [...new Set(pages)]
  const where = on.length === 1 ? `page ${on[0]}` : `${on.length} pages`
  return `${pages.length} ${pages.length === 1 ? word : plural(word)} on ${where}`
}

function plural(word: string): string {
  if (word === 'sound or film') return 'sounds or films'
  if (!word.endsWith('is not printed')) return `${word}s`
  return word
    .replace('text box that is', 'text boxes that are')
    .replace(/^(form field|drawing) that is/, '$1s that are')
}
