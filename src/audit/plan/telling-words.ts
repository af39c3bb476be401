/**
 * Words of an expectation that nobody can count (PQ-04) and words about what somebody is like (PQ-05). English alone. Each is
 * taken as a whole word with its endings. `before` and `after` are what makes another thing of it: the words next to it in
 * "the energy bill" or "professional licence". A blank in a pattern stands for any white space.
 */
type Telling = { readonly word: string; readonly before?: string; readonly after?: string }

const VAGUE: readonly Telling[] = [
  { word: 'timel(?:y|iness)' },
  { word: 'appropriate(?:ly|ness)?' },
  { word: 'as(?: |-)needed' },
  { word: 'improv(?:e[ds]?|ing|ements?)', after: 'plans?|notes?|notices?' },
  // "98 percent or better" and "better than 98" have a figure.
  { word: 'better', before: 'or', after: 'than (?:the )?[$€£]?\\d[\\d.,]*' },
  { word: 'pro-?active(?:ly|ness)?|pro-?activity' },
  { word: 'initiative' },
  { word: 'ownership' },
  {
    word: 'professional(?:ly|ism)?',
    after: '(?:services?|development|certifi\\w+|licen[cs]\\w+|qualifications?|indemnity|bod(?:y|ies))',
  },
  { word: 'communications?', after: '(?:teams?|departments?|office|managers?|directors?|plans?|systems?|rooms?)' },
  { word: 'regular(?:ly)?', after: '(?:business|working|office|opening|hours|shifts?|pay|customers?|expressions?)' },
  { word: 'promptly|prompt(?= (?:and|manner|repl|respon|answer|action|attention|follow|resol|return|deliver|noti))' },
]

const TRAIT: readonly Telling[] = [
  { word: 'attitudes?' },
  {
    word: 'presence',
    before: '(?:online|web|digital|social media|market|retail|physical|search|brand|police)',
    after: '(?:is required|required)',
  },
  // "Fit the new pump", "fit for use" and "fit into the box" are about things.
  {
    word: 'fit',
    before: '(?:must|will|can|which|that)',
    after:
      '(?:for (?:purpose|use|duty|work|human)|(?:the|an?)(?! (?:team|culture|company|role))|all|each|every|any|into|inside|within|on|between|out|\\d+)',
  },
  { word: '(?:self-?)?confiden(?:ce|t|tly)', after: '(?:intervals?|levels?|scores?|limits?)' },
  {
    word: 'energy|energetic(?:ally)?',
    before: '(?:renewable|green|solar|wind|atomic|nuclear|clean|kinetic|heat|electrical)',
    after:
      '(?:use|usage|consumption|costs?|bills?|efficien\\w+|savings?|audits?|suppl\\w+|data|met(?:er|re)s?|compan\\w+|customers?|contracts?|markets?|sector|reports?|sales|team|department|projects?|prices?|demand|used)',
  },
  { word: 'commitment', before: '(?:sprint|delivery|service|budget|financial|purchase)', after: '(?:dates?)' },
  {
    word: '(?<=(?:be|being|is|are|was|remain|remains|stay|stays|more|fully|truly|seem|seems|appear|appears) )committed',
    after: '(?:to )?(?:the )?(?:main|repo\\w*|branch|code|git|version)',
  },
  { word: 'passion(?:ate|ately)?' },
]

/** Words of a measure that counts what went wrong (PQ-03). */
const ERROR: readonly Telling[] = [
  { word: 'errors?|mistakes?|defects?|faults?|omissions?|complaints?|violations?|misses|rejects?|rework' },
]

/** "timely", "appropriately": as they stand and in their order, each once. */
export function vagueWordsIn(text: string): string[] {
  return wordsIn(text, VAGUE_WORDS)
}

/** "attitude", "presence". */
export function traitWordsIn(text: string): string[] {
  return wordsIn(text, TRAIT_WORDS)
}

/** Whether the measure counts errors, complaints and the like. */
export function countsErrors(measure: string): boolean {
  return wordsIn(measure, ERROR_WORDS).length > 0
}

const VAGUE_WORDS = patternOf(VAGUE)
const TRAIT_WORDS = patternOf(TRAIT)
const ERROR_WORDS = patternOf(ERROR)

function patternOf(words: readonly Telling[]): RegExp {
  const each = words.map(({ word, before, after }) => {
    const isOther = before === undefined ? '' : `(?<!(?<![\\p{L}\\p{M}\\p{N}-])(?:${before}) )`
    const isMore = after === undefined ? '' : `(?! (?:${after})(?![\\p{L}\\p{M}\\p{N}]))`
    return `${isOther}(?:${word})${isMore}`
  })
  // Where a word begins and ends is asked once for all of them: for each of them, the pattern takes 50 ms to be made.
  // A word behind a hyphen is part of another: "co-ownership", "cost-improvement".
  const all = `(?<![\\p{L}\\p{M}\\p{N}]|[\\p{L}\\p{N}]-)(?:${each.join('|')})(?![\\p{L}\\p{M}\\p{N}]|-[\\p{L}\\p{N}])`
  // Not any number of blanks: looking back over them at every blank of a long indent would take for ever.
  return new RegExp(all.replaceAll(' ', '\\s{1,8}'), 'giu')
}

function wordsIn(text: string, pattern: RegExp): string[] {
  const found = [...plain(text).matchAll(pattern)].map(([words]) => words.replace(/\s+/g, ' '))
  return found.filter((words, i) => found.findIndex((each) => each.toLowerCase() === words.toLowerCase()) === i)
}

/** As it reads: plans are copied out of PDF files, with soft hyphens and hyphens that do not break. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[‐‑]/g, '-')
}
