import { expect } from 'chai'
import { strToU8, zipSync } from 'fflate'
import { importDocument } from '../../src/importing/import.ts'

const odt = (text: string): Uint8Array =>
  zipSync({
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

  it('asks what becomes of tracked changes, and accepts them', async () => {
    const tracked =
      '<t:tracked-changes><t:changed-region><t:deletion><t:p>прочь</t:p></t:deletion></t:changed-region></t:tracked-changes><t:p>Дорога есть.</t:p>'
    expect(await bring(tracked).catch((error: { readonly reason: string }) => error.reason)).to.equal('tracked-changes')
    const { markdown, report } = await bring(tracked, 'accept')
    expect(markdown).to.include('\n\nДорога есть.\n')
    expect(report.words.differences).to.deep.equal([])
  })
})
