import { UserError } from '../user-error.ts'

/** Which flags go together: each of these does something of its own. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  schedule: ['from'],
  done: ['on'],
}

/** Refuses flags that would be left out without a word. `flags` are named as the parser has them: `recapSent`. */
export function refuseMixed(date: string | undefined, flags: object): void {
  const given = Object.keys(flags).filter((key) => key !== 'yes')
  for (const [main, company] of Object.entries(OWN)) {
    const alone = company.find((each) => given.includes(each))
    if (!given.includes(main)) {
      if (alone !== undefined) throw new UserError(`--${alone} goes with --${main}; add it, or leave --${alone} out`)
      continue
    }
    const other = given.find((each) => each !== main && !company.includes(each))
    if (other !== undefined) throw new UserError(`--${main} is used alone; leave ${spelt(other)} out`)
    if (main === 'schedule' && date !== undefined)
      throw new UserError(`--schedule takes its first day from --from; write --from ${date}`)
  }
}

function spelt(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
