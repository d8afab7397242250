import { expect } from 'chai'
import fc from 'fast-check'
import { findProvision, provisions } from '../../src/law/find.ts'
import { lawSource, passageStart, readLaw, replacePassage } from '../../src/law/law.ts'
import type { Law, Paragraph, Provision } from '../../src/law/types.ts'
import { code, law } from '../support/builders.ts'
import { ownLaws, realTexts } from '../support/data.ts'

const keys = (read: Law): readonly string[] => [...provisions(read)].map(({ provision }) => provision.key)

function textOf(
  read: Law,
  key: string,
  pick: (provision: Provision) => { readonly start: number; readonly end: number } | null | undefined,
): string | null {
  const place = findProvision(read, key)
  if (place === null) throw new Error(`no ${key} in ${keys(read).join(' ')}`)
  const span = pick(place.provision)
  return span ? (read.passages[place.passage]?.text.slice(span.start, span.end) ?? null) : null
}

const paragraphsOf = (read: Law, key: string): readonly (string | null)[] =>
  findProvision(read, key)?.provision.paragraphs.map((paragraph: Paragraph) =>
    textOf(read, key, () => paragraph.text),
  ) ?? []

describe('a law read from its Markdown', () => {
  const sample = law`# О связи

Преамбула.

## Глава 1. Общие положения

### Статья 2. Понятия

Для целей закона:

1) абонент — лицо;

1.1) база — система;

### Статья 29. Лицензирование

1. Деятельность — по лицензии.

Абзац второй.

2. Орган:

1) выдает:

а) лицензии;

б) выписки;

2) ведет реестр.

3. Порядок.`

  it('names each unit after the eId convention', () => {
    expect(keys(sample)).to.deep.equal([
      'chp_1',
      'art_2',
      'art_2__pnt_1',
      'art_2__pnt_1.1',
      'art_29',
      'art_29__pnt_1',
      'art_29__pnt_2',
      'art_29__pnt_2__subpnt_1',
      'art_29__pnt_2__subpnt_1__ltr_а',
      'art_29__pnt_2__subpnt_1__ltr_б',
      'art_29__pnt_2__subpnt_2',
      'art_29__pnt_3',
    ])
  })

  it('counts the paragraph with the label as the first', () => {
    expect(paragraphsOf(sample, 'art_29__pnt_1')).to.deep.equal(['Деятельность — по лицензии.', 'Абзац второй.'])
    expect(paragraphsOf(sample, 'art_2')).to.deep.equal(['Для целей закона:'])
  })

  it('spans a unit with all that stands under it', () => {
    expect(textOf(sample, 'art_29__pnt_2__subpnt_1', (unit) => unit.span)).to.equal(
      '1) выдает:\n\nа) лицензии;\n\nб) выписки;',
    )
    expect(textOf(sample, 'art_29', (unit) => unit.heading)).to.equal('Лицензирование')
    expect(textOf(sample, 'art_29', (unit) => unit.labelSpan)).to.equal('Статья 29.')
  })

  it('calls the first level a part where the law does', () => {
    expect(keys(law('### Статья 5. Срок\n\n1. Год.\n\n1) месяц.', { 'first-level': 'часть' }))).to.deep.equal([
      'art_5',
      'art_5__part_1',
      'art_5__part_1__pnt_1',
    ])
    const silent = readLaw('### Статья 5. Срок\n\n1. Год, если часть 2 статьи 6 не велит иного.\n', {
      id: 'x',
      file: 'x.md',
    }).law
    expect(keys(silent)).to.deep.equal(['art_5', 'art_5__part_1'])
  })

  it('reads dotted, superscript and lettered labels alike', () => {
    const read = law`### Статья 44¹. Рассылка\n\n1.1. Текст.\n\n### Статья 44<sup>2</sup>. Вызов\n\n1. Текст.\n\n2. Ещё.`
    expect(keys(read)).to.deep.equal([
      'art_44.1',
      'art_44.1__pnt_1.1',
      'art_44.2',
      'art_44.2__pnt_1',
      'art_44.2__pnt_2',
    ])
  })

  it('gives the closing paragraph of a finished list to the unit that the list stands in', () => {
    const read = law`### Статья 18. Договор\n\n3. Не допускается:\n\n1) отказ;\n\n2) навязывание.\n\nНарушение влечет ответственность.\n\n4. Иное.`
    expect(paragraphsOf(read, 'art_18__pnt_3')).to.deep.equal(['Не допускается:', 'Нарушение влечет ответственность.'])
    expect(paragraphsOf(read, 'art_18__pnt_3__subpnt_2')).to.deep.equal(['навязывание.'])
  })

  it('keeps editorial notes apart from the text', () => {
    const read = law`### Статья 1. Срок\n\n1. Год.\n\n> Примечание. Редакционное.`
    expect(paragraphsOf(read, 'art_1__pnt_1')).to.deep.equal(['Год.'])
    expect(read.passages.at(-1)?.notes).to.have.length(1)
  })

  it('reads a note that is law as a unit of the article, with points of its own', () => {
    const read = law`### Статья 14. Сбыт\n\n1. Сбыт влечет штраф.\n\nПримечания:\n\n1. Сбыт - сделка.\n\n2. Лицо - гражданин.`
    expect(keys(read)).to.deep.equal([
      'art_14',
      'art_14__pnt_1',
      'art_14__note',
      'art_14__note__pnt_1',
      'art_14__note__pnt_2',
    ])
    expect(
      paragraphsOf(law`### Статья 14. Сбыт\n\nШтраф.\n\nПримечание. Сбыт - сделка.`, 'art_14__note'),
    ).to.deep.equal(['Сбыт - сделка.'])
  })

  it('tells two units of one label apart', () => {
    expect(keys(law`### Статья 1. А\n\n1. Один.\n\n1. Другой.\n\n### Статья 1. Б`)).to.deep.equal([
      'art_1',
      'art_1__pnt_1',
      'art_1__pnt_1~2',
      'art_1~2',
    ])
  })

  it('reads numbered text that stands under no article', () => {
    const read = law`# Правила\n\n1. Общее.\n\n2. Частное:\n\nа) одно.`
    expect(keys(read)).to.deep.equal(['pnt_1', 'pnt_2', 'pnt_2__ltr_а'])
  })

  it('draws the outline', () => {
    expect(
      sample.outline.map((node) => [node.provision.key, node.children.map((child) => child.provision.key)]),
    ).to.deep.equal([['chp_1', ['art_2', 'art_29']]])
    expect(
      [...provisions(sample)].find((place) => place.provision.key === 'art_29')?.ancestors.map((unit) => unit.key),
    ).to.deep.equal(['chp_1'])
  })
})

describe('a section of the United States Code', () => {
  it('nests by order in the text: (i) after (h) is a subsection, under (A) a clause', () => {
    const read = code`### § 5. Duties\n\n(g) Seven.\n\n(h) Eight.\n\n(i) Nine:\n\n(1) one:\n\n(A) the following:\n\n(i) first;\n\n(ii) second; and\n\n(B) other.\n\n(j) Ten.`
    expect(keys(read)).to.deep.equal([
      'sec_5',
      'sec_5__subsec_g',
      'sec_5__subsec_h',
      'sec_5__subsec_i',
      'sec_5__subsec_i__para_1',
      'sec_5__subsec_i__para_1__subpara_A',
      'sec_5__subsec_i__para_1__subpara_A__cl_i',
      'sec_5__subsec_i__para_1__subpara_A__cl_ii',
      'sec_5__subsec_i__para_1__subpara_B',
      'sec_5__subsec_j',
    ])
  })

  it('takes (i) for the last subsection, too, though clauses stand under it', () => {
    const read = code`### § 5. Duties\n\n(h) Eight.\n\n(i) Nine:\n\n(1) one:\n\n(A) the following:\n\n(i) first; and\n\n(ii) second.`
    expect(keys(read)).to.deep.equal([
      'sec_5',
      'sec_5__subsec_h',
      'sec_5__subsec_i',
      'sec_5__subsec_i__para_1',
      'sec_5__subsec_i__para_1__subpara_A',
      'sec_5__subsec_i__para_1__subpara_A__cl_i',
      'sec_5__subsec_i__para_1__subpara_A__cl_ii',
    ])
  })

  it('takes a short line without a closing mark for the heading of its paragraph', () => {
    const read = code`### § 230. Protection\n\n#### (c) Screening\n\n(1) Treatment of publisher\n\nNo provider shall be treated.\n\n(2) Liability\n\nNo provider is liable for\n\n(A) any action; or\n\n(B) any measure.\n\nThis applies to all.`
    expect(textOf(read, 'sec_230__subsec_c__para_1', (unit) => unit.heading)).to.equal('Treatment of publisher')
    expect(paragraphsOf(read, 'sec_230__subsec_c__para_1')).to.deep.equal(['No provider shall be treated.'])
    expect(paragraphsOf(read, 'sec_230__subsec_c__para_2')).to.deep.equal([
      'No provider is liable for',
      'This applies to all.',
    ])
    expect(textOf(read, 'sec_230__subsec_c', (unit) => unit.heading)).to.equal('Screening')
  })

  it('reads two labels on one line', () => {
    expect(keys(code`### § 5. Duties\n\n(a)(1) The Board shall act.\n\n(2) It may wait.`)).to.deep.equal([
      'sec_5',
      'sec_5__subsec_a',
      'sec_5__subsec_a__para_1',
      'sec_5__subsec_a__para_2',
    ])
  })

  it('takes any kind of space behind the section sign', () => {
    expect(keys(code('### §\u202f151. Purposes\n\nText.\n\n### §\u00a0152a. Application\n\nText.'))).to.deep.equal([
      'sec_151',
      'sec_152a',
    ])
  })
})

describe('reading a law', () => {
  it('finds each of the paragraphs that carry one label under headings that are no units', () => {
    const { law } = readLaw('---\nscheme: us-code\n---\n(a) one\n\n# Title\n\n(a) other', { id: 'x', file: 'x.md' })
    expect([...provisions(law)].map(({ provision }) => provision.key)).to.deep.equal(['subsec_a', 'subsec_a~2'])
  })

  it('never changes a character, whatever the text', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '',
        '---',
        '# Закон',
        '## Глава 1. Общие',
        '### Статья 5. Срок',
        '1. Один.',
        '1) один;',
        'а) один',
        '(a) one',
        '> Примечание',
        '```',
        '<b>',
        '- x',
        '   y',
        '### § 5. Z',
        '\r',
      ),
      fc.string({ maxLength: 10 }),
    )
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.constantFrom('ru-federal', 'us-code', 'en-articles', 'plain'),
        (lines, scheme) => {
          const source = `---\nscheme: ${scheme}\n---\n${lines.join('\n')}`
          const read = readLaw(source, { id: 'x', file: 'x.md' }).law
          expect(lawSource(read)).to.equal(source)
          for (const { passage, provision } of provisions(read)) {
            expect(findProvision(read, provision.key)?.provision).to.equal(provision)
            expect(provision.span.end).to.be.at.most((read.passages[passage]?.text ?? '').length)
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('takes no second heading of the first rank for the title, when its passage is read again', () => {
    const read = law`# Закон\n\nСлова.\n\n# Порядок\n\nПеречень.`
    const index = read.passages.findIndex(({ text }) => text.startsWith('# Порядок'))
    const text = read.passages[index]?.text.replace('Перечень', 'Список') ?? ''
    expect(read.passages[index]?.kind).to.equal('loose')
    expect(replacePassage(read, index, text).law.passages[index]?.kind).to.equal('loose')
  })

  it('reads a list of thousands of items in no time, whatever stands behind each', () => {
    const items = Array.from({ length: 20_000 }, (_, at) => `${at}) а;`).join('\n\n')
    const closed = Array.from({ length: 20_000 }, (_, at) => `${at}) а.\n\nАбзац.`).join('\n\n')
    const read = readLaw(`---\nscheme: ru-federal\n---\n\n### Статья 1\n\n1. А:\n\n${items}\n\n${closed}\n`, {
      id: 'long',
      file: 'long.md',
    }).law
    expect(read.passages[1]?.provision?.children[0]?.children.length).to.equal(40_000)
  })

  const numbered = ownLaws.filter(({ name }) => name.includes('cases/'))
  for (const { name: path, source } of [...numbered, ...realTexts('laws/126-fz.md', 'laws/usc-47.md')]) {
    it(`reads ${path} to the last unit, and one passage read again is the law read again`, () => {
      const read = readLaw(source, { id: 'real', file: path }).law
      expect(lawSource(read)).to.equal(source)
      const lines = source.split('\n')
      const labelled = lines.filter((line) =>
        (/usc|own-en/.test(path) ? /^(#+ )?\([^\s)]{1,5}\)(\s|$)/ : /^\d+(\.\d+)*[.)]\s|^\d+ - \d+\. Утратили /).test(
          line,
        ),
      ).length
      expect(
        [...provisions(read)].filter(({ provision }) => provision.unit !== 'article' && provision.unit !== 'chapter')
          .length,
      ).to.equal(labelled)
      const index = 3
      const text = `${read.passages[index]?.text ?? ''}Слово.\n\n`
      const start = passageStart(read, index)
      const changed = replacePassage(read, index, text).law
      const anew = readLaw(
        source.slice(0, start) + text + source.slice(start + (read.passages[index]?.text.length ?? 0)),
        { id: 'real', file: path },
      ).law
      expect(changed).to.deep.equal(anew)
    })
  }
})
