import type { Example } from './examples.ts'

/** What becomes of provisions: put in, taken out, renumbered, moved, divided, given a new heading. See `examples.ts`. */
export const provisions: readonly Example[] = [
  {
    name: 'an item put in that begins like the next one',
    drawn:
      '1) сведения о заявителе;\n\n{++2) наличие долга по налогам;++}\n\n{--2)--}{++3)++} наличие в документах недостоверных сведений.',
    became: ['inserted', 'renumbered'],
  },
  {
    name: 'an item of one word put in, the next ones renumbered',
    drawn: '1) телефон;\n\n{++2) телеграф;++}\n\n{--2)--}{++3)++} почта;\n\n{--3)--}{++4)++} радио.',
    became: ['inserted', 'renumbered', 'renumbered'],
  },
  {
    name: 'an item of one word put in before one that loses its “und”',
    drawn:
      'a) Name und Anschrift,\n\n{++b) Geburtsdatum,++}\n\n{--b)--}{++c)++} Rufnummer, {--und--}\n\n{--c)--}{++d)++} Datum des Vertrags.',
  },
  {
    name: 'similar items, one put in among them',
    drawn:
      '1) сведения о сети связи;\n\n{++2) сведения о сети передачи данных;++}\n\n{--2)--}{++3)++} сведения о средствах {++и сооружениях ++}связи;\n\n{--3)--}{++4)++} сведения об уплате {--пошлины--}{++сбора++}.',
    became: ['inserted', 'renumbered', 'renumbered'],
  },
  {
    name: 'a point put in first, all others renumbered',
    drawn:
      '{++1. Настоящая статья применяется к операторам подвижной связи.++}\n\n{--1.--}{++2.++} Оператор обязан хранить тайну связи.\n\n{--2.--}{++3.++} Оператор обязан вести учет абонентов.',
    became: ['inserted', 'renumbered', 'renumbered'],
  },
  {
    name: 'a definition of two paragraphs put in before the next label',
    drawn:
      '(1) Aggregate information\n\nThe term “aggregate information” means collective data.\n\n{++(2) Broadband provider\n\nThe term “broadband provider” means a provider of internet access.++}\n\n{--(2)--}{++(3)++} Customer\n\nThe term “customer” means a person to whom service is provided.',
    became: ['inserted', 'inserted', 'renumbered'],
  },
  {
    name: 'a subsection put in under its heading',
    drawn:
      '#### (a) In general\n\nEvery carrier has a duty to protect the information of its customers.\n\n{++#### (b) Data breach\n\nA carrier shall notify the Commission of each breach.++}\n\n#### {--(b)--}{++(c)++} Confidentiality of carrier information\n\nA carrier shall use such information only for such purpose.',
    became: ['inserted', 'inserted', 'renumbered'],
  },
  {
    name: 'a definition put in where the alphabet wants it',
    drawn:
      '2) выделение полосы радиочастот - разрешение на использование полосы;\n\n{++2.1) выручка оператора - доходы оператора от оказания услуг связи;++}\n\n3) высокочастотные устройства - оборудование для генерирования радиочастотной энергии.',
    became: ['inserted'],
  },
  {
    name: 'what two items demanded is put into one',
    drawn:
      '1) запрашивать у операторов связи документы{++ и сведения об абонентах++};\n\n{--2) запрашивать у операторов связи сведения об абонентах;--}\n\n{--3)--}{++2)++} выдавать обязательные предписания.',
    became: ['changed', 'deleted', 'renumbered'],
  },
  {
    name: 'two points made one',
    drawn:
      '1. Лицензия выдается на срок до десяти лет по решению лицензирующего органа.{--\n\n2.--} Срок действия лицензии исчисляется со дня принятия решения о ее выдаче.\n\n{--3.--}{++2.++} Плата не взимается.',
    became: ['merged', 'renumbered'],
  },
  {
    name: 'a sentence made a point of its own',
    drawn:
      '1. Орган ведет реестр лицензий в области связи.{++\n\n2.++} Сведения из реестра предоставляются по запросу любого лица.\n\n{--2.--}{++3.++} Плата за предоставление сведений не взимается.',
    became: ['split', 'renumbered'],
  },
  {
    name: 'a sentence laid out as a list',
    drawn:
      'Орган вправе{++:\n\n1)++} запрашивать у операторов связи документы{--,--}{++;\n\n2)++} проводить плановые проверки операторов связи{-- и--}{++;\n\n3)++} выдавать обязательные предписания.',
    became: ['split'],
  },
  {
    name: 'a point that becomes an item',
    drawn: '{--1.--}{++1)++} Лицензия выдается на срок до десяти лет;',
    became: ['renumbered'],
  },
  {
    name: 'an article repealed under its number',
    drawn:
      '### Статья 8. Регистрация прав\n\nТекст статьи.\n\n### Статья 9. {--Эксплуатация линий связи на приграничной территории--}{++Утратила силу++}\n\n{--Порядок эксплуатации линий связи определяется Правительством Российской Федерации.--}\n\n### Статья 10. Земли связи',
    became: ['repealed', 'deleted'],
  },
  {
    name: 'one more repealed among those that were',
    drawn:
      'абзац утратил силу;\n\nабзац утратил силу;\n\n{++абзац утратил силу;++}\n\nпредставлять статистическую отчетность.',
    became: ['inserted'],
  },
  {
    name: 'a chapter with a new title',
    drawn: '## Глава 6. {--ЛИЦЕНЗИРОВАНИЕ ДЕЯТЕЛЬНОСТИ--}{++ДОПУСК К РЫНКУ УСЛУГ++}\n\n### Статья 29. Общие положения',
    became: ['changed'],
  },
  {
    name: 'two articles that change places',
    drawn:
      '{--### Статья 10. Земли связи\n\nК землям связи относятся земельные участки, предоставленные для нужд связи в постоянное пользование.--}\n\n### Статья {--11--}{++10++}. Федеральная связь\n\nФедеральную связь образуют все организации и государственные органы, осуществляющие электросвязь.\n\n{++### Статья 11. Земли связи\n\nК землям связи относятся земельные участки, предоставленные для нужд связи в постоянное пользование.++}',
    became: ['moved', 'moved', 'renumbered', 'moved', 'moved'],
  },
  {
    name: 'an article moved and a new one under its number',
    drawn:
      '{--### Статья 10. Земли связи\n\nК землям связи относятся участки, предоставленные для нужд связи в постоянное пользование.--}\n\n{++### Статья 10. Надзор\n\nНадзор осуществляет служба в порядке, который определяет Правительство.++}\n\n### Статья 11. Федеральная связь\n\nФедеральную связь образуют все организации, осуществляющие электросвязь.\n\n{++### Статья 12. Земли связи\n\nК землям связи относятся участки, предоставленные для нужд связи в постоянное пользование.++}',
    became: ['moved', 'moved', 'inserted', 'inserted', 'moved', 'moved'],
  },
  {
    name: 'an article moved to the number of one struck',
    drawn:
      '### Статья 9. Право\n\n{--### Статья 10. Земли связи\n\nК землям связи относятся участки, предоставленные для нужд связи.--}\n\n{++### Статья 10. Федеральная связь\n\nФедеральную связь образуют все организации, осуществляющие электросвязь.++}\n\n### Статья 11. Почта\n\nПочтовую связь оказывает организация связи.\n\n{--### Статья 12. Федеральная связь\n\nФедеральную связь образуют все организации, осуществляющие электросвязь.--}',
    became: ['deleted', 'deleted', 'moved', 'moved', 'moved', 'moved'],
  },
  {
    name: 'a point moved to another article, some words changed',
    drawn:
      '### Статья 5. Реестр\n\n1. Орган ведет реестр лицензий.\n\n{--2. Сведения из реестра предоставляются бесплатно по письменному запросу любого лица в течение пяти дней.--}\n\n### Статья 6. Надзор\n\n1. Надзор осуществляет служба.\n\n{++2. Сведения из реестра предоставляются за плату по письменному запросу любого лица в течение десяти дней.++}',
    became: ['moved', 'moved'],
  },
  {
    name: 'a point moved to the front of others',
    drawn:
      '{++1. Орган проводит проверки операторов связи каждые три года.++}\n\n{--1.--}{++2.++} Орган ведет реестр лицензий в области связи.\n\n{--2.--}{++3.++} Орган рассматривает жалобы абонентов.\n\n{--3. Орган проводит проверки операторов связи каждые три года.--}',
    became: ['moved', 'renumbered', 'renumbered', 'moved'],
  },
  {
    name: 'a reference at the start of a paragraph is no label',
    drawn: 'Пункт {--3--}{++4++} статьи 21 признать утратившим силу.',
    became: ['changed'],
  },
  {
    name: 'a row put into a table',
    drawn: '| Услуга | Сбор |\n|---|---|\n| Телефон | 15 000 |\n{++| Телеграф | 10 000 |\n++}| Почта | 3 000 |',
  },
  {
    name: 'a row put into a table of HTML',
    drawn:
      '<table>\n<tr><td>Телефон</td><td>100 рублей</td></tr>\n{++<tr><td>Телеграф</td><td>200 рублей</td></tr>\n++}<tr><td>Почта</td><td>300 рублей</td></tr>\n</table>',
  },
  {
    name: 'a column of a table changed',
    drawn:
      '| Услуга | {--Сбор--}{++Пошлина++} |\n|---|---|\n| Телефон | {--15 000--}{++35 000++} |\n| Почта | {--3 000--}{++5 000++} |',
  },
  {
    name: 'a line put into a list without stops',
    drawn: 'Орган:\n* выдает лицензии\n{++* ведет реестр\n++}* проводит проверки',
  },
]
