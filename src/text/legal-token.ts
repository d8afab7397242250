import { charClass, DIGIT, LETTER, MARK, SPACE } from './chars.ts'
import { bracketedEnd, labelMarkEnd } from './leading-label.ts'

const HYPHEN = 45
const OPEN = 40
const CLOSE = 41
const DOT = 46
const APOSTROPHES = new Set([0x27, 0x2019, 0x2bc])
const HYPHENS = new Set([HYPHEN, 0x2010, 0x2011])
// Between the figures of one number: 12.1, 50,2, 98/7/EG, 12:30, 44^1.
const JOINS = new Set([...'.,/:^'].map((mark) => mark.charCodeAt(0)))

/** End of the white space that starts at `at` (`at` itself if there is none). */
export function spacesEnd(text: string, at: number, limit: number): number {
  let end = at
  while (end < limit && charClass(text.charCodeAt(end)) === SPACE) end++
  return end
}

/** End of the number at `at`: with its letters, joints, superscript, thousands, parentheses and magnitude. */
export function numberEnd(text: string, at: number, limit: number): number {
  let end = alphanumericEnd(text, at, limit)
  for (;;) {
    const code = text.charCodeAt(end)
    const next = end + 1 < limit ? charClass(text.charCodeAt(end + 1)) : MARK
    if (end >= limit) return end
    if (HYPHENS.has(code) && (next === DIGIT || next === LETTER)) end = alphanumericEnd(text, end + 1, limit)
    else if (JOINS.has(code) && (next === DIGIT || (code === 47 && next === LETTER)))
      end = alphanumericEnd(text, end + 1, limit)
    else if (code === 60 && text.startsWith('<sup>', end)) {
      const close = text.indexOf('</sup>', end)
      if (close < 0 || close > end + 12 || close + 6 > limit) return end
      end = close + 6
    } else break
  }
  const parentheses = parenthesesEnd(text, end, limit)
  if (parentheses > 0) return parentheses
  if (end - at <= 2 && text.charCodeAt(end) === DOT && isGermanDay(text, end + 1)) return Math.min(end + 1, limit)
  return magnitudeEnd(text, thousandsEnd(text, at, end, limit), limit)
}

const germanMonth =
  /\s{1,16}(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?![\p{L}\p{N}])/uy

// «31. Dezember»: the point is the day's, and no sentence ends there.
function isGermanDay(text: string, at: number): boolean {
  germanMonth.lastIndex = at
  return germanMonth.test(text)
}

/** End of the word at `at`: hyphens and apostrophes inside it, `т.д.`, `U.S.C.`, `pravo.gov.ru`. */
export function wordEnd(text: string, at: number, limit: number): number {
  let end = alphanumericEnd(text, at, limit)
  if (end === at + 1 && text.charCodeAt(end) === DOT) {
    const initials = initialsEnd(text, at, limit)
    if (initials > 0) return initials
  }
  while (end < limit) {
    const code = text.charCodeAt(end)
    const next = end + 1 < limit ? charClass(text.charCodeAt(end + 1)) : SPACE
    const inWord = next === LETTER || next === DIGIT
    if (HYPHENS.has(code)) {
      // «Telekommunikations- und»: a hanging hyphen stays with its word, a dash of two hyphens does not.
      if (!inWord) {
        if (next !== SPACE) return end
        const rest = wrappedEnd(text, end + 1, limit)
        if (rest === 0) return end + 1
        end = rest
        continue
      }
      end = alphanumericEnd(text, end + 1, limit)
    } else if (APOSTROPHES.has(code) && inWord) end = alphanumericEnd(text, end + 1, limit)
    else if (code === DOT && next === LETTER && isLower(text, end + 1)) end = alphanumericEnd(text, end + 1, limit)
    else break
  }
  return endsInDigit(text, end) ? parenthesesEnd(text, end, limit) || end : end
}

// «Arzneimittel-» at a line's end and «Agentur» on the next are one word; «Arzneimittel-» and «und» are not.
function wrappedEnd(text: string, at: number, limit: number): number {
  const next = spacesEnd(text, at, limit)
  if (next >= limit || !text.slice(at, next).includes('\n') || next - at > 16) return 0
  const char = text.charAt(next)
  if (charClass(text.charCodeAt(next)) !== LETTER || isLower(text, next) || char === char.toLowerCase()) return 0
  return alphanumericEnd(text, next, limit)
}

/** End of the labels in parentheses at `at`, `(a)(1)`; 0 if there are none. */
export function parenthesesEnd(text: string, at: number, limit: number): number {
  let end = at
  while (end < limit && text.charCodeAt(end) === OPEN) {
    const close = bracketedEnd(text, end)
    if (close === 0 || close > limit) break
    end = close
  }
  return end > at ? end : 0
}

/**
 * End of the paragraph's label at `at` (`1.`, `7.1)`, `а)`, `IV.`); 0 if there is none. Only the start of a paragraph, or what
 * follows a colon or semicolon, can be one: re-laying lines must not change what the tokens are.
 */
export function labelEnd(text: string, at: number, limit: number): number {
  const end = mayBeLabel(text, at) ? labelMarkEnd(text, at) : 0
  return end > 0 && end <= limit && startsParagraph(text, at) ? end : 0
}

// Most words are longer than any label with a letter: no pattern is tried on them.
function mayBeLabel(text: string, at: number): boolean {
  return (
    charClass(text.charCodeAt(at)) === DIGIT ||
    charClass(text.charCodeAt(at + 1)) !== LETTER ||
    text.charCodeAt(at + 2) === CLOSE ||
    'IVXLC'.includes(text.charAt(at + 1))
  )
}

function startsParagraph(text: string, at: number): boolean {
  let lines = 0
  for (let before = at - 1; before >= 0; before--) {
    const code = text.charCodeAt(before)
    if (charClass(code) !== SPACE)
      return code === 58 || code === 59 || ((code === 35 || code === 62) && startsLine(text, before))
    if (code === 10 && ++lines === 2) return true
  }
  return true
}

// Marks of a heading or a blockquote, and nothing before them.
function startsLine(text: string, at: number): boolean {
  let before = at
  while (
    before >= 0 &&
    (text.charCodeAt(before) === 35 || text.charCodeAt(before) === 62 || text.charCodeAt(before) === 32)
  )
    before--
  return before < 0 || text.charCodeAt(before) === 10
}

function alphanumericEnd(text: string, at: number, limit: number): number {
  let end = at
  while (end < limit && charClass(text.charCodeAt(end)) >= LETTER) end++
  return end
}

// `т.д.`, `т. е.`, `U.S.C.`, `z. B.`: single letters, each with its full stop, at most one space between.
function initialsEnd(text: string, at: number, limit: number): number {
  let end = at
  let letters = 0
  for (
    let next = at;
    next < limit && charClass(text.charCodeAt(next)) === LETTER && text.charCodeAt(next + 1) === DOT;
  ) {
    end = next + 2
    letters++
    next = end < limit && charClass(text.charCodeAt(end)) === SPACE ? end + 1 : end
  }
  return letters > 1 && end <= limit ? end : 0
}

// `1 000 000`: groups of three figures after the first, parted by one space that is no line's end.
function thousandsEnd(text: string, at: number, end: number, limit: number): number {
  if (end - at > 3 || !allDigits(text, at, end)) return end
  let last = end
  while (last + 3 < limit && /[ \u00a0\u2009\u202f]/.test(text.charAt(last)) && allDigits(text, last + 1, last + 4)) {
    const next = last + 4 < limit ? charClass(text.charCodeAt(last + 4)) : SPACE
    if (next >= LETTER || HYPHENS.has(text.charCodeAt(last + 4))) break
    last += 4
  }
  const code = text.charCodeAt(last)
  const decimals = last > end && (code === 44 || code === DOT) && charClass(text.charCodeAt(last + 1)) === DIGIT
  return decimals ? alphanumericEnd(text, last + 1, limit) : last
}

const magnitude = /\s(?:тыс|млн|млрд|трлн|Mio|Mrd|thousand|million|billion|trillion)(?![\p{L}\p{N}])/uy

function magnitudeEnd(text: string, end: number, limit: number): number {
  if (end >= limit || charClass(text.charCodeAt(end)) !== SPACE) return end
  magnitude.lastIndex = end
  const found = magnitude.exec(text)
  return found && magnitude.lastIndex <= limit ? magnitude.lastIndex : end
}

function allDigits(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (charClass(text.charCodeAt(at)) !== DIGIT) return false
  return true
}

const endsInDigit = (text: string, end: number): boolean => charClass(text.charCodeAt(end - 1)) === DIGIT

const isLower = (text: string, at: number): boolean => {
  const char = text.charAt(at)
  return char === char.toLowerCase() && char !== char.toUpperCase()
}
