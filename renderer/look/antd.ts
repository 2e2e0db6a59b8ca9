import { theme as antd, type ThemeConfig } from 'antd'
import { fontFamily, type Theme, tokens } from './tokens'

/** The look of the antd widgets under a theme, derived from our own colours; where motion is not wanted nothing slides or fades. */
export function antdTheme(theme: Theme, motion: boolean): ThemeConfig {
  const color = tokens[theme]
  return {
    algorithm: theme === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      motion,
      fontFamily,
      fontSize: 13,
      controlHeight: 30,
      controlHeightSM: 24,
      controlHeightLG: 36,
      borderRadius: 5,
      borderRadiusLG: 8,
      borderRadiusSM: 4,
      motionDurationFast: '60ms',
      motionDurationMid: '100ms',
      motionDurationSlow: '140ms',
      colorPrimary: color.primary,
      colorLink: color.accent,
      colorError: color.bad,
      colorSuccess: color.ok,
      colorWarning: color.warn,
      colorBgContainer: color.panel,
      colorBgElevated: color.panel,
      colorBgLayout: color.app,
      colorText: color.text,
      colorTextSecondary: color['text-2'],
      colorTextTertiary: color['text-3'],
      colorTextDescription: color['text-3'],
      colorTextPlaceholder: color['text-3'],
      controlItemBgActive: color.selected,
      controlItemBgActiveHover: color.selected,
      controlItemBgHover: color.hover,
      colorBorder: color['line-strong'],
      colorBorderSecondary: color.line,
    },
    components: {
      Button: {
        colorPrimary: color.primary,
        primaryColor: '#ffffff',
        fontWeight: 500,
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
      },
      Form: { itemMarginBottom: 12, verticalLabelPadding: '0 0 3px', labelColor: color['text-2'] },
      Segmented: { trackBg: color['neutral-ground'], itemSelectedBg: color.panel },
      Tabs: { horizontalMargin: '0', inkBarColor: color.accent, itemSelectedColor: color.accent },
    },
  }
}
