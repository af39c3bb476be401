/** What nobody can see: the minds of others, and what everyone is said to think. */
import type { WordRule } from '../rule.ts'

const PERSON =
  '(?:(?:my|our|the|another|this|that|his|her) (?:[a-z]+ )?(?:boss(?:es)?|managers?|supervisors?|directors?|team lead|lead|company|employer|ceo)|hr|management|she|he)'
/** After "they", only what a person can do: parcels and reports are "they" too. */
const THEIR_MIND =
  "(?:they|they've) (?:just |only |all |really |already |never |simply )?(?:want|wanted|hate|hated|dislike|disliked|decided|intend|intended|planned|plan to|knew|know|think|thought|feel|felt|like|liked|don't (?:like|want|care)|didn't (?:like|want|care)|are (?:trying|jealous|biased|afraid)|were (?:trying|jealous|biased|afraid)|made up|had (?:already )?decided|have (?:already )?decided)"

export const GUESSES: readonly WordRule[] = [
  {
    id: 'T-04',
    title: "guess at another's mind",
    levels: { usual: 'error', warning: ['handover'] },
    phrases: [
      {
        words: `i (?:really |truly |strongly |still |do |just )?(?:believe|feel|think|know|suspect|assume)(?: that)? (?:${PERSON}(?! (?:is|was|will be|are|were) (?:on|out|away|in|at|available|busy|back|the)\\b)|${THEIR_MIND})`,
      },
      {
        words: `because (?:${PERSON}|they) (?:just |really |simply |only |clearly )?(?:wants?|wanted|hates?|hated|dislikes?|disliked|(?:doesn't|didn't|don't) (?:like|want me)|(?:is|was|are|were) (?:jealous|afraid|threatened|biased))`,
      },
      { words: '(?:was|were) pressured(?! to \\d)|(?:hates?|hated|dislikes?|disliked) me' },
      {
        words:
          '(?<!(?:went|go|going|goes|gone|headed|step|stepped) )out to get(?= (?:me|us|rid|my|back)|[.,;:!?]|$)|(?:has|have|had) it in for me|hold(?:s|ing)? a grudge|(?:has|had|have) a grudge',
      },
      {
        words:
          '(?:want|wants|wanted|trying|tried|looking|plan|planning|planned) to (?:get rid of me|push me out|force me out|fire me|drive me out)|wants? me (?:gone|out)|wanted me (?:gone|out)',
      },
    ],
    why: 'nobody can show what another thinks or wants',
    better: 'leave it out here; what was said and done, with its date, can stand; a guess is for the attorney file',
    sources: ['joblobster', 'NTU'],
  },
  {
    id: 'T-06',
    title: 'speaking for others',
    levels: { usual: 'warning', off: ['note'] },
    phrases: [
      { words: 'every(?:one|body) (?:else )?(?:knows|feels|agrees|thinks|believes|says|understands|can see|hates)' },
      {
        words:
          'the (?:whole|entire) (?:department|team|office|company|floor|ward|shift|unit|crew|store|staff) (?:knows|feels|agrees|thinks|believes|says|hates|sees|understands|would|will|is (?:upset|unhappy|afraid|angry))',
      },
      {
        words:
          '(?:nobody|no one) (?:thinks|believes|likes|agrees|understands|feels|would agree|trusts)|any(?:one|body) (?:can|will|could|would) tell you|we all (?:know|feel|agree|think|believe)',
      },
    ],
    why: 'others can speak for themselves, and a reader asks who they are',
    better: 'write "I" and what you saw; a witness can sign a statement of their own',
    sources: ['ehow'],
  },
]
