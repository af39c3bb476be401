/** An exhibit with all that goes on its pages, before it has numbers. */
import { join } from 'node:path'
import { capital } from '../documents/phrases/words.ts'
import type { ExhibitContent, ExhibitFile } from '../exhibits/exhibit-content.ts'
import type { ExhibitReader } from '../exhibits/reader.ts'
import type { ExhibitPart } from '../render/exhibit-pdf.ts'
import { type Block, plainText } from '../render/tree.ts'
import type { Inclusion } from '../views/audiences.ts'
import type { View } from '../views/view.ts'
import type { ViewEvidence } from '../views/view-evidence.ts'
import { type ExhibitForm, exhibitForm } from './chosen-exhibits.ts'
import { correctionsOf, ownWords } from './own-words.ts'
import { removedFor } from './removed-words.ts'

export type PreparedExhibit = {
  readonly entry: ViewEvidence
  readonly form: ExhibitForm
  /** Its files in order, then what the entry says itself. */
  readonly parts: readonly ExhibitPart[]
  /** Every word of it that can be searched, by the file that it stands in; `''` for the entry's own words. */
  readonly texts: readonly { readonly file: string; readonly text: string }[]
  /** Files of which a part holds words that the program cannot read. */
  readonly unread: readonly string[]
  /** Files with pages or pictures that are shown as they are. */
  readonly asTheyAre: readonly string[]
  /** What of the files is not shown: sentences for the reader. */
  readonly notes: readonly string[]
  /** How it could be shown, for the user. */
  readonly advice: readonly string[]
  /** What the files have and the pages have not, as the user is told. */
  readonly removed: readonly string[]
  /** The same as the reader may have it. */
  readonly listedRemoved: readonly string[]
  readonly files: readonly ExhibitFile[]
}

/** Whether the reader gets the files too, which classes were let through, and what reads the files. */
type For = {
  readonly hasOriginals: boolean
  readonly included: readonly Inclusion[]
  readonly reader: ExhibitReader
}

/** The pages of an exhibit. Throws a UserError for a file that is gone or has changed. */
export async function preparedExhibit(
  dir: string,
  view: View,
  entry: ViewEvidence,
  { hasOriginals, included, reader }: For,
): Promise<PreparedExhibit> {
  const form = exhibitForm(entry)
  if (form === 'words') return { ...nothingOf(entry, form), ...wordsOf(ownWords(view, entry)) }
  if (form === 'listed') return nothingOf(entry, form)
  const files = exhibitFiles(dir, entry)
  const read: Read[] = []
  for (const file of files) read.push({ file, content: await reader.read(file) })
  const corrections = correctionsOf(view, entry)
  const removed = [...new Set(read.flatMap(({ content }) => content.removed))]
  return {
    entry,
    form,
    parts: [
      ...read.map((each, i) => ({
        blocks: fileBlocks(each, { i, of: files.length, hasOriginals }),
        sheets: each.content.sheets,
      })),
      ...partOf(corrections),
    ],
    texts: [
      ...read.map(({ file, content }) => ({ file: file.name, text: [content.text, ...content.notes].join('\n') })),
      ...wordsOf(corrections).texts,
    ],
    unread: read.flatMap(({ file, content }) => (content.isTextWhole ? [] : [file.name])),
    asTheyAre: read.flatMap(({ file, content }) => (content.sheets.length > 0 ? [file.name] : [])),
    notes: read.flatMap(({ content }) => content.notes),
    advice: adviceOn(read),
    removed,
    listedRemoved: removedFor(view, included, removed),
    files,
  }
}

/** What is attached, by its place in the record's folder. */
export function exhibitFiles(dir: string, { id, files }: Pick<ViewEvidence, 'id' | 'files'>): ExhibitFile[] {
  return files.map((file) => ({ ...file, path: join(dir, 'files', id, file.name) }))
}

type Read = { readonly file: ExhibitFile; readonly content: ExhibitContent }

function nothingOf(entry: ViewEvidence, form: ExhibitForm): PreparedExhibit {
  return {
    entry,
    form,
    parts: [],
    texts: [],
    unread: [],
    asTheyAre: [],
    notes: [],
    advice: [],
    removed: [],
    listedRemoved: [],
    files: [],
  }
}

function wordsOf(blocks: readonly Block[]): Pick<PreparedExhibit, 'parts' | 'texts'> {
  const text = blocks.map(textOfBlock).join('\n')
  return { parts: partOf(blocks), texts: text === '' ? [] : [{ file: '', text }] }
}

function partOf(blocks: readonly Block[]): ExhibitPart[] {
  return blocks.length === 0 ? [] : [{ blocks, sheets: [] }]
}

/** Of what we make of an entry itself: headings, paragraphs and quotes. */
function textOfBlock(block: Block): string {
  if (block.type === 'quote') return block.children.map(textOfBlock).join('\n')
  return 'children' in block ? plainText(block.children) : ''
}

type Place = { readonly i: number; readonly of: number; readonly hasOriginals: boolean }

/** One file of an exhibit: of several each has its name over it; what cannot be shown says so. */
function fileBlocks({ file, content }: Read, { i, of, hasOriginals }: Place): Block[] {
  const { blocks, sheets, notes } = content
  const isShown = blocks.length > 0 || sheets.length > 0
  const where = hasOriginals ? 'The file itself is in the folder "originals".' : 'I hold the file; it can be asked for.'
  return [
    ...(of === 1 && isShown ? [] : [heading(headingOf({ file, content }, { i, of, hasOriginals }))]),
    ...notes.map(paragraph),
    ...(isShown ? [] : [paragraph(`${notes.length === 0 ? 'This file cannot be shown here. ' : ''}${where}`)]),
    ...blocks,
  ]
}

/** "dana-depression.pdf": the name of a file is for those alone who get the file; others read of what kind it is. */
function headingOf({ file, content: { kind } }: Read, { i, of, hasOriginals }: Place): string {
  if (of > 1) return `File ${i + 1} of ${of}: ${hasOriginals ? file.name : kind}`
  return hasOriginals ? file.name : capital(kind)
}

/** Of several files, each sentence says of which it is: for the user, who knows the names. */
function adviceOn(read: readonly Read[]): string[] {
  return read.flatMap(({ file, content: { advice } }) =>
    advice.map((each) => (read.length === 1 ? each : `${file.name}: ${each}`)),
  )
}

/** What the list calls a file: by its name only for those who get it. */
export function listedName({ files }: PreparedExhibit, i: number, hasOriginals: boolean): string {
  const name = files[i]?.name ?? ''
  if (hasOriginals) return name
  return files.length === 1 ? 'the file' : `file ${i + 1} of ${files.length}`
}

function heading(text: string): Block {
  return { type: 'heading', level: 2, children: [{ type: 'text', text }] }
}

function paragraph(text: string): Block {
  return { type: 'paragraph', children: [{ type: 'text', text }] }
}
