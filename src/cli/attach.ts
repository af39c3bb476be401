import type { Command } from 'commander'
import type { Attaching } from '../record/schema/history.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { type Context, examples, YES } from './context.ts'
import { jsonAlone } from './json-alone.ts'
import { lookOver } from './private-look.ts'

export function addAttach(context: Context): void {
  const { program, terminal, dirOf, canAsk, done } = context
  program
    .command('attach')
    .description('add files to a piece of evidence, byte for byte as they are; prints its id')
    .argument('[id]', 'the piece of evidence, such as E-05')
    .argument('[files...]', 'the files, or a pattern such as "scans/*.png"')
    .option(...YES)
    .option('--json <file>', 'the id and the paths as JSON: {"id": "E-05", "files": ["mail.eml"]}; - reads a pipe')
    .addHelpText('after', examples(['attach E-05 mail.eml', 'attach e5 photos/*.jpg']))
    .action(async (id: string | undefined, files: string[], { json }: { json?: string }, command: Command) => {
      const dir = dirOf(command)
      const given =
        json !== undefined
          ? await fromJson(terminal, json, id)
          : await fromWords(terminal, { id, files }, canAsk(command))
      const { attach } = await import('../commands/attach.ts')
      const { filesFor } = await import('./file-patterns.ts')
      const found = await filesFor(given.files, `onrecord attach ${given.id}`)
      await lookOver(context, command, { values: {}, files: found })
      done(attach(terminal, dir, given.id, found))
    })
}

async function fromJson(terminal: Terminal, json: string, id: string | undefined): Promise<Attaching> {
  jsonAlone(id ?? '', {})
  const [{ jsonText }, { valuesFromJson }, { attachingSchema }] = await Promise.all([
    import('./json-input.ts'),
    import('../record/json-entry.ts'),
    import('../record/schema/history.ts'),
  ])
  const [given, ...more] = valuesFromJson(await jsonText(terminal, json), attachingSchema)
  if (given === undefined || more.length > 0)
    throw new UserError('attach takes one entry at a time; nothing was written')
  return given
}

type Given = { readonly id: string | undefined; readonly files: readonly string[] }

async function fromWords(terminal: Terminal, given: Given, canAsk: boolean): Promise<Attaching> {
  const said: { id?: string; paths?: string } = {}
  if (canAsk && (given.id === undefined || given.files.length === 0)) {
    const [{ interviewOn, keepAnswer }, { inTurn }] = await Promise.all([
      import('../interview.ts'),
      import('./questions.ts'),
    ])
    const prompts = interviewOn(terminal)
    await inTurn(terminal, [
      async () => {
        if (given.id !== undefined) return undefined
        const answer = await prompts.text({
          question: 'Which piece of evidence do the files belong to? (such as E-05)',
        })
        keepAnswer(said, 'id', answer)
        return answer
      },
      async () => {
        const answer = await prompts.lines({ question: 'Which files? One path a line; an empty line ends it.' })
        keepAnswer(said, 'paths', answer)
        return answer
      },
    ])
  }
  const id = said.id ?? given.id
  const files = said.paths === undefined ? given.files : pathsIn(said.paths)
  if (id === undefined || files.length === 0)
    throw new UserError('say the entry and its files, such as: onrecord attach E-05 mail.eml')
  return { id, files: [...files] }
}

/** Paths as a terminal writes them when files are dragged into it: quotes around them are taken off. */
function pathsIn(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim().replace(/^(['"])(.+)\1$/, '$2'))
    .filter((line) => line !== '')
}
