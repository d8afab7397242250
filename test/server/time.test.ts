import { expect } from 'chai'
import { bill, law } from '../support/example-law.ts'
import { type Files, folders } from '../support/folders.ts'
import { appOn, get, getJson } from './support.ts'

const { folder, repository, clear } = folders()
after(clear)

const strike = 'в пункте 2 статьи 1 слово «разумный» исключить'
const ten = 'в пункте 1 статьи 2 слово «пять» заменить словом «десять»'
const noise = 'в пункте 1 статьи 1 слово «запрещен» заменить словом «недопустим»'

/** A bill with a sentence on its time in an article of its own. */
const timed = (instruction: string, time: string, front: Readonly<Record<string, string>> = {}): string =>
  `${bill(instruction, { status: 'adopted', adopted: '2025-01-10', ...front })}\n## Статья 2\n\n${time}\n`

const temporary = timed(
  strike,
  'Настоящий Федеральный закон вступает в силу с 1 марта 2025 года и действует по 31 декабря 2026 года.',
  { title: 'Временный' },
)

const pages = async (amendments: Files) => appOn(folder({ 'laws/tishina.md': law, ...amendments }))

describe('time on the pages', () => {
  it('a bill says from when until when it is in force, and what nobody can count', async () => {
    const app = await pages({
      'amendments/temporary.md': temporary,
      'amendments/term.md': timed(
        ten,
        'Настоящий Федеральный закон вступает в силу по истечении десяти дней после дня его официального опубликования.',
      ),
    })
    const { text } = await get(app, '/amendments/temporary')
    expect(text).to.match(/вступает в силу[^<]*1 марта 2025[\s\S]*перестаёт действовать[^<]*2027/)
    expect((await get(app, '/amendments/term')).text).to.include('дата неизвестна')
  })

  it('a timeline has an edition for the day on which something ends', async () => {
    const app = await pages({ 'amendments/temporary.md': temporary })
    const { body } = await getJson(app, '/laws/tishina/timeline?from=2025-03-01&to=2027-01-01')
    expect(body.editions.map(({ date }: { date: string }) => date)).to.deep.equal([
      '2024-03-01',
      '2025-03-01',
      '2027-01-01',
    ])
    expect(body.editions[2]).to.deep.include({ brings: [] })
    expect(body.editions[2].ends.map(({ amendment }: { amendment: string }) => amendment)).to.deep.equal(['temporary'])
    // What had gone comes back.
    expect(body.redline.stats.changes).to.equal(1)
    expect((await get(app, '/laws/tishina/timeline')).text).to.include('Перестаёт действовать')
  })

  it('the text of a file is not called in force where an act in force is not in it', async () => {
    const app = await pages({ 'amendments/temporary.md': temporary })
    const { body, text } = await getJson(app, '/laws/tishina')
    expect(body.face.standing, text).to.equal('behind')
    expect((await get(app, '/laws/tishina')).text).to.include('/draft?law=tishina&amp;on=2026-11-24')
    const over = temporary.replace('31 декабря 2026', '31 декабря 2025')
    expect((await getJson(await pages({ 'amendments/over.md': over }), '/laws/tishina')).body.face.standing).to.equal(
      'in-force',
    )
  })

  it('a draft of a day lists what was worked in, in order, and nothing else', async () => {
    const other = temporary.replaceAll('1 марта 2024 года № 1-ФЗ «О тишине»', '1 марта 2024 года № 9-ФЗ «О шуме»')
    const app = await pages({
      'amendments/a-late.md': bill(ten, { status: 'adopted', adopted: '2025-02-01', effective: '2025-06-01' }),
      'amendments/b-later.md': bill(noise, { status: 'adopted', adopted: '2025-03-01', effective: '2027-06-01' }),
      'amendments/c-early.md': temporary,
      'amendments/other.md': other,
      'amendments/proposal.md': bill('статью 2 признать утратившей силу'),
    })
    const face = async (query: string) => (await getJson(app, `/draft?law=tishina&${query}`)).body.face
    expect(await face('on=2026-01-01')).to.deep.include({ standing: 'in-force', amendments: ['c-early', 'a-late'] })
    expect(await face('on=2027-02-01')).to.deep.include({ standing: 'in-force', amendments: ['a-late'] })
    expect(await face('on=2026-01-01&with=proposal')).to.deep.include({
      standing: 'proposed',
      amendments: ['c-early', 'a-late', 'proposal'],
    })
    // An adopted act that begins later is not in force on that day because somebody works it in.
    expect(await face('on=2026-01-01&with=b-later')).to.deep.include({ standing: 'proposed', pending: ['proposal'] })
  })

  it('a draft of a day says what of the chosen bills begins later, and where nothing was worked in', async () => {
    const later = { status: 'adopted', adopted: '2025-03-01', effective: '2027-06-01' }
    const app = await pages({ 'amendments/b-later.md': bill(noise, { ...later, title: 'Поздний' }) })
    const page = async (query: string) => (await get(app, `/draft?law=tishina&${query}`)).text
    expect(await page('on=2026-01-01&with=b-later')).to.match(/Учтены до вступления в силу[^<]*Поздний/)
    expect(await page('on=2027-06-01&with=b-later')).not.to.include('Учтены до вступления в силу')
    expect(await page('on=2026-01-01')).to.include('Ничего: это текст, как он стоит в файле.')
  })

  it('options say what is gone with its parent, and what is suspended', async () => {
    const question = { question: 'Как быть?' }
    const app = await pages({
      'amendments/gone.md': bill('статью 2 исключить', question),
      'amendments/pause.md': bill('приостановить до 1 января 2028 года действие пункта 1 статьи 1', question),
      'amendments/ten.md': bill(ten, question),
    })
    const { body } = await getJson(app, '/options/как-быть')
    const cells = Object.fromEntries(
      body.rows.map((row: { name: string; cells: readonly ({ after: string | null } | null)[] }) => [
        row.name,
        row.cells.map((cell) => (cell === null ? 'left' : (cell.after ?? 'gone'))),
      ]),
    )
    expect(cells['пункт 1 статьи 2']).to.deep.equal(['gone', 'left', '1. Срок составляет десять дней.'])
    expect(cells['пункт 1 статьи 1'][1]).to.match(/^1\. Шум ночью запрещен\.\n\n> .*приостановлено до 1 января 2028/)
    expect(cells['пункт 2 статьи 1']).to.equal(undefined)
  })

  it('the effect of a bill says which revision could not be carried out', async () => {
    const root = repository(
      { 'laws/tishina.md': law, 'amendments/x.md': bill(strike) },
      { 'amendments/x.md': bill('пункт 9 статьи 1 исключить') },
    )
    const app = await appOn(root)
    const { text } = await get(app, '/amendments/x/effect?before=HEAD~1&after=HEAD')
    expect(text).to.match(/Исполнено не всё[\s\S]*пункт 9 статьи 1/)
    expect((await get(app, '/amendments/x/effect?before=HEAD~1&after=HEAD~1')).text).not.to.include('Исполнено не всё')
  })
})
