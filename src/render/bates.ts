/** The numbers on the pages of a packet: `{prefix: 'DW', from: 123}` is `DW-000123` on the first page. */
export type Bates = { readonly prefix: string; readonly from: number }

const DIGITS = 6

/** The number of one page, as it is stamped: `DW-000123`; after DW-999999 comes DW-1000000. */
export function batesNumber(prefix: string, number: number): string {
  return `${prefix}-${String(number).padStart(DIGITS, '0')}`
}
