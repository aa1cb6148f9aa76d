import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { groupTalkIn } from '../../domain/group.ts'
import type { ConversationId, PackId } from '../../domain/ids.ts'
import { isCalledByLeader } from '../../domain/issues.ts'
import { FormLanguage, FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { firstName } from '../../i18n/names.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TopBar } from '../../ui/TopBar.tsx'
import type { StorageTrouble } from '../../workspace/views.ts'
import { useWorkspace } from '../../workspace/WorkspaceContext.tsx'
import { FormChoice } from './FormChoice.tsx'
import { GroupTerms } from './GroupTerms.tsx'
import { MissingWords } from './MissingWords.tsx'
import { placeHint, SettingFields } from './SettingFields.tsx'
import { isWithOthers, type Lacking, lackingIn, othersIn, type StartDraft, withParty } from './startDraft.ts'
import { TalkAhead } from './TalkAhead.tsx'
import { formIn, useStartForm } from './useStartForm.ts'
import { WhoTalks } from './WhoTalks.tsx'
import './invite.css'

/** What is known of the two already. */
interface Known {
  /** Their last talk. */
  after?: ConversationId
  /** It is one that the form links to that talk. */
  part?: string
  /** The day that their plan has for it, or ''. */
  day?: string
  pack: PackId
  myName: string
  myRole: StartDraft['myRole']
  otherName: string
  /** Of a group; empty where it was a talk of two. */
  members?: string[]
}

/** A new conversation on one calm page; only the two names are needed, the rest can wait. */
export function StartScreen({ known }: { known?: Known }) {
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const { common, begin, invite } = useMessages()
  const { packId, choose, whole, setting, setSetting } = useStartForm(known)
  const [draft, setDraft] = useState(() => draftOf(known))
  const [missing, setMissing] = useState<Lacking | null>(null)
  const [trouble, setTrouble] = useState<StorageTrouble | null>(null)
  const [isCreating, setCreating] = useState(false)
  const page = useRef<HTMLDivElement>(null)
  const write = (more: Partial<StartDraft>) => setDraft(before => ({ ...before, ...more }))

  useEffect(() => {
    void workspace.myName().then(name => setDraft(before => ({ ...before, myName: before.myName || name })))
  }, [workspace])

  // Only a leader gathers a group; what the form links to a talk of two stays between the two.
  const groupTalk = whole && draft.myRole === 'leader' && !known?.part ? groupTalkIn(whole) : null
  const group = draft.isGroup ? groupTalk : null
  const part = group?.part ?? known?.part
  const pack = whole && formIn(whole, part)
  const last = known?.after && !known.part ? draftOf(known) : null
  const { title } = group ? begin.group : begin
  const isOthersCall = pack !== null && draft.myRole === 'employee' && isCalledByLeader(pack)
  // Who talks in one that the form links to their last was settled there.
  const lacking = known?.part ? null : lackingIn(draft, group, Boolean(packId))

  async function create() {
    setMissing(lacking)
    if (lacking) goToWhatLacks(lacking, page.current)
    if (lacking || !setting || !packId) return
    setCreating(true)
    const created = await workspace
      .createConversation({
        pack: packId,
        me: { name: draft.myName.trim(), role: draft.myRole },
        others: othersIn(draft, group),
        setting: {
          ...setting,
          axes: { ...(part === undefined ? setting.axes : {}), ...group?.axes },
          place: setting.place.trim(),
        },
        ...(group ? { confirmed: draft.confirmed } : {}),
        ...(known?.after ? { after: known.after } : {}),
        ...(part ? { part } : {}),
      })
      .finally(() => setCreating(false))
    if (created.ok) void navigate({ to: '/c/$id/invite', params: { id: created.value }, replace: true })
    else setTrouble(created.failure)
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
          {missing && missing === lacking && (
            <p className="field-missing" role="alert">
              <MissingWords lacking={missing} draft={draft} group={group} locale={whole?.locale} />
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
      <h1>{known?.part && pack ? <FormText of={pack.name} locale={pack.locale} /> : title}</h1>
      {trouble && (
        <Notice icon="phone" tone="warning">
          <b>{common.trouble[trouble].title}.</b> {common.trouble[trouble].todo}
        </Notice>
      )}
      <div className="form" ref={page}>
        {!known?.part && <WhoTalks draft={draft} fewest={group?.fewestMembers ?? null} onWrite={write} />}
        {last && isWithOthers(draft, group, last) && (
          <Notice icon="people" isNews>
            {begin.withOthers}
          </Notice>
        )}
        {!known?.part && !group && (
          <TalkAhead name={draft.otherName} myName={draft.myName} isNext={known?.after !== undefined} />
        )}
        {isOthersCall && <Notice icon="people">{begin.leaderCalls}</Notice>}
        {!known?.part && packId !== undefined && <FormChoice chosen={packId} onChoose={choose} />}
        {groupTalk && (
          <Choice
            legend={begin.group.who}
            options={[
              { id: 'one', label: begin.group.one },
              { id: 'group', label: begin.group.several, hint: groupHint() },
            ]}
            value={draft.isGroup ? 'group' : 'one'}
            onChange={party => {
              setDraft(withParty(draft, party === 'group'))
              setMissing(null)
            }}
          />
        )}
        {group && (
          <FormLanguage value={whole?.locale}>
            <GroupTerms
              talk={group}
              confirmed={draft.confirmed}
              onToggle={id => write({ confirmed: toggled(draft.confirmed, id) })}
            />
          </FormLanguage>
        )}
        {pack && setting && (
          <FormLanguage value={pack.locale}>
            <h2>{invite.setting.title}</h2>
            <p className="soft">
              {begin.later}{' '}
              {group
                ? begin.group.invitees
                : begin.invitee({ name: firstName(draft.otherName) || begin.other })}
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

  /** A talk that stands beside the yearly one says so where it is chosen. */
  function groupHint(): ReactNode {
    const link = whole?.links.find(({ id }) => id === groupTalk?.part)
    return link && <FormText of={link} locale={whole?.locale} />
  }
}

const draftOf = (known: Known | undefined): StartDraft => ({
  myName: known?.myName ?? '',
  myRole: known?.myRole ?? 'leader',
  otherName: known?.otherName ?? '',
  isGroup: (known?.members ?? []).length > 0,
  members: known?.members ?? [],
  confirmed: [],
})

const toggled = <Id extends string>(ids: readonly Id[], id: Id): Id[] =>
  ids.includes(id) ? ids.filter(one => one !== id) : [...ids, id]

function goToWhatLacks(lacking: Lacking, page: HTMLElement | null): void {
  if (lacking === 'form' || lacking === 'twice') return
  const all = (of: string) => [...(page?.querySelectorAll<HTMLInputElement>(of) ?? [])]
  const place =
    lacking === 'conditions'
      ? all('input[type=checkbox]').find(({ checked }) => !checked)
      : all('input[type=text]').find(({ value }) => value.trim() === '')
  place?.focus()
  // Its label too, free of the screen's header and foot.
  place?.scrollIntoView({ block: 'center' })
}
