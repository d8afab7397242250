import { expect } from 'chai'
import { strToU8, zipSync } from 'fflate'
import { importDocument } from '../../src/importing/import.ts'

const odt = (text: string, styles = ''): Uint8Array =>
  zipSync({
    'styles.xml': strToU8(`<o:document-styles xmlns:o="o" xmlns:t="t" xmlns:s="s">${styles}</o:document-styles>`),
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `<o:document-content xmlns:o="o" xmlns:t="t" xmlns:s="s" xmlns:f="f" xmlns:b="b"><o:automatic-styles>
      <s:style s:name="C"><s:paragraph-properties f:text-align="center"/></s:style>
      <s:style s:name="H"><s:text-properties s:text-position="super 58%"/></s:style></o:automatic-styles>
      <o:body><o:text>${text}</o:text></o:body></o:document-content>`,
    ),
  })

const bring = (text: string, tracked: 'accept' | 'reject' | null = null) =>
  importDocument(odt(text), { name: 'law.odt', kind: 'law', tracked })

describe('importing an OpenDocument text', () => {
  it('reads paragraphs, high figures, tables and footnotes', async () => {
    const cell = (words: string) => `<b:table-cell><t:p>${words}</t:p></b:table-cell>`
    const { markdown, report } = await bring(
      `<t:p t:style-name="C">О дорогах</t:p><t:p>Статья 2<t:span t:style-name="H">1</t:span>. Предмет</t:p>
      <t:p>1.<t:s/>Дорога<t:note><t:note-citation>1</t:note-citation><t:note-body><t:p>Сноска.</t:p></t:note-body></t:note> есть.</t:p>
      <b:table><b:table-row>${cell('Полоса')}${cell('Сбор')}</b:table-row><b:table-row>${cell('первая')}${cell('5')}</b:table-row></b:table>`,
    )
    expect(report.words.differences).to.deep.equal([])
    expect(markdown.slice(markdown.indexOf('# '))).to.equal(
      '# О дорогах\n\n### Статья 2.1. Предмет\n\n1. Дорога[^1] есть.\n\n| Полоса | Сбор |\n| - | - |\n| первая | 5 |\n\n[^1]: Сноска.\n',
    )
  })

  it('prints the numbers of lists and headings, which it does not store', async () => {
    const level = (at: number, format: string, more: string) =>
      `<t:list-level-style-number t:level="${at}" s:num-format="${format}" ${more}/>`
    const styles = `<o:styles><t:outline-style><t:outline-level-style t:level="1" s:num-format="1" s:num-prefix="Статья " s:num-suffix="."/></t:outline-style>
      <t:list-style s:name="L">${level(1, '1', 's:num-suffix=")"')}${level(2, '1', 's:num-suffix="." t:display-levels="2"')}${level(3, 'а, б', 's:num-suffix=")"')}</t:list-style></o:styles>`
    const item = (words: string, more = '') => `<t:list-item><t:p>${words}</t:p>${more}</t:list-item>`
    const deep = `<t:list>${item('внутри;', `<t:list>${item('глубже;')}</t:list>`)}</t:list>`
    const { markdown, report } = await importDocument(
      odt(
        `<t:h t:outline-level="1">Предмет</t:h><t:p>1. Дороги:</t:p><t:list id="one" t:style-name="L">${item('раз;', deep)}</t:list>
        <t:p>Примечание.</t:p><t:list t:continue-list="one" t:style-name="L">${item('два.', '<t:p>Второй абзац.</t:p>')}</t:list>
        <t:h t:outline-level="1">Иное</t:h><t:list t:style-name="L">${item('снова.')}</t:list>`,
        styles,
      ),
      { name: 'law.odt', kind: 'law' },
    )
    expect(report.words.differences).to.deep.equal([])
    expect(markdown.split('\n---\n\n')[1]?.trimEnd().split('\n\n')).to.deep.equal([
      '### Статья 1. Предмет',
      '1. Дороги:',
      '1) раз;',
      '1.1. внутри;',
      'а) глубже;',
      'Примечание.',
      '2) два.',
      'Второй абзац.',
      '### Статья 2. Иное',
      '1) снова.',
    ])
  })

  it('takes lines of contents for no headings, and leaves out running heads and hidden words', async () => {
    const { markdown, report } = await importDocument(
      odt(
        '<t:table-of-content><t:index-body><t:p>Статья 1. Предмет</t:p></t:index-body></t:table-of-content><t:p>Статья 1. Предмет</t:p><t:p>1. Дорога.<t:span t:style-name="N">тайна</t:span></t:p>',
        '<o:styles><s:style s:name="N"><s:text-properties t:display="none"/></s:style></o:styles><o:master-styles><s:master-page><s:footer><t:p>Проект</t:p></s:footer></s:master-page></o:master-styles>',
      ),
      { name: 'law.odt', kind: 'law' },
    )
    expect(report.words.differences).to.deep.equal([])
    expect(report.articles).to.equal(1)
    expect(report.furniture.map(({ text, reason }) => `${reason}: ${text}`)).to.deep.equal([
      'hidden: тайна',
      'running-head: Проект',
    ])
    expect(markdown).to.include('\n\n1. Дорога.\n')
  })

  it('asks what becomes of tracked changes, and accepts them', async () => {
    const tracked =
      '<t:tracked-changes><t:changed-region><t:deletion><t:p>прочь</t:p></t:deletion></t:changed-region></t:tracked-changes><t:p>Дорога есть.</t:p>'
    expect(await bring(tracked).catch((error: { readonly reason: string }) => error.reason)).to.equal('tracked-changes')
    const { markdown, report } = await bring(tracked, 'accept')
    expect(markdown).to.include('\n\nДорога есть.\n')
    expect(report.words.differences).to.deep.equal([])
  })
})
