/** What the tone should know of a record: words that are others', names, and what the plan calls somebody. */
import type { PlanRecord } from '../record/model.ts'
import { othersWords } from '../record/others-words.ts'
import type { Person } from '../record/schema/people.ts'
import type { Plan } from '../record/schema/plan.ts'
import { workplaceOf } from '../record/workplace-words.ts'
import type { ToneAbout } from '../tone/tone.ts'
import { traitWordsIn } from './plan/telling-words.ts'

/** A record, or its plan and people alone. */
type Known = Partial<Pick<PlanRecord, 'allegations' | 'evidence' | 'checkIns' | 'employment'>> & {
  readonly plan?: Plan | undefined
  readonly people: readonly Person[]
}

/** The facts of a record for `toneOf`. */
export function toneFacts(record: Known): Required<Pick<ToneAbout, 'exempt' | 'names' | 'traits' | 'workplace'>> {
  const { plan, people, allegations = [], evidence = [], checkIns = [] } = record
  const exempt = othersWords({ plan, allegations, evidence, checkIns })
  const called = [...people.map(({ name }) => name), plan?.employer ?? '']
  const traits = traitWordsIn([...exempt].join('\n'))
  return {
    exempt,
    names: [...new Set([...called.flatMap(capitalised), ...exempt.flatMap(inCapitals)])],
    traits: [...new Set(traits.map((word) => word.toLowerCase()))],
    workplace: workplaceOf(record),
  }
}

function capitalised(name: string): string[] {
  return name.split(/[^\p{L}\p{N}]+/u).filter((word) => /^\p{Lu}/u.test(word))
}

function inCapitals(text: string): string[] {
  return text.match(/(?<![\p{L}\p{N}])\p{Lu}{3,}(?![\p{L}\p{N}])/gu) ?? []
}
