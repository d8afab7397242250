import type { Example } from './examples.ts'

/** Where one change ends and the next begins: at labels, marks, sentences and the rows of tables. */
export const sentences: readonly Example[] = [
  {
    name: 'a new label is a change of its own',
    drawn: '{--5.--}{++6.++} Реестр {--лицензий--}{++сертификатов++} ведет орган.',
    became: ['renumbered'],
  },
  {
    name: 'a new label, and words put in near it',
    drawn: '{--(4)--}{++(5)++} Die Daten{++ nach Absatz 1++} sind mit Ablauf des folgenden Kalenderjahres zu löschen.',
    became: ['renumbered'],
  },
  {
    name: 'a new label, and words replaced some way behind it',
    drawn:
      '{--(3)--}{++(2)++} Die Agentur kann von {--den Betreibern--}{++Eigentümern++} der Netze diejenigen Informationen verlangen, die für die Erstellung der Übersicht erforderlich sind.',
    became: ['renumbered'],
  },
  {
    name: 'a short item under a new label keeps its words',
    drawn: '{--3)--}{++4)++} номер телефона{++ и адрес++} заявителя.',
    became: ['renumbered'],
  },
  {
    name: 'a new decimal label',
    drawn: '{--5.1.--}{++5.2.++} Срок {--хранения--}{++рассмотрения++} составляет три месяца.',
    became: ['renumbered'],
  },
  {
    name: 'a new letter for an item',
    drawn: '{--(b)--}{++(c)++} the {--address--}{++name++} of the applicant and of each partner;',
    became: ['renumbered'],
  },
  {
    name: 'a new section sign in a heading',
    drawn: '### {--§ 5--}{++§ 6++} Kosten der {--Prüfung--}{++Zulassung++}\n\nDie Kosten trägt der Betreiber.',
  },
  {
    name: 'a new number of an article, and a word of its title',
    drawn: '### Статья {--5--}{++6++}. Реестр {--лицензий--}{++сертификатов++} ведется органом',
  },
]
