/** Takes back what a command wrote, and brings it again. What is taken back is kept, and its number stays taken. */
import { UserError } from '../user-error.ts'
import { carryOut, isAsLeft } from './carry-out.ts'
import { FOLDERS, isId } from './ids.ts'
import { finishInterrupted } from './interrupted.ts'
import { locked } from './lock.ts'
import {
  beginAgain,
  type Change,
  createdFiles,
  type Direction,
  endStep,
  firstUndone,
  keepIdTaken,
  lastDone,
  removeStepFolder,
  type Step,
} from './steps.ts'

/** Takes the last command back. Throws a UserError, with nothing changed, when a file of it was changed since. */
export function undoLast(dir: string): Step {
  return locked(dir, () => {
    finishInterrupted(dir)
    const step = lastDone(dir)
    if (step === undefined) throw new UserError('there is nothing to take back')
    const changed = step.changes.find((change) => !isAsLeft(dir, change))
    if (changed !== undefined) throw changedSince(step, changed, 'back')
    for (const file of createdFiles(step)) if (isNumbered(file)) keepIdTaken(dir, file)
    return carriedOut(dir, step, 'back')
  })
}

/** Brings the command again that was taken back last. Throws a UserError when a file of it was changed since. */
export function redoLast(dir: string): Step {
  return locked(dir, () => {
    finishInterrupted(dir)
    const step = firstUndone(dir)
    if (step === undefined) throw new UserError('there is nothing to bring again')
    return carriedOut(dir, step, 'forward')
  })
}

function carriedOut(dir: string, step: Step, direction: Direction): Step {
  beginAgain(dir, step.number, direction)
  let inTheWay: Change | undefined
  let isOver = false
  try {
    inTheWay = carryOut(dir, step, { direction, isResumed: false })
    isOver = inTheWay === undefined
  } finally {
    // What failed is as it was before.
    endStep(dir, step.number, direction, (direction === 'back') === isOver ? 'undone' : 'done')
  }
  if (inTheWay !== undefined) throw changedSince(step, inTheWay, direction)
  if (direction === 'forward') removeStepFolder(dir, step.number)
  return step
}

function changedSince({ words }: Step, { file }: Change, direction: Direction): UserError {
  const what = direction === 'back' ? 'taken back' : 'brought again'
  return new UserError(`${file} was changed since, so this cannot be ${what}: ${words}; nothing was changed`)
}

/** A check-in is named by its day, which can be written down again. */
function isNumbered(file: string): boolean {
  const [folder = '', name = ''] = file.split('/')
  const kind = FOLDERS.find((each) => each === folder)
  return kind !== undefined && kind !== 'check-ins' && isId(kind, name.replace(/\.yaml$/, ''))
}
