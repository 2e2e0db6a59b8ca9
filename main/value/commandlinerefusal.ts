/** What only the command line refuses. */
export const commandLineRefusals = [
  'commandLine.noShop',
  'commandLine.noPassword',
  'commandLine.passwordShown',
  'commandLine.noRequest',
] as const
