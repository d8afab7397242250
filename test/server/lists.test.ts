import { expect } from 'chai'
import type { Express } from 'express'
import { country } from '../support/country.ts'
import { folders } from '../support/folders.ts'
import { appOn, files, get } from './support.ts'

describe('lists of many laws and bills', () => {
  const { folder, clear } = folders()
  let app: Express
  before(async () => {
    app = await appOn(folder(country(60)))
  })
  after(clear)
  const linesOf = (text: string) => (text.match(/class="amendment-line"/g) ?? []).length
  const lawsOf = (text: string) => (text.match(/class="law-name"/g) ?? []).length

  it('show a part on the home page, and lead to the rest', async () => {
    const { text } = await get(app, '/?lang=en')
    expect([linesOf(text), lawsOf(text)]).to.deep.equal([12, 12])
    for (const rest of ['only=conflicts', 'only=no-note', 'status=draft'])
      expect(text).to.include(`<a href="/amendments?${rest}">`)
    expect(text).to.include('<a href="/laws">48 more</a>')
  }).timeout(60_000)

  it('come page by page', async () => {
    const { text } = await get(app, '/amendments?lang=en')
    expect(linesOf(text)).to.equal(100)
    expect(text).to.include('page 1 of 2').and.include('rel="next" href="/amendments?page=2"')
    const second = (await get(app, '/amendments?page=2&sort=law&lang=en')).text
    expect(linesOf(second)).to.equal(20)
    expect(second).to.include('rel="prev" href="/amendments?page=1&amp;sort=law"')
    expect((await get(app, '/amendments?page=0')).status).to.equal(400)
    expect((await get(app, '/amendments?page=x')).status).to.equal(400)
  }).timeout(60_000)

  it('are narrowed by what the reader asks for, and say so', async () => {
    const { text } = await get(app, '/amendments?law=7&only=conflicts&lang=en')
    expect(linesOf(text)).to.equal(2)
    expect(text).to.include('2 of 120').and.include('<option value="conflicts" selected>')
    expect((await get(app, '/amendments?status=lost')).status).to.equal(400)
    const laws = (await get(app, `/laws?words=${encodeURIComponent('покое 59')}&language=ru&lang=en`)).text
    expect(lawsOf(laws)).to.equal(2)
    const value = await get(app, '/amendments?law=7', { accept: 'application/json' })
    expect(JSON.parse(value.text)[0].amendments).to.have.length(2)
  }).timeout(60_000)

  it('have no form where they are short', async () => {
    const few = await appOn(folder(files))
    for (const address of ['/laws', '/amendments'])
      expect((await get(few, address)).text).not.to.include('class="sought"')
  })
})
