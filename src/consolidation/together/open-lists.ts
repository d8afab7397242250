import type { Amendment, Instruction } from '../../amendment/types.ts'
import { isKeyUnder, under } from '../../law/find.ts'
import type { Law, Place } from '../../law/types.ts'
import { remark } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'
import { nameOf } from '../../resolution/cite.ts'
import { conjunctions } from '../../text/languages.ts'
import { textOf } from '../law-text/edits.ts'
import { oneLine } from '../law-text/one-line.ts'
import type { Report } from '../types.ts'

/**
 * The reports of an amendment with a remark on each list that it leaves open: its last item ends as if another one followed.
 * The remark is the last instruction's that works in the list.
 * @param before the law as it stood before the amendment
 */
export function withOpenLists(
  { instructions }: Amendment,
  reports: readonly Report[],
  before: Law,
  after: Law,
): readonly Report[] {
  const open = openLists(after, before)
  if (open.length === 0) return reports
  const were = new Set(openLists(before, after).map(({ item }) => item.provision.key))
  return open.reduce((all, { list, item }) => {
    if (were.has(item.provision.key)) return all
    const ran = (report: Report): boolean => report.law === after.id && report.effects.length > 0
    const works = ({ effects }: Report): boolean =>
      effects.some(({ place }) => isKeyUnder(place.key, list.provision.key))
    const at = all.findLastIndex((report) => ran(report) && works(report))
    const last = at === -1 ? all.findLastIndex(ran) : at
    return all.map((report, index) =>
      index === last ? remarked(report, instructions[report.origin.instruction], after, item) : report,
    )
  }, reports)
}

interface OpenList {
  readonly list: Place
  /** The last one. */
  readonly item: Place
}

const leadsOn = new RegExp(String.raw`[;,](?:\s+(?:${conjunctions}))?$`, 'u')

/** Lists whose last item leads on to another one, in the passages that the other law does not have. */
function openLists(law: Law, other: Law): readonly OpenList[] {
  const same = new Set(other.passages)
  return law.passages.flatMap((one, passage) => {
    if (same.has(one)) return []
    const tops = (one.provision === null ? one.units : [one.provision]).map((provision) => ({
      passage,
      provision,
      ancestors: [],
    }))
    return tops
      .flatMap((top) => [...under(top)])
      .flatMap((list) => {
        const item = openItemOf(law, list)
        return item === null ? [] : [{ list, item }]
      })
  })
}

/** The last of two items or more, if its text leads on and nothing of the list's own stands behind it. */
function openItemOf(law: Law, list: Place): Place | null {
  const { children, paragraphs } = list.provision
  const last = children.at(-1)
  if (last === undefined || last.unit === 'numbered' || children.filter(({ unit }) => unit === last.unit).length < 2)
    return null
  if (paragraphs.some(({ span }) => span.start > last.span.start)) return null
  const text = textOf(law, list.passage).slice(last.span.start, last.span.end).trimEnd()
  const item = { passage: list.passage, provision: last, ancestors: [...list.ancestors, list.provision] }
  return leadsOn.test(text) ? item : null
}

function remarked(report: Report, instruction: Instruction | undefined, law: Law, item: Place): Report {
  const { passage, provision } = item
  const words = oneLine(textOf(law, passage).slice(provision.span.start, provision.span.end))
  const found: Problem = remark('punctuation-suspicious', {
    at: instruction?.common.at ?? null,
    law: { law: law.id, key: provision.key, citation: nameOf(law, item) },
    actual: words.length <= 40 ? words : `…${words.slice(-39)}`,
  })
  return { ...report, outcome: 'remarked', problems: [...report.problems, found] }
}
