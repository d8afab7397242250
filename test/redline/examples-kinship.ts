import type { Example } from './examples.ts'

/** Which provision became which, where their words alone would mislead. See `examples.ts`. */
export const kinship: readonly Example[] = [
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
]
