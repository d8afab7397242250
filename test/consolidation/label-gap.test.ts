import { expect } from 'chai'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { lawSource } from '../../src/law/law.ts'
import { amendmentOf, cite, labelsOf, lawOf, quoted } from './build.ts'

const law = lawOf('### Статья 1. Связь\n\n1. А.\n\n2. Б.\n\n3. В.\n')

const remarksOn = (label: string): readonly (string | null)[] => {
  const amendment = amendmentOf([
    {
      kind: 'insert-unit',
      parent: cite('article 1'),
      unit: 'point',
      labels: labelsOf(label),
      place: { kind: 'by-label' },
      text: quoted(`${label}. Новый.`),
    },
  ])
  const { reports } = consolidate([law], [amendment], { mode: { kind: 'sequence' } })
  return reports.flatMap(({ problems }) => problems.map(({ code, nearest }) => (code === 'label-gap' ? nearest : code)))
}

describe('a label whose superscript a portal lost', () => {
  it('is told with the label that may be meant', () => expect(remarksOn('31')).to.deep.equal(['3.1']))
  it('is not seen in the next label, or in one with its index', () => {
    expect(remarksOn('4')).to.deep.equal([])
    expect(remarksOn('3.1')).to.deep.equal([])
  })
})

describe('a label printed with odd spaces', () => {
  for (const written of ['4. Новый.', '4.Новый.'])
    it(`is put in as its siblings are: ${written}`, () => {
      const amendment = amendmentOf([
        {
          kind: 'insert-unit',
          parent: cite('article 1'),
          unit: 'point',
          labels: labelsOf('4'),
          place: { kind: 'by-label' },
          text: quoted(written),
        },
      ])
      const { laws } = consolidate([law], [amendment], { mode: { kind: 'sequence' } })
      expect(laws.map(({ draft }) => lawSource(draft)).join('')).to.match(/\n4\. Новый\.\n$/)
    })
})
