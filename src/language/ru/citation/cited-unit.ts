import type { CitedUnit, UnitKind } from '../../../text/types.ts'
import type { LawManner } from '../../drafting.ts'

/** What citations call a unit under another (null: under nothing). */
export function citedUnit(unit: UnitKind, parent: UnitKind | null, { firstLevel }: LawManner): CitedUnit {
  // `1.` is called as the law calls its first level; `1)` is a subpoint where that level is called a point.
  const first = isPart(firstLevel) && parent !== 'note' ? 'part' : 'point'
  switch (unit) {
    case 'numbered':
    case 'subsection':
      return first
    case 'item':
    case 'paragraph':
      return parent === 'numbered' && first === 'point' ? 'subpoint' : 'point'
    case 'letter':
    case 'subparagraph':
    case 'clause':
    case 'subclause':
    case 'subclause-item':
    case 'subitem':
      return 'subpoint'
    default:
      return unit
  }
}

/** Whether a law's first level is its «части». */
export function isPart(firstLevel: string | null): boolean {
  return firstLevel === 'часть'
}
