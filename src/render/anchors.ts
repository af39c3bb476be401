import { type Block, plainText } from './tree.ts'

/** A heading of the page below its title: where a link leads. `level` is 2 or more. */
export type Anchor = { readonly id: string; readonly level: number; readonly text: string }

/** The places of a page that can be linked, in order: every heading but those of level 1. Ids are made of the words and differ. */
export function anchorsOf(blocks: readonly Block[]): Anchor[] {
  const taken = new Map<string, number>()
  return blocks.flatMap((block) => {
    if (block.type !== 'heading' || block.level === 1) return []
    const text = plainText(block.children)
    const slug = slugOf(text)
    const count = (taken.get(slug) ?? 0) + 1
    taken.set(slug, count)
    return [{ id: count === 1 ? slug : `${slug}.${count}`, level: block.level, text }]
  })
}

/** Letters and digits of any script with hyphens between; it holds no full stop, which is for a second one of its kind. */
function slugOf(text: string): string {
  const slug = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return slug === '' ? 'section' : slug
}
