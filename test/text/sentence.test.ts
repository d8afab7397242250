import { expect } from 'chai'
import { isInnerDot, sentencesOf } from '../../src/text/sentence.ts'

/** Per language texts whose sentences are parted by ` | `. */
const texts = {
  ru: [
    'Лицензия действует до 1 января 2027 г. | Плата не взимается.',
    'С 1 января 2027 г. Правительство решает. | Конец.',
    'Плата составляет 5 тыс. руб. | Срок не ограничен.',
    'Связь, почта и т. д. | Оператор платит.',
    'Он говорит: «Да. Нет.» и уходит. | Конец.',
    '«Первое. | Второе.»',
    'Плата (см. приложение. Таблица) взимается. | Конец.',
    'В г. Москве и д. Ивановка живет А. Б. Иванов. | Конец.',
  ],
  en: [
    'See 47 U.S.C. 230 and No. 5. | The U.S. Government agrees.',
    'It is due under 47 U.S.C. | The Commission acts.',
    'The fee is paid to Acme, Inc. | The rest is kept.',
    'The fee is paid to Acme Co. Inc. by the end of the year. | So it is.',
    'It opens at 10 a.m. | The office is closed before.',
    'It opens at 10 a.m. Eastern time. | Then it ends.',
    'He said “Yes. No.” and left. | Then he came.',
  ],
} as const

describe('the end of a sentence', () => {
  for (const language of ['ru', 'en'] as const)
    for (const parted of texts[language])
      it(parted, () => {
        const text = parted.replaceAll(' | ', ' ')
        const found = sentencesOf(text, language).map(({ start, end }) => text.slice(start, end))
        expect(found.join(' | ')).to.equal(parted)
      })

  it('is told in a text of any language, too', () => {
    const isInner = (text: string): boolean => isInnerDot(text, text.indexOf('.'), null)
    expect(isInner('Gemäß Nr. 5 der Anlage')).to.equal(true)
    expect(isInner('Die Gebühr ist fällig. Das Amt')).to.equal(false)
    expect(isInner('действует до 2027 г. Плата')).to.equal(false)
    expect(isInner('на ул. Ленина')).to.equal(true)
  })
})
