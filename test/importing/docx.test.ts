import { expect } from 'chai'
import { strToU8, zipSync } from 'fflate'
import { type Imported, type ImportOptions, importDocument } from '../../src/importing/import.ts'

/** A Word document of these paragraphs (WordprocessingML), and other parts by their names. */
function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = {
    'word/document.xml': `<w:document xmlns:w="http://w"><w:body>${body}</w:body></w:document>`,
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

const p = (text: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`
const r = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

const bring = (bytes: Uint8Array, options: Partial<ImportOptions> = {}): Promise<Imported> =>
  importDocument(bytes, { name: 'law.docx', kind: 'law', ...options })

const body = ({ markdown }: Imported): string => markdown.slice(markdown.indexOf('\n---\n\n') + 6)

const refused = (bytes: Uint8Array) =>
  bring(bytes).then(
    () => null,
    (error: { readonly reason: string }) => error.reason,
  )

const centred = '<w:jc w:val="center"/>'

describe('importing a Word document', () => {
  it('reads paragraphs, high figures and tables', async () => {
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`
    const imported = await bring(
      docx(
        [
          p('О дорогах', centred),
          p('Глава 1. Общие положения', centred),
          `<w:p>${r('Статья 2')}${r('1', '<w:vertAlign w:val="superscript"/>')}${r('. Предмет')}</w:p>`,
          p('1. Дороги бывают:'),
          `<w:p>${r('1)')}<w:r><w:tab/></w:r>${r('сухо')}${r('путные.', '<w:b/>')}</w:p>`,
          `<w:tbl><w:tr>${cell('Полоса')}${cell('Сбор')}</w:tr><w:tr>${cell('первая')}${cell('5')}</w:tr></w:tbl>`,
        ].join(''),
      ),
    )
    expect(imported.report.words.differences).to.deep.equal([])
    expect(body(imported)).to.equal(
      [
        '# О дорогах',
        '## Глава 1. Общие положения',
        '### Статья 2.1. Предмет',
        '1. Дороги бывают:',
        '1) сухопутные.',
        '| Полоса | Сбор |\n| - | - |\n| первая | 5 |\n',
      ].join('\n\n'),
    )
  })

  it('prints the numbers that Word prints and does not store', async () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering = `<w:numbering xmlns:w="http://w"><w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2)')}${level(2, 'russianLower', '%3)')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
    const item = (at: number, text: string) => p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="5"/></w:numPr>`)
    const imported = await bring(
      docx(
        p('Статья 1. Предмет') +
          item(0, 'один;') +
          item(1, 'два;') +
          item(2, 'три;') +
          item(2, 'четыре;') +
          item(1, 'пять;') +
          item(0, 'шесть.'),
        { 'word/numbering.xml': numbering },
      ),
    )
    expect(imported.report.words.differences).to.deep.equal([])
    expect(body(imported)).to.equal(
      ['### Статья 1. Предмет', '1. один;', '1.1) два;', 'а) три;', 'б) четыре;', '1.2) пять;', '2. шесть.\n'].join(
        '\n\n',
      ),
    )
  })

  describe('prints numbers', () => {
    const w = 'xmlns:w="http://w"'
    const level = (at: number, format: string, text: string, more = '') =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
    const kind = (id: number, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`
    const num = (id: number, of: number, more = '') =>
      `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`
    const item = (list: number, at: number, text: string) =>
      p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`)
    const lines = async (paragraphs: string, numbering: string, styles = '', options: Partial<ImportOptions> = {}) => {
      const imported = await bring(
        docx(paragraphs, {
          'word/numbering.xml': `<w:numbering ${w}>${numbering}</w:numbering>`,
          'word/styles.xml': `<w:styles ${w}>${styles}</w:styles>`,
        }),
        options,
      )
      expect(imported.report.words.differences).to.deep.equal([])
      return body(imported).trimEnd().split('\n\n')
    }

    it('that belong to styles, and go on from chapter to chapter', async () => {
      const style = (id: string, at: number) =>
        `<w:style w:styleId="${id}"><w:name w:val="${id}"/><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
      const chapter = level(0, 'upperRoman', 'Глава %1.', '<w:pStyle w:val="Глава"/>')
      const article = level(1, 'decimal', 'Статья %2.', '<w:lvlRestart w:val="0"/><w:pStyle w:val="Статья"/>')
      const of = (name: string, text: string) => p(text, `<w:pStyle w:val="${name}"/>`)
      expect(
        await lines(
          of('Глава', 'Общее') + of('Статья', 'Один') + of('Глава', 'Иное') + of('Статья', 'Два'),
          kind(0, chapter + article) + num(1, 0),
          style('Глава', 0) + style('Статья', 1),
        ),
      ).to.deep.equal(['## Глава I. Общее', '### Статья 1. Один', '## Глава II. Иное', '### Статья 2. Два'])
    })

    it('of a list that begins anew, and of one that goes on', async () => {
      const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
      expect(
        await lines(
          item(1, 0, 'раз;') + item(2, 0, 'снова;') + item(3, 0, 'дальше.'),
          kind(0, level(0, 'decimal', '%1)')) + num(1, 0) + num(2, 0, anew) + num(3, 0),
        ),
      ).to.deep.equal(['1) раз;', '1) снова;', '2) дальше.'])
    })

    it('of a list that takes its levels from a style of lists, or has one of its own', async () => {
      const own = `<w:lvlOverride w:ilvl="0">${level(0, 'lowerLetter', '%1)')}</w:lvlOverride>`
      expect(
        await lines(
          item(1, 0, 'раз;') + item(1, 1, 'раз раз.') + item(2, 0, 'буква.'),
          kind(0, `<w:numStyleLink w:val="Список"/>`) +
            kind(1, `<w:styleLink w:val="Список"/>${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2.')}`) +
            num(1, 0) +
            num(2, 1, own),
        ),
      ).to.deep.equal(['1. раз;', '1.1. раз раз.', 'b) буква.'])
    })

    it('and dashes, but no other bullets', async () => {
      const bullets = kind(0, level(0, 'bullet', '-')) + kind(1, level(0, 'bullet', '•')) + num(1, 0) + num(2, 1)
      expect(await lines(item(1, 0, 'тире;') + item(2, 0, 'точка.'), bullets)).to.deep.equal(['– тире;', 'точка.'])
    })

    it('that no paragraph has that a tracked change takes away', async () => {
      const gone = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>прочь;</w:delText></w:r></w:del></w:p>`
      expect(
        await lines(
          item(1, 0, 'раз;') + gone + item(1, 0, 'два.'),
          kind(0, level(0, 'decimal', '%1)')) + num(1, 0),
          '',
          { tracked: 'accept' },
        ),
      ).to.deep.equal(['1) раз;', '2) два.'])
    })
  })

  it('takes content controls, fields, formulas and boxes of text', async () => {
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`
    const control = (inner: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('статье 5')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const formula =
      '<m:oMath xmlns:m="m"><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>'
    const box = `<w:p><w:r><w:pict><v:textbox xmlns:v="v"><w:txbxContent>${p('В рамке.')}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`
    const imported = await bring(
      docx(
        control(p('Вводная.')) +
          `<w:p>${r('По ')}${control(field)}${r(' и ')}${formula}</w:p>` +
          box +
          `<w:tbl><w:tr>${cell('Полоса')}${control(cell('Сбор'))}</w:tr>${control(`<w:tr>${cell('первая')}${cell('5')}</w:tr>`)}</w:tbl>`,
      ),
    )
    expect(imported.report.words.differences).to.deep.equal([])
    expect(body(imported).split('\n\n')).to.deep.equal([
      'Вводная.',
      'По статье 5 и ab',
      'В рамке.',
      '| Полоса | Сбор |\n| - | - |\n| первая | 5 |\n',
    ])
  })

  it('leaves out what Word hides, takes lines of contents for no headings, and breaks of lines for paragraphs', async () => {
    const styles = `<w:styles xmlns:w="http://w"><w:style w:styleId="T1"><w:name w:val="toc 1"/></w:style></w:styles>`
    const imported = await bring(
      docx(
        p('Статья 1. Предмет', '<w:pStyle w:val="T1"/>') +
          p('Статья 1. Предмет') +
          `<w:p>${r('1. Одно.')}<w:r><w:br/></w:r>${r('2. Другое.')}${r('тайна', '<w:vanish/>')}</w:p>`,
        { 'word/styles.xml': styles },
      ),
    )
    expect(imported.report).to.include({ articles: 1 })
    expect(imported.report.furniture).to.deep.equal([{ kind: 'furniture', text: 'тайна', reason: 'hidden' }])
    expect(body(imported).trimEnd().split('\n\n').slice(1)).to.deep.equal([
      '### Статья 1. Предмет',
      '1. Одно.',
      '2. Другое.',
    ])
  })

  it('reads a table without lines, in which signatures stand, as what is in it', async () => {
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`
    const imported = await bring(
      docx(
        `${p('1. Текст закона.')}<w:tbl><w:tblPr><w:tblBorders><w:top w:val="nil"/></w:tblBorders></w:tblPr><w:tr>${cell('Президент Российской Федерации')}${cell('И.О.Фамилия')}</w:tr></w:tbl>`,
      ),
    )
    expect(body(imported)).to.equal('1. Текст закона.\n\n> Президент Российской Федерации\n>\n> И.О.Фамилия\n')
  })

  it('keeps footnotes with their mark', async () => {
    const note =
      '<w:footnotes xmlns:w="http://w"><w:footnote w:type="separator" w:id="0"/><w:footnote w:id="2"><w:p><w:r><w:t>Сноска.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    const imported = await bring(
      docx(`<w:p>${r('Слово')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' и дело.')}</w:p>`, {
        'word/footnotes.xml': note,
      }),
    )
    expect(body(imported)).to.equal('Слово[^2] и дело.\n\n[^2]: Сноска.\n')
    expect(imported.report.words.differences).to.deep.equal([])
  })

  describe('with tracked changes', () => {
    const change = (name: string, inner: string) => `<w:${name} w:id="1" w:author="a">${inner}</w:${name}>`
    const gone = '<w:r><w:delText>водные</w:delText></w:r>'
    const tracked = docx(
      `<w:p>${r('Дороги ')}${change('del', gone)}${change('ins', r('воздушные'))}${r(' есть.')}</w:p>` +
        `<w:p><w:pPr><w:rPr>${change('del', '')}</w:rPr></w:pPr>${r('Первый ')}</w:p>${p('второй.')}`,
    )

    it('asks what becomes of them', async () => {
      expect(await refused(tracked)).to.equal('tracked-changes')
    })

    it('accepts them, deleted paragraph marks among them', async () => {
      const imported = await bring(tracked, { tracked: 'accept' })
      expect(body(imported)).to.equal('Дороги воздушные есть.\n\nПервый второй.\n')
      expect(imported.report.words.differences).to.deep.equal([])
    })

    it('rejects them', async () => {
      const imported = await bring(tracked, { tracked: 'reject' })
      expect(body(imported)).to.equal('Дороги водные есть.\n\nПервый\n\nвторой.\n')
      expect(imported.report.words.differences).to.deep.equal([])
    })
  })

  describe('is refused', () => {
    it('where it is none, or protected', async () => {
      expect(await refused(strToU8('не архив'))).to.equal('not-this-format')
      expect(await refused(zipSync({ 'a.txt': strToU8('слово') }))).to.equal('not-this-format')
      expect(await refused(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]))).to.equal(
        'encrypted',
      )
    })

    it('where it breaks off', async () => {
      const whole = docx(p('Слово '.repeat(5000)))
      expect(await refused(whole.slice(0, whole.length / 2))).to.equal('truncated')
    })

    it('where it would unpack without end', async () => {
      const bomb = Buffer.from(docx(p('слово')))
      // What the list of parts says the document takes unpacked.
      bomb.writeUInt32LE(250 * 1024 * 1024, bomb.indexOf('PK\x01\x02', 0, 'latin1') + 24)
      expect(await refused(bomb)).to.equal('unpacks-too-large')
    })

    it('where it defines XML entities', async () => {
      const hostile = zipSync({
        'word/document.xml': strToU8(
          '<!DOCTYPE d [<!ENTITY a "a">]><w:document xmlns:w="http://w"><w:body/></w:document>',
        ),
      })
      expect(await refused(hostile)).to.equal('entities')
    })
  })
})
