/** What differs from place to place in talks about a separation: how a letter is marked, how the agreement is called. */
import type { View } from '../../views/view.ts'

/** Where talks of this kind carry a mark of their own. */
const WITHOUT_PREJUDICE: readonly string[] = ['GB', 'UK', 'IE', 'AU', 'NZ', 'CA', 'ZA', 'IN']
/** Where what ends an employment is called by another name (Acas code of practice on settlement agreements). */
const SETTLEMENT: readonly string[] = ['GB', 'UK', 'IE']

function countryOf({ plan }: View): string {
  return plan.jurisdiction?.split('-')[0] ?? ''
}

/** "Confidential settlement communication", where it is the custom with "Without prejudice". */
export function markingOf(view: View): string {
  const mark = 'Confidential settlement communication'
  return WITHOUT_PREJUDICE.includes(countryOf(view)) ? `Without prejudice: ${mark.toLowerCase()}` : mark
}

/** "separation agreement", in the United Kingdom and Ireland "settlement agreement". */
export function agreementName(view: View): string {
  return SETTLEMENT.includes(countryOf(view)) ? 'settlement agreement' : 'separation agreement'
}
