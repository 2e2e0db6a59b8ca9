/** The two looks of the program. */
export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]

const light = {
  app: '#f3f4f6',
  panel: '#ffffff',
  sunken: '#f7f8fa',
  hover: '#f1f4f8',
  selected: '#e5effd',
  line: '#e3e6eb',
  'line-strong': '#cbd1d9',
  text: '#1a1f27',
  'text-2': '#4d5866',
  'text-3': '#5d6875',
  accent: '#1a5fc4',
  primary: '#1a5fc4',
  ok: '#11703a',
  'ok-ground': '#e4f4ea',
  warn: '#855000',
  'warn-ground': '#fdf1d8',
  bad: '#b3261e',
  'bad-ground': '#fcebe9',
  violet: '#6a3fa8',
  'violet-ground': '#f1ebfb',
  info: '#1a5fc4',
  'info-ground': '#e5effd',
  neutral: '#4d5866',
  'neutral-ground': '#eceff3',
  'bar-1': '#4a84de',
  'bar-2': '#2f9e5b',
  'age-1': '#a9b6c6',
  'age-2': '#e8bf5a',
  'age-3': '#e0913e',
  'age-4': '#d3603a',
  'age-5': '#a92f2a',
  shadow: '0 6px 24px rgb(20 28 40 / 16%)',
}

export type Token = keyof typeof light

const dark: Record<Token, string> = {
  app: '#131518',
  panel: '#1b1e23',
  sunken: '#171a1e',
  hover: '#252a31',
  selected: '#1d3353',
  line: '#2c3138',
  'line-strong': '#434a54',
  text: '#e7eaee',
  'text-2': '#aeb7c2',
  'text-3': '#a0a9b5',
  accent: '#79a9ff',
  primary: '#2f6fe0',
  ok: '#6fcf97',
  'ok-ground': '#17301f',
  warn: '#e8b863',
  'warn-ground': '#362a12',
  bad: '#ff9088',
  'bad-ground': '#3f1d1b',
  violet: '#c3a3f5',
  'violet-ground': '#2d2142',
  info: '#79a9ff',
  'info-ground': '#1d3353',
  neutral: '#aeb7c2',
  'neutral-ground': '#2a2f36',
  'bar-1': '#4a84de',
  'bar-2': '#3fae6c',
  'age-1': '#8090a4',
  'age-2': '#d8ae4a',
  'age-3': '#d18434',
  'age-4': '#c85a36',
  'age-5': '#c2453f',
  shadow: '0 6px 24px rgb(0 0 0 / 55%)',
}

/** Every colour of the program, by theme; CSS, antd and the grid all take theirs from here. */
export const tokens: Record<Theme, Record<Token, string>> = { light, dark }

/** No web fonts; Latin first, for YaHei's Latin letters are wide. */
export const fontFamily =
  '"Segoe UI Variable Text","Segoe UI",-apple-system,BlinkMacSystemFont,"Microsoft YaHei UI","Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Source Han Sans SC",sans-serif'

/** Puts the colours of a theme into the page as `--panel`, `--text-2` and so on. */
export function applyTheme(theme: Theme): void {
  const { documentElement: root } = document
  root.dataset.theme = theme
  root.style.colorScheme = theme
  root.style.setProperty('--font', fontFamily)
  for (const [name, value] of Object.entries(tokens[theme])) root.style.setProperty(`--${name}`, value)
}
