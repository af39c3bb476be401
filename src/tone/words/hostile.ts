/** Words against people and against the plan. */
import type { WordRule } from '../rule.ts'

export const HOSTILE: readonly WordRule[] = [
  {
    id: 'T-01',
    title: 'profanity',
    isNameable: true,
    levels: { usual: 'error' },
    phrases: [
      { words: "f(?:uck\\w*|[*#@_-]{2,}(?:k\\w*|ed|ing|er)?|[*#@]c?k\\w*|['*]ing)" },
      { words: 'a[*#@$]{2,}(?:holes?|es)?|(?:this|that|it) is (?:total |pure )?bull(?= ?(?:[.,!;]|$))' },
      { words: 'shit(?:s|ty|tier|tiest|show|storm|ting|ted|head|hole)?|sh[*#@]t\\w*|bullsh\\w*' },
      {
        words:
          "(?:total|complete|pure|utter|is|this|that|that's|such|all|same|more|just|some|your|his|her|their|of) (?:b\\.s\\.(?! (?:degree|in |from ))|bs(?! (?:degree|in |from |en |\\d)))|(?:the|and|or) bs(?! (?:degree|in |from |en |\\d))",
      },
      {
        words:
          '(?:god)?damn(?:ed|it)?|goddamned|crap(?:py)?|(?<!(?:zu|ist|sehr|nicht|wie) )hell(?!-)|arse\\w*|ass(?:hole|holes)|bastards?|bitch\\w*|wtf',
      },
      {
        words:
          'piss(?:ed|es|ing)? (?:off|me)|(?:this|that|it|plan|pip|job) sucks|screw(?:ed|ing)? (?:me|us|it up|up|over)',
      },
    ],
    why: 'a reader remembers the word and forgets the fact',
    better: 'state the fact alone',
    sources: ['RebutScribd'],
  },
  {
    id: 'T-02',
    title: 'label for a person',
    isNameable: true,
    levels: { usual: 'error' },
    phrases: [
      {
        words:
          'stupid(?:ly|ity)?|idiots?|idiotic|idiocy|morons?|moronic|clueless|psycho(?:path\\w*)?|sociopath\\w*|tyrants?|backstabb\\w*|coward(?:s|ly|ice)?|micro ?managers?|jerks?(?! (?:chicken|pork|seasoning|spice|sauce|marinade))|hypocrit\\w*|two-faced|control freak',
      },
      { words: 'incompeten(?:t|ce|tly)(?! (?:valves?|cervix|veins?))' },
      {
        words:
          'laz(?:y|iness|ily)(?!=|[- ](?:load\\w*|evaluat\\w*|init\\w*|import\\w*|susan|import|fetch\\w*|binding|eval|mode|delet\\w*))',
      },
      {
        words:
          'liars?|lied(?! (?:on|under|down|flat|next|beside|across) (?:the|an?)\\b)|(?:nothing but|full of|pack of|web of) lies|(?:is|was) a lie|(?:are|were) lies|(?:is|are|was|were|keeps|kept|been) lying(?! (?:on|in|down|flat|under|around|near|next|at|idle|there|beside|behind|prone|supine|across|open))',
      },
      { words: 'dishonest(?:y|ly)?|crazy(?! (?:quilts?|paving|glue))|vindictive|spiteful' },
      {
        words:
          'toxic(?! (?:substances?|chemicals?|materials?|waste|fumes|gas|gases|dose|doses|levels?|shock|exposure|spills?|products?|reaction|goods|releases?|inventory|metals?|plants?))',
        unlessNear: 'medication|drug|dose|chemical',
      },
      {
        words:
          '(?<!(?:anti|workplace)[- ])bull(?:y|ies|ied)|(?<!(?:anti|workplace)[- ])bullying(?! (?:policy|complaint|training|procedure|report|prevention|and harassment|course|(?:of|between|among) (?:an? |the |two |some )?(?:[a-z]+ )?(?:pupils?|students?|child(?:ren)?)))',
      },
      { words: 'narciss\\w*|gas ?-?lights?|gas ?-?lighted|gas ?-?lighting|gas ?-?lit' },
    ],
    why: 'a label for a person cannot be shown; an act can',
    better: 'name the act and its date',
    sources: ['Arkady-PIP', 'joblobster'],
  },
  {
    id: 'T-03',
    title: 'accusing the plan of bad faith',
    levels: { usual: 'error' },
    phrases: [
      {
        words:
          '(?:whole thing|all of (?:it|this)|it|this|these|they|that) (?:is|was|are|were) (?:all |just |simply )?(?:made up|invented)(?= ?(?:[.,;!]|$))|(?:you|they|she|he) (?:just |simply )?(?:invented|made up) (?:this|these|that|it)|(?:build|building|built) (?:a|the) case against me|paper(?:ing|ed)? (?:my|the) file',
      },
      { words: 'hatchet(?: job)?|hit job|sham(?! friedman)|witch[- ]?hunts?|kangaroo court|trumped[- ]up' },
      {
        words:
          "set(?:s|ting)? (?:me|us|people|someone) up(?: to fail| for failure|(?= ?(?:[.,;:!?]|$)))|i(?: was|'ve been| have been|'m being| am being) (?:deliberately )?set up(?= ?(?:[.!?]|$))|set[- ]?up to fail|set up for failure",
      },
      {
        words:
          '(?<!(?:metal|steel|sheet|wood|parts?|custom|were|glass|pipe|duct|i|we|(?:welded|cut) and) )fabricat(?:e|ed|es|ing|ions?)(?! (?:shop|plant|line|team|department|area|order|drawings?|parts?|steel|metal|machine|process|facility|lab|of parts|at|from|in|and weld\\w*))',
      },
      {
        words:
          '(?:is|are|was|were|am|of|a|an|committed|outright|pure) fraud(?! (?:detection|prevention|team|alerts?|checks?|cases?|reports?|department|training|analysts?|scores?|risk|desk|investigat\\w*|rings?|patterns?|attempts?|signals?|model|rules?|policy|unit))|fraudulent(?:ly)?(?= (?:plan|pip|claims?|review|document|evaluation|allegations?|reasons?|made|written|put|placed)|[.,;])',
      },
      {
        words:
          'railroad(?:ed|ing)(?! crossing)|scapegoat\\w*|(?:thrown?|threw|throwing) (?:me |us )?under the bus|retaliat\\w* (?:plan|pip)',
      },
      {
        words:
          '(?:bogus|made[- ]up|phony|fake) (?:claims?|allegations?|plan|pip|reasons?|examples?|charges?|accusations?|evidence|incidents?)',
      },
    ],
    why: 'it accuses the writer of the plan, and that cannot be shown from the plan',
    better: '"this item does not match the record at Exhibit …"',
    sources: ['workplacecoach', 'Arkady-PIP'],
  },
  {
    id: 'T-05',
    title: "blame of others' diligence",
    levels: { usual: 'error' },
    phrases: [
      {
        words:
          "(?<!i )(?:didn't|did not|don't|doesn't|does not) (?:even )?bother(?= (?:to|with|reading|asking|checking|looking|telling|testing|answering|coming)|[.,;!?]|$)",
      },
      {
        words:
          "failed to even|(?:nobody|no one) even (?:looked|read|asked|checked|tried|replied|answered)|(?:you|they|she|he) (?:didn't|did not) do (?:your|their|her|his) homework|(?:you|they) (?:didn't|did not) do (?:your|their) jobs?|(?<!i )(?:couldn't|could not) (?:even )?be bothered|(?<!i )never (?:even )?bothered|(?:nobody|no one) (?:even |ever )?bothered|(?:didn't|did not) even (?:look|read|ask|check|try|care|reply)",
      },
    ],
    why: 'it attacks how others work, and draws the eye away from the fact',
    better: '"the plan lists this as open; it was completed on …"',
    sources: ['Noble'],
  },
]
