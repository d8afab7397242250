import type { ImportingFacts } from '../languages/facts.ts'
import type { Run } from '../types.ts'

/**
 * Runs in which high figures behind cited labels are part of them: «статьями 242¹ и 242²» becomes «статьями 242.1 и 242.2».
 * Other high figures stay high: 10⁶ is no label.
 */
export function withCitedLabels(runs: readonly Run[], facts: ImportingFacts): readonly Run[] {
  if (!runs.some(({ position }) => position === 'sup')) return runs
  const result: Run[] = []
  let before = ''
  for (const run of runs) {
    const isLabel = run.position === 'sup' && /^\s*\d+(?:\.\d+)*\s*$/.test(run.text) && endsInCitation(before, facts)
    const own: Run = isLabel ? { ...run, position: 'base', text: `.${run.text.trim()}` } : run
    before = (before + own.text).slice(-200)
    const last = result.at(-1)
    if (
      last !== undefined &&
      last.position === own.position &&
      last.isNote === own.isNote &&
      last.isBold === own.isBold
    )
      result[result.length - 1] = { ...last, text: last.text + own.text }
    else result.push(own)
  }
  return result
}

/** Whether a text ends in a number that a citation names: «статьями 5, 242», «подпункт "е». */
function endsInCitation(text: string, facts: ImportingFacts): boolean {
  if (!/(?:\d|(?:^|[\s«"“(])\p{L})$/u.test(text)) return false
  // What may stand between the word and the last number: other numbers, commas and conjunctions.
  let rest = text.replace(/[\p{L}\d.]{1,30}$/u, '')
  for (let step = 0; step < 40; step += 1) {
    if (facts.citingWord.test(rest)) return true
    const shorter = rest.replace(
      /(?:[\s,;–—«»"“”-]{1,6}|(?<=[\s,;–—-])(?:и|или|по|and|or|to)|(?<![\p{L}])(?:\d[\d.]{0,20}|\p{L}))$/u,
      '',
    )
    if (shorter === rest) return false
    rest = shorter
  }
  return false
}
