import { expect } from 'chai'
import { listDepths } from '../../src/text/list-depth.ts'

/** The labels with what has none as a dash, and their depths. */
const depths = (labels: string): string =>
  listDepths(labels.split(' ').map((one) => (one === '-' ? null : one))).join(' ')

describe('how deep the labels of a list stand', () => {
  const cases: readonly (readonly [labels: string, depths: string])[] = [
    ['- 1) 2) а) б) 3)', '0 1 1 2 2 1'],
    ['1. 1) а) - 2) 2. 1)', '1 2 3 3 2 1 2'],
    ['(1) (A) (i) (ii) (B) (2)', '1 2 3 3 2 1'],
    ['(a) (1) (A) (i) (I) (II) (ii) (B) (2) (b)', '1 2 3 4 5 5 4 3 2 1'],
    ['(g) (h) (i) (j)', '1 1 1 1'],
    ['(h) (1) (A) (i) (ii)', '1 2 3 4 4'],
    ['(b) (1) (2) (c)', '1 2 2 1'],
    ['(2) (4) (7)', '1 1 1'],
    ['1.1. 1.2. 1)', '1 1 2'],
  ]
  for (const [labels, expected] of cases) it(labels, () => expect(depths(labels)).to.equal(expected))
})
