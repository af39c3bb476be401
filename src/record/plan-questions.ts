/**
 * What a new record asks of the plan, in the order of asking: one table for the interview, the flags of `init` and their help,
 * and for what `status` calls not answered yet.
 */
import { ALLEGATION_QUESTIONS, AREA_QUESTIONS, LATER_QUESTIONS, SIGNING_QUESTIONS } from './plan-detail-questions.ts'
import type { PlanQuestion } from './plan-question.ts'

/** Asked first: who sits at a computer of the employer should know before anything is typed. */
const DEVICE: PlanQuestion = {
  field: 'employer_device',
  question: 'Whose computer is this?',
  flag: '--device <whose>',
  label: 'whose computer this is',
  form: 'choice',
  choices: [
    { value: 'mine', name: 'mine' },
    { value: 'employer', name: "my employer's" },
    { value: 'unknown', name: 'I am not sure' },
  ],
  placeholder: 'true/false',
}

const WHO: readonly PlanQuestion[] = [
  {
    field: 'plan_file',
    question: 'The plan as a file on this computer, its path (it is copied):',
    flag: '--plan <file>',
    label: 'the plan as it was delivered, kept as an exhibit',
    form: 'file',
  },
  {
    field: 'kind',
    question: 'What is it called? (PIP, PEP, improvement note …)',
    flag: '--kind <name>',
    label: 'what the plan is called, such as PIP',
    form: 'text',
    isRequired: true,
  },
  {
    field: 'employee',
    question: 'Your name:',
    flag: '--employee <name>',
    label: 'your name',
    form: 'text',
    isRequired: true,
  },
  { field: 'role', question: 'Your job title:', flag: '--role <title>', label: 'your job title', form: 'text' },
  {
    field: 'employer',
    question: 'Your employer:',
    flag: '--employer <name>',
    label: 'the employer',
    form: 'text',
    isRequired: true,
  },
  {
    field: 'issued_by',
    question: 'Who gave you the plan? Their name:',
    flag: '--manager <name>',
    label: 'who issued the plan',
    form: 'text',
    isRequired: true,
  },
  {
    field: 'issued_by_role',
    question: 'Their job title:',
    flag: '--manager-role <title>',
    label: 'the job title of who issued it',
    form: 'text',
  },
  {
    field: 'hr',
    question: 'Your contact at HR, their name:',
    flag: '--hr <name>',
    label: 'the contact at HR',
    form: 'text',
  },
]

const WHEN: readonly PlanQuestion[] = [
  {
    field: 'issued_on',
    question: 'On which day was it given to you?',
    flag: '--issued <date>',
    label: 'the day on which the plan was issued',
    form: 'day',
    isRequired: true,
    placeholder: 'DATE',
  },
  {
    field: 'effective_from',
    question: 'Its first day:',
    flag: '--starts <date>',
    label: 'the first day of the plan',
    form: 'day',
    isRequired: true,
    placeholder: 'DATE',
  },
  {
    field: 'effective_to',
    question: 'Its last day:',
    flag: '--ends <date>',
    label: 'the last day of the plan',
    form: 'day',
    lean: 'future',
    isRequired: true,
    placeholder: 'DATE',
  },
  {
    field: 'response_due_on',
    question: 'The day by which you may answer in writing, if it names one:',
    flag: '--answer-due <date>',
    label: 'the day by which you may answer',
    form: 'day',
    lean: 'future',
    placeholder: 'DATE',
  },
  {
    field: 'check_in_cadence',
    question: 'How often are check-ins? (week on friday, two weeks on monday …)',
    flag: '--cadence <how-often>',
    label: 'how often check-ins are',
    form: 'cadence',
    placeholder: '"{every: week, on: WEEKDAY}"',
  },
]

export const FIRST_QUESTIONS: readonly PlanQuestion[] = [DEVICE, ...WHO, ...WHEN]

export const PLAN_QUESTIONS: readonly PlanQuestion[] = [
  ...FIRST_QUESTIONS,
  ...AREA_QUESTIONS,
  ...ALLEGATION_QUESTIONS,
  ...SIGNING_QUESTIONS,
  ...LATER_QUESTIONS,
]
