import type { Cost } from './measure'

/** What a figure should not exceed: of the processor, of the clock, or of both. */
export type Target = Partial<Cost>

const nameWidth = 73

/** One line: what one work costs against another, processor and clock, each with its target where it has one. */
export function printRatio(name: string, cost: Cost, against: Cost, target: Target = {}): void {
  const cpu = figure('cpu', cost.cpu / against.cpu, target.cpu)
  const wall = figure('wall', cost.wall / against.wall, target.wall)
  print(name, `${cpu}  ${wall}  (${inMs(cost)} against ${inMs(against)})`)
}

/** One line: a figure with its unit, and its target where it has one. */
export function printFigure(name: string, value: number, unit: string, most?: number): void {
  print(name, `${figure('', value, most, unit)}`)
}

/** One line of words where a figure cannot be had. */
export function print(name: string, text: string): void {
  process.stdout.write(`${name.padEnd(nameWidth)}  ${text}\n`)
}

function figure(label: string, value: number, most: number | undefined, unit = '×'): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
  const shown = `${label} ${value.toFixed(digits)}${unit === '×' ? unit : ` ${unit}`}`.trim()
  if (most === undefined) return shown
  return `${shown} (≤ ${most}: ${value <= most ? 'met' : 'MISSED'})`
}

const inMs = ({ cpu, wall }: Cost) => `${cpu.toFixed(2)}/${wall.toFixed(2)} ms`
