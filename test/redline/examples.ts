import type { RowKind } from '../../src/redline/types.ts'

/**
 * A hard case and the redline a lawyer would draw: {--struck--}{++written++}. The texts before and after are read out of it.
 * `became` says what the rows became that are not the same, in order.
 */
export interface Example {
  readonly name: string
  readonly drawn: string
  readonly became?: readonly RowKind[]
}

export const russian: readonly Example[] = [
  {
    name: 'one word for another',
    drawn: 'Деятельность осуществляется на основании {--лицензии--}{++уведомления++}.',
    became: ['changed'],
  },
  {
    name: 'words of one stem are whole words',
    drawn: 'оператор {--уведомляет--}{++уведомил++} орган о начале работ',
  },
  { name: 'a decimal number', drawn: 'Штраф в размере {--50,2--}{++52,5++} процента дохода.' },
  { name: 'a sum', drawn: 'штраф от {--3 000--}{++5 000++} до {--5 000--}{++10 000++} рублей' },
  { name: 'a sum with its magnitude', drawn: 'субсидия до {--50,2 млн--}{++52,5 млрд++} рублей в год' },
  {
    name: 'a sanction in words',
    drawn: 'наложение штрафа в размере от {--трех--}{++пяти++} до {--пяти--}{++десяти++} тысяч рублей',
  },
  { name: 'the number of a law', drawn: 'Федеральный закон № {--126-ФЗ--}{++149-ФЗ++} о связи' },
  { name: 'a point with a decimal label', drawn: 'в соответствии с пунктом {--12.1--}{++12.2++} статьи 44 закона' },
  { name: 'a date in figures', drawn: 'в редакции от {--07.07.2003--}{++07.08.2003++} года' },
  { name: 'the day of a date', drawn: 'вступает в силу с {--1--}{++15++} января 2026 года' },
  { name: 'the year alone', drawn: 'действует до 31 декабря {--2025--}{++2027++} года включительно' },
  { name: 'a word beside т.д.', drawn: 'документы, справки и т.д. {--представляет--}{++подает++} заявитель лично' },
  {
    name: 'a word put in takes its comma along',
    drawn: 'услуги телефонной{++, почтовой++} и телеграфной связи оказывает оператор',
  },
  { name: 'words put in at the end stay inside the full stop', drawn: 'Орган ведет реестр{++ лицензий++}.' },
  {
    name: 'a sentence put in behind another',
    drawn: 'Реестр открыт. {++Плата не взимается. ++}Порядок определяет орган.',
  },
  {
    name: 'a sentence put in that ends like the one before it',
    drawn: 'Срок устанавливает орган. {++Порядок устанавливает орган. ++}Плата не взимается.',
  },
  { name: 'a sentence taken out', drawn: 'Реестр открыт. {--Плата не взимается. --}Порядок определяет орган.' },
  {
    name: 'an item added at the end',
    drawn: 'Орган:\n\n1) выдает лицензии;\n\n2) ведет реестр{--.--}{++;++}\n\n{++3) проводит проверки.++}',
    became: ['changed', 'inserted'],
  },
  {
    name: 'an item taken out in the middle, the next one renumbered',
    drawn:
      '1) выдает лицензии операторам;\n\n{--2) ведет открытый реестр;--}\n\n{--3)--}{++2)++} проводит плановые проверки.',
    became: ['deleted', 'renumbered'],
  },
  {
    name: 'a provision repealed',
    drawn:
      '1. Выдача лицензий.\n\n2. {--Орган взимает плату за выдачу лицензии--}{++Утратил силу++}.\n\n3. Надзор за связью.',
    became: ['repealed'],
  },
  {
    name: 'an article renumbered and a word changed',
    drawn:
      '### Статья {--29--}{++30++}. Лицензирование услуг связи\n\n1. Услуги связи оказываются на основании {--лицензии--}{++уведомления++} в порядке, установленном законом.',
    became: ['renumbered', 'changed'],
  },
  {
    name: 'points renumbered throughout',
    drawn:
      '{--1.--}{++2.++} Оператор обязан хранить тайну связи.\n\n{--2.--}{++3.++} Абонент вправе расторгнуть договор.\n\n{--3.--}{++4.++} Орган рассматривает жалобы абонентов.',
    became: ['renumbered', 'renumbered', 'renumbered'],
  },
  {
    name: 'a paragraph divided in two',
    drawn: 'Оператор обязан хранить тайну связи.\n\n{++2. ++}Абонент вправе в любое время расторгнуть договор.',
  },
  {
    name: 'one style of quotation marks for another',
    drawn: 'понятие {--"--}{++«++}услуга связи{--"--}{++»++} по закону',
  },
  { name: 'a word in quotation marks', drawn: 'слово «{--лицензия--}{++уведомление++}» в статье' },
  {
    name: 'a list of two becomes a list of three',
    drawn: 'надзор{-- и--}{++,++} контроль за соблюдением правил{++ и учет++} в области связи',
  },
  {
    name: 'a heading is new',
    drawn: '### Статья 5. {--Общие положения--}{++Основные понятия++}\n\nТекст статьи остается тем же самым.',
  },
  {
    name: 'a phrase and no confetti',
    drawn: 'Лицензия выдается {--бесплатно и в срок до--}{++за плату не позднее++} тридцати дней со дня обращения.',
  },
  {
    name: 'a noun replaced wherever it stands, in all its cases',
    drawn:
      'Приостановление {--лицензии--}{++аттестации++}, переоформление {--лицензии--}{++аттестации++} и отзыв {--лицензий--}{++аттестаций++} осуществляются органом, выдавшим {--лицензию--}{++аттестацию++}.',
  },
  { name: 'ё for е', drawn: 'срок {--приема--}{++приёма++} заявлений и {--расчетов--}{++расчётов++} с операторами' },
  {
    name: 'terms of one word and of two',
    drawn: 'на срок от {--трех--}{++пяти++} до {--двадцати пяти--}{++тридцати++} лет, который устанавливает орган',
  },
  {
    name: 'the upper term becomes the lower one',
    drawn:
      'на граждан в размере от {--пятисот--}{++одной тысячи++} до {--одной тысячи--}{++двух тысяч++} рублей; на должностных лиц - от {--одной тысячи--}{++двух тысяч++} до {--двух--}{++трех++} тысяч рублей',
  },
  {
    name: 'terms of a range put for others',
    drawn: 'штраф от {--одного миллиона--}{++двух миллионов++} до {--трех--}{++пяти++} миллионов рублей',
  },
  {
    name: 'two terms, with words between them',
    drawn: 'за {--тридцать--}{++сорок++} календарных дней до торгов и {--пять--}{++десять++} рабочих дней после них',
  },
  {
    name: 'a sum in figures and in words',
    drawn: 'в размере {--50 000--}{++100 000++} ({--пятидесяти--}{++ста++} тысяч) рублей',
  },
  {
    name: 'a law cited by number and name',
    drawn:
      'законом от {--4 мая 2011 года N 99-ФЗ--}{++31 июля 2020 года N 248-ФЗ++} «О {--лицензировании деятельности--}{++государственном контроле++}» плата не взимается',
  },
  { name: 'a link', drawn: 'см. [статью {--29--}{++30++}](#{--st-29--}{++st-30++}) настоящего закона' },
  {
    name: 'words put in with a comma before them',
    drawn: 'о выдаче лицензии{++, о продлении срока действия лицензии++} и о внесении изменений в лицензию',
  },
  {
    name: 'words put in again and again',
    drawn: 'оператор {++подвижной ++}связи, владелец сети {++подвижной ++}связи и абонент {++подвижной ++}связи вправе',
  },
  {
    name: 'a capital letter where words before it went',
    drawn: '{--В соответствии с договором оператор--}{++Оператор++} связи оказывает услуги абонентам.',
  },
  { name: 'the last of several', drawn: 'услуги телефонной связи, почтовой связи {--и--}{++или++} телеграфной связи' },
  {
    name: 'an element taken out',
    drawn: 'службы скорой помощи, пожарной охраны{--, аварийной газовой службы--} и других служб',
  },
  {
    name: 'a phrase that stands twice',
    drawn:
      'слова «в области связи» заменить словами «в сфере {--связи--}{++электросвязи++}», слова «операторы связи» – словами «операторы {--связи--}{++электросвязи++}»',
  },
]

export const english: readonly Example[] = [
  { name: 'a section of the code', drawn: 'as provided in {--§ 151(b)--}{++§ 152(b)++} of this title' },
  { name: 'a paragraph of a section', drawn: 'under section {--230(c)(2)--}{++230(c)(1)++} of this title' },
  { name: 'a citation of the code', drawn: 'see 47 U.S.C. {--222--}{++223++} and the rules thereunder' },
  { name: 'an amount', drawn: 'a fine of not more than {--$10,000--}{++$25,000++} for each violation' },
  { name: 'a word with an apostrophe', drawn: 'at the {--Board’s--}{++Commission’s++} sole discretion' },
  { name: 'shall and must', drawn: 'The carrier {--shall--}{++must++} file the tariff with the Commission.' },
  { name: 'a proviso at the end', drawn: 'The carrier shall file the tariff{++, unless the Commission waives it++}.' },
  {
    name: 'a paragraph put in before the last, “and” moved',
    drawn: '(1) the carrier;{-- and--}\n\n{++(2) the customer; and++}\n\n{--(2)--}{++(3)++} any other person affected.',
  },
  {
    name: 'subsections relettered',
    drawn: '{--(b)--}{++(c)++} The Commission shall publish the report each year.',
    became: ['renumbered'],
  },
  {
    name: 'a subsection repealed',
    drawn: '(a) {--The Commission shall keep a public list of carriers--}{++Repealed++}.',
    became: ['repealed'],
  },
  { name: 'a date', drawn: 'effective {--January 1, 2020--}{++July 15, 2021++}, the Commission shall report' },
  { name: 'one day of a month', drawn: 'not later than January {--1--}{++31++}, 2020, the Commission shall report' },
  {
    name: 'a word and its possessive',
    drawn:
      'the {--licensee--}{++permittee++} shall notify each {--licensee--}{++permittee++} and the {--licensee’s--}{++permittee’s++} agent',
  },
  {
    name: 'words in quotation marks of an amendment',
    drawn: 'by striking “{--30--}{++60++} days” and inserting “{--60--}{++90++} days”',
  },
  {
    name: 'an amount and its year',
    drawn: 'not to exceed {--$50.2 million--}{++$75 million++} for fiscal year {--2019--}{++2024++}',
  },
]

export const german: readonly Example[] = [
  { name: 'a day with its point', drawn: 'bis zum {--30.--}{++31.++} Dezember 2015 anzuwenden' },
  { name: 'a half of a paragraph reference', drawn: 'nach § 5 {--Absatz 1 --}Satz 2 des Gesetzes' },
  { name: 'an inserted paragraph reference', drawn: 'nach § 119b {++Absatz 1 ++}Satz 3 zugelassen' },
  { name: 'a hanging hyphen', drawn: 'die {--Telekommunikations- --}{++Fernmelde- ++}und Postdienste' },
  { name: 'a directive', drawn: 'gemäß der Richtlinie {--98/7/EG--}{++2002/21/EG++} des Rates' },
  {
    name: 'numbered sentence by sentence',
    drawn: '(1) Das Nähere regelt die Satzung.{++ Satz 1 gilt nicht für Kinder.++}',
  },
  {
    name: 'a paragraph put between two',
    drawn:
      '(1) Das Amt führt das Register.\n\n{++(1a) Das Register ist öffentlich zugänglich.++}\n\n(2) Das Nähere regelt die Satzung.',
    became: ['inserted'],
  },
  {
    name: 'what is left of a repealed section',
    drawn: '#### § 12 {--Gebühren des Amtes--}{++(weggefallen)++}',
    became: ['repealed'],
  },
  {
    name: 'a bracket that closes both before and after, at the end of an item',
    drawn:
      'Leistungen sind:\n\n1. {--(weggefallen)--}{++bei Mutterschaft (§§ 24c bis 24i),++}\n\n2. zur Verhütung von Krankheiten.',
    became: ['changed'],
  },
  {
    name: 'entries of front matter, line by line',
    drawn:
      "---\nTitle: {--!!unicode '--}Telekommunikationsgesetz{--'--}\n{++jurabk: TKG++}\nlayout: default\n{++origslug: tkg++}\nslug: tkg\n---\n\nText des Gesetzes.",
  },
  {
    name: 'a semicolon clause',
    drawn: 'Das Amt entscheidet{++; es hört die Beteiligten++}. Die Klage hat keine aufschiebende Wirkung.',
  },
  {
    name: 'a noun replaced in two cases',
    drawn:
      'Der {--Lizenznehmer--}{++Betreiber++} teilt dem Amt die Anschrift des {--Lizenznehmers--}{++Betreibers++} mit.',
  },
  {
    name: 'a half sentence made a sentence',
    drawn: 'Das Amt entscheidet{--; es--}{++. Es++} hört die Beteiligten. Die Klage hat keine Wirkung.',
  },
]

/** Laid out anew: nothing for a lawyer to see. */
export const relaid: readonly (readonly [name: string, before: string, after: string])[] = [
  ['lines of a paragraph', 'Das Nähere regelt die\nSatzung des Amtes.', 'Das Nähere\nregelt die Satzung des Amtes.'],
  ['a number on the next line', 'gilt nach § 38\nAbsatz 2 entsprechend', 'gilt nach §\n38 Absatz 2 entsprechend'],
  [
    'a compound over a line’s end',
    'die regionale Euro-\nGebührenordnung gilt',
    'die regionale Euro-Gebührenordnung\ngilt',
  ],
  ['spaces that do not break', 'статьи 5 и 6 закона № 126-ФЗ', 'статьи\u00a05 и 6 закона №\u00a0126-ФЗ'],
  ['another number of blank lines', '1. Один пункт.\n\n2. Два пункта.', '1. Один пункт.\n\n\n\n2. Два пункта.'],
  ['ends of lines', '1. Один пункт.\r\n\r\n2. Два пункта.', '1. Один пункт.\n\n2. Два пункта.'],
]
