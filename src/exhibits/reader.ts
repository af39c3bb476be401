/**
 * Attached files are read on a thread of their own: the document is made meanwhile, and the memory that reading PDFs takes is
 * given back with the thread.
 */
import { existsSync, readdirSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { UserError } from '../user-error.ts'
import type { ExhibitContent, ExhibitFile } from './exhibit-content.ts'
import { withinBytes } from './within-bytes.ts'

/** `read` gives and throws what `readExhibit` does, in the order in which it is asked; `close` ends the thread. */
export type ExhibitReader = {
  readonly read: (file: ExhibitFile) => Promise<ExhibitContent>
  /** Files that will probably be asked for: they are read until the first of them is. */
  readonly expect: (files: readonly ExhibitFile[]) => void
  readonly close: () => Promise<void>
}

export type Question = { readonly of: number; readonly file: ExhibitFile }

/** What the thread is told. */
export type Message = Question | { readonly expected: readonly ExhibitFile[] }

export type Outcome = { readonly content: ExhibitContent } | { readonly refused: string } | { readonly failed: unknown }

/** What the thread says of the file with this number. */
export type Answer = { readonly of: number } & Outcome

/** In bytes. What is read for nothing must not take the memory of what is wanted. */
const MOST_EXPECTED = 25_000_000

/** Beside this code, once it is bundled. Code that runs from its sources has no thread. */
const THREAD = './exhibit-thread.js'

/** In megabytes: what a file needs for a moment is taken away sooner, and the program stays smaller. */
const SMALL_STEPS = { maxYoungGenerationSizeMb: 12 }

/** `folder` is where the files are: by their names the thread gets ready for them while nothing is asked yet. */
export function exhibitReader(folder: string): ExhibitReader {
  if (import.meta.url.endsWith('.ts')) return onThisThread
  const workerData = { isForPdf: hasPdf(folder) }
  return onItsOwn(new Worker(new URL(THREAD, import.meta.url), { workerData, resourceLimits: SMALL_STEPS }))
}

function hasPdf(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => /\.pdf$/i.test(String(name)))
}

const onThisThread: ExhibitReader = {
  read: async (file) => {
    const { readExhibit } = await import('./read-exhibit.ts')
    return readExhibit(file)
  },
  expect: () => undefined,
  close: async () => undefined,
}

type Waiting = { readonly resolve: (content: ExhibitContent) => void; readonly reject: (cause: unknown) => void }

function onItsOwn(thread: Worker): ExhibitReader {
  const waiting = new Map<number, Waiting>()
  let asked = 0
  const tell = (message: Message): void => thread.postMessage(message)
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
        tell({ of: asked, file })
        asked += 1
      }),
    expect: (files) => tell({ expected: withinBytes(files, MOST_EXPECTED) }),
    close: async () => void (await thread.terminate()),
  }
}
