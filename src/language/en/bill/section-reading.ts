import type { UnnumberedInstruction } from '../../../amendment/bill.ts'
import type { Commencement } from '../../../amendment/types.ts'
import type { LawReference } from '../../../citation/types.ts'
import type { DraftPart } from '../../../grammar/coverage.ts'
import type { Problem } from '../../../problem/types.ts'
import type { KnownLaws } from './known-laws.ts'

/** What a section of the bill gave. `instructions` of its parts are indexes in the bill. */
export interface SectionReading {
  readonly parts: readonly DraftPart[]
  readonly instructions: readonly UnnumberedInstruction[]
  readonly commencement: readonly Commencement[]
  readonly problems: readonly Problem[]
  /** The law that the bill says its amendments mean where they name none. */
  readonly general: LawReference | null
  /** The law cited last. */
  readonly law: LawReference | null
  readonly known: KnownLaws | null
}

export const emptyReading: SectionReading = {
  parts: [],
  instructions: [],
  commencement: [],
  problems: [],
  general: null,
  law: null,
  known: null,
}
