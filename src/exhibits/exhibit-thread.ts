/** The thread that reads attached files, one after the other. It is an entry of the bundle: `reader.ts` starts it. */
import { parentPort, workerData } from 'node:worker_threads'
import { UserError } from '../user-error.ts'
import type { ExhibitContent, ExhibitFile } from './exhibit-content.ts'
import type { Answer } from './reader.ts'

// To load what reads a PDF takes longer than to read one: it is begun before anything is asked.
let before: Promise<void> = readied(workerData)

parentPort?.on('message', (asked: { readonly of: number; readonly file: ExhibitFile }) => {
  before = before.then(async () => answer(await answerTo(asked)))
})

/** Of code for PDFs that cannot be loaded, the first of them will tell. */
async function readied(wanted: unknown): Promise<void> {
  if (typeof wanted !== 'object' || wanted === null || !('isForPdf' in wanted && wanted.isForPdf === true)) return
  const { pdfReady } = await import('./pdf-pages.ts')
  await pdfReady()
}

async function answerTo({ of, file }: { readonly of: number; readonly file: ExhibitFile }): Promise<Answer> {
  const { readExhibit } = await import('./read-exhibit.ts')
  try {
    return { of, content: withOwnBytes(await readExhibit(file)) }
  } catch (cause) {
    return cause instanceof UserError ? { of, refused: cause.message } : { of, failed: cause }
  }
}

/** The bytes of sheets change hands; all else is copied. */
function answer(said: Answer): void {
  const sheets = 'content' in said ? said.content.sheets : []
  parentPort?.postMessage(said, [
    ...new Set(sheets.flatMap(({ bytes: { buffer } }) => (buffer instanceof ArrayBuffer ? [buffer] : []))),
  ])
}

/** Each bytes in a buffer of their own and no larger than they are; the pages of one PDF share theirs. */
function withOwnBytes(content: ExhibitContent): ExhibitContent {
  const own = new Map<Uint8Array, Uint8Array>()
  const sheets = content.sheets.map((sheet) => {
    const bytes = own.get(sheet.bytes) ?? new Uint8Array(sheet.bytes)
    own.set(sheet.bytes, bytes)
    return { ...sheet, bytes }
  })
  return { ...content, sheets }
}
