/** How the command ends; scripts hold on to these. */
export const exits = {
  fine: 0,
  /** Problems in the input: in an amendment, in a law, in a file's bytes. */
  problems: 1,
  /** Wrong use: an option or a name that is not there. */
  wrongUse: 2,
  /** A fault of Engross itself. */
  fault: 3,
} as const

export type Exit = (typeof exits)[keyof typeof exits]
