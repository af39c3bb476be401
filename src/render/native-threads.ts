/** How many threads the native compiler works with: it looks once, when it is loaded. */
import { availableParallelism } from 'node:os'
import { env } from 'node:process'

/** With two, work waits within work and all of it holds its memory: of 300 pages at times 80 MB more, and nothing is faster. */
const FEWEST = 4

/** To be called before the compiler is loaded; a number that the user has set stays. */
export function setNativeThreads(): void {
  env.RAYON_NUM_THREADS ??= String(Math.max(FEWEST, availableParallelism()))
}
