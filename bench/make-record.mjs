// Makes a valid record of n entries, the same for the same n, for the benchmark and for trying things out at size.
// usage: node bench/make-record.mjs <new folder> <entries>
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FIRST_DAY = Date.UTC(2024, 0, 8)
const WEEKS = 13

/** The as-of day for which these records are made: the last Friday of the plan. */
export const AS_OF = day(WEEKS * 7 - 3)

/** Writes the record of `entries` (at least 30) entries to `dir`, which must not exist. */
export function makeRecord(dir, entries) {
  if (!Number.isInteger(entries) || entries < 30) throw new RangeError('a record needs at least 30 entries')
  if (existsSync(dir)) throw new Error(`${dir} exists already`)
  const few = Math.max(5, Math.floor(entries / 20))
  const evidence = entries - WEEKS - MEASURES.length - 2 * few
  write(dir, 'plan.yaml', PLAN)
  write(dir, 'people.yaml', PEOPLE)
  for (let n = 1; n <= WEEKS; n++) write(dir, `check-ins/${day(n * 7 - 3)}.yaml`, checkIn(n))
  for (const [i, name] of MEASURES.entries()) write(dir, `metrics/M${i + 1}.yaml`, metric(i + 1, name))
  for (let n = 1; n <= few; n++) write(dir, `allegations/AL-${n}.yaml`, allegation(n, evidence))
  for (let n = 1; n <= few; n++) write(dir, `requests/R-${pad(n)}.yaml`, request(n))
  for (let n = 1; n <= evidence; n++) writeEvidence(dir, n, few)
}

/** The day `days` after the plan starts, as YYYY-MM-DD. */
function day(days) {
  return new Date(FIRST_DAY + days * 86_400_000).toISOString().slice(0, 10)
}

const pad = (n) => String(n).padStart(2, '0')
const oneOf = (list, n) => list[n % list.length]

function write(dir, file, text) {
  const path = join(dir, file)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
}

const MEASURES = ['Orders entered the same day', 'Returns answered within 2 days', 'Late deliveries reported', 'Calls']

const PLAN = `# The plan of a made-up case, for measuring only.
format: 1
kind: PIP
employee: robin
issued_by: ines
employer: Hollis Paper Supply
jurisdiction: US-OR
issued_on: ${day(-3)}
effective_from: ${day(0)}
effective_to: ${day(WEEKS * 7 - 1)}
document: E-01
check_in_cadence: {every: week, on: friday}
prior_counselling: []
status: active
areas:
${[1, 2, 3, 4]
  .map(
    (n) => `  - id: A${n}
    title: ${oneOf(['Order entry', 'Returns', 'Delivery reports', 'Telephone'], n - 1)}
    deficiency: The work of this area was late in several weeks of the autumn.
    expectation: Complete the work of this area on the day on which it comes in.
    measure: null
    target: {op: ">=", value: ${80 + n}}
    control: ${oneOf(['within', 'partial'], n)}
    support:
      - {text: A written procedure, promised_on: ${day(0)}, delivered_on: null}
`,
  )
  .join('')}`

const PEOPLE = `people:
  - {id: robin, name: Robin Calloway, role: Order Clerk, relation: employee}
  - {id: ines, name: Ines Marchetti, role: Office Manager, relation: supervisor}
  - {id: tobias, name: Tobias Lund, role: HR Generalist, relation: hr_representative}
  - {id: farah, name: Farah Naseem, role: Order Clerk, relation: witness}
`

function checkIn(n) {
  const on = day(n * 7 - 3)
  if (n % 3 === 0) return `scheduled_for: ${on}\nstatus: cancelled_by_manager\nrequested_on: ${day(n * 7 - 5)}\n`
  return `scheduled_for: ${on}
status: held
attendees: [robin, ines]
assessments: {A1: met, A2: partially_met, A3: met, A4: not_assessed}
quotes: [{who: ines, words: "The orders were in on time this week."}]
recap: {sent: ${on}T15:30-08:00, reply: none}
`
}

function metric(n, name) {
  const readings = Array.from(
    { length: WEEKS },
    (_, week) => `  - {week_ending: ${day(week * 7 + 4)}, value: ${70 + ((week * 5 + n) % 30)}}\n`,
  )
  return `id: M${n}
area: A${n}
name: ${name}
definition: Done in time of what came in, Monday to Friday.
form: count
target_source: plan
control: within
readings:
${readings.join('')}`
}

function allegation(n, evidence) {
  return `id: AL-${n}
area: A${1 + (n % 4)}
text: Batch ${n} of the autumn orders was entered after the day on which it came in.
occurred: 2023-${pad(9 + (n % 4))}
response: ${oneOf(['denied', 'denied_in_part', 'admitted', 'lacks_information'], n)}
grounds: [${oneOf(['factual_error', 'missing_context'], n)}]
reply: The entry log shows when the batch came in and when it was entered. I ask that both times be read together.
evidence: [E-${pad(1 + (n % evidence))}]
weight: ${oneOf(['lead', 'note', 'note', 'omit'], n)}
`
}

function request(n) {
  const answered = n % 2 === 0 ? `answered_on: ${day(20 + (n % 40))}\nanswer: full\n` : ''
  return `id: R-${pad(n)}
kind: ${oneOf(['clarification', 'support', 'records', 'assessment'], n)}
sent_on: ${day(1 + (n % 15))}
to: ines
channel: email
text: Please send me the counts of batch ${n} with the times at which its orders came in.
${answered}`
}

/** Every tenth entry has a file attached to it. */
function writeEvidence(dir, n, allegations) {
  const id = `E-${pad(n)}`
  const happened = day((n * 7) % (WEEKS * 7 - 3))
  const attached = n % 10 === 0 ? attach(dir, id, `Entry log of ${happened}, batch ${n}: all orders entered.\n`) : ''
  const named = n % 20 === 0 ? `allegations: [AL-${1 + ((n / 20) % allegations)}]\n` : ''
  write(
    dir,
    `evidence/${id}.yaml`,
    `id: ${id}
happened: ${happened}
recorded: ${happened}T17:${pad(n % 60)}:00-08:00
kind: ${oneOf(['note', 'email', 'work_product', 'system_log'], n)}
title: Entry log and message about batch ${n}
detail: |
  I entered the orders of batch ${n} and sent the count to Ines Marchetti before five o'clock.
  The system was slow between two and three; nothing was left over at the end of the day.
quotes:
  - {who: ines, words: "Received, thank you. Batch ${n} is complete."}
people: [ines]
areas: [A${1 + (n % 4)}]
${named}obtained: own_record
employer_owned: false
confidentiality: internal
${attached}`,
  )
}

function attach(dir, id, text) {
  write(dir, `files/${id}/log.txt`, text)
  const sha256 = createHash('sha256').update(text).digest('hex')
  return `files:\n  - {name: log.txt, sha256: ${sha256}, bytes: ${Buffer.byteLength(text)}}\n`
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) {
  const [dir, entries] = process.argv.slice(2)
  if (dir === undefined || entries === undefined) {
    process.stderr.write('usage: node bench/make-record.mjs <new folder> <entries>\n')
    process.exitCode = 2
  } else makeRecord(dir, Number(entries))
}
