import fc from 'fast-check'
import type { InstructionBody } from '../../src/amendment/types.ts'
import type { Citation } from '../../src/citation/types.ts'
import { provisions } from '../../src/law/find.ts'
import type { Law, Place } from '../../src/law/types.ts'
import { citationOf } from '../../src/resolution/cite.ts'
import type { CitedUnit } from '../../src/text/types.ts'
import { labelsOf, quoted, unstated } from './build.ts'

/** Random instructions of every kind on units and words that the law has; some of them fail, as in real bills. */
export function instructionsOn(law: Law, count: number): fc.Arbitrary<readonly InstructionBody[]> {
  const places = [...provisions(law)]
  const one = fc
    .record({
      place: fc.nat(places.length - 1),
      kind: fc.nat(kinds.length - 1),
      from: fc.nat(400),
      length: fc.integer({ min: 1, max: 5 }),
    })
    .map(({ place, kind, from, length }) => {
      const chosen = places[place] as Place
      const make = kinds[kind] as (typeof kinds)[number]
      return make(law, chosen, wordsOf(law, chosen, from, length))
    })
  return fc.array(one, { minLength: 1, maxLength: count })
}

type Make = (law: Law, place: Place, words: string) => InstructionBody

const add = (citation: Citation, unit: CitedUnit): Citation => ({
  steps: [...citation.steps, { unit, labels: labelsOf('1'), relative: false }],
})

const kinds: readonly Make[] = [
  (law, place, words) => ({
    kind: 'replace-words',
    targets: [citationOf(law, place)],
    noun: 'words',
    before: quoted(words),
    after: quoted('иные слова (new words)'),
    occurrence: unstated,
  }),
  (law, place, words) => ({
    kind: 'delete-words',
    targets: [citationOf(law, place)],
    noun: 'words',
    words: quoted(words),
    occurrence: { kind: 'all' },
  }),
  (law, place, words) => ({
    kind: 'insert-words',
    targets: [citationOf(law, place)],
    noun: 'words',
    at: 'after',
    anchor: quoted(words),
    text: quoted(', «вставка» added'),
    occurrence: unstated,
  }),
  (law, place, words) => ({
    kind: 'replace-run',
    targets: [citationOf(law, place)],
    from: quoted(words),
    through: 'end',
    text: quoted('конец.'),
  }),
  (law, place) => ({
    kind: 'add-sentences',
    targets: [citationOf(law, place)],
    text: quoted('Ещё одно.'),
    count: 'one',
  }),
  (law, place, words) => ({
    kind: 'replace-unit',
    targets: [citationOf(law, place)],
    text: quoted(`${place.provision.printed} Новый текст ${words}\n\nи второй абзац.`),
  }),
  (law, place) => ({ kind: 'repeal-unit', targets: [citationOf(law, place)] }),
  (law, place) => ({ kind: 'delete-unit', targets: [citationOf(law, place)] }),
  (law, place) => ({ kind: 'delete-unit', targets: [add(citationOf(law, place), 'sentence')] }),
  (law, place) => ({ kind: 'repeal-unit', targets: [add(citationOf(law, place), 'alinea')] }),
  (law, place) => ({
    kind: 'insert-unit',
    parent: citationOf(law, place),
    unit: 'alinea',
    labels: [],
    place: { kind: 'end' },
    text: quoted('новый абзац;\n\nи ещё один.'),
  }),
  (law, place) => ({
    kind: 'insert-unit',
    parent: citationOf(law, place),
    unit: null,
    labels: [],
    place: { kind: 'end' },
    text: quoted(law.meta.scheme === 'us-code' ? '(99) new unit' : '99) новая единица;'),
  }),
  (law) => ({
    kind: 'insert-unit',
    parent: { steps: [] },
    unit: 'article',
    labels: [],
    place: { kind: 'by-label' },
    text: quoted(law.meta.scheme === 'us-code' ? '§ 77. New\n\n(a) Text.' : 'Статья 77. Новая\n\n1. Текст.'),
  }),
  (law, place) => ({
    kind: 'renumber-unit',
    targets: [citationOf(law, place)],
    to: labelsOf('98'),
    unit: citationOf(law, place).steps.at(-1)?.unit ?? 'point',
  }),
  (law, place) => ({ kind: 'suspend-unit', targets: [citationOf(law, place)], until: '2030-01-01' }),
  () => ({ kind: 'repeal-law' }),
]

function wordsOf(law: Law, { passage, provision }: Place, from: number, length: number): string {
  const paragraph = provision.paragraphs[0]?.text ?? provision.heading
  if (paragraph === undefined || paragraph === null) return 'нет таких слов'
  const words = (law.passages[passage]?.text.slice(paragraph.start, paragraph.end) ?? '').split(/\s+/).filter(Boolean)
  const start = words.length === 0 ? 0 : from % words.length
  return words.slice(start, start + length).join(' ') || 'нет таких слов'
}
