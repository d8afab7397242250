import { expect } from 'chai'
import { oneLine, sketches } from './sketch.ts'

/** Rows: what a bill writes under its lead, and what it means. */
const table: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  'слова … заменить словами': [
    ['в пункте 1 статьи 29 слова «A» заменить словами «B»;', 'replace-words article 29 > point 1: «A» → «B»'],
    ['слова «A» в пункте 1 статьи 29 заменить словами «B».', 'replace-words article 29 > point 1: «A» → «B»'],
    ['в статье 5 слово «A» заменить словом «B»', 'replace-words article 5: «A» → «B»'],
    ['в статье 5 цифру «3» заменить цифрой «5»;', 'replace-words article 5: «3» → «5»'],
    ['в статье 5 цифры "10" заменить цифрами "20";', 'replace-words article 5: «10» → «20»'],
    ['в статье 5 цифры 10 заменить цифрами 20;', 'replace-words article 5: «10» → «20»'],
    ['в статье 5 число «3» заменить словом «три»;', 'replace-words article 5: «3» → «три»'],
    ['в статье 5 символы «A» заменить символами «B»;', 'replace-words article 5: «A» → «B»'],
    ['в статье 5 аббревиатуру «ЕГЭ» заменить словами «экзамен»;', 'replace-words article 5: «ЕГЭ» → «экзамен»'],
    ['в статье 5 слова «A» заменить на слова «B»;', 'replace-words article 5: «A» → «B»'],
    ['в статье 5 слова «A» заменить на «B»;', 'replace-words article 5: «A» → «B»'],
    ['заменить в статье 5 слова «A» словами «B»;', 'replace-words article 5: «A» → «B»'],
    [
      'в статье 5 слова «A» и «B» заменить соответственно словами «C» и «D»;',
      'replace-words article 5: «A» → «C»',
      'replace-words article 5: «B» → «D»',
    ],
    [
      'в статье 5 слова «A», «B» заменить словами «C»;',
      'replace-words article 5: «A» → «C»',
      'replace-words article 5: «B» → «C»',
    ],
    ['в пунктах 1 и 3 статьи 5 слова «A» заменить словами «B»;', 'replace-words article 5 > point 1, 3: «A» → «B»'],
    [
      'в пункте 1 и абзаце втором пункта 3 статьи 5 слова «A» заменить словами «B»;',
      'replace-words article 5 > point 1 & article 5 > point 3 > alinea 2: «A» → «B»',
    ],
    ['в статье 5 после слов «A» слова «B» заменить словами «C»;', 'replace-words article 5: «A B» → «A C»'],
  ],
  'a unit that gets another number': [
    [
      'абзац второй пункта 1 статьи 5 считать абзацем третьим и изложить его в следующей редакции: «A.»;',
      'renumber-unit article 5 > point 1 > alinea 2: alinea 3',
      'replace-unit article 5 > point 1 > alinea 3: «A.»',
    ],
    [
      'пункт 3 статьи 5 считать пунктом 4, дополнить пунктом 3 следующего содержания: «3. A.»;',
      'renumber-unit article 5 > point 3: point 4',
      'insert-unit article 5: point 3 by-label «3. A.»',
    ],
  ],
  'which occurrence': [
    ['в статье 5 слова «A» в обоих случаях заменить словами «B»;', 'replace-words article 5: «A» → «B» (all)'],
    ['в тексте статьи 5 слова «A» заменить словами «B»;', 'replace-words article 5: «A» → «B»'],
    ['в тексте слова «A» заменить словами «B»;', 'replace-words law: «A» → «B» (all)'],
    ['текст статьи 5 признать утратившим силу;', '! unreadable-instruction: текст статьи 5 признать утратившим силу;'],
    [
      'в статье 5 слова «A» в первом и третьем случаях заменить словами «B»;',
      'replace-words article 5: «A» → «B» (1, 3)',
    ],
    ['в статье 5 слово «A» во втором, в третьем и пятом случаях исключить;', 'delete-words article 5: «A» (2, 3, 5)'],
    [
      'в статье 5 слова с «A» во втором случае по «B» в последнем случае включительно исключить;',
      'replace-run article 5: «A» (2) … «B» (last) →',
    ],
    [
      'в статье 5 слова с «A» до конца пункта 2 заменить словом «C»;',
      'replace-run article 5: «A» … end of article 5 > point 2 → C',
    ],
    [
      'в статье 5 слова с «A» по «B» включительно во втором случае исключить;',
      '! unreadable-instruction: в статье 5 слова с «A» по «B» включительно во втором случае исключить;',
    ],
    ['в статье 5 последние два предложения исключить;', 'delete-unit article 5 > sentence last-1–last'],
    ['два последних абзаца статьи 5 исключить;', 'delete-unit article 5 > alinea last-1–last'],
    [
      'статью 5 дополнить в алфавитном порядке пунктом следующего содержания: «2) вызов - соединение;»;',
      'insert-unit article 5: point alphabetical «2) вызов - соединение;»',
    ],
    ['по тексту слова «A» заменить словами «B»;', 'replace-words law: «A» → «B» (all)'],
    ['по тексту статьи 5 слова «A» заменить словами «B»;', 'replace-words article 5: «A» → «B» (all)'],
    ['в статье 5 слова «A» во всех случаях заменить словами «B»;', 'replace-words article 5: «A» → «B» (all)'],
    ['в статье 5 слова «A» в каждом случае заменить словами «B»;', 'replace-words article 5: «A» → «B» (all)'],
    ['в статье 5 слова «A» во втором случае заменить словами «B»;', 'replace-words article 5: «A» → «B» (2)'],
    ['в статье 5 слова «A» (в последнем случае) исключить;', 'delete-words article 5: «A» (last)'],
    [
      'по тексту слова «A» в соответствующем падеже заменить словами «B» в соответствующем падеже;',
      'replace-words law: «A» → «B» (all-forms)',
    ],
    [
      'в статье 5 слова «A» в соответствующих числе и падеже заменить словами «B» в соответствующих числе и падеже;',
      'replace-words article 5: «A» → «B» (all-forms)',
    ],
  ],
  'слова … исключить': [
    ['в пункте 1 статьи 29 слова «A» исключить;', 'delete-words article 29 > point 1: «A»'],
    ['исключить в статье 5 слово «A»;', 'delete-words article 5: «A»'],
    ['из статьи 5 слова «A» исключить;', 'delete-words article 5: «A»'],
    ['в статье 5 слова «A» и «B» исключить;', 'delete-words article 5: «A»', 'delete-words article 5: «B»'],
    ['в статье 5 слова «, A» исключить;', 'delete-words article 5: «, A»'],
    ['в статье 5 после слов «A» слова «B» исключить;', 'replace-words article 5: «A B» → «A»'],
  ],
  'дополнить словами': [
    ['пункт 1 статьи 29 после слов «A» дополнить словами «B»;', 'insert-words article 29 > point 1: after «A» + «B»'],
    ['в статье 5 перед словами «A» дополнить словом «B»;', 'insert-words article 5: before «A» + «B»'],
    ['абзац первый пункта 1 статьи 5 дополнить словами «B»;', 'insert-words article 5 > point 1 > alinea 1: end + «B»'],
    ['дополнить пункт 3 статьи 5 после слова «A» словами «B»;', 'insert-words article 5 > point 3: after «A» + «B»'],
    ['статью 5 в начале дополнить словами «B»;', 'insert-words article 5: start + «B»'],
    ['наименование статьи 5 дополнить словами «B»;', 'insert-words article 5 > heading: end + «B»'],
    ['статью 5 после цифр «10» дополнить цифрами «, 11»;', 'insert-words article 5: after «10» + «, 11»'],
  ],
  'closing marks': [
    ['в пункте 3 статьи 5 тире исключить;', 'delete-words article 5 > point 3: «–»'],
    ['в пункте 3 статьи 5 точку заменить точкой с запятой;', 'replace-words article 5 > point 3: «.» → «;» (at-end)'],
    ['в статье 5 знак «;» заменить знаком «.»;', 'replace-words article 5: «;» → «.» (at-end)'],
    ['в статье 5 точку с запятой в конце заменить точкой;', 'replace-words article 5: «;» → «.» (at-end)'],
    [
      'в конце пункта 3 статьи 5 точку с запятой заменить точкой;',
      'replace-words article 5 > point 3: «;» → «.» (at-end)',
    ],
    [
      'в пункте 3 статьи 5 точку заменить запятой и дополнить словами «B»;',
      'replace-words article 5 > point 3: «.» → «,» (at-end)',
      'insert-words article 5 > point 3: end + «B»',
    ],
  ],
  sentences: [
    [
      'пункт 2 статьи 63 дополнить предложением следующего содержания: «A.»;',
      'add-sentences article 63 > point 2: one «A.»',
    ],
    [
      'пункт 2 статьи 63 дополнить новым предложением следующего содержания: «A.»',
      'add-sentences article 63 > point 2: one «A.»',
    ],
    ['статью 5 дополнить предложениями следующего содержания: «A. B.».', 'add-sentences article 5: many «A. B.»'],
    ['первое предложение пункта 1 статьи 5 исключить;', 'delete-unit article 5 > point 1 > sentence 1'],
    [
      'в пункте 1 статьи 5 второе предложение изложить в следующей редакции: «A.»;',
      'replace-unit article 5 > point 1 > sentence 2: «A.»',
    ],
    ['в предложении втором части 1 статьи 5 слова «A» исключить;', 'delete-words article 5 > part 1 > sentence 2: «A»'],
    [
      'часть 1 статьи 5 после первого предложения дополнить предложением следующего содержания: «A.»;',
      'insert-unit article 5 > part 1: sentence after article 5 > part 1 > sentence 1 «A.»',
    ],
  ],
  'изложить в следующей редакции': [
    ['пункт 3 статьи 5 изложить в следующей редакции: «3. A.»;', 'replace-unit article 5 > point 3: «3. A.»'],
    ['пункт 3 статьи 5 изложить в новой редакции: «3. A.»;', 'replace-unit article 5 > point 3: «3. A.»'],
    ['изложить пункт 3 статьи 5 в следующей редакции: «3. A.»;', 'replace-unit article 5 > point 3: «3. A.»'],
    [
      'пункты 3 и 4 статьи 5 изложить в следующей редакции: «3. A.\n\n4. B.»;',
      'replace-unit article 5 > point 3, 4: «3. A.\n\n4. B.»',
    ],
    [
      'наименование статьи 5 изложить в следующей редакции: «Статья 5. A»;',
      'replace-unit article 5 > heading: «Статья 5. A»',
    ],
    ['абзац второй статьи 5 изложить в следующей редакции:\n\n> A;\n', 'replace-unit article 5 > alinea 2: «A;»'],
    ['преамбулу изложить в следующей редакции: «A»;', 'replace-unit preamble: «A»'],
  ],
  'дополнить пунктом': [
    [
      'статью 2 дополнить пунктом 7.2 следующего содержания: «7.2) A;»;',
      'insert-unit article 2: point 7.2 by-label «7.2) A;»',
    ],
    [
      'статью 2 дополнить пунктами 7.2 и 7.3 следующего содержания: «7.2) A;\n\n7.3) B;»;',
      'insert-unit article 2: point 7.2, 7.3 by-label «7.2) A;\n\n7.3) B;»',
    ],
    [
      'статью 2 дополнить пунктами 7.2 - 7.4 следующего содержания:\n\n> 7.2) A;\n',
      'insert-unit article 2: point 7.2–7.4 by-label «7.2) A;»',
    ],
    [
      'дополнить статью 2 пунктом 7¹ следующего содержания: «7¹) A;»;',
      'insert-unit article 2: point 7.1 by-label «7¹) A;»',
    ],
    [
      'пункт 1 статьи 5 дополнить абзацем следующего содержания: «A.»;',
      'insert-unit article 5 > point 1: alinea end «A.»',
    ],
    [
      'пункт 1 статьи 5 дополнить новым абзацем вторым следующего содержания: «A.»;',
      'insert-unit article 5 > point 1: alinea 2 as 2 «A.»',
    ],
    [
      'пункт 1 статьи 5 дополнить абзацами вторым и третьим следующего содержания: «A.\n\nB.»;',
      'insert-unit article 5 > point 1: alinea 2, 3 as 2 «A.\n\nB.»',
    ],
    [
      'пункт 1 статьи 5 после абзаца первого дополнить абзацем следующего содержания: «A.»;',
      'insert-unit article 5 > point 1: alinea after article 5 > point 1 > alinea 1 «A.»',
    ],
    [
      'в статье 5 после пункта 3 дополнить пунктом 3.1 следующего содержания: «3.1. A.»;',
      'insert-unit article 5: point 3.1 after article 5 > point 3 «3.1. A.»',
    ],
    [
      'перед абзацем вторым статьи 5 дополнить абзацем следующего содержания: «A.»;',
      'insert-unit article 5: alinea before article 5 > alinea 2 «A.»',
    ],
    [
      'подпункт 3 пункта 2 статьи 5 дополнить подпунктом «а» следующего содержания: «а) A;»;',
      'insert-unit article 5 > point 2 > subpoint 3: subpoint а by-label «а) A;»',
    ],
    [
      'дополнить статьей 44.2 следующего содержания: «Статья 44.2. A»;',
      'insert-unit law: article 44.2 by-label «Статья 44.2. A»',
    ],
    [
      'главу 7 дополнить статьей 56.3 следующего содержания: «Статья 56.3. A»;',
      'insert-unit chapter 7: article 56.3 by-label «Статья 56.3. A»',
    ],
    [
      'дополнить главой 7.2 следующего содержания: «Глава 7.2. A»;',
      'insert-unit law: chapter 7.2 by-label «Глава 7.2. A»',
    ],
    [
      'дополнить приложением № 2 следующего содержания: «Приложение № 2»;',
      'insert-unit law: annex 2 by-label «Приложение № 2»',
    ],
    [
      'раздел II дополнить главой 5 следующего содержания: «Глава 5. A»;',
      'insert-unit division II: chapter 5 by-label «Глава 5. A»',
    ],
    [
      'статью 5 дополнить примечанием следующего содержания: «Примечание. A.»;',
      'insert-unit article 5: note end «Примечание. A.»',
    ],
  ],
  'признать утратившим силу, исключить': [
    ['пункт 3 статьи 5 признать утратившим силу;', 'repeal-unit article 5 > point 3'],
    ['признать пункт 3 статьи 5 утратившим силу;', 'repeal-unit article 5 > point 3'],
    ['статью 5 признать утратившей силу;', 'repeal-unit article 5'],
    ['подпункты 2 – 4 пункта 1 статьи 5 признать утратившими силу;', 'repeal-unit article 5 > point 1 > subpoint 2–4'],
    ['статьи 30 и 31 признать утратившими силу;', 'repeal-unit article 30, 31'],
    ['пункт 3 статьи 5 исключить;', 'delete-unit article 5 > point 3'],
    ['последний абзац статьи 5 исключить;', 'delete-unit article 5 > alinea last'],
    ['исключить подпункты «а» - «в» пункта 3 статьи 5;', 'delete-unit article 5 > point 3 > subpoint а–в'],
  ],
  'считать, приостановить': [
    ['пункт 5 статьи 6 считать пунктом 6;', 'renumber-unit article 6 > point 5: point 6'],
    [
      'подпункты 3 – 5 пункта 1 статьи 6 считать соответственно подпунктами 4 – 6;',
      'renumber-unit article 6 > point 1 > subpoint 3–5: subpoint 4–6',
    ],
    [
      'абзацы второй – четвертый статьи 6 считать соответственно абзацами третьим – пятым;',
      'renumber-unit article 6 > alinea 2–4: alinea 3–5',
    ],
    [
      'приостановить до 1 января 2028 года действие пункта 3 статьи 5;',
      'suspend-unit article 5 > point 3: until 2028-01-01',
    ],
    ['действие статьи 5 приостановить до 01.01.2028;', 'suspend-unit article 5: until 2028-01-01'],
    [
      'приостановить действие статьи 5 до вступления в силу соглашения;',
      'suspend-unit article 5: until вступления в силу соглашения',
    ],
    ['приостановить с 1 января по 31 декабря 2027 года действие статьи 5;', 'suspend-unit article 5: until 2028-01-01'],
    [
      'приостановить до 1 января 2028 года действие статьи 5 в части, касающейся граждан;',
      'suspend-unit article 5: until 2028-01-01, в части, касающейся граждан',
    ],
  ],
  'several in one line': [
    [
      'в статье 5 слова «A» заменить словами «B», слова «C» исключить;',
      'replace-words article 5: «A» → «B»',
      'delete-words article 5: «C»',
    ],
    [
      'статью 5 после слов «A» дополнить словами «B», слова «C» заменить словами «D»;',
      'insert-words article 5: after «A» + «B»',
      'replace-words article 5: «C» → «D»',
    ],
    [
      'в статье 5 слова «A» заменить словами «B», слова «C» – словами «D»;',
      'replace-words article 5: «A» → «B»',
      'replace-words article 5: «C» → «D»',
    ],
    [
      'в абзаце первом статьи 5 слова «A» исключить, абзац второй признать утратившим силу;',
      'delete-words article 5 > alinea 1: «A»',
      'repeal-unit article 5 > alinea 2',
    ],
    [
      'пункт 3 статьи 30 считать пунктом 4, в пункте 2 слово «A» исключить;',
      'renumber-unit article 30 > point 3: point 4',
      'delete-words article 30 > point 2: «A»',
    ],
    [
      'в статье 5 пункт 2 исключить, пункты 3 и 4 считать соответственно пунктами 2 и 3;',
      'delete-unit article 5 > point 2',
      'renumber-unit article 5 > point 3, 4: point 2, 3',
    ],
    [
      'в статье 5 слова «A» исключить; слова «B» исключить и после слов «C» дополнить словами «D»',
      'delete-words article 5: «A»',
      'delete-words article 5: «B»',
      'insert-words article 5: after «C» + «D»',
    ],
    [
      'в абзаце первом статьи 5 слова «A» и в абзаце втором слова «B» исключить;',
      'delete-words article 5 > alinea 1: «A»',
      'delete-words article 5 > alinea 2: «B»',
    ],
  ],
  'places and verbs said once': [
    [
      'в статье 5 слова «A» в пункте 1 и слова «B» в пункте 2 исключить;',
      'delete-words article 5 > point 1: «A»',
      'delete-words article 5 > point 2: «B»',
    ],
    [
      'пункт 2 статьи 5 после слов «A» дополнить словами «B», после слов «C» – словами «D»;',
      'insert-words article 5 > point 2: after «A» + «B»',
      'insert-words article 5 > point 2: after «C» + «D»',
    ],
    [
      'в наименовании и тексте статьи 5 слова «A» заменить словами «B»;',
      'replace-words article 5 > heading & article 5: «A» → «B» (all)',
    ],
    [
      'в подпункте 9 пункта 2 статьи 5 точку заменить точкой с запятой и дополнить подпунктом 10 следующего содержания: «10) A.»;',
      'replace-words article 5 > point 2 > subpoint 9: «.» → «;» (at-end)',
      'insert-unit article 5 > point 2: subpoint 10 by-label «10) A.»',
    ],
  ],
  'quotation marks': [
    ['в статье 5 слова «Закон «О связи»» исключить;', 'delete-words article 5: «Закон «О связи»»'],
    [
      'в статье 5 слова "сети "Интернет"" заменить словами "сети";',
      'replace-words article 5: «сети "Интернет"» → «сети»',
    ],
    [
      'в статье 5 слова "в сети "Интернет" заменить словами "в сети связи";',
      'replace-words article 5: «в сети "Интернет"» → «в сети связи»',
    ],
    [
      'в статье 5 слова «в сети «Интернет», а также» исключить;',
      'delete-words article 5: «в сети «Интернет», а также»',
    ],
    ['в статье 5 слова " и A" исключить;', 'delete-words article 5: «и A»'],
    ['в статье 5 слова "и " заменить словами "или ";', 'replace-words article 5: «и» → «или»'],
    ['в статье 5 слова „A“ заменить словами “B”;', 'replace-words article 5: «A» → «B»'],
  ],
}

describe('Russian instructions', () => {
  for (const [name, rows] of Object.entries(table)) {
    describe(name, () => {
      for (const [written, ...means] of rows) {
        it(written.replace(/\n/g, ' '), () => expect(sketches(oneLine(written))).to.deep.equal(means))
      }
    })
  }
})
