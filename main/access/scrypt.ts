/** scrypt's cost: about 32 MB and a tenth of a second a try. Stored with each password, so it can be raised later. */
export const passwordCost = { N: 32_768, r: 8, p: 1, length: 32 }
