import { ourTemplate, ownTemplate, templatePath } from '../render/template-files.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { allNames, ourNames, templateNamed } from './templates-names.ts'

/** Prints the template that a document is made with: the record's own where there is one, unless ours is wanted. */
export function showTemplate(terminal: Terminal, dir: string | undefined, typed: string, ours: boolean): number {
  const name = templateNamed(typed, ours ? ourNames() : allNames(dir))
  const path = templatePath(name)
  const own = dir === undefined || ours ? undefined : ownTemplate(dir, path)
  if (own === undefined && !ourNames().includes(name)) throw new UserError(`${path} is not there any more`)
  const text = own ?? ourTemplate(path)
  // In a pipe it is for a file, every character of it.
  if (terminal.screen === undefined) terminal.write(text)
  else terminal.line(text.trimEnd())
  if (own !== undefined && ourNames().includes(name))
    terminal.note({
      text: `this is ${path} of your record; ours: onrecord templates show ${name} --ours`,
      style: 'dim',
    })
  return 0
}
