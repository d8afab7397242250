import { expect } from 'chai'
import { decided, partOf } from '../support/docx.ts'
import { download, follow, textOf, type Visit, visitSample } from './support.ts'

describe('counsel in Washington, with two rival bills on 47 U.S.C. 230', function () {
  this.timeout(90_000)
  let visit: Visit | null = null

  before(async function () {
    visit = await visitSample()
    if (visit === null) this.skip()
  })
  after(() => visit?.end())

  it('reads them side by side, compares the options, takes the numbered bill and the comparative print', async () => {
    const { page, errors } = await (visit as Visit).page('en')

    // From the law's page to the bill, and its rival beside it.
    await page.goto(`${visit?.origin}/amendments/en/feeds-liability`, { waitUntil: 'load' })
    await follow(page, 'main a.button[href^="/redline?"]')
    expect(await textOf(page, 'h1')).to.include('as it would stand')
    await follow(page, '.addable a[href*="feeds-disclosure"]')
    expect(new URL(page.url()).searchParams.get('mode'), 'a rival is read on the text in force').to.equal(
      'side-by-side',
    )
    expect(await page.$$eval('.chosen li', (all) => all.length)).to.equal(2)
    expect(await page.$$eval('.conflict', (all) => all.length)).to.be.greaterThan(0)
    await follow(page, '[data-key-view="2"]')
    expect(await page.$$eval('.redline ins, .redline del', (all) => all.length)).to.be.greaterThan(5)

    // The question that both answer.
    await follow(page, '.top nav a[href="/options"]')
    await follow(page, '.lines a.law-name[href*="section-230"]')
    expect(await page.$$eval('.matrix thead th', (all) => all.length)).to.equal(3)
    expect(await textOf(page, '.matrix thead'))
      .to.include('Liability')
      .and.include('Disclosure')

    // The papers of one of them.
    await follow(page, '.matrix thead a[href$="feeds-liability"]')
    const bill = await download(page, '/bill.bill.docx')
    expect(partOf(bill, 'word/document.xml')).to.include('<w:lnNumType')
    expect(decided(bill, 'accept').join('\n')).to.include('Recommended Content Act')
    // What is struck out stands in brackets, as the rule of the House has it.
    expect(decided(await download(page, '/bill.print.docx'), 'accept').join('\n')).to.include(
      '[No]Except as provided in paragraph (3), no provider or user',
    )
    expect(errors).to.deep.equal([])
  })
})
