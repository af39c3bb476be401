/**
 * Words of health that are words of the workplace: in a hospital "hospital" tells nobody anything. Only words for places, trades
 * and supplies can be, only when the plan's own text has them, and only where nothing around them is about a person.
 */
import type { PlanRecord } from './model.ts'
import type { Person } from './schema/people.ts'
import type { Plan } from './schema/plan.ts'
import { HEALTH_WORDS } from './telling-words.ts'

/** What the text of a plan has of such words, in one form for one and many. */
export type Workplace = {
  readonly words: ReadonlySet<string>
  /** A word and the one after it: "medication scanning". */
  readonly pairs: ReadonlySet<string>
}

/** Where nothing is known of it, every word of health counts. */
export const NO_WORKPLACE: Workplace = { words: new Set(), pairs: new Set() }

/** Illness, diagnoses, leave and the like are never the workplace's, whatever a plan says. */
const OF_WORK =
  /^(?:hospital|surgery|medication|medicine|medical|mental health|psychiatr(?:ic|y|ist)|psycholog(?:ist|ical)|therapy|therapist|counsell?ing|counsell?or|physician|prescription|rehab(?:ilitation)?)$/

/** What such a word belongs to at work, and no patient has been to. */
const THING_OF_WORK =
  /^[ -](?:carts?|pass(?:es)?|rounds?|errors?|records?|counts?|orders?|scan\w*|lists?|schedul\w+|staff\w*|teams?|departments?|offices?|clients?|patients?|desks?|systems?|logs?|chart\w*|administration|safety|reconciliations?|training|managers?|nurs\w+|assistants?|coverage|shifts?|suppl\w+|coding|claims?|storage|(?:was |were )?(?:given|administered|scanned|charted)|(?:to|for) (?:the |a |each |two |three |\d+ )?(?:patients?|residents?))(?![\p{L}\p{N}])/u

/** The same of places where somebody may have been as a patient. */
const PLACE_OF_WORK =
  /^[ -](?:units?|wards?|floors?|wings?|rooms?|suites?|cent(?:er|re)s?|groups?|program(?:me)?s?|services?)(?![\p{L}\p{N}])/u

/** Who works there is no patient: "worked in the surgery unit". */
const WORKING =
  /(?<![\p{L}])(?:worked|works|working|floated|floating|covered|covering|staffed|staffing|assigned)(?: (?:to|in|on|for|at|the|a|an|last|next|\p{L}+day)){0,4} $/u

/** Somebody's own: "my therapy", "her knee surgery", "Mia's medication". */
const OWNED = /(?<![\p{L}\p{N}])(?:my|his|her|their|your|\p{L}+['’]s)(?:[ -][\p{L}\p{N}-]+){0,2}[ -]$/u

/** Being there, or being brought there, as a patient or with one. */
const AS_A_PATIENT =
  /(?:(?<![\p{L}])(?:in|into|admit\w*|visit\w*|attend\w*|start\w*|join\w*|enter\w*|complet\w*|at)(?: [\p{L}]+){0,3}|(?<![\p{L}])(?:went|go|goes|going|gone|taken|took|rushed|drove|driven|sent|brought|got|get|back|was|am|be|been|is|out|home|released|discharged|call\w*)(?: (?:back|home|over))? (?:to|of|from|at)(?: [\p{L}]+){0,2}) $/u

/** What follows when the word is about somebody's own health. */
const OF_A_PERSON =
  /^[ -](?:day|days|reasons?|leaves?|breaks?|issues?|problems?|conditions?|struggles?|crisis|history|certificates?|notes?|bills?|stays?|visits?|bed|beds|tests?|procedures?|exams?|treatments?|restrictions?|clearance|absences?|appointments?|emergenc\w+|accommodations?|overnight|with|for (?:a|an|my|two|three|\d+|tests?|days?|weeks?|treatment)|because|due)(?![\p{L}\p{N}])/u

/** Anywhere in the sentence: then the word before or behind it is about a person as well. */
const ABOUT_HEALTH =
  /(?<![\p{L}\p{N}])(?:recover\w*|appointments?|on leave|leave of|medical leave|absen(?:t|ce|ces)|time off|off work|called out|ambulance|operation on|(?:i|me|i['’]m) (?:was |am |got |had been |have been )?admitted|my (?:own )?(?:health|condition|body|pain|treatment|symptoms?)|symptoms?|side effects?|(?:to|for) me|(?:i|me|we) stayed|(?:in|out)patient|as a patient|checked (?:in|into|myself))(?![\p{L}\p{N}])/u

/** What a plan, its allegations, its people and the job are called tells which words are of the workplace. */
export function workplaceOf(record: {
  readonly plan?: Plan | undefined
  readonly people?: readonly Person[]
  readonly allegations?: PlanRecord['allegations']
  readonly employment?: PlanRecord['employment']
}): Workplace {
  const { plan, people = [], allegations = [], employment } = record
  const areas = plan?.areas ?? []
  return workplaceIn([
    ...[plan?.employer, plan?.title, plan?.reason, plan?.consequence, employment?.job_title],
    ...areas.flatMap(({ title, deficiency, expectation, measure }) => [title, deficiency, expectation, measure]),
    ...allegations.map(({ text }) => text),
    ...people.flatMap(({ name, role, department }) => [name, role, department]),
  ])
}

/** The same from texts of the employer alone. */
export function workplaceIn(texts: readonly (string | undefined)[]): Workplace {
  const found = texts.flatMap((text = '') =>
    [...text.matchAll(HEALTH_WORDS)].map(({ 0: word, index }) => ({
      word: oneForm(word),
      next: nextWord(text, index + word.length),
    })),
  )
  const ofWork = found.filter(({ word }) => OF_WORK.test(word))
  return {
    words: new Set(ofWork.map(({ word }) => word)),
    pairs: new Set(ofWork.filter(({ next }) => next.length > 3).map(({ word, next }) => `${word} ${next}`)),
  }
}

/** The words of health in a text that are not of the workplace, as they were typed. */
export function healthWordsIn(text: string, workplace: Workplace): string[] {
  return [...text.matchAll(HEALTH_WORDS)]
    .filter(({ 0: word, index }) => !isOfWorkplace(text, { start: index, end: index + word.length }, workplace))
    .map(([word]) => word)
}

/** Whether the words at a place of a text are the workplace's own. In doubt they are not. */
export function isOfWorkplace(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  { words, pairs }: Workplace,
): boolean {
  const word = oneForm(text.slice(start, end))
  if (!words.has(word)) return false
  const before = sentenceBefore(text, start)
  const after = sentenceAfter(text, end)
  if (OWNED.test(before) || OF_A_PERSON.test(after) || ABOUT_HEALTH.test(`${before} ${after}`)) return false
  if (THING_OF_WORK.test(after) || pairs.has(`${word} ${nextWord(after, 0)}`)) return true
  // Whoever is in a hospital or a ward may be ill; "the hospital" alone is the employer.
  if (word === 'hospital') return !AS_A_PATIENT.test(before)
  return PLACE_OF_WORK.test(after) && (!AS_A_PATIENT.test(before) || WORKING.test(before))
}

/** Longer sentences are lists. */
const REACH = 300

function sentenceBefore(text: string, at: number): string {
  return plain(
    text
      .slice(Math.max(0, at - REACH), at)
      .split(/[.!?;](?=\s)|\n\s*\n/)
      .at(-1) ?? '',
  )
}

function sentenceAfter(text: string, at: number): string {
  return plain(text.slice(at, at + REACH).split(/[.!?;](?=\s|$)|\n\s*\n/)[0] ?? '')
}

function plain(text: string): string {
  return text.replace(/[*_`]/g, '').replace(/\s+/g, ' ').toLowerCase()
}

function nextWord(text: string, at: number): string {
  return /^[ -]([\p{L}\p{N}]+)/u.exec(text.slice(at, at + 60).toLowerCase())?.[1] ?? ''
}

function oneForm(word: string): string {
  return word
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace(/ies$/, 'y')
    .replace(/(?<!s)s$/, '')
}
