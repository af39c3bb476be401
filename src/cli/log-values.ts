/** The flags of `log` as the values of an entry. */
import type { NewEvidence } from '../record/new-evidence.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'

/** What `log` takes from the command line; the words of closed lists were checked. */
export type LogFlags = {
  readonly [key in
    | 'kind'
    | 'title'
    | 'obtained'
    | 'sensitivity'
    | 'confidentiality'
    | 'about'
    | 'consent'
    | 'attach']?: NewEvidence[key]
} & {
  readonly on?: string
  readonly area?: readonly string[]
  readonly allegation?: readonly string[]
  readonly describeOnly?: boolean
  readonly employerOwned?: boolean
  readonly thirdPartyData?: boolean
  readonly from?: string
  readonly person?: readonly string[]
  readonly quote?: readonly string[]
  readonly evidence?: readonly string[]
  readonly privilegedFor?: string
  readonly step?: boolean
  readonly yes?: boolean
  readonly json?: string
  readonly edit?: boolean
  readonly interview?: boolean
}

type Place = { readonly terminal: Terminal; readonly dir: string }

/** The values of an entry from its text and its flags. Throws a UserError when two of them do not go together. */
export async function valuesFromFlags({ terminal, dir }: Place, text: string, flags: LogFlags): Promise<NewEvidence> {
  refuseContradictions(flags)
  const { kind, title, attach, sensitivity, confidentiality, about, consent, privilegedFor } = flags
  const values: NewEvidence = {
    happened: flags.on === undefined ? undefined : await dateFrom(terminal, flags.on),
    kind,
    title,
    detail: text.trim() === '' ? undefined : text,
    areas: copied(flags.area),
    allegations: copied(flags.allegation),
    people: copied(flags.person),
    evidence: copied(flags.evidence),
    obtained: flags.describeOnly === true ? 'described_only' : flags.obtained,
    employer_owned: flags.employerOwned,
    third_party_data: flags.thirdPartyData,
    confidentiality: privilegedFor === undefined ? confidentiality : 'privileged',
    privilege: privilegedFor === undefined ? undefined : { purpose: privilegedFor },
    sensitivity,
    about,
    consent,
    attach,
    ...(await words(dir, flags)),
  }
  return values
}

function refuseContradictions({ describeOnly, attach, obtained, privilegedFor, confidentiality }: LogFlags): void {
  if (describeOnly === true && attach !== undefined)
    throw new UserError('--describe-only copies nothing; leave --attach out, or --describe-only')
  if (describeOnly === true && obtained !== undefined && obtained !== 'described_only')
    throw new UserError('--describe-only says how you got it: not at all; leave --obtained out, or --describe-only')
  if (privilegedFor !== undefined && confidentiality !== undefined && confidentiality !== 'privileged')
    throw new UserError('--privileged-for makes it privileged; leave --confidentiality out')
}

async function dateFrom(terminal: Terminal, typed: string): Promise<string> {
  const { typedDateFrom } = await import('./typed-date.ts')
  return await typedDateFrom(terminal, typed)
}

/** What names a person on the command line must name one of people.yaml: a slip of the finger is no new person. */
async function words(dir: string, { from, quote }: LogFlags): Promise<Pick<NewEvidence, 'author' | 'quotes'>> {
  if (from === undefined && quote === undefined) return {}
  const [{ resolveId }, { typedQuote }] = await Promise.all([
    import('../record/known-ids.ts'),
    import('../record/typed-words.ts'),
  ])
  return {
    author: from === undefined ? undefined : resolveId(dir, 'person', from),
    quotes: quote?.map((each) => typedQuote(dir, each)),
  }
}

function copied(values: readonly string[] | undefined): string[] | undefined {
  return values === undefined ? undefined : [...values]
}
