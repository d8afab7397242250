import { expect } from 'chai'
import fc from 'fast-check'
import type { Amendment, InstructionBody } from '../../src/amendment/types.ts'
import type { Citation } from '../../src/citation/types.ts'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import type { Conflict, Consolidation } from '../../src/consolidation/types.ts'
import { provisions } from '../../src/law/find.ts'
import { lawSource } from '../../src/law/law.ts'
import type { Law, Place } from '../../src/law/types.ts'
import { citationOf } from '../../src/resolution/cite.ts'
import { amendmentOf, labelsOf, lawOf, quoted, unstated } from './build.ts'

/** A small law of each drafting language, with what bills meet at: nested lists, headless paragraphs, ends of units inside ends. */
export const samples = {
  ru: lawOf(`# Закон «О библиотеках»

## Глава 1. Общее

### Статья 1. Понятия и цели

1. Библиотека собирает книги и газеты и хранит книги.

2. Читатель вправе:

1) брать книги;

2) читать газеты:

а) утром;

б) вечером;

3) просить справку.

3. Плата не взимается. Залог возможен.

### Статья 2. Запись

1. Запись ведется по паспорту согласно части 2 статьи 1.

2. Срок записи составляет пять дней.

## Глава 2. Иное

### Статья 3. Выдача

Выдача бесплатна.

### Статья 4. Ответственность

1. За утрату книги платится штраф.

2. Споры решает суд.
`),
  en: lawOf(
    `# Title 1

## CHAPTER 1—GENERAL

### § 101. Reading

(a) In general.—A library lends books and keeps journals.

(b) A reader may—

(1) borrow books;

(2) read journals—

(A) in the morning; or

(B) at night; and

(3) ask for help.

(c) No fee is due. A deposit may be asked.

### § 102. Enrolment

(a) A reader enrols under section 101(b).

(b) Enrolment takes five days.

## CHAPTER 2—OTHER

### § 201. Lending

Lending is free.

### § 202. Liability

(a) Whoever loses a book pays a fine.

(b) A court decides.
`,
    'us-code',
  ),
} as const

/** An instruction of a pair. Its bill says nothing else. */
export function bill(id: string, law: Law, ...bodies: readonly InstructionBody[]): Amendment {
  return amendmentOf(bodies, { id, language: law.meta.language, number: law.meta.number ?? '' })
}

/** Bills are told apart by their names; the number of a name makes labels and days of its own. */
export const names = ['one', 'two', 'three', 'four'] as const
export type Name = (typeof names)[number]

/** Instructions on every unit of a law that run on it when alone: of each kind, with texts told apart by `name`. */
export function instructionsFor(law: Law, name: Name): readonly InstructionBody[] {
  const places = [...provisions(law)]
  return [...places.flatMap((place) => onUnit(law, place, name)), ...newHeads(law, name)]
}

/** Two instructions of different bills. */
export function pairsOn(law: Law): fc.Arbitrary<readonly [InstructionBody, InstructionBody]> {
  const [ones, others] = [instructionsFor(law, 'one'), instructionsFor(law, 'two')]
  return fc.tuple(fc.nat(ones.length - 1), fc.nat(others.length - 1)).map(([one, other]) => {
    return [ones[one] as InstructionBody, others[other] as InstructionBody] as const
  })
}

function onUnit(law: Law, place: Place, name: Name): readonly InstructionBody[] {
  const target = citationOf(law, place)
  const own = textOf(law, place)
  const words = own.match(/\p{L}{4,}/gu) ?? []
  const [first] = words
  const [last] = words.slice(-1)
  const onWords: readonly InstructionBody[] = [
    ...(first === undefined ? [] : [replaceWords(target, first, `${name} `.trim())]),
    ...(last === undefined ? [] : [insertAfter(target, last, name), deleteWords(target, last)]),
  ]
  const printed = place.provision.printed
  const isHead = place.provision.form === 'heading'
  const sentence = law.meta.language === 'ru' ? `Новое для ${name}.` : `New for ${name}.`
  const rewritten = isHead ? `${printed} ${name}\n\n${sentence}` : `${printed} ${sentence}`
  return [
    ...onWords,
    { kind: 'replace-unit', targets: [target], text: quoted(rewritten) },
    { kind: 'repeal-unit', targets: [target] },
    { kind: 'delete-unit', targets: [target] },
    { kind: 'suspend-unit', targets: [target], until: `${2030 + numberOf(name)}-01-01` },
    ...(isHead ? [] : ([{ kind: 'add-sentences', targets: [target], text: quoted(sentence), count: 'one' }] as const)),
    ...renumbered(place, target, name),
    ...added(law, place, target, name),
  ]
}

function replaceWords(target: Citation, before: string, after: string): InstructionBody {
  const occurrence = { kind: 'nth', n: 1 } as const
  return {
    kind: 'replace-words',
    targets: [target],
    noun: 'words',
    before: quoted(before),
    after: quoted(after),
    occurrence,
  }
}

function insertAfter(target: Citation, anchor: string, text: string): InstructionBody {
  const occurrence = unstated
  return {
    kind: 'insert-words',
    targets: [target],
    noun: 'words',
    at: 'after',
    anchor: quoted(anchor),
    text: quoted(text),
    occurrence,
  }
}

function deleteWords(target: Citation, words: string): InstructionBody {
  return { kind: 'delete-words', targets: [target], noun: 'words', words: quoted(words), occurrence: unstated }
}

/** The last of its siblings gets a label behind it, so that the instruction runs alone. */
function renumbered({ provision, ancestors }: Place, target: Citation, name: Name): readonly InstructionBody[] {
  const unit = target.steps.at(-1)?.unit
  const isLast = ancestors.at(-1)?.children.at(-1) === provision
  if (unit === undefined || !isLast) return []
  const label = nextLabel(provision.label, 1 + numberOf(name))
  return [{ kind: 'renumber-unit', targets: [target], to: labelsOf(label), unit }]
}

function added(law: Law, { provision }: Place, target: Citation, name: Name): readonly InstructionBody[] {
  if (provision.unit === 'chapter' || provision.unit === 'division') return []
  const last = provision.children.at(-1)
  const paragraph: InstructionBody = {
    kind: 'insert-unit',
    parent: target,
    unit: 'alinea',
    labels: [],
    place: { kind: 'end' },
    text: quoted(law.meta.language === 'ru' ? `Абзац для ${name}.` : `A paragraph for ${name}.`),
  }
  if (last === undefined) return [paragraph]
  const steps = [...new Set([1, 1 + numberOf(name)])]
  const behind = steps.map((by) => child(target, last.printed, last.label, nextLabel(last.label, by), name))
  const between = provision.children
    .slice(0, -1)
    .filter(({ label }) => /^\d+$/.test(label))
    .map(({ printed, label }) => child(target, printed, label, `${label}.1`, name))
  return [paragraph, ...behind, ...(law.meta.language === 'ru' ? between : [])]
}

function child(parent: Citation, printed: string, label: string, next: string, name: Name): InstructionBody {
  const text = quoted(`${printed.replace(label, next)} ${name}.`)
  return { kind: 'insert-unit', parent, unit: null, labels: [], place: { kind: 'by-label' }, text }
}

/** New articles and chapters: into the law, and into its first chapter. */
function newHeads(law: Law, name: Name): readonly InstructionBody[] {
  const isRussian = law.meta.language === 'ru'
  const head = (parent: Citation, unit: 'article' | 'chapter', label: string): InstructionBody => {
    const printed = isRussian ? (unit === 'article' ? `Статья ${label}.` : `Глава ${label}.`) : `§ ${label}.`
    const text = quoted(`${printed} ${name}\n\n${isRussian ? 'Текст' : 'Text'}.`)
    return { kind: 'insert-unit', parent, unit, labels: labelsOf(label), place: { kind: 'by-label' }, text }
  }
  const whole: Citation = { steps: [] }
  if (!isRussian) return ['103', '203'].map((label) => head(whole, 'article', label))
  const chapter: Citation = { steps: [{ unit: 'chapter', labels: labelsOf('1'), relative: false }] }
  return [
    ...['2.1', '5', String(6 + numberOf(name))].map((label) => head(whole, 'article', label)),
    head(chapter, 'article', '2.2'),
    head(whole, 'chapter', '3'),
    head(whole, 'chapter', '1.1'),
  ]
}

/** Of a name, from 0. */
function numberOf(name: Name): number {
  return names.indexOf(name)
}

function textOf(law: Law, { passage, provision }: Place): string {
  const { start, end } = provision.paragraphs[0]?.text ?? provision.heading ?? provision.labelSpan
  return law.passages[passage]?.text.slice(start, end) ?? ''
}

function nextLabel(label: string, by: number): string {
  if (/^\d+$/.test(label)) return String(Number(label) + by)
  return String.fromCharCode((label.codePointAt(0) ?? 0) + by)
}

/** What the rules of side by side say of a pair of instructions; throws where one does not hold. */
export function checkPair(law: Law, one: InstructionBody, other: InstructionBody): void {
  const bills = [bill('one', law, one), bill('two', law, other)]
  const reversed = bills.toReversed()
  const run = (amendments: readonly Amendment[], kind: 'sequence' | 'side-by-side'): Consolidation =>
    consolidate([law], amendments, { mode: { kind } })
  const [forth, back] = [run(bills, 'side-by-side'), run(reversed, 'side-by-side')]
  // Whether two bills conflict, of which kind and where, does not turn with the order that they are named in.
  expect(told(forth.conflicts)).to.deep.equal(told(back.conflicts))
  if (forth.conflicts.length > 0) {
    expect(forth.reports.some(({ problems }) => problems.some(({ code }) => code === 'conflict'))).to.equal(true)
    return
  }
  // Without a conflict there is one text, and running them one after the other, in either order, gives it, too.
  expect(draftOf(forth)).to.equal(draftOf(back))
  const inTurn = [bills, reversed].map((amendments) => draftOf(run(amendments, 'sequence')))
  expect(inTurn).to.deep.equal([draftOf(forth), draftOf(forth)])
}

/** Conflicts without the order of their sides. */
export function told(conflicts: readonly Conflict[]): readonly unknown[] {
  return conflicts.map(({ kind, place, first, second }) => {
    const sides = [first, second].sort((side, rival) => (side.origin.amendment < rival.origin.amendment ? -1 : 1))
    return { kind, place, sides }
  })
}

/** The texts of all laws that were run on. */
export function draftOf({ laws }: Consolidation): string {
  return laws.map(({ draft }) => lawSource(draft)).join('')
}
