/** What a new record asks of what the plan says: its areas, its allegations, what follows; and what helps later. */
import type { PlanQuestion } from './plan-question.ts'

/** Asked for each area; without a title there is no further one. */
export const AREA_QUESTIONS: readonly PlanQuestion[] = [
  {
    field: 'areas.#.title',
    question: 'Its title:',
    flag: '--area <title>',
    label: 'an area of the plan, its title',
    form: 'text',
    isRequired: true,
  },
  {
    field: 'areas.#.deficiency',
    question: 'what the plan says is wrong, in its words:',
    flag: '--deficiency <words>',
    label: 'what the plan says is wrong in the area before it',
    form: 'text',
    hasLines: true,
  },
  {
    field: 'areas.#.expectation',
    question: 'what it expects of you, in its words:',
    flag: '--expectation <words>',
    label: 'what the plan expects in the area before it, in its words',
    form: 'text',
    hasLines: true,
    isRequired: true,
  },
  {
    field: 'areas.#.measure',
    question: 'how it measures that (Enter when it does not say):',
    flag: '--measure <words>',
    label: 'how the plan measures the area before it',
    form: 'text',
    hasLines: true,
  },
  {
    field: 'areas.#.target',
    question: 'its target (such as >= 90 percent per week):',
    flag: '--target <figure>',
    label: 'the target of the area before it, such as ">= 90 percent"',
    form: 'target',
  },
  {
    field: 'areas.#.support.#.text',
    question: 'support that it promises:',
    flag: '--support <words>',
    label: 'support that is promised in the area before it',
    form: 'text',
    hasLines: true,
  },
]

/** Asked for each allegation; without a text there is no further one. */
export const ALLEGATION_QUESTIONS: readonly PlanQuestion[] = [
  {
    field: 'allegations.#.text',
    question: 'Its words:',
    flag: '--allegation <words>',
    label: 'what the plan says against you',
    form: 'text',
    hasLines: true,
  },
  {
    field: 'allegations.#.area',
    question: 'The area that it belongs to:',
    flag: '--allegation-area <id>',
    label: 'the area of the allegation before it, such as A1',
    form: 'text',
  },
  {
    field: 'allegations.#.occurred',
    question: 'When that was (2024-04, 2024-04-12 …):',
    flag: '--allegation-date <date>',
    label: 'when the allegation before it was',
    form: 'date',
  },
]

export const SIGNING_QUESTIONS: readonly PlanQuestion[] = [
  {
    field: 'consequence',
    question: 'What it says will follow if you do not meet it, in its words:',
    flag: '--consequence <words>',
    label: 'what follows, in the words of the plan',
    form: 'text',
    hasLines: true,
  },
  {
    field: 'acknowledgement.kind',
    question: 'Did you sign it, and as what? Skip when you did not.',
    flag: '--signed-as <what>',
    label: 'whether you signed, and as what',
    form: 'choice',
    choices: [
      { value: 'receipt', name: 'for receipt only' },
      { value: 'agreement', name: 'as agreement' },
    ],
    placeholder: 'receipt/agreement',
  },
  {
    field: 'acknowledgement.signed_on',
    question: 'On which day did you sign?',
    flag: '--signed <date>',
    label: 'the day on which you signed',
    form: 'day',
  },
]

/** Rarely known at once, asked only when the person says so. */
export const LATER_QUESTIONS: readonly PlanQuestion[] = [
  {
    field: 'union',
    question: 'Is there a union?',
    flag: '--union <state>',
    label: 'union',
    form: 'choice',
    choices: [
      { value: 'none', name: 'there is none' },
      { value: 'member', name: 'I am a member' },
      { value: 'eligible', name: 'there is one, and I could join' },
      { value: 'unknown', name: 'I do not know' },
    ],
    placeholder: 'none/member/eligible',
  },
  {
    field: 'sector',
    question: 'What kind of employer is it?',
    flag: '--sector <sector>',
    label: 'sector',
    form: 'choice',
    choices: [
      { value: 'private', name: 'a company or another private employer' },
      { value: 'public', name: 'a city, county, state, school or other public employer' },
      { value: 'federal', name: 'the federal government' },
      { value: 'unknown', name: 'I do not know' },
    ],
    placeholder: 'private/public/federal',
  },
  {
    field: 'jurisdiction',
    question: 'Country and state where you work (US-CA, GB …):',
    flag: '--state <place>',
    label: 'country and state',
    form: 'place',
    placeholder: 'COUNTRY-STATE',
  },
  {
    field: 'goals',
    question: 'What is the record for?',
    flag: '--goal <goal>',
    label: 'what the record is for',
    form: 'several',
    choices: [
      { value: 'keep_job', name: 'to keep my job' },
      { value: 'correct_record', name: 'to correct what is written about me' },
      { value: 'severance', name: 'severance' },
      { value: 'unemployment', name: 'unemployment benefits' },
      { value: 'grievance', name: 'a grievance' },
      { value: 'claim', name: 'a claim' },
    ],
    placeholder: 'GOAL,GOAL',
  },
]
