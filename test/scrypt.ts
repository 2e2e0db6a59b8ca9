/**
 * What a password costs in made-up shops, in the place of main/access/scrypt.ts: the same road, short. The tests sign
 * colleagues in some thousand times; what the program pays is looked at in cli/cli.test.ts, of the built one.
 */
export const passwordCost = { N: 16, r: 8, p: 1, length: 32 }
