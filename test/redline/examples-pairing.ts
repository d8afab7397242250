import type { Example } from './examples.ts'

/** Which provision became which, where their words alone would mislead. See `examples.ts`. */
export const pairing: readonly Example[] = [
  {
    name: 'an article repealed that holds a repealed paragraph',
    drawn:
      '#### § 62 {--Belastungsgrenze--}{++(weggefallen)++}\n\n{--(1) Versicherte haben nur Zuzahlungen bis zur Belastungsgrenze zu leisten.\n\n(2) (weggefallen)--}\n\n#### § 63 Grundsätze',
    became: ['repealed', 'deleted', 'deleted'],
  },
  {
    name: 'an article repealed that holds a repealed point',
    drawn:
      '### Статья 22. {--Спектр--}{++Утратила силу. - Федеральный закон от 02.07.2013 N 185-ФЗ++}\n\n{--1. Регулирование спектра является правом государства.\n\n2. Утратил силу. - Федеральный закон от 02.04.2014 N 60-ФЗ.\n\n3. Использование спектра осуществляется на основе принципов.--}\n\n### Статья 23. Надзор',
    became: ['repealed', 'deleted', 'deleted', 'deleted'],
  },
  {
    name: 'a section repealed that holds a repealed subsection',
    drawn:
      '### § 5. {--Reports--}{++Repealed. Pub. L. 104-66, title III, Dec. 21, 1995++}\n\n{--(a) The Commission shall report to Congress each year.\n\n(b) Repealed. Pub. L. 96-470, title I, Oct. 19, 1980\n\n(c) The report is public.--}\n\n### § 6. Duties',
    became: ['repealed', 'deleted', 'deleted', 'deleted'],
  },
  {
    name: 'a heading that is one level deeper',
    drawn: '{--####--}{++#####++} § 68 Grundsatz\n\nText.',
    became: ['changed'],
  },
  {
    name: 'a repealed section set in one line',
    drawn: '##### § 10{--\n\n--}{++ ++}(weggefallen)\n\n##### § 11 {--Wohnsitz--}{++Sitz++}',
    became: ['merged', 'changed'],
  },
  {
    name: 'a paragraph that becomes a list with a line before it',
    drawn:
      '(2) Die Ordnungswidrigkeit kann {++wie folgt geahndet werden:\n\n1. ++}in den Fällen des Absatzes 1 Nummer 4 mit einer Geldbuße bis zu fünfhunderttausend Euro,{++\n\n2.++} in den Fällen des Absatzes 1 Nummer 7 mit einer Geldbuße bis zu dreihunderttausend Euro{-- geahndet werden--}.',
    became: ['split'],
  },
  {
    name: 'the first of two alike points struck',
    drawn:
      '{--1. Лицензия выдается органом на основании заявления соискателя.--}\n\n{--2.--}{++1.++} Лицензия выдается органом на основании результатов торгов.',
    became: ['deleted', 'renumbered'],
  },
  {
    name: 'the first of two alike paragraphs struck',
    drawn:
      '{--(1) enforcement is not necessary to ensure fair rates;--}\n\n{--(2)--}{++(1)++} enforcement is not necessary for the protection of consumers; and',
    became: ['deleted', 'renumbered'],
  },
  {
    name: 'an item put in first, the last one struck',
    drawn: '{++1) телеграф;++}\n\n{--1)--}{++2)++} телефон;\n\n{--2)--}{++3)++} почта{--;--}{++.++}\n\n{--3) радио.--}',
    became: ['inserted', 'renumbered', 'renumbered', 'deleted'],
  },
  {
    name: 'one of two items put in, the other struck',
    drawn: '{++1) телефон;++}\n\n{--1)--}{++2)++} почта{--;--}{++.++}\n\n{--2) радио.--}',
    became: ['inserted', 'renumbered', 'deleted'],
  },
  {
    name: 'the last item but one, now the last',
    drawn: '{--(a) the fees;--}\n\n{--(b)--}{++(a)++} the rates{--; and--}{++.++}\n\n{--(c) the terms.--}',
    became: ['deleted', 'renumbered', 'deleted'],
  },
  {
    name: 'a short item with a new label and new words',
    drawn: '{--3)--}{++4)++} номер телефона {++и адрес ++}заявителя.',
    became: ['renumbered'],
  },
  {
    name: 'a paragraph with a new label and new words behind its first',
    drawn: '{--(4)--}{++(5)++} Die Daten {++nach den Absätzen 1 und 2 ++}sind mit Ablauf des Jahres zu löschen.',
    became: ['renumbered'],
  },
  {
    name: 'the last word before a full stop, a point put in behind',
    drawn: '1. Реестр ведет {--Правительство--}{++орган++}.\n\n{++1.1. Реестр открыт.++}\n\n2. Плата взимается.',
    became: ['changed', 'inserted'],
  },
  {
    name: 'an item in the place of a long paragraph that begins with some of its words',
    drawn:
      '{--(4) Für Mitglieder nach § 5, die seit mehr als zwölf Monaten beschäftigt sind, gilt der Beitragssatz der Krankenkasse in der vom Verwaltungsrat beschlossenen Höhe. Die Satzung kann Näheres über das Verfahren bestimmen, soweit die Aufsicht zustimmt.--}\n\n{++1. Mitglieder nach § 5,++}',
    became: ['deleted', 'inserted'],
  },
  {
    name: 'a point moved to another article, and a new one under its number',
    drawn:
      '### Статья 5. Реестр\n\n1. Орган ведет реестр.\n\n{--2. Сведения из реестра предоставляются по письменному запросу любого лица в течение пяти дней.--}\n\n{++2. Порядок ведения реестра определяет Правительство.++}\n\n### Статья 6. Надзор\n\n1. Надзор осуществляет служба.\n\n{++2. Сведения из реестра предоставляются по письменному запросу любого лица в течение пяти дней.++}',
    became: ['moved', 'inserted', 'moved'],
  },
  {
    name: 'a paragraph repealed before one that was',
    drawn:
      '(1) {--Die Kasse zahlt.--}{++(weggefallen)++}\n\n{--(2) (weggefallen)--}\n\n(3) Der Beitrag ist {--fällig--}{++zu zahlen++}.',
    became: ['repealed', 'deleted', 'changed'],
  },
  {
    name: 'the first of two alike points struck, words put into the other',
    drawn:
      '{--1. Лицензия выдается органом на основании заявления соискателя.--}\n\n{--2.--}{++1.++} Лицензия выдается органом на основании результатов торгов{++ или конкурса++}.',
    became: ['deleted', 'renumbered'],
  },
  {
    name: 'a point put in before one that begins alike and has new words',
    drawn:
      '{++1. Лицензия выдается органом на основании результатов торгов.++}\n\n{--1.--}{++2.++} Лицензия выдается органом на основании заявления соискателя{++ или конкурса++}.',
    became: ['inserted', 'renumbered'],
  },
  {
    name: 'a line of a few words moved behind a paragraph that stays',
    drawn:
      '1. Орган ведет реестр {--лицензий--}{++уведомлений++} о связи.\n\n{--2. Порядок ведения реестра определяет Правительство.--}\n\n3. Сведения из реестра предоставляются по письменному запросу любого лица в течение пяти дней{-- и за плату, которую устанавливает федеральный орган--}.\n\n{++4. Порядок ведения реестра определяет Правительство.++}',
    became: ['changed', 'moved', 'changed', 'moved'],
  },
  {
    name: 'a long item moved to the next list over short ones',
    drawn:
      '1. Орган:\n\n{--1) выдает лицензии операторам связи всех видов;--}\n\n{++1) утверждает форму заявления;++}\n\n2) ведет реестр.\n\n2. Служба:\n\n1) проводит проверки{--.--}{++;++}\n\n{++2) выдает лицензии операторам связи всех видов.++}',
    became: ['moved', 'inserted', 'changed', 'moved'],
  },
  {
    name: 'a point moved to the next article over a short heading',
    drawn:
      '### Статья 5. Реестр\n\n1. Орган.\n\n{--2. Сведения из реестра предоставляются по письменному запросу любого лица.--}\n\n{++2. Порядок определяется.++}\n\n### Статья 6. Надзор\n\n1. Служба.\n\n{++2. Сведения из реестра предоставляются по письменному запросу любого лица.++}',
    became: ['moved', 'inserted', 'moved'],
  },
  {
    name: 'an item that keeps a phrase under its label, much struck before it and put in behind it',
    drawn:
      '7. die Prozeduren,\n\n8. {--Angaben über die im jeweiligen Krankenhaus durchgeführten Leistungen zur medizinischen Rehabilitation und ergänzende Leistungen sowie --}Aussagen zur Arbeitsfähigkeit und Vorschläge {--für die Art der weiteren Behandlung mit Angabe geeigneter Einrichtungen--}{++zur erforderlichen weiteren Behandlung für Zwecke des Entlassmanagements nach § 39 Absatz 1a mit Angabe geeigneter Einrichtungen und bei der Verlegung von Versicherten, die beatmet werden, die Angabe der aufnehmenden Einrichtung sowie bei der Entlassung von Versicherten, die beatmet werden, die Angabe, ob eine weitere Beatmung geplant ist++},\n\n9. die Entgelte.',
    became: ['changed'],
  },
  {
    name: 'an item written anew in its own place did not move',
    drawn:
      '##### § 46 Entstehen des Anspruchs auf Krankengeld\n\nDer Anspruch auf Krankengeld entsteht\n\n1. bei Krankenhausbehandlung oder Behandlung in einer Vorsorge- oder Rehabilitationseinrichtung (§ 23 Abs. 4, §§ 24, 40 Abs. 2 und § 41) von ihrem Beginn an,\n\n2. im {--übrigen--} {++Übrigen++} von dem Tag {--an, der auf den Tag der ärztlichen Feststellung der Arbeitsunfähigkeit folgt--} {++der ärztlichen Feststellung der Arbeitsunfähigkeit an++}.\n\n{++Der Anspruch auf Krankengeld bleibt jeweils bis zu dem Tag bestehen, an dem die weitere Arbeitsunfähigkeit wegen derselben Krankheit ärztlich festgestellt wird, wenn diese ärztliche Feststellung spätestens am nächsten Werktag nach dem zuletzt bescheinigten Ende der Arbeitsunfähigkeit erfolgt; Samstage gelten insoweit nicht als Werktage. Für Versicherte, deren Mitgliedschaft nach § 192 Absatz 1 Nummer 2 vom Bestand des Anspruchs auf Krankengeld abhängig ist, bleibt der Anspruch auf Krankengeld auch dann bestehen, wenn die weitere Arbeitsunfähigkeit wegen derselben Krankheit nicht am nächsten Werktag im Sinne von Satz 2, aber spätestens innerhalb eines Monats nach dem zuletzt bescheinigten Ende der Arbeitsunfähigkeit ärztlich festgestellt wird. ++}Für die nach dem Künstlersozialversicherungsgesetz Versicherten sowie für Versicherte, die eine Wahlerklärung nach § 44 Absatz 2 Satz 1 Nummer 2 abgegeben haben, entsteht der Anspruch von der siebten Woche der Arbeitsunfähigkeit an. Der Anspruch auf Krankengeld für die in Satz {--2--} {++3++} genannten Versicherten nach dem Künstlersozialversicherungsgesetz entsteht bereits vor der siebten Woche der Arbeitsunfähigkeit zu dem von der Satzung bestimmten Zeitpunkt, spätestens jedoch mit Beginn der dritten Woche der Arbeitsunfähigkeit, wenn der Versicherte bei seiner Krankenkasse einen Tarif nach § 53 Abs. 6 gewählt hat.',
    became: ['changed', 'changed'],
  },
]
