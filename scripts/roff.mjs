// Text and Markdown pages of ours as roff, with the macros of man(7).

/** Text in lines of its own: nothing in it is a command to roff, and code is bold. */
export function roff(text) {
  const lines = text.replace(/(.{1,66})(?: |$)/g, '$1\n').trimEnd()
  return escaped(lines).replace(/`([^`]+)`/g, '\\fB$1\\fP')
}

function escaped(text) {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/gm, '\\&')
}

/** The argument of a macro, such as a heading. */
export function quoted(text) {
  return `"${escaped(text.replaceAll('`', '')).replaceAll('"', '\\(dq')}"`
}

/** Lines as they stand, indented: examples, YAML. */
export function verbatim(lines) {
  return ['.PP', '.RS 4', '.nf', ...lines.map((line) => escaped(line)), '.fi', '.RE']
}

/** A page of docs/: its title becomes a section, its other headings the parts of it. */
export function pageInRoff(markdown) {
  const text = markdown.replace(/<!--[\s\S]*?-->\n?/g, '').trim()
  const blocks = text.match(/^```[\s\S]*?^```$|^(?:(?!```).+(?:\n|$))+/gm) ?? []
  return withoutIdleBreaks(blocks.flatMap((block) => blockInRoff(block.trimEnd())))
}

/** A heading begins a paragraph already. */
function withoutIdleBreaks(lines) {
  return lines.filter((line, i) => line !== '.PP' || !/^\.S[HS]/.test(lines[i - 1] ?? ''))
}

function blockInRoff(block) {
  if (block.startsWith('# ')) return [`.SH ${quoted(block.slice(2).toUpperCase())}`]
  if (block.startsWith('#')) return [`.SS ${quoted(plain(block.replace(/^#+ /, '')))}`]
  if (block.startsWith('```')) return verbatim(block.split('\n').slice(1, -1))
  if (block.startsWith('|')) return tableInRoff(block.split('\n').map(cellsOf))
  if (/^([-*]|\d+\.) /.test(block)) return block.split(/\n(?=[-*] |\d+\. )/).flatMap(itemInRoff)
  return ['.PP', roff(plain(block))]
}

function itemInRoff(item) {
  const [mark] = /^([-*]|\d+\.) /.exec(item)
  return [`.IP ${/\d/.test(mark) ? quoted(mark.trim()) : '\\(bu'} 3`, roff(plain(item.slice(mark.length)))]
}

/** A row is its first cell, with the others below it. */
function tableInRoff([[, ...heads], , ...rows]) {
  return rows.flatMap(([first, ...cells]) => {
    const named = cells.map((cell, i) => (heads.length > 1 ? `${heads[i]}: ${cell}` : cell))
    return ['.TP', `.B ${quoted(first)}`, roff(named.join(', '))]
  })
}

function cellsOf(row) {
  return row
    .replace(/^\| *| *\|$/g, '')
    .split(/ *\| */)
    .map(plain)
}

function plain(text) {
  return text
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replaceAll('**', '')
    .replace(/\s+/g, ' ')
    .trim()
}
