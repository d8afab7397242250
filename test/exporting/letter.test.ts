import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { html } from '../../src/exporting/formats/html.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { readLaw } from '../../src/law/law.ts'
import { compare } from '../../src/redline/compare.ts'

const before =
  '# Закон\n\n### Статья 1. Цели\n\n1. Связь **доступна** всем.\n\n| Услуга | Плата |\n|---|---|\n| Почта | 3 |\n'

const redlineHtml = async (after: string): Promise<string> => {
  const redline = compare(before, after, (text) => readLaw(text, { id: 'x', file: 'x' }).law)
  const words = () => ({ language: 'ru', law: null, nameOf: () => '', today: '2026-11-29' }) as const
  return String(await html.redline?.({ redline, before: 'a.md', after: 'b.md', words }, async () => ''))
}

describe('HTML for mail and word processors', () => {
  it('says what comes and goes by literal elements with their own colours, and has no class, control or script', async () => {
    const text = await redlineHtml(before.replace('всем', 'каждому').replace('| 3 |', '| 5 |'))
    const body = text.slice(text.indexOf('<body'))
    expect(body).to.match(/<del style="color: #9c0006; text-decoration: line-through">всем<\/del>/)
    expect(body).to.match(/<ins style="color: #006100; text-decoration: underline">каждому<\/ins>/)
    expect(body).to.include('<strong>доступна</strong>')
    expect(body).to.match(/<td style="[^"]*"> <del [^>]*>3<\/del><ins [^>]*>5<\/ins> <\/td>/)
    expect(text).not.to.match(/ class=| id=|<script|<button|<a |<link|<img/)
    expect(text).to.include("default-src 'none'")
  })

  it('takes no markup from the texts', async () => {
    expect(await redlineHtml(before.replace('всем', 'всем & <img src=x onerror=alert(1)>'))).not.to.include('<img')
  })

  it('is the bill as it is printed, too', async () => {
    const bill = readAmendment(readFileSync('amendments/calls-notification.md', 'utf8'), { id: 'x', file: 'x.md' })
    const document = { bill, note: null, laws: [], reports: [], all: [], language: 'ru', today: '2026-11-29' }
    const text = String(await html.bill?.(document))
    expect(text)
      .to.match(/<h1 [^>]*>ФЕДЕРАЛЬНЫЙ ЗАКОН<\/h1>/)
      .and.to.include('«2.1) голосовой вызов')
  })
})
