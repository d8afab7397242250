import type { Law, Provision } from '../law/types.ts'
import { compareLabels, isNextLabel, isRomanUnit } from '../text/label.ts'
import type { UnitKind } from '../text/types.ts'

/** What looks wrong in the numbering of an imported law. `key` is the provision's. */
export type NumberingRemark =
  | { readonly kind: 'double'; readonly key: string; readonly printed: string }
  | { readonly kind: 'gap'; readonly key: string; readonly printed: string; readonly before: string }
  /** «141)» between 14 and 15: `reading` is the label with the figure that was set high. */
  | { readonly kind: 'lost-superscript'; readonly key: string; readonly printed: string; readonly reading: string }

/** Looks over the labels of units that stand side by side, and of the articles of the whole law. */
export function numberingOf(law: Law): readonly NumberingRemark[] {
  const remarks: NumberingRemark[] = []
  const articles: Provision[] = []
  for (const { provision, units } of law.passages) {
    if (provision?.unit === 'article') articles.push(provision)
    if (provision !== null) under(provision, remarks)
    series(units, remarks)
    for (const unit of units) under(unit, remarks)
  }
  series(articles, remarks)
  return remarks
}

function under(provision: Provision, remarks: NumberingRemark[]): void {
  series(provision.children, remarks)
  for (const child of provision.children) under(child, remarks)
}

/** Units of one kind go by one series each. */
function series(units: readonly Provision[], remarks: NumberingRemark[]): void {
  const kinds = new Map<UnitKind, Provision[]>()
  for (const unit of units) {
    const same = kinds.get(unit.unit)
    if (same === undefined) kinds.set(unit.unit, [unit])
    else same.push(unit)
  }
  for (const [kind, same] of kinds) if (kind !== 'note') oneSeries(kind, same, remarks)
}

function oneSeries(kind: UnitKind, units: readonly Provision[], remarks: NumberingRemark[]): void {
  const seen = new Set<string>()
  let before: Provision | null = null
  for (const [index, unit] of units.entries()) {
    const reading = before === null ? null : lostSuperscript(before, unit, units.slice(index + 1, index + 1 + farthest))
    if (seen.has(unit.label)) remarks.push({ kind: 'double', key: unit.key, printed: unit.printed })
    else if (reading !== null) remarks.push({ kind: 'lost-superscript', key: unit.key, printed: unit.printed, reading })
    else if (before !== null && isGap(kind, before, unit))
      remarks.push({ kind: 'gap', key: unit.key, printed: unit.printed, before: before.printed })
    seen.add(unit.label)
    if (reading === null) before = unit
  }
}

/** How many labels in a row may have lost their superscripts. */
const farthest = 50

/** A label that is no next one, and is one where its last figures are taken for high ones. */
function lostSuperscript(before: Provision, unit: Provision, after: readonly Provision[]): string | null {
  if (!/^\d{2,}$/.test(unit.label) || isNextLabel(stemOf(before.label), unit.label)) return null
  for (let cut = unit.label.length - 1; cut >= 1; cut -= 1) {
    const [stem, high] = [unit.label.slice(0, cut), unit.label.slice(cut)]
    if (high.startsWith('0') || stemOf(before.label) !== stem) continue
    // Labels that lost theirs stand in a row: the first of another kind tells.
    const next = after.find(({ label }) => !(label.startsWith(stem) && /^[1-9]\d*$/.test(label.slice(cut))))
    if (next === undefined || compareLabels(next.label, unit.label) < 0) return `${stem}.${high}`
  }
  return null
}

function isGap(kind: UnitKind, before: Provision, unit: Provision): boolean {
  // «4 - 5. Утратили силу.» stands for both.
  const end = /[-–—]\s?(\d+(?:\.\d+)*)\D{0,3}$/.exec(before.printed)?.[1]
  const last = partsOf(end === undefined || /[-–]/.test(before.label) ? before.label : end)
  const own = partsOf(unit.label)
  const at = own.findIndex((part, index) => part !== last[index])
  if (at === -1) return true
  const [from, to] = [last[at], own[at] as string]
  const isNext =
    from === undefined ? /^[1a]$/.test(to) : isNextLabel(from, to, isRomanUnit(kind)) || isNextLabel(from, to)
  return !isNext || own.slice(at + 1).some((part) => part !== '1')
}

/** `123.20-8`: each figure or letter counts for itself. */
const partsOf = (label: string): readonly string[] => label.split(/[.–-]/)

const stemOf = (label: string): string => partsOf(label)[0] as string
