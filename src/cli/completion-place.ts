/** Where on a command line the cursor stands: which command, which argument, or the value of which option. */
import type { Argument, Command, Option } from 'commander'

/** The words before the cursor, without the program's name, and the word at it. */
export type Typed = { readonly before: readonly string[]; readonly word: string }

export type Place = {
  readonly command: Command
  /** The arguments of the command so far. */
  readonly given: readonly string[]
  /** What the word at the cursor is a value of; undefined where a command or the name of an option stands. */
  readonly awaits: Option | Argument | undefined
  /** Whether the name of an option can stand here: not after two dashes, not as the value of another. */
  readonly mayBeOption: boolean
  /** What stands in the word before the value: `--area=`. */
  readonly prefix: string
  readonly word: string
  /** The folder behind -C. */
  readonly dir: string | undefined
}

export function placeOf(program: Command, { before, word }: Typed): Place {
  const walked = walk(program, before)
  const { command, given, option, isAfterDashes } = walked
  const common = { command, given, dir: walked.dir }
  if (option !== undefined && !(option.optional && word.startsWith('-')))
    return { ...common, awaits: option, mayBeOption: false, prefix: '', word }
  const [, name, value] = /^(--[^=]+)=(.*)$/s.exec(word) ?? []
  if (!isAfterDashes && name !== undefined && value !== undefined)
    return { ...common, awaits: optionNamed(command, name), mayBeOption: false, prefix: `${name}=`, word: value }
  const { registeredArguments } = command
  const last = registeredArguments.at(-1)
  const argument = registeredArguments[given.length] ?? (last?.variadic === true ? last : undefined)
  return { ...common, awaits: argument, mayBeOption: !isAfterDashes, prefix: '', word }
}

type Walked = {
  readonly command: Command
  readonly given: readonly string[]
  /** The option whose value comes next. */
  readonly option: Option | undefined
  readonly isAfterDashes: boolean
  readonly dir: string | undefined
}

function walk(program: Command, words: readonly string[]): Walked {
  let walked: Walked = { command: program, given: [], option: undefined, isAfterDashes: false, dir: undefined }
  for (const word of words) walked = afterWord(walked, word)
  return walked
}

function afterWord(walked: Walked, word: string): Walked {
  const { command, given, option, isAfterDashes } = walked
  const isDash = !isAfterDashes && word.startsWith('-') && word !== '-'
  if (option !== undefined && !(option.optional && isDash))
    return { ...walked, option: undefined, dir: option.short === '-C' ? word : walked.dir }
  const next = { ...walked, option: undefined }
  if (isDash && word === '--') return { ...next, isAfterDashes: true }
  if (isDash) return { ...next, option: word.includes('=') ? undefined : takingValue(optionNamed(command, word)) }
  const below = given.length === 0 ? command.commands.find((each) => each.name() === word) : undefined
  return below === undefined ? { ...next, given: [...given, word] } : { ...next, command: below }
}

function takingValue(option: Option | undefined): Option | undefined {
  return option !== undefined && (option.required || option.optional) ? option : undefined
}

/** The option of the command, or of the program above it. */
function optionNamed(command: Command, name: string): Option | undefined {
  return optionsOf(command).find(({ long, short }) => long === name || short === name)
}

/** Every option that the command understands, its own first. */
export function optionsOf(command: Command): readonly Option[] {
  const own = command.createHelp().visibleOptions(command)
  const above = command.parent?.options.filter(({ hidden, long }) => !hidden && long !== '--version') ?? []
  return [...own, ...above]
}

/** The word as bash has it, and how much of it bash leaves alone: it takes words apart at `=` and `:` and keeps their quotes. */
export function typedInBash(words: readonly string[]): Typed & { readonly kept: string } {
  const whole: string[] = []
  let isOpen = false
  let kept = ''
  for (const word of words) {
    const isBreak = /^[=:]+$/.test(word)
    const last = whole.at(-1)
    kept = ''
    if (last !== undefined && (isBreak || isOpen)) {
      whole[whole.length - 1] = last + word
      kept = isBreak ? last + word : last
    } else whole.push(word)
    isOpen = isBreak
  }
  return { before: whole.slice(0, -1).map(unquoted), word: whole.at(-1) ?? '', kept }
}

function unquoted(word: string): string {
  const [, , inner] = /^(["'])(.*)\1$/s.exec(word) ?? []
  return inner ?? word.replace(/\\(.)/gs, '$1')
}
