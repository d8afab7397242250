import { expect } from 'chai'
import type { InstructionBody } from '../../../src/amendment/types.ts'
import { printInstruction } from '../../../src/language/print-instruction.ts'
import { readAmendment } from '../../../src/language/read-amendment.ts'

/** Instructions of one item of a bill on the law of communications, printed in full. */
function printed(item: string): readonly unknown[] {
  const { instructions, problems } = readAmendment(
    `# Закон\n\n## Статья 1\n\nВнести в Федеральный закон от 7 июля 2003 года № 126-ФЗ «О связи» следующие изменения:\n\n1) ${item}\n`,
    { id: 'bill', file: 'bill.md' },
  )
  expect(
    problems.map(({ code }) => code),
    item,
  ).to.deep.equal([])
  return instructions.map((one: InstructionBody) => printInstruction(one, 'ru'))
}

describe('units cited by abbreviations', () => {
  const places = [
    ['п. 3 ст. 54', 'пункт 3 статьи 54'],
    ['п.3 ст.54', 'пункт 3 статьи 54'],
    ['п. 3 статьи 54', 'пункт 3 статьи 54'],
    ['ч. 2 ст. 63', 'часть 2 статьи 63'],
    ['подп. 3 п. 2 ст. 29', 'подпункт 3 пункта 2 статьи 29'],
    ['подп. «а» п. 3 ст. 5', 'подпункт «а» пункта 3 статьи 5'],
    ['абз. 2 п. 2 ст. 29', 'абзац второй пункта 2 статьи 29'],
    ['пп. 3 и 4 ст. 54', 'пункты 3 и 4 статьи 54'],
    ['п.п. 3 и 4 ст. 54', 'пункты 3 и 4 статьи 54'],
    ['чч. 3, 4 ст. 5', 'части 3 и 4 статьи 5'],
    ['ст. 54', 'статью 54'],
    ['ст.ст. 3, 4', 'статьи 3 и 4'],
    ['гл. 5', 'главу 5'],
    ['разд. II', 'раздел II'],
    ['прим. к ст. 14.1', 'примечание к статье 14.1'],
  ] as const
  for (const [short, full] of places) {
    it(`${short}: struck, replaced, and worded anew, never the unit around it`, () => {
      expect(printed(`${short} исключить;`)).to.deep.equal([`${full} исключить`])
      expect(printed(`${short} признать утратившим силу;`)[0]).to.include(`${full} признать`)
      expect(printed(`${short} изложить в следующей редакции: «Текст»;`)).to.deep.equal([
        `${full} изложить в следующей редакции: «Текст»`,
      ])
      expect(printed(`${short} дополнить словами «и связи»;`)).to.deep.equal([`${full} дополнить словами «и связи»`])
      expect(printed(`в ${short} слово «связи» исключить;`)).to.have.length(1)
    })
  }

  it('tell what is put into what by their ranks', () => {
    for (const item of ['ст. 29 дополнить п. 7', 'дополнить ст. 29 п. 7'])
      expect(printed(`${item} следующего содержания: «7. Текст.»;`)).to.deep.equal([
        'статью 29 дополнить пунктом 7 следующего содержания: «7. Текст.»',
      ])
  })
})
