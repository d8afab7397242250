import { expect } from 'chai'
import { allPatterns, checkedBefore, faultOf, fingerprint } from './patterns.ts'

describe('regular expressions in src', () => {
  it('take linear time on every text: none can be made to hang the program', async function () {
    this.timeout(300_000)
    const known = checkedBefore()
    const faults: string[] = []
    for (const pattern of allPatterns().filter((one) => !known.has(fingerprint(one)))) {
      const fault = await faultOf(pattern)
      if (fault !== null) faults.push(`${pattern.files.join(', ')}: /${pattern.source}/${pattern.flags}: ${fault}`)
    }
    expect(faults, 'bound or anchor what repeats; “npm run patterns” checks them all').to.deep.equal([])
  })

  it('that hang are found', async () => {
    for (const source of ['^(?:[.]?a+)+$', '\\s+$', '^#[ \\t]+(.*?)[ \\t]*#*[ \\t]*$'])
      expect(await faultOf({ source, flags: '', files: [] }), source).not.to.equal(null)
    expect(await faultOf({ source: '^#[ \\t]+(.*)$', flags: 'm', files: [] })).to.equal(null)
  }).timeout(60_000)
})
