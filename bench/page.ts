import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { findChromium } from '../scripts/chromium.js'
import { createApp } from '../src/server/app.ts'
import { openWorkspace } from '../src/workspace/open.ts'
import { ARTICLES_PER_MB, billText, lawText } from './big-bill.ts'

/** What a reader waits for on the redline of two large texts, in ms from the request; `null` where there is no Chromium. */
export interface PageTimes {
  readonly changes: number
  readonly htmlBytes: number
  /** The server's first answer of all, files read and compared, and the same page asked for again. */
  readonly served: number
  readonly servedAgain: number
  /** The median and the worst of five loads, each in a page of its own; so is what follows it. */
  readonly firstText: number
  readonly worstText: number
  readonly interactive: number
  /** From a key to the frame that shows the next change: the median and the worst of twenty. NaN where nothing changes. */
  readonly step: number
  readonly worstStep: number
  /** Opening a folded stretch. */
  readonly unfold: number
}

/** Opens the redline of two files in a real Chromium, in a view of the page. */
export function pageTimes(before: string, after: string, view: string): Promise<PageTimes | null> {
  const files = { 'laws/before.md': readFileSync(before, 'utf8'), 'laws/after.md': readFileSync(after, 'utf8') }
  return pageOf(files, `/redline?before=laws/before.md&after=laws/after.md&view=${view}`)
}

/** Opens the redline of a generated law and bill of so many instructions (see `bigBill`). */
export function billPageTimes(instructions: number, view: string): Promise<PageTimes | null> {
  const files = { 'laws/law.md': lawText(), 'amendments/bill.md': billText(instructions) }
  return pageOf(files, `/redline?law=law&with=bill&view=${view}`)
}

/** Opens the page of a generated law of so many megabytes. */
export function lawPageTimes(megabytes: number): Promise<PageTimes | null> {
  return pageOf({ 'laws/law.md': lawText(Math.round(megabytes * ARTICLES_PER_MB)) }, '/laws/law')
}

async function pageOf(files: Readonly<Record<string, string>>, path: string): Promise<PageTimes | null> {
  const executablePath = findChromium()
  if (executablePath === null) return null
  const root = mkdtempSync(join(tmpdir(), 'engross-page-'))
  for (const folder of ['laws', 'amendments']) mkdirSync(join(root, folder))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
  const app = createApp(await openWorkspace(root))
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`
  // Told to end, the job is out of time: the browser closes by the same signal, and what that breaks off is no failure.
  let isOutOfTime = false
  process.once('SIGTERM', () => {
    isOutOfTime = true
  })
  const browser = await puppeteer.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const [html, served] = await timed(async () => (await fetch(address)).text())
    const [, servedAgain] = await timed(async () => (await fetch(address)).text())
    const changes = html.match(/ id="change-\d+"/g)?.length ?? 0
    const loads: Paint[] = []
    for (let load = 1; load < LOADS; load++) {
      const page = await opened(browser, address)
      loads.push(await page.evaluate(paintTimes))
      await page.close()
    }
    const page = await opened(browser, address)
    loads.push(await page.evaluate(paintTimes))
    const steps: number[] = []
    for (let at = 0; at < (changes === 0 ? 0 : 20); at++) steps.push(await keyTime(page, 'j'))
    const text = spread(loads.map(({ firstText }) => firstText))
    const step = spread(steps)
    return {
      changes,
      htmlBytes: Buffer.byteLength(html),
      served,
      servedAgain,
      firstText: text.median,
      worstText: text.worst,
      interactive: spread(loads.map(({ interactive }) => interactive)).median,
      step: step.median,
      worstStep: step.worst,
      unfold: await page.evaluate(unfoldTime),
    }
  } catch (error) {
    if (isOutOfTime) return null
    throw error
  } finally {
    await browser.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    rmSync(root, { recursive: true })
  }
}

const LOADS = 5

async function opened(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage()
  await page.setViewport({ width: 1280, height: 800 })
  await page.goto(address, { waitUntil: 'load', timeout: 60_000 })
  return page
}

function spread(times: readonly number[]): { readonly median: number; readonly worst: number } {
  const sorted = times.toSorted((one, other) => one - other)
  return { median: sorted[sorted.length >> 1] ?? Number.NaN, worst: sorted.at(-1) ?? Number.NaN }
}

async function timed<Value>(run: () => Promise<Value>): Promise<readonly [Value, number]> {
  const start = performance.now()
  const value = await run()
  return [value, performance.now() - start]
}

interface Paint {
  readonly firstText: number
  readonly interactive: number
}

// These run in the page.
const paintTimes = `({
  firstText: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  interactive: performance.getEntriesByType('navigation')[0].domInteractive,
})` as unknown as () => Paint

const unfoldTime = `new Promise((resolve) => {
  const folded = document.querySelector('details.skipped')
  if (folded === null) return resolve(NaN)
  const start = performance.now()
  folded.open = true
  requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
})` as unknown as () => Promise<number>

async function keyTime(page: Page, key: 'j' | 'k'): Promise<number> {
  await page.evaluate(`addEventListener('keydown', () => {
    const start = performance.now()
    window.stepped = new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start))))
  }, { once: true, capture: true })`)
  await page.keyboard.press(key)
  return (await page.evaluate('window.stepped')) as number
}
