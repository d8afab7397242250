import { expect } from 'chai'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { readLaw } from '../../src/law/law.ts'
import { problemMessage } from '../../src/problem/message.ts'

const russian = `---
title: О связи
number: 1-ФЗ
date: 2020-01-01
scheme: ru-federal
first-level: пункт
---

### Статья 1. Лицензии

1. Лицензия — это разрешение; реестр ведёт агентство.

2. Заявление подаёт оператор:

а) в письменной форме;

б) в электронной форме.

3. Срок — год.

### Статья 2. Реестр

1) реестр открыт;

2) реестр полон.
`

const american = `---
title: Title 47
number: 47 U.S.C.
scheme: us-code
language: en
---

# Title 47

### § 5. Duties

(a) In general.—A carrier shall file a report.

(b) Exceptions.—A small carrier need not.
`

/** What a bill of one instruction earns, as code and words. */
function remarksOn(law: string, words: string, language: 'ru' | 'en', mindsCustoms = true): readonly string[] {
  const lead =
    language === 'ru'
      ? 'Внести в статью 1 Федерального закона от 1 января 2020 года № 1-ФЗ «О связи» следующие изменения:\n\n1) '
      : ''
  const amendment = readAmendment(`---\nlanguage: ${language}\n---\n\n${lead}${words}\n`, {
    id: 'bill',
    file: 'bill.md',
  })
  expect(amendment.problems).to.deep.equal([])
  const { reports } = consolidate([readLaw(law, { id: 'law', file: 'law.md' }).law], [amendment], {
    mode: { kind: 'sequence' },
    mindsCustoms,
  })
  return reports.flatMap(({ problems }) => problems.map((one) => `${one.code}: ${problemMessage(one, language)}`))
}

const inRussian = (words: string): readonly string[] => remarksOn(russian, words, 'ru')
const inEnglish = (words: string): readonly string[] => remarksOn(american, words, 'en')

describe('customs of good drafting', () => {
  it('call a unit as the law does', () => {
    expect(inRussian('в части 3 слово «год» заменить словами «два года».')).to.deep.equal([
      'unit-word: в этом законе это пункт 3 статьи 1, а не часть 3 статьи 1.',
    ])
    expect(inRussian('в пункте 3 слово «год» заменить словами «два года».')).to.deep.equal([])
  })

  it('go on with the numbering', () => {
    expect(inRussian('дополнить пунктом 9 следующего содержания:\n\n«9. Плата не берётся.».')).to.deep.equal([
      'label-gap: номер 9 вставлен с пропуском: следующий здесь — 4.',
    ])
    for (const label of ['4', '3.1'])
      expect(
        inRussian(`дополнить пунктом ${label} следующего содержания:\n\n«${label}. Плата не берётся.».`),
      ).to.deep.equal([])
  })

  it('call one word a word, and several words', () => {
    expect(inRussian('в пункте 3 слова «год» заменить словами «два года».')).to.deep.equal([
      'word-or-words: «год» — одно слово: принято писать «слово», а не «слова».',
    ])
    expect(inRussian('в пункте 1 слово «ведёт агентство» исключить.')).to.deep.equal([
      'word-or-words: «ведёт агентство» — несколько слов: принято писать «слова», а не «слово».',
    ])
  })

  it('write a dash where the law has dashes', () => {
    expect(inRussian('пункт 3 изложить в следующей редакции:\n\n«3. Срок - два года.».')).to.deep.equal([
      'dash-style: дефис вместо тире («—»): …3. Срок - два года.….',
    ])
    expect(inRussian('пункт 3 изложить в следующей редакции:\n\n«3. Срок — кое-где два года.».')).to.deep.equal([])
  })

  it('close a new paragraph with a mark', () => {
    expect(inRussian('пункт 3 изложить в следующей редакции:\n\n«3. Срок — два года».')).to.deep.equal([
      'closing-mark: новый текст кончается без знака препинания: …3. Срок — два года.',
    ])
  })

  it('set a run-in heading off as the law does', () => {
    const bill = (text: string) =>
      `Section 5 of title 47, United States Code, is amended by adding at the end the following:\n\n> ${text}`
    expect(inEnglish(bill('(c) Waiver. The Commission may waive this section.'))).to.deep.equal([
      'run-in-heading: the heading is not set off as in this law: “Waiver. The…”; the law has “Waiver.—The…”.',
    ])
    expect(inEnglish(bill('(c) Waiver.—The Commission may waive this section.'))).to.deep.equal([])
    expect(inEnglish(bill('(d) Waiver.—The Commission may waive this section.'))).to.deep.equal([
      'label-gap: the label d leaves numbers out: the next one here is c.',
    ])
    expect(inEnglish(bill('(c) Penalties.—A carrier that does not file pays $500'))).to.deep.equal([
      'closing-mark: the new text ends without a mark: ….—A carrier that does not file pays $500.',
    ])
  })

  it('are minded only where somebody asks', () =>
    expect(remarksOn(russian, 'в части 3 слова «год» заменить словами «два года».', 'ru', false)).to.deep.equal([]))
})
