import { citationsIn, withSectionNumbers } from '../../amendment/citations.ts'
import type { Instruction } from '../../amendment/types.ts'
import type { ActCited, Citation, CitationStep } from '../../citation/types.ts'
import type { Law } from '../../law/types.ts'
import { problem } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'
import { schemeNamed } from '../../text/schemes/schemes.ts'

/**
 * An instruction on an Act, in the section numbers of the code that has the Act's text: by the bill's parallel citations,
 * else by the table `act-sections` of the law's front matter. Where neither tells, it is the problem `section-of-act`: the
 * code's section of the same number is another one. What is added at the end of an Act, or of a title or part of it, goes
 * behind the last section of the division that begins where “(47 U.S.C. 901 et seq.)” says.
 */
export function inCodeNumbers(law: Law, instruction: Instruction): Instruction | Problem {
  const { act } = instruction.common.law
  if (act === undefined || !isCode(law) || isItself(law, act)) return instruction
  const fails = (reason: string, section = ''): Problem =>
    problem('section-of-act', { actual: act.name, details: { reason, section, law: law.meta.citation } })
  if (act.inNote) return fails('note')
  if (instruction.kind === 'repeal-law') return fails('whole')
  const isBeside = instruction.kind === 'insert-unit' && 'unit' in instruction.place
  const cited = citationsIn(instruction).slice(isBeside ? 1 : 0)
  if (!cited.every(({ steps }) => steps.some(({ unit }) => unit === 'article'))) {
    const placed = placedAtEnd(law, instruction, act)
    return placed ?? fails(instruction.kind === 'insert-unit' ? 'end' : 'whole')
  }
  const numbers = new Map<string, string>()
  for (const section of act.sections) {
    if (section.code !== null) continue
    const code = tableOf(law, act)[section.act]
    if (code === undefined) return fails('section', section.act)
    numbers.set(section.act, code)
  }
  return numbers.size === 0
    ? instruction
    : ({ ...instruction, ...withSectionNumbers(instruction, numbers) } as Instruction)
}

/** Whether a law is a title of the Code, which has Acts in it. */
function isCode({ meta }: Law): boolean {
  return /^\d+\s*U\.?\s?S\.?\s?C\b/.test(meta.number ?? '')
}

/** Whether the law is the Act itself, whatever number it has. */
function isItself({ meta }: Law, { name }: ActCited): boolean {
  return [meta.title, meta.citation].some((title) => plainName(title) === plainName(name))
}

function tableOf({ meta }: Law, { name }: ActCited): Readonly<Record<string, string>> {
  return Object.entries(meta.actSections).find(([act]) => plainName(act) === plainName(name))?.[1] ?? {}
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Sections added at the end, behind the last section of their division; null where that cannot be told. */
function placedAtEnd(law: Law, instruction: Instruction, { from }: ActCited): Instruction | null {
  if (instruction.kind !== 'insert-unit' || instruction.place.kind !== 'end' || from === null) return null
  if (!/^\W*(?:SEC(?:TION|\.)|§)\s*\d/i.test(instruction.text.text)) return null
  const last = lastSection(law, instruction.parent, from)
  if (last === null) return null
  const unit: Citation = { steps: [{ unit: 'article', labels: [{ kind: 'one', label: last }], relative: false }] }
  return { ...instruction, parent: { steps: [] }, place: { kind: 'after', unit } }
}

/** The last section of the division that opens with section `from`, and that is of the rank which the citation names. */
function lastSection(law: Law, { steps }: Citation, from: string): string | null {
  const first = law.passages.findIndex(({ provision }) => provision?.unit === 'article' && provision.label === from)
  if (first === -1) return null
  const heads = headsBefore(law, first)
  const rank = rankOf(steps.at(-1), heads)
  if (rank === null) return null
  let last = first
  for (let at = first + 1; at < law.passages.length && !headsBefore(law, at).some((head) => head.rank <= rank); at += 1)
    if (law.passages[at]?.provision?.unit === 'article') last = at
  return law.passages[last]?.provision?.label ?? null
}

/** The head of a division of the code; a smaller rank is further out. */
interface Head {
  readonly rank: number
  readonly label: string
}

const ranks: Readonly<Record<string, number>> = { title: 0, chapter: 1, subchapter: 2, part: 3, subpart: 4 }

/** The heads that stand between the section before a passage and its own: headings, and the plain lines that copies print. */
function headsBefore(law: Law, passage: number): readonly Head[] {
  const scheme = schemeNamed(law.meta.scheme)
  const lines: string[] = []
  for (let at = passage - 1; at >= 0; at -= 1) {
    const { text, provision } = law.passages[at] as Law['passages'][number]
    const isSection = provision?.unit === 'article'
    const own = text.split(/\r?\n/u).filter((line) => line.startsWith('#') || scheme.isNoPartOf(line))
    lines.unshift(...(isSection ? own.filter((line) => !line.startsWith('#')) : own))
    if (isSection) break
  }
  return lines.flatMap((line): readonly Head[] => {
    const [, word = '', label = ''] =
      /^#*\s*(title|chapter|subchapter|part|subpart)\s+([\p{L}\d–-]{1,12})/iu.exec(line) ?? []
    const rank = ranks[word.toLowerCase()]
    return rank === undefined ? [] : [{ rank, label }]
  })
}

/**
 * Which of the divisions that open there is meant. The Code's numbers of titles are its own, but their order is that of the
 * Act: its titles are subchapters or chapters, its parts are parts; an Act is the widest division that opens with it.
 */
function rankOf(step: CitationStep | undefined, heads: readonly Head[]): number | null {
  const isThere = (rank: number): boolean => heads.some((head) => head.rank === rank)
  const [label] = step?.labels ?? []
  const widest = [1, 2].find(isThere) ?? null
  if (step === undefined) return widest
  if (label?.kind !== 'one' || step.labels.length !== 1) return null
  if (step.unit === 'division') return [2, 1].find(isThere) ?? null
  if (step.unit !== 'subdivision' && step.unit !== 'subchapter') return null
  const part = heads.find((head) => head.rank === 3)
  if (part !== undefined) return part.label.toLowerCase() === label.label.toLowerCase() ? 3 : null
  return isThere(2) ? 2 : null
}
