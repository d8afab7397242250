/** Absolute path of a Chromium: $ENGROSS_CHROMIUM if it is set, else the first of the usual names on the path; null where there is none. */
export function findChromium(env?: Readonly<Record<string, string | undefined>>): string | null
