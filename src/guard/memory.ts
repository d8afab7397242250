/** How much memory a server may take where nobody says, in megabytes. */
export const defaultMemory = 1500

/** With less than this not even one large law can be read, in megabytes. */
export const leastMemory = 256
