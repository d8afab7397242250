import type { Labels } from '../../citation/types.ts'
import { nextLabel, normaliseLabel, romanValue } from '../../text/label.ts'

/** The labels that a list or range stands for, `count` of them in all; null where it cannot be that many. */
export function expandLabels(to: readonly Labels[], count: number): readonly string[] | null {
  const single = to.filter(({ kind }) => kind === 'one').length
  const ranges = to.length - single
  if (ranges === 0)
    return single === count
      ? to.flatMap((labels) => (labels.kind === 'one' ? [normaliseLabel(labels.label)] : []))
      : null
  const labels = to.flatMap((one) =>
    one.kind === 'one' ? [normaliseLabel(one.label)] : run(normaliseLabel(one.from), normaliseLabel(one.to), count),
  )
  return labels.length === count ? labels : null
}

/** From one label to another, each the next of the one before; empty where no such run of at most `limit` leads there. */
function run(from: string, to: string, limit: number): readonly string[] {
  const isRoman = romanValue(from) !== null && romanValue(to) !== null && (from.length > 1 || to.length > 1)
  const labels = [from]
  while (labels.at(-1) !== to && labels.length < limit) labels.push(nextLabel(labels.at(-1) as string, isRoman))
  return labels.at(-1) === to ? labels : []
}
