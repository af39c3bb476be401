/** How an answer is typed, which is also how it is checked. */
export type QuestionForm = 'text' | 'day' | 'date' | 'file' | 'choice' | 'several' | 'cadence' | 'target' | 'place'

export type PlanQuestion = {
  /** Where the answer stands in the answers, `#` for a place in a list: `areas.#.title`. */
  readonly field: string
  readonly question: string
  /** The flag with the name of its value: `--employer <name>`. */
  readonly flag: string
  /** What is asked for, in the words of help and of `status`. */
  readonly label: string
  readonly form: QuestionForm
  readonly choices?: readonly { readonly value: string; readonly name: string }[]
  /** Which way a word such as "friday" looks; back when absent. */
  readonly lean?: 'future'
  /** Without it the plan is not complete: no days are counted, no document is made. */
  readonly isRequired?: true
  /** Whether the answer may have several lines: it is the plan's own words, as they are pasted from it. */
  readonly hasLines?: true
  /** What stands for the answer in a command that is shown: words that `set` refuses, so that nobody types an answer unseen. */
  readonly placeholder?: string
}
