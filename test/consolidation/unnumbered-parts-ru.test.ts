import { checkBill } from './bill-ru.ts'

/** An article as the Labour Code and laws of the nineties have them: its parts bear no numbers, its points do. */
const law = `### Статья 81. Расторжение

Договор расторгается в случаях:

1) ликвидации;

6) грубого нарушения:

а) прогула;

б) опьянения;

14) иных.

Порядок устанавливается законом.

Увольнение допускается, если нельзя перевести:

на другую работу;

в другую местность.

Не допускается увольнение в отпуск.
`

describe('an article whose parts are numbered in words only', () => {
  it('counts a list to the part that opens it', () => {
    checkBill(law, '1) в части второй статьи 81 слово «законом» заменить словом «договором»;', {
      after: law.replace('законом', 'договором'),
    })
    checkBill(law, '1) часть четвертую статьи 81 дополнить словами «и на пенсию»;', {
      after: law.replace('в отпуск.', 'в отпуск и на пенсию.'),
    })
  })

  it('has points and subpoints in its parts', () => {
    checkBill(law, '1) подпункт «б» пункта 6 части первой статьи 81 изложить в следующей редакции: «б) болезни;»;', {
      after: law.replace('б) опьянения;', 'б) болезни;'),
    })
    checkBill(law, '1) часть первую статьи 81 дополнить пунктом 7 следующего содержания: «7) утраты доверия;»;', {
      after: law.replace('14) иных', '7) утраты доверия;\n\n14) иных'),
    })
  })

  it('has paragraphs in its parts: the first is the one that opens the part', () => {
    checkBill(law, '1) в абзаце третьем части третьей статьи 81 слово «другую» заменить словом «иную»;', {
      after: law.replace('в другую', 'в иную'),
    })
    checkBill(
      law,
      '1) часть третью статьи 81 после абзаца второго дополнить абзацем следующего содержания: «в филиал;»;',
      {
        after: law.replace('работу;\n', 'работу;\n\nв филиал;\n'),
      },
    )
  })

  it('loses a part with its list, which leaves a note that names it', () => {
    const without = law.replace(/Увольнение допускается[^]*местность\./, 'Часть третья утратила силу.')
    checkBill(law, '1) часть третью статьи 81 признать утратившей силу;', { after: without })
    checkBill(law, '1) часть вторую статьи 81 признать утратившей силу;', {
      after: law.replace('Порядок устанавливается законом.', 'Часть вторая утратила силу.'),
    })
  })

  it('gets a part worded anew in the place of all of the former', () => {
    checkBill(law, '1) часть первую статьи 81 изложить в следующей редакции: «Договор не расторгается.»;', {
      after: law.replace(/Договор расторгается[^]*14\) иных\./, 'Договор не расторгается.'),
    })
  })

  it('gets a new part as the n-th, behind another, or at its end', () => {
    const second = law.replace('Порядок', 'Новая часть.\n\nПорядок')
    checkBill(law, '1) статью 81 дополнить новой частью второй следующего содержания: «Новая часть.»;', {
      after: second,
    })
    checkBill(law, '1) статью 81 после части первой дополнить частью следующего содержания: «Новая часть.»;', {
      after: second,
    })
    checkBill(law, '1) статью 81 дополнить частью пятой следующего содержания: «Новая часть.»;', {
      after: `${law}\nНовая часть.\n`,
    })
    checkBill(law, '1) статью 81 дополнить частью седьмой следующего содержания: «Новая часть.»;', {
      problem: 'unit-not-found',
    })
  })

  it('«части … считать соответственно частями …» tells what the insertion did, and is checked', () => {
    const items = (to: string) =>
      `1) в статье 81:\n\nа) дополнить новой частью второй следующего содержания:\n\n«Новая часть.»;\n\nб) части вторую – четвертую считать соответственно частями ${to};`
    const after = law.replace('Порядок', 'Новая часть.\n\nПорядок')
    checkBill(law, items('третьей – пятой'), { after })
    checkBill(law, items('четвертой – шестой'), { after, problem: 'unit-not-found' })
  })

  it('«часть первую считать частью 1» gives it a number', () => {
    const one = '### Статья 4. Доступ\n\nДоступ свободный.\n'
    checkBill(
      one,
      '1) часть первую статьи 4 считать частью 1 и дополнить частью 2 следующего содержания: «2. Бесплатно.»;',
      {
        after: '### Статья 4. Доступ\n\n1. Доступ свободный.\n\n2. Бесплатно.\n',
      },
    )
  })

  it('is not counted on behind a paragraph that ends with no mark', () => {
    const open = '### Статья 5. Доступ\n\nПервая.\n\nВторая без точки\n\nТретья.\n'
    checkBill(open, '1) часть третью статьи 5 исключить;', { problem: 'unit-not-found' })
  })

  it('goes on behind a dash, as provisions on fines do', () => {
    const fines = '### Статья 6. Штраф\n\nНарушение -\n\nвлечет штраф.\n\nПовторное нарушение -\n\nвлечет арест.\n'
    checkBill(fines, '1) в абзаце втором части второй статьи 6 слово «арест» заменить словом «штраф»;', {
      after: fines.replace('арест', 'штраф'),
    })
  })
})
