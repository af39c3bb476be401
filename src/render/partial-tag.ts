/** The tag `{% render 'name' %}`: of partials that are in memory, by a name that is written out, and never one within itself. */
import {
  type Context,
  type Emitter,
  type Liquid,
  LiquidError,
  type Parser,
  RenderTag,
  type TagToken,
  type Token,
  type TopLevelToken,
} from 'liquidjs'

/** A place in a template, counted from 1. `partial` is the name of the partial; undefined is the template itself. */
export type TemplatePlace = { readonly partial: string | undefined; readonly line: number; readonly column: number }

/** Of an error in a partial: where it is, then where each partial was used, from the inside out. */
export type Trail = WeakMap<Error, TemplatePlace[]>

/** Most tokens do not know the file that they are in. */
export function placeIn(partial: string | undefined, token: Token): TemplatePlace {
  const [line = 1, column = 1] = token.getPosition()
  return { partial, line, column }
}

/** The tag for the partials of these names. Of an error within a partial it notes in `trail` where that was used. */
export function partialTag(names: readonly string[], trail: Trail): typeof RenderTag {
  const open: string[] = []
  return class extends RenderTag {
    readonly #name: string

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
      const name = nameIn(token.args)
      if (!names.includes(name))
        throw new Error(`there is no partial "${name}"; those there are: onrecord templates list`)
      super(token, rest, liquid, parser)
      this.#name = name
    }

    override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const way = [...open, this.#name]
      if (open.includes(this.#name)) throw new Error(`the partial "${this.#name}" renders itself: ${way.join(' → ')}`)
      open.push(this.#name)
      try {
        yield* super.render(context, emitter)
      } catch (cause) {
        if (LiquidError.is(cause)) {
          const inner = trail.get(cause) ?? [placeIn(this.#name, cause.token)]
          trail.set(cause, [...inner, placeIn(open.at(-2), this.token)])
        }
        throw cause
      } finally {
        open.pop()
      }
    }
  }
}

/** Written out, the partials that a template needs are known before it is rendered. */
function nameIn(text: string): string {
  const [, , name] = /^\s*(['"])((?:(?!\{\{|\1).)*)\1/s.exec(text) ?? []
  if (name === undefined) throw new Error("the name of a partial stands in quotes, as in: render 'exhibits'")
  return name
}

/** Tags that Liquid has for files, and what to write instead of them. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  include: "write render 'name', with the values that the partial needs: render 'mark', mark: row.mark",
  layout: 'a template is whole in itself',
  block: 'a template is whole in itself',
}

/** Takes the tags away that see more than they are given, or that only make sense with files. */
export function forbidTags(liquid: Liquid): void {
  for (const [name, instead] of Object.entries(FORBIDDEN)) {
    liquid.registerTag(name, {
      parse: () => {
        throw new Error(`there is no tag "${name}"; ${instead}`)
      },
      render: () => undefined,
    })
  }
}
