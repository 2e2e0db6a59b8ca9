/** The fewest characters of a password. */
export const shortestPassword = 8
