/** An item of a bill's list that is open where the reading stands, outermost first in a stack of them. */
export interface OpenItem<Lead> {
  readonly label: string
  /** What it says to the items under it; null where it says nothing («а) пункт 3 исключить;», `(1) by striking paragraph (3);`). */
  readonly lead: Lead | null
}

/** The innermost item that leads. */
export function leadOf<Item extends OpenItem<unknown>>(stack: readonly Item[]): Item | undefined {
  return stack.findLast(({ lead }) => lead !== null)
}

/** The items that are not finished: what is no lead has nothing under it. */
export function leadsOf<Item extends OpenItem<unknown>>(stack: readonly Item[]): readonly Item[] {
  return stack.slice(0, stack.findLastIndex(({ lead }) => lead !== null) + 1)
}

/** The stack with what its innermost item says to those under it. */
export function withLead<Lead, Item extends OpenItem<Lead>>(stack: readonly Item[], lead: Lead): readonly Item[] {
  const top = stack.at(-1)
  return top === undefined ? stack : [...stack.slice(0, -1), { ...top, lead }]
}
