// The engine's own search is the fastest for what people quote, and quadratic at worst.
const LONGEST_FOR_ENGINE = 200

/** Where a string stands in a text, places that overlap too, in order. Linear in the text, however long the string is. */
export function occurrences(text: string, wanted: string): Iterator<number> {
  return wanted.length <= LONGEST_FOR_ENGINE ? byEngine(text, wanted) : byPrefixes(text, wanted)
}

function* byEngine(text: string, wanted: string): Generator<number> {
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) yield at
}

/** Knuth, Morris and Pratt: what has matched so far tells how much of it matches again further on. */
function* byPrefixes(text: string, wanted: string): Generator<number> {
  const borders = bordersOf(wanted)
  let matched = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    while (matched > 0 && wanted.charCodeAt(matched) !== code) matched = borders[matched - 1] as number
    if (wanted.charCodeAt(matched) === code) matched += 1
    if (matched === wanted.length) {
      yield at + 1 - matched
      matched = borders[matched - 1] as number
    }
  }
}

/** For each beginning of the string: how long the longest shorter one is that it also ends with. */
function bordersOf(wanted: string): Int32Array {
  const borders = new Int32Array(wanted.length)
  let length = 0
  for (let at = 1; at < wanted.length; at += 1) {
    while (length > 0 && wanted.charCodeAt(length) !== wanted.charCodeAt(at)) length = borders[length - 1] as number
    if (wanted.charCodeAt(length) === wanted.charCodeAt(at)) length += 1
    borders[at] = length
  }
  return borders
}
