/** The owner of every made-up shop, as they sign in. */
export const owner = { name: '老板', password: 'geheim-2026' }
