/**
 * Attached files are read on a thread of their own: the document is made meanwhile, and the memory that reading PDFs takes is
 * given back with the thread.
 */
import { existsSync, readdirSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { UserError } from '../user-error.ts'
import type { ExhibitContent, ExhibitFile } from './exhibit-content.ts'

/** `read` gives and throws what `readExhibit` does, in the order in which it is asked; `close` ends the thread. */
export type ExhibitReader = {
  readonly read: (file: ExhibitFile) => Promise<ExhibitContent>
  readonly close: () => Promise<void>
}

/** What the thread says of the file with this number. */
export type Answer = { readonly of: number } & (
  | { readonly content: ExhibitContent }
  | { readonly refused: string }
  | { readonly failed: unknown }
)

/** Beside this code, once it is bundled. Code that runs from its sources has no thread. */
const THREAD = './exhibit-thread.js'

/** `folder` is where the files are: by their names the thread gets ready for them while nothing is asked yet. */
export function exhibitReader(folder: string): ExhibitReader {
  if (import.meta.url.endsWith('.ts')) return onThisThread
  return onItsOwn(new Worker(new URL(THREAD, import.meta.url), { workerData: { isForPdf: hasPdf(folder) } }))
}

function hasPdf(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => /\.pdf$/i.test(String(name)))
}

const onThisThread: ExhibitReader = {
  read: async (file) => {
    const { readExhibit } = await import('./read-exhibit.ts')
    return readExhibit(file)
  },
  close: async () => undefined,
}

type Waiting = { readonly resolve: (content: ExhibitContent) => void; readonly reject: (cause: unknown) => void }

function onItsOwn(thread: Worker): ExhibitReader {
  const waiting = new Map<number, Waiting>()
  let asked = 0
  const giveUp = (cause: unknown): void => {
    for (const { reject } of waiting.values()) reject(cause)
    waiting.clear()
  }
  thread.on('message', (answer: Answer) => {
    const { resolve, reject } = waiting.get(answer.of) ?? {}
    waiting.delete(answer.of)
    if ('content' in answer) resolve?.(answer.content)
    else reject?.('refused' in answer ? new UserError(answer.refused) : answer.failed)
  })
  thread.on('error', giveUp)
  thread.on('exit', () => giveUp(new Error('the thread that reads exhibits has ended')))
  return {
    read: (file) =>
      new Promise((resolve, reject) => {
        waiting.set(asked, { resolve, reject })
        thread.postMessage({ of: asked, file })
        asked += 1
      }),
    close: async () => void (await thread.terminate()),
  }
}
