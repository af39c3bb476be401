/** What is wrong with audit.yaml beyond its form: rules and limits that do not exist. Nothing is lost by them, and nothing done. */
import type { Entry } from '../record/model.ts'
import { nearest } from '../record/nearest.ts'
import { type Problem, quoted, warning } from '../record/problem.ts'
import type { AuditSettings } from '../record/schema/audit.ts'
import type { At } from '../record/source.ts'
import { ruleOf } from './rules.ts'

/** A warning for each rule that there is none of, and for each limit that its rule does not have. */
export function settingsProblems({ file, limits = {}, waived = [] }: Entry<AuditSettings>, at: At): Problem[] {
  const ofLimits = Object.entries(limits).flatMap(([id, own]) => {
    const rule = ruleOf(id)
    if (rule === undefined) return [unknown(at(file, ['limits', id], 'key'), id)]
    const names = Object.keys(rule.limits)
    return Object.keys(own)
      .filter((name) => !names.includes(name))
      .map((name) => {
        const problem = `no limit ${quoted(name)} in ${id}; ${remedyFor(name, names)}`
        return warning(at(file, ['limits', id, name], 'key'), 'unknown-rule', problem)
      })
  })
  const ofWaivers = waived.flatMap(({ rule }, i) =>
    ruleOf(rule) === undefined ? [unknown(at(file, ['waived', i, 'rule']), rule)] : [],
  )
  return [...ofLimits, ...ofWaivers]
}

function unknown(place: Problem['place'], id: string): Problem {
  return warning(place, 'unknown-rule', `no rule ${quoted(id)}; they are listed by: onrecord help rules`)
}

function remedyFor(name: string, names: readonly string[]): string {
  const near = nearest(name, names)
  if (near !== undefined) return `did you mean "${near}"?`
  return names.length === 0 ? 'it has no limits' : `there is ${names.join(', ')}`
}
