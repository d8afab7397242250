import { isNextLabel } from '../../text/label.ts'
import type { UnitKind } from '../../text/types.ts'
import type { LabelledRuns } from './labels.ts'

/** Remembers the last label of each kind of heading unit, so that what comes next can be told. */
export class Series {
  readonly #last = new Map<UnitKind, string>()

  isNext({ read: { units, label } }: LabelledRuns): boolean {
    const unit = units[0] as UnitKind
    const last = this.#last.get(unit)
    if (last === undefined) return /^(?:1|I|i)$/.test(label)
    return (
      isNextLabel(last, label) ||
      isNextLabel(last, label, true) ||
      label.startsWith(`${last}.`) ||
      isNextLabel(last.split('.')[0] as string, label)
    )
  }

  add({ read: { units, label } }: LabelledRuns): void {
    this.#last.set(units[0] as UnitKind, label)
  }
}
