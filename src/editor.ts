/** The person's own editor: VISUAL or EDITOR, else one that every such computer has. */
import { spawnSync } from 'node:child_process'
import { platform } from 'node:os'
import type { Terminal } from './terminal.ts'
import { UserError } from './user-error.ts'

/** What a shell answers for a command that it does not find, or may not run. */
const NOT_STARTED: readonly (number | null)[] = [126, 127]
const REMEDY = 'set EDITOR to the editor that you use, or give the text: onrecord log "what happened"'

/**
 * Opens a file in the editor and waits until it is closed. The editor's words are split as a shell does, as git has it. Throws
 * a UserError when there is no editor, or when it ends with a failure.
 */
export function openInEditor(terminal: Terminal, path: string): void {
  const editor = terminal.editor ?? usualEditor()
  if (editor === undefined) throw new UserError(`no editor was found; ${REMEDY}`)
  const { status, signal, error } = terminal.lent(() => opened(editor, path))
  if (error !== undefined || NOT_STARTED.includes(status))
    throw new UserError(`the editor "${editor}" cannot be started; ${REMEDY}`)
  if (status !== 0) throw new UserError(`the editor "${editor}" ended with ${signal ?? `exit code ${status}`}`)
}

function opened(editor: string, path: string): ReturnType<typeof spawnSync> {
  return platform() === 'win32'
    ? spawnSync(`${editor} "${path}"`, { shell: true, stdio: 'inherit' })
    : spawnSync('sh', ['-c', `${editor} "$@"`, editor, path], { stdio: 'inherit' })
}

function usualEditor(): string | undefined {
  if (platform() === 'win32') return 'notepad'
  const { stdout } = spawnSync('sh', ['-c', 'command -v nano || command -v vim || command -v vi'], { encoding: 'utf8' })
  return stdout.trim() === '' ? undefined : stdout.trim()
}
