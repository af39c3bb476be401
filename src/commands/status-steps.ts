/** The next steps as lines of the status. */
import type { NextSteps } from '../guide/next-steps.ts'
import { shortDay } from '../record/dates.ts'
import type { Piece } from '../terminal.ts'
import { wrap } from './status-lines-text.ts'

type Line = readonly Piece[]

const strong = (text: string): Piece => ({ text, style: 'bold' })
const faint = (text: string): Piece => ({ text, style: 'dim' })

/** What to do next, each with its reason and the command to type; a calm word when there is nothing. */
export function stepLines({ first, more }: NextSteps, room: number, typed: (command: string) => string): Line[] {
  if (first.length === 0) return [['Nothing is waiting for you today.']]
  return [
    more === 0
      ? [strong('Next')]
      : [strong('Next'), faint(`   ${more} more ${more === 1 ? 'waits' : 'wait'} behind these`)],
    ...first.flatMap(({ do: what, why, by, command }, i): Line[] => {
      const until = by === null || what.includes(shortDay(by)) ? '' : ` by ${shortDay(by)}`
      const text = `${i + 1} ${sentence(`${what}${until}`)}${why === '' ? '' : ` ${sentence(why)}`}`
      return [
        ...wrap(text, room - 2).map((line, at): Line => [at === 0 ? line : `  ${line}`]),
        ['     ', faint(typed(command))],
      ]
    }),
  ]
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}
