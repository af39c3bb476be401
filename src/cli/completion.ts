/** `completion`, which prints a script for a shell, and what the script asks: the hidden command `complete`. */
import { Argument } from 'commander'
import type { ShellScript } from '../commands/completion.ts'
import { type Context, examples } from './context.ts'

const SHELLS = {
  bash: { file: 'onrecord.bash', place: 'at the end of ~/.bashrc', line: 'eval "$(onrecord completion bash)"' },
  zsh: { file: 'onrecord.zsh', place: 'at the end of ~/.zshrc', line: 'eval "$(onrecord completion zsh)"' },
  fish: {
    file: 'onrecord.fish',
    place: 'in a file of its own, once',
    line: 'onrecord completion fish > ~/.config/fish/completions/onrecord.fish',
  },
  powershell: {
    file: 'onrecord.ps1',
    place: 'in the file $PROFILE',
    line: 'onrecord completion powershell | Out-String | Invoke-Expression',
  },
} as const satisfies Record<string, ShellScript>

type Shell = keyof typeof SHELLS

export function addCompletion({ program, terminal, done }: Context): void {
  program
    .command('completion')
    .description('print the script with which the Tab key completes commands and ids')
    .addArgument(shell())
    .addHelpText('after', `\n${whereTheyGo()}\n${examples(['completion bash'])}`)
    .action(async (name: Shell) => {
      const { completion } = await import('../commands/completion.ts')
      done(completion(terminal, SHELLS[name]))
    })
}

/** What the scripts ask. Unlike all others it finishes nothing that was interrupted: a key was pressed, no more. */
export function addComplete({ program, terminal, findDir, describeAll }: Context): void {
  program
    .command('complete', { hidden: true })
    .description('what those scripts ask; the words before the cursor stand behind two dashes')
    .addArgument(shell())
    .argument('[words...]')
    .option('--word <word>', 'the word at the cursor, as far as it is typed', '')
    .action(async (name: Shell, before: string[], { word }: { word: string }) => {
      const { answer } = await import('./completion-answer.ts')
      await describeAll()
      terminal.write(await answer({ program, find: findDir }, name, { before, word }))
    })
}

function shell(): Argument {
  return new Argument('<shell>', 'the shell that you type in').choices(Object.keys(SHELLS))
}

function whereTheyGo(): string {
  const rows = Object.entries(SHELLS).map(([name, { place, line }]) => `  ${name}, ${place}:\n    ${line}`)
  return `Where it goes; this command changes no file of yours:\n${rows.join('\n')}\nThen open a new terminal.`
}
