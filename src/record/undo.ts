/** Takes back what a command wrote, and brings it again. What is taken back is kept, and its number stays taken. */
import { UserError } from '../user-error.ts'
import { orStaysBegun } from './begun.ts'
import { carryOut, clearUp, isAsAfter, isAsBefore, isAsLeft } from './carry-out.ts'
import { FOLDERS, isId } from './ids.ts'
import { finishInterrupted } from './interrupted.ts'
import { type Lock, locked } from './lock.ts'
import { withGrownRegister } from './register-grown.ts'
import { type Change, createdFiles, type Direction, type Step } from './step.ts'
import {
  beginAgain,
  endStep,
  firstUndone,
  keepIdTaken,
  keepStep,
  keptSteps,
  lastDone,
  removeStepFolder,
} from './steps.ts'
import { tidy } from './tidy.ts'

/** Takes the last command back. Throws a UserError, with nothing changed, when a file of it was changed since. */
export function undoLast(dir: string): Step {
  return locked(dir, (lock) => {
    finishInterrupted(dir, lock)
    const last = lastDone(dir)
    if (last === undefined) throw new UserError('there is nothing to take back')
    const step = asItIsNow(dir, last, 'back')
    const changed = step.changes.find((change) => !isAsLeft(dir, change))
    if (changed !== undefined) throw changedSince(step, changed, 'back')
    for (const file of createdFiles(step)) if (isNumbered(file)) keepIdTaken(dir, file)
    return carriedOut(dir, step, 'back', lock)
  })
}

/** Brings the command again that was taken back last. Throws a UserError when a file of it was changed since. */
export function redoLast(dir: string): Step {
  return locked(dir, (lock) => {
    finishInterrupted(dir, lock)
    const first = firstUndone(dir)
    if (first === undefined) throw new UserError(nothingToBring(dir))
    return carriedOut(dir, asItIsNow(dir, first, 'forward'), 'forward', lock)
  })
}

function asItIsNow(dir: string, step: Step, direction: Direction): Step {
  const now = withGrownRegister(dir, step, direction)
  if (now !== step) keepStep(dir, now, direction)
  return now
}

function carriedOut(dir: string, step: Step, direction: Direction, lock: Lock): Step {
  const { number } = step
  const [over, asItWas] = direction === 'back' ? (['undone', 'done'] as const) : (['done', 'undone'] as const)
  beginAgain(dir, number, direction)
  const inTheWay = orStaysBegun(lock, () => carryOut(dir, step, { direction, isResumed: false, lock }), {
    isWhole: () => (direction === 'back' ? isAsAfter(dir, step) : isAsBefore(dir, step)),
    forget: () => {
      clearUp(dir, step)
      endStep(dir, number, direction, asItWas)
    },
  })
  if (inTheWay !== undefined) {
    endStep(dir, number, direction, asItWas)
    throw changedSince(step, inTheWay, direction)
  }
  tidy(() => {
    endStep(dir, number, direction, over)
    if (direction === 'forward') removeStepFolder(dir, number)
  })
  return step
}

/** So many of those that are kept are told. */
const MOST_KEPT = 3

/** What was taken back before something else was written is not lost, and says where it is. */
function nothingToBring(dir: string): string {
  const kept = keptSteps(dir).slice(0, MOST_KEPT)
  if (kept.length === 0) return 'there is nothing to bring again'
  const places = kept.map(({ words, file }) => `${words} in ${file}`).join('; ')
  return `there is nothing to bring again; what was taken back before something else was written is kept: ${places}`
}

/** A file that was changed by hand stands in the way, and with it what was done before: another remedy is named. */
function changedSince({ words }: Step, { file }: Change, direction: Direction): UserError {
  if (direction === 'forward')
    return new UserError(`${file} was changed since, so this cannot be brought again: ${words}; nothing was changed`)
  const [, id] = /^[a-z-]+\/([A-Z]+-?\d+)(?:\.yaml$|\/)/.exec(file) ?? []
  const withdrawal = id === undefined ? '' : `, or take the entry out of use: onrecord withdraw ${id} --because "…"`
  return new UserError(
    `${file} was changed since, so this cannot be taken back, nor what was done before it: ${words}; nothing was changed; change the file by hand${withdrawal}`,
  )
}

/** A check-in is named by its day, which can be written down again. */
function isNumbered(file: string): boolean {
  const [folder = '', name = ''] = file.split('/')
  const kind = FOLDERS.find((each) => each === folder)
  return kind !== undefined && kind !== 'check-ins' && isId(kind, name.replace(/\.yaml$/, ''))
}
