import { expect } from 'chai'
import fc from 'fast-check'
import type { GrammaticalCase } from '../../../src/language/drafting.ts'
import { printCitation } from '../../../src/language/print-citation.ts'
import { readCitations } from '../../../src/language/ru/citation/citation.ts'
import { printDate, readDate } from '../../../src/language/ru/citation/dates.ts'
import { printOrdinal, readOrdinal } from '../../../src/language/ru/citation/ordinals.ts'
import { tokensOf } from '../../../src/language/ru/citation/tokens.ts'
import { cases } from '../../../src/language/ru/citation/units.ts'
import { where } from './sketch.ts'

const tokens = (text: string) => tokensOf(text, { start: 0, end: text.length })

/** What the citations say, outermost unit first; and what is left over. */
function reading(text: string): string {
  const all = tokens(text)
  const found = readCitations(all, 0)
  if (found === null) return 'nothing'
  const rest = all.slice(found.next).map(({ raw }) => raw)
  return [found.value.map((one) => where(one)).join(' & '), ...rest].join(' | ')
}

/** Rows: as written, and what it means. */
const table: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'one unit, in any case': [
    ['статья 29', 'article 29'],
    ['статьи 29', 'article 29'],
    ['статье 44.1', 'article 44.1'],
    ['статью 29', 'article 29'],
    ['статьей 29', 'article 29'],
    ['Глава 7.1', 'chapter 7.1'],
    ['разделом II', 'division II'],
    ['подразделе 2', 'subdivision 2'],
    ['параграфу 3', 'subchapter 3'],
    ['приложением № 2', 'annex 2'],
    ['приложение N 2', 'annex 2'],
    ['преамбулы', 'preamble'],
    ['наименовании', 'heading'],
    ['ст. 29', 'article 29'],
  ],
  'labels printed in older styles': [
    ['статья 44¹', 'article 44.1'],
    ['статью 44^1', 'article 44.1'],
    ['статье 44<sup>1</sup>', 'article 44.1'],
    ['статья 44-1', 'article 44.1'],
    ['пункт 3 статьи 44-1', 'article 44.1 > point 3'],
    ['подпункт «а»', 'subpoint а'],
    ['подпункт "а"', 'subpoint а'],
    ['подпункт а)', 'subpoint а'],
    ['подпункта 3)', 'subpoint 3'],
    ['раздела IV.1', 'division IV.1'],
  ],
  'units in units': [
    ['часть 2 статьи 5', 'article 5 > part 2'],
    ['пункт 2 статьи 5', 'article 5 > point 2'],
    ['подпункт 3 пункта 2 статьи 29', 'article 29 > point 2 > subpoint 3'],
    ['подпункте «а» пункта 3', 'point 3 > subpoint а'],
    ['подпункт «б» подпункта 2 пункта 1 статьи 5', 'article 5 > point 1 > subpoint 2 > subpoint б'],
    ['наименование статьи 29', 'article 29 > heading'],
    ['наименовании главы 6', 'chapter 6 > heading'],
    ['пункт 3 приложения № 1', 'annex 1 > point 3'],
    ['примечание к статье 14.1', 'article 14.1 > note'],
    ['примечания статьи 14.1', 'article 14.1 > note'],
    ['пункт 1 примечаний к статье 14.1', 'article 14.1 > note > point 1'],
    ['абзаце втором примечания 2 к статье 5', 'article 5 > note 2 > alinea 2'],
    ['параграф 2 главы 4 раздела II', 'division II > chapter 4 > subchapter 2'],
    ['п. 3 ч. 2 ст. 5', 'article 5 > part 2 > point 3'],
  ],
  'paragraphs and sentences, by ordinals in words': [
    ['абзац второй пункта 1 статьи 29', 'article 29 > point 1 > alinea 2'],
    ['абзаце первом части 1', 'part 1 > alinea 1'],
    ['абзацем двадцать третьим статьи 2', 'article 2 > alinea 23'],
    ['последний абзац', 'alinea last'],
    ['последнего абзаца пункта 2', 'point 2 > alinea last'],
    ['первое предложение абзаца второго', 'alinea 2 > sentence 1'],
    ['предложении втором', 'sentence 2'],
    ['втором предложении части 3 статьи 5', 'article 5 > part 3 > sentence 2'],
    ['первом и втором предложениях пункта 1', 'point 1 > sentence 1, 2'],
    ['часть третью статьи 5', 'article 5 > part 3'],
  ],
  'lists and ranges': [
    ['пункты 1, 3 и 5', 'point 1, 3, 5'],
    ['пункты 2 - 4', 'point 2–4'],
    ['пунктам 2–4 и 7', 'point 2–4, 7'],
    ['подпунктах «а» — «в» пункта 1', 'point 1 > subpoint а–в'],
    ['статьи 30 и 31', 'article 30, 31'],
    ['абзацы второй – четвертый', 'alinea 2–4'],
    ['пункт 1 и абзац второй пункта 3 статьи 29', 'article 29 > point 1 & article 29 > point 3 > alinea 2'],
    [
      'пункты 1 и 2, абзац первый пункта 3 и пункт 5 статьи 29',
      'article 29 > point 1, 2 & article 29 > point 3 > alinea 1 & article 29 > point 5',
    ],
    ['абзац второй, третье предложение абзаца четвертого', 'alinea 2 & alinea 4 > sentence 3'],
    ['пункт 3 статьи 5 и статью 6', 'article 5 > point 3 & article 6'],
    ['пункт 1, слова', 'point 1 | , | слова'],
    ['пункт 1 и слова', 'point 1 | и | слова'],
  ],
  'relative ones': [
    ['настоящей статьи', 'this article'],
    ['абзац второй указанного пункта', 'this point > alinea 2'],
    ['того же пункта', 'this point'],
    ['этой статье', 'this article'],
    ['такого подпункта', 'this subpoint'],
  ],
  'no citations': [
    ['слова', 'nothing'],
    ['статья', 'nothing'],
    ['также', 'nothing'],
  ],
}

describe('Russian citations', () => {
  for (const [name, rows] of Object.entries(table)) {
    describe(name, () => {
      for (const [written, means] of rows) it(written, () => expect(reading(written)).to.equal(means))
    })
  }

  it('the law at their end', () => {
    const read = readCitations(tokens('пункте 3 статьи 5 Федерального закона от 7 июля 2003 г. N 126-ФЗ "О связи"'), 0)
    expect(read?.value[0]?.law).to.deep.equal({
      text: 'Федерального закона от 7 июля 2003 г. N 126-ФЗ "О связи"',
      number: '126-ФЗ',
      date: '2003-07-07',
      title: 'О связи',
    })
  })

  describe('printed', () => {
    const citation = {
      steps: [
        { unit: 'article', labels: [{ kind: 'one', label: '29' }], relative: false },
        {
          unit: 'point',
          labels: [
            { kind: 'one', label: '1' },
            { kind: 'one', label: '3' },
          ],
          relative: false,
        },
      ],
    } as const
    const forms: Readonly<Record<GrammaticalCase, string>> = {
      nominative: 'пункты 1 и 3 статьи 29',
      genitive: 'пунктов 1 и 3 статьи 29',
      dative: 'пунктам 1 и 3 статьи 29',
      accusative: 'пункты 1 и 3 статьи 29',
      instrumental: 'пунктами 1 и 3 статьи 29',
      prepositional: 'пунктах 1 и 3 статьи 29',
    }
    for (const form of cases) {
      it(`in the ${form}`, () => expect(printCitation(citation, 'ru', { case: form })).to.equal(forms[form]))
    }
  })

  it('ordinals in words, from the first to the 199th, in every gender and case, are read as they are printed', () => {
    for (let n = 1; n < 200; n += 1) {
      for (const gender of ['masculine', 'feminine', 'neuter', 'plural'] as const) {
        for (const form of cases) {
          const words = printOrdinal(String(n), gender, form)
          expect(readOrdinal(tokens(words), 0)?.value, words).to.equal(String(n))
        }
      }
    }
    expect(printOrdinal('21', 'feminine', 'genitive')).to.equal('двадцать первой')
    expect(printOrdinal('3', 'neuter', 'instrumental')).to.equal('третьим')
    expect(printOrdinal('100', 'masculine', 'nominative')).to.equal('сотый')
  })

  it('dates in every style', () => {
    for (const written of ['7 июля 2003 года', '7 июля 2003 г.', '07.07.2003', '7.7.2003 г.', '2003-07-07']) {
      expect(readDate(tokens(written), 0)?.value, written).to.equal('2003-07-07')
    }
    expect(printDate('2003-07-07')).to.equal('7 июля 2003 года')
    expect(readDate(tokens('32 июля 2003 года'), 0)).to.equal(null)
  })

  it('reads anything without an error', () => {
    const word = fc.constantFrom(
      'статьи',
      '5',
      'пункт',
      'и',
      ',',
      '-',
      '«',
      'а',
      '»',
      'первое',
      'двадцать',
      'сто',
      'к',
      'Федерального',
      'закона',
      'от',
      '(',
      ')',
      '№',
      'части',
      'первой',
      'кодекса',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (all) => reading(all.join(' ')) !== ''),
      { numRuns: 500 },
    )
  })
})
