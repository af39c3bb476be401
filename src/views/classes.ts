/** Which classes of content an entry or a row belongs to. An entry of several classes needs all of them allowed. */
import { EMPLOYER } from '../record/employer-relations.ts'
import type { PlanRecord } from '../record/model.ts'
import type { Evidence } from '../record/schema/evidence.ts'
import type { Person } from '../record/schema/people.ts'
import type { Request } from '../record/schema/request.ts'
import type { ContentClass } from './audiences.ts'

/** The marks that every entry and every row may carry. */
export type Marked = { readonly sensitivity?: string | undefined; readonly about?: readonly string[] | undefined }

const ABOUT_CLASSES: Readonly<Record<string, ContentClass>> = {
  comparator: 'comparators',
  protected_activity: 'protected_activity',
  authorship: 'authorship',
  weak_point: 'weak_points',
}

const CONFIDENTIAL_CLASSES: Readonly<Record<string, ContentClass>> = {
  phi: 'health',
  trade_secret: 'trade_secret',
  settlement: 'settlement',
  privileged: 'privileged',
}

/** The classes of a row beside the one of its kind: those that its marks name. */
export function markClasses({ sensitivity, about }: Marked): ContentClass[] {
  const health: ContentClass[] = sensitivity !== undefined && sensitivity !== 'none' ? ['health'] : []
  return [...health, ...(about ?? []).flatMap((mark) => ABOUT_CLASSES[mark] ?? [])]
}

/** The classes of what belongs to an area of the plan: those that the area's marks name. */
export function areaClasses(id: string | undefined, { plan }: PlanRecord): ContentClass[] {
  const area = plan?.areas.find((each) => each.id === id)
  return area === undefined ? [] : markClasses(area)
}

/**
 * The classes of a person's name: a comparator is one of comparators, and whoever gives legal advice is not for others to
 * know of.
 */
export function personClasses(person: Person, { employment }: PlanRecord): ContentClass[] {
  const compared = employment?.comparators?.some((row) => row.person === person.id) === true
  return [
    ...markClasses(person),
    ...(compared || person.relation === 'comparator' ? (['comparators'] as const) : []),
    ...(person.relation === 'attorney' ? (['privileged'] as const) : []),
  ]
}

/**
 * The classes of a request: asking for an accommodation tells of health, and is a protected act; what was asked of an
 * attorney or of the union is no business of the employer.
 */
export function requestClasses(request: Request, { people }: PlanRecord): ContentClass[] {
  const accommodation: ContentClass[] = request.kind === 'accommodation' ? ['health', 'protected_activity'] : []
  return ['plan', ...accommodation, ...adviserClasses([request.to], people), ...markClasses(request)]
}

/**
 * The classes of what went to or came from those who advise the employee, by the people's ids or names: an attorney's
 * words are privileged, those of a union representative are the grievance's.
 */
export function adviserClasses(those: readonly (string | undefined)[], people: PlanRecord['people']): ContentClass[] {
  const relations = people.filter(({ id, name }) => those.includes(id) || those.includes(name)).map((p) => p.relation)
  return [
    ...(relations.includes('attorney') ? (['privileged'] as const) : []),
    ...(relations.includes('union_representative') ? (['grievance'] as const) : []),
  ]
}

/**
 * A note with an attorney in it is privileged, whoever wrote it; with a union representative, unless the employer did, for
 * whom it is no secret.
 */
function correspondenceClasses({ people: named = [], author }: Evidence, { people }: PlanRecord): ContentClass[] {
  const byEmployer = people.some(
    ({ id, name, relation }) => (id === author || name === author) && EMPLOYER.includes(relation),
  )
  return adviserClasses([...named, author], people).filter((each) => each === 'privileged' || !byEmployer)
}

/** A recording by its kind, by how it was obtained, or because somebody noted who agreed to it. */
function isSecretRecording({ kind, obtained, consent }: Evidence): boolean {
  return (kind === 'recording' || obtained === 'own_recording' || consent !== undefined) && consent !== 'all'
}

/** The classes of an evidence entry: its own marks, and those of the leave, comparator or health row that cites it. */
export function evidenceClasses(entry: Evidence & { readonly id: string }, record: PlanRecord): ContentClass[] {
  const { confidentiality = '', privilege, third_party_data, redactions = [] } = entry
  const confidential = CONFIDENTIAL_CLASSES[confidentiality]
  const others = (third_party_data === true || confidentiality === 'third_party_pii') && redactions.length === 0
  const classes: ContentClass[] = [
    'evidence',
    ...markClasses(entry),
    ...citedAs(entry.id, record),
    ...correspondenceClasses(entry, record),
  ]
  if (confidential !== undefined) classes.push(confidential)
  if (privilege !== undefined) classes.push('privileged')
  if (others) classes.push('third_party')
  if (isSecretRecording(entry)) classes.push('recording')
  return [...new Set(classes)]
}

function citedAs(id: string, { employment, requests }: PlanRecord): ContentClass[] {
  if (employment === undefined) return requestsCiting(id, requests)
  const cites = ({ evidence }: { readonly evidence?: readonly string[] | undefined }): boolean =>
    evidence?.includes(id) === true
  const { leave = [], comparators = [], reviews = [], compensation = [], discipline = [], events = [] } = employment
  const rows = [...reviews, ...compensation, ...discipline, ...events].filter(cites)
  return [
    ...(leave.some(cites) ? (['health'] as const) : []),
    ...(comparators.some(cites) ? (['comparators'] as const) : []),
    // A row that is marked as health marks what it cites: better withheld and listed than let out.
    ...rows.flatMap(markClasses).filter((contentClass) => contentClass === 'health'),
    ...requestsCiting(id, requests),
  ]
}

function requestsCiting(id: string, requests: PlanRecord['requests']): ContentClass[] {
  return citedForNeeds(requests).has(id) ? ['health', 'protected_activity'] : []
}

/** What requests for an accommodation cite, kept by their list: each exhibit asks for it. */
const citedByList = new WeakMap<PlanRecord['requests'], ReadonlySet<string>>()

function citedForNeeds(requests: PlanRecord['requests']): ReadonlySet<string> {
  const known = citedByList.get(requests)
  if (known !== undefined) return known
  const asked = requests.filter(({ kind }) => kind === 'accommodation')
  const cited = new Set(asked.flatMap(({ evidence = [] }) => evidence))
  citedByList.set(requests, cited)
  return cited
}
