import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Participant, Station } from '../../domain/conversation.ts'
import { mannerOf } from '../../domain/manner.ts'
import { stationsOf } from '../../domain/path.ts'
import { callNames } from '../../i18n/callNames.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortInitial } from '../../i18n/names.ts'
import { useToday } from '../../i18n/useToday.ts'
import { Dotted } from '../../ui/Dotted.tsx'
import { late } from '../../ui/late.tsx'
import { PathStrip } from '../../ui/lines/PathStrip.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TopBar } from '../../ui/TopBar.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { SyncButton } from './SyncButton.tsx'
import { stationRoute } from './stationRoute.ts'
import './path.css'

const DeviceNotice = late(() => import('./DeviceNotice.tsx').then(code => code.DeviceNotice))
const InvitedNotice = late(() => import('./InvitedNotice.tsx').then(code => code.InvitedNotice))
const SyncSheet = late(() => import('./SyncSheet.tsx').then(code => code.SyncSheet))

/** Who with, when, where on the path, and whether what is written here is safe. */
export function ConversationHeader({ at, isMine }: { at: Station; isMine: boolean }) {
  const { view } = useSession()
  const { common } = useMessages()
  const formats = useFormats()
  const today = useToday()
  const navigate = useNavigate()
  const [isSyncOpen, setSyncOpen] = useState(false)
  const { setting, id, part } = view.conversation
  const names = callNames(
    view.others.map(({ name }) => name),
    formats,
    common,
    view.conversation.participants,
  )
  const manner = mannerOf(view.pack, setting.axes)
  const day = setting.date === '' ? '' : formats.sentence(formats.soon(setting.date, setting.time, today))
  // Which of their talks it is, where it isn't the yearly one.
  const kind = part !== null && <FormText of={view.pack.name} />
  const stations = stationsOf(view.pack)
  const reached = stations.indexOf(view.station)
  const mine = stations.indexOf(view.reach.mine)
  const others = stations.indexOf(view.reach.others)
  const isLeader = view.me.role === 'leader'
  const reachOf = ({ id }: Participant) => stations.indexOf(view.each[id] ?? 'invite')
  const led = view.conversation.participants.filter(({ role }) => role === 'employee')
  const leader = view.conversation.participants.find(({ role }) => role === 'leader')
  const members =
    led.length > 1
      ? led.map(one => ({ initial: shortInitial(one.name, led), reach: reachOf(one) }))
      : undefined

  return (
    <>
      <TopBar
        back={{ label: common.buttons.home, onPress: () => void navigate({ to: '/' }) }}
        title={isLeader ? names : common.talkWith({ name: names })}
        sub={<Dotted parts={[kind, day, manner && common.manner[manner]]} />}
        right={
          !view.isTrial && <SyncButton sync={view.sync} isMine={isMine} onPress={() => setSyncOpen(true)} />
        }
      />
      <PathStrip
        label={common.path}
        stations={stations.map((station, place) => ({
          id: station,
          label: common.stations[station],
          isOpen: place <= reached,
        }))}
        closedHint={common.stationAhead}
        at={stations.indexOf(at)}
        leader={members && leader ? reachOf(leader) : isLeader ? mine : others}
        employee={view.me.role === 'employee' ? mine : others}
        members={members}
        onGo={station => {
          const chosen = stations.find(name => name === station)
          if (chosen) void navigate({ to: stationRoute[chosen], params: { id } })
        }}
      />
      {(view.isReadOnly || view.isFollower) && (
        <div className="path-notice">
          <Notice icon="eye">
            {view.group?.leftBy
              ? common.status.leftGroup
              : view.isReadOnly
                ? common.status.readOnly
                : common.status.follower}
          </Notice>
        </div>
      )}
      {(view.isTakenOff || view.replacedBy || view.deviceNews.length > 0) && <DeviceNotice />}
      {view.invitedTo && <InvitedNotice to={view.invitedTo} />}
      {isSyncOpen && <SyncSheet name={names} isMine={isMine} onClose={() => setSyncOpen(false)} />}
    </>
  )
}
