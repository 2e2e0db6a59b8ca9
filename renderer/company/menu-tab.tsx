import '../field/field.css'
import { Checkbox } from 'antd'
import { type HideablePlace, hideablePlaces } from '../../main/access/menu'
import { ask, useAsk } from '../ask'
import { useWords } from '../look/words'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'
import { useTicks } from '../part/ticks'
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
        <Answered of={hidden}>{(kinds) => <Choices hidden={kinds} renew={hidden.refetch} />}</Answered>
      </Panel>
    </div>
  )
}

function Choices({ hidden, renew }: { hidden: readonly HideablePlace[]; renew: () => Promise<unknown> }) {
  const t = useWords()
  const { ticked, turn } = useTicks(hidden, (kinds) => ask('company.changeMenu', { hidden: kinds }), renew)
  return groups.map((group) => (
    <fieldset key={group} className="needed-fields">
      <legend>{t(`shell.group.${group}`)}</legend>
      {places.map(({ kind, group: of }) =>
        of === group ? (
          <Checkbox
            key={kind}
            checked={!canHide(kind) || !ticked.includes(kind)}
            disabled={!canHide(kind)}
            onChange={({ target }) => canHide(kind) && turn(kind, !target.checked)}
          >
            {t(screenOf(kind).title)}
          </Checkbox>
        ) : null,
      )}
    </fieldset>
  ))
}
