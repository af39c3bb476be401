import type { Inline } from './tree.ts'

/** Each inline that holds no others, at any depth, becomes what `change` makes of it. */
export function mapInlines(inlines: readonly Inline[], change: (inline: Inline) => readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): readonly Inline[] =>
    'children' in inline ? [{ ...inline, children: mapInlines(inline.children, change) }] : change(inline),
  )
}
