/** What `init` says when the record is made: where it had better not be, what is open, and what to type next. */
import { basename, relative } from 'node:path'
import type { Answers } from '../record/schema/answers.ts'
import type { Terminal } from '../terminal.ts'
import { placeWarnings } from './init-next-place.ts'

type Made = { readonly dir: string; readonly answers: Answers; readonly isComplete: boolean }

/** Lines for the person, the most urgent first. */
export function nextSteps({ invocation }: Terminal, { dir, answers, isComplete }: Made): string[] {
  const folder = relative('.', dir)
  // Another folder's path to a program that is not installed is another one.
  const isInstalled = invocation === basename(invocation)
  const command = isInstalled || folder === '' ? invocation : `${invocation} -C ${quoted(folder)}`
  const hasDays = answers.check_in_cadence?.on !== undefined && answers.effective_to !== undefined
  return [
    ...(answers.employer_device === true ? EMPLOYERS_DEVICE : []),
    ...placeWarnings(dir),
    ...(isComplete ? [] : ['what was skipped stays open; status lists it']),
    'next:',
    ...(isInstalled && folder !== '' ? [`  cd ${quoted(folder)}`] : []),
    `  ${command} log "What happened today"`,
    ...(hasDays ? [`  ${command} check-in --schedule`] : []),
    `  ${command} status`,
  ]
}

/** Said as soon as it is known, and once more at the end. */
export const EMPLOYERS_DEVICE: readonly string[] = [
  "this computer is your employer's, and what is on it can be read there;",
  'keep the record on a device of your own, and write nothing private here',
]

function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : JSON.stringify(path)
}
