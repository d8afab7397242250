/** How many tokens are the same from `row` and `column` on, at most `room`. */
export function sameHead(before: Int32Array, after: Int32Array, row: number, column: number, room: number): number {
  let same = 0
  while (same < room && before[row + same] === after[column + same]) same++
  return same
}

/** How many tokens are the same before `rowEnd` and `columnEnd`, at most `room`. */
export function sameTail(
  before: Int32Array,
  after: Int32Array,
  rowEnd: number,
  columnEnd: number,
  room: number,
): number {
  let same = 0
  while (same < room && before[rowEnd - 1 - same] === after[columnEnd - 1 - same]) same++
  return same
}
