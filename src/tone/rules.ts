/** Every rule of the tone, in the order of the ids. To add one: an entry in the file of its subject. */
import type { ToneRule, WordRule } from './rule.ts'
import { FORM_RULES } from './structure.ts'
import { ADMISSIONS } from './words/admissions.ts'
import { DEFENCE } from './words/defence.ts'
import { GUESSES } from './words/guesses.ts'
import { HEAT } from './words/heat.ts'
import { HOSTILE } from './words/hostile.ts'
import { LEGAL } from './words/legal.ts'

export const WORD_RULES: readonly WordRule[] = [...HOSTILE, ...GUESSES, ...HEAT, ...DEFENCE, ...LEGAL, ...ADMISSIONS]

/** A legal word in an answer: what the rule of the words says, once for the whole text. */
export const MIXED: ToneRule = {
  id: 'T-50',
  title: 'a complaint inside a response',
  levels: {
    usual: 'off',
    warning: ['rebuttal', 'agenda', 'recap', 'update', 'clarification', 'missed-check-in', 'reply'],
  },
  why: 'mixed with answers to a plan, a complaint counts as neither',
  better:
    'talk to a lawyer or steward, then make a dated complaint of its own, and keep it: onrecord log "My complaint" --kind email --attach complaint.eml --obtained sent_by_me --about protected_activity',
  sources: ['EEOC-ret', 'Bernstein'],
}

export const RULES: readonly ToneRule[] = [...WORD_RULES, ...FORM_RULES, MIXED].sort((a, b) =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
)
