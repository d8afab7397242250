import { expect } from 'chai'
import type { InstructionBody, Occurrence, UnitPlace } from '../../src/amendment/types.ts'
import type { Citation } from '../../src/citation/types.ts'
import { cite, quoted, unstated } from './build.ts'
import { check } from './check.ts'

const law = (text: string): string => `### Статья 1. Срок\n\n1. ${text}\n\n2. Прочее.\n`
const point = cite('article 1', 'point 1')

const replace = (
  before: string,
  after: string,
  occurrence: Occurrence = unstated,
  target: Citation = point,
): InstructionBody => ({
  kind: 'replace-words',
  targets: [target],
  noun: 'words',
  before: quoted(before),
  after: quoted(after),
  occurrence,
})

const mark = (before: string, after: string, occurrence: Occurrence = unstated): InstructionBody => ({
  kind: 'replace-words',
  targets: [point],
  noun: 'mark-name',
  before: quoted(before),
  after: quoted(after),
  occurrence,
})

const strike = (words: string): InstructionBody => ({
  kind: 'delete-words',
  targets: [point],
  noun: 'words',
  words: quoted(words),
  occurrence: unstated,
})

const insert = (at: 'before' | 'after' | 'end' | 'start', anchor: string | null, text: string): InstructionBody => ({
  kind: 'insert-words',
  targets: [point],
  noun: 'words',
  at,
  anchor: anchor === null ? null : quoted(anchor),
  text: quoted(text),
  occurrence: unstated,
})

describe('слова «A» заменить словами «B»', () => {
  it('replaces the one occurrence in the target and none elsewhere', () => {
    check({
      law: law('Срок ответа прочее дней.'),
      run: replace('ответа', 'разрешения'),
      after: law('Срок разрешения прочее дней.'),
    })
  })

  it('replaces all of several, with a remark that counts them', () => {
    check({
      law: law('Орган и орган.'),
      run: replace('орган', 'ведомство'),
      after: law('Ведомство и ведомство.'),
      remarks: ['words-found-many'],
    })
  })

  it('makes no remark where the instruction says that all are meant', () => {
    check({ law: law('дом и дом.'), run: replace('дом', 'двор', { kind: 'all' }), after: law('двор и двор.') })
  })

  it('takes the n-th or the last one where it says so', () => {
    check({
      law: law('дом, дом, дом.'),
      run: replace('дом', 'двор', { kind: 'nth', n: 2 }),
      after: law('дом, двор, дом.'),
    })
    check({ law: law('дом, дом, дом.'), run: replace('дом', 'двор', { kind: 'last' }), after: law('дом, дом, двор.') })
  })

  it('finds whole words only', () => {
    check({ law: law('органом и органами.'), run: replace('орган', 'ведомство'), problem: 'words-not-found' })
  })

  it('finds words across kinds of space, ё and quotation marks, and keeps the marks of the law', () => {
    check({
      law: law('учёт в сети  "Интернет" и сети "Связь".'),
      run: replace('учет в сети «Интернет»', 'счет в сети «Интернет»'),
      after: law('счет в сети "Интернет" и сети "Связь".'),
      remarks: ['quote-style'],
    })
  })

  it('looks into sub-units, and never across paragraphs', () => {
    const list = '### Статья 1. Срок\n\n1. Список:\n\n1) первый дом;\n\n2) второй.\n'
    check({ law: list, run: replace('дом', 'двор'), after: list.replace('дом', 'двор') })
    check({ law: list, run: replace('дом; второй', 'двор'), problem: 'words-not-found' })
  })

  it('finds no words in labels and notes', () => {
    const noted = '### Статья 1. Срок\n\n1. Список:\n\n1) дом.\n\n> Примечание. Здесь сарай 1).\n'
    check({ law: noted, run: replace('сарай', 'двор'), problem: 'words-not-found' })
    check({ law: noted, run: replace('1)', '2)'), problem: 'words-not-found' })
  })

  it('puts no space before punctuation and leaves none out between words', () => {
    check({ law: law('дом и двор.'), run: replace('и двор', ', двор и сад'), after: law('дом, двор и сад.') })
    check({ law: law('дом, двор.'), run: replace(', двор', 'и двор'), after: law('дом и двор.') })
  })
})

describe('точку заменить точкой с запятой', () => {
  it('changes the closing mark of the target', () => {
    check({ law: law('Ст. 5 и т.д. и пр.'), run: mark('.', ';'), after: law('Ст. 5 и т.д. и пр;') })
  })

  it('is a problem where the target does not close with it', () => {
    check({ law: law('дом; двор; сад.'), run: mark(';', '.', { kind: 'at-end' }), problem: 'words-not-found' })
  })

  it('keeps the space before a mark that gives way to another', () => {
    check({ law: law('Дом ; двор.'), run: replace('; двор', '; сад'), after: law('Дом ; сад.') })
  })
})

describe('слова «A» исключить', () => {
  it('takes one of the two spaces with it', () => {
    check({ law: law('установить разумный срок.'), run: strike('разумный'), after: law('установить срок.') })
  })

  it('leaves no space before punctuation', () => {
    check({ law: law('установить срок немедленно.'), run: strike('немедленно'), after: law('установить срок.') })
  })

  it('takes the blank line of a paragraph that says no more', () => {
    const whole = strike('Абзац второй.')
    check({ law: law('Срок мал.\n\nАбзац второй.\n\nЕще.'), run: whole, after: law('Срок мал.\n\nЕще.') })
    check({ law: law('Срок мал.\n\nАбзац второй.'), run: whole, after: law('Срок мал.') })
  })

  it('takes the space behind it at the beginning', () => {
    check({ law: law('Также орган ждет.'), run: strike('Также'), after: law('орган ждет.') })
  })

  it('takes a comma that is quoted and leaves one that is not', () => {
    check({ law: law('дом, двор, сад.'), run: strike(', двор'), after: law('дом, сад.') })
    check({ law: law('дом, двор, сад.'), run: strike('двор,'), after: law('дом, сад.') })
  })

  it('leaves the words in brackets their brackets', () => {
    check({ law: law('дом (двор и сад).'), run: strike('двор и'), after: law('дом (сад).') })
    check({ law: law('дом (двор и сад) стоит.'), run: strike('(двор и сад)'), after: law('дом стоит.') })
  })
})

describe('дополнить словами «B»', () => {
  it('puts them behind the anchor after a space', () => {
    check({
      law: law('услуг связи нет.'),
      run: insert('after', 'услуг связи', 'и вызовов'),
      after: law('услуг связи и вызовов нет.'),
    })
  })

  it('puts punctuation straight behind the anchor', () => {
    check({
      law: law('услуг связи нет.'),
      run: insert('after', 'связи', ', вызовов'),
      after: law('услуг связи, вызовов нет.'),
    })
  })

  it('puts a dash behind a space, as Russian sets it', () => {
    check({ law: law('связи нет.'), run: insert('after', 'связи', '– вызовов'), after: law('связи – вызовов нет.') })
  })

  it('does not double the comma that stands behind the anchor', () => {
    check({
      law: law('связи, почты нет.'),
      run: insert('after', 'связи', ', вызовов,'),
      after: law('связи, вызовов, почты нет.'),
    })
  })

  it('puts them before the anchor', () => {
    check({ law: law('дом стоит.'), run: insert('before', 'стоит', 'не'), after: law('дом не стоит.') })
  })

  it('puts them at the end before the closing mark', () => {
    for (const closing of ['.', ';', ':', ',']) {
      check({
        law: law(`дом стоит${closing}`),
        run: insert('end', null, 'у реки'),
        after: law(`дом стоит у реки${closing}`),
      })
    }
    check({ law: law('дом стоит'), run: insert('end', null, 'у реки'), after: law('дом стоит у реки') })
  })

  it('does not double a closing mark that the words bring', () => {
    check({ law: law('дом;'), run: insert('end', null, 'и двор;'), after: law('дом и двор;') })
  })

  it('puts what goes on to a mark of its own behind a comma', () => {
    check({
      law: law('дом стоит.'),
      run: [mark('.', ','), insert('end', null, 'а также двор.')],
      after: law('дом стоит, а также двор.'),
    })
  })

  it('puts words at the end of the last sub-unit where the unit ends there', () => {
    const list = '### Статья 1. Срок\n\n1. Список:\n\n1) дом;\n\n2) двор.\n'
    check({ law: list, run: insert('end', null, 'и сад'), after: list.replace('двор.', 'двор и сад.') })
  })

  it('keeps the space inside quotation marks out', () => {
    check({
      law: law('сети "Связь" нет.'),
      run: insert('after', '"Связь"', 'и почты'),
      after: law('сети "Связь" и почты нет.'),
    })
    check({
      law: law('сети "Связь" нет.'),
      run: insert('after', 'Связь', 'и почта'),
      after: law('сети "Связь и почта" нет.'),
    })
  })
})

describe('тире исключить', () => {
  it('finds the dash however the law sets it, and no hyphen', () => {
    check({
      law: law('учетно-отчетное время - московское.'),
      run: { kind: 'delete-words', targets: [point], noun: 'mark-name', words: quoted('–'), occurrence: unstated },
      after: law('учетно-отчетное время московское.'),
    })
  })
})

describe('words that are not there', () => {
  const nearest = (body: string, run: InstructionBody) =>
    check({ law: body, run, problem: 'words-not-found' }).reports[0]?.problems[0]

  it('may stand in the paragraph beside', () => {
    const found = nearest(
      law('первый абзац.\n\nДругой абзац.'),
      replace('Другой', 'Иной', unstated, cite('article 1', 'point 1', 'alinea 1')),
    )
    expect(found).to.deep.include({ nearest: 'Другой', details: { there: 'пункт 1 статьи 1' } })
    expect(found?.law?.citation).to.equal('абзац первый пункта 1 статьи 1')
  })

  it('may be a mark where another one closes the unit', () => {
    expect(nearest(law('срок;'), replace('.', ';', { kind: 'at-end' }))?.nearest).to.equal(';')
  })
})

describe('по тексту слова … в соответствующем падеже', () => {
  const everywhere = (before: string, after: string): InstructionBody =>
    replace(before, after, { kind: 'all-forms' }, cite())

  it('puts each form in the same form, in text and headings', () => {
    check({
      law: '### Статья 1. Закон\n\n1. Есть закон. Нет закона. Законом определено.\n',
      run: everywhere('закон', 'акт'),
      after: '### Статья 1. Акт\n\n1. Есть акт. Нет акта. Актом определено.\n',
    })
    check({
      law: '### Статья 1. О лицензирующих органах\n\n1. Лицензирующий орган при лицензирующем органе.\n',
      run: everywhere('лицензирующий орган', 'уполномоченный орган'),
      after: '### Статья 1. О уполномоченных органах\n\n1. Уполномоченный орган при уполномоченном органе.\n',
    })
  })

  it('strikes every form', () => {
    check({
      law: law('есть срочный договор. Нет срочного договора.'),
      run: {
        kind: 'delete-words',
        targets: [point],
        noun: 'word',
        words: quoted('срочный договор'),
        occurrence: { kind: 'all-forms' },
      },
      after: law('есть. Нет.'),
    })
  })

  it('lets a preposition tell the case of a form that may be two', () => {
    check({
      law: law('заявление в лицензирующий орган и запрос к лицензии.'),
      run: everywhere('лицензирующий орган', 'служба лицензирования'),
      after: law('заявление в службу лицензирования и запрос к лицензии.'),
    })
  })

  it('knows that no prepositional stands without a preposition', () => {
    check({
      law: law('защита персональных данных. Речь о персональных данных.'),
      run: everywhere('персональные данные', 'личные сведения'),
      after: law('защита личных сведений. Речь о личных сведениях.'),
    })
  })

  it('is a problem where the form is not certain, with the sentence', () => {
    const result = check({
      law: law('срок есть. Владелец лицензии прав.'),
      run: everywhere('лицензия', 'разрешение'),
      problem: 'form-uncertain',
    })
    expect(result.reports[0]?.problems[0]?.actual).to.equal('Владелец лицензии прав.')
  })

  it('is a problem where the words are quoted in another case than the nominative', () => {
    check({
      law: law('нет органа. К органу.'),
      run: everywhere('органа', 'уполномоченного органа'),
      problem: 'form-uncertain',
    })
  })

  it('is a problem where the words are not declined as quoted, and other forms stand', () => {
    check({ law: law('нет рыбьих костей.'), run: everywhere('рыбьи кости', 'скелет'), problem: 'form-uncertain' })
  })
})

describe('a form that is not certain', () => {
  const fails = (before: string, after: string, text: string) =>
    check({
      law: law(text),
      run: replace(before, after, { kind: 'all-forms' }, cite()),
      problem: 'form-uncertain',
    }).reports[0]?.problems[0]

  // The words, what comes for them, a text, and the form that is left for a person.
  const rows: readonly (readonly [string, string, string, string])[] = [
    ['прокурор', 'суд', 'Он уведомляет прокурора.', 'прокурора'],
    ['капитан', 'лицо', 'Вызвать капитана.', 'капитана'],
    ['лес', 'участок', 'Леса подлежат охране.', 'Леса'],
    ['край', 'регион', 'Края и области.', 'Края'],
    ['дворец', 'дом', 'Есть дворец. Нет дворца.', 'дворца'],
    ['бубен', 'знак', 'Есть бубен. Нет бубна.', 'бубна'],
    ['умысел', 'вина', 'С умыслом. Есть умысел.', 'умысел'],
    ['пень', 'знак', 'Есть пень. Нет пня.', 'пня'],
    ['время', 'срок', 'Нет времени.', 'времени'],
    ['год', 'месяц', 'Есть год. Пять лет.', 'лет'],
    ['федеральный закон', 'кодекс', 'Есть федеральный закон. Два федеральных закона.', 'федеральных закона'],
    ['управляющий', 'орган', 'Есть управляющий орган.', 'управляющий'],
    ['жизнь', 'срок', 'Есть жизнь. Нет жизни.', 'жизни'],
    ['узелок', 'бригада', 'Через узелок.', 'узелок'],
    ['пошлины', 'сборы', 'Уплата пошлины.', 'пошлины'],
    ['ребенок-инвалид', 'лицо-инвалид', 'Для ребенка-инвалида.', 'ребенка-инвалида'],
    ['связь', 'часть', 'В связи с этим.', 'связи'],
    ['лицо', 'гражданин', 'Банк в лице его главы.', 'лице'],
    ['счет', 'вклад', 'За счет бюджета.', 'счет'],
    ['орган', 'суд', 'Есть орган. ОРГАНЫ.', 'ОРГАНЫ'],
    ['абонент', 'клиент', 'Есть абонент. Для абонента-гражданина.', 'абонента'],
    ['лицо, ведущее дело', 'гражданин', 'Для лица, ведущего дело.', 'лица, ведущего дело'],
    ['Минцифры России', 'Министерство', 'Решение Минцифры России.', 'Минцифры России'],
    ['условия', 'правила', 'По условию.', 'условию'],
  ]
  for (const [before, after, text, form] of rows) {
    it(`${before} → ${after}: ${text}`, () => {
      expect(fails(before, after, text)?.details).to.include({ form })
    })
  }

  it('is not struck either', () => {
    const strikeForms = (words: string): InstructionBody => ({
      ...(strike(words) as Extract<InstructionBody, { kind: 'delete-words' }>),
      occurrence: { kind: 'all-forms' },
    })
    check({ law: law('Суд и суды.'), run: strikeForms('суды'), problem: 'form-uncertain' })
    check({ law: law('На морских судах.'), run: strikeForms('суд'), problem: 'form-uncertain' })
  })

  it('is looked for among forms only, not among other words', () => {
    check({
      law: law('Есть закон. Заказ, законный.'),
      run: replace('закон', 'акт', { kind: 'all-forms' }, cite()),
      after: law('Есть акт. Заказ, законный.'),
    })
  })

  it('is told by a preposition', () => {
    check({
      law: law('Обязанность возлагается на прокурора, для прокурора и через прокурора.'),
      run: replace('прокурор', 'орган', { kind: 'all-forms' }, cite()),
      after: law('Обязанность возлагается на орган, для органа и через орган.'),
    })
  })
})

describe('дополнить предложением', () => {
  const sentence = (target: Citation, text: string): InstructionBody => ({
    kind: 'add-sentences',
    targets: [target],
    text: quoted(text),
    count: 'one',
  })

  it('adds it after a space', () => {
    check({ law: law('Дом стоит.'), run: sentence(point, 'Двор пуст.'), after: law('Дом стоит. Двор пуст.') })
  })

  it('puts it beside another one, or as the n-th', () => {
    const place = (where: UnitPlace, after: string) =>
      check({
        law: law('Дом стоит. Сад цветёт.'),
        run: {
          kind: 'insert-unit',
          parent: point,
          unit: 'sentence',
          labels: [],
          place: where,
          text: quoted('Двор пуст.'),
        },
        after: law(after),
      })
    const nth = (n: string): Citation => cite('article 1', 'point 1', `sentence ${n}`)
    place({ kind: 'after', unit: nth('1') }, 'Дом стоит. Двор пуст. Сад цветёт.')
    place({ kind: 'before', unit: nth('1') }, 'Двор пуст. Дом стоит. Сад цветёт.')
    place({ kind: 'ordinal', n: 2 }, 'Дом стоит. Двор пуст. Сад цветёт.')
    place({ kind: 'ordinal', n: 3 }, 'Дом стоит. Сад цветёт. Двор пуст.')
    place({ kind: 'ordinal', n: 1 }, 'Двор пуст. Дом стоит. Сад цветёт.')
  })

  it('tells of an item that does not end a sentence', () => {
    const list = '### Статья 1. Срок\n\nСписок:\n\n1) дом;\n\n2) двор.\n'
    check({
      law: list,
      run: sentence(point, 'Двор пуст;'),
      after: list.replace('дом;', 'дом; Двор пуст;'),
      remarks: ['punctuation-suspicious'],
    })
  })
})
