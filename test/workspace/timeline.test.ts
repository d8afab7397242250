import { expect } from 'chai'
import { NotFound } from '../../src/workspace/errors.ts'
import { faceOf } from '../../src/workspace/face.ts'
import { reader } from '../../src/workspace/reading/reader.ts'
import { snapshotOf } from '../../src/workspace/snapshot.ts'
import { timelineOf } from '../../src/workspace/timeline.ts'
import { lawsTouched, pendingOn } from '../../src/workspace/touches.ts'
import type { Snapshot } from '../../src/workspace/types.ts'
import { bill, law } from '../support/example-law.ts'

const strike = 'в пункте 2 статьи 1 слово «разумный» исключить'

/** Two bill articles; the second has a day of its own. */
const staged = `${bill(strike, { status: 'adopted', adopted: '2025-01-10', effective: '2025-03-01' })}
## Статья 2

Внести в Федеральный закон от 1 марта 2024 года № 1-ФЗ «О тишине» следующие изменения:

1) в пункте 1 статьи 2 слово «пять» заменить словом «десять».

## Статья 3

1. Настоящий Федеральный закон вступает в силу с 1 марта 2025 года, за исключением статьи 2 настоящего Федерального закона.

2. Статья 2 настоящего Федерального закона вступает в силу с 1 сентября 2025 года.
`

describe('the amendments of a law', () => {
  const snapshot = workspace({
    'amendments/adopted.md': bill(strike, { status: 'adopted', adopted: '2025-01-10' }),
    'amendments/draft.md': bill(strike),
    'amendments/other.md': bill(strike).replace('№ 1-ФЗ «О тишине» следующие', '№ 9-ФЗ «О шуме» следующие'),
    'amendments/rejected.md': bill(strike, { status: 'rejected' }),
  })

  it('that may still come are those not rejected', () => {
    expect(pendingOn(snapshot, '1-fz').map(({ id }) => id)).to.deep.equal(['adopted', 'draft'])
  })

  it('are those whose instructions name it', () => {
    expect(snapshot.amendments.map((amendment) => [amendment.id, lawsTouched(snapshot, amendment)])).to.deep.equal([
      ['adopted', ['1-fz']],
      ['draft', ['1-fz']],
      ['other', []],
      ['rejected', ['1-fz']],
    ])
  })
})

describe('the timeline of a law', () => {
  it('has an edition for each day on which adopted articles begin', () => {
    expect(timelineOf(workspace({ 'amendments/staged.md': staged }), '1-fz')).to.deep.equal({
      law: '1-fz',
      editions: [
        { date: '2024-03-01', kind: 'base', brings: [] },
        { date: '2025-03-01', kind: 'adopted', brings: [{ amendment: 'staged', articles: ['1'], instructions: 1 }] },
        { date: '2025-09-01', kind: 'adopted', brings: [{ amendment: 'staged', articles: ['2'], instructions: 1 }] },
      ],
      undated: [],
    })
  })

  it('joins what begins on one day, and keeps proposals apart', () => {
    const { editions, undated } = timelineOf(
      workspace({
        'amendments/one.md': bill(strike, { status: 'adopted', effective: '2026-01-01' }),
        'amendments/two.md': bill(strike, { status: 'adopted', effective: '2026-01-01' }),
        'amendments/three.md': bill(strike, { status: 'introduced', effective: '2026-01-01' }),
        'amendments/four.md': bill(strike),
        'amendments/five.md': bill(strike, { status: 'withdrawn', effective: '2026-01-01' }),
      }),
      '1-fz',
    )
    expect(
      editions.map(({ date, kind, brings }) => [date, kind, brings.map(({ amendment }) => amendment)]),
    ).to.deep.equal([
      ['2024-03-01', 'base', []],
      ['2026-01-01', 'adopted', ['one', 'two']],
      ['2026-01-01', 'proposed', ['three']],
    ])
    expect(undated).to.deep.equal(['four'])
  })

  it('leaves out what was in force by the day of the base text', () => {
    const early = bill(strike, { status: 'adopted', effective: '2024-01-01' })
    expect(timelineOf(workspace({ 'amendments/early.md': early }), '1-fz').editions).to.have.length(1)
  })

  it('is of a law that is there', () => {
    expect(() => timelineOf(workspace({}), '1fz')).to.throw(NotFound, '1-fz')
  })
})

describe('the face of a text', () => {
  const snapshot = workspace({
    'amendments/staged.md': staged,
    'amendments/draft.md': bill(strike),
  })
  const [base] = snapshot.laws
  if (base === undefined) throw new Error('the example law was not read')

  it('of the file: its own edition, in force, and what may come', () => {
    expect(faceOf(snapshot, base)).to.deep.equal({
      law: '1-fz',
      title: 'О тишине',
      status: 'rendition',
      edition: '2024-03-01',
      standing: 'in-force',
      revision: null,
      amendments: [],
      pending: ['draft', 'staged'],
    })
  })

  it('with a draft worked in: proposed, and that draft is no longer pending', () => {
    expect(faceOf(snapshot, base, ['draft'])).to.deep.include({ standing: 'proposed', pending: ['staged'] })
  })

  it('of a day: adopted amendments, in force; an amendment is pending until all of it is', () => {
    expect(faceOf(snapshot, base, ['staged'], '2025-03-01')).to.deep.include({
      edition: '2025-03-01',
      standing: 'in-force',
      pending: ['draft', 'staged'],
    })
    expect(faceOf(snapshot, base, ['staged'], '2025-09-01')).to.deep.include({
      standing: 'in-force',
      pending: ['draft'],
    })
  })
})

function workspace(amendments: Readonly<Record<string, string>>): Snapshot {
  const files = Object.entries({ 'laws/1-fz.md': law, ...amendments }).map(([file, text]) => ({
    kind: 'text' as const,
    file,
    text,
  }))
  return snapshotOf(null, files, reader())
}
