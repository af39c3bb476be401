import type MarkdownIt from 'markdown-it'
import type { Token } from 'markdown-it'
import footnotes from 'markdown-it-footnote'

/**
 * Teaches the parser footnotes. In place of the library's last step, which copies the whole document for each footnote and
 * loses words where one is defined inside of another.
 */
export function withNotes(parser: ReturnType<typeof MarkdownIt>): ReturnType<typeof MarkdownIt> {
  footnotes(parser)
  parser.core.ruler.at('footnote_tail', (state) => {
    const { body, defined } = apart(state.tokens)
    const { footnotes: found } = state.env
    const named = hasNamed(found) ? found.list : []
    if (named.length === 0) {
      state.tokens = body
      return
    }
    const token = (type: string, nesting: -1 | 1): Token => new state.Token(type, '', nesting)
    const notes = named.flatMap(({ label, tokens, content }): Token[] => {
      const inline = new state.Token('inline', '', 0)
      inline.children = [...(tokens ?? [])]
      inline.content = content ?? ''
      const words =
        tokens === undefined
          ? (defined.get(label ?? '') ?? [])
          : [token('paragraph_open', 1), inline, token('paragraph_close', -1)]
      return [token('footnote_open', 1), ...words, token('footnote_close', -1)]
    })
    state.tokens = [...body, token('footnote_block_open', 1), ...notes, token('footnote_block_close', -1)]
  })
  return parser
}

/** A footnote that is named, in the order of the text: with a label, or `^[with its words]`. */
type Named = { readonly label?: string; readonly tokens?: readonly Token[]; readonly content?: string }

/** The library keeps them there once one of them is named. */
function hasNamed(found: unknown): found is { readonly list: readonly Named[] } {
  return typeof found === 'object' && found !== null && 'list' in found
}

/** The text, and apart from it the words of each footnote; of two with one label the later. */
function apart(tokens: readonly Token[]): { readonly body: Token[]; readonly defined: ReadonlyMap<string, Token[]> } {
  const body: Token[] = []
  const defined = new Map<string, Token[]>()
  const open: Token[][] = []
  for (const token of tokens) {
    if (token.type === 'footnote_reference_close') open.pop()
    else if (token.type === 'footnote_reference_open') {
      const words: Token[] = []
      defined.set(String(token.meta?.label), words)
      open.push(words)
    } else (open.at(-1) ?? body).push(token)
  }
  return { body, defined }
}
