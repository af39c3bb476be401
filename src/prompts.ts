/** The questions that are asked on a terminal. Every one can be answered by a flag instead, and is asked nowhere else. */
import inquirer from 'inquirer'
import { backKeyOn } from './prompt-keys.ts'
import { linesOn } from './prompt-lines.ts'
import { harmless, type Terminal } from './terminal.ts'
import { UserError } from './user-error.ts'

/** What a person may say instead of an answer: nothing, or that the question before should be asked again. */
export const SKIPPED = Symbol('skipped')
export const BACK = Symbol('back')
export type Answer<T> = T | typeof SKIPPED | typeof BACK

export type Choice<T extends string> = { readonly value: T; readonly name: string; readonly note?: string }

export type TextQuestion = {
  readonly question: string
  /** What stands there already and is taken with Enter. */
  readonly standing?: string | undefined
  /** Whether what stands there is shown as text that can be changed or rubbed out; Enter on nothing then skips. */
  readonly isEditable?: boolean
  /** What is wrong with an answer, in one line; undefined when it is right. */
  readonly fault?: (answer: string) => string | undefined
  /** Gets the text as it is being typed, so that it can be kept when the person stops in the middle of it. */
  readonly typing?: (text: string) => void
}

/** Asks on the terminal. `<` alone goes back, Enter alone skips, Ctrl-C stops with a UserError. */
export type Prompts = {
  readonly text: (asked: TextQuestion) => Promise<Answer<string>>
  /** Text of as many lines as the person likes, pasted ones too; an empty line ends it, and `-` alone rubs out what stands. */
  readonly lines: (asked: Omit<TextQuestion, 'fault'>) => Promise<Answer<string>>
  /** `otherwise` is what can be chosen beside the choices; it is both when it is absent. `standing` is what Enter takes. */
  readonly choice: <T extends string>(
    question: string,
    choices: readonly Choice<T>[],
    otherwise?: readonly (typeof SKIPPED | typeof BACK)[],
    standing?: T | typeof SKIPPED,
  ) => Promise<Answer<T>>
  /** None chosen is an empty list. `standing` are those that are chosen already. */
  readonly several: <T extends string>(
    question: string,
    choices: readonly Choice<T>[],
    standing?: readonly T[],
  ) => Promise<Answer<T[]>>
  readonly yes: (question: string, standing: boolean) => Promise<boolean>
  /** What is typed is not shown, and is given as it was typed; empty when it was only Enter. */
  readonly secret: (question: string) => Promise<string>
}

/** Exit code of a command that was stopped with Ctrl-C, as shells count it. */
export const STOPPED = 130

export function promptsOn(terminal: Terminal): Prompts {
  const streams = terminal.streams()
  const ask = inquirer.createPromptModule(streams)
  const answerTo = async (question: object): Promise<unknown> => {
    try {
      const answers = await ask<{ answer: unknown }>([{ ...question, name: 'answer' }] as never)
      return answers.answer
    } catch (cause) {
      if (cause instanceof Error && cause.name === 'ExitPromptError') throw stopped()
      throw cause
    }
  }
  /** The answer of a list; `<` and Enter is going back in each, whether or not it is one of the choices. */
  const pickedFrom = async (question: object): Promise<unknown> => {
    const key = backKeyOn(streams)
    const picked = await answerTo(question).finally(key.stop)
    return key.isBack() ? BACK : picked
  }
  return {
    text: async ({ question, standing, isEditable = false, fault, typing }) => {
      // inquirer takes what stood there for an empty line, also where it was rubbed out.
      let line = standing ?? ''
      let isRubbedOut = false
      // A wrong answer is cleared by inquirer, and not by the person.
      let cleared: string | undefined
      const typed = await answerTo({
        type: 'input',
        message: harmless(question),
        ...(standing === undefined ? {} : { default: standing }),
        ...(isEditable ? { prefill: 'editable' } : {}),
        validate: (text: string) => {
          isRubbedOut = isEditable && line === '' && text === standing && cleared === undefined
          if (isRubbedOut || isWord(text, standing) || isBack(text, fault)) return true
          const wrong = fault?.(text.trim())
          cleared = wrong === undefined ? undefined : text
          return wrong ?? true
        },
        transformer: (text: string) => {
          typing?.(text)
          line = text
          if (text !== '' && text !== cleared) cleared = undefined
          return isRubbedOut ? '' : harmless(text)
        },
        // A wrong answer that stayed in the line would be there again after the next Enter.
        theme: { validationFailureMode: 'clear', ...(isEditable && { style: { defaultAnswer: () => '' } }) },
      })
      if (isRubbedOut) return SKIPPED
      if (isBack(String(typed), fault)) return BACK
      return answerOf(String(typed), isEditable ? standing : undefined)
    },
    lines: async (asked) => textIn(await linesOn(terminal, asked, stopped), asked.standing),
    choice: async (question, choices, otherwise = [SKIPPED, BACK], standing = undefined) => {
      const list = {
        type: 'select',
        ...listOf(question, choices),
        theme: { style: { keysHelpTip: () => '(up and down, then Enter)' } },
        choices: [...shown(choices), ...OTHERWISE.filter(({ value }) => otherwise.some((each) => each === value))],
        ...(standing === undefined ? {} : { default: standing }),
      }
      const hasBefore = otherwise.some((each) => each === BACK)
      let picked = await pickedFrom(list)
      for (; picked === BACK && !hasBefore; picked = await pickedFrom(list))
        terminal.note('there is no question before this one')
      if (picked === BACK) return BACK
      return choices.find(({ value }) => value === picked)?.value ?? SKIPPED
    },
    several: async (question, choices, standing = []) => {
      const picked = await pickedFrom(boxesOf(question, choices, standing))
      if (picked === BACK) return BACK
      if (!Array.isArray(picked)) return SKIPPED
      if (picked.includes(BACK)) return BACK
      return choices.map(({ value }) => value).filter((value) => picked.includes(value))
    },
    yes: async (question, standing) =>
      (await answerTo({ type: 'confirm', message: harmless(question), default: standing })) === true,
    secret: async (question) => String(await answerTo({ type: 'password', message: harmless(question) })),
  }
}

function stopped(): UserError {
  return new UserError('stopped; nothing more was written', STOPPED)
}

/** What was typed of many lines: the signs for going back and for rubbing out stand alone. */
function textIn(typed: string, standing: string | undefined): Answer<string> {
  if (typed === '<') return BACK
  if (typed === '') return standing ?? SKIPPED
  return typed === '-' && standing !== undefined ? SKIPPED : typed
}

/** Nothing, or the sign for going back: not an answer that could be wrong. */
function isWord(text: string, standing = ''): boolean {
  return ['', '<', `${standing}<`].includes(text.trim())
}

/** A wrong answer with the sign at its end: it was typed behind what stood there. */
function isBack(text: string, fault: TextQuestion['fault']): boolean {
  return /[^<]<\s*$/.test(text) && fault?.(text.trim()) !== undefined
}

/** The sign for going back may stand behind text that was there already. */
function answerOf(typed: string, standing = ''): Answer<string> {
  const text = typed.trim()
  if (text === '') return SKIPPED
  return ['<', `${standing}<`].includes(text) ? BACK : text
}

const OTHERWISE = [
  { value: SKIPPED, name: 'skip this question' },
  { value: BACK, name: '< go back' },
]

/** A list is never higher than a small screen, and does not start again at its end. */
function listOf(question: string, choices: readonly unknown[]): { message: string; pageSize: number; loop: boolean } {
  return { message: harmless(question), pageSize: Math.min(14, choices.length + OTHERWISE.length), loop: false }
}

/** Boxes to be marked. */
function boxesOf(question: string, choices: readonly Choice<string>[], standing: readonly string[]): object {
  const boxes = shown(choices).map((choice) => ({ ...choice, checked: standing.includes(choice.value) }))
  return {
    type: 'checkbox',
    ...listOf(question, choices),
    choices: [...boxes, { value: BACK, name: '< go back (mark this, or type <, then Enter)' }],
    theme: { style: { keysHelpTip: () => '(up and down; the space bar marks; Enter goes on)' } },
    // A key that marks everything would mark "go back" too.
    shortcuts: { all: null, invert: null },
  }
}

function shown<T extends string>(choices: readonly Choice<T>[]): { value: T; name: string; description?: string }[] {
  return choices.map(({ value, name, note }) => ({
    value,
    name: harmless(name),
    ...(note === undefined ? {} : { description: harmless(note) }),
  }))
}
