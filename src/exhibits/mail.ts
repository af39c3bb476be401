/** An e-mail as it is printed: who wrote to whom, when and about what, then its words. Nothing in it is loaded. */
import type { Address, Attachment, Email } from 'postal-mime'
import { counted } from '../record/plain-words.ts'
import type { Block, Inline } from '../render/tree.ts'
import type { ExhibitContent } from './exhibit-content.ts'
import { htmlContent } from './html-blocks.ts'
import { laidOut, withoutPages } from './laid-out.ts'
import { withoutEnvelope } from './mail-head.ts'
import { PRINT_IT } from './other-files.ts'
import { inlinesOf, lineOf, namedValues } from './plain-inlines.ts'
import { isTooLong, textBlocks } from './text.ts'

const KIND = 'e-mail'
/** A mail in a mail in a mail: those that are deeper are listed like other attachments. */
const DEEPEST_MAIL = 3
const MOST_LISTED = 100
/** More than 2000 pages. The library needs seconds for each 100 000 lines that are not packed, and many minutes for a million. */
const MOST_LINES = 100_000
/** A line of packed bytes, as attachments are. */
const PACKED = /^[A-Za-z0-9+/=]{60,}$/
const LONGEST_PACKED = 1000

/** What was found on the way, for the page and for the list of exhibits. */
type Found = { attachments: number; pictures: number; isCut: boolean; hasHidden: boolean; hasOutlookFile: boolean }

export async function mailContent(bytes: Uint8Array): Promise<ExhibitContent> {
  if (hasTooManyLines(bytes)) return withoutPages(KIND, TOO_LONG)
  const found: Found = { attachments: 0, pictures: 0, isCut: false, hasHidden: false, hasOutlookFile: false }
  try {
    const blocks = await mailBlocks(bytes, found, 1)
    return laidOut(KIND, blocks, { isCut: found.isCut, ...saidOf(found), removed: removedOf(found) })
  } catch (cause) {
    // The library refuses parts nested deeper than 256 and headers of more than 2 MB.
    if (!(cause instanceof Error)) throw cause
    return withoutPages(KIND, { reason: 'This e-mail is damaged and cannot be shown here.', advice: PRINT_IT })
  }
}

const TOO_LONG = {
  reason: 'This e-mail is too long to be shown here.',
  advice: 'to show a part of it, print that part to PDF and attach the PDF as well',
}

/** Attachments of any size have few lines, or are packed; text of this length is the log of a machine. */
function hasTooManyLines(bytes: Uint8Array): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let lines = 0
  for (let start = 0; start < all.length && lines <= MOST_LINES; ) {
    const found = all.indexOf(10, start)
    const end = found === -1 ? all.length : found
    if (end - start > LONGEST_PACKED || !PACKED.test(all.toString('latin1', start, end).trimEnd())) lines += 1
    start = end + 1
  }
  return lines > MOST_LINES
}

async function mailBlocks(bytes: Uint8Array, found: Found, depth: number): Promise<Block[]> {
  const { default: PostalMime } = await import('postal-mime')
  const mail = await PostalMime.parse(afterEnvelope(bytes), { forceRfc822Attachments: true })
  const isInner = (part: Attachment): boolean => part.mimeType === 'message/rfc822' && depth < DEEPEST_MAIL
  const listed = mail.attachments.filter((part) => !isInner(part) && !isPictureOfText(part))
  found.attachments += listed.length
  found.hasOutlookFile ||= listed.some(isOutlookFile)
  const inner: Block[] = []
  for (const part of mail.attachments.filter(isInner)) {
    inner.push({ type: 'heading', level: 1, children: lineOf('Attached e-mail') })
    inner.push(...(await mailBlocks(bytesOf(part), found, depth + 1)))
  }
  return [...namedValues(headOf(mail)), ...bodyOf(mail, found), ...attachmentList(listed), ...inner]
}

/** A mailbox puts a line of its own in front. */
function afterEnvelope(bytes: Uint8Array): Uint8Array {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2000)).toString('latin1')
  return bytes.subarray(start.length - withoutEnvelope(start).length)
}

/** The date as it stands in the mail, with its own offset. */
function headOf(mail: Email): (readonly [string, string])[] {
  const written = mail.headers.find(({ key }) => key === 'date')?.value ?? ''
  return [
    ['From', addresses(mail.from === undefined ? [] : [mail.from])],
    ['To', addresses(mail.to ?? [])],
    ['Cc', addresses(mail.cc ?? [])],
    ['Date', written],
    ['Subject', mail.subject ?? ''],
  ]
}

function addresses(list: readonly Address[]): string {
  return list
    .map(({ name, address, group }) => {
      if (group !== undefined) return `${name}: ${addresses(group)}`
      return name === '' || name === address ? (address ?? '') : `${name} <${address ?? ''}>`
    })
    .join(', ')
}

/** What the reader of the mail saw: its HTML, where it has one with words. */
function bodyOf({ html, text }: Email, found: Found): Block[] {
  const shown = html === undefined ? undefined : htmlContent(html)
  found.pictures += shown?.pictures ?? 0
  found.hasHidden ||= shown?.hidden === true
  found.isCut ||= shown?.isCut ?? isTooLong(text ?? '')
  if (shown !== undefined && (shown.blocks.length > 0 || text === undefined)) return [...shown.blocks]
  return textBlocks(text ?? '')
}

/** A picture that stands among the words, such as a logo; the body tells how many there are. */
function isPictureOfText({ related, mimeType, disposition }: Attachment): boolean {
  return related === true && mimeType.startsWith('image/') && disposition !== 'attachment'
}

function isOutlookFile({ filename, mimeType }: Attachment): boolean {
  return /^winmail\.dat$/i.test(filename ?? '') || /ms-tnef/i.test(mimeType)
}

function attachmentList(parts: readonly Attachment[]): Block[] {
  if (parts.length === 0) return []
  const rows = parts
    .slice(0, MOST_LISTED)
    .map((part): Inline[][] => [
      lineOf(part.filename ?? `without a name (${part.mimeType})`),
      lineOf(sizeOf(bytesOf(part).length)),
    ])
  const more = parts.length > MOST_LISTED ? `${parts.length - MOST_LISTED} more attachments` : ''
  return [
    { type: 'table', align: ['left', 'right'], head: [inlinesOf('Attachments'), inlinesOf('Size')], rows },
    ...(more === '' ? [] : [{ type: 'paragraph', children: inlinesOf(more) } as const]),
  ]
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

function saidOf({ attachments, pictures, hasOutlookFile }: Found): Pick<ExhibitContent, 'notes' | 'advice'> {
  return {
    notes: [
      ...(attachments > 0 ? ['The attachments of the e-mail are listed by name; what is in them is not shown.'] : []),
      ...(pictures > 0 ? ['Pictures in the text of the e-mail are not shown.'] : []),
    ],
    advice: [
      ...(hasOutlookFile
        ? [
            'the attachments are packed in "winmail.dat", which only Outlook opens; to show them, save each from Outlook and attach it',
          ]
        : attachments > 0
          ? ['to show the attachments of the e-mail, save them and attach them as files of their own']
          : []),
      ...(pictures > 0 ? ['to show the pictures in the e-mail, print it to PDF and attach the PDF as well'] : []),
    ],
  }
}

/** Not whether there was a blind copy: the list goes to readers who must not know. */
function removedOf({ attachments, pictures, hasHidden }: Found): string[] {
  return [
    'the technical lines of the e-mail',
    ...(attachments > 0 ? [`the content of ${counted(attachments, 'attachment')}`] : []),
    ...(pictures > 0 ? [counted(pictures, 'picture')] : []),
    ...(hasHidden ? ['text that the e-mail hides'] : []),
  ]
}
