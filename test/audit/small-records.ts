/** Small records in which one thing is as a rule looks for it. */
import { PLAN } from '../record-folder.ts'

export type Files = Readonly<Record<string, string>>

export const DAY = '2024-02-10'

export const exhibit = (id: string, rest: string): Files => ({
  [`evidence/${id}.yaml`]: `id: ${id}\ntitle: The list of mail\nkind: email\nobtained: sent_by_me\n${rest}`,
})
export const note = (id: string, happened: string, recorded: string): Files => ({
  [`evidence/${id}.yaml`]: `id: ${id}\ntitle: A note\nkind: note\nobtained: own_note\nallegations: [AL-1]\nhappened: ${happened}\nrecorded: ${recorded}T09:00:00Z\n`,
})
export const answer = (more: string): Files => ({
  'allegations/AL-1.yaml': `id: AL-1\narea: A1\ntext: Mail was left for days.\n${more}`,
})
export const area = (more: string): Files => ({ 'plan.yaml': `${PLAN}${more}` })
export const steps = (...on: readonly string[]): Files =>
  area(
    `    steps_taken:\n${on.map((day) => `      - {text: A new folder${day === '' ? '' : `, on: ${day}`}}\n`).join('')}`,
  )
export const support = (more: string): Files => area(`    support:\n      - {text: A course in planning${more}}\n`)
export const measure = (readings: string): Files => ({
  'metrics/M1.yaml': `id: M1\narea: A1\nname: Answered in time\ncontrol: within\ntarget: {op: ">=", value: 5}\ntarget_source: plan\n${readings}`,
})
export const held = (more: string, day = '2024-02-02'): Files => ({
  [`check-ins/${day}.yaml`]: `scheduled_for: ${day}\nstatus: held\n${more}`,
})
export const asked = (more: string): Files => ({
  'requests/R-01.yaml': `id: R-01\nto: piet\n${more}`,
})
/** An exhibit in each of the weeks up to 9 February but those named. */
export const weeks = (...left: readonly string[]): Files =>
  Object.assign(
    {},
    ...['2024-01-12', '2024-01-19', '2024-01-26', '2024-02-02', '2024-02-09']
      .filter((friday) => !left.includes(friday))
      .map((friday, i) => exhibit(`E-1${i}`, `happened: ${friday}\n`)),
  )
export const owned = (more: string): Files => exhibit('E-01', `happened: 2024-01-10\nemployer_owned: true\n${more}`)
/** So many exhibits of which nobody wrote down how they came. */
export const unknownOrigin = (count: number): Files =>
  Object.assign(
    {},
    ...Array.from({ length: count }, (_, i) => ({
      [`evidence/E-0${i + 1}.yaml`]: `id: E-0${i + 1}\nhappened: 2024-01-10\nkind: email\ntitle: Mail\n`,
    })),
  )
export const secret = 'privilege: {purpose: seeking_legal_advice}\n'

/** What a rule is tried on: its id, what is special, the files, what it says of them, and the day where it is another than `DAY`. */
export type Case = readonly [rule: string, name: string, files: Files, expected: readonly string[], day?: string]

/** The rules of which no case trips them, or of which every case does. */
export function oneSided(ids: readonly string[], cases: readonly Case[]): string[] {
  return ids.filter((id) => {
    const outcomes = cases.filter(([rule]) => rule === id).map(([, , , expected]) => expected.length > 0)
    return new Set(outcomes).size < 2
  })
}
