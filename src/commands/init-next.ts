/** What `init` says when the record is made: where it had better not be, what is open, and what to type next. */
import { relative } from 'node:path'
import type { Answers } from '../record/schema/answers.ts'
import { isInstalled, programFor, shownPath } from '../shown-command.ts'
import type { Terminal } from '../terminal.ts'
import { placeWarnings } from './init-next-place.ts'

type Made = { readonly dir: string; readonly answers: Answers; readonly isComplete: boolean }

/** Lines for the person, the most urgent first. */
export function nextSteps(terminal: Terminal, { dir, answers, isComplete }: Made): string[] {
  const folder = relative('.', dir)
  const isGoneTo = isInstalled(terminal) && folder !== ''
  const command = isGoneTo ? terminal.invocation : programFor(terminal, dir)
  const hasDays = answers.check_in_cadence?.on !== undefined && answers.effective_to !== undefined
  return [
    ...(answers.employer_device === true ? EMPLOYERS_DEVICE : []),
    ...placeWarnings(dir),
    ...unsaidMeasures(terminal, dir, answers),
    ...(isComplete ? [] : [`what was skipped stays open; this lists it: ${programFor(terminal, dir)} status --open`]),
    'next:',
    ...(isGoneTo ? [`  cd ${shownPath(folder)}`] : []),
    `  ${command} log "What happened today"`,
    ...(hasDays ? [`  ${command} check-in --schedule`] : []),
    `  ${command} status`,
  ]
}

/** Documents say that a plan states no measure: it has to be so, and not only left out here. */
function unsaidMeasures(terminal: Terminal, dir: string, { areas = [] }: Answers): string[] {
  const unsaid = areas.flatMap(({ title, measure }, i) =>
    title === undefined || measure !== undefined ? [] : [`A${i + 1}`],
  )
  const [first] = unsaid
  if (first === undefined) return []
  return [
    `no measure was given for ${unsaid.join(', ')}, and documents will say that the plan states none;`,
    `if it does: ${programFor(terminal, dir)} set ${first} measure "in its words"`,
  ]
}

/** Said as soon as it is known, and once more at the end. */
export const EMPLOYERS_DEVICE: readonly string[] = [
  "this computer is your employer's, and what is on it can be read there;",
  'keep the record on a device of your own, and write nothing private here',
]
