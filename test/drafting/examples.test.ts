import { expect } from 'chai'
import { draft } from '../../src/drafting/draft.ts'
import type { Draft, DraftOptions } from '../../src/drafting/types.ts'
import type { Law } from '../../src/law/types.ts'
import { lawOf } from '../consolidation/build.ts'

const law = `# Закон «О доме»

## Глава 1. Общее

### Статья 1. Понятия

1) дом – здание, в котором живут;

2) двор – место перед домом;

3) сад – место, где растут деревья.

### Статья 2. Обязанности хозяина

1. Хозяин содержит дом в порядке. Хозяин красит забор раз в три года.

2. Хозяин вправе:

а) сажать деревья и кусты во дворе дома;

б) держать собаку.

3. Хозяин не вправе шуметь ночью.

### Статья 3. Ответственность

За шум ночью хозяин платит штраф в размере ста рублей, если иное не установлено законом.
`

const code = `# Title 1

## CHAPTER 1. GENERAL

### § 1. Duties

(a) The owner shall keep the house in good order; and

(b) The owner may, with the consent of every neighbour who lives within sight of the house—

(1) plant trees in the yard of the house; or

(2) keep one dog.

### § 2. Penalty

(a) The owner shall pay a fine of $100 for each night of noise, unless otherwise provided by law.
`

/** The instructions of the bill that makes the text read so, one a line; quoted law on the lines behind it. */
function drafted(before: Law, after: Law, options: DraftOptions = {}): readonly string[] {
  const result = draft(before, after, options)
  expect(result.kind, JSON.stringify(result)).to.equal('drafted')
  if (result.kind !== 'drafted') return []
  const [, , ...paragraphs] = result.text.split('\n---\n')[1]?.trim().split('\n\n') ?? []
  return paragraphs
}

function ru(change: (text: string) => string, options: DraftOptions = {}): readonly string[] {
  return drafted(lawOf(law), lawOf(change(law)), options).slice(1)
}

function en(change: (text: string) => string, options: DraftOptions = {}): readonly string[] {
  return drafted(lawOf(code, 'us-code'), lawOf(change(code), 'us-code'), options)
}

const kindOf = (result: Draft): string => result.kind

describe('a bill drafted from two Russian texts', () => {
  it('replaces few words, with enough of them to be found once', () => {
    expect(ru((text) => text.replace('ста рублей', 'двухсот рублей'))).to.deep.equal([
      '1) в статье 3 слово «ста» заменить словом «двухсот».',
    ])
  })

  it('puts words behind words that stand once', () => {
    expect(ru((text) => text.replace('деревья и кусты', 'деревья, цветы и кусты'))).to.deep.equal([
      '1) подпункт «а» пункта 2 статьи 2 после слова «деревья» дополнить словами «, цветы».',
    ])
  })

  it('takes words out', () => {
    expect(ru((text) => text.replace(' во дворе дома', ''))).to.deep.equal([
      '1) в подпункте «а» пункта 2 статьи 2 слова «во дворе дома» исключить.',
    ])
  })

  it('says the same change through the text once', () => {
    expect(ru((text) => text.replaceAll('ночью', 'вечером'))).to.deep.equal([
      '1) по тексту слово «ночью» заменить словом «вечером».',
    ])
    const bill = ru((text) => text.replaceAll('деревья', 'елки').replace('1) дом', '1) деревья, дом'))
    expect(bill).to.deep.equal([
      '1) по тексту слово «деревья» заменить словом «елки»;',
      '2) пункт 1 статьи 1 в начале дополнить словом «деревья,».',
    ])
  })

  it('words a paragraph anew once most of it changes', () => {
    const bill = ru((text) => text.replace('держать собаку', 'держать двух кошек и трех птиц'))
    expect(bill).to.deep.equal([
      '1) подпункт «б» пункта 2 статьи 2 изложить в следующей редакции:',
      '> б) держать двух кошек и трех птиц.',
    ])
  })

  it('adds and takes whole sentences', () => {
    expect(ru((text) => text.replace(' Хозяин красит забор раз в три года.', ''))).to.deep.equal([
      '1) второе предложение пункта 1 статьи 2 исключить.',
    ])
    expect(ru((text) => text.replace('ночью.\n', 'ночью. Лай собаки есть шум.\n'))).to.deep.equal([
      '1) пункт 3 статьи 2 дополнить предложением следующего содержания: «Лай собаки есть шум.».',
    ])
  })

  it('puts a unit in under its label, and mends the closing mark', () => {
    const bill = ru((text) => text.replace('деревья.\n', 'деревья;\n\n4) огород – место, где растут овощи.\n'))
    expect(bill).to.deep.equal([
      '1) в статье 1:',
      'а) в пункте 3 точку заменить точкой с запятой;',
      'б) дополнить пунктом 4 следующего содержания:',
      '> 4) огород – место, где растут овощи.',
    ])
    expect(ru((text) => text.replace('б) держать', 'а.1) ставить лавки;\n\nб) держать'))).to.deep.equal([
      '1) пункт 2 статьи 2 дополнить подпунктом «а.1» следующего содержания:',
      '> а.1) ставить лавки;',
    ])
  })

  it('repeals where the note of repeal stands, and deletes where nothing is left', () => {
    const note = ru((text) => text.replace('3. Хозяин не вправе шуметь ночью.', '3. Утратил силу.'))
    expect(note).to.deep.equal(['1) пункт 3 статьи 2 признать утратившим силу.'])
    const gone = ru((text) => text.replace('3. Хозяин не вправе шуметь ночью.\n\n', ''))
    expect(gone).to.deep.equal(['1) пункт 3 статьи 2 исключить.'])
  })

  it('relabels units whose text is as it was', () => {
    const bill = ru((text) => text.replace('3) сад', '4) сад').replace('2) двор', '3) двор'))
    expect(bill).to.deep.equal(['1) пункты 2 и 3 статьи 1 считать соответственно пунктами 3 и 4.'])
  })

  it('puts instructions of one unit under its lead, in the order of the law', () => {
    const bill = ru((text) =>
      text.replace('в порядке', 'в чистоте').replace('деревья и кусты', 'деревья').replace('ста рублей', 'рубля'),
    )
    expect(bill).to.deep.equal([
      '1) в статье 2:',
      'а) в пункте 1 слово «порядке» заменить словом «чистоте»;',
      'б) в подпункте «а» пункта 2 слова «и кусты» исключить;',
      '2) в статье 3 слова «ста рублей» заменить словом «рубля».',
    ])
  })

  it('changes headings, and inserts whole articles', () => {
    expect(ru((text) => text.replace('Обязанности хозяина', 'Права и обязанности хозяина'))).to.deep.equal([
      '1) наименование статьи 2 изложить в следующей редакции: «Права и обязанности хозяина».',
    ])
    const bill = ru((text) => text.replace('### Статья 3', '### Статья 2.1. Гости\n\nГости не шумят.\n\n### Статья 3'))
    expect(bill).to.deep.equal([
      '1) главу 1 дополнить статьей 2.1 следующего содержания:',
      '> Статья 2.1. Гости\n>\n> Гости не шумят.',
    ])
  })

  it('says the bill as it is asked to: by words, by wordings, by units', () => {
    const change = (text: string): string => text.replace('в порядке', 'в чистоте')
    expect(ru(change, { prefer: 'words' })[0]).to.contain('слово «порядке»')
    expect(ru(change, { prefer: 'wording' })[0]).to.contain('изложить в следующей редакции')
    expect(ru(change, { prefer: 'units' })[0]).to.equal('1) пункт 1 статьи 2 изложить в следующей редакции:')
  })
})

describe('a bill drafted from two American texts', () => {
  it('strikes and inserts words', () => {
    expect(en((text) => text.replace('$100', '$250'))).to.deep.equal([
      'Title 1, United States Code, is amended in section 2(a), by striking “$100” and inserting “$250”.',
    ])
  })

  it('nests its leads, and mends the marks of a list', () => {
    const bill = en((text) =>
      text
        .replace('the house; or', 'the house;')
        .replace('(2) keep one dog.', '(2) keep one dog; or\n\n(3) keep bees, if the neighbours do not object.')
        .replace('good order', 'order'),
    )
    expect(bill).to.deep.equal([
      'Title 1, United States Code, is amended—',
      '(1) in section 1—',
      '(A) in subsection (a), by striking “good”; and',
      '(B) in subsection (b)—',
      '(i) in paragraph (1), by striking “or” at the end;',
      '(ii) in paragraph (2), by striking the period at the end and inserting “; or”; and',
      '(iii) by adding at the end the following:',
      '“(3) keep bees, if the neighbours do not object.”.',
    ])
  })

  it('redesignates, and inserts behind what is before', () => {
    const bill = en((text) =>
      text.replace('(b) The owner may', '(b) The owner shall greet guests.\n\n(c) The owner may'),
    )
    expect(bill).to.deep.equal([
      'Title 1, United States Code, is amended—',
      '(1) in section 1—',
      '(A) by redesignating subsection (b) as subsection (c); and',
      '(B) by inserting after subsection (a) the following:',
      '“(b) The owner shall greet guests.”.',
    ])
  })
})

describe('a bill that cannot be drafted', () => {
  it('is none for texts that say the same', () => {
    expect(draft(lawOf(law), lawOf(law))).to.deep.equal({ kind: 'unchanged', remarks: [] })
  })

  it('ends as a problem that names the place', () => {
    const result = draft(lawOf(law), lawOf(law.replace('2. Хозяин вправе:\n\n', '2. Хозяин вправе:\n\n\n')))
    expect(kindOf(result)).to.equal('undrafted')
    const [problem] = result.kind === 'undrafted' ? result.problems : []
    expect(problem).to.include({ code: 'not-draftable', severity: 'problem' })
    expect(problem?.law?.citation).to.equal('подпункт «а» пункта 2 статьи 2')
  })

  it('leaves front matter out of account, and says so', () => {
    const result = draft(lawOf(law), lawOf(law.replace('ста рублей', 'рубля'), 'ru-federal', 'edition: 2027-01-01\n'))
    expect(kindOf(result)).to.equal('drafted')
    expect(result.kind === 'drafted' ? result.remarks.map(({ code }) => code) : []).to.deep.equal([
      'front-matter-differs',
    ])
  })
})
