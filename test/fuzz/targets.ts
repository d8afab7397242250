import { consolidate } from '../../src/consolidation/consolidate.ts'
import { rowsHtml } from '../../src/exporting/html/redline.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { lawSource, readLaw } from '../../src/law/law.ts'
import { translator } from '../../src/locales/translate.ts'
import { compare } from '../../src/redline/compare.ts'
import { lawHtml } from '../../src/server/html/law-text.ts'
import { inlineHtml, markdownHtml } from '../../src/server/html/markdown.ts'
import { search } from '../../src/server/models/search.ts'
import { sentLine } from '../../src/server/sent-edit.ts'
import { frontMatterOf } from '../../src/text/front-matter.ts'
import { withFields } from '../../src/text/front-matter-fields.ts'
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
      for (const html of [String(markdownHtml(note)), String(inlineHtml(note))]) mustNotRun(html)
    },
  },
  {
    name: 'page of a law',
    made: ({ laws }, chance) => {
      const base = one(laws, chance)
      return [base, mutated(base, chance)]
    },
    hold: (before = '', after = '') => {
      mustNotRun(String(lawHtml(law(after), { links: () => [] })))
      mustNotRun(String(rowsHtml(compare(before, after, law), 'side-by-side', { t: translator('ru'), show: 'all' })))
    },
  },
  {
    name: 'field of a form',
    made: ({ bills }, chance) => [one(bills, chance), mutated('О «тишине»: # - [a] {b}', chance)],
    hold: (bill = '', typed = '') => {
      const title = sentLine({ title: typed }, 'title')
      const text = title === '' ? null : withFields(bill, { title })
      if (text === null) return
      const read = readAmendment(text, { id: 'x', file: 'amendments/x.md' })
      must(
        read.meta.title === title,
        `a title that was typed is another in the file: ${JSON.stringify(read.meta.title)}`,
      )
      must(text.endsWith(bill.slice(frontMatterOf(bill).bodyStart)), 'a bill whose words a field has changed')
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

/** No markup of a text is markup of the page. */
function mustNotRun(html: string): void {
  const markup = html.replace(/&[^;]+;/g, '')
  must(
    !/<(?:script|iframe|img|object|base|form)\b|<[^>]*\son\w+\s*=|(?:href|src)="\s*javascript:/i.test(markup),
    'HTML that runs',
  )
}

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
