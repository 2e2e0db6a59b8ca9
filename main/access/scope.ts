/** Whose customers and orders the bearers of a role see: their own, those of their team, or all (IDP-08). */
export const dataScopes = ['own', 'team', 'all'] as const
export type DataScope = (typeof dataScopes)[number]
