import { basename } from 'node:path'
import type { BigBill } from './big-bill.ts'
import { dataFile, dataFolder, editionPairs, type Pair } from './data.ts'
import { examplesMissed } from './examples.ts'
import type { PageTimes } from './page.ts'
import { LIMIT_MS, PAGE_LIMIT_MS, type Ran, runJob } from './run-job.ts'
import { printTable, ratio, time } from './table.ts'
import type { ToolName } from './tools.ts'

// `npm run bench`; with `-- --quick` the slow peers and the large bill are left out.
const quick = process.argv.includes('--quick')

if (dataFolder === null)
  console.log('Skipped: no real texts in $ENGROSS_DATA or ../shared/data; only what is generated is measured.')
drawing()
for (const pair of editionPairs()) await comparing(pair)
await growing()
await reading()
await consolidating()
await opening()

function drawing(): void {
  const { count, missed } = examplesMissed()
  console.log(`\nOf ${count} redlines that a lawyer would draw, drawn so, and those that are not\n`)
  for (const [tool, names] of Object.entries(missed))
    console.log([`${tool}: ${count - names.length}`, ...names.map((name) => `  ${name}`)].join('\n'))
}

async function comparing(pair: Pair): Promise<void> {
  const names: readonly ToolName[] = [
    'tokens, minimal',
    'tokens, histogram',
    'Engross',
    'Engross, unsmoothed',
    'git --word-diff',
    ...(quick ? [] : (['diff-match-patch', 'diff (words)'] as const)),
  ]
  const ran = new Map<ToolName, Awaited<ReturnType<typeof runJob<'compare'>>>>()
  for (const name of names) ran.set(name, await runJob('compare', name, pair.before, pair.after))
  const limit = ran.get('tokens, minimal')?.answer
  const histogram = ran.get('tokens, histogram')?.answer
  const least = limit ? await runJob('least', pair.before, pair.after, String(Math.floor(limit.words * 1.15))) : null
  const rows = names.map((name) => {
    const found = ran.get(name)
    if (!found) return [name, `none in ${LIMIT_MS / 1000} s`]
    const { answer, peakBytes } = found
    return [
      name,
      time(answer.first),
      time(answer.best),
      histogram ? ratio(answer.best, histogram.best) : '',
      String(answer.words),
      limit ? ratio(answer.words, limit.words) : '',
      String(answer.fragments),
      histogram ? ratio(answer.fragments, histogram.fragments) : '',
      name.startsWith('Engross') || !name.includes('it ') ? `${Math.round(peakBytes / 1e6)} MB` : '',
      `${answer.exact ? '' : 'not exact '}${answer.coarse ? 'coarse' : ''}`,
    ]
  })
  if (least?.answer && limit && histogram) {
    const { words, fragments } = least.answer
    const ratios = [ratio(words, limit.words), ratio(fragments, histogram.fragments)]
    rows.push([
      'the least there can be',
      '',
      '',
      '',
      String(words),
      ratios[0] ?? '',
      String(fragments),
      ratios[1] ?? '',
    ])
  }
  printTable(
    pair.name,
    ['', 'first', 'best', '× histogram', 'words', '× minimal', 'fragments', '× histogram', 'peak memory', ''],
    rows,
  )
}

async function growing(): Promise<void> {
  const rows: string[][] = []
  for (const pair of editionPairs()) {
    const times: number[] = []
    for (const copies of quick ? ['1', '2'] : ['1', '2', '4', '8']) {
      const ran = await runJob('growth', pair.before, pair.after, copies)
      times.push(ran?.answer ?? Number.NaN)
    }
    rows.push([pair.name, ...times.map((ms) => `${time(ms)} (${ratio(ms, times[0] ?? ms)})`)])
  }
  if (rows.length > 0)
    printTable('Growth: the texts repeated, each copy with words of its own', ['', '1', '2', '4', '8'], rows)
}

async function reading(): Promise<void> {
  const laws = [
    'pairs/sgb_5.2018-11-08-5710c0a6.md',
    'laws/usc-47.md',
    'laws/126-fz.md',
    'pairs/bgb.2018-11-08-5710c0a6.md',
    'pairs/tkg_2004.2018-11-08-5710c0a6.md',
  ].flatMap((path) => dataFile(path) ?? [])
  const rows: string[][] = []
  for (const file of laws) {
    const remark = await runJob('remark', file)
    const ours = await runJob('readLaw', file)
    if (remark === null || ours === null) continue
    rows.push([
      basename(file),
      time(remark.answer.first),
      time(ours.answer.first),
      ratio(ours.answer.first, remark.answer.first),
      ratio(ours.answer.best, remark.answer.best),
    ])
  }
  if (rows.length > 0)
    printTable('Reading a law', ['', 'remark-parse', 'readLaw', 'ratio (first)', 'ratio (best)'], rows)
}

async function consolidating(): Promise<void> {
  const law = dataFile('laws/126-fz.md')
  const bill = dataFile('cases/ru-a.amendment.md')
  if (law !== null && bill !== null) {
    const remark = await runJob('remark', law)
    const ours = await runJob('readAndRedline', law, bill)
    if (remark && ours)
      printTable(
        '126-FZ and the bill of case ru-a: both read, consolidated and redlined, in one process',
        ['', 'remark-parse alone', 'Engross, all of it', 'ratio', 'changes'],
        [
          [
            'first run',
            time(remark.answer.first),
            time(ours.answer.first),
            ratio(ours.answer.first, remark.answer.first),
            String(ours.answer.changes),
          ],
          [
            'best of three',
            time(remark.answer.best),
            time(ours.answer.best),
            ratio(ours.answer.best, remark.answer.best),
            String(ours.answer.changes),
          ],
        ],
      )
  }
  const counts = quick ? ['1000'] : ['1000', '10000']
  await bills('A bill of many instructions on a generated law', counts, (count) => runJob('bigBill', count))
  const title = dataFile('laws/usc-47.md')
  if (title !== null)
    await bills('A bill of many instructions on title 47', quick ? ['1000'] : ['1000', '7000'], (count) =>
      runJob('realBill', title, count),
    )
}

async function bills(
  title: string,
  counts: readonly string[],
  run: (count: string) => Promise<Ran<BigBill> | null>,
): Promise<void> {
  const totals: number[] = []
  const rows: string[][] = []
  for (const count of counts) {
    const ran = await run(count)
    if (ran === null) {
      rows.push([count, `none in ${LIMIT_MS / 1000} s`])
      continue
    }
    const { answer, peakBytes } = ran
    totals.push(answer.consolidate + answer.redline)
    rows.push([
      count,
      `${(answer.lawBytes / 1e6).toFixed(1)} MB`,
      time(answer.readLaw),
      time(answer.readBill),
      time(answer.consolidate),
      time(answer.redline),
      ratio(answer.consolidate + answer.redline, totals[0] ?? 1),
      String(answer.applied),
      String(answer.changes),
      `${Math.round(peakBytes / 1e6)} MB`,
    ])
  }
  printTable(
    title,
    ['instructions', 'law', 'read law', 'read bill', 'consolidate', 'redline', 'growth', 'applied', 'changes', 'peak'],
    rows,
  )
}

async function opening(): Promise<void> {
  const views = ['inline', 'side-by-side', 'table']
  const pair = editionPairs().find(({ name }) => name === 'bgb 2013-01-11 → 2018-11-08')
  if (pair !== undefined)
    await pages(`The redline of ${pair.name} in Chromium`, views, (view) =>
      runJob('page', pair.before, pair.after, view),
    )
  await pages('The redline of a generated law and a bill of 2,800 instructions in Chromium', views, (view) =>
    runJob('billPage', '2800', view),
  )
  await pages('The page of a generated law of 10 MB in Chromium', ['law'], () => runJob('lawPage', '10'))
}

async function pages(
  title: string,
  views: readonly string[],
  open: (view: string) => Promise<Ran<PageTimes | null> | null>,
): Promise<void> {
  const rows: string[][] = []
  for (const view of views) {
    const ran = await open(view)
    if (ran === null) {
      rows.push([view, `none in ${PAGE_LIMIT_MS / 1000} s`])
      continue
    }
    const { answer } = ran
    if (answer === null) return console.log('Skipped: pages are not measured without a Chromium.')
    const { changes, htmlBytes, ...times } = answer
    const cells = Object.values(times).map((ms) => (Number.isFinite(ms) ? time(ms) : '–'))
    rows.push([view, String(changes), `${(htmlBytes / 1e6).toFixed(1)} MB`, ...cells])
  }
  const head = [
    'view',
    'changes',
    'page',
    'served',
    'again',
    'first text',
    'worst',
    'interactive',
    'next',
    'worst',
    'unfold',
  ]
  printTable(title, head, rows)
}
