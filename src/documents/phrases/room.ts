/** Passages that have to fit: all of them where there is room, else those of a kind in one sentence. */

/** Passages of one kind, and one sentence for all of them. */
export type Group = { readonly passages: readonly string[]; readonly together: string }

/** How many passages and how many words there is room for. */
export type Room = { readonly lines: number; readonly words: number }

/** Words as a reader counts them. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** The passages of all groups; where there is no room for them, the longest groups are one sentence each. */
export function within(groups: readonly Group[], room: Room): string[] {
  const byLength = groups.toSorted((a, b) => saved(b) - saved(a))
  for (let put = 0; put < byLength.length; put++) {
    const texts = textsOf(groups, new Set(byLength.slice(0, put)))
    if (texts.length <= room.lines && wordCount(texts.join(' ')) <= room.words) return texts
  }
  return textsOf(groups, new Set(groups))
}

function textsOf(groups: readonly Group[], short: ReadonlySet<Group>): string[] {
  return groups.flatMap((group) => (short.has(group) && group.passages.length > 0 ? [group.together] : group.passages))
}

function saved({ passages, together }: Group): number {
  return wordCount(passages.join(' ')) - wordCount(together)
}
