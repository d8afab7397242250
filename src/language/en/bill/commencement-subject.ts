import type { Commencement } from '../../../amendment/types.ts'
import type { Citation, Labels } from '../../../citation/types.ts'
import { phrase, type Read, read, skip } from '../../../grammar/reading.ts'
import type { Token } from '../../../grammar/token.ts'
import { readWhere } from '../citation/where.ts'
import type { BillSection } from './sections.ts'

/** The section of the bill that the sentence stands in. */
export type OwnSection = Pick<BillSection, 'label' | 'word'>

/** What a date is said of: the bill, a section of it, or items of a section. */
export type Subject = Pick<Commencement, 'article' | 'items'>

const amendmentsMadeBy = phrase('[the] amendments|amendment made by')

/** Reads `This Act`, `The amendments made by this section`, `Section 3`, `The amendment made by section 2(a)(1)`. */
export function readSubject(tokens: readonly Token[], at: number, own: OwnSection): Read<readonly Subject[]> {
  const start = skip(tokens, at, amendmentsMadeBy)
  const bill = phrase('this [federal] act|bill|title|law')(tokens, start)
  if (bill !== null) {
    const more = phrase('and the amendments|amendment made by this|such act|bill|law|title')
    return read([{ article: null }], skip(tokens, bill.next, more))
  }
  const where = readWhere(tokens, start)
  if (where === null || where.value.law !== null || where.value.citations.some(({ steps }) => steps.length === 0))
    return null
  const behindBill = skip(tokens, where.next, phrase('of this [federal] act|bill|law'))
  // “Section 3 and the amendments made by section 3”
  const its = start > at ? null : phrase('and the amendments|amendment made by')(tokens, behindBill)
  const next = its === null ? behindBill : (readWhere(tokens, its.next)?.next ?? behindBill)
  return read(
    where.value.citations.flatMap((citation) => subjectsOf(citation, own)),
    next,
  )
}

function subjectsOf({ steps }: Citation, own: OwnSection): readonly Subject[] {
  const at = steps.findIndex((step) => step.unit === 'article')
  const section = steps[at]
  const articles = section === undefined || section.relative ? [own.label] : section.labels.flatMap(expanded)
  const inner = steps.slice(at + 1)
  if (inner.length === 0) return articles.map((article) => ({ article }))
  const addresses = inner.reduce<readonly string[]>(
    (outer, step) => outer.flatMap((one) => step.labels.flatMap(expanded).map((label) => `${one}(${label})`)),
    [''],
  )
  return articles.map((article) => {
    const head = article === null ? '' : `${own.word} ${article}`
    return { article, items: addresses.map((address) => `${head}${address}`) }
  })
}

/** The labels of a run, where it can be counted: `2 through 4`, `(a) through (c)`. */
function expanded(labels: Labels): readonly string[] {
  if (labels.kind === 'one') return [labels.label]
  const { from, to } = labels
  const isCounted = /^\d+$/.test(from) && /^\d+$/.test(to)
  const [first, last] = isCounted ? [Number(from), Number(to)] : [from.charCodeAt(0), to.charCodeAt(0)]
  const isLetter = from.length === 1 && to.length === 1
  if ((!isCounted && !isLetter) || last < first || last - first > 1000) return [from, to]
  return Array.from({ length: last - first + 1 }, (_, index) =>
    isCounted ? String(first + index) : String.fromCharCode(first + index),
  )
}
