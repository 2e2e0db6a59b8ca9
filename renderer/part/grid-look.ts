import {
  CellStyleModule,
  ColumnApiModule,
  CustomFilterModule,
  createPart,
  DateFilterModule,
  EventApiModule,
  GridStateModule,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  NumberFilterModule,
  PinnedRowModule,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
  TextFilterModule,
  themeQuartz,
} from 'ag-grid-community'
import { iconPaths } from '../look/icon-paths'

ModuleRegistry.registerModules([
  InfiniteRowModelModule,
  TextFilterModule,
  NumberFilterModule,
  DateFilterModule,
  CustomFilterModule,
  ColumnApiModule,
  PinnedRowModule,
  RowApiModule,
  RowSelectionModule,
  CellStyleModule,
  ScrollApiModule,
  EventApiModule,
  GridStateModule,
  LocaleModule,
])

const p = iconPaths
const gridIconPaths: Record<string, string> = {
  asc: 'M8 13V3M4.4 6.6 8 3l3.6 3.6',
  desc: 'M8 3v10M4.4 9.4 8 13l3.6-3.6',
  none: 'M8 3v10M5 5.6 8 2.6l3 3M5 10.4l3 3 3-3',
  filter: p.filter,
  'filter-add': p.filter,
  menu: p.filter,
  'menu-alt': p.more,
  search: p.search,
  cancel: p.close,
  cross: p.close,
  tick: p.check,
  plus: p.plus,
  minus: 'M3 8h10',
  'small-down': p.down,
  'small-up': p.up,
  'small-left': p.left,
  'small-right': p.right,
  'chevron-down': p.down,
  'chevron-up': p.up,
  'chevron-left': p.left,
  'chevron-right': p.right,
  left: p.left,
  right: p.right,
  up: p.up,
  down: p.down,
  grip: p.grip,
  columns: p.columns,
  loading: 'M8 2.2a5.8 5.8 0 1 1-5.8 5.8',
  pin: p.pin,
  'pinned-top': p.pin,
  'pinned-bottom': p.pin,
  eye: p.eye,
  'eye-slash': p.eye,
  first: p.left,
  last: p.right,
  next: p.right,
  previous: p.left,
  warning: p.warning,
  arrows: p.grip,
}

const svg = (d: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="none" stroke="#000" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round"><path d="${d}"/></svg>`
const url = (d: string) => `url("data:image/svg+xml,${encodeURIComponent(svg(d))}")`

// The grid's own icons use the unprefixed mask only, which shows black squares in Chromium 114.
const gridIcons = createPart({
  feature: 'iconSet',
  css:
    Object.entries(gridIconPaths)
      .map(([name, d]) => `.ag-icon-${name}::before{-webkit-mask-image:${url(d)};mask-image:${url(d)}}`)
      .join('') +
    `.ag-icon{width:16px;height:16px;display:inline-block}
.ag-icon::before{content:'';display:block;width:16px;height:16px;background-color:currentcolor;-webkit-mask-repeat:no-repeat;mask-repeat:no-repeat;-webkit-mask-size:contain;mask-size:contain}`,
})

/** The look of every grid: our colours by name, so that light and dark need no second theme. */
export const gridTheme = themeQuartz.withPart(gridIcons).withParams({
  accentColor: 'var(--accent)',
  backgroundColor: 'var(--panel)',
  foregroundColor: 'var(--text)',
  borderColor: 'var(--line)',
  browserColorScheme: 'inherit',
  chromeBackgroundColor: 'var(--sunken)',
  fontFamily: 'inherit',
  fontSize: 13,
  headerFontSize: 12,
  headerFontWeight: 500,
  headerTextColor: 'var(--text-2)',
  headerBackgroundColor: 'var(--sunken)',
  headerHeight: 34,
  rowHeight: 32,
  rowHoverColor: 'var(--hover)',
  selectedRowBackgroundColor: 'var(--selected)',
  cellHorizontalPadding: 10,
  spacing: 6,
  borderRadius: 5,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  menuBackgroundColor: 'var(--panel)',
  menuTextColor: 'var(--text)',
  inputBackgroundColor: 'var(--panel)',
  inputBorder: { color: 'var(--line-strong)' },
  pinnedRowBackgroundColor: 'var(--sunken)',
  pinnedRowFontWeight: 600,
})

/** The nonce this page's styles bear. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
