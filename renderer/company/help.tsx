import './help.css'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { Facts, Panel, Screen, ScreenHead } from '../part/screen'
import { screenOf } from '../screens'
import { places } from '../shell/command'
import { openTab } from '../shell/workspace'

const road = [
  ...(['order', 'approve', 'change', 'ship', 'turns', 'returns', 'receipt', 'invoice'] as const),
  ...(['opening', 'statement', 'service'] as const),
] as const
const data = ['daily', 'away', 'restore'] as const
const trouble = ['refused', 'excel', 'fault'] as const
const keys = [
  ['Ctrl+K', 'palette'],
  ['Ctrl+N', 'newOrder'],
  ['Ctrl+B', 'notices'],
  ['Alt+1 … 9', 'places'],
  ['Ctrl+Tab', 'nextTab'],
  ['Ctrl+Shift+Tab', 'previousTab'],
  ['Ctrl+W', 'closeTab'],
  ['Esc', 'back'],
  ['Ctrl+S', 'save'],
  ['Ctrl+Enter', 'confirm'],
  ['Ctrl+P', 'preview'],
  ['Ctrl+F', 'quickSearch'],
  ['Enter', 'open'],
  ['Ctrl+A', 'tick'],
  ['Ctrl+C', 'copy'],
  ['Ctrl+E', 'export'],
  ['Ctrl+Shift+C', 'columns'],
  ['Ctrl+Shift+R', 'receive'],
  ['Alt+↓', 'list'],
  ['F6', 'create'],
  ['F3', 'scan'],
  ['↑ ↓', 'line'],
  ['Shift+Enter', 'backwards'],
  ['Ctrl+D', 'copyLine'],
  ['Ctrl+Del', 'dropLine'],
  ['Ctrl+V', 'paste'],
  ['Ctrl+G', 'gift'],
  ['Ctrl+U', 'apart'],
  ['F8', 'whole'],
  ['Shift+F8', 'roundOff'],
  ['F9', 'coupon'],
  ['F4', 'why'],
  ['Ctrl+Z', 'undo'],
  ['+5', 'day'],
  ['Alt+↑ ↓', 'order'],
  ['Alt+← →', 'week'],
  ['F1', 'help'],
] as const

/** What each screen does, the keys, and where the data lies: all of it here, for there may be no network. */
export function Help() {
  const t = useWords()
  return (
    <Screen head={<ScreenHead title={t('help.title')} />} name={t('help.title')}>
      <div className="help">
        <div>
          <Panel title={t('help.road')}>
            <ol>
              {road.map((name) => (
                <li key={name}>{t(`help.roadText.${name}`)}</li>
              ))}
            </ol>
          </Panel>
          <ScreensHelp />
        </div>
        <div>
          <Panel title={t('help.keys')}>
            <dl className="keys">
              {keys.map(([key, name]) => (
                <div key={name}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{t(`help.key.${name}`)}</dd>
                </div>
              ))}
            </dl>
          </Panel>
          <DataHelp />
        </div>
      </div>
    </Screen>
  )
}

function ScreensHelp() {
  const t = useWords()
  return (
    <Panel title={t('help.screens')}>
      <Facts
        of={places.map(({ kind }) => [
          t(screenOf(kind).title),
          <button type="button" key={kind} className="as-text" onClick={() => openTab({ kind })}>
            {t(`help.screen.${kind}`)}
          </button>,
        ])}
      />
    </Panel>
  )
}

function DataHelp() {
  const t = useWords()
  const shop = useAsk('shop.state', {})
  return (
    <>
      <Panel title={t('help.data')}>
        <ul>
          <li className="selectable">{t('help.dataText.where', { folder: shop.data?.dataFolder ?? '' })}</li>
          {data.map((name) => (
            <li key={name}>{t(`help.dataText.${name}`)}</li>
          ))}
        </ul>
      </Panel>
      <Panel title={t('help.trouble')}>
        <ul>
          {trouble.map((name) => (
            <li key={name}>{t(`help.troubleText.${name}`)}</li>
          ))}
        </ul>
      </Panel>
    </>
  )
}
