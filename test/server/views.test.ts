import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import type { Express } from 'express'
import request from 'supertest'
import type { Views } from '../../src/server/views.ts'
import { folders } from '../support/folders.ts'
import { compileTemplates, templatesIn } from '../support/templates.ts'
import { appOn, files, get } from './support.ts'

/** An address that each page answers. */
const addresses = {
  home: '/',
  guide: '/guide',
  laws: '/laws',
  law: '/laws/tishina',
  history: '/laws/tishina/history?key=art_1',
  timelines: '/timeline',
  timeline: '/laws/tishina/timeline?from=base&to=base',
  amendments: '/amendments',
  amendment: '/amendments/broken',
  edit: '/amendments/broken/edit',
  fork: '/amendments/broken/fork',
  details: '/amendments/broken/details',
  'new-bill': '/new/bill?law=tishina&key=art_1',
  'edit-law': '/laws/tishina/edit',
  effect: '/amendments/strict/effect?before=HEAD',
  choose: '/redline',
  redline: '/redline?law=tishina&with=strict,mild,broken&mode=side-by-side',
  compare: '/redline?before=laws/tishina.md&after=HEAD:laws/tishina.md',
  draft: '/draft?law=tishina&with=mild&marks=1',
  questions: '/options',
  options: `/options/${encodeURIComponent('каким-должен-быть-срок')}`,
  import: '/import',
  imported: '/import',
  search: `/search?q=${encodeURIComponent('срок')}`,
  error: '/laws/nothing',
  // Has no address of its own: `index-gate.test.ts` draws it.
  progress: null,
} satisfies Record<keyof Views, string | null>

/** A page that only a form leads to. */
const post = (app: Express, address: string) =>
  request(app).post(address).set('Accept', 'text/html').field('text', 'Статья 1. Срок\n\n1. Орган обязан.')

describe('templates', () => {
  const { repository, clear } = folders()
  after(clear)
  const sources = templatesIn('views')
  const pages = Object.keys(sources).filter((name) => !name.startsWith('partials/'))

  it('all stand in the table of views', () => {
    expect(pages.sort()).to.deep.equal(Object.keys(addresses).sort())
  })

  it('draw whole pages of a sample', async () => {
    const app: Express = await appOn(repository(files))
    const drawn = new Map<string, string>()
    const render = app.response.render
    app.response.render = function (this: typeof app.response, view: string, ...rest: never[]) {
      drawn.set(view, this.req.originalUrl)
      return (render as (...given: unknown[]) => void).call(this, view, ...rest)
    } as typeof render
    for (const [view, address] of Object.entries(addresses)) {
      if (address === null) continue
      const { status, text } = await (view === 'imported' ? post(app, address) : get(app, address))
      expect(status, address).to.equal(view === 'error' ? 404 : 200)
      expect(text, address)
        .to.match(/^<!doctype html>[^]*<\/html>\s*$/)
        .and.not.match(/\bundefined\b|\[object Object\]/)
      expect(drawn.get(view), view).to.equal(address)
    }
  })

  it('use only what they are given, as what it is', () => {
    expect(compileTemplates(sources)).to.deep.equal([])
  }).timeout(120_000)

  it('do not compile where they name what is not there, take a text for markup, or say what there is no word for', () => {
    const wrong = {
      home: '<%= hoem.files.length %>',
      laws: '<% for (const law of laws) { %><%- law.title %><% } %>',
      questions: '<%= t("options.nothing") %>',
      search: "<%- include('partials/problem', { message: query }) %>",
      'partials/made': '<%= page.todya %>',
    }
    const said = compileTemplates(wrong)
    expect(said.map((line) => line.split('.ejs:')[0]).sort()).to.deep.equal(Object.keys(wrong).sort())
  }).timeout(120_000)
})

describe('models of pages', () => {
  it('know neither HTTP nor HTML', () => {
    const folder = new URL('../../src/server/models/', import.meta.url)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
    const importing = files.filter((name) =>
      /from '(?:express|[^']*\/html\/[^']*|[^']*\/(?:page|respond|parameters|views)\.ts)'/.test(
        readFileSync(new URL(name, folder), 'utf8'),
      ),
    )
    expect(importing).to.deep.equal([])
  })
})
