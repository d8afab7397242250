import { expect } from 'chai'
import { nearestName } from '../../src/workspace/nearest.ts'

describe('the nearest name', () => {
  const names = ['126-fz', '149-fz', 'koap', 'en/126-fz']

  it('is the one that was mistyped', () => {
    expect(nearestName('126fz', names)).to.equal('126-fz')
    expect(nearestName('KOAP', names)).to.equal('koap')
    expect(nearestName('en/126', names)).to.equal('en/126-fz')
  })

  it('is none where nothing is like it', () => expect(nearestName('конституция', names)).to.equal(null))
})
