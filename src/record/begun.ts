/** A fault of the system in the middle of a step. */
import type { Lock } from './lock.ts'
import { codeOf } from './system-code.ts'
import { tidy } from './tidy.ts'

/**
 * Runs `work`; when it fails, asks whether everything is as it was before. If not, the step stays begun, the next command
 * finishes it, and the error says so (`isBegun`): to run the command again would do it twice.
 */
export function orStaysBegun<T>(lock: Lock, work: () => T, undone: { isWhole: () => boolean; forget: () => void }): T {
  try {
    return work()
  } catch (cause) {
    const isWhole = isTrue(() => {
      lock.stillOurs()
      return undone.isWhole()
    })
    if (isWhole) tidy(undone.forget)
    else if (cause instanceof Error) Object.assign(cause, { isBegun: true })
    throw cause
  }
}

/** False too when the disk does not say. */
function isTrue(ask: () => boolean): boolean {
  try {
    return ask()
  } catch (cause) {
    if (codeOf(cause) === '') throw cause
    return false
  }
}
