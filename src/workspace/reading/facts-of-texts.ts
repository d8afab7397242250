import type { Amendment } from '../../amendment/types.ts'
import type { LawReference } from '../../citation/types.ts'
import type { Law, OutlineNode } from '../../law/types.ts'

/** What lists say of a bill, without its text being read. */
export interface BillFacts {
  /** How many there are. */
  readonly instructions: number
  /** The laws that its instructions name, each once, in order of first mention. */
  readonly references: readonly LawReference[]
}

/** What lists say of a law. */
export interface LawFacts {
  readonly articles: number
}

export function billFacts(amendment: Amendment): BillFacts {
  const known = ofBills.get(amendment)
  if (known !== undefined) return known
  const references = new Map(
    amendment.instructions.map(({ common }) => [JSON.stringify(common.law), common.law] as const),
  )
  const made: BillFacts = { instructions: amendment.instructions.length, references: [...references.values()] }
  ofBills.set(amendment, made)
  return made
}

export function lawFacts(law: Law): LawFacts {
  const known = ofLaws.get(law)
  if (known !== undefined) return known
  const made: LawFacts = { articles: articleCount(law.outline) }
  ofLaws.set(law, made)
  return made
}

/** Says what is known of a bill whose text is not at hand. */
export function keepBillFacts(amendment: Amendment, facts: BillFacts): void {
  ofBills.set(amendment, facts)
}

export function keepLawFacts(law: Law, facts: LawFacts): void {
  ofLaws.set(law, facts)
}

/** How many articles (sections) the contents have. */
export function articleCount(nodes: readonly OutlineNode[]): number {
  return nodes.reduce((sum, node) => sum + (node.provision.unit === 'article' ? 1 : 0) + articleCount(node.children), 0)
}

const ofBills = new WeakMap<Amendment, BillFacts>()
const ofLaws = new WeakMap<Law, LawFacts>()
