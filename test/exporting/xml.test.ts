import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import type { Amendment } from '../../src/amendment/types.ts'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { billAkn } from '../../src/exporting/akn/bill.ts'
import { lawAkn } from '../../src/exporting/akn/law.ts'
import type { BillDocument, DraftDocument } from '../../src/exporting/types.ts'
import { billUslm } from '../../src/exporting/uslm/bill.ts'
import { importDocument } from '../../src/importing/import.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { provisions } from '../../src/law/find.ts'
import { readLaw } from '../../src/law/law.ts'
import type { Law } from '../../src/law/types.ts'
import { law } from '../support/builders.ts'
import { ownLaws, realTexts } from '../support/data.ts'
import { errorsBy, schemaNamed, uslmSchema } from '../support/schemas.ts'

const today = '2026-11-29'
const asFiled = (text: Law): DraftDocument => ({ law: text, worked: [], today })

const sample = law`# О связи

Закон определяет основы.

## Глава 1. Общее

### Статья 5. Цели

В целях **доступности**:

1) одно;

2) другое.

Прочее — 10<sup>2</sup>.

> Примечание. Редакция.

### Статья 29. Лицензирование

1. Деятельность — по лицензии.`

function billOf(id: string, ...ids: readonly string[]): BillDocument {
  const file = `amendments/${id}.md`
  const bill = readAmendment(readFileSync(file, 'utf8'), { id, file })
  const all = ids.map((one) => readLaw(readFileSync(`laws/${one}.md`, 'utf8'), { id: one, file: `laws/${one}.md` }).law)
  const { laws, reports } = consolidate(all, [bill], { mode: { kind: 'sequence' }, asked: [id] })
  return { bill, note: null, laws, reports, all, language: bill.meta.language, today }
}

const russianBill = billOf('calls-notification', '126-fz', '149-fz', 'koap')
const americanBill = billOf('en/calls-licensing', 'en/126-fz')

/** Keys, labels and words of all provisions; a backslash is of Markdown. */
function treeOf(text: Law, withWords: boolean) {
  return [...provisions(text)].map(({ passage, provision: { key, label, paragraphs } }) => {
    const source = text.passages[passage]?.text ?? ''
    const words = paragraphs.map(({ text: { start, end } }) =>
      source.slice(start, end).replace(/\s+/g, ' ').replaceAll('\\', ''),
    )
    return withWords ? [key, label, words] : [key, label]
  })
}

/** Instructions without the places of their words. */
const readings = ({ instructions }: Amendment): readonly unknown[] =>
  instructions.map(({ common: { address }, ...body }) => [
    address,
    JSON.parse(JSON.stringify(body, (key, value) => (key === 'span' ? undefined : value))),
  ])

describe('a law as Akoma Ntoso', () => {
  it('has its units with their keys: what leads to those inside, these, and what follows', () => {
    const xml = lawAkn(asFiled(sample))
    expect(xml.slice(xml.indexOf('<preface>'), xml.indexOf('</akomaNtoso>'))).to.equal(
      [
        '<preface><longTitle><p><docTitle>О связи</docTitle></p></longTitle></preface>',
        '<preamble><p>Закон определяет основы.</p></preamble>',
        '<body><chapter eId="chp_1"><num>Глава 1.</num><heading>Общее</heading>',
        '<article eId="art_5"><num>Статья 5.</num><heading>Цели</heading>',
        '<intro><p>В целях <b>доступности</b>:</p></intro>',
        '<point eId="art_5__pnt_1"><num>1)</num><content><p>одно;</p></content></point>',
        '<point eId="art_5__pnt_2"><num>2)</num><content><p>другое.</p></content></point>',
        '<wrapUp><p>Прочее — 10<sup>2</sup>.</p><p><authorialNote placement="inline"><p>Примечание. Редакция.</p></authorialNote></p></wrapUp></article>',
        '<article eId="art_29"><num>Статья 29.</num><heading>Лицензирование</heading>',
        '<paragraph eId="art_29__pnt_1"><num>1.</num><content><p>Деятельность — по лицензии.</p></content></paragraph>',
        '</article></chapter></body></act>',
      ].join(''),
    )
  })

  it('says what amended it, and what each change was, where bills are worked in', () => {
    const { bill, laws, reports } = russianBill
    const [first] = laws
    if (first === undefined) throw new Error('the bill changes nothing')
    const its = reports.filter((report) => report.law === first.base.id)
    const xml = lawAkn({ law: first.draft, worked: [{ bill, reports: its }], today })
    expect(xml).to.include('<eventRef date="2027-01-01" source="#am1" type="amendment"/>')
    expect(xml).to.include(
      '<textualMod type="insertion" eId="am1__pmod_1_1"><source href="#am1"/><destination href="#art_2__pnt_2.1"/></textualMod>',
    )
    expect(xml).to.match(/<passiveRef eId="am1" href="[^"]*" showAs="Об уведомительном порядке/)
  })

  it('comes in again as the same tree, without a word lost', async () => {
    for (const { name, source } of ownLaws) {
      const text = readLaw(source, { id: 'x', file: name }).law
      const back = await importDocument(Buffer.from(lawAkn(asFiled(text))), { name: 'x.xml', kind: 'law' })
      expect(back.report.words.differences, name).to.deep.equal([])
      if (treeOf(text, false).length === 0) continue
      expect(treeOf(readLaw(back.markdown, { id: 'x', file: name }).law, true), name).to.deep.equal(treeOf(text, true))
    }
  })

  it('is valid', function () {
    const schema = schemaNamed('akn/akomantoso30.xsd')
    if (schema === null) this.skip()
    const texts = [...ownLaws, ...realTexts('laws/usc-47-222-255.md', 'laws/126-fz.md')]
    for (const { name, source } of texts)
      expect(errorsBy(schema, lawAkn(asFiled(readLaw(source, { id: 'x', file: name }).law))), name).to.equal('')
    for (const { base, draft } of russianBill.laws) {
      const reports = russianBill.reports.filter((report) => report.law === base.id)
      expect(errorsBy(schema, lawAkn({ law: draft, worked: [{ bill: russianBill.bill, reports }], today }))).to.equal(
        '',
      )
    }
  }).timeout(60_000)
})

describe('a bill as Akoma Ntoso', () => {
  it('has each instruction as a `mod`, and says which provision of which law it modifies', () => {
    const xml = billAkn(russianBill)
    expect(xml).to.match(
      /<mod eId="mod_1">дополнить пунктом 2\.1 следующего содержания:<quotedStructure><p>«2\.1\) голосовой/,
    )
    expect(xml).to.include(
      '<textualMod type="insertion" eId="amod_1_1"><source href="#mod_1"/><destination href="/akn/ru/act/2003-07-07/126-фз#art_2__pnt_2.1"/><new href="#mod_1"/></textualMod>',
    )
  })

  it('comes in again as the same instructions', async () => {
    for (const document of [russianBill, americanBill]) {
      const back = await importDocument(Buffer.from(billAkn(document)), { name: 'x.xml' })
      expect(back.report.words.differences).to.deep.equal([])
      const read = readAmendment(back.markdown, { id: 'x', file: 'x' })
      expect(readings(read)).to.deep.equal(readings(document.bill))
    }
  })

  it('is valid', function () {
    const schema = schemaNamed('akn/akomantoso30.xsd')
    if (schema === null) this.skip()
    for (const document of [russianBill, americanBill, billOf('numbering-adopted', '126-fz')])
      expect(errorsBy(schema, billAkn(document)), document.bill.id).to.equal('')
  })
})

describe('an American bill as USLM', () => {
  it('has its levels by their labels, and the law that it quotes', () => {
    const xml = billUslm(americanBill)
    expect(xml).to.include(
      '<section><num value="3">SEC. 3. </num><heading>License required</heading><chapeau>Article 29 of Federal Law No. 126-FZ of July 7, 2003 “On Communications” is amended—</chapeau><paragraph><num value="1">(1) </num><content>in paragraph 1, by striking “<quotedText>communications services for payment</quotedText>” and',
    )
    expect(xml).to.include('<quotedContent><p>“2.1) ‘internet voice call’ means')
  })

  it('comes in again as the same instructions', async () => {
    const back = await importDocument(Buffer.from(billUslm(americanBill)), { name: 'x.xml' })
    expect(back.report).to.include({ format: 'uslm', kind: 'amendment' })
    expect(back.report.words.differences).to.deep.equal([])
    expect(readings(readAmendment(back.markdown, { id: 'x', file: 'x' }))).to.deep.equal(readings(americanBill.bill))
  })

  it('is valid', function () {
    const schema = uslmSchema()
    if (schema === null) this.skip()
    for (const id of ['en/calls-licensing', 'en/feeds-disclosure', 'en/feeds-liability'])
      expect(errorsBy(schema, billUslm(billOf(id, 'en/126-fz'))), id).to.equal('')
  })
})
