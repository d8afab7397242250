import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { importDocument } from '../../src/importing/import.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { readLaw } from '../../src/law/law.ts'

const bring = (name: string) => importDocument(readFileSync(join('test/texts/importing', name)), { name })

const refused = (text: string) =>
  importDocument(Buffer.from(text), { name: 'a.xml' }).then(
    () => null,
    (error: { readonly reason: string }) => error.reason,
  )

describe('importing USLM', () => {
  it('makes of a bill an amendment whose instructions are read', async () => {
    const { markdown, report } = await bring('bill.xml')
    expect(report.words.differences).to.deep.equal([])
    expect(report).to.include({ format: 'uslm', kind: 'amendment', number: 'S. 7', date: '2025-02-03' })
    const { meta, problems, instructions } = readAmendment(markdown, { id: 'bill', file: 'bill.md' })
    expect(problems).to.deep.equal([])
    expect(meta).to.include({ status: 'introduced', introduced: '2025-02-03', language: 'en' })
    expect(meta.title).to.equal('To amend title 47, United States Code, and for other purposes.')
    expect(instructions.length).to.equal(2)
  })

  it('leaves marginal notes and facts about the file out, and says so', async () => {
    const { markdown, report } = await bring('bill.xml')
    expect(markdown).not.to.include('47 USC 230')
    expect(report.furniture.map(({ reason }) => reason)).to.deep.equal(['contents-metadata', 'sidenote', 'rule'])
  })

  it('makes of a part of the Code a law: a heading for each section, labels and first words in one paragraph', async () => {
    const { markdown, report } = await bring('code.xml')
    expect(report.words.differences).to.deep.equal([])
    expect(markdown.slice(markdown.indexOf('# '))).to.equal(
      [
        '# Title 99—ROADS',
        '## CHAPTER 1—SIGNS',
        '### § 101. Width',
        '(a) In General.—A road is—',
        '(1) wide; or',
        '(2) 10<sup>2</sup> inches narrow,',
        'as the Secretary says.',
        '> (Pub. L. 89–554, Sept. 6, 1966.)\n',
      ].join('\n\n'),
    )
    const { law } = readLaw(markdown, { id: 'code', file: 'code.md' })
    expect(law.meta).to.include({ scheme: 'us-code', number: '99 U.S.C.', title: 'Title 99—ROADS' })
  })
})

describe('importing Akoma Ntoso', () => {
  it('makes of an act a law, with the facts of its metadata', async () => {
    const { markdown, report } = await bring('act.akn.xml')
    expect(report.words.differences).to.deep.equal([])
    expect(report).to.include({ format: 'akoma-ntoso', number: '77-ФЗ', date: '2020-05-07', title: 'О дорогах' })
    expect(markdown.slice(markdown.indexOf('# '))).to.equal(
      [
        '# О дорогах',
        '## Глава 1. Общие положения',
        '### Статья 1. Предмет',
        '1. Дороги бывают:',
        '1) сухопутные;',
        '2) водные.',
        'Водой считается и снег.\n',
      ].join('\n\n'),
    )
  })
})

describe('XML that is not taken', () => {
  const bill =
    '<bill xmlns="http://schemas.gpo.gov/xml/uslm"><main><section><content>слово</content></section></main></bill>'

  it('defines entities, which could grow without end or load files', async () => {
    expect(
      await refused(`<!DOCTYPE bill [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>${bill.replace('слово', '&b;')}`),
    ).to.equal('entities')
    expect(
      await refused(`<!DOCTYPE bill [<!ENTITY x SYSTEM "file:///etc/passwd">]>${bill.replace('слово', '&x;')}`),
    ).to.equal('entities')
  })

  it('breaks off, or is not well-formed', async () => {
    expect(await refused(bill.slice(0, -20))).to.equal('truncated')
    expect(await refused(bill.replace('</section>', '</sectoin>'))).to.be.oneOf(['not-this-format', 'truncated'])
  })

  it('nests without end', async () => {
    expect(await refused(bill.replace('слово', '<level>'.repeat(100_000)))).to.equal('too-deep')
  })
})
