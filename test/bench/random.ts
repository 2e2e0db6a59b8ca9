/** Chance that comes out the same each time: every shop and workbook made from one seed is the same. */
export interface Random {
  /** From 0 up to, never reaching, 1. */
  share(): number
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number
  /** True this often, 0 never to 1 always. */
  happens(chance: number): boolean
  pick<T>(from: readonly T[]): T
  /** An id as a click makes one. */
  uuid(): string
}

/** A source of chance from a seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (least: number, most: number) => least + Math.floor(share() * (most - least + 1))
  const word = () => whole(0, 0xffffffff).toString(16).padStart(8, '0')
  return {
    share,
    whole,
    happens: (chance) => share() < chance,
    pick: (from) => {
      const one = from[whole(0, from.length - 1)]
      if (one === undefined) throw new Error('There is nothing to pick from')
      return one
    },
    uuid: () => `${word()}-${word().slice(4)}-4${word().slice(5)}-a${word().slice(5)}-${word()}${word().slice(4)}`,
  }
}
