import type { Command } from 'commander'
import { UserError } from '../user-error.ts'
import { type Context, examples } from './context.ts'

type Flags = { readonly json?: boolean; readonly ours?: boolean; readonly all?: boolean }

export function addTemplates(context: Context): void {
  const templates = context.program
    .command('templates')
    .description('the wording of the documents, yours to change')
    .helpCommand(false)
    .showHelpAfterError('(onrecord templates --help says how it is used)')
    .addHelpText(
      'after',
      `${examples([
        'templates',
        'templates show rebuttal',
        'templates eject rebuttal',
        'templates eject partials/exhibits update',
        'templates list --json',
      ])}\n\nWhat a template can use: docs/templates.md, or for a document of yours\n  onrecord render rebuttal --for hr --data`,
    )
  addList(templates, context)
  addShow(templates, context)
  addEject(templates, context)
}

function addList(templates: Command, context: Context): void {
  templates
    .command('list', { isDefault: true })
    .description('every template with its document and readers, and which your record has of its own')
    .option('--json', 'as JSON')
    .allowExcessArguments()
    .addHelpText('after', examples(['templates list', 'templates list --json']))
    .action(async ({ json }: Flags, command: Command) => {
      const [word] = command.args
      if (word !== undefined)
        throw new UserError(`there is no "templates ${word}"; it is templates list, show or eject`)
      const { listTemplates } = await import('../commands/templates-list.ts')
      context.done(listTemplates(context.terminal, dirOrNone(context, command), json === true))
    })
}

function addShow(templates: Command, context: Context): void {
  templates
    .command('show')
    .description('print a template: that of your record where it has one, else ours')
    .argument('<template>', 'such as rebuttal, partials/exhibits')
    .option('--ours', 'ours, although the record has one of its own')
    .addHelpText('after', examples(['templates show rebuttal', 'templates show rebuttal --ours > ours.md']))
    .action(async (name: string, { ours }: Flags, command: Command) => {
      const { showTemplate } = await import('../commands/templates-show.ts')
      context.done(showTemplate(context.terminal, dirOrNone(context, command), name, ours === true))
    })
}

function addEject(templates: Command, { terminal, dirOf, done }: Context): void {
  templates
    .command('eject')
    .description('copy templates of ours into your record, to be changed there; nothing that is there is replaced')
    .argument('[template...]', 'such as rebuttal, partials/exhibits')
    .option('--all', 'every template and partial')
    .addHelpText('after', examples(['templates eject rebuttal', 'templates eject --all']))
    .action(async (names: string[], { all }: Flags, command: Command) => {
      if (names.length > 0 === (all === true))
        throw new UserError('say which templates, or --all: onrecord templates eject rebuttal')
      const { ejectAll, ejectTemplates } = await import('../commands/templates-eject.ts')
      done(all === true ? ejectAll(terminal, dirOf(command)) : ejectTemplates(terminal, dirOf(command), names))
    })
}

/** What comes with the program can be looked at without a record. */
function dirOrNone({ dirOf }: Context, command: Command): string | undefined {
  try {
    return dirOf(command)
  } catch (cause) {
    if (cause instanceof UserError && command.optsWithGlobals<{ readonly C?: string }>().C === undefined)
      return undefined
    throw cause
  }
}
