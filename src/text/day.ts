/** Whether a text is a day of the calendar as ISO writes it (`2027-03-01`). */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  // `Date.parse` takes 31 February for 3 March: a day must print back as it was written.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
