import { readFileSync } from 'node:fs'
import { consolidate } from '../src/consolidation/consolidate.ts'
import { readAmendment } from '../src/language/read-amendment.ts'
import { provisions } from '../src/law/find.ts'
import { readLaw } from '../src/law/law.ts'
import type { Law, Place } from '../src/law/types.ts'
import { redlineOf } from '../src/redline/consolidated.ts'
import { nameOf } from '../src/resolution/cite.ts'

/** Milliseconds a generated bill takes on a generated law, step by step, and how many of its instructions went through. */
export interface BigBill {
  readonly lawBytes: number
  readonly readLaw: number
  readonly readBill: number
  readonly consolidate: number
  readonly redline: number
  readonly applied: number
  readonly changes: number
}

/** A bill of so many instructions (at most 10,000), each to a point of its own, on a generated law of 10,000 points. */
export function bigBill(instructions: number): BigBill {
  return carriedOut(lawText(), billText(instructions))
}

/** The same on a real law of the United States Code: each instruction replaces a word in a unit of its own. */
export function realBill(file: string, instructions: number): BigBill {
  const source = readFileSync(file, 'utf8')
  return carriedOut(source, strikingBill(readLaw(source, { id: 'law', file: 'law.md' }).law, instructions))
}

function carriedOut(source: string, bill: string): BigBill {
  const [law, readLawMs] = timed(() => readLaw(source, { id: 'law', file: 'law.md' }).law)
  const [amendment, readBill] = timed(() => readAmendment(bill, { id: 'bill', file: 'bill.md' }))
  const [consolidation, consolidateMs] = timed(() => consolidate([law], [amendment], { mode: { kind: 'sequence' } }))
  const [consolidated] = consolidation.laws
  if (consolidated === undefined) throw new Error('the generated bill changes nothing')
  const [redline, redlineMs] = timed(() => redlineOf(consolidated))
  return {
    lawBytes: Buffer.byteLength(source),
    readLaw: readLawMs,
    readBill,
    consolidate: consolidateMs,
    redline: redlineMs,
    applied: consolidation.reports.filter((report) => report.outcome === 'applied').length,
    changes: redline.stats.changes,
  }
}

/** Steps through the whole law, whatever the number of instructions. */
function strikingBill(law: Law, instructions: number): string {
  const words = [...provisions(law)].flatMap((place) => {
    const word = ownWord(law, place)
    return word === null ? [] : [{ name: nameOf(law, place), word }]
  })
  const lines = Array.from({ length: instructions }, (_, at) => {
    const chosen = words[Math.floor((at * words.length) / instructions)]
    if (chosen === undefined) throw new Error('the law has no words to strike')
    const end = at === instructions - 1 ? '.' : ';'
    return `(${at + 1}) in ${chosen.name}, by striking “${chosen.word}” and inserting “${chosen.word} or equal”${end}`
  })
  return `# A bill\n\n${law.meta.citation.replace(/^t/, 'T')}, is amended—\n\n${lines.join('\n\n')}\n`
}

/** A word that stands once in a unit that has no others of its name. */
function ownWord(law: Law, { passage, provision, ancestors }: Place): string | null {
  const [own] = provision.paragraphs
  const text = law.passages[passage]?.text
  if (own === undefined || text === undefined || ancestors.length === 0) return null
  if ([...ancestors, provision].some(({ key }) => key.includes('~'))) return null
  const all = text.slice(provision.span.start, provision.span.end)
  const words = text.slice(own.text.start, own.text.end).match(/(?<= )[a-z]{6,}(?= )/g) ?? []
  return words.find((word) => all.split(word).length === 2) ?? null
}

const POINTS = 8
const ARTICLES = 1250
/** Of the generated law, about. */
export const ARTICLES_PER_MB = 910

const header = `---
title: О проверке
citation: Федеральный закон от 1 января 2020 года № 1-ФЗ «О проверке»
number: 1-ФЗ
date: 2020-01-01
scheme: ru-federal
language: ru
edition: 2020-01-01
status: rendition
source: bench
---

# Федеральный закон «О проверке»
`

/** A law of so many articles of eight points each. */
export function lawText(articles = ARTICLES): string {
  const parts = [header]
  for (let article = 1; article <= articles; article++) {
    parts.push(`### Статья ${article}. Обязанности оператора ${article}`)
    for (let point = 1; point <= POINTS; point++)
      parts.push(
        `${point}. Оператор сети номер ${article * POINTS + point} обязан уведомить орган о начале работ в срок.`,
      )
  }
  return `${parts.join('\n\n')}\n`
}

/** A bill of so many instructions, each to a point of its own. */
export function billText(instructions: number): string {
  const lines: string[] = []
  for (let at = 0; at < instructions; at++) {
    // Steps through the whole law, whatever the number of instructions.
    const index = Math.floor((at * ARTICLES * POINTS) / instructions)
    const place = `${(index % POINTS) + 1} статьи ${Math.floor(index / POINTS) + 1}`
    lines.push(`${at + 1}) ${wording(at, place)}${at === instructions - 1 ? '.' : ';'}`)
  }
  return `# О внесении изменений

## Статья 1

Внести в Федеральный закон от 1 января 2020 года № 1-ФЗ «О проверке» следующие изменения:

${lines.join('\n\n')}
`
}

function wording(at: number, place: string): string {
  if (at % 4 === 0) return `в пункте ${place} слово «уведомить» заменить словом «известить»`
  if (at % 4 === 1) return `пункт ${place} после слов «о начале» дополнить словами «и об окончании»`
  if (at % 4 === 2) return `в пункте ${place} слова «в срок» исключить`
  return `пункт ${place} дополнить предложением следующего содержания: «Уведомление бесплатно.»`
}

function timed<Value>(run: () => Value): readonly [Value, number] {
  const start = performance.now()
  const value = run()
  return [value, performance.now() - start]
}
