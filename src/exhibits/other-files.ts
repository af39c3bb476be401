/** Files that have no pages: what they are, and how they can be shown. */

import type { ExhibitContent } from './exhibit-content.ts'
import { withoutPages } from './laid-out.ts'
import { LARGEST_FILE } from './recorded-bytes.ts'
import type { OtherKind } from './sniff.ts'

const PRINT = 'It can be shown when it is printed to PDF and the PDF is attached as well.'

const OTHERS: Readonly<Record<OtherKind | 'svg' | 'rtf', readonly [kind: string, note: string]>> = {
  empty: ['empty file', 'This file is empty: it has no bytes.'],
  heic: [
    'picture',
    'This picture is of a kind (HEIC) that cannot be shown here. It can be shown when it is saved as JPEG and attached as well.',
  ],
  'other-picture': [
    'picture',
    'This picture is of a kind that cannot be shown here. It can be shown when it is saved as JPEG or PNG and attached as well.',
  ],
  svg: [
    'drawing',
    'This drawing (SVG) is not shown here, as it can hold more than is seen. It can be shown when it is saved as PNG and attached as well.',
  ],
  zip: [
    'archive',
    'This archive is not unpacked here. The files in it can be shown when they are attached one by one.',
  ],
  xlsx: ['Excel workbook', `This Excel workbook is not shown here. ${PRINT}`],
  office: ['office document', `This document is of a kind that cannot be shown here. ${PRINT}`],
  'locked-office': ['office document', `This document is locked with a password. ${PRINT}`],
  rtf: ['office document', `This document (RTF) cannot be shown here. ${PRINT}`],
  msg: ['Outlook message', `This Outlook message cannot be shown here. ${PRINT}`],
  audio: ['sound recording', 'This is a sound recording: it has no pages.'],
  video: ['video', 'This is a video: it has no pages.'],
  unknown: ['file', `The program does not know this kind of file, so it cannot be shown here. ${PRINT}`],
}

export function otherContent(which: keyof typeof OTHERS): ExhibitContent {
  const [kind, note] = OTHERS[which]
  return withoutPages(kind, [note])
}

export function tooLarge(bytes: number): ExhibitContent {
  const size = (count: number): string => `${Math.round(count / 1_000_000)} MB`
  return withoutPages('large file', [
    `This file has ${size(bytes)}. Files of more than ${size(LARGEST_FILE)} are not shown here; a part of it can be attached as a file of its own.`,
  ])
}
