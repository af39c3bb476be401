/** Reads an attached file by what is in it, never by its name alone. */
import type { ExhibitContent, ExhibitFile } from './exhibit-content.ts'
import { laidOut } from './laid-out.ts'
import { otherContent, tooLarge } from './other-files.ts'
import { recordedBytes } from './recorded-bytes.ts'
import { sniff, type TextKind } from './sniff.ts'
import { isTooLong, textBlocks } from './text.ts'

/**
 * The file as it is shown in a packet. It never throws for what is in a file: what cannot be shown is said in `notes`. Throws
 * a UserError when the file is not the one that was attached: a packet holds no other bytes than those that were recorded.
 */
export async function readExhibit(file: ExhibitFile): Promise<ExhibitContent> {
  const bytes = await recordedBytes(file)
  if (bytes === undefined) return tooLarge(file.bytes)
  const found = sniff(bytes, file.name)
  if ('text' in found) return textContent(found.kind, found.text)
  switch (found.kind) {
    case 'pdf': {
      const { pdfContent } = await import('./pdf-pages.ts')
      return pdfContent(bytes)
    }
    case 'png':
    case 'jpg':
    case 'gif':
    case 'webp': {
      const { pictureContent } = await import('./picture.ts')
      return pictureContent(bytes)
    }
    case 'eml': {
      const { mailContent } = await import('./mail.ts')
      return mailContent(bytes)
    }
    case 'docx': {
      const { docxContent } = await import('./docx.ts')
      return docxContent(bytes)
    }
    default:
      return otherContent(found.kind)
  }
}

/** What turns out not to be what it looked like is text all the same. */
async function textContent(kind: TextKind, text: string): Promise<ExhibitContent> {
  switch (kind) {
    case 'svg':
    case 'rtf':
      return otherContent(kind)
    case 'html': {
      const { htmlFileContent } = await import('./html-file.ts')
      return htmlFileContent(text)
    }
    case 'md': {
      const { markdownContent } = await import('./markdown.ts')
      return markdownContent(text) ?? plain(text)
    }
    case 'ics': {
      const { calendarContent } = await import('./calendar.ts')
      return calendarContent(text) ?? plain(text)
    }
    case 'csv': {
      const { tableContent } = await import('./table.ts')
      return (await tableContent(text)) ?? plain(text)
    }
    case 'txt':
      return plain(text)
  }
}

function plain(text: string): ExhibitContent {
  return laidOut('text', textBlocks(text), { isCut: isTooLong(text) })
}
