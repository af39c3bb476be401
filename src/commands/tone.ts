import { jsonText, type Terminal } from '../terminal.ts'
import type { ToneLevel } from '../tone/rule.ts'
import { flatHits, showHits } from './tone-lines.ts'
import { type Looked, lookedAt, type ToneAsked } from './tone-texts.ts'

/** Names the words that hurt their writer, with their places and a better phrase. 1 when one is an error. */
export async function tone(terminal: Terminal, asked: ToneAsked, asJson: boolean): Promise<number> {
  const texts = await lookedAt(asked)
  const count = (level: ToneLevel): number =>
    texts.flatMap(({ hits }) => hits).filter((hit) => hit.level === level).length
  const [errors, warnings, routed] = [count('error'), count('warning'), count('route')]
  if (asJson) terminal.line(jsonText({ errors, warnings, routed, hits: texts.flatMap(flatHits) }))
  else {
    for (const text of texts) showHits(terminal, text)
    for (const text of texts) sayKind(terminal, text)
    const isClean = errors + warnings + routed === 0
    const sum = `${some(errors, 'error')}, ${some(warnings, 'warning')}${routed === 0 ? '' : `, ${routed} for a lawyer first`}`
    const clean = texts.length === 0 ? 'there is no text of yours in it yet' : 'nothing found that hurts you'
    terminal.note({ text: isClean ? clean : sum, style: 'dim' })
    if (texts.some(({ hits }) => hits.some(({ deletable }) => deletable)))
      terminal.note({ text: 'openers that say nothing can be taken out for you: --fix', style: 'dim' })
  }
  return errors > 0 ? 1 : 0
}

function sayKind(terminal: Terminal, { name, kind, isGuess }: Looked): void {
  if (!isGuess) return
  const another = kind === 'rebuttal' ? 'update' : 'rebuttal'
  const article = /^[aeu]/.test(kind) ? 'an' : 'a'
  terminal.note({ text: `${name} is read as ${article} ${kind}; as something else: --kind ${another}`, style: 'dim' })
}

function some(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
