// The page is whole without this script. With it, a click on the # behind a heading copies the address of that place, and a
// table with a column "Kind" or "Area" can be shown in part.

const FILTERED = ['Kind', 'Area']
const EVERY = 'all'
const FEWEST_ROWS = 8

const said = document.createElement('p')
said.className = 'said'
said.setAttribute('role', 'status')
document.body.append(said)

for (const link of document.querySelectorAll('a.anchor')) link.addEventListener('click', () => copyAddress(link))
for (const table of document.querySelectorAll('table')) addFilter(table)

/** The link itself still leads to its place, so the address of the page is right where copying is not allowed. */
async function copyAddress(link) {
  const shown = await copied(link.href)
  said.textContent = ''
  requestAnimationFrame(() => {
    said.textContent = shown ? 'Link copied' : 'The link is in the address line'
  })
  setTimeout(() => {
    said.textContent = ''
  }, 4000)
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** A select for each column that has something to choose from, and a line that says how many rows are shown. */
function addFilter(table) {
  const heads = Array.from(table.tHead.rows[0].cells, (cell) => cell.textContent)
  const rows = Array.from(table.tBodies[0].rows)
  if (rows.length < FEWEST_ROWS) return
  const choices = heads.flatMap((name, column) => {
    const words = FILTERED.includes(name) ? wordsIn(rows, column) : []
    return words.length > 1 ? [choiceOf(name, column, words)] : []
  })
  if (choices.length === 0) return
  const count = document.createElement('span')
  count.setAttribute('role', 'status')
  const form = document.createElement('form')
  form.className = 'filter'
  form.append(...choices.map(({ label }) => label), count)
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('change', () => show(rows, choices, count))
  show(rows, choices, count)
  table.closest('.table').before(form)
}

/** What the cells of a column say; "A1, A3" is two things, "all" and a dash are none. */
function wordsIn(rows, column) {
  const words = new Set(rows.flatMap((row) => partsOf(row, column)))
  words.delete(EVERY)
  words.delete('–')
  return [...words].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

function partsOf(row, column) {
  return row.cells[column].textContent.split(', ')
}

function choiceOf(name, column, words) {
  const label = document.createElement('label')
  const select = document.createElement('select')
  select.append(new Option(EVERY, ''), ...words.map((word) => new Option(word, word)))
  label.append(`${name} `, select)
  return { label, select, column }
}

function show(rows, choices, count) {
  const chosen = choices.filter(({ select }) => select.value !== '')
  for (const row of rows) {
    row.hidden = !chosen.every(({ select, column }) => {
      const parts = partsOf(row, column)
      return parts.includes(select.value) || parts.includes(EVERY)
    })
  }
  const shown = rows.filter((row) => !row.hidden).length
  count.textContent = chosen.length === 0 ? `${rows.length} rows` : `${shown} of ${rows.length} rows`
}
