/** One answer of `init` as it was typed, by a flag or in the interview: checked, and in the form in which it is kept. */
import { statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { PlanQuestion } from '../record/plan-question.ts'
import { typedTarget } from '../record/target-text.ts'
import { typedCadence, typedPlace } from '../record/typed-plan.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { typedDateFrom, typedDayFrom } from './typed-date.ts'

/** The answer as it is kept. Throws a UserError when it is none. */
export async function typedAnswer(terminal: Terminal, question: PlanQuestion, typed: string): Promise<string> {
  const { form, choices = [], lean = 'past' } = question
  switch (form) {
    case 'day':
      return await typedDayFrom(terminal, typed, lean)
    case 'date':
      return await typedDateFrom(terminal, typed, lean)
    case 'file':
      return typedFile(typed)
    case 'place':
      return typedPlace(typed)
    case 'cadence':
      typedCadence(typed)
      return typed
    case 'target':
      typedTarget(typed)
      return typed
    case 'choice':
    case 'several':
      return typed
        .split(',')
        .map((each) => oneOf(each.trim(), choices))
        .join(',')
    case 'text':
      return typed
  }
}

function oneOf(typed: string, choices: readonly { readonly value: string }[]): string {
  const found = choices.find(({ value }) => value === typed)
  if (found !== undefined) return found.value
  throw new UserError(`"${typed}" is not known here; take one of ${choices.map(({ value }) => value).join(', ')}`)
}

/** The whole path of a file, which may come in quotes or with `~`, as people paste it and drag it into the window. */
export function typedFile(typed: string, beside = '.'): string {
  const plain = typed.trim().replace(/^(['"])(.*)\1$/, '$2')
  const places = [plain, plain.replace(/\\(.)/g, '$1')].flatMap((path) =>
    path.startsWith('~/') ? [join(homedir(), path.slice(2))] : [resolve(beside, path), resolve(path)],
  )
  const there = places.map((path) => ({ path, stat: statSync(path, { throwIfNoEntry: false }) }))
  const found = there.find(({ stat }) => stat?.isFile() === true)
  if (found !== undefined) return found.path
  const isFolder = there.some(({ stat }) => stat?.isDirectory() === true)
  throw new UserError(
    `${isFolder ? `"${plain}" is a folder` : `there is no file "${plain}"`}; write the path of the file, such as ~/Documents/plan.pdf`,
  )
}
