import { expect } from 'chai'
import type { Express } from 'express'
import request from 'supertest'
import type { BillAnswer, CompletionAnswer } from '../../src/server/models/editing/answers.ts'
import { bill } from '../support/example-law.ts'
import { folders } from '../support/folders.ts'
import { quietAct } from '../support/quiet-act.ts'
import { appOn, files } from './support.ts'

/** `|` is the cursor. */
function typed(written: string): { readonly text: string; readonly caret: number } {
  const caret = written.indexOf('|')
  return { text: written.replace('|', ''), caret: Math.max(caret, 0) }
}

describe('what the editor of a bill is told', () => {
  const { folder, clear } = folders()
  let app: Express
  before(async () => {
    app = await appOn(folder({ ...files, 'laws/quiet.md': quietAct }))
  })
  after(clear)

  async function ask(path: string, body: object, headers: Readonly<Record<string, string>> = {}) {
    return request(app)
      .post(path)
      .set({ 'Accept-Language': 'ru', ...headers })
      .send({ sequence: 1, laws: [], ...body })
  }

  async function look(written: string): Promise<BillAnswer> {
    const { status, body } = await ask('/editor/bill', typed(written))
    expect(status).to.equal(200)
    return body
  }

  async function complete(written: string, laws: readonly string[] = []): Promise<readonly [string, string][]> {
    const { text, caret } = typed(written)
    const { status, body } = await ask('/editor/completions', { text, caret, laws })
    expect(status).to.equal(200)
    const { from, options } = body as CompletionAnswer
    return options.map((option) => [`${text.slice(0, from)}${option.text}`.split('\n').at(-1) as string, option.detail])
  }

  it('each instruction by its words, with what became of it and what it changes', async () => {
    const { instructions, laws, problems, language } = await look(files['amendments/mild.md'] as string)
    expect(instructions.map(({ outcome, places }) => [outcome, ...places])).to.deep.equal([
      ['applied', 'пункт 2 статьи 2'],
      ['applied', 'пункт 2 статьи 1'],
    ])
    expect([laws, problems, language]).to.deep.equal([[{ id: 'tishina', name: '1-ФЗ' }], [], 'ru'])
  })

  it('a problem by the words that it is about, in the language of the page, with what mends it', async () => {
    const text = bill('в пункте 2 статьи 1 слова «разумный сорк» заменить словами «строгий срок»')
    const { problems } = await look(text)
    const [problem] = problems
    expect(problems).to.have.length(1)
    const { start, end } = problem?.span ?? { start: 0, end: 0 }
    expect(text.slice(start, end)).to.equal('разумный сорк')
    expect(problem?.message).to.include('не найдены')
    const [change] = problem?.fix?.changes ?? []
    const mended = `${text.slice(0, change?.start)}${change?.text}${text.slice(change?.end)}`
    expect((await look(mended)).problems).to.deep.equal([])
    const english = await ask('/editor/bill', { text, caret: 0 }, { 'Accept-Language': 'en' })
    expect((english.body as BillAnswer).problems[0]?.message).to.match(/^The words/)
  })

  for (const [said, mends] of [
    ['в пункте 5 статьи 1 слово «разумный» исключить', 'в пункте 2 статьи 1 слово «разумный» исключить'],
    [
      'статью 1 дополнить пунктом 2 следующего содержания:\n\n> 2. Ночь темна',
      'статью 1 дополнить пунктом 2.1 следующего содержания:\n\n> 2.1. Ночь темна',
    ],
    [
      'статью 1 дополнить пунктом 3 следующего содержания:\n\n> 4. Ночь темна',
      'статью 1 дополнить пунктом 3 следующего содержания:\n\n> 3. Ночь темна',
    ],
  ] as const) {
    it(`«${said.split('\n')[0]}» is mended at one press`, async () => {
      const text = bill(said)
      const [problem] = (await look(text)).problems
      const changes = problem?.fix?.changes ?? []
      const mended = changes
        .toReversed()
        .reduce((all, { start, end, text: words }) => `${all.slice(0, start)}${words}${all.slice(end)}`, text)
      expect(mended).to.equal(bill(mends))
      expect((await look(mended)).problems.filter(({ severity }) => severity === 'problem')).to.deep.equal([])
    })
  }

  it('beside the line, the provision that it cites and what becomes of it', async () => {
    const { focus } = await look(bill('в пункте 2 статьи 1 слово «разу|мный» заменить словом «строгий»'))
    expect(focus?.cited.map(({ name, href }) => [name, href])).to.deep.equal([
      ['пункт 2 статьи 1', '/laws/tishina#art_1__pnt_2'],
    ])
    expect(focus?.cited[0]?.text).to.include('Орган вправе назначить разумный срок.')
    expect(focus?.effect).to.include('<del>разумный</del><ins>строгий</ins>')
  })

  it('beside a lead, what it speaks of; beside words that nothing reads, no provision', async () => {
    expect((await look(bill('в статье 1:|\n\nа) пункт 1 исключить'))).focus?.cited[0]?.name).to.equal('статья 1')
    expect((await look('# О чем-|то')).focus).to.equal(null)
  })

  it('words of the provision that is quoted from, while they are being quoted', async () => {
    expect(await complete(bill('в пункте 2 статьи 1 слова «разум|'))).to.deep.equal([
      ['1) в пункте 2 статьи 1 слова «разумный', ''],
      ['1) в пункте 2 статьи 1 слова «разумный срок', ''],
    ])
    expect(await complete(bill('в пункте 2 статьи 1 слова «разумный» заменить словами «разу|'))).to.deep.equal([])
  })

  it('words under a lead, from what the lead speaks of', async () => {
    const found = await complete(bill('в статье 1:\n\nа) в пункте 1 слово «запр|'))
    expect(found).to.deep.equal([['а) в пункте 1 слово «запрещен', '']])
  })

  it('provisions with their headings, in the case that the sentence asks for', async () => {
    expect(await complete(bill('в стат|'), ['tishina'])).to.deep.equal([
      ['1) в статье 1', 'Тишина'],
      ['1) в статье 2', 'Срок'],
    ])
    expect(await complete(bill('пункт 1 стат|'))).to.deep.include(['1) пункт 1 статьи 1', 'Тишина'])
    expect(await complete(bill('статью |'))).to.deep.equal([
      ['1) статью 1', 'Тишина'],
      ['1) статью 2', 'Срок'],
    ])
    expect(await complete(bill('статью 2|'))).to.deep.equal([])
    expect(await complete(bill('в статье 1:\n\nа) пун|'))).to.deep.equal([
      ['а) пункт 1', 'Шум ночью запрещен.'],
      ['а) пункт 2', 'Орган вправе назначить разумный срок.'],
    ])
  })

  it('how the block of law begins that an instruction announces', async () => {
    expect(await complete(bill('статью 1 дополнить пунктом 3 следующего содержания:\n\n> |'))).to.deep.equal([
      ['> 3. ', ''],
    ])
    expect(await complete(bill('дополнить статьей 3 следующего содержания:\n\n> |'))).to.deep.equal([
      ['> Статья 3. ', ''],
    ])
    expect(await complete(bill('пункт 2 статьи 1 изложить в следующей редакции:\n\n> |'))).to.deep.equal([
      ['> 2. Орган вправе назначить разумный срок.', ''],
    ])
    expect(await complete(bill('статью 1 изложить в следующей редакции:\n\n> |'))).to.deep.equal([
      ['> 2. Орган вправе назначить разумный срок.', ''],
    ])
  })

  it('the same in English', async () => {
    const lead = '---\nlanguage: en\n---\n\nSection 2 of the Quiet Act (1 U.S.C. 2) is amended—\n\n'
    expect(await complete(`${lead}(1) in subsec|`, ['quiet'])).to.deep.equal([
      ['(1) in subsection (a)', 'Noise at night is prohibited.'],
      ['(1) in subsection (b)', 'The agency may set a reasonable time.'],
    ])
    expect(await complete(`${lead}(1) in subsection (b), by striking “reas|`, ['quiet'])).to.deep.include([
      '(1) in subsection (b), by striking “reasonable time',
      '',
    ])
    expect(await complete('In section 2(|', ['quiet'])).to.have.length(2)
  })

  it('nothing where a page of another site asks, or the question is none', async () => {
    const evil = { Origin: 'https://evil.example' }
    expect((await ask('/editor/bill', typed('x'), evil)).status).to.equal(403)
    expect((await ask('/editor/bill', typed('x'), { 'Sec-Fetch-Site': 'cross-site' })).status).to.equal(403)
    expect((await ask('/editor/bill', typed('x'), { 'Sec-Fetch-Site': 'same-origin' })).status).to.equal(200)
    expect((await ask('/editor/bill', { caret: 1 })).status).to.equal(400)
    expect((await ask('/editor/bill', { text: 'я'.repeat(600_000), caret: 0 })).status).to.equal(413)
  })
})
