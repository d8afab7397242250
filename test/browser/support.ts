import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { findChromium } from '../../scripts/chromium.js'
import { createApp } from '../../src/server/app.ts'
import { openWorkspace } from '../../src/workspace/open.ts'
import { openSaving } from '../../src/workspace/saving/saving.ts'

/** A browser on the sample workspace, served on loopback on a port that was free. */
export interface Visit {
  readonly browser: Browser
  readonly origin: string
  /** A new page that asks for a language; what goes wrong in it is gathered in `errors`. */
  page(language: 'ru' | 'en'): Promise<{ page: Page; errors: string[] }>
  end(): Promise<void>
}

/** Opens the sample; null where there is no Chromium (`npm test` looks for one before it starts, and says what is missing). */
export async function visitSample(): Promise<Visit | null> {
  return visitFolder(fileURLToPath(new URL('../..', import.meta.url)))
}

/** The same on another folder. */
export async function visitFolder(folder: string): Promise<Visit | null> {
  const executablePath = findChromium()
  if (executablePath === null) return null
  const workspace = await openWorkspace(folder)
  const app = createApp(workspace, { today: () => '2026-11-24', saving: openSaving(workspace) })
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const browser = await puppeteer.launch({ executablePath, headless: true, args: flags })
  return {
    browser,
    origin,
    page: async (language) => {
      // Each page has a profile of its own: a choice of one reader is none of another's.
      const context = await browser.createBrowserContext()
      const page = await context.newPage()
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(String(error)))
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text())
      })
      page.on('requestfailed', (request) => {
        // A page that is left does not wait for what it has just asked.
        if (!request.url().endsWith('/pulse')) errors.push(`${request.url()} was not loaded`)
      })
      page.on('request', (request) => {
        if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
          errors.push(`${request.url()} is not ours`)
      })
      await page.setExtraHTTPHeaders({ 'Accept-Language': language })
      await page.setViewport({ width: 1400, height: 900 })
      return { page, errors }
    },
    end: async () => {
      await browser.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Text of the first element that a selector finds, white space made plain. */
export async function textOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
}

/** Follows a link or presses a button, and waits for the page that comes. */
export async function follow(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click(selector)])
}

/** A document of the page's menu, by how its address begins, as the browser would save it. */
export async function download(page: Page, path: string): Promise<Uint8Array> {
  const href = await page.$eval(`.downloads-menu a[href^="${path}?"]`, (link) => link.getAttribute('href'))
  const bytes = await page.evaluate(
    `fetch(${JSON.stringify(href)}).then(async (answer) => answer.ok ? [...new Uint8Array(await answer.arrayBuffer())] : answer.status)`,
  )
  if (!Array.isArray(bytes)) throw new Error(`${href} is answered with ${bytes}`)
  return Uint8Array.from(bytes)
}
