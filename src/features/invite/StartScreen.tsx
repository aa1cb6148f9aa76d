import { useNavigate } from '@tanstack/react-router'
import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Setting } from '../../domain/conversation.ts'
import { groupTalkIn } from '../../domain/group.ts'
import type { ConversationId, NodeId, PackId } from '../../domain/ids.ts'
import { isCalledByLeader } from '../../domain/issues.ts'
import { maxNameLength } from '../../domain/lengths.ts'
import type { Pack } from '../../domain/pack.ts'
import { linkedForm } from '../../domain/parts.ts'
import { FormLanguage, FormText } from '../../i18n/FormText.tsx'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { firstName } from '../../i18n/names.ts'
import { say } from '../../i18n/say.ts'
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
import { GroupTerms } from './GroupTerms.tsx'
import { MemberNames } from './MemberNames.tsx'
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
  /** Of a group; empty where it was a talk of two. */
  members?: string[]
}

/** A new conversation on one calm page; only the two names are needed, the rest can wait. */
export function StartScreen({ known }: { known?: Known }) {
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const { common, begin, invite } = useMessages()
  const [language] = useLanguage()
  // Undefined until it is known what was chosen last.
  const [packId, setPackId] = useState<PackId | null | undefined>(known?.pack)
  const [whole, setWhole] = useState<Pack | null>(null)
  const [setting, setSetting] = useState<Setting | null>(null)
  const [myName, setMyName] = useState(known?.myName ?? '')
  const [myRole, setMyRole] = useState<Role>(known?.myRole ?? 'leader')
  const [otherName, setOtherName] = useState(known?.otherName ?? '')
  const [isGroup, setGroup] = useState((known?.members ?? []).length > 0)
  const [members, setMembers] = useState(known?.members ?? [])
  const [confirmed, setConfirmed] = useState<NodeId[]>([])
  const [missing, setMissing] = useState<ReturnType<typeof lackingNow>>(null)
  const [trouble, setTrouble] = useState<StorageTrouble | null>(null)
  const [isCreating, setCreating] = useState(false)
  const form = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!packId) return
    let isWanted = true
    void workspace.loadPack(packId).then(loaded => {
      if (!isWanted) return
      setWhole(loaded)
      setSetting(firstSetting(formIn(loaded, known?.part)))
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

  // Only a leader gathers a group; what the form links to a talk of two stays between the two.
  const groupTalk = whole && myRole === 'leader' && !known?.part ? groupTalkIn(whole) : null
  const group = isGroup ? groupTalk : null
  const part = group?.part ?? known?.part
  const pack = whole && formIn(whole, part)
  // As many lines as it takes, before the first name is written.
  const lines = [
    ...members,
    ...Array<string>(Math.max(0, (group?.fewestMembers ?? 0) - members.length)).fill(''),
  ]
  const names = lines.map(name => name.trim()).filter(name => name !== '')
  const isOthersCall = pack !== null && myRole === 'employee' && isCalledByLeader(pack)

  async function create() {
    const lacking = lackingNow()
    setMissing(lacking)
    if (lacking) goToWhatLacks(lacking)
    if (lacking || !setting || !packId) return
    setCreating(true)
    const created = await workspace.createConversation({
      pack: packId,
      me: { name: myName.trim(), role: myRole },
      others: group
        ? names.map(name => ({ name, role: 'employee' }))
        : [{ name: otherName.trim(), role: myRole === 'leader' ? 'employee' : 'leader' }],
      setting: {
        ...setting,
        axes: { ...(part === undefined ? setting.axes : {}), ...group?.axes },
        place: setting.place.trim(),
      },
      ...(group ? { confirmed } : {}),
      ...(known?.after ? { after: known.after } : {}),
      ...(part ? { part } : {}),
    })
    setCreating(false)
    if (created.ok) void navigate({ to: '/c/$id/invite', params: { id: created.value }, replace: true })
    else setTrouble(created.failure)
  }

  /** From the top of the page to its end. */
  function lackingNow() {
    if (!group && otherName.trim() === '') return 'otherName'
    if (group && names.length < group.fewestMembers) return 'members'
    if (myName.trim() === '') return 'myName'
    if (!packId) return 'form'
    if (!group) return null
    if (new Set(names.map(name => name.toLowerCase())).size < names.length) return 'twice'
    return group.conditions.some(({ node }) => !confirmed.includes(node.id)) ? 'conditions' : null
  }

  function goToWhatLacks(lacking: NonNullable<typeof missing>) {
    if (lacking === 'form' || lacking === 'twice') return
    const all = (of: string) => [...(form.current?.querySelectorAll<HTMLInputElement>(of) ?? [])]
    const place =
      lacking === 'conditions'
        ? all('input[type=checkbox]').find(({ checked }) => !checked)
        : all('input[type=text]').find(({ value }) => value.trim() === '')
    place?.focus()
    // Its label too, free of the screen's header and foot.
    place?.scrollIntoView({ block: 'center' })
  }

  /** R-KBA-11: what isn't confirmed is named. */
  function missingWords(lacking: NonNullable<typeof missing>): ReactNode {
    if (lacking !== 'conditions') return say(begin.missing[lacking], { count: group?.fewestMembers ?? 2 })
    const open = group?.conditions.filter(({ node }) => !confirmed.includes(node.id)) ?? []
    return open.map(({ node }) => (
      <Fragment key={node.id}>
        <FormText of={node.wording} locale={whole?.locale} />{' '}
      </Fragment>
    ))
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
          {missing && missing === lackingNow() && (
            <p className="field-missing" role="alert">
              {missingWords(missing)}
            </p>
          )}
          <Button
            kind="go"
            wide
            isDisabled={isCreating || (packId !== null && !setting) || isOthersCall}
            onPress={() => void create()}
          >
            {begin.create}
          </Button>
        </>
      }
    >
      <h1>{known?.part && pack ? <FormText of={pack.name} locale={pack.locale} /> : begin.title}</h1>
      {trouble && (
        <Notice icon="phone" tone="warning">
          <b>{common.trouble[trouble].title}.</b> {common.trouble[trouble].todo}
        </Notice>
      )}
      <div className="form" ref={form}>
        {!known?.part && (
          <>
            {!group && (
              <Field
                label={myRole === 'leader' ? begin.otherEmployee : begin.otherLeader}
                value={otherName}
                maxLength={maxNameLength}
                onChange={setOtherName}
              />
            )}
            {group && <MemberNames names={lines} fewest={group.fewestMembers} onChange={setMembers} />}
            <Field label={begin.myName} value={myName} maxLength={maxNameLength} onChange={setMyName} />
            <Choice
              legend={begin.myRole}
              options={[
                { id: 'leader', label: common.roles.leader },
                { id: 'employee', label: common.roles.employee },
              ]}
              value={myRole}
              onChange={role => setMyRole(role === 'leader' ? 'leader' : 'employee')}
            />
          </>
        )}
        {isOthersCall && <Notice icon="people">{begin.leaderCalls}</Notice>}
        {!known?.part && packId !== undefined && <FormChoice chosen={packId} onChoose={setPackId} />}
        {groupTalk && (
          <Choice
            legend={begin.group.who}
            options={[
              { id: 'one', label: begin.group.one },
              { id: 'group', label: begin.group.several, hint: groupHint() },
            ]}
            value={isGroup ? 'group' : 'one'}
            onChange={party => changeParty(party === 'group')}
          />
        )}
        {group && (
          <FormLanguage value={whole?.locale}>
            <GroupTerms
              talk={group}
              confirmed={confirmed}
              onToggle={id =>
                setConfirmed(now => (now.includes(id) ? now.filter(one => one !== id) : [...now, id]))
              }
            />
          </FormLanguage>
        )}
        {pack && setting && (
          <FormLanguage value={pack.locale}>
            <h2>{invite.setting.title}</h2>
            <p className="soft">
              {begin.later}{' '}
              {group ? begin.group.invitees : begin.invitee({ name: firstName(otherName) || begin.other })}
            </p>
            <SettingFields
              pack={pack}
              setting={setting}
              issues={null}
              onChange={change => setSetting({ ...setting, ...change })}
              place={
                <Field
                  label={invite.setting.place}
                  value={setting.place}
                  placeholder={placeHint(pack, invite.setting)}
                  onChange={place => setSetting({ ...setting, place })}
                />
              }
            />
          </FormLanguage>
        )}
      </div>
    </Screen>
  )

  /** What was typed as one name goes on as the first of several, and the other way round. */
  function changeParty(toGroup: boolean) {
    setGroup(toGroup)
    setMissing(null)
    if (toGroup && members.every(name => name.trim() === '')) setMembers(otherName.trim() ? [otherName] : [])
    if (!toGroup && otherName.trim() === '') setOtherName(members[0] ?? '')
  }

  /** A talk that stands beside the yearly one says so where it is chosen. */
  function groupHint(): ReactNode {
    const link = whole?.links.find(({ id }) => id === groupTalk?.part)
    return link && <FormText of={link} locale={whole?.locale} />
  }
}

function formIn(whole: Pack, part: string | undefined): Pack {
  const link = whole.links.find(({ id }) => id === part)
  return link ? linkedForm(whole, link) : whole
}
