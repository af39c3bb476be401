// A document with exhibits of all kinds, every page numbered, in one folder and one zip: how long it takes, and how much memory.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pagesOf, printed, sharesOf } from './browser.mjs'
import { addExhibits } from './make-exhibits.mjs'
import { AS_OF, makeRecord } from './make-record.mjs'
import { inTurns, median, peakMemory } from './measure.mjs'
import { against, milliseconds, say, table } from './report.mjs'

const SMALL = { name: 'a packet', exhibitPages: 24 }
const LARGE = { name: 'a large packet', exhibitPages: 270 }

/** `command(dir, words)` is a case that runs the program in a record; records and packets are made in `folder`. */
export function packets({ folder, command, rounds }) {
  const [small, large] = [SMALL, LARGE].map((each) => packetOf(folder, command, each))
  const byBrowser = join(folder, 'printed.pdf')
  const times = inTurns({ [SMALL.name]: small.run, ...printed('the same pages', small.html, byBrowser) }, rounds)
  const memory = peakMemory(large.run)
  const [own] = Object.values(times)
  const others = Object.keys(times).length > 1 ? `, ${pagesOf(readFileSync(byBrowser))} by the browser` : ''
  const volumes = large.volumes().map((bytes) => pagesOf(bytes))
  say(`\nA packet of ${pagesOf(readFileSync(small.pdf))} pages${others}, and one of ${volumes.join(' + ')} pages`)
  table(
    ['what', 'figure', 'at most', ''],
    [
      [`${SMALL.name} (${statSync(small.pdf).size.toLocaleString('en')} bytes)`, milliseconds(median(own)), '', ''],
      ...sharesOf(times),
      [LARGE.name, milliseconds(median(inTurns({ large: large.run }, 1).large)), '', ''],
      [`memory of ${LARGE.name}`, `${Math.round(memory)} MB`, ...against(memory, 250, ' MB')],
    ],
  )
}

function packetOf(folder, command, { name, exhibitPages }) {
  const [dir, out] = [join(folder, `${name} record`), join(folder, name)]
  makeRecord(dir, 30)
  const exhibits = addExhibits(dir, { pages: exhibitPages, day: AS_OF })
  const words = ['chronology', '--for', 'attorney', '--today', AS_OF]
  // Each time it is the first packet of this record: what was made before would be found again.
  const before = () => {
    rmSync(out, { recursive: true, force: true })
    rmSync(join(dir, 'documents.yaml'), { force: true })
    mkdirSync(out)
  }
  const html = join(folder, `${name}.html`)
  peakMemory(command(dir, ['render', ...words, '--format', 'html', '--out', html]))
  withExhibits(html, exhibits)
  const data = join(out, `${AS_OF}-chronology-attorney-packet`, 'data')
  return {
    html,
    pdf: join(data, 'packet.pdf'),
    volumes: () =>
      ['packet.pdf', 'packet-1.pdf', 'packet-2.pdf'].flatMap((file) => {
        const found = statSync(join(data, file), { throwIfNoEntry: false })
        return found === undefined ? [] : [readFileSync(join(data, file))]
      }),
    run: { ...command(dir, ['packet', ...words, '--out', out]), before },
  }
}

/** The page that the browser prints: the document, and each page of the exhibits on a page of its own. */
function withExhibits(html, exhibits) {
  // The page's own policy shows no pictures, as documents have none.
  const page = readFileSync(html, 'utf8').replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
  // The packet has a list of exhibits too, and a page for each entry without a file.
  const more = [...exhibits, ...exhibits.slice(0, 4)]
    .map((each) => `<section style="break-before: page">${each}</section>`)
    .join('\n')
  writeFileSync(
    html,
    page.replace('</main>', () => `${more}</main>`),
  )
}
