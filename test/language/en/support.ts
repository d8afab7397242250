import { expect } from 'chai'
import type { BillReading } from '../../../src/amendment/bill.ts'
import { bodyOf } from '../../../src/amendment/bill.ts'
import type { Instruction, InstructionBody, Occurrence, UnitPlace } from '../../../src/amendment/types.ts'
import type { Citation, Labels } from '../../../src/citation/types.ts'
import { readBillEn } from '../../../src/language/en/bill/read.ts'
import { printCitationEn } from '../../../src/language/en/citation/index.ts'
import { readBlocks } from '../../../src/markdown/blocks.ts'
import { frontMatterOf } from '../../../src/text/front-matter.ts'

/** Reads a bill's text. */
export function readBill(source: string): BillReading {
  const { bodyStart } = frontMatterOf(source)
  return readBillEn({ file: 'bill.md', source, blocks: readBlocks(source.slice(bodyStart), bodyStart) })
}

/** The instructions of a list under `Section 230 of title 47, United States Code, is amended—`. */
export function underSection230(list: string): BillReading {
  return readBill(`Section 230 of title 47, United States Code, is amended—\n\n${list}`)
}

/** What an instruction does, in one line: places in words, quoted text in “ ”, and all that is not the usual. */
export function said(instruction: Instruction): string {
  return sayings(bodyOf(instruction))
}

function sayings(body: InstructionBody): string {
  switch (body.kind) {
    case 'replace-words':
      return line(
        body.kind,
        body.targets,
        `${noun(body.noun)}“${body.before.text}” → “${body.after.text}”`,
        reach(body.occurrence),
      )
    case 'delete-words':
      return line(body.kind, body.targets, `${noun(body.noun)}“${body.words.text}”`, reach(body.occurrence))
    case 'insert-words': {
      const anchor = body.anchor === null ? '' : ` ${noun(body.noun)}“${body.anchor.text}”`
      return line(body.kind, body.targets, `“${body.text.text}” ${body.at}${anchor}`, reach(body.occurrence))
    }
    case 'replace-run': {
      const through = typeof body.through === 'string' ? body.through : `“${body.through.text}”`
      const text = body.text === null ? '' : ` → “${body.text.text}”`
      const until = body.until === undefined ? '' : ` ${reach(body.until)}`
      return line(body.kind, body.targets, `“${body.from.text}” … ${through}${until}${text}`)
    }
    case 'add-sentences':
      return line(body.kind, body.targets, `${body.count} “${body.text.text}”`)
    case 'replace-unit':
      return line(body.kind, body.targets, `“${body.text.text}”`)
    case 'insert-unit': {
      const unit = body.unit === null ? '' : ` ${body.unit}${labels(body.labels)}`
      return line(body.kind, [body.parent], `${place(body.place)}${unit} “${body.text.text}”`)
    }
    case 'repeal-unit':
    case 'delete-unit':
      return line(body.kind, body.targets)
    case 'renumber-unit':
    case 'designate-text':
      return line(body.kind, body.targets, `→ ${body.unit}${labels(body.to)}`)
    case 'suspend-unit':
      return line(body.kind, body.targets, `until ${body.until}`)
    case 'repeal-law':
      return body.kind
  }
}

function line(kind: string, targets: readonly Citation[], ...rest: readonly string[]): string {
  const cited = targets.map((target) => printCitationEn(target) || 'the law').join(' | ')
  return [`${kind} [${cited}]`, ...rest.filter((one) => one !== '')].join(' ')
}

function noun(name: string): string {
  return name === 'none' ? '' : `${name} `
}

function reach(occurrence: Occurrence): string {
  if (occurrence.kind === 'unstated') return ''
  if (occurrence.kind === 'some') return `(${occurrence.ns.join(', ')})`
  return occurrence.kind === 'nth' ? `(nth ${occurrence.n})` : `(${occurrence.kind})`
}

function labels(all: readonly Labels[]): string {
  return all.map((one) => ` ${one.kind === 'one' ? one.label : `${one.from}..${one.to}`}`).join(',')
}

function place(where: UnitPlace): string {
  if (where.kind === 'after' || where.kind === 'before') return `${where.kind} ${printCitationEn(where.unit)}`
  return where.kind === 'ordinal' ? `ordinal ${where.n}` : where.kind
}

/** What is written behind a list label under “Section 230 of title 47, United States Code, is amended—”, and what it says. */
export type Row = readonly [written: string, says: string | readonly string[]]

/** A test for each row: no problems, and exactly what the row says. */
export function checkForms(rows: readonly Row[]): void {
  for (const [written, says] of rows) {
    it(written, () => {
      const { instructions, problems } = underSection230(`(1) ${written}`)
      expect(problems).to.deep.equal([])
      expect(instructions.map(said)).to.deep.equal(typeof says === 'string' ? [says] : says)
    })
  }
}

/** Paragraphs of a bill. */
export function lines(...all: readonly string[]): string {
  return all.join('\n\n')
}
