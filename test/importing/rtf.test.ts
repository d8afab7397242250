import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { type Imported, type ImportOptions, importDocument } from '../../src/importing/import.ts'

const bring = (inner: string, options: Partial<ImportOptions> = {}): Promise<Imported> =>
  importDocument(Buffer.from(`{\\rtf1\\ansi\\ansicpg1251 ${inner}}`, 'latin1'), {
    name: 'law.rtf',
    kind: 'law',
    ...options,
  })

/** Russian letters as RTF writes them: bytes of windows-1251. */
const ru = (text: string): string =>
  [...text].map((letter) => (letter > '\u007f' ? `\\u${letter.charCodeAt(0)}?` : letter)).join('')

const lines = ({ markdown, report }: Imported): readonly string[] | undefined => {
  expect(report.words.differences).to.deep.equal([])
  return markdown.split('\n---\n\n')[1]?.trimEnd().split('\n\n')
}

describe('importing Rich Text Format', () => {
  it('reads paragraphs, letters of every spelling, high figures, and the numbers of lists', async () => {
    const imported = await bring(
      `{\\fonttbl{\\f0\\fcharset204 Times;}{\\f1\\fcharset238 Arial;}}{\\stylesheet{\\s1 heading 1;}{\\s2 toc 1;}}
      {\\info{\\title ${ru('Прочее')}}}\\pard\\qc\\b ${ru('О дорогах')}\\par
      \\pard\\plain\\s2 ${ru('Статья 1. Предмет')}\\tab 3\\par
      \\pard\\plain\\f0 \\'d1\\'f2\\'e0\\'f2\\'fc\\'ff 2{\\super 1}. ${ru('Предмет')}\\par
      \\pard {\\listtext\\pard\\plain 1.\\tab}\\'c4\\'ee\\'f0\\'ee\\'e3\\-\\'e8 {\\f1 \\'e9t\\'e9} \\emdash  ${ru('дороги')}.\\par
      {\\listtext ${ru('а')})\\tab}{\\b ${ru('су')}}${ru('хо')}\\line ${ru('путные')}.{\\*\\bkmkstart x}\\par`,
    )
    expect(lines(imported)).to.deep.equal([
      '# О дорогах',
      'Статья 1. Предмет 3',
      '### Статья 2.1. Предмет',
      '1. Дороги été — дороги.',
      'а) сухо путные.',
    ])
  })

  it('reads tables, and a row without lines as what is in it', async () => {
    const row = (drawn: boolean, ...cells: string[]) =>
      `\\trowd ${cells.map(() => `${drawn ? '\\clbrdrt\\brdrs' : ''}\\cellx900`).join('')}\\pard\\intbl ${cells.map((cell) => `${ru(cell)}\\cell`).join(' ')}\\row `
    expect(
      lines(
        await bring(
          `\\pard ${ru('1. Сборы:')}\\par ${row(true, 'Полоса', 'Сбор')}${row(true, 'первая', '5')}\\pard ${ru('2. Иное.')}\\par ${row(false, 'Президент', 'И.О.Фамилия')}\\pard\\par`,
        ),
      ),
    ).to.deep.equal([
      '1. Сборы:',
      '| Полоса | Сбор |\n| - | - |\n| первая | 5 |',
      '2. Иное.',
      '> Президент\n>\n> И.О.Фамилия',
    ])
  })

  it('keeps footnotes, and leaves out running heads and what is hidden', async () => {
    const imported = await bring(
      `{\\footer ${ru('Проект')}\\par}\\pard ${ru('1. Слово')}{\\footnote\\pard ${ru('Сноска.')}} ${ru('и дело')}{\\v ${ru('тайна')}}.\\par`,
    )
    expect(lines(imported)).to.deep.equal(['1. Слово[^1] и дело.', '[^1]: Сноска.'])
    expect(imported.report.furniture.map(({ text, reason }) => `${reason}: ${text}`)).to.deep.equal([
      'running-head: Проект',
      'hidden: тайна',
    ])
  })

  it('asks what becomes of tracked changes', async () => {
    const text = `\\pard ${ru('1. Дорога ')}{\\deleted ${ru('узкая')}}{\\revised ${ru('широкая')}}.\\par`
    expect(await bring(text).catch((error: { readonly reason: string }) => error.reason)).to.equal('tracked-changes')
    expect(lines(await bring(text, { tracked: 'accept' }))).to.deep.equal(['1. Дорога широкая.'])
    expect(lines(await bring(text, { tracked: 'reject' }))).to.deep.equal(['1. Дорога узкая.'])
  })

  it('refuses one that breaks off', async () => {
    const whole = Buffer.from(`{\\rtf1\\ansi ${ru('Слово. ').repeat(50)}`, 'latin1')
    const reason = await importDocument(whole, { name: 'a.rtf' }).catch(
      (error: { readonly reason: string }) => error.reason,
    )
    expect(reason).to.equal('truncated')
  })
})

describe('importing a binary Word document', () => {
  const doc = readFileSync('test/texts/importing/law.doc')

  it('has an office program convert it, where there is one', async () => {
    const asked: string[] = []
    const reason = await importDocument(doc, {
      name: 'law.doc',
      office: async (bytes, from) => {
        asked.push(`${from} ${bytes.length}`)
        return Buffer.from('no archive')
      },
    }).catch((error: { readonly reason: string }) => error.reason)
    expect([reason, asked]).to.deep.equal(['truncated', [`doc ${doc.length}`]])
  })

  it('reads its text otherwise, and says what is not in it', async () => {
    const { markdown, report } = await importDocument(doc, { name: 'law.doc', kind: 'law' })
    expect(report.format).to.equal('doc')
    expect(report.words.differences).to.deep.equal([])
    expect(markdown).to.include('\n\nПервая часть.\n\n')
    expect(report.remarks.map(({ kind }) => kind)).to.deep.equal(['text-only'])
  })

  it('refuses one that breaks off, tables, and what has a password', async () => {
    const reason = (bytes: Uint8Array, name: string) =>
      importDocument(bytes, { name }).then(
        () => null,
        (error: { readonly reason: string }) => error.reason,
      )
    expect(await reason(doc.subarray(0, 3000), 'law.doc')).to.equal('unknown-format')
    const head = doc.subarray(0, 512)
    expect(await reason(Buffer.concat([head, Buffer.from('Workbook', 'utf16le')]), 'a.xls')).to.equal('unknown-format')
    expect(await reason(Buffer.concat([head, Buffer.from('EncryptedPackage', 'utf16le')]), 'a.doc')).to.equal(
      'encrypted',
    )
    expect(await reason(Buffer.concat([head, Buffer.from('WordDocument', 'utf16le')]), 'a.doc')).to.equal('truncated')
  })
})
