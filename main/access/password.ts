import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { passwordCost as cost } from './scrypt'

/** A password as it is stored: salted scrypt, `scrypt$N$r$p$salt$hash`. The password itself is never kept (IDP-01). */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password, salt, cost.N, cost.r, cost.p)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), hash.toString('base64')].join('$')
}

/** Whether a password is the one that was stored; takes as long for a wrong one. */
export async function checkPassword(password: string, stored: string): Promise<boolean> {
  const [, n, r, p, salt, hash] = stored.split('$')
  if (!salt || !hash) return false
  const expected = Buffer.from(hash, 'base64')
  const found = await derive(password, Buffer.from(salt, 'base64'), Number(n), Number(r), Number(p))
  return expected.length === found.length && timingSafeEqual(expected, found)
}

function derive(password: string, salt: Buffer, N: number, r: number, p: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { N, r, p, maxmem: 256 * N * r }
    scrypt(password.normalize('NFC'), salt, cost.length, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
