import type { CitedUnit, UnitKind } from '../../../text/types.ts'

/** What citations call a unit under another (null: under nothing): a translated law's `1.`, `1)`, `a)` go down by one word each. */
export function citedUnit(unit: UnitKind, parent: UnitKind | null): CitedUnit {
  switch (unit) {
    case 'numbered':
      return 'paragraph'
    case 'item':
      return parent === 'numbered' ? 'subparagraph' : 'paragraph'
    case 'letter':
      return parent === 'item' ? 'clause' : 'subparagraph'
    case 'subclause-item':
      return 'item'
    default:
      return unit
  }
}
