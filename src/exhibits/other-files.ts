/** Files that have no pages: what they are, and how they can be shown. */

import type { ExhibitContent } from './exhibit-content.ts'
import { type NotShown, withoutPages } from './laid-out.ts'
import { LARGEST_FILE } from './recorded-bytes.ts'
import type { OtherKind } from './sniff.ts'

/** What the user can do about a file that cannot be shown. */
export const PRINT_IT = 'to show it, print it to PDF and attach the PDF as well'

const OTHERS: Readonly<Record<OtherKind | 'svg' | 'rtf', NotShown & { readonly kind: string }>> = {
  empty: { kind: 'empty file', reason: 'This file is empty: it has no bytes.' },
  heic: {
    kind: 'picture',
    reason: 'This picture (HEIC) cannot be shown here.',
    advice:
      'to show it, save it as JPEG and attach that as well (Mac: Preview, File, Export; Windows: Photos, Save as)',
  },
  'other-picture': {
    kind: 'picture',
    reason: 'This kind of picture cannot be shown here.',
    advice: 'to show it, save it as JPEG or PNG and attach that as well',
  },
  svg: {
    kind: 'drawing',
    reason: 'This drawing (SVG) cannot be shown here.',
    advice: 'to show it, save it as PNG and attach that as well',
  },
  zip: {
    kind: 'archive',
    reason: 'The files in this archive are not shown here.',
    advice: 'to show the files in it, unpack it and attach them one by one',
  },
  xlsx: { kind: 'Excel workbook', reason: 'The sheets of a spreadsheet cannot be shown here.', advice: PRINT_IT },
  office: { kind: 'office document', reason: 'This kind of document cannot be shown here.', advice: PRINT_IT },
  'locked-office': {
    kind: 'office document',
    reason: 'This document is locked with a password and cannot be shown here.',
    advice: PRINT_IT,
  },
  rtf: { kind: 'office document', reason: 'This document (RTF) cannot be shown here.', advice: PRINT_IT },
  msg: { kind: 'Outlook message', reason: 'This Outlook message cannot be shown here.', advice: PRINT_IT },
  audio: { kind: 'sound recording', reason: 'This is a sound recording: it has no pages.' },
  video: { kind: 'video', reason: 'This is a video: it has no pages.' },
  unknown: { kind: 'file', reason: 'This kind of file cannot be shown here.', advice: PRINT_IT },
}

export function otherContent(which: keyof typeof OTHERS): ExhibitContent {
  const { kind, ...said } = OTHERS[which]
  return withoutPages(kind, said)
}

export function tooLarge(bytes: number): ExhibitContent {
  const size = (count: number): string => `${Math.round(count / 1_000_000)} MB`
  return withoutPages('large file', {
    reason: `This file has ${size(bytes)} and is not shown here.`,
    advice: `files of more than ${size(LARGEST_FILE)} are not shown; to show a part of it, attach that as a file of its own`,
  })
}
