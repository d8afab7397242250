import type { Labels } from '../../citation/types.ts'
import { normaliseLabel, romanValue } from '../../text/label.ts'

/** The labels that a list or range stands for, `count` of them in all; null where it cannot be that many. */
export function expandLabels(to: readonly Labels[], count: number): readonly string[] | null {
  const single = to.filter(({ kind }) => kind === 'one').length
  const ranges = to.length - single
  if (ranges === 0)
    return single === count ? to.flatMap((labels) => (labels.kind === 'one' ? [clean(labels.label)] : [])) : null
  const labels = to.flatMap((one) =>
    one.kind === 'one' ? [clean(one.label)] : run(clean(one.from), clean(one.to), count),
  )
  return labels.length === count ? labels : null
}

const clean = (label: string): string => normaliseLabel(label)

/** From one label to another, each the next of the one before; empty where no such run of at most `limit` leads there. */
function run(from: string, to: string, limit: number): readonly string[] {
  const isRoman = romanValue(from) !== null && romanValue(to) !== null && (from.length > 1 || to.length > 1)
  const labels = [from]
  while (labels.at(-1) !== to && labels.length < limit) labels.push(nextLabel(labels.at(-1) as string, isRoman))
  return labels.at(-1) === to ? labels : []
}

// Lists in Russian acts leave these letters out.
const skipped = 'ёзйщъыь'
const russian = 'абвгдежзиклмнопрстуфхцчшэюя'

function nextLabel(label: string, isRoman: boolean): string {
  if (isRoman) return romanOf((romanValue(label) ?? 0) + 1, label === label.toLowerCase())
  const dotted = /^(.*?)(\d+)$/.exec(label)
  if (dotted !== null) return `${dotted[1]}${Number(dotted[2]) + 1}`
  const letter = label.at(-1) as string
  const place = russian.indexOf(letter)
  const next = place !== -1 && !skipped.includes(letter) ? russian[place + 1] : undefined
  const following = next ?? String.fromCharCode(letter.charCodeAt(0) + 1)
  return label.length === 2 && label[0] === label[1] ? following + following : label.slice(0, -1) + following
}

const digits: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function romanOf(value: number, isSmall: boolean): string {
  let rest = value
  let roman = ''
  for (const [worth, letters] of digits) {
    while (rest >= worth) {
      roman += letters
      rest -= worth
    }
  }
  return isSmall ? roman : roman.toUpperCase()
}
