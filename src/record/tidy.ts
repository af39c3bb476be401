import { codeOf } from './system-code.ts'

/** Clears up after work that is done. When the disk does not let us, the work is done all the same, and the next command clears up. */
export function tidy(clearUp: () => void): void {
  try {
    clearUp()
  } catch (cause) {
    if (codeOf(cause) === '') throw cause
  }
}
