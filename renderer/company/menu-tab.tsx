import '../field/field.css'
import { Checkbox } from 'antd'
import { type HideablePlace, hideablePlaces } from '../../main/access/menu'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'
import { screenOf } from '../screens'
import { groups, places } from '../shell/command'

const canHide = (kind: string): kind is HideablePlace => hideablePlaces.some((place) => place === kind)

/** Which screens everybody's menu shows; what is not ticked stays a command away. Each tick counts at once (SEC-08). */
export function MenuTab() {
  const t = useWords()
  const hidden = useAsk('company.menu', {})
  return (
    <div className="scrolls">
      <Panel title={t('company.tab.menu')}>
        <p className="note">{t('company.menuText')}</p>
        <Answered of={hidden}>{(kinds) => <Choices hidden={kinds} />}</Answered>
      </Panel>
    </div>
  )
}

function Choices({ hidden }: { hidden: readonly HideablePlace[] }) {
  const t = useWords()
  const tell = useNotice()
  const { run } = useCommand('company.changeMenu')
  const turn = (kind: HideablePlace, shown: boolean) => {
    const others = hidden.filter((one) => one !== kind)
    run({ hidden: shown ? others : [...others, kind] }).catch(tell.refused)
  }
  return groups.map((group) => (
    <fieldset key={group} className="needed-fields">
      <legend>{t(`shell.group.${group}`)}</legend>
      {places.map(({ kind, group: of }) =>
        of === group ? (
          <Checkbox
            key={kind}
            checked={!canHide(kind) || !hidden.includes(kind)}
            disabled={!canHide(kind)}
            onChange={({ target }) => canHide(kind) && turn(kind, target.checked)}
          >
            {t(screenOf(kind).title)}
          </Checkbox>
        ) : null,
      )}
    </fieldset>
  ))
}
