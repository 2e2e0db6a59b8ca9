import type { Random } from '../../../bench/random'
import { entries, pack } from '../nasty/pack'

/** A way to damage a file. */
type Damage = (bytes: Buffer, random: Random) => Buffer

const extremes = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff]

const byteDamages: Damage[] = [flip, cut, insert, overwrite, repeat, exchange, extreme]

/** The bytes with one to three damages of the disk, the mail or malice; the same seed gives the same damage. */
export function damaged(bytes: Buffer, random: Random): Buffer {
  let result = Buffer.from(bytes)
  for (let times = random.whole(1, 3); times > 0 && result.length > 4; times -= 1) {
    result = Buffer.from(random.pick(byteDamages)(result, random))
  }
  return result
}

/** A package whose parts are damaged inside, so that the damage gets past the sums: their XML, their names, their places. */
export function damagedParts(parts: Record<string, string>, random: Random): Buffer {
  const list = entries(parts)
  for (let times = random.whole(1, 3); times > 0; times -= 1) {
    const part = random.pick(list)
    const text = String(part.bytes)
    const kind = random.whole(0, 9)
    if (kind === 0) part.bytes = String(random.pick(list).bytes)
    else if (kind === 1) part.name = random.pick(list).name
    else if (kind === 2) part.bytes = damaged(Buffer.from(text), random)
    else part.bytes = random.pick(xmlDamages)(text, random)
    part.stored = random.happens(0.2)
    part.descriptor = random.happens(0.2)
  }
  return pack(list)
}

const place = (bytes: Buffer, random: Random) => random.whole(0, Math.max(0, bytes.length - 1))

function flip(bytes: Buffer, random: Random): Buffer {
  for (let bits = random.whole(1, 8); bits > 0; bits -= 1) {
    const at = place(bytes, random)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.whole(0, 7))
  }
  return bytes
}

function cut(bytes: Buffer, random: Random): Buffer {
  if (random.happens(0.3)) return bytes.subarray(0, place(bytes, random))
  const from = place(bytes, random)
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + random.whole(1, 600))])
}

function insert(bytes: Buffer, random: Random): Buffer {
  const noise = Buffer.from(Array.from({ length: random.whole(1, 200) }, () => random.whole(0, 255)))
  const at = place(bytes, random)
  return Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at)])
}

function overwrite(bytes: Buffer, random: Random): Buffer {
  const at = place(bytes, random)
  return bytes.fill(random.pick([0, 0xff, 0x20, 0x3c]), at, Math.min(bytes.length, at + random.whole(1, 600)))
}

function repeat(bytes: Buffer, random: Random): Buffer {
  const at = place(bytes, random)
  const block = bytes.subarray(at, at + random.whole(1, 600))
  return Buffer.concat([bytes.subarray(0, at), ...Array<Buffer>(random.whole(2, 20)).fill(block), bytes.subarray(at)])
}

function exchange(bytes: Buffer, random: Random): Buffer {
  const [a, b] = [place(bytes, random), place(bytes, random)].sort((x, y) => x - y) as [number, number]
  const length = Math.min(random.whole(1, 600), b - a, bytes.length - b)
  const first = Buffer.from(bytes.subarray(a, a + length))
  bytes.copy(bytes, a, b, b + length)
  first.copy(bytes, b)
  return bytes
}

/** A number that is as small or as large as numbers get, where perhaps a length stood. */
function extreme(bytes: Buffer, random: Random): Buffer {
  const at = random.whole(0, Math.max(0, bytes.length - 4)) & ~1
  const value = random.pick(extremes)
  if (random.happens(0.5)) bytes.writeUInt16LE(value & 0xffff, at)
  else bytes.writeUInt32LE(value, at)
  return bytes
}

type XmlDamage = (text: string, random: Random) => string

const wild = [
  '',
  '-1',
  '0',
  '1.5',
  '99999999999999999999',
  'NaN',
  '1e308',
  'XFD1048576',
  'ZZZZ1',
  '&amp;',
  '&#0;',
  '&x;',
  ']]>',
  '😀',
  '\u0000',
  '<',
  '"',
  'true',
  '../../../etc/passwd',
  ' '.repeat(5000),
]

const xmlDamages: XmlDamage[] = [
  (text, random) => changeOne(text, /="[^"]*"/g, random, () => `="${random.pick(wild)}"`),
  (text, random) => changeOne(text, />[^<]+</g, random, () => `>${random.pick(wild)}<`),
  (text, random) => changeOne(text, /<[^>]+>/g, random, () => ''),
  (text, random) => changeOne(text, /<[^>]+>/g, random, (tag) => tag.repeat(random.whole(2, 2000))),
  (text, random) => changeOne(text, /<[^>]+>/g, random, () => random.pick(text.match(/<[^>]+>/g) ?? [''])),
  (text, random) =>
    changeOne(text, /<[^>]+>/g, random, (tag) => `<!DOCTYPE a [<!ENTITY x "${'x'.repeat(99)}">]>${tag}`),
  (text, random) =>
    changeOne(
      text,
      /<\w+/g,
      random,
      (tag) => `${tag} r="${random.pick(wild)}" t="${random.pick(wild)}" s="${random.pick(wild)}"`,
    ),
  (text, random) => text.slice(0, random.whole(0, text.length)),
]

/** Changes one of the matches, any of them. */
function changeOne(text: string, pattern: RegExp, random: Random, change: (match: string) => string): string {
  const matches = [...text.matchAll(pattern)]
  if (matches.length === 0) return text
  const match = random.pick(matches)
  return text.slice(0, match.index) + change(match[0]) + text.slice(match.index + match[0].length)
}
