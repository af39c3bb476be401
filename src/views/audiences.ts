/**
 * Who may read what: one table, content class × audience. It is the table of domain research 5 ("Audience filter") with
 * the rules of the design's section 4. Nothing else decides what leaves; `viewFor` is the only reader of the table.
 */

export const AUDIENCES = ['self', 'manager', 'hr', 'union', 'agency', 'settlement', 'attorney'] as const
export type Audience = (typeof AUDIENCES)[number]

/**
 * `yes` and `no` are what they say. A condition means no, unless the user says `--include CLASS --because TEXT`.
 * The other cells pass a thing on in a lesser form, which `viewFor` makes.
 */
export type Cell =
  | 'yes'
  | 'no'
  | 'with consent'
  | 'if the issue'
  | 'on request'
  | 'counsel only'
  | 'steward only'
  | 'lead and note'
  | 'summary'
  | 'absence'
  | 'by role'
  | 'neutral'
  | 'count'
  | 'listed'

const CONDITIONS = ['with consent', 'if the issue', 'on request', 'counsel only', 'steward only'] as const

/** What a cell comes to, once its condition is met or not. */
export type Form = Exclude<Cell, (typeof CONDITIONS)[number]>

const EVERYBODY = {
  self: 'yes',
  manager: 'yes',
  hr: 'yes',
  union: 'yes',
  agency: 'yes',
  settlement: 'yes',
  attorney: 'yes',
} as const
const SELF_AND_ATTORNEY = {
  self: 'yes',
  manager: 'no',
  hr: 'no',
  union: 'no',
  agency: 'no',
  settlement: 'no',
  attorney: 'yes',
} as const

/** The classes of content, and for each audience what it may see of them. */
export const MATRIX = {
  /** The plan, its areas, measures and readings, check-ins held, action items, requests. */
  plan: { ...EVERYBODY, settlement: 'summary' },
  /** Evidence entries that are of no other class. */
  evidence: { ...EVERYBODY, settlement: 'no' },
  /** Reviews, pay, discipline and other dated events of the employment. */
  employment: { ...EVERYBODY, manager: 'no', settlement: 'summary' },
  allegations: { ...EVERYBODY, manager: 'on request', hr: 'lead and note', agency: 'if the issue', settlement: 'no' },
  /** A leave: without its kind it is an absence with dates. */
  leave: { ...SELF_AND_ATTORNEY, hr: 'absence', union: 'absence', agency: 'absence' },
  health: { ...SELF_AND_ATTORNEY, union: 'with consent', agency: 'if the issue' },
  comparators: { ...SELF_AND_ATTORNEY, union: 'by role' },
  protected_activity: { ...SELF_AND_ATTORNEY, union: 'yes', agency: 'if the issue', settlement: 'counsel only' },
  /** A check-in that did not take place: by whom and why, or only that it did not. */
  not_held: { ...EVERYBODY, manager: 'neutral', hr: 'neutral', settlement: 'count' },
  /** Who wrote or annotated the plan. */
  authorship: { ...SELF_AND_ATTORNEY, union: 'yes' },
  settlement: { ...SELF_AND_ATTORNEY, settlement: 'yes' },
  /** Floor, walk-away and leverage of a settlement. */
  bottom_line: SELF_AND_ATTORNEY,
  privileged: SELF_AND_ATTORNEY,
  /** A recording to which not everybody agreed. */
  recording: { ...SELF_AND_ATTORNEY, attorney: 'listed' },
  trade_secret: SELF_AND_ATTORNEY,
  /** Other people's data without a record of what was redacted. */
  third_party: SELF_AND_ATTORNEY,
  weak_points: { ...SELF_AND_ATTORNEY, union: 'steward only' },
  /** The employee's own reason for moving a meeting. */
  own_reason: SELF_AND_ATTORNEY,
  /** Goals, age: what the employee is after. */
  strategy: SELF_AND_ATTORNEY,
  unemployment: { ...SELF_AND_ATTORNEY, agency: 'yes' },
  grievance: { ...SELF_AND_ATTORNEY, union: 'yes' },
  /** Notes about people, their interests, what they like and dislike. */
  private_notes: { ...SELF_AND_ATTORNEY, attorney: 'no' },
} as const satisfies Record<string, Record<Audience, Cell>>

export type ContentClass = keyof typeof MATRIX

/** A class that was let through although its cell has a condition, and why: `--include health --because "…"`. */
export type Inclusion = { readonly class: ContentClass; readonly because: string }

export function isAudience(text: string): text is Audience {
  return AUDIENCES.some((audience) => audience === text)
}

export function isContentClass(text: string): text is ContentClass {
  return Object.hasOwn(MATRIX, text)
}

/** What the audience sees of a class: the cell, with a condition turned into yes or no. */
export function cellFor(contentClass: ContentClass, audience: Audience, included: readonly Inclusion[]): Form {
  const cell: Cell = MATRIX[contentClass][audience]
  if (!isCondition(cell)) return cell
  return included.some((inclusion) => inclusion.class === contentClass) ? 'yes' : 'no'
}

/** Whether the class has a condition for this audience, which `--include` can meet. */
export function hasCondition(contentClass: ContentClass, audience: Audience): boolean {
  return isCondition(MATRIX[contentClass][audience])
}

function isCondition(cell: Cell): cell is (typeof CONDITIONS)[number] {
  return CONDITIONS.some((condition) => condition === cell)
}

/** How an audience is named in a sentence to the user. */
export const AUDIENCE_NAMES: Readonly<Record<Audience, string>> = {
  self: 'you',
  manager: 'the manager',
  hr: 'HR',
  union: 'the union',
  agency: 'the agency',
  settlement: 'the settlement letter',
  attorney: 'the attorney',
}
