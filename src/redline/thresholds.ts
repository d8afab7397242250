/** Every number that decides how rows are named and parted, with its unit and its reason. */
export const rowLimits = {
  /** UTF-16 units: a longer paragraph that says «утратил силу» somewhere is not a note of repeal. */
  repealNote: 400,
  /** Share of the smaller side that was kept: with less, little more than the label is left, and it may be another paragraph. */
  anotherParagraph: 1 / 3,
} as const
