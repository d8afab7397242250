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
  {
    name: 'the words put in end like those before them, inside the full stop',
    drawn: 'Орган ведет реестр сетей связи{++ и сооружений связи++}.',
  },
  {
    name: 'words taken out that end like those before them, inside the semicolon',
    drawn: 'Орган:\n\n1) ведет реестр сетей связи{-- и сооружений связи--};\n\n2) выдает лицензии.',
  },
  {
    name: 'a half of a sentence that ends like the other',
    drawn:
      'Das gilt, wenn ein Vertrag nach § 111 besteht{++; für Angehörige gilt es auch, wenn ein Vertrag nach § 111a besteht++}.',
  },
  {
    name: 'words put in inside the full stop, in English',
    drawn: 'The Commission shall publish the list of common carriers{++ and private carriers++}.',
  },
  {
    name: 'words put in inside the bracket',
    drawn: 'Оператор (владелец сети связи{++ или сооружений связи++}) ведет учет.',
  },
  {
    name: 'words put in at the end of a sentence, and a sentence behind it',
    drawn:
      'Орган ведет реестр лицензий{++ и сертификатов++}. {++Сведения предоставляются бесплатно. ++}Порядок определяет орган.',
  },
  {
    name: 'words taken out at the end of a sentence, and the sentence behind it',
    drawn:
      'Орган ведет реестр лицензий{-- и сертификатов--}. {--Сведения предоставляются бесплатно. --}Порядок определяет орган.',
  },
  {
    name: 'a sentence put in, and a new first word of the next one',
    drawn:
      'Орган ведет реестр лицензий. {++Реестр открыт для всех. ++}{--Тарифы--}{++Цены++} регулирует Правительство.',
  },
  {
    name: 'a sentence taken out, and a new first word of the next one',
    drawn:
      'Орган ведет реестр лицензий. {--Реестр открыт для всех. --}{--Тарифы--}{++Цены++} регулирует Правительство.',
  },
  {
    name: 'a sentence put in that begins like the next one did',
    drawn:
      'The Commission keeps a register. {++The register is open to all. ++}{--The fee--}{++A charge++} is set by the Board each year.',
  },
  {
    name: 'a sentence put in that begins like the next one, and a new word in that',
    drawn:
      'The Commission keeps a register. {++The register is open to all. ++}The {--fee--}{++charge++} is set by the Board each year.',
  },
  {
    name: 'an abbreviation ends no sentence',
    drawn: 'Орган ведет работы{++ на ул. Ленина++}. Порядок определяет орган.',
  },
  {
    name: 'a sentence put in, and a word near the end of the one before it',
    drawn:
      'Лицензия выдается по заявлению {--соискателя--}{++владельца++} лицензии. {++Плата не взимается. ++}Порядок определяет орган.',
  },
  {
    name: 'a sentence put in that begins with the preposition of the next one',
    drawn:
      'Лицензию выдает орган. {++В случае утраты выдается дубликат. ++}{--В--}{++О++} продлении срока действия лицензии орган решает в течение месяца.',
  },
  {
    name: 'the end of a sentence written anew, and a sentence put in behind it',
    drawn:
      '(1) Die Verwaltung der Straßen führt der Bund {--als Eigentümer der bisherigen Reichsautobahnen--}{++durch eine Gesellschaft privaten Rechts++}. {++Das Eigentum ist unveräußerlich.++}',
  },
  {
    name: 'a sentence put in before words that are cited',
    drawn:
      'Die Krankenkasse prüft die Angaben{++ der Versicherten++}. {++Sie kann Nachweise nach § 28 Abs. 2 Nr. 3 verlangen. ++}Das Nähere regelt die Satzung.',
  },
  {
    name: 'the number of a year of life ends no sentence',
    drawn:
      'Die Mitgliedschaft endet mit Aufgabe des Praktikums{++ oder mit Vollendung des 30. Lebensjahres++}. Das Nähere regelt die Satzung.',
  },
  {
    name: 'a row put in is told from the next by its first cell',
    drawn:
      '| Услуга | Плата |\n|---|---|\n{++| Радио | 3 000 |\n++}| Почта | {--3 000--}{++6 000++} |\n| Телефон | 5 000 |',
  },
  {
    name: 'a row put in where rows are numbered',
    drawn:
      '| № | Услуга | Плата |\n|---|---|---|\n{++| 1 | Телефон | 1 000 |\n++}| {--1--}{++2++} | Почта | {--3 000--}{++3 500++} |\n| {--2--}{++3++} | Радио | 3 000 |',
  },
  {
    name: 'the last row of a table taken out, and a row changed',
    drawn: '| Leistung | Frist |\n|---|---|\n| Auskunft | {--zwei--}{++drei++} Tage |\n{--| Abschrift | zwei Tage |--}',
  },
  {
    name: 'a column put in',
    drawn:
      '| Услуга |{++ Срок |++} Плата |\n|{++---|++}---|---|\n| Почта |{++ 3 дня |++} 3 000 |\n| Радио |{++ 3 дня |++} 3 000 |',
  },
  {
    name: 'the escaped dot of a date ends no sentence',
    drawn:
      'Das Semester ist zu berücksichtigen{++; als Semester gelten die Zeiten vom 1. April bis 30. September und vom 1\\. Oktober bis 31. März++}.',
  },
  {
    name: 'a full stop in brackets ends no sentence',
    drawn:
      'Die Vorschriften gelten, wenn der Preis 75 000 Euro übersteigt{++ oder die Verordnung des Rates (Blatt L 347. Neufassung vom 20.10.2020, Seite 1) anwendbar ist++}.',
  },
  {
    name: 'several sentences put in the place of one come with their full stops',
    drawn:
      'Das Nähere regeln die Richtlinien. {--Die Kasse kann eine abweichende Altersgrenze bestimmen.--}{++Ferner legt sie für die Untersuchungen Zielgruppen fest. Alle Richtlinien sind jährlich zu prüfen.++}',
  },
  {
    name: 'several sentences put in the place of one before others',
    drawn:
      '(3) {--Die Verlegung neuer Leitungen bedarf der schriftlichen Zustimmung der Träger. --}{++Für jede Änderung ist ein Antrag erforderlich. Er gilt nach Ablauf von drei Monaten als genehmigt. Die Frist kann verlängert werden. ++}Bei oberirdischen Anlagen sind die Belange abzuwägen.',
  },
  {
    name: 'words put in with a comma, inside the comma that an item ends with',
    drawn:
      '1. deren Leistungsfähigkeit zu erhalten{++, soweit dies wirtschaftlich ist++},\n\n2. den Wettbewerb zu fördern.',
  },
  {
    name: 'half a sentence put in, inside the semicolon that an item ends with',
    drawn: '1) владелец сети связи{++; владелец сооружений связи++};\n\n2) оператор связи.',
  },
  {
    name: 'a word replaced near the end of a sentence, and a sentence put in behind it that ends alike',
    drawn:
      '2. Основанием для отказа является отсутствие заявленной {--услуги--}{++возможности оказания++} связи. {++Форма декларации утверждается органом исполнительной власти в области связи.++}',
  },
  {
    name: 'a word near the end of a sentence, and the sentence behind it struck that ends alike',
    drawn:
      'Сведения подлежат защите по {--законам--}{++договорам++} Российской Федерации. {--Они исключаются из базы по решению уполномоченных органов Российской Федерации.--}',
  },
  {
    name: 'a word replaced before the last word of a sentence that another one put in behind it ends in',
    drawn:
      '5. Сообщения передаются на языках, определяемых договорами {--Российской--}{++международной++} Федерации. {++Порядок взаимодействия операторов устанавливается Правительством Российской Федерации.++}',
  },
  {
    name: 'the comma behind words written anew',
    drawn:
      'Heilmittel, insbesondere Leistungen der {--physikalischen Therapie, der Sprachtherapie oder der Ergotherapie--}{++Physiotherapie, der Stimm-, Sprech- und Sprachtherapie, der Ergotherapie, der Podologie oder der Ernährungstherapie++}, dürfen nur von zugelassenen Leistungserbringern abgegeben werden.',
  },
]
