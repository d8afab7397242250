import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import iconv from 'iconv-lite'
import { type Imported, type ImportOptions, importDocument } from '../../src/importing/import.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { lawSource, readLaw } from '../../src/law/law.ts'
import type { RefusalReason } from '../../src/locales/importing/parts.ts'
import { dataFolder } from '../support/data.ts'

const texts = 'test/texts/importing'

const bring = (name: string, options: Partial<ImportOptions> = {}): Promise<Imported> =>
  importDocument(readFileSync(join(texts, name)), { name, ...options })

/** What stands behind the sum of the bytes. */
const afterSum = (markdown: string): string => markdown.slice(markdown.search(/^sha256: .*$/m) + 80)

/** Brings in a text that is written in the test. */
const bringText = (name: string, text: string | Uint8Array, options: Partial<ImportOptions> = {}): Promise<Imported> =>
  importDocument(Buffer.from(text), { name, ...options })

async function refusal(name: string, text: string | Uint8Array): Promise<RefusalReason | null> {
  try {
    await bringText(name, text)
    return null
  } catch (error) {
    return (error as { readonly reason: RefusalReason }).reason
  }
}

describe('importing a law from HTML', () => {
  it('loses no word and says so', async () => {
    const { report } = await bring('law.html')
    expect(report.words.differences).to.deep.equal([])
    expect(report.words.before).to.equal(report.words.after).and.to.be.greaterThan(100)
  })

  it('takes the front matter from the document', async () => {
    const { markdown } = await bring('law.html')
    const { law, problems } = readLaw(markdown, { id: 'law', file: 'law.md' })
    expect(problems).to.deep.equal([])
    expect(law.meta).to.include({
      title: 'О дорогах',
      citation: 'Федеральный закон от 7 мая 2020 года № 77-ФЗ «О дорогах»',
      number: '77-ФЗ',
      date: '2020-05-07',
      edition: '2022-06-19',
      status: 'official',
      scheme: 'ru-federal',
    })
    expect(markdown).to.match(/^sha256: [0-9a-f]{64}$/m)
  })

  it('finds headings, and makes of high figures the labels of the scheme', async () => {
    const { markdown } = await bring('law.html')
    expect(markdown).to.include('# О ДОРОГАХ\n')
    expect(markdown).to.include('### Глава 1. Общие положения\n')
    expect(markdown).to.include('#### Статья 2.1. Водные пути\n')
    expect(markdown).to.include('\n1.1. Ширина полосы')
    expect(markdown).to.include('по статьям 2.1 и 2.2:')
    expect(markdown).to.include('## Раздел II ЗАКЛЮЧЕНИЕ\n')
  })

  it('leaves powers and square metres high', async () => {
    const { markdown } = await bring('law.html')
    expect(markdown).to.include('10<sup>2</sup> сантиметров, а площадь — 5 м<sup>2</sup>.')
  })

  it('makes notes of what editors wrote, and keeps what says that a unit is repealed', async () => {
    const { markdown } = await bring('law.html')
    expect(markdown).to.include(
      'а) с владельца;\n\n> (Дополнение подпунктом - Федеральный закон от 19.06.2022 № 102-ФЗ)\n',
    )
    expect(markdown).to.include('\nб) утратил силу. - Федеральный закон от 04.12.2021 N 201-ФЗ.\n')
    expect(markdown).to.include('> Президент Российской Федерации И.ИВАНОВ\n')
  })

  it('keeps tables, and escapes what Markdown would take for its own', async () => {
    const { markdown } = await bring('law.html')
    expect(markdown).to.include('| Полоса | Сбор |\n| - | - |\n| первая | 5 \\| 7 |\n')
  })

  it('takes soft hyphens off, and leaves no bold letter in a word', async () => {
    const { markdown } = await bring('law.html')
    expect(markdown).to.include('Дороги бывают сухопутные')
    expect(markdown).to.include('Снег тоже.')
  })

  it('leaves scripts out', async () => {
    const { markdown, report } = await bring('law.html')
    expect(markdown).not.to.include('никогда')
    expect(report.remarks.map(({ kind }) => kind)).to.include('controls')
  })

  it('gives the same bytes for the same bytes', async () => {
    expect((await bring('law.html')).markdown).to.equal((await bring('law.html')).markdown)
  })

  for (const encoding of ['windows-1251', 'KOI8-R', 'UTF-16LE', 'UTF-16BE'])
    it(`tells ${encoding} by its bytes, whatever the page says of itself`, async () => {
      // KOI8-R has neither of the two signs.
      const page = readFileSync(join(texts, 'law.html'), 'utf8').replace(/№/g, 'N').replace(/—/g, '-')
      const { markdown, report } = await bringText('law.html', iconv.encode(page, encoding))
      expect(afterSum(markdown)).to.equal(afterSum((await bringText('law.html', page)).markdown))
      expect(report.remarks[0]?.kind).to.equal('decoded')
    })
})

describe('importing a page', () => {
  const page = async (html: string, options: Partial<ImportOptions> = {}) => {
    const imported = await bringText('law.html', `<body>${html}</body>`, { kind: 'law', ...options })
    expect(imported.report.words.differences).to.deep.equal([])
    return { ...imported, lines: imported.markdown.split('\n---\n\n')[1]?.trimEnd().split('\n\n') }
  }

  it('prints the numbers of lists as a browser does', async () => {
    const { lines } = await page(
      '<ol><li>раз;<li><p>два:</p><p>абзац;</p><ol type="a"><li>буква.</ol></ol><ol start="7"><li>семь;<li value="9">девять.</ol><ol style="list-style-type: upper-roman"><li>римская.</ol><ul><li>точка.</ul>',
    )
    expect(lines).to.deep.equal([
      '1. раз;',
      '2. два:',
      'абзац;',
      'a. буква.',
      '7. семь;',
      '9. девять.',
      'I. римская.',
      'точка.',
    ])
  })

  it('parts a paragraph at a break before a label, and not within a sentence', async () => {
    const { lines } = await page('<p>Статья 1. Предмет<br>1. Закон от<br>01.02.2010 действует<br>везде.</p>')
    expect(lines).to.deep.equal(['### Статья 1. Предмет', '1. Закон от 01.02.2010 действует везде.'])
  })

  it('keeps footnotes with their mark, as Word, LibreOffice and Google write them', async () => {
    const ends = [
      [
        '<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>',
        '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Сноска.</p></div>',
      ],
      [
        '<a name="s1anc" href="#s1sym"><sup>1</sup></a>',
        '<div><p><a name="s1sym" href="#s1anc">1</a>Сноска.</p></div>',
      ],
      [
        '<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>',
        '<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a>Сноска.</p></div>',
      ],
    ] as const
    for (const [mark, note] of ends) {
      const { lines } = await page(`<div><p>1. Слово${mark} и <a href="#x">дело</a>.</p></div>${note}`)
      expect(lines).to.deep.equal(['1. Слово[^1] и дело.', '[^1]: Сноска.'])
    }
  })

  it('takes lines of contents for no headings', async () => {
    const { report } = await page(
      '<p class=MsoToc1>Статья 1. Предмет 3</p><p>Статья 2. Иное ........ 5</p><p>Статья 1. Предмет</p><p>Статья 2. Иное</p>',
    )
    expect(report.articles).to.equal(2)
  })

  it('asks what becomes of insertions and deletions, and says what is struck by hand', async () => {
    const html = '<p>1. Дорога <del>узкая</del><ins>широкая</ins>.</p>'
    expect(await refusal('law.html', html)).to.equal('tracked-changes')
    expect((await page(html, { tracked: 'accept' })).lines).to.deep.equal(['1. Дорога широкая.'])
    expect((await page(html, { tracked: 'reject' })).lines).to.deep.equal(['1. Дорога узкая.'])
    const { report } = await page('<p>1. Дорога <s>узкая</s>.</p>')
    expect(report.remarks.map(({ kind }) => kind)).to.deep.equal(['struck'])
  })
})

describe('importing a text that was printed line by line', () => {
  it('joins lines into paragraphs, and takes page numbers for what they are', async () => {
    const { markdown, report } = await bring('law.txt')
    expect(report.words.differences).to.deep.equal([])
    expect(markdown).to.include('дорогами, и не касается информационно-телекоммуникационных сетей.\n')
    expect(markdown).to.include('### Статья 1. Предмет настоящего Федерального закона\n')
    expect(markdown).to.include('\n\nб) с пользователя.\n\n### Статья 2. Водные пути\n')
    expect(report.furniture.map(({ text, reason }) => [text, reason])).to.deep.equal([
      ['1', 'page-number'],
      ['2', 'page-number'],
    ])
    expect(report).to.include({ number: '77-ФЗ', date: '2020-05-07', articles: 2 })
  })

  it('puts words together that hyphens part at the ends of lines, and keeps the hyphens that belong to them', async () => {
    const { markdown, report } = await bringText(
      'law.txt',
      `     Статья 1. Связь

     1. Правоотношения в области связи регулирует закон, который принимает
орган. Эти правоотно-
шения не распространяются на научно-техническую связь и на научно-
техническую деятельность.`,
      { kind: 'law' },
    )
    expect(report.words.differences).to.deep.equal([])
    expect(markdown).to.include(
      'Эти правоотношения не распространяются на научно-техническую связь и на научно-техническую',
    )
    expect(report.furniture).to.deep.equal([{ kind: 'furniture', text: 'правоотно- шения', reason: 'hyphen' }])
  })

  it('reads a bill as the Government Publishing Office prints it', async () => {
    const { markdown, report } = await bringText(
      'bill.txt',
      `[Congressional Bills 119th Congress]
[H.R. 4312 Introduced in House (IH)]

<DOC>

119th CONGRESS
  1st Session
                                H. R. 4312

 To amend the Communications Act of 1934 to provide for quiet networks,
                        and for other purposes.

_______________________________________________________________________

                    IN THE HOUSE OF REPRESENTATIVES

                             July 10, 2025

                                 A BILL

    Be it enacted by the Senate and House of Representatives of the
United States of America in Congress assembled,

SEC. 2. AMENDMENTS TO SECTION 230 OF THE COMMUNICATIONS ACT, WHICH IS
              THE LAW.

    (a) In General.--Section 230 of the Communications Act of 1934 (47
U.S.C. 230) is amended--
            (1) in subsection (c)(2), by striking \`\`obscene'' and
        inserting \`\`unlawful''; and
            (2) by inserting after subsection (e) the following:
    \`\`(f) Quiet.--
            \`\`(1) In general.--A provider of an interactive computer
        service shall be quiet.''.
                                 <all>
`,
    )
    expect(report.words.differences).to.deep.equal([])
    expect(report).to.include({ kind: 'amendment', number: 'H.R. 4312', date: '2025-07-10', instructions: 2 })
    expect(report.problems).to.deep.equal([])
    expect(markdown).to.include('status: introduced\n')
    expect(markdown.split('\n\n')).to.include.members([
      '# To amend the Communications Act of 1934 to provide for quiet networks, and for other purposes.',
      'SEC. 2. AMENDMENTS TO SECTION 230 OF THE COMMUNICATIONS ACT, WHICH IS THE LAW.',
      '(1) in subsection (c)(2), by striking “obscene” and inserting “unlawful”; and',
      '“(1) In general.—A provider of an interactive computer service shall be quiet.”.\n',
    ])
  })

  it('reads what is pasted with tabs, a line for each paragraph and blank lines between some', async () => {
    const { markdown, report } = await bringText(
      'law.txt',
      'ФЕДЕРАЛЬНЫЙ ЗАКОН\tN 55-ФЗ\nОб охране тишины\n\nСтатья 1.\tПредмет\n1.\tЗакон регулирует:\n\tа)\tшум моря;\n\tб)\tшум леса.\nСтатья 2.\tПонятия\n1)\tтишина;\n2)\tшум.\n\nОпубликован 5 мая 2020 года\n',
    )
    expect(report.words.differences).to.deep.equal([])
    expect(report).to.include({ number: '55-ФЗ', title: 'Об охране тишины', articles: 2 })
    expect(markdown.split('\n\n').slice(3)).to.deep.equal([
      '### Статья 1. Предмет',
      '1. Закон регулирует:',
      'а) шум моря;',
      'б) шум леса.',
      '### Статья 2. Понятия',
      '1) тишина;',
      '2) шум.',
      'Опубликован 5 мая 2020 года\n',
    ])
  })
})

describe('importing an amending act', () => {
  it('makes an amendment file whose instructions are read', async () => {
    const { markdown, report } = await bring('bill.txt')
    expect(report).to.include({ kind: 'amendment', instructions: 2 })
    expect(report.words.differences).to.deep.equal([])
    const { meta, problems, instructions } = readAmendment(markdown, { id: 'bill', file: 'bill.md' })
    expect(problems).to.deep.equal([])
    expect(meta).to.include({
      title: 'О внесении изменений в статью 1 Федерального закона "О дорогах"',
      status: 'adopted',
    })
    expect(instructions.map(({ kind }) => kind)).to.deep.equal(['replace-words', 'insert-unit'])
  })
})

describe('what looks wrong in the numbering', () => {
  const law = (...labels: string[]) => `Статья 1. Сборы\n${labels.map((label) => `${label} текст пункта;\n`).join('')}`
  const found = async (...labels: string[]) =>
    (await bringText('law.txt', law(...labels), { kind: 'law' })).report.numbering.map((one) => ({ ...one, key: '' }))

  it('is nothing in a list in order', async () => {
    expect(await found('1)', '2)', '2.1)', '2.2)', '3)')).to.deep.equal([])
  })

  it('is a label whose high figure was lost: the reading that fits is named, and nothing changed', async () => {
    expect(await found('13)', '14)', '141)', '15)')).to.deep.equal([
      { kind: 'lost-superscript', key: '', printed: '141)', reading: '14.1' },
    ])
  })

  it('is a gap, and a label that is there twice', async () => {
    expect(await found('1)', '2)', '5)', '5)')).to.deep.equal([
      { kind: 'gap', key: '', printed: '5)', before: '2)' },
      { kind: 'double', key: '', printed: '5)' },
    ])
  })
})

describe('what a person is asked', () => {
  it('whether a line is an amendment, where no title says so', async () => {
    const { report } = await bringText('файл.md.txt', 'В статье 5 слово «а» заменить словом «б».')
    expect(report).to.include({ kind: 'amendment', isKindKnown: false, isTitled: false, title: 'файл' })
    const told = await bringText('a.MD', 'В статье 5 слово «а» заменить словом «б».', { kind: 'amendment' })
    expect(told.report).to.include({ format: 'markdown', isKindKnown: true })
  })

  it('whether a text without one unit is a law', async () => {
    expect((await bringText('a.txt', 'Слово.')).report).to.include({ kind: 'law', isKindKnown: false })
    expect((await bring('law.html')).report).to.include({ kind: 'law', isKindKnown: true, isTitled: true })
  })

  it('whether a label has lost its superscript; what is confirmed is taken so', async () => {
    const text = 'Статья 1. Слова\n\n14) раз;\n\n141) два;\n\n142) три;\n\n15) четыре.\n'
    const labelsOf = ({ markdown }: Imported) => markdown.match(/^\d[\d.]*\)/gm)
    const asked = await bringText('a.txt', text, { kind: 'law' })
    const keys = asked.report.numbering.map(({ key }) => key)
    expect(labelsOf(asked)).to.deep.equal(['14)', '141)', '142)', '15)'])
    const confirmed = await bringText('a.txt', text, { kind: 'law', confirmed: keys.slice(0, 1) })
    expect(labelsOf(confirmed)).to.deep.equal(['14)', '14.1)', '142)', '15)'])
    const all = await bringText('a.txt', text, { kind: 'law', confirmed: 'all' })
    expect(labelsOf(all)).to.deep.equal(['14)', '14.1)', '14.2)', '15)'])
    expect(all.report.numbering).to.deep.equal([])
  })
})

describe('documents that are not taken', () => {
  it('are empty ones', async () => {
    expect(await refusal('a.html', '')).to.equal('empty')
    expect(await refusal('a.html', '<html><body><script>x</script></body></html>')).to.equal('no-words')
  })

  it('are pictures and programs, whatever they are called', async () => {
    expect(await refusal('a.html', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]))).to.equal('unknown-format')
    expect(await refusal('a.txt', Buffer.alloc(5000, 3))).to.equal('undecodable')
  })

  it('are those whose elements nest without end', async () => {
    expect(await refusal('a.html', `<html>${'<div>'.repeat(100_000)}слово`)).to.equal('too-deep')
  }).timeout(60_000)

  it('are none that are only long: a paragraph of many lines, breaks or spans takes no more time than its words', async () => {
    const lines = await bringText('a.txt', 'слово и дело\n'.repeat(40_000))
    expect(lines.report.words).to.deep.equal({ before: 120_000, after: 120_000, differences: [] })
    const breaks = await bringText('a.html', `<p>${'а<br>'.repeat(60_000)}`)
    expect(breaks.report.words.after).to.equal(60_000)
    const spans = await bringText(
      'a.html',
      `<table border=1>${'<tr><td colspan=200 rowspan=200>а</td></tr>'.repeat(3000)}`,
    )
    expect(spans.report.words.after).to.equal(3000)
  }).timeout(60_000)

  it('are too large ones', async () => {
    expect(await refusal('a.txt', Buffer.alloc(49 * 1024 * 1024, 'а '))).to.equal('too-large')
  })
})

const real =
  dataFolder === null ? [] : ['html', 'documents', 'acts/ru/raw', 'uslm'].flatMap((folder) => filesIn(folder))

function filesIn(folder: string): readonly string[] {
  const path = join(dataFolder as string, folder)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((name) => /\.(?:html|txt|xml|docx|odt|pdf)$/i.test(name))
    .map((name) => join(path, name))
}

describe('real documents', () => {
  for (const file of real)
    it(`${file} comes in without a word lost`, async () => {
      if (file.endsWith('with_applications.pdf'))
        return void expect(await refusal(file, readFileSync(file))).to.equal('scanned')
      const { markdown, report } = await importDocument(readFileSync(file), { name: file, tracked: 'accept' })
      expect(report.words.differences).to.deep.equal([])
      if (report.kind === 'law') expect(lawSource(readLaw(markdown, { id: 'a', file: 'a.md' }).law)).to.equal(markdown)
    }).timeout(60_000)

  const law = real.find((file) => file.endsWith('126-fz.2020.html'))
  if (law !== undefined)
    it('126-FZ has the words and headings of the copy that was made by hand', async () => {
      const { markdown } = await importDocument(readFileSync(law), { name: '126-fz.html' })
      const byHand = readFileSync(join(dataFolder as string, 'laws/126-fz.md'), 'utf8')
      const from = (text: string) => text.slice(text.indexOf('Настоящий Федеральный закон'))
      expect(from(markdown).startsWith(from(byHand).trimEnd())).to.equal(true)
    })
})
