import { checkRecord } from '../record/check-record.ts'
import { formatProblem } from '../record/problem.ts'
import { jsonText, type Terminal } from '../terminal.ts'

/** Names every fault of the record with its place. 1 when there is an error, 0 for warnings and none. */
export function check(terminal: Terminal, dir: string, asJson: boolean): number {
  const { problems, sources } = checkRecord(dir)
  const errors = problems.filter(({ severity }) => severity === 'error').length
  if (asJson) {
    const flat = problems.map(({ place, severity, code, message }) => ({ ...place, severity, code, message }))
    terminal.line(jsonText({ errors, warnings: problems.length - errors, problems: flat }))
  } else {
    for (const problem of problems) terminal.line(formatProblem(problem))
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

function some(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
