/** What docs/templates.md says that a template sees is held against the types, and against what it does see. */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'
import type { DocumentForm } from '../src/documents/document-kind.ts'
import { DOCUMENTS, type DocumentName, FORMS, type FormName, formOf } from '../src/documents/documents.ts'
import { checkRecord } from '../src/record/check-record.ts'
import type { PlanRecord } from '../src/record/model.ts'
import { UserError } from '../src/user-error.ts'
import type { Audience } from '../src/views/audiences.ts'
import { viewFor } from '../src/views/view.ts'
import { firstColumn, root, section } from './pages.ts'
import { copyOf } from './record-folder.ts'
import { run } from './run.ts'

/** The names of a table of docs/templates.md, such as `areas[].id`. */
function documentedNames(document: string): string[] {
  return firstColumn(section('docs/templates.md', `<!-- data: ${document} -->`))
}

/** The names under which a template reaches the values of `data`. An item of a list has none of its own. */
function namesIn(data: unknown, name = ''): string[] {
  const own = name === '' || name.endsWith('[]') ? [] : [name]
  if (Array.isArray(data)) return [...own, ...data.flatMap((item) => namesIn(item, `${name}[]`))]
  if (typeof data !== 'object' || data === null) return own
  const below = Object.entries(data).flatMap(([key, value]) => namesIn(value, name === '' ? key : `${name}.${key}`))
  return [...own, ...below]
}

function exampleRecords(): { record: PlanRecord; day: string }[] {
  return [
    { record: checkRecord(copyOf('city-erp')).record, day: '2022-04-02' },
    { record: checkRecord(copyOf('sales-leave')).record, day: '2024-05-06' },
  ]
}

/** Not every document can be made of every record: who has no claim has no appeal. */
function dataOrNone(work: () => object): object {
  try {
    return work()
  } catch (cause) {
    if (cause instanceof UserError) return {}
    throw cause
  }
}

/** Those who get a document made from this template. */
function audiencesOf(form: FormName): Audience[] {
  return (Object.keys(DOCUMENTS) as DocumentName[]).flatMap((document) =>
    (['self', ...DOCUMENTS[document].readers] as Audience[]).filter((audience) => formOf(document, audience) === form),
  )
}

test.each(Object.keys(FORMS) as FormName[])(
  'docs/templates.md has every name that the template of a %s sees',
  (name) => {
    const { data }: DocumentForm = FORMS[name]
    const seen = exampleRecords().flatMap(({ record, day }) =>
      audiencesOf(name).flatMap((audience) => {
        if (record.plan === undefined) throw new Error('the example has no plan')
        const { view } = viewFor({ ...record, plan: record.plan }, audience, day)
        return namesIn(
          dataOrNone(() => data(view, { readers: [], layout: 'areas', register: 'firm', checkIn: undefined })),
        )
      }),
    )
    const documented = documentedNames(name)
    expect([...new Set(seen)].filter((each) => !documented.includes(each))).toEqual([])
  },
)

test('the tables of docs/templates.md are those of the types, and every name there has its words', {
  timeout: 60_000,
}, () => {
  const { stderr } = spawnSync(process.execPath, ['scripts/write-template-docs.mjs', '--check'], { cwd: root })
  expect(stderr.toString()).toBe('')
})

test('docs/templates.md names every partial', () => {
  const there = readdirSync(join(root, 'templates/partials')).map((file) => file.replace(/\.md$/, ''))
  expect(firstColumn(section('docs/templates.md', '## What several templates share'))).toEqual(
    expect.arrayContaining(there),
  )
})

test('a template of one’s own sees the names that every document has, and no other', async () => {
  const names = documentedNames('every')
  expect(names).toContain('shown_date')
  const own = {
    'templates/update.md': names.map((name) => `{{ ${name} | join: ', ' }} is ${name}`).join('\n\n'),
    'templates/rebuttal.md': 'Dear reader,\n{{ weather }}',
  }
  const render = (document: string, audience: string) =>
    run('-C', copyOf('city-erp', own), 'render', document, '--for', audience, '--today', '2022-04-02', '--out', '-')
  const update = await render('update', 'manager')
  expect(update.code).toBe(0)
  expect(update.out.match(/^\S.* is \w+$/gm)).toHaveLength(names.length)
  const rebuttal = await render('rebuttal', 'hr')
  expect(rebuttal.code).toBe(2)
  expect(rebuttal.err).toContain('templates/rebuttal.md:2:')
})
