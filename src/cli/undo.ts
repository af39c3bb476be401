import type { Command } from 'commander'
import { type Context, examples } from './context.ts'

export function addUndo({ program, terminal, dirOf, done }: Context): void {
  program
    .command('undo')
    .description('take the last command back that wrote something down; what is taken back is kept')
    .addHelpText('after', examples(['undo', 'redo']))
    .action(async (_: object, command: Command) => {
      const { undo } = await import('../commands/undo.ts')
      done(undo(terminal, dirOf(command)))
    })
}

export function addRedo({ program, terminal, dirOf, done }: Context): void {
  program
    .command('redo')
    .description('bring the command again that was taken back last')
    .addHelpText('after', examples(['redo']))
    .action(async (_: object, command: Command) => {
      const { redo } = await import('../commands/undo.ts')
      done(redo(terminal, dirOf(command)))
    })
}
