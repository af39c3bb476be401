import { checkRecord } from '../record/check-record.ts'
import type { Entry } from '../record/model.ts'
import { byPlace, formatProblem, type Problem } from '../record/problem.ts'
import { registerProblems } from '../record/register-problems.ts'
import type { AuditSettings } from '../record/schema/audit.ts'
import { placesIn, type Sources } from '../record/source.ts'
import { jsonText, type Terminal } from '../terminal.ts'

/** How many faults of one kind are listed of one file. */
const MOST = 40

/** Names every fault of the record with its place. 1 when there is an error, 0 for warnings and none. */
export async function check(terminal: Terminal, dir: string, asJson: boolean): Promise<number> {
  const { problems: ofEntries, sources, record } = checkRecord(dir)
  // A record in a newer format may have another register too.
  const isNewer = ofEntries.some(({ code }) => code === 'newer-format')
  const ofAudit = record.audit === undefined ? [] : await auditProblems(record.audit, sources)
  const problems = [...ofEntries, ...ofAudit, ...(isNewer ? [] : registerProblems(dir))].sort(byPlace)
  const errors = problems.filter(({ severity }) => severity === 'error').length
  if (asJson) {
    const flat = problems.map(({ place, severity, code, message }) => ({ ...place, severity, code, message }))
    terminal.line(jsonText({ errors, warnings: problems.length - errors, problems: flat }))
  } else {
    for (const problem of shortened(problems)) terminal.line(formatProblem(problem))
    const files = `${sources.size} ${sources.size === 1 ? 'file' : 'files'} read`
    terminal.note({
      text:
        problems.length === 0
          ? `${files}, no problems`
          : `${files}, ${some(errors, 'error')}, ${some(problems.length - errors, 'warning')}`,
      style: 'dim',
    })
  }
  return errors > 0 ? 1 : 0
}

/** The rules of the audit are loaded only where something is said of them. */
async function auditProblems(audit: Entry<AuditSettings>, sources: Sources): Promise<Problem[]> {
  const { settingsProblems } = await import('../audit/settings-problems.ts')
  return settingsProblems(audit, placesIn(sources))
}

/** The first of each kind in a file, and a line that counts the others: nobody reads 100,000 lines. */
function shortened(problems: readonly Problem[]): Problem[] {
  const groups = new Map<string, Problem[]>()
  for (const problem of problems) {
    const key = `${problem.place.file}\0${problem.code}\0${problem.severity}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [problem])
    else group.push(problem)
  }
  return [...groups.values()].flatMap(firstOf).sort(byPlace)
}

function firstOf(group: readonly Problem[]): Problem[] {
  const next = group[MOST]
  if (next === undefined) return [...group]
  return [...group.slice(0, MOST), { ...next, message: `${group.length - MOST} more of this kind in this file` }]
}

function some(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
