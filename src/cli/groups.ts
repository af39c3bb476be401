/** The commands in groups, in the order in which a person comes to need them, and the pages that can be read. */

/** Every command in its group, with the line that the list has for it: at most so long that it stays one line. */
export const GROUPS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Start:': {
    init: 'make a record from your plan, with questions',
    demo: 'copy an example record and render it: something to look at',
  },
  'Write it down:': {
    log: 'something that happened or that exists',
    'check-in': 'a meeting, held or not',
    measure: 'the figure of a week, or a new measure',
    ask: 'what you asked for in writing',
    answered: 'what came of a request',
    allegation: 'one thing that the plan says against you',
    reply: 'your answer to an allegation',
    amend: 'the employer changed the plan',
    support: 'support that was promised, or that came',
    person: 'somebody whom entries name: a manager, a witness',
    set: 'change one field of an entry, a person or the plan',
    attach: 'add files to a piece of evidence',
    correct: 'add a dated correction; what was written stays',
    withdraw: 'take an entry out of use, and keep it',
    undo: 'take the last command back',
    redo: 'bring it again',
  },
  'Look:': {
    status: 'days left, check-ins, areas, what is unanswered',
    plan: 'the plan as it stands, or on a day; what was changed',
    list: 'the entries in order of date',
    show: 'one entry whole, an area, or a person',
    find: 'search all text, attached text files too',
  },
  'Judge:': {
    check: 'every mistake in the files, with its place',
    audit: 'what is weak in the plan, and in your own record',
    tone: 'words in a text that hurt you, and better ones',
  },
  'Show it:': {
    render: 'make a dated document for one reader',
    packet: 'a document with its exhibits, to hand over',
    sent: 'note that a document left: to whom, when, by which way',
    templates: 'the wording of the documents, yours to change',
  },
  'Other:': {
    calendar: 'check-ins, deadlines and a reminder, for your calendar',
    export: 'the whole record as one zip: a backup, or to move it',
    import: 'bring back what export packed, checked',
    completion: 'complete commands and ids with the Tab key',
    help: 'this list, the help of a command, or a page to read',
  },
}

/** Pages of docs/ that can be read in the terminal, and what each is about. */
export const TOPICS = {
  week: 'what to do every week, in ten minutes',
  phases: 'what each part of the plan is for: the first days, halfway, the end, after it',
  dates: 'how dates can be typed',
  record: 'the files of a record, and every key in them',
  audiences: 'who gets to see what',
  packets: 'handing a document over with its exhibits: what is in it, names, originals, Word',
  rules: 'what the audit looks at, and why',
  privacy: 'what to know before you collect anything',
} as const
