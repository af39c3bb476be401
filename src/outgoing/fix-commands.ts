/** The command that changes words of the record where they stand, for what stops a document. */
import type { LoadedRecord } from '../record/load.ts'
import type { Withheld } from '../views/gate.ts'
import { type PlaceOfWords, placesOfWords } from './places-of-words.ts'

/** What is kept as it was written, or has a command of its own that takes no new words. */
const KEPT: readonly string[] = ['recorded', 'corrections', 'withdrawn', 'files', 'readings', 'scheduled_for']

/** A command for each place that has one of the words, each once: `onrecord reply AL-1 "…" --replace`. */
export function fixCommands(loaded: LoadedRecord, withheld: readonly Withheld[], words: readonly string[]): string[] {
  const places = words.flatMap((each) => placesOfWords(loaded, withheld, each))
  return [...new Set(places.flatMap((place) => commandFor(loaded, place)))]
}

function commandFor({ record }: LoadedRecord, { file, path }: PlaceOfWords): string[] {
  if (path.some((step) => KEPT.includes(String(step)))) return []
  const [, folder, id] = /^(?:([\w-]+)\/)?([^/]+)\.yaml$/.exec(file) ?? []
  if (id === undefined) return []
  if (folder === 'allegations' && path[0] === 'reply') return [`onrecord reply ${id} "…" --replace`]
  const [first, index] = path
  if (file !== 'plan.yaml' || first !== 'areas') return [`onrecord set ${id} ${fieldOf(path)} "…"`]
  const area = record.plan?.areas[Number(index)]?.id
  return area === undefined ? [] : [`onrecord set ${area} ${fieldOf(path.slice(2))} "…"`]
}

/** As `set` takes it, in quotation marks where a shell would read the brackets: `"support[1].text"`. */
function fieldOf(path: PlaceOfWords['path']): string {
  const field = path
    .map((step, i) => (typeof step === 'number' ? `[${step + 1}]` : `${i === 0 ? '' : '.'}${String(step)}`))
    .join('')
  return field.includes('[') ? `"${field}"` : field
}
