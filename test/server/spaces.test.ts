import { expect } from 'chai'
import type { Express } from 'express'
import { law } from '../support/example-law.ts'
import { folders } from '../support/folders.ts'
import { appOn, get } from './support.ts'

describe('changes of white space alone, on a page', () => {
  const { folder, clear } = folders()
  const path = '/redline?before=laws/tishina.md&after=laws/relaid.md'
  let app: Express

  before(async () => {
    app = await appOn(folder({ 'laws/tishina.md': law, 'laws/relaid.md': law.replace('пять дней', 'пять\nдней') }))
  })
  after(clear)

  it('leave the texts the same but for spaces, and a link shows them', async () => {
    const { text } = await get(app, path)
    expect(text).to.include('Тексты различаются только пробелами и переносами строк.')
    expect(text).to.match(/<a href="[^"]*spaces=shown[^"]*">пробелы и переносы<\/a>/)
    const same = await get(app, path.replace('relaid', 'tishina'))
    expect(same.text).to.include('Тексты совпадают.').and.not.to.include('spaces=shown')
  })

  it('are signs that count as changes, once asked for', async () => {
    for (const view of ['inline', 'side-by-side', 'table']) {
      const { text } = await get(app, `${path}&spaces=shown&view=${view}`)
      expect(text, view)
        .to.include('<del>␣</del>')
        .and.to.match(/<ins>⏎ ?<\/ins>/)
      expect(text, view).to.match(/<span class="change-total">1</)
      expect(text, view).to.match(/spaces and breaks|aria-current="true">пробелы и переносы/)
    }
  })

  it('are asked for by no other word', async () => {
    expect((await get(app, `${path}&spaces=yes`)).status).to.equal(400)
  })
})
