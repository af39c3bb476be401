/** Data of many people at once, such as a list of customers: it is not the employee's to keep. */

/** So many addresses outside of the house are no circle of colleagues. */
const MANY_ADDRESSES = 10
const FEWEST_ROWS = 5

/** Lines of a mail that hold what looks like an address and is none. */
const MAIL_IDS =
  /^(?:message-id|references|in-reply-to|x-[\w-]+|content-id|dkim-signature|received)[^\n]*(?:\n[ \t][^\n]*)*/gim
const ADDRESS = /(?<![\w.+-])[\w.+-]{1,64}@((?:[\w-]{1,63}\.){1,4}[a-z]{2,24})(?![\w-])/gi
/** What the head of a table of people says. */
const COLUMN =
  /^(?:(?:first|last|full|family|given|sur)[ _-]?name|(?:customer|client|patient|student|member)(?:[ _-]?(?:name|id|no))?|e-?mail(?:[ _-]?address)?|(?:tele)?phone(?:[ _-]?(?:number|no))?|mobile|(?:home |street |postal )?address|date[ _-]of[ _-]birth|dob|birth[ _-]?da(?:te|y)|ssn|zip(?:[ _-]?code)?|postcode)$/i

/** What was found, and at which offset. */
type Found = { readonly what: string; readonly at: number }

/** A list of many addresses, or a table with columns about people. */
export function peopleIn(text: string): Found[] {
  return [...addresses(text), ...tables(text)]
}

function addresses(text: string): Found[] {
  const plain = text.replace(MAIL_IDS, (lines) => lines.replace(/[^\n]/g, ' '))
  const found = [...plain.matchAll(ADDRESS)]
  const byDomain = new Map<string, Set<string>>()
  for (const [address, domain = ''] of found) {
    const known = byDomain.get(domain.toLowerCase()) ?? new Set()
    byDomain.set(domain.toLowerCase(), known.add(address.toLowerCase()))
  }
  const counts = [...byDomain.values()].map(({ size }) => size)
  // Colleagues all have the same domain.
  const outside = counts.reduce((sum, count) => sum + count, 0) - Math.max(0, ...counts)
  if (outside < MANY_ADDRESSES) return []
  return [
    { what: `a list of other people: ${outside} e-mail addresses outside of one house`, at: found[0]?.index ?? 0 },
  ]
}

function tables(text: string): Found[] {
  const lines = text.split('\n')
  let next = 0
  return lines.flatMap((head, i) => {
    const at = next
    next += head.length + 1
    return isHead(head, lines.slice(i + 1, i + 1 + FEWEST_ROWS)) ? [{ what: "a table of people's data", at }] : []
  })
}

function isHead(head: string, rows: readonly string[]): boolean {
  const separator = [',', ';', '\t', '|'].find((each) => head.split(each).length >= 3)
  if (separator === undefined || head.length > 2000) return false
  const cells = head.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
  const isOfPeople = cells.filter((cell) => COLUMN.test(cell)).length >= 2
  return isOfPeople && rows.filter((row) => row.split(separator).length >= cells.length).length === FEWEST_ROWS
}
