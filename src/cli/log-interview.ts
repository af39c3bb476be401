/** `log --interview`: the open question first, so that nothing colours the answer; then when, where, who, and what shows it. */
import { type Answer, BACK, type Prompts, promptsOn, STOPPED, type TextQuestion } from '../prompts.ts'
import { dayOf, instantOf } from '../record/dates.ts'
import { formText, readForm } from '../record/entry-form.ts'
import { entryText } from '../record/entry-text.ts'
import type { LiveId } from '../record/live-ids.ts'
import type { NewEvidence } from '../record/new-evidence.ts'
import { forgetUnfinished, keepUnfinished, replaceUnfinished, type Unfinished } from '../record/unfinished.ts'
import { UserError } from '../user-error.ts'
import { askEach } from './check-in-answers.ts'
import { askDocuments } from './log-documents.ts'
import { chosenBefore, type Desk, formIds, kept, type Write } from './log-editor.ts'
import { type Told, toldBefore, valuesTold } from './log-told.ts'
import { inTurn, type Question } from './questions.ts'
import { typedDateFrom } from './typed-date.ts'

/** An interview that is going on. What is told is put into `told`, answer by answer; `earlier` is the text that it goes on with. */
type Interview = Desk & {
  readonly prompts: Prompts
  readonly given: NewEvidence
  readonly earlier: Unfinished | undefined
  told: Told
}

/**
 * Asks what happened, shows the entry and logs it; or goes on with one that was stopped. Throws a UserError when nothing was
 * logged: stopped with Ctrl-C, when what was typed is kept as an unfinished text.
 */
export async function logInterview(desk: Desk, given: NewEvidence, write: Write): Promise<number> {
  const interview = await begun(desk, given)
  const { terminal, dir, earlier } = interview
  terminal.note('Enter skips a question, < goes back, Ctrl-C stops and keeps what you typed.\n')
  let isMeant: boolean
  try {
    isMeant = await asked(interview)
  } catch (cause) {
    if (cause instanceof UserError && cause.exitCode === STOPPED) throw await stopped(interview)
    throw cause
  }
  if (!isMeant) {
    if (earlier !== undefined) forgetUnfinished(dir, earlier)
    throw new UserError('nothing was logged')
  }
  try {
    const code = await write(valuesNow(interview))
    if (earlier !== undefined) forgetUnfinished(dir, earlier)
    return code
  } catch (cause) {
    terminal.note(kept(terminal, await keep(interview), WAY))
    throw cause
  }
}

const WAY = ' --interview'

/** A new interview, unless the person goes on with one that was stopped and nothing was given that would be lost in it. */
async function begun(desk: Desk, given: NewEvidence): Promise<Interview> {
  const isNew = given.title !== undefined || given.detail !== undefined
  const earlier = isNew ? undefined : await chosenBefore(desk, (text) => readForm(text).faults.length === 0)
  const before = earlier === undefined ? { told: {}, given: {} } : toldBefore(readForm(earlier.text).values)
  return {
    ...desk,
    prompts: promptsOn(desk.terminal),
    given: { ...before.given, ...given },
    told: { ...before.told, ...saidNow(given) },
    earlier,
  }
}

/** What was given on the command line counts more than what was told before. */
function saidNow({ happened, people, areas, allegations }: NewEvidence): Told {
  return {
    ...(happened !== undefined && { happened }),
    ...(people !== undefined && { people }),
    ...(areas !== undefined && { areas }),
    ...(allegations !== undefined && { allegations }),
  }
}

/** Asks everything in turn; whether the person wants it saved. */
async function asked(interview: Interview): Promise<boolean> {
  let isMeant = false
  const { areas, allegations, people } = await formIds(interview.dir)
  await inTurn(interview.terminal, [
    () => story(interview),
    () => when(interview),
    () => line(interview, 'where', 'Where was it?'),
    ...(people.length === 0 ? [] : [list(interview, 'people', 'Who was there?', people)]),
    () => line(interview, 'others', 'Was anybody else there? (names)'),
    () => quotes(interview),
    async () => {
      const documents = await askDocuments(interview.prompts)
      if (typeof documents !== 'symbol') tell(interview, { documents })
      return documents
    },
    ...(areas.length === 0 ? [] : [list(interview, 'areas', 'Which areas of the plan is it about?', areas)]),
    ...(allegations.length === 0
      ? []
      : [list(interview, 'allegations', 'Which allegations is it about?', allegations)]),
    async () => {
      const answer = await review(interview)
      isMeant = answer === 'save'
      return answer
    },
  ])
  return isMeant
}

function tell(interview: Interview, told: Told): void {
  interview.told = { ...interview.told, ...told, typing: undefined }
}

function valuesNow({ terminal, dir, given, told }: Interview): NewEvidence {
  return valuesTold(dir, given, { happened: dayOf(instantOf(terminal.clock())), ...told })
}

/** The open question. Nothing can be logged without an answer to it, so it is asked until there is one. */
async function story(interview: Interview): Promise<Answer<unknown>> {
  const { prompts, terminal, told, given } = interview
  for (;;) {
    const standing = told.story ?? given.detail ?? given.title
    const answer = await prompts.lines({
      question: 'What happened? In your own words, in order. (An empty line ends it.)',
      standing,
      // What stands stays until there is a whole answer in its place.
      typing: (typing) => {
        interview.told = { ...interview.told, ...(standing === undefined ? { story: typing } : { typing }) }
      },
    })
    if (typeof answer === 'string') {
      tell(interview, { story: answer })
      return answer
    }
    terminal.note(
      answer === BACK ? 'this is the first question' : 'one line is enough; without it there is nothing to log',
    )
  }
}

const NOT_KNOWN = /^(?:i )?(?:do not|don.?t) (?:know|remember)(?: it)?$|^(?:not sure|no idea|\?)$/i
const ABOUT = /^(?:about|around|roughly|circa|ca\.?)\s+/i

async function when(interview: Interview): Promise<Answer<unknown>> {
  const { terminal, told, given } = interview
  for (;;) {
    const answer = await text(interview, {
      question: 'When was it? (last friday, about 2022-02, do not know)',
      standing: told.happened ?? given.happened ?? 'today',
    })
    if (typeof answer === 'symbol') return answer
    try {
      tell(interview, { happened: await dateTold(interview, answer) })
      return answer
    } catch (cause) {
      if (!(cause instanceof UserError)) throw cause
      terminal.note(cause.message)
    }
  }
}

async function dateTold({ terminal }: Interview, answer: string): Promise<string> {
  if (NOT_KNOWN.test(answer)) return 'unknown'
  const date = await typedDateFrom(terminal, answer.replace(ABOUT, ''))
  return ABOUT.test(answer) && /^\d{4}[\d-]*$/.test(date) ? `${date}~` : date
}

async function line(interview: Interview, key: 'where' | 'others', question: string): Promise<Answer<unknown>> {
  const standing = interview.told[key]
  const answer = await text(interview, { question, standing })
  if (typeof answer === 'string') tell(interview, { [key]: answer })
  return answer
}

function list(
  interview: Interview,
  key: 'people' | 'areas' | 'allegations',
  question: string,
  ids: readonly LiveId[],
): Question {
  return async () => {
    const choices = ids.map(({ id, title }) => ({ value: id, name: `${id}  ${start(title)}` }))
    const answer = await interview.prompts.several(question, choices, interview.told[key] ?? interview.given[key])
    if (typeof answer !== 'symbol') tell(interview, { [key]: answer })
    return answer
  }
}

/** The words of a title that fit into a line of a list. */
function start(title: string): string {
  const words = title.replace(/\s+/g, ' ').trim()
  return words.length > 60 ? `${words.slice(0, 60).trimEnd()}…` : words
}

function quotes(interview: Interview): Promise<Answer<unknown>> {
  const prompts = { text: (asked: TextQuestion) => text(interview, asked) }
  return askEach(prompts, {
    question: 'Exact words that were said, as "who: words"',
    before: interview.told.quotes ?? [],
    fault: (typed) =>
      /^[^:]+:\s*\S/.test(typed) ? undefined : 'write who said it first, such as "ana: Thanks for that"',
    keep: (said) => tell(interview, { quotes: [...said] }),
  })
}

async function review(interview: Interview): Promise<Answer<string>> {
  const { terminal, prompts } = interview
  terminal.note(`\n${entryText(valuesNow(interview)).trimEnd()}\n`)
  const answer = await prompts.choice(
    'Is this right?',
    [
      { value: 'save', name: 'yes, save it' },
      { value: 'later', name: 'stop here and keep it for later' },
      { value: 'no', name: 'throw it away' },
    ],
    [BACK],
  )
  if (answer === 'later') throw new UserError('', STOPPED)
  return answer
}

/** Asks for a line, which is kept while it is being typed. */
async function text(interview: Interview, asked: TextQuestion): Promise<Answer<string>> {
  const answer = await interview.prompts.text({
    ...asked,
    typing: (typing) => {
      interview.told = { ...interview.told, typing: typing === asked.standing ? undefined : typing }
    },
  })
  tell(interview, {})
  return answer
}

/** The path of the text that holds all that was told, the answer that was being typed too. */
async function keep(interview: Interview): Promise<string> {
  const { dir, earlier } = interview
  const text = formText(valuesNow(interview), await formIds(dir))
  return (earlier === undefined ? keepUnfinished(dir, text) : replaceUnfinished(dir, earlier, text)).file
}

async function stopped(interview: Interview): Promise<UserError> {
  const isTold = Object.values(interview.told).some((answer) => answer !== undefined && answer !== '')
  return new UserError(
    isTold
      ? `stopped, and nothing was logged; ${kept(interview.terminal, await keep(interview), WAY)}`
      : 'stopped; nothing was written',
    STOPPED,
  )
}
