import { consolidate } from '../../src/consolidation/consolidate.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { lawSource, readLaw } from '../../src/law/law.ts'
import { compare } from '../../src/redline/compare.ts'
import { inlineHtml, markdownHtml } from '../../src/server/html/markdown.ts'
import { search } from '../../src/server/models/search.ts'
import { decode } from '../../src/workspace/text.ts'
import { type Chance, mutated } from './mutate.ts'

/** One kind of thing that strangers send: how one is made, and what must hold of it. `seeds` are texts to begin with. */
export interface Target {
  readonly name: string
  readonly made: (seeds: Seeds, chance: Chance) => readonly string[]
  /** Throws where something does not hold. */
  readonly hold: (...texts: readonly string[]) => void
}

export interface Seeds {
  readonly laws: readonly string[]
  readonly bills: readonly string[]
  readonly notes: readonly string[]
}

const one = <Value>(values: readonly Value[], chance: Chance): Value => values[chance(values.length)] as Value
const law = (text: string) => readLaw(text, { id: 'a', file: 'laws/a.md' }).law
const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what)
}

export const targets: readonly Target[] = [
  {
    name: 'law',
    made: ({ laws }, chance) => [mutated(one(laws, chance), chance)],
    hold: (text = '') => must(lawSource(law(text)) === text, 'a law that was read is not its file'),
  },
  {
    name: 'bill',
    made: ({ laws, bills }, chance) => [one(laws, chance), mutated(one(bills, chance), chance)],
    hold: (base = '', bill = '') => ran(base, bill),
  },
  {
    name: 'bill on a mutated law',
    made: ({ laws, bills }, chance) => [mutated(one(laws, chance), chance), one(bills, chance)],
    hold: (base = '', bill = '') => ran(base, bill),
  },
  {
    name: 'front matter',
    made: ({ laws }, chance) => [
      `---\n${mutated('title: О связи\nnumber: 1-ФЗ\ndate: 2026-01-01\nshort: [a, b]\n', chance)}\n---\n\n${one(laws, chance)}`,
    ],
    hold: (text = '') => must(lawSource(law(text)) === text, 'a law that was read is not its file'),
  },
  {
    name: 'redline',
    made: ({ laws }, chance) => {
      const base = one(laws, chance)
      return [mutated(base, chance), mutated(base, chance)]
    },
    hold: (before = '', after = '') => {
      const { rows } = compare(before, after, law)
      const side = (left: string) =>
        rows.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind !== left).map(({ text }) => text)).join('')
      // What is compared is all there: a word that is on neither side was lost.
      must(side('inserted').length + side('deleted').length > 0 || before + after === '', 'a redline without its texts')
    },
  },
  {
    name: 'note',
    made: ({ notes }, chance) => [mutated(one(notes, chance), chance)],
    hold: (note = '') => {
      for (const html of [String(markdownHtml(note)), String(inlineHtml(note))])
        must(
          !/<script|<iframe|<img|\son\w+\s*=|javascript:[^"]*">/i.test(html.replace(/&[^;]+;/g, '')),
          'HTML that runs',
        )
    },
  },
  {
    name: 'query',
    made: ({ laws }, chance) => [one(laws, chance), mutated('section 1(a) п. 1 ст. 29', chance).slice(0, 200)],
    hold: (base = '', query = '') => void search([law(base)], [], query),
  },
  {
    name: 'bytes',
    made: ({ laws }, chance) => [mutated(one(laws, chance), chance)],
    hold: (text = '') => {
      const read = decode('laws/a.md', Buffer.from(text, 'latin1'))
      must(read.kind === 'bad' || read.text.length > 0 || text === '', 'bytes that were lost')
    },
  },
]

/** Every instruction ends as applied or with a problem, and a rejected redline is the base. */
function ran(base: string, bill: string): void {
  const amendment = readAmendment(bill, { id: 'x', file: 'amendments/x.md' })
  const { laws, reports } = consolidate([law(base)], [amendment], { mode: { kind: 'sequence' } })
  must(reports.length >= amendment.instructions.length, 'an instruction without a report')
  for (const { outcome, problems } of reports)
    must(outcome !== 'failed' || problems.length > 0, 'a failed instruction without a problem')
  for (const { base: before, passages } of laws) {
    const kept = passages.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind !== 'inserted'))
    must(kept.map(({ text }) => text).join('') === lawSource(before), 'a rejected redline is not the base')
  }
}
