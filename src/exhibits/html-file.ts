/** A page that was saved from a browser, as its words. */
import type { ExhibitContent } from './exhibit-content.ts'
import { htmlContent } from './html-blocks.ts'
import { laidOut } from './laid-out.ts'

export function htmlFileContent(html: string): ExhibitContent {
  const { blocks, hidden, pictures, isCut } = htmlContent(html)
  return laidOut('web page', blocks, {
    isCut,
    notes: ['The words of the web page are shown, without its pictures and its layout.'],
    advice: ['to show the web page as it looks, print it to PDF and attach the PDF as well'],
    removed: [
      ...(pictures > 0 ? ['pictures'] : []),
      ...(hidden ? ['text that the page hides'] : []),
      'programs and addresses of links in the page',
    ],
  })
}
