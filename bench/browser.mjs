// The same pages printed by a browser, where there is one, to measure ours against.
import { spawnSync } from 'node:child_process'
import { median } from './measure.mjs'
import { against, milliseconds } from './report.mjs'

/** The case `<name> by <browser>` that prints a page of HTML to a PDF; none where there is no browser. */
export function printed(name, html, pdf) {
  const browser = ['chromium', 'google-chrome', 'chrome'].find((each) => spawnSync(each, ['--version']).status === 0)
  if (browser === undefined) return {}
  const print = ['--headless', '--no-sandbox', '--disable-gpu', `--print-to-pdf=${pdf}`]
  return { [`${name} by ${browser}`]: { program: browser, args: [...print, `file://${html}`] } }
}

/** Rows of a table: what the first case takes of the time of each other one. */
export function sharesOf(times) {
  const [[, own], ...others] = Object.entries(times)
  return others.map(([name, values]) => {
    const [share, limit] = [median(values.map((value, round) => own[round] / value)), 0.5]
    return [`share of ${name} (${milliseconds(median(values))})`, share.toFixed(2), ...against(share, limit, '')]
  })
}

/** The root of the page tree has the largest number; a browser writes branches too. */
export function pagesOf(pdf) {
  const counts = pdf.toString('latin1').matchAll(/\/Type \/Pages\s+\/Count (\d+)/g)
  return Math.max(...Array.from(counts, ([, count]) => Number(count)))
}
