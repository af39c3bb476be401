/** The forms of a place: its paper, its clock. `jurisdiction` is a country with what it has inside, such as US-CA. */
export const PAPERS = ['letter', 'a4'] as const
export type Paper = (typeof PAPERS)[number]

const LETTER = ['US', 'CA', 'MX', 'PH', 'CL', 'CO']
const TWELVE_HOURS = ['US', 'CA', 'AU', 'NZ', 'PH', 'IN']

/** Letter where offices use it, A4 elsewhere. */
export function paperFor(jurisdiction: string | undefined): Paper {
  return isIn(LETTER, jurisdiction) ? 'letter' : 'a4'
}

export function clockFor(jurisdiction: string | undefined): 12 | 24 {
  return isIn(TWELVE_HOURS, jurisdiction) ? 12 : 24
}

function isIn(countries: readonly string[], jurisdiction = ''): boolean {
  return countries.includes(jurisdiction.split('-')[0]?.toUpperCase() ?? '')
}
