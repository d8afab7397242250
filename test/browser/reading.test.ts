import { expect } from 'chai'
import type { Page } from 'puppeteer-core'
import { textOf, type Visit, visitSample } from './support.ts'

describe('reading in a browser', function () {
  this.timeout(120_000)
  let visit: Visit

  before(async function () {
    const opened = await visitSample()
    if (opened === null) return this.skip()
    visit = opened
  })
  after(async () => visit?.end())

  const redline = '/redline?law=126-fz&with=calls-licensing,calls-notification'

  async function open(path: string, prepare: (page: Page) => Promise<unknown> = async () => {}) {
    const opened = await visit.page('ru')
    await prepare(opened.page)
    await opened.page.goto(visit.origin + path, { waitUntil: 'load' })
    return opened
  }

  it('keys: next and previous change, views, all of the text, search, help', async () => {
    const { page, errors } = await open(redline)
    for (const key of ['j', 'j', 'k'] as const) await page.keyboard.press(key)
    expect(await textOf(page, '.change-number')).to.equal('1')
    expect(new URL(page.url()).hash).to.equal('#change-1')
    const press = async (key: '2' | '3' | 'a') =>
      Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.keyboard.press(key)])
    await press('2')
    expect(new URL(page.url()).searchParams.get('view')).to.equal('side-by-side')
    await press('a')
    expect(new URL(page.url()).searchParams.get('show')).to.equal('all')
    await press('3')
    expect(await page.$('table.comparative')).not.to.equal(null)
    await page.keyboard.press('?')
    expect(await page.$eval('#keys', (dialog) => dialog.hasAttribute('open'))).to.equal(true)
    await page.keyboard.press('Escape')
    expect(await page.$eval('#keys', (dialog) => dialog.hasAttribute('open'))).to.equal(false)
    await page.keyboard.press('/')
    expect(await page.evaluate('document.activeElement.id')).to.equal('find')
    await page.keyboard.type('jn2')
    expect(await page.evaluate('document.activeElement.value')).to.equal('jn2')
    expect(errors).to.deep.equal([])
  })

  it('the address holds the place: who opens it stands at the same change', async () => {
    const { page } = await open(`${redline}#change-5`)
    expect(await textOf(page, '.change-number')).to.equal('5')
    expect(await page.$eval('#change-5', (change) => change.classList.contains('is-current'))).to.equal(true)
    expect(await page.$$eval('.who .card.is-shown', (cards) => cards.length)).to.equal(1)
  })

  it('what does not change is folded, and opens by itself for a link into it; print leaves it out', async () => {
    const { page } = await open(redline)
    const inside = await page.$eval('details.skipped:not([open]) [id]', (one) => one.id)
    const isSeen = () => page.$eval(`[id="${inside}"]`, (one) => one.checkVisibility())
    await page.emulateMediaType('print')
    expect(await isSeen()).to.equal(false)
    await page.emulateMediaType('screen')
    expect(await isSeen()).to.equal(false)
    await page.evaluate(`location.hash = ${JSON.stringify(inside)}`)
    await page.waitForFunction(
      `document.getElementById(${JSON.stringify(inside)}).closest('details.skipped').open === true`,
      { timeout: 5000 },
    )
    expect(await isSeen()).to.equal(true)
  })

  it('without a script: every card is there, the views are links, the language is switched', async () => {
    const { page, errors } = await open(redline, (page) => page.setJavaScriptEnabled(false))
    expect(
      await page.$$eval('.who .card', (cards) => cards.filter((card) => card.getClientRects().length > 0).length),
    ).to.be.greaterThan(5)
    const idle = await page.$$eval(
      'button[hidden]',
      (all) => all.filter((one) => one.getClientRects().length > 0).length,
    )
    expect(idle).to.equal(0)
    const chip = await page.$eval('#change-1 .chip', (link) => link.getAttribute('href'))
    expect(await page.$(`[id="${decodeURIComponent(String(chip).slice(1))}"]`)).not.to.equal(null)
    await Promise.all([page.waitForNavigation(), page.click('.languages a[lang="en"]')])
    expect(await page.$eval('html', (html) => html.lang)).to.equal('en')
    expect(errors).to.deep.equal([])
  })

  it('light and dark follow the system, and the reader’s choice before it', async () => {
    const ground = (page: Page) => page.evaluate('getComputedStyle(document.body).backgroundColor')
    const { page } = await open('/', (page) =>
      page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]),
    )
    const dark = await ground(page)
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click('.to-light')])
    const light = await ground(page)
    expect(light).not.to.equal(dark)
    expect(new URL(page.url()).search).to.equal('')
    await page.reload({ waitUntil: 'load' })
    expect(await ground(page)).to.equal(light)
  })

  it('on a narrow screen the panels are closed sheets, and nothing is wider than the screen', async () => {
    for (const path of [
      '/',
      '/laws/126-fz',
      '/amendments/calls-licensing',
      redline,
      `${redline}&view=side-by-side`,
      `${redline}&view=table`,
      '/laws/126-fz/timeline',
      '/laws/126-fz/history?key=art_46__pnt_1',
      `/options/${encodeURIComponent('нужно-ли-лицензировать-вызовы-из-интернета-на-телефонные-номера')}`,
      '/search?q=29',
    ]) {
      const { page } = await open(path, (page) => page.setViewport({ width: 360, height: 800 }))
      for (const width of [360, 400, 480]) {
        await page.setViewport({ width, height: 800 })
        expect(await page.evaluate('document.documentElement.scrollWidth'), `${path} at ${width}`).to.be.at.most(width)
      }
      expect(await page.$$eval('details.panel[open]', (panels) => panels.length), path).to.equal(0)
      await page.close()
    }
  })

  it('on a laptop two columns have the room of the contents, which fold to a tab; a choice is kept', async () => {
    const { page } = await open(`${redline}&view=side-by-side`, (page) =>
      page.setViewport({ width: 1280, height: 800 }),
    )
    const isOpen = () => page.$eval('.panel-outline', (panel) => panel.hasAttribute('open'))
    const width = () => page.$eval('.paper', (paper) => paper.getBoundingClientRect().width)
    expect(await isOpen()).to.equal(false)
    expect(await width()).to.be.greaterThan(900)
    await page.click('.panel-outline > summary')
    await page.reload({ waitUntil: 'load' })
    expect(await isOpen()).to.equal(true)
  })

  it('a place is reached under the bars at the top, however many lines they take', async () => {
    const all = 'calls-licensing,calls-notification,calls-no-licence,calls-with-mistakes'
    const bars = new Set<number>()
    for (const width of [400, 1000, 1280]) {
      const path = `/redline?law=126-fz&with=${all}&show=all#art_46`
      const { page } = await open(path, (page) => page.setViewport({ width, height: 800 }))
      await page.evaluate('document.fonts.ready.then(() => new Promise(requestAnimationFrame))')
      const bottoms = await page.$$eval('.top, .bars, .signs', (all) =>
        all.map((one) => one.getBoundingClientRect().bottom),
      )
      const covered = Math.max(...bottoms)
      bars.add(covered)
      const place = await page.$eval('#art_46', (one) => one.getBoundingClientRect().top)
      expect(place - covered, String(width)).to.be.within(8, 24)
      await page.close()
    }
    expect(bars.size).to.equal(3)
  })

  it('the marks in the margin can be pressed on all of their ground', async () => {
    for (const width of [1000, 1280, 1440, 1920]) {
      const { page } = await open('/laws/126-fz', (page) => page.setViewport({ width, height: 800 }))
      const covered = await page.$$eval(
        '.marks',
        (all) =>
          all.flatMap((marks) => {
            marks.scrollIntoView({ block: 'center', behavior: 'instant' })
            return [...marks.querySelectorAll('.chip')].filter((chip) => {
              const { left, right, top, bottom } = chip.getBoundingClientRect()
              const corners = [left + 2, right - 2].flatMap((x) => [top + 2, bottom - 2].map((y) => [x, y] as const))
              return !corners.every(([x, y]) => chip.contains(chip.ownerDocument.elementFromPoint(x, y)))
            })
          }).length,
      )
      expect(covered, String(width)).to.equal(0)
      await page.close()
    }
  })

  it('the legend stays in view, wide and narrow', async () => {
    for (const width of [1280, 400]) {
      const { page } = await open(`${redline}#change-9`, (page) => page.setViewport({ width, height: 800 }))
      const top = await page.$eval('.signs .chip', (chip) => chip.getBoundingClientRect().top)
      expect(top, String(width)).to.be.within(0, 200)
      await page.close()
    }
  })

  it('the law is set in PT Serif, its labels in the margin of the text', async () => {
    const { page } = await open('/laws/126-fz')
    const fonts = await page.evaluate(
      `document.fonts.ready.then((all) => [...all].filter((font) => font.status === 'loaded').map((font) => font.family.replaceAll('"', '')))`,
    )
    expect(fonts).to.include('PT Serif').and.to.include('PT Sans')
    const label = await page.$eval('#art_29__pnt_1 .label', (one) => one.getBoundingClientRect().right)
    const text = await page.$eval('#art_29__pnt_1', (one) => one.getBoundingClientRect().left)
    expect(label).to.be.at.most(text)
  })

  it('a draft is copied as its words, without what the page adds', async () => {
    const { page } = await open('/draft?law=126-fz&with=calls-licensing&marks=1')
    await page.bringToFront()
    await page.click('[data-copies]')
    await page.waitForFunction("document.querySelector('[data-copies]').textContent === 'Скопировано'", {
      timeout: 5000,
    })
    // What was copied is read by pasting it.
    await page.focus('#find')
    await page.evaluate(
      "document.querySelector('#find').replaceWith(Object.assign(document.createElement('textarea'), { id: 'find' }))",
    )
    await page.focus('#find')
    await page.keyboard.down('Control')
    await page.keyboard.press('v')
    await page.keyboard.up('Control')
    const copied = String(await page.evaluate("document.querySelector('#find').value"))
    expect(copied).to.include('Статья 44.2. Услуга голосовых вызовов через интернет')
    expect(copied).not.to.match(/#$|↺/m)
  })

  it('what is selected in a redline is copied with its marks, without letters of bills, links and classes', async () => {
    const { page } = await open('/redline?law=126-fz&with=calls-licensing')
    const copied = (await page.evaluate(`(() => {
      let got = {}
      document.addEventListener('copy', (event) => {
        got = Object.fromEntries(['text/html', 'text/plain'].map((type) => [type, event.clipboardData.getData(type)]))
      }, { once: true })
      getSelection().selectAllChildren(document.querySelector('.redline'))
      document.execCommand('copy')
      return got
    })()`)) as Record<string, string>
    expect(copied['text/html']).to.match(/<ins style="color: #006100; text-decoration: underline">/)
    expect(copied['text/html']).not.to.match(/class=|id=|<a |<button|<span|\u2060/)
    expect(copied['text/plain']).to.match(/\{\+2\.1\)\+\} \{\+голосовой вызов через интернет — /)
  })
})
