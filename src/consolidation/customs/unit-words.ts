import type { Citation } from '../../citation/types.ts'
import type { Law } from '../../law/types.ts'
import { remark } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'
import { citationOf, printCited } from '../../resolution/cite.ts'
import { resolve } from '../../resolution/resolve.ts'
import { lawPlaceOf } from '../../resolution/resolve-problems.ts'
import type { Custom } from './custom.ts'

/** A unit is cited by the word that the law has for it: «пункт 1 статьи 29» in 126-FZ, «часть 1 статьи 13.2» in the code. */
export const unitWords: Custom = (law, instruction) => {
  if (law.meta.firstLevel === null) return []
  const citations = 'targets' in instruction ? instruction.targets : 'parent' in instruction ? [instruction.parent] : []
  return citations.flatMap((citation) => calledOtherwise(law, citation))
}

function calledOtherwise(law: Law, citation: Citation): readonly Problem[] {
  if (citation.steps.every(({ unit }) => !firstLevels.has(unit))) return []
  const found = resolve(law, citation)
  if (found.kind === 'problem') return []
  const [target] = found.targets
  if (target === undefined || target.kind === 'law' || target.provision === null) return []
  const { steps } = citationOf(law, { ...target, provision: target.provision })
  const own = { steps: withWordsOf(citation, { steps }) }
  const isSame = own.steps.every(({ unit }, index) => unit === citation.steps[index]?.unit)
  if (isSame) return []
  const [expected, actual] = [printCited(law, own), printCited(law, citation)]
  return [remark('unit-word', { law: lawPlaceOf(law, target), expected, actual })]
}

const firstLevels = new Set<string>(['part', 'point', 'subpoint'])

/** The citation's steps, each called as the law's own citation calls the unit with that label. */
function withWordsOf({ steps }: Citation, own: Citation): Citation['steps'] {
  return steps.map((step) => {
    const [label] = step.labels
    if (!firstLevels.has(step.unit) || label?.kind !== 'one') return step
    const called = own.steps.find(({ labels: [one] }) => one?.kind === 'one' && one.label === label.label)
    const isLabelTwice =
      own.steps.filter(({ labels: [one] }) => one?.kind === 'one' && one.label === label.label).length > 1
    return called === undefined || isLabelTwice || !firstLevels.has(called.unit) ? step : { ...step, unit: called.unit }
  })
}
