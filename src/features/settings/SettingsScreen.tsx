import { useNavigate } from '@tanstack/react-router'
import { isLanguage, languageNames, languages } from '../../i18n/language.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { Tick } from '../../ui/Tick.tsx'
import { TopBar } from '../../ui/TopBar.tsx'
import { useDeviceSwitch } from '../../ui/useDeviceSwitch.ts'
import { useTheme } from '../../ui/useTheme.ts'
import './settings.css'

export function SettingsScreen({ version }: { version: string }) {
  const navigate = useNavigate()
  const { common, settings, talk, backup, devices } = useMessages()
  const [language, setLanguage] = useLanguage()
  const [theme, setTheme] = useTheme()
  const [isSeen, setSeen] = useDeviceSwitch('company')
  return (
    <Screen
      header={
        <TopBar
          back={{ label: common.buttons.back, onPress: () => void navigate({ to: '/' }) }}
          title={common.titles.settings}
        />
      }
    >
      <h1>{settings.title}</h1>
      <div className="settings-choices">
        <Choice
          legend={settings.theme}
          options={themes.map(id => ({ id, ...settings.themes[id] }))}
          value={theme}
          onChange={chosen => setTheme(themes.find(id => id === chosen) ?? 'auto')}
        />
        <Choice
          legend={settings.language}
          options={languages.map(id => ({ id, label: languageNames[id] }))}
          value={language}
          onChange={chosen => isLanguage(chosen) && setLanguage(chosen)}
        />
        <Tick isTicked={isSeen} hint={talk.company.hint} onToggle={() => setSeen(!isSeen)}>
          {talk.company.tick}
        </Tick>
      </div>
      <section className="screen-part">
        <h2>{backup.title}</h2>
        <p>{backup.lead}</p>
        <Button wide icon="lock" onPress={() => void navigate({ to: '/backup' })}>
          {backup.make.open}
        </Button>
        <Button wide icon="download" onPress={() => void navigate({ to: '/restore' })}>
          {backup.restore.open}
        </Button>
      </section>
      <section className="screen-part">
        <h2>{devices.title}</h2>
        <p>{devices.code.offerOthers}</p>
        <Button wide icon="phone" onPress={() => void navigate({ to: '/devices' })}>
          {devices.open}
        </Button>
      </section>
      <section className="screen-part">
        <h2>{settings.keeping.title}</h2>
        <p>{settings.keeping.lead}</p>
        <Button wide icon="eye" onPress={() => void navigate({ to: '/storage' })}>
          {settings.keeping.open}
        </Button>
      </section>
      <section className="screen-part">
        <h2>{settings.reading.title}</h2>
        {bins.map(bin => (
          <div key={bin}>
            <BinTab bin={bin} word={common.bins[bin].word} />
            <Paper cut="b">
              <p>{settings.reading[bin]}</p>
            </Paper>
          </div>
        ))}
      </section>
      <section className="screen-part">
        <h2>{settings.relay.title}</h2>
        <p>{settings.relay.text}</p>
        <p>{settings.relay.nobodyElse}</p>
      </section>
      <section className="screen-part">
        <h2>{settings.welcome.title}</h2>
        <Button wide icon="walk" onPress={() => void navigate({ to: '/welcome' })}>
          {settings.welcome.open}
        </Button>
      </section>
      <section className="screen-part">
        <h2>{settings.about.title}</h2>
        <p>{settings.about.version({ version })}</p>
        <p>
          <a className="licences-link" href="/licenses.txt">
            {settings.about.licences}
          </a>
        </p>
      </section>
    </Screen>
  )
}

const themes = ['auto', 'light', 'dark', 'daylight'] as const
const bins = ['mine', 'ours', 'record'] as const
