import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { documentKinds } from '../../src/exporting/document-kinds.ts'
import { exporters, formatsOf } from '../../src/exporting/formats.ts'
import type { Exporter } from '../../src/exporting/types.ts'
import { readLaw } from '../../src/law/law.ts'
import { compare } from '../../src/redline/compare.ts'
import { appOn, files, get } from '../server/support.ts'
import { partOf } from '../support/docx.ts'
import { law } from '../support/example-law.ts'
import { folders } from '../support/folders.ts'

const kinds = ['redline', 'draft', 'options'] as const

describe('output formats', () => {
  it('each write one kind of document at least, and say what they are', () => {
    for (const [format, exporter] of Object.entries<Exporter>(exporters)) {
      expect(
        documentKinds.filter((kind) => exporter[kind] !== undefined),
        format,
      ).not.to.have.length(0)
      expect([exporter.name.ru, exporter.name.en, exporter.help], format).not.to.include('')
      expect(exporter.extension, format).to.match(/^[a-z]+$/)
      expect(exporter.mediaType, format).to.match(/^[a-z]+\/[a-z.+-]+$/)
    }
  })

  it('write a redline in which the words of both texts are', async () => {
    const redline = compare(
      law,
      law.replace('разумный', 'краткий'),
      (text) => readLaw(text, { id: 'x', file: 'x' }).law,
    )
    const words = () => ({ language: 'ru', law: null, nameOf: () => '', today: '2026-11-24' }) as const
    for (const { format, write } of formatsOf('redline')) {
      const written = await write({ redline, before: 'a.md', after: 'b.md', words }, async () => 'p{}')
      const text = typeof written === 'string' ? written : partOf(written, 'word/document.xml')
      expect(text, format).to.include('разумный').and.to.include('краткий')
    }
  })

  it('have a file of their own each, and a line in the table', () => {
    const folder = new URL('../../src/exporting/formats/', import.meta.url)
    expect(readdirSync(folder)).to.have.length(Object.keys(exporters).length)
  })

  it('are written by the command line without the server', () => {
    const folder = new URL('../../src/cli/', import.meta.url)
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
    const importing = sources.filter((name) => /\/server\//.test(readFileSync(new URL(name, folder), 'utf8')))
    expect(importing).to.deep.equal(['commands/serve.ts'])
  })
})

describe('download menus', () => {
  const { folder, clear } = folders()
  after(clear)

  it('list every format of the document on the page, and each leads to its file', async () => {
    const app = await appOn(folder({ ...files, 'laws/other.md': law }))
    const pages = {
      redline: ['/redline?law=tishina&with=strict', '/redline?before=laws/tishina.md&after=laws/other.md'],
      draft: ['/draft?law=tishina&with=strict'],
      options: [`/options/${encodeURIComponent('каким-должен-быть-срок')}`],
    }
    for (const kind of kinds) {
      for (const path of pages[kind]) {
        const { text } = await get(app, path)
        const links = [...text.matchAll(/<a href="([^"]*)" download>/g)].map((found) => found[1] ?? '')
        expect(links, path).to.have.length(formatsOf(kind).length)
        for (const [index, { format, extension, mediaType }] of formatsOf(kind).entries()) {
          const file = await get(app, (links[index] ?? '').replaceAll('&amp;', '&'))
          expect(file.status, format).to.equal(200)
          expect(file.headers['content-type'], format).to.include(mediaType)
          expect(file.headers['content-disposition'], format).to.match(new RegExp(`^attachment.*\\.${extension}"?$`))
        }
      }
    }
  })

  it('give a bill’s own papers on its page, each under its name, and a law’s text on that of the law', async () => {
    const app = await appOn(folder(files))
    const linksOn = async (path: string): Promise<readonly string[]> => {
      const { text } = await get(app, path)
      return [...text.matchAll(/<a href="([^"]*)" download>/g)].map((found) =>
        (found[1] ?? '').replaceAll('&amp;', '&'),
      )
    }
    const papers = (await linksOn('/amendments/strict')).filter((link) => link.startsWith('/bill.'))
    expect(papers.map((link) => link.split('?')[0])).to.include.members([
      '/bill.bill.docx',
      '/bill.note.docx',
      '/bill.table.docx',
      '/bill.table.xlsx',
      '/bill.print.docx',
      '/bill.package.zip',
    ])
    // American bills alone are marked up so.
    expect(papers.join()).not.to.include('uslm')
    for (const link of papers) expect((await get(app, link)).status, link).to.equal(200)
    expect((await linksOn('/amendments/mild')).join()).not.to.include('/bill.note.')
    expect((await get(app, '/bill.note.docx?bill=mild')).status).to.equal(404)
    const texts = (await linksOn('/laws/tishina')).filter((link) => link.startsWith('/draft.'))
    expect(texts).to.have.length(formatsOf('draft').length)
    for (const link of texts) expect((await get(app, link)).status, link).to.equal(200)
  })
})
