import { readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020.js'
import { expect } from 'chai'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { redlineJson } from '../../src/exporting/formats/json.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { readLaw } from '../../src/law/law.ts'
import { compare } from '../../src/redline/compare.ts'
import { redlineOf } from '../../src/redline/consolidated.ts'
import { spacesShown } from '../../src/redline/spaces.ts'
import type { Redline } from '../../src/redline/types.ts'

const schema = JSON.parse(readFileSync('docs/redline.schema.json', 'utf8'))
const validate = new Ajv.Ajv2020({ strict: true, allErrors: true }).compile(schema)

function errorsIn(value: unknown): unknown {
  validate(JSON.parse(JSON.stringify(value)))
  return validate.errors
}

const compared = (before: string, after: string): Redline =>
  compare(before, after, (text) => readLaw(text, { id: 'x', file: 'x' }).law)

describe('the published schema of a redline as JSON', () => {
  const base = readLaw(readFileSync('laws/126-fz.md', 'utf8'), { id: '126-fz', file: 'laws/126-fz.md' }).law
  const bill = readAmendment(readFileSync('amendments/calls-notification.md', 'utf8'), { id: 'bill', file: 'bill.md' })

  it('takes what is written: of bills worked in, of any two texts, with moves and with changes of white space', () => {
    const [law] = consolidate([base], [bill], { mode: { kind: 'sequence' } }).laws
    if (law === undefined) throw new Error('the bill changes nothing')
    expect(errorsIn(redlineJson(redlineOf(law)))).to.equal(null)
    const parts = readFileSync('laws/149-fz.md', 'utf8').split(/(?=^### )/m)
    const moved = [parts[0], parts[2], parts[3], parts[1], ...parts.slice(4)].join('')
    expect(errorsIn(redlineJson(compared(parts.join(''), moved)))).to.equal(null)
    expect(errorsIn(redlineJson(spacesShown(compared('a  b\n', 'a b\n\nc\n'))))).to.equal(null)
  })

  it('refuses what no redline is', () => {
    const good = redlineJson(compared('a\n', 'b\n'))
    expect(errorsIn({ ...good, coarse: 'no' })).not.to.equal(null)
    expect(errorsIn({ ...good, pieces: [{ kind: 'changed', text: 'a' }] })).not.to.equal(null)
    expect(errorsIn({ ...good, more: 1 })).not.to.equal(null)
  })
})
