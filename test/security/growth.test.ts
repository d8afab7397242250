import { expect } from 'chai'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { rowsHtml } from '../../src/exporting/html/redline.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { readLaw } from '../../src/law/law.ts'
import { translator } from '../../src/locales/translate.ts'
import { compare } from '../../src/redline/compare.ts'
import { inlineHtml, markdownHtml } from '../../src/server/html/markdown.ts'
import { search } from '../../src/server/models/search.ts'

const law = (text: string) => readLaw(text, { id: 'a', file: 'laws/a.md' }).law
const ruBill = (words: string, id = 'x') =>
  readAmendment(
    `# О\n\n## Статья 1\n\nВнести в Закон от 1 марта 2024 года № 1-З «О сроках» следующие изменения:\n\n${words}\n`,
    {
      id,
      file: `amendments/${id}.md`,
    },
  )
const enBill = (words: string) =>
  readAmendment(`---\nlanguage: en\n---\n\n# To amend\n\n## Section 1\n\n${words}\n`, {
    id: 'x',
    file: 'amendments/x.md',
  })
const terms = (text: string) => law(`---\nnumber: 1-З\ndate: 2024-03-01\n---\n\n# О сроках\n\n## Статья 1\n\n${text}\n`)
const table = (rows: number, cell: (row: number) => string) =>
  `# О\n\n## Статья 1\n\n| № | Срок |\n|---|---|\n${Array.from({ length: rows }, (_, row) => `| ${row} | ${cell(row)} |`).join('\n')}\n`
const drawn = (before: string, after: string) => {
  const redline = compare(before, after, law)
  for (const view of ['inline', 'side-by-side', 'table'] as const)
    rowsHtml(redline, view, { t: translator('ru'), show: 'all' })
}
const together = (law: ReturnType<typeof terms>, ...bills: readonly string[]) =>
  consolidate(
    [law],
    bills.map((words, index) => ruBill(words, `bill-${index}`)),
    { mode: { kind: 'side-by-side' } },
  )
const insertions =
  '1) после слова «срок» дополнить словами «и час»;\n\n2) после слова «мера» дополнить словами «и доля».'

/** What each reader and each view is sent, at a size of so many; the smaller of two sizes that are compared. */
const work: Readonly<Record<string, readonly [number, (size: number) => unknown]>> = {
  'a bill in Russian, unclosed quotation marks': [2000, (size) => ruBill(`1) слово «${'«'.repeat(size)}`)],
  'a bill in Russian, spaces': [2000, (size) => ruBill(`1) в статье${' '.repeat(size)}1 слово «а» исключить;`)],
  'a bill in Russian, one instruction after another': [
    200,
    (size) =>
      ruBill(Array.from({ length: size }, (_, at) => `${at + 1}) в статье 1 слово «а» исключить;`).join('\n\n')),
  ],
  'a bill in English, a long label': [
    2000,
    (size) => enBill(`Section 1${'A'.repeat(size)}’s is amended by striking “a”.`),
  ],
  'a bill in English, unclosed quotation marks': [
    2000,
    (size) => enBill(`Section 1 is amended by striking ${'“'.repeat(size)}`),
  ],
  'a law, unclosed quotation marks': [4000, (size) => terms('«'.repeat(size))],
  'a law, spaces in its title': [4000, (size) => law(`# Закон${' '.repeat(size)}«О сроках»\n`)],
  'a law, marks of emphasis': [2000, (size) => terms('*a_ '.repeat(size))],
  'a law, labels': [2000, (size) => terms(Array.from({ length: size }, (_, at) => `${at + 1}) срок;`).join('\n\n'))],
  'front matter': [
    300,
    (size) => law(`---\n${Array.from({ length: size }, (_, at) => `k${at}: v\n`).join('')}---\n\n# x\n`),
  ],
  'a note': [500, (size) => [markdownHtml('*a_ '.repeat(size)), inlineHtml('[a](b '.repeat(size))]],
  'a table, every row changed': [
    500,
    (size) =>
      drawn(
        table(size, () => 'срок'),
        table(size, (row) => `час ${row}`),
      ),
  ],
  'a table, short rows under a long one': [
    500,
    (size) => {
      const long = `# О\n\n${'|a'.repeat(size)}|\n${'|-'.repeat(size)}|\n${'|b|\n'.repeat(size)}`
      drawn(long, long.replace('|b|', '|c|'))
    },
  ],
  'a redline, words in another order': [
    1000,
    (size) => {
      const words = Array.from({ length: size }, (_, at) => `слово${at % 97}`)
      drawn(words.join(' '), words.toReversed().join(' '))
    },
  ],
  'a search': [200, (size) => search([terms('срок')], [], `section 1${'A'.repeat(size)}$`)],
  'two bills with the same insertions in one paragraph': [
    500,
    (size) => together(terms('срок и мера '.repeat(size)), insertions, insertions),
  ],
  'two bills that replace the same words by others': [
    250,
    (size) =>
      together(
        terms('срок и мера. '.repeat(size)),
        '1) слово «срок» заменить словом «час».',
        '1) слово «срок» заменить словом «миг».',
      ),
  ],
}

describe('the time that a text takes grows with its size alone', () => {
  for (const [name, [size, run]] of Object.entries(work))
    it(name, () => {
      // Sixteen times as large: linear work takes sixteen times as long, quadratic 256 times.
      run(size)
      const least = Math.max(
        3,
        fastest(() => run(size)),
      )
      const most = fastest(() => run(16 * size), least * allowed)
      expect(most / least, `${Math.round(least)} ms, ${Math.round(most)} ms`).to.be.lessThan(allowed)
    }).timeout(120_000)
})

/** Between 16 and 256, far from both: a busy machine and a collected garbage are no growth. */
const allowed = 80

/** The fastest of some runs in milliseconds of the processor; no more runs where one is below `enough`. */
function fastest(run: () => unknown, enough = 0): number {
  let best = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < 3 && best >= enough; turn += 1) {
    const begun = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(begun)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}
