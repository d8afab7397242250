import { expect } from 'chai'
import fc from 'fast-check'
import type { Amendment, InstructionBody } from '../../src/amendment/types.ts'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import type { Conflict, Consolidation } from '../../src/consolidation/types.ts'
import type { Law } from '../../src/law/types.ts'
import type { Problem } from '../../src/problem/types.ts'
import { bill, draftOf, instructionsFor, names, told } from './pairs.ts'

/** What a bill of a set says; its name tells its words from those of the others. */
export type Bodies = readonly InstructionBody[]

/** Two to four bills of one to three instructions, each of which runs when its bill is alone. */
export function setsOn(law: Law): fc.Arbitrary<readonly Bodies[]> {
  const all = names.map((name) => instructionsFor(law, name))
  const bodiesOf = (of: readonly InstructionBody[]) =>
    fc.array(fc.constantFrom(...of), { minLength: 1, maxLength: 3 }).map((bodies) => sound(law, bodies))
  return fc
    .integer({ min: 2, max: names.length })
    .chain((count) => fc.tuple(...all.slice(0, count).map(bodiesOf)))
    .map((set) => set.filter((bodies) => bodies.length > 0))
}

/** Those of the instructions that run, one after the other, and take nothing out that one before them has put in. */
function sound(law: Law, bodies: Bodies): Bodies {
  const { reports } = consolidate([law], [bill('sound', law, ...bodies)], { mode: { kind: 'sequence' } })
  return bodies.filter((_, index) => reports[index]?.problems.every(isHarmless))
}

function isHarmless({ code, severity }: Problem): boolean {
  return severity === 'remark' && code !== 'text-taken'
}

/** What the rules of side by side say of a set of bills; throws where one does not hold. */
export function checkSet(law: Law, set: readonly Bodies[]): void {
  const bills = set.map((bodies, index) => bill(names[index] as string, law, ...bodies))
  const run = (amendments: readonly Amendment[], kind: 'sequence' | 'side-by-side'): Consolidation =>
    consolidate([law], amendments, { mode: { kind } })
  const orders = [bills, bills.toReversed(), [...bills.slice(1), ...bills.slice(0, 1)]]
  const beside = orders.map((order) => run(order, 'side-by-side'))
  // Every pair is compared, as if there were no others, whatever the order of all.
  const ofPairs = pairsOf(bills).flatMap((pair) => run(pair, 'side-by-side').conflicts)
  for (const { conflicts } of beside) expect(inOrder(conflicts)).to.deep.equal(inOrder(ofPairs))
  if (ofPairs.length > 0) return
  // Without a conflict there is one text, and running them one after the other, in any order, gives it, too.
  const [text = ''] = beside.map(draftOf)
  for (const one of beside) {
    expect(one.reports.filter(({ outcome }) => outcome === 'failed')).to.deep.equal([])
    expect(draftOf(one)).to.equal(text)
  }
  for (const order of orders) expect(draftOf(run(order, 'sequence'))).to.equal(text)
}

function pairsOf<One>(all: readonly One[]): readonly (readonly [One, One])[] {
  return all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const))
}

function inOrder(conflicts: readonly Conflict[]): readonly string[] {
  return told(conflicts)
    .map((one) => JSON.stringify(one))
    .toSorted()
}
