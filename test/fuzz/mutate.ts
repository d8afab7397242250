/** A source of chance that gives the same again from the same seed (mulberry32). */
export type Chance = (below: number) => number

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}

/** A text with a few things done to it that people, programs and attackers do. */
export function mutated(text: string, chance: Chance): string {
  let result = text
  for (let times = 1 + chance(4); times > 0; times -= 1) {
    const [from, to] = [chance(result.length + 1), chance(result.length + 1)].sort((one, other) => one - other) as [
      number,
      number,
    ]
    const piece = result.slice(from, Math.min(to, from + 400))
    const mutations: readonly (() => string)[] = [
      () => result.slice(0, from) + result.slice(Math.min(to, from + 200)),
      () => result.slice(0, from) + piece + result.slice(from),
      () => result.slice(0, from) + (pieces[chance(pieces.length)] as string) + result.slice(from),
      () =>
        result.slice(0, from) + (pieces[chance(pieces.length)] as string).repeat(1 + chance(600)) + result.slice(from),
      () => result.slice(0, from) + String.fromCharCode(chance(0xffff)) + result.slice(from + 1),
      () => result.slice(0, from),
      () => result.replaceAll('\n', chance(2) === 0 ? '\r\n' : '\r'),
      () => result.slice(0, from) + piece.split('').reverse().join('') + result.slice(from + piece.length),
    ]
    result = (mutations[chance(mutations.length)] as () => string)()
    if (result.length > 200_000) result = result.slice(0, 200_000)
  }
  return result
}

/** What readers stumble over. */
const pieces = [
  ' ',
  '\n',
  '\n\n',
  '\t',
  '«',
  '»',
  '“',
  '”',
  '"',
  "'",
  '(',
  ')',
  '[',
  ']',
  '*',
  '_',
  '*a_ ',
  '`',
  '```\n',
  '~~~\n',
  '> ',
  '- ',
  '1. ',
  '1) ',
  '# ',
  '###### ',
  '|',
  '| a | b |\n',
  '|---|---|\n',
  '---\n',
  'k: v\n',
  '&a *a ',
  '<',
  '>',
  '<!--',
  '-->',
  '<script>',
  '<sup>1</sup>',
  '<sup>',
  '^{',
  'статья 1',
  'section 1A',
  'пункт ',
  '1.1-1',
  '§',
  '№',
  '. ',
  '; ',
  ':',
  'слова «а» заменить словами «б»',
  'дополнить пунктом 2 следующего содержания:\n\n> 2. ',
  'признать утратившим силу',
  'is amended by striking “a” and inserting “b”',
  '\u0000',
  '\u001B[2J',
  '\u202E',
  '\uFEFF',
  '\uD800',
  '\u00A0',
  '\u200B',
  'ё',
  'İ',
  '٣',
  '<<<<<<< HEAD\n',
  '=======\n',
  '>>>>>>> x\n',
]
