// Imports point one way, and each dependency has one owner. `npm run check:imports` checks it.
const RECORD_MODEL = '^src/record/(?!(load|parse|write|rules|index-cache)[^/]*\\.ts$)'
const LEAF = '^src/user-error\\.ts$'

/** A layer may import itself, `user-error.ts` and what is listed. */
function layer(name, comment, allowed = []) {
  return {
    name: `${name}-imports`,
    comment,
    severity: 'error',
    from: { path: `^src/${name}/` },
    to: { path: '^src/', pathNot: [`^src/${name}/`, LEAF, ...allowed] },
  }
}

/** `packages` is a pattern of package names that only the files matching `by` may import. */
function owner(name, { packages, by }, comment) {
  return {
    name: `${name}-has-one-owner`,
    comment,
    severity: 'error',
    from: { path: '^src/', pathNot: by },
    to: { path: `(^|/)node_modules/(${packages})(/|$)` },
  }
}

module.exports = {
  forbidden: [
    layer('record', 'The record knows files and problems, and nothing of what is made of them.'),
    layer('render', 'Rendering gets document data and a template; it must not be able to reach a record.'),
    layer('audit', 'The audit judges a View: what a finding says in a document rests on what its reader may see.', [
      '^src/(views|tone)/',
      '^src/deadlines/holidays\\.ts$',
      RECORD_MODEL,
    ]),
    layer('tone', 'Words are judged as text: the tone knows no record, only its list of words of health.', [
      '^src/record/(telling-words|workplace-words)\\.ts$',
    ]),
    layer('guide', 'What to do next is chosen from the record and its deadlines; how it is shown is not its work.', [
      '^src/deadlines/',
      RECORD_MODEL,
    ]),
    layer('deadlines', 'A deadline is counted from dates: of the record it may know the model.', [RECORD_MODEL]),
    layer('views', 'A view is made of a loaded record: reading, writing and checking are not its work.', [
      RECORD_MODEL,
      '^src/deadlines/release-periods\\.ts$',
    ]),
    layer(
      'documents',
      'A document is made of a View and nothing else: what the filter kept back is not within its reach.',
      ['^src/views/', '^src/(audit|deadlines)/', RECORD_MODEL],
    ),
    layer(
      'outgoing',
      'What leaves is made, searched and judged here, for every command that hands something out; it writes nothing.',
      ['^src/(audit|documents|record|render|tone|views)/', '^src/terminal\\.ts$'],
    ),
    layer('exhibits', 'An attached file is read into pages and text: of the record it may know the model.', [
      '^src/render/',
      RECORD_MODEL,
    ]),
    layer('packet', 'A packet is chosen from a View and made of documents and exhibits; the command asks and writes.', [
      '^src/(documents|exhibits|outgoing|record|render|trust|views|audit)/',
    ]),
    layer('import', 'An importer makes entries from a source; the command writes them.', [RECORD_MODEL]),
    layer('trust', 'Checksums and seals are about bytes; of the record they may know the model.', [RECORD_MODEL]),
    {
      name: 'commands-stand-alone',
      comment:
        'A command never imports another command or the parser: what two need belongs in a lower layer. A command that is ' +
        'more than a file has others of its name: render.ts, render-files.ts.',
      severity: 'error',
      // The name of the command, with or without what follows it: status, status-lines, check-in-next.
      from: { path: '^src/commands/(check-in|[a-z]+)[.-]' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/commands/$1[.-]',
          '^src/(record|audit|tone|deadlines|guide|views|documents|outgoing|exhibits|packet|render|import|trust)/',
          '^src/(terminal|prompts|screen-lines|shown-command|wrapped-text)\\.ts$',
          LEAF,
        ],
      },
    },
    {
      name: 'top-is-not-imported',
      comment: 'The terminal, the prompts and user-error.ts are used by others and use none of them but each other.',
      severity: 'error',
      from: { path: '^src/(terminal|prompts|prompt-keys|prompt-lines|interview|user-error)\\.ts$' },
      to: { path: '^src/', pathNot: ['^src/(terminal|prompts|prompt-keys|prompt-lines)\\.ts$', LEAF] },
    },
    {
      name: 'no-disk-in-judgement',
      comment:
        'Views and audit are pure: the same record and day give the same result, without disk, network or clock.',
      severity: 'error',
      from: { path: '^src/(views|documents|audit|tone|deadlines|guide)/' },
      to: { dependencyTypes: ['core'], path: '^(node:)?(fs|child_process|https?|net|tls|dgram|os|process)(/|$)' },
    },
    {
      name: 'no-network',
      comment: 'Nothing leaves by accident: only a time stamp from an authority that the user names goes out.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/trust/' },
      to: { dependencyTypes: ['core'], path: '^(node:)?(https?|http2|net|tls|dgram|dns)(/|$)' },
    },
    owner(
      'commander',
      { packages: 'commander', by: '^src/cli(\\.ts$|/)' },
      'The command line is described in one place.',
    ),
    owner(
      'chalk',
      { packages: 'chalk', by: '^src/terminal\\.ts$' },
      'Colour is decided once, where the streams are known.',
    ),
    owner(
      'inquirer',
      { packages: '@inquirer/[^/]+|inquirer', by: '^src/prompts\\.ts$' },
      'One file asks every question.',
    ),
    owner(
      'validation',
      { packages: 'yaml|zod', by: '^src/record/' },
      'Only the record knows how it is written and what is valid.',
    ),
    owner(
      'date-fns',
      { packages: 'date-fns|@date-fns/[^/]+', by: '^src/record/dates\\.ts$' },
      'Date arithmetic has one place.',
    ),
    owner(
      'progress',
      { packages: 'cli-progress', by: '^src/commands/packet-progress\\.ts$' },
      'One file knows how a bar is drawn.',
    ),
    owner(
      'natural-dates',
      { packages: 'chrono-node', by: '^src/record/natural-date\\.ts$' },
      'What is taken for a date, and what is refused, is decided once.',
    ),
    owner(
      'minisearch',
      { packages: 'minisearch', by: '^src/record/search\\.ts$' },
      'One file ranks what a search finds.',
    ),
    owner(
      'diff',
      { packages: 'diff', by: '^src/render/text-diff\\.ts$' },
      'What is different between two texts is found in one place.',
    ),
    owner(
      'layout',
      { packages: 'liquidjs|markdown-it[^/]*|@myriaddreamin/[^/]+', by: '^src/render/' },
      'Templates, Markdown and Typst are details of rendering.',
    ),
    owner(
      'mail',
      { packages: 'nodemailer', by: '^src/render/mail\\.ts$' },
      'One file writes an e-mail, and uses of the library what encodes text, never what sends.',
    ),
    owner(
      'calendar',
      { packages: 'ical\\.js', by: '^src/(render/calendar-file|exhibits/calendar)\\.ts$' },
      'One file knows how a calendar is written, another how one is read.',
    ),
    owner(
      'exhibits',
      { packages: '@cantoo/[^/]+|unpdf|postal-mime|mammoth|csv-parse', by: '^src/exhibits/' },
      'How a file that was received is read, is decided in one place.',
    ),
    owner(
      'pages',
      { packages: 'parse5', by: '^src/exhibits/html-tree\\.ts$' },
      'One file knows how HTML is read; what of it is seen is judged on what that file gives.',
    ),
    owner(
      'tables',
      { packages: 'csv-stringify', by: '^src/render/csv-file\\.ts$' },
      'What a spreadsheet would calculate is made harmless in one file.',
    ),
    owner(
      'word',
      { packages: 'docx|@resvg/[^/]+', by: '^src/render/' },
      'A document for a word processor is a format.',
    ),
    owner(
      'archives',
      { packages: 'yazl|yauzl|age-encryption', by: '^src/trust/' },
      'What leaves as an archive, and what comes back, is checked in one place.',
    ),
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports has no user.',
      severity: 'error',
      // A file of types alone is for a package that has none.
      from: { orphan: true, pathNot: '^src/cli\\.ts$|\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'no-unresolvable',
      comment: 'An import must lead to a file or to a package that package.json names.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types count: a view that names a type of the writer depends on the writer.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
