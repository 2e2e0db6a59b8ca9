import '../customer/customer.css'
import { Button, Segmented, Tabs } from 'antd'
import { useEffect, useState } from 'react'
import { languages } from '../../main/language/language'
import { useMay } from '../access/user'
import { ask, useAsk } from '../ask'
import { Backups } from '../book/backups'
import { MoneyTab } from '../cashbook/money-tab'
import { FullExport } from '../leave/full-export'
import { setAppearance, useAppearance } from '../look/appearance'
import { themes } from '../look/tokens'
import { useWords } from '../look/words'
import { NoticeRulesTab } from '../notice/rules-tab'
import { OrderSettingsTab } from '../order/order-settings'
import { useNotice } from '../part/notice'
import { Facts, Panel, ScreenHead } from '../part/screen'
import { Answered } from '../part/state'
import { PeriodsTab } from '../period/periods-tab'
import { openTab, useTab } from '../shell/workspace'
import { StatementSettings } from '../statement/statement-settings'
import { WarehousesTab } from '../stock/warehouses'
import { CompanyForm } from './company-form'
import { MenuTab } from './menu-tab'
import { Updates } from './updates'

/** The shop's data, language and look, backups, and what program this is. */
export function Settings() {
  const t = useWords()
  const mayManage = useMay('company.manage')
  const mayKeepMoney = useMay('receipt.confirm')
  const mayBackUp = useMay('backup.manage')
  const mayClose = useMay('period.close')
  const items = [
    ...(mayManage ? [{ key: 'company', label: t('company.tab.company'), children: <CompanyTab /> }] : []),
    ...(mayManage ? [{ key: 'menu', label: t('company.tab.menu'), children: <MenuTab /> }] : []),
    ...(mayManage ? [{ key: 'orders', label: t('order.settings.title'), children: <OrderSettingsTab /> }] : []),
    ...(mayManage ? [{ key: 'notices', label: t('notice.rules.title'), children: <NoticeRulesTab /> }] : []),
    ...(mayManage ? [{ key: 'stock', label: t('transfer.warehouse.title'), children: <WarehousesTab /> }] : []),
    ...(mayKeepMoney ? [{ key: 'money', label: t('cashBook.settings.title'), children: <MoneyTab /> }] : []),
    ...(mayClose ? [{ key: 'periods', label: t('period.title'), children: <PeriodsTab /> }] : []),
    { key: 'look', label: t('company.tab.look'), children: <LookTab /> },
    ...(mayBackUp
      ? [
          {
            key: 'backup',
            label: t('company.tab.backup'),
            children: (
              <div className="scrolls">
                <Backups />
                <FullExport />
              </div>
            ),
          },
        ]
      : []),
    { key: 'about', label: t('company.tab.about'), children: <AboutTab /> },
  ]
  const { with: given } = useTab()
  const [active, setActive] = useState(items[0]?.key ?? '')
  useEffect(() => {
    if (given?.tab) setActive(String(given.tab))
  }, [given])
  return (
    <section className="screen" aria-label={t('company.title')}>
      <ScreenHead title={t('company.title')} />
      <Tabs className="page-tabs" items={items} activeKey={active} onChange={setActive} animated={false} />
    </section>
  )
}

function CompanyTab() {
  const company = useAsk('company.read', {})
  return (
    <div className="scrolls">
      <Answered of={company}>{(value) => <CompanyForm company={value} />}</Answered>
      <StatementSettings />
    </div>
  )
}

function LookTab() {
  const t = useWords()
  const { language, theme } = useAppearance()
  return (
    <div className="scrolls">
      <Panel title={t('company.tab.look')}>
        <Facts
          of={[
            [
              t('company.language'),
              <Segmented
                key="language"
                aria-label={t('company.language')}
                options={languages.map((value) => ({ value, label: t(`company.languageOf.${value}`) }))}
                value={language}
                onChange={(value) => setAppearance({ language: value })}
              />,
            ],
            [
              t('company.theme'),
              <Segmented
                key="theme"
                aria-label={t('company.theme')}
                options={themes.map((value) => ({ value, label: t(`company.themeOf.${value}`) }))}
                value={theme}
                onChange={(value) => setAppearance({ theme: value })}
              />,
            ],
          ]}
        />
      </Panel>
    </div>
  )
}

function AboutTab() {
  const t = useWords()
  const tell = useNotice()
  const shop = useAsk('shop.state', {})
  return (
    <div className="scrolls">
      <Answered of={shop}>
        {({ version, dataFolder, updates }) => (
          <Panel title={t('entrance.product')}>
            <Facts
              of={[
                [t('company.version'), version],
                [t('company.updates'), <Updates key="updates" on={updates === 'on'} />],
                [
                  t('company.dataFolder'),
                  <span key="folder" className="selectable">
                    {dataFolder}
                  </span>,
                ],
              ]}
            />
            <p className="note after">{t('company.privacy')}</p>
            <div className="row after">
              <Button onClick={() => void ask('file.show', { path: dataFolder }).catch(tell.refused)}>
                {t('company.showFolder')}
              </Button>
              <Button onClick={() => openTab({ kind: 'check' })}>{t('company.checkBooks')}</Button>
            </div>
          </Panel>
        )}
      </Answered>
    </div>
  )
}
