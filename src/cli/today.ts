/** Today as an ISO date (UTC): documents say when they were made. */
export const today = (): string => new Date().toISOString().slice(0, 10)
