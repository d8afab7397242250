import type { Amendment, Instruction, InstructionKind } from '../../amendment/types.ts'
import { draftingOf } from '../../language/languages.ts'
import { isKeyUnder } from '../../law/find.ts'
import type { Law, Passage } from '../../law/types.ts'
import { remark } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'
import { resolve } from '../../resolution/resolve.ts'
import { placeAt, textOf } from '../law-text/edits.ts'
import { isLawNamed } from '../law-text/find-law.ts'
import { oneLine } from '../law-text/one-line.ts'
import { referencesOf } from '../rules/references.ts'
import type { Report } from '../types.ts'

/** A reference in one law to what goes, or gets another label, in another. */
export interface StaleReference {
  /** The law that the reference stands in, and where: offsets in the passage. */
  readonly law: Law
  readonly passage: number
  readonly start: number
  /** Its own words. */
  readonly words: string
}

/** What takes away the unit that a reference means. */
const takesAway: ReadonlySet<InstructionKind> = new Set(['repeal-unit', 'delete-unit', 'renumber-unit', 'repeal-law'])

/** Keys of what an instruction takes away from a law; an empty one stands for the whole law. */
export function keysTaken({ kind }: Instruction, { effects, outcome }: Report): readonly string[] {
  if (!takesAway.has(kind) || outcome === 'failed' || outcome === 'not-run') return []
  return kind === 'repeal-law' ? [''] : effects.map(({ place }) => place.key)
}

/** The references in laws to units of another one (`base`, as it stood) with those keys, and to what stands under them. */
export function staleElsewhere(base: Law, keys: readonly string[], laws: readonly Law[]): readonly StaleReference[] {
  if (keys.length === 0) return []
  return laws.flatMap((law) =>
    law.id === base.id || law.meta.language !== base.meta.language ? [] : staleIn(law, base, keys),
  )
}

function staleIn(law: Law, base: Law, keys: readonly string[]): readonly StaleReference[] {
  return law.passages.flatMap((one, passage) => {
    if (!mayName(one, base)) return []
    return referencesOf(law, one, passage).flatMap((reference): readonly StaleReference[] => {
      const named = reference.law
      if (typeof named === 'string' || !isLawNamed(base, named)) return []
      const cited = (): readonly string[] => reference.citations.flatMap((citation) => citedKeys(base, citation))
      if (!keys.includes('') && !cited().some((key) => keys.some((taken) => isKeyUnder(key, taken)))) return []
      return [
        {
          law,
          passage,
          start: reference.start,
          words: oneLine(textOf(law, passage).slice(reference.start, reference.end)),
        },
      ]
    })
  })
}

/** Whether a text may name a law at all: most name none, and are not read for it. */
function mayName({ kind, text }: Passage, { meta }: Law): boolean {
  if (kind === 'front-matter') return false
  if (meta.number !== null && text.includes(meta.number)) return true
  // «Водного кодекса»: a name is declined, its first letters stay.
  return [meta.title, ...meta.short].some((name) => text.includes(name.slice(0, Math.max(4, name.search(/\s|$/u) - 3))))
}

function citedKeys(law: Law, citation: Parameters<typeof resolve>[1]): readonly string[] {
  if (citation.steps.length === 0) return []
  const found = resolve(law, citation)
  if (found.kind !== 'found') return []
  return found.targets.flatMap((target) => (target.kind === 'unit' ? [target.provision.key] : []))
}

/** The reports with a `reference-stale` for each reference of another law to what an instruction took away. */
export function withStaleElsewhere(
  { instructions }: Amendment,
  reports: readonly Report[],
  laws: readonly Law[],
): readonly Report[] {
  return reports.map((report) => {
    const instruction = instructions[report.origin.instruction]
    const base = laws.find(({ id }) => id === report.law)
    if (instruction === undefined || base === undefined) return report
    const stale = staleElsewhere(base, keysTaken(instruction, report), laws)
    if (stale.length === 0) return report
    const remarks = stale.map((one) => remarkOn(one, instruction))
    return { ...report, outcome: 'remarked', problems: [...report.problems, ...remarks] }
  })
}

function remarkOn({ law, passage, start, words }: StaleReference, { common, kind }: Instruction): Problem {
  return remark('reference-stale', {
    at: common.at,
    law: placeAt(law, passage, start),
    actual: words,
    details: {
      law: draftingOf(law.meta.language).plainLawName(law.meta.citation),
      ...(kind !== 'renumber-unit' && { reason: 'gone' }),
    },
  })
}
