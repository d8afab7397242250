import { addRun, addRuns, type Box, type Runs } from '../diff/myers.ts'
import { sameHead, sameTail } from '../diff/same-ends.ts'

/**
 * What two paragraphs that became each other share, with what is the same at their ends besides. A word there was matched to
 * a third paragraph, and set free when that link was cut: «2) наличие долга; 3) наличие ошибок» has the first words of
 * «2) наличие ошибок» in two items. `isTelling` says which of the ends (of the text before) are worth to be kept: one at the
 * outer end of the paragraphs, or an `inner` one, beside what is kept already.
 */
export function addSharedEnds(
  before: Int32Array,
  after: Int32Array,
  box: Box,
  runs: Runs,
  isTelling: (start: number, end: number, where: 'head' | 'tail' | 'inner') => boolean,
): Runs {
  const made: Runs = []
  const addEnds = (
    rowStart: number,
    rowEnd: number,
    columnStart: number,
    columnEnd: number,
    outer: 'head' | 'tail',
  ): void => {
    const room = Math.min(rowEnd - rowStart, columnEnd - columnStart)
    const head = sameHead(before, after, rowStart, columnStart, room)
    const tail = sameTail(before, after, rowEnd, columnEnd, room - head)
    // Where nothing else is left on one side, words are put in or taken out, and none replaced.
    const isAll = head + tail === room
    if (isAll || isTelling(rowStart, rowStart + head, outer === 'head' ? 'head' : 'inner'))
      addRun(made, rowStart, columnStart, head)
    if (isAll || isTelling(rowEnd - tail, rowEnd, outer === 'tail' ? 'tail' : 'inner'))
      addRun(made, rowEnd - tail, columnEnd - tail, tail)
  }
  addEnds(box.beforeStart, runs[0] as number, box.afterStart, runs[1] as number, 'head')
  addRuns(made, runs)
  const [row, column, length] = runs.slice(-3) as [number, number, number]
  addEnds(row + length, box.beforeEnd, column + length, box.afterEnd, 'tail')
  return made
}
