import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Setting } from '../../domain/conversation.ts'
import type { ConversationId, PackId } from '../../domain/ids.ts'
import { isCalledByLeader } from '../../domain/issues.ts'
import { maxNameLength } from '../../domain/lengths.ts'
import type { Pack } from '../../domain/pack.ts'
import { linkedForm } from '../../domain/parts.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { firstName } from '../../i18n/names.ts'
import { packText } from '../../i18n/packText.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TopBar } from '../../ui/TopBar.tsx'
import type { StorageTrouble } from '../../workspace/views.ts'
import { useWorkspace } from '../../workspace/WorkspaceContext.tsx'
import { FormChoice } from './FormChoice.tsx'
import { firstSetting } from './firstSetting.ts'
import { placeHint, SettingFields } from './SettingFields.tsx'
import './invite.css'

type Role = 'leader' | 'employee'

/** What is known of the two already. */
interface Known {
  /** Their last talk. */
  after?: ConversationId
  /** It is one that the form links to that talk. */
  part?: string
  pack: PackId
  myName: string
  myRole: Role
  otherName: string
}

/** A new conversation on one calm page; only the two names are needed, the rest can wait. */
export function StartScreen({ known }: { known?: Known }) {
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const { common, invite } = useMessages()
  const [language] = useLanguage()
  // Undefined until it is known what was chosen last.
  const [packId, setPackId] = useState<PackId | null | undefined>(known?.pack)
  const [pack, setPack] = useState<Pack | null>(null)
  const [setting, setSetting] = useState<Setting | null>(null)
  const [myName, setMyName] = useState(known?.myName ?? '')
  const [myRole, setMyRole] = useState<Role>(known?.myRole ?? 'leader')
  const [otherName, setOtherName] = useState(known?.otherName ?? '')
  const [missing, setMissing] = useState<'myName' | 'otherName' | 'form' | null>(null)
  const [trouble, setTrouble] = useState<StorageTrouble | null>(null)
  const [isCreating, setCreating] = useState(false)

  useEffect(() => {
    if (!packId) return
    let isWanted = true
    void workspace.loadPack(packId).then(loaded => {
      if (!isWanted) return
      const link = loaded.links.find(({ id }) => id === known?.part)
      const form = link ? linkedForm(loaded, link) : loaded
      setPack(form)
      setSetting(firstSetting(form))
    })
    return () => {
      isWanted = false
    }
  }, [workspace, packId, known?.part])

  useEffect(() => {
    void workspace.myName().then(name => setMyName(typed => typed || name))
    // One that is the only one in this person's language needs no asking.
    const [only, ...more] = workspace
      .packs()
      .filter(({ locale }, _, { length }) => length === 1 || locale === language)
    const likely = only && more.length === 0 ? only.id : null
    void workspace.lastForm().then(form => setPackId(chosen => chosen ?? form ?? likely))
  }, [workspace, language])

  const isOthersCall = pack !== null && myRole === 'employee' && isCalledByLeader(pack)

  async function create() {
    const lacking = lackingNow()
    setMissing(lacking)
    if (lacking || !setting || !packId) return
    setCreating(true)
    const created = await workspace.createConversation({
      pack: packId,
      me: { name: myName.trim(), role: myRole },
      others: [{ name: otherName.trim(), role: myRole === 'leader' ? 'employee' : 'leader' }],
      setting: { ...setting, place: setting.place.trim() },
      ...(known?.after ? { after: known.after } : {}),
      ...(known?.part ? { part: known.part } : {}),
    })
    setCreating(false)
    if (created.ok) void navigate({ to: '/c/$id/invite', params: { id: created.value }, replace: true })
    else setTrouble(created.failure)
  }

  function lackingNow() {
    if (!packId) return 'form'
    if (myName.trim() === '') return 'myName'
    return otherName.trim() === '' ? 'otherName' : null
  }

  return (
    <Screen
      header={
        <TopBar
          back={{ label: common.buttons.back, onPress: () => void navigate({ to: '/' }) }}
          title={common.titles.start}
        />
      }
      foot={
        <>
          {missing && (
            <p className="field-missing" role="alert">
              {invite.start.missing[missing]}
            </p>
          )}
          <Button
            kind="go"
            wide
            isDisabled={isCreating || (packId !== null && !setting) || isOthersCall}
            onPress={() => void create()}
          >
            {invite.start.create}
          </Button>
        </>
      }
    >
      <h1>{known?.part && pack ? packText(pack.name, language) : invite.start.title}</h1>
      {trouble && (
        <Notice icon="phone" tone="warning">
          <b>{common.trouble[trouble].title}.</b> {common.trouble[trouble].todo}
        </Notice>
      )}
      <div className="form">
        {!known?.part && (
          <>
            <Field
              label={myRole === 'leader' ? invite.start.otherEmployee : invite.start.otherLeader}
              value={otherName}
              maxLength={maxNameLength}
              onChange={setOtherName}
            />
            <Field
              label={invite.start.myName}
              value={myName}
              maxLength={maxNameLength}
              onChange={setMyName}
            />
            <Choice
              legend={invite.start.myRole}
              options={[
                { id: 'leader', label: common.roles.leader },
                { id: 'employee', label: common.roles.employee },
              ]}
              value={myRole}
              onChange={role => setMyRole(role === 'leader' ? 'leader' : 'employee')}
            />
          </>
        )}
        {isOthersCall && <Notice icon="people">{invite.start.leaderCalls}</Notice>}
        {!known?.part && packId !== undefined && <FormChoice chosen={packId} onChoose={setPackId} />}
        {pack && setting && (
          <>
            <h2>{invite.start.setting}</h2>
            <p className="soft">
              {invite.start.later}{' '}
              {invite.start.invitee({ name: firstName(otherName) || invite.start.other })}
            </p>
            <SettingFields
              pack={pack}
              setting={setting}
              issues={null}
              onChange={change => setSetting({ ...setting, ...change })}
              place={
                <Field
                  label={invite.start.place}
                  value={setting.place}
                  placeholder={placeHint(pack, invite.start)}
                  onChange={place => setSetting({ ...setting, place })}
                />
              }
            />
          </>
        )}
      </div>
    </Screen>
  )
}
