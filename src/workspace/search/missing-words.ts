import { keyOf } from '../reading/keys.ts'
import type { Snapshot } from '../types.ts'
import { partsOfBill, partsOfLaw } from './parts.ts'
import type { SearchIndex } from './search-index.ts'

/** Files of laws and bills whose words are not in the index yet; of the same snapshot it is asked until there are none. */
export function filesMissing(index: SearchIndex, { laws, amendments }: Snapshot): readonly string[] {
  if (complete.get(laws) === amendments) return []
  const files = new Map([...laws, ...amendments].map((one) => [keyOf(one), one.file]))
  const missing = index.missing([...files.keys()]).map((key) => files.get(key) as string)
  if (missing.length === 0) complete.set(laws, amendments)
  return missing
}

const complete = new WeakMap<Snapshot['laws'], Snapshot['amendments']>()

/** Puts the words of some files into the index. */
export function addWords(index: SearchIndex, { laws, amendments }: Snapshot, files: readonly string[]): void {
  const asked = new Set(files)
  for (const law of laws) if (asked.has(law.file)) index.add(law.file, keyOf(law), partsOfLaw(law))
  for (const bill of amendments) if (asked.has(bill.file)) index.add(bill.file, keyOf(bill), partsOfBill(bill))
}
