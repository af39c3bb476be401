/** Which parts of a packet stand together in one PDF. */

/** A combined PDF of more pages is hard to open and to mail. */
const MOST_PAGES = 300

/**
 * The parts in their order: a new volume begins where the next one would be too much. No part is torn: one of more than
 * `most` pages is a volume alone.
 */
export function volumesOf<T extends { readonly pages: number }>(parts: readonly T[], most: number = MOST_PAGES): T[][] {
  const volumes: T[][] = []
  let pages = 0
  for (const part of parts) {
    const last = volumes.at(-1)
    if (last === undefined || pages + part.pages > most) {
      volumes.push([part])
      pages = part.pages
    } else {
      last.push(part)
      pages += part.pages
    }
  }
  return volumes
}
