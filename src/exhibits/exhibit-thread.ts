/** The thread that reads attached files, one after the other. It is an entry of the bundle: `reader.ts` starts it. */
import { parentPort, workerData } from 'node:worker_threads'
import { UserError } from '../user-error.ts'
import type { ExhibitContent, ExhibitFile } from './exhibit-content.ts'
import type { Answer, Message, Outcome, Question } from './reader.ts'

// To load what reads a PDF takes longer than to read one: it is begun before anything is asked.
const ready = readied(workerData)

const asked: Question[] = []
let expected: ExhibitFile[] = []
const readAhead = new Map<string, Outcome>()
let isWorking = false

parentPort?.on('message', (message: Message) => {
  if ('expected' in message) expected = [...message.expected]
  else {
    asked.push(message)
    // What is wanted is known now.
    expected = []
  }
  void work()
})

/** What was asked comes first; while nothing is, what will probably be asked. */
async function work(): Promise<void> {
  if (isWorking) return
  isWorking = true
  await ready
  for (let next = following(); next !== undefined; next = following()) await next()
  isWorking = false
}

function following(): (() => Promise<void>) | undefined {
  const question = asked.shift()
  if (question !== undefined) return async () => answer({ of: question.of, ...(await outcomeOf(question.file)) })
  const file = expected.shift()
  return file === undefined ? undefined : async () => void readAhead.set(keyOf(file), await outcomeOf(file))
}

/** Of code for PDFs that cannot be loaded, the first of them will tell. */
async function readied(wanted: unknown): Promise<void> {
  if (typeof wanted !== 'object' || wanted === null || !('isForPdf' in wanted && wanted.isForPdf === true)) return
  const { pdfReady } = await import('./pdf-pages.ts')
  await pdfReady()
}

async function outcomeOf(file: ExhibitFile): Promise<Outcome> {
  const key = keyOf(file)
  const before = readAhead.get(key)
  // Its bytes change hands with the answer.
  readAhead.delete(key)
  if (before !== undefined) return before
  const { readExhibit } = await import('./read-exhibit.ts')
  try {
    return { content: withOwnBytes(await readExhibit(file)) }
  } catch (cause) {
    return cause instanceof UserError ? { refused: cause.message } : { failed: cause }
  }
}

function keyOf({ path, sha256, bytes }: ExhibitFile): string {
  return JSON.stringify([path, sha256, bytes])
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
