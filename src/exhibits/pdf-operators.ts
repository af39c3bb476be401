/** Reads what draws a page of a PDF, and blanks out in place what must not leave with it. */

/** `isHidden` says of the name of a layer whether it is switched off; `keepsInvisible` is for pages that were scanned. */
type OperatorRules = {
  readonly isHidden: (property: string) => boolean
  readonly keepsInvisible: boolean
}

/** `names` are the resources that the kept operators use; `open` is how many saved states were never restored. */
type KeptOperators = {
  readonly bytes: Buffer
  readonly names: ReadonlySet<string>
  readonly open: number
  readonly hidden: number
  readonly invisible: number
}

type Token = { readonly from: number; readonly to: number }

type Walk = {
  readonly bytes: Buffer
  readonly rules: OperatorRules
  readonly names: Set<string>
  /** Of each marked part that is open, whether it is hidden. */
  readonly marked: boolean[]
  /** The way that text is drawn, of each saved state. */
  readonly modes: number[]
  mode: number
  hidden: number
  invisible: number
}

const SPACE = 0x20
const PAINTS = new Set('S s f F f* B B* b b*'.split(' '))
const TEXT = new Set(['Tj', 'TJ', "'", '"'])
const MARKS = new Set('BMC BDC EMC MP DP'.split(' '))
const NAMED = new Set('Do scn SCN cs CS gs Tf sh'.split(' '))

/** `bytes` is changed: what is hidden, invisible, marked or a comment becomes spaces, so that all else stays where it is. */
export function keptOperators(bytes: Buffer, rules: OperatorRules): KeptOperators {
  const walk: Walk = { bytes, rules, names: new Set(), marked: [], modes: [], mode: 0, hidden: 0, invisible: 0 }
  let operands: Token[] = []
  for (let at = 0; ; ) {
    const token = nextToken(bytes, at)
    if (!token) break
    at = token.to
    if (!isOperator(bytes, token)) {
      if (operands.length < 64 || bytes[token.from] === 0x2f) operands.push(token)
      continue
    }
    const operator = bytes.toString('latin1', token.from, token.to)
    if (operator === 'BI') at = inlineImage(walk, token)
    else if (operator === 'true' || operator === 'false' || operator === 'null') continue
    else apply(walk, operator, { operands, token })
    operands = []
  }
  return { bytes, names: walk.names, open: walk.modes.length, hidden: walk.hidden, invisible: walk.invisible }
}

type Use = { readonly operands: readonly Token[]; readonly token: Token }

function apply(walk: Walk, operator: string, use: Use): void {
  if (MARKS.has(operator)) mark(walk, operator, use)
  else if (operator === 'q' || operator === 'Q' || operator === 'Tr') state(walk, operator, use)
  else if (walk.marked.includes(true) && isPainting(operator)) {
    walk.hidden += 1
    instead(walk.bytes, use, PAINTS.has(operator) ? 'n' : newLine(operator))
  } else if (TEXT.has(operator) && walk.mode === 3 && !walk.rules.keepsInvisible) {
    walk.invisible += 1
    instead(walk.bytes, use, newLine(operator))
  } else if (NAMED.has(operator)) {
    for (const operand of use.operands)
      if (walk.bytes[operand.from] === 0x2f) walk.names.add(nameAt(walk.bytes, operand))
  }
}

function isPainting(operator: string): boolean {
  return PAINTS.has(operator) || TEXT.has(operator) || operator === 'Do' || operator === 'sh'
}

/** Two of the four operators that draw text go to the next line first. */
function newLine(operator: string): string {
  return operator === "'" || operator === '"' ? 'T*' : ''
}

function mark(walk: Walk, operator: string, use: Use): void {
  if (operator === 'BMC') walk.marked.push(false)
  if (operator === 'EMC') walk.marked.pop()
  if (operator === 'BDC') {
    const [tag, property] = use.operands.map((operand) => nameAt(walk.bytes, operand))
    walk.marked.push(tag === 'OC' && property !== undefined && walk.rules.isHidden(property))
  }
  instead(walk.bytes, use, '')
}

function state(walk: Walk, operator: string, use: Use): void {
  const last = use.operands.at(-1)
  if (operator === 'q') walk.modes.push(walk.mode)
  else if (operator === 'Tr' && last) walk.mode = Number(walk.bytes.toString('latin1', last.from, last.to))
  else if (operator === 'Q') {
    // One too many would undo what we put around the page.
    if (walk.modes.length === 0) instead(walk.bytes, use, '')
    walk.mode = walk.modes.pop() ?? 0
  }
}

function instead(bytes: Buffer, { operands, token }: Use, text: string): void {
  const from = operands[0]?.from ?? token.from
  bytes.fill(SPACE, from, token.to)
  if (text) bytes.write(text, from, 'latin1')
}

/** The name without its slash and its escapes. */
function nameAt(bytes: Buffer, { from, to }: Token): string {
  const name = bytes.toString('latin1', from + 1, to)
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** A picture among the operators: its bytes are skipped, for they are no operators. Gives where it ends. */
function inlineImage(walk: Walk, start: Token): number {
  const { bytes } = walk
  let at = start.to
  const isHidden = walk.marked.includes(true)
  for (;;) {
    const token = nextToken(bytes, at)
    if (!token) return bytes.length
    at = token.to
    if (bytes[token.from] === 0x2f) walk.names.add(nameAt(bytes, token))
    if (bytes.toString('latin1', token.from, token.to) === 'ID') break
  }
  const data = at + 1
  const end = endOfImage(bytes, data)
  if (isHidden || isJpeg(bytes, data)) {
    walk.hidden += isHidden ? 1 : 0
    bytes.fill(SPACE, start.from, end)
  }
  return end
}

/** A JPEG among the operators is rare, and can hold what cameras write: it is not shown. */
function isJpeg(bytes: Buffer, at: number): boolean {
  return bytes[at] === 0xff && bytes[at + 1] === 0xd8
}

function endOfImage(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf('EI', from); at >= 0; at = bytes.indexOf('EI', at + 1)) {
    const after = bytes.subarray(at + 2, at + 12)
    if (isSpace(bytes[at - 1]) && (after.length === 0 || isSpace(after[0])) && after.every(isText)) return at + 2
  }
  return bytes.length
}

function isText(byte: number): boolean {
  return isSpace(byte) || (byte > SPACE && byte < 0x7f)
}

function isSpace(byte: number | undefined): boolean {
  return byte === SPACE || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0 || byte === 0x0c
}

const DELIMITERS = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)))

function isOperator(bytes: Buffer, { from, to }: Token): boolean {
  const first = bytes[from] ?? 0
  if (first === 0x27 || first === 0x22) return to === from + 1
  return (first >= 0x41 && first <= 0x5a) || (first >= 0x61 && first <= 0x7a)
}

function nextToken(bytes: Buffer, start: number): Token | undefined {
  const from = afterSpace(bytes, start)
  if (from >= bytes.length) return undefined
  const first = bytes[from]
  if (first === 0x28) return { from, to: endOfString(bytes, from) }
  if (first === 0x3c && bytes[from + 1] === 0x3c) return { from, to: endOfDictionary(bytes, from) }
  if (first === 0x3c) return { from, to: endAt(bytes, from, '>') }
  if (first !== 0x2f && DELIMITERS.has(first ?? 0)) return { from, to: from + 1 }
  let to = from + 1
  while (to < bytes.length && !isSpace(bytes[to]) && !DELIMITERS.has(bytes[to] ?? 0)) to += 1
  return { from, to }
}

function afterSpace(bytes: Buffer, start: number): number {
  let at = start
  for (; at < bytes.length; at += 1) {
    if (bytes[at] === 0x25) at = blankComment(bytes, at)
    if (!isSpace(bytes[at])) break
  }
  return at
}

function blankComment(bytes: Buffer, from: number): number {
  let to = from
  while (to < bytes.length && bytes[to] !== 0x0a && bytes[to] !== 0x0d) to += 1
  bytes.fill(SPACE, from, to)
  return to
}

function endAt(bytes: Buffer, from: number, sign: string): number {
  const end = bytes.indexOf(sign, from)
  return end < 0 ? bytes.length : end + sign.length
}

function endOfString(bytes: Buffer, from: number): number {
  let depth = 0
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === 0x5c) at += 1
    else if (byte === 0x28) depth += 1
    else if (byte === 0x29) depth -= 1
    if (depth === 0) return at + 1
  }
  return bytes.length
}

function endOfDictionary(bytes: Buffer, from: number): number {
  let depth = 0
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === 0x28) at = endOfString(bytes, at) - 1
    else if (byte === 0x3c && bytes[at + 1] === 0x3c) {
      depth += 1
      at += 1
    } else if (byte === 0x3e && bytes[at + 1] === 0x3e) {
      depth -= 1
      at += 1
    }
    if (depth === 0) return at + 1
  }
  return bytes.length
}
