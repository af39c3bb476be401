// The look at the words of a text, on texts that nobody writes: three times the length may take three times the time.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inTurns, median } from './measure.mjs'
import { against, milliseconds, say, table } from './report.mjs'

const LENGTHS = [100_000, 300_000]
/** Each of them has made a pattern of ours look at the same letters again and again. */
const PIECES = {
  prose: 'I believe that the report was sent on 3 May, and the list of it. ',
  blanks: ' '.repeat(32),
  'opened quotes': '"a \'b “c ‘d ',
  'one letter': 'i ',
  brackets: '](<a ](<',
}

/** `command(dir, words)` is a case that runs the program in a record, here the one in `folder`/reading. */
export function longTexts({ folder, command, rounds }) {
  const cases = Object.entries(PIECES).flatMap(([name, piece]) =>
    LENGTHS.map((length) => {
      const file = join(folder, `${name} ${length}.txt`)
      writeFileSync(file, `A text.\n\n${piece.repeat(Math.ceil(length / piece.length))}\n`)
      return [`${name} ${length}`, { ...command(join(folder, 'reading'), ['tone', file, '--json']), codes: [0, 1] }]
    }),
  )
  const times = inTurns({ 'node -e 0': { args: ['-e', '0'] }, ...Object.fromEntries(cases) }, rounds)
  const ofNode = median(times['node -e 0'])
  say(`\nThe tone of long texts, ${rounds} rounds in turns, medians`)
  table(
    ['text of', ...LENGTHS.map((length) => `${length / 1000} kB`), 'growth', 'at most', ''],
    Object.keys(PIECES).map((name) => {
      const [short, long] = LENGTHS.map((length) => median(times[`${name} ${length}`]))
      const growth = (long - ofNode) / (short - ofNode)
      return [name, milliseconds(short), milliseconds(long), growth.toFixed(2), ...against(growth, 4, '')]
    }),
  )
}
