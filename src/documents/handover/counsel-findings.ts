/** What to ask counsel about a finding that needs a lawyer's view, and about what only a lawyer can settle. */
import type { Audit, Finding } from '../../audit/audit.ts'
import { listed } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import { daysIn } from '../phrases/dates-in-words.ts'
import { capital, inSentence } from '../phrases/words.ts'
import { actWords, protectedActs } from './protected-acts.ts'

type Ask = (view: View, found: readonly Finding[]) => string

const QUESTIONS: Readonly<Record<string, Ask>> = {
  'PQ-40': () => 'The reasons for the separation are not in the same words: what follows?',
  'PQ-41': (view, found) => {
    const acts = protectedActs(view).filter((act) => found.some(({ at }) => isSame(at, act.at)))
    const said = capital(listed(acts.map((act) => inSentence(actWords(view, act)))))
    return `${said}, and then the plan or another step: what follows from ${acts.length === 1 ? 'this' : 'these'}, if anything, and which time limits run?`
  },
  'PQ-42': (_, found) => {
    const one = found.length === 1
    return `The stated ${one ? 'period' : 'periods'} of ${idsOf(found)} ${one ? 'overlaps' : 'overlap'} my leave: does that matter, and how is it best put?`
  },
  'PQ-43': () => 'Whether and how may the comparison with a colleague be raised, and where do the figures come from?',
  'PQ-44': (_, found) => `What should follow on ${idsOf(found)}, and how does it bear on the plan?`,
  'PQ-45': (view, found) => {
    const days = view.check_ins.filter(({ id }) => found.some(({ at }) => at.of === id))
    const on = days.map(({ scheduled_for }) => scheduled_for)
    return `What follows from the meeting of ${daysIn(view, on)} without a representative?`
  },
  'PQ-46': (_, found) => `${found.map(({ text }) => text).join(' ')} May this be used, and how?`,
  'PQ-47': () => 'Which steps does the employer owe me before discipline, and were they taken?',
}

/** The question of a rule; for one without words of its own what it found. */
export function questionFor(view: View, rule: string, found: readonly Finding[]): string {
  return QUESTIONS[rule]?.(view, found) ?? `${found.map(({ text }) => text).join(' ')} What follows from it?`
}

/** Rules whose open questions are a lawyer's to settle, not the employee's. */
const SETTLED_BY_COUNSEL = ['PQ-41', 'PQ-42']

/** Each leave or act once. */
export function openQuestions({ unknown }: Audit): string[] {
  const open = unknown.filter(({ rule }) => SETTLED_BY_COUNSEL.includes(rule.id))
  return open.filter(({ at }, i) => open.findIndex((each) => isSame(each.at, at)) === i).map(({ text }) => text)
}

type At = Finding['at']

/** The same entry, or the same row of a list. */
function isSame(a: At, b: At): boolean {
  return a.of === b.of && a.path[0] === b.path[0] && a.path[1] === b.path[1]
}

function idsOf(found: readonly Finding[]): string {
  return listed(found.map(({ at }) => at.of))
}
