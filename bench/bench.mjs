// How fast the built program is, against the figures that it is meant to keep. Build first: npm run build.
// usage: npm run bench [-- --quick]
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pagesOf, printed, sharesOf } from './browser.mjs'
import { AS_OF, makeRecord } from './make-record.mjs'
import { inTurns, median, peakMemory } from './measure.mjs'
import { packets } from './packet-bench.mjs'
import { against, milliseconds, say, table } from './report.mjs'
import { longTexts } from './text-bench.mjs'

const root = join(import.meta.dirname, '..')
const onrecord = join(root, 'bin', 'onrecord.js')
const isQuick = process.argv.includes('--quick')
const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))

if (!existsSync(join(root, 'dist', 'cli.js'))) {
  process.stderr.write('there is nothing to measure yet: run `npm run build`\n')
  process.exit(2)
}
const started = process.hrtime.bigint()
try {
  say(`Node ${process.versions.node}, ${cpus()[0]?.model.trim()}, ${availableParallelism()} at once`)
  onTheExample(isQuick ? 3 : 15)
  atSize(isQuick ? [100, 1_000] : [100, 1_000, 10_000], isQuick ? 2 : 3)
  longDocument(isQuick ? 1 : 3)
  packets({ folder, command, rounds: isQuick ? 1 : 5 })
  longTexts({ folder, command, rounds: isQuick ? 1 : 3 })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
say(`\n${Math.round(Number(process.hrtime.bigint() - started) / 1e9)} s in all`)

// ---- its own parts ---------------------------------------------------------------------------------------------

/** Start-up and the daily commands, as multiples of what Node itself takes to start and end. */
function onTheExample(rounds) {
  const [reading, writing] = ['reading', 'writing'].map((name) => join(folder, name))
  for (const dir of [reading, writing]) cpSync(join(root, 'examples', 'city-erp'), dir, { recursive: true })
  const today = ['--today', '2022-04-02']
  const pdf = ['render', 'rebuttal', '--for', 'hr', ...today, '--format', 'pdf', '--out', join(folder, 'rebuttal.pdf')]
  const limits = { '--help': 1.4, log: 1.6, 'status, the first time': 2, 'status, nothing changed': 1.5, check: 2.5 }
  const times = inTurns(
    {
      'node -e 0': { args: ['-e', '0'] },
      '--help': { args: [onrecord, '--help'] },
      log: { args: [onrecord, '-C', writing, 'log', 'Sent the counts of the week to Marisol', '--area', 'A1'] },
      'status, the first time': { ...command(reading, ['status', ...today]), before: withoutIndex(reading) },
      'status, nothing changed': command(reading, ['status', ...today]),
      check: command(reading, ['check']),
      'rebuttal to PDF': command(reading, pdf),
    },
    rounds,
  )
  const bare = times['node -e 0']
  say(`\nThe example, ${rounds} rounds in turns, medians. Bare node -e 0: ${milliseconds(median(bare))}`)
  table(
    ['command', 'time', 'times bare', 'at most', ''],
    Object.entries(times)
      .filter(([name]) => name !== 'node -e 0')
      .map(([name, values]) => {
        const ratio = median(values.map((value, round) => value / bare[round]))
        return [name, milliseconds(median(values)), ratio.toFixed(2), ...against(ratio, limits[name], '×')]
      }),
  )
}

/** How time grows with the record, and what the largest one takes. */
function atSize(sizes, rounds) {
  const cases = { 'node -e 0': { args: ['-e', '0'] } }
  for (const size of sizes) {
    const dir = join(folder, String(size))
    makeRecord(dir, size)
    const status = command(dir, ['status', '--today', AS_OF])
    cases[`status, the first time ${size}`] = { ...status, before: withoutIndex(dir) }
    cases[`status, nothing changed ${size}`] = status
    cases[`check ${size}`] = command(dir, ['check'])
    // Without the index, as `check` reads every file.
    cases[`audit ${size}`] = { ...command(dir, ['audit', '--today', AS_OF]), before: withoutIndex(dir), codes: [0, 1] }
    const page = ['render', 'chronology', '--for', 'attorney', '--today', AS_OF, '--format', 'md', '--out', '-']
    cases[`chronology to Markdown ${size}`] = command(dir, page)
  }
  const times = Object.fromEntries(
    Object.entries(inTurns(cases, rounds)).map(([name, values]) => [name, median(values)]),
  )
  const names = ['status, the first time', 'status, nothing changed', 'check', 'audit', 'chronology to Markdown']
  say(`\nBy entries, ${rounds} rounds in turns, medians`)
  table(
    ['command', ...sizes.map(String), 'growth per entry'],
    names.map((name) => {
      const byName = sizes.map((size) => times[`${name} ${size}`])
      return [name, ...byName.map(milliseconds), growth(sizes, byName)]
    }),
  )
  say('Growth per entry is the time of one more entry in the last step by that in the step before: 1 is linear.')
  largest(sizes.at(-1), times)
}

function largest(size, times) {
  const dir = join(folder, String(size))
  const warm = times[`status, nothing changed ${size}`] / times['node -e 0']
  const checked = times[`check ${size}`]
  const audited = times[`audit ${size}`] / checked
  const status = { ...command(dir, ['status', '--today', AS_OF]), before: withoutIndex(dir) }
  const memory = { check: peakMemory(command(dir, ['check'])), 'status, the first time': peakMemory(status) }
  say(`\nWith ${size} entries`)
  table(
    ['what', 'figure', 'at most', ''],
    [
      ['check', milliseconds(checked), ...against(checked / 1000, 3, ' s')],
      ['status, nothing changed', `${warm.toFixed(2)}×`, ...against(warm, 2.5, '×')],
      ['audit, by check', `${audited.toFixed(2)}×`, ...against(audited, 3, '×')],
      ...Object.entries(memory).map(([name, peak]) => [
        `memory of ${name}`,
        `${Math.round(peak)} MB`,
        ...against(peak, 250, ' MB'),
      ]),
    ],
  )
}

/** A chronology of about thirty pages, and what a browser takes to print the same page where there is one. */
function longDocument(rounds) {
  const dir = join(folder, 'long')
  makeRecord(dir, 390)
  const document = (format) => {
    const out = join(folder, `chronology.${format}`)
    const words = ['render', 'chronology', '--for', 'attorney', '--today', AS_OF, '--format', format, '--out', out]
    return { out, ...command(dir, words) }
  }
  const [pdf, html] = [document('pdf'), document('html')]
  peakMemory(html)
  const times = inTurns(
    { 'chronology to PDF': pdf, ...printed('the same page', html.out, join(folder, 'printed.pdf')) },
    rounds,
  )
  const own = median(times['chronology to PDF'])
  const memory = peakMemory(pdf)
  say(
    `\nA chronology of ${pagesOf(readFileSync(pdf.out))} pages (${statSync(pdf.out).size.toLocaleString('en')} bytes)`,
  )
  table(
    ['what', 'figure', 'at most', ''],
    [
      ['chronology to PDF', milliseconds(own), ...against(own / 1000, 1, ' s')],
      ...sharesOf(times),
      ['memory', `${Math.round(memory)} MB`, ...against(memory, 250, ' MB')],
    ],
  )
}

// ---- small parts -----------------------------------------------------------------------------------------------

function command(dir, words) {
  return { args: [onrecord, '-C', dir, ...words] }
}

/** Takes away what the program has derived and kept, so that it reads every file again. */
function withoutIndex(dir) {
  return () => rmSync(join(dir, '.onrecord'), { recursive: true, force: true })
}

function growth(sizes, times) {
  const steps = sizes.slice(1).map((size, i) => (times[i + 1] - times[i]) / (size - sizes[i]))
  const [before, last] = steps.slice(-2)
  return last === undefined || before <= 0 ? '' : (last / before).toFixed(2)
}
