import { existsSync, readFileSync } from 'node:fs'

/** What a piece of work cost, in ms: on the clock, and of the processor in all threads of this process. */
export interface Cost {
  wall: number
  cpu: number
}

/** Runs work once and tells what it cost. */
export async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const [began, before] = [performance.now(), process.cpuUsage()]
  await work()
  const used = process.cpuUsage(before)
  return { wall: performance.now() - began, cpu: (used.user + used.system) / 1000 }
}

/**
 * The most memory (RSS, KB) this process has held. Linux counts for `resourceUsage` what the process that started this one
 * held, too; there the process's own record is read.
 */
export function peakMemory(): number {
  const own = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const [, peak] = /^VmHWM:\s+(\d+) kB/m.exec(own) ?? []
  return peak === undefined ? process.resourceUsage().maxRSS : Number(peak)
}

/**
 * Runs several works in turns, so that what else the machine does hits them alike, and gives each one's median cost. The
 * first turns, one in five, only warm up.
 */
export async function medianCosts(
  turns: number,
  works: readonly ((turn: number) => Promise<unknown>)[],
): Promise<Cost[]> {
  const costs: Cost[][] = works.map(() => [])
  for (let turn = -Math.ceil(turns / 5); turn < turns; turn += 1) {
    for (const [i, work] of works.entries()) {
      const cost = await costOf(() => work(turn))
      if (turn >= 0) costs[i]?.push(cost)
    }
  }
  return costs.map(medianCost)
}

/** The median of the walls and the median of the processor times. */
export function medianCost(costs: readonly Cost[]): Cost {
  return {
    wall: percentile(
      costs.map((cost) => cost.wall),
      0.5,
    ),
    cpu: percentile(
      costs.map((cost) => cost.cpu),
      0.5,
    ),
  }
}

/** The value that this share of the values does not exceed; 0.5 is the median. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
