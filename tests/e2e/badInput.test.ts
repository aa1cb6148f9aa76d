import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { utf8 } from '../../src/crypto/bytes.ts'
import { checksum24 } from '../../src/crypto/checksum.ts'
import { toBase64Url } from '../../src/crypto/encoding.ts'
import { newInvitationSecret, toLink } from '../../src/crypto/invitation.ts'
import { phoneTimeZone } from '../browser.ts'
import { watchBorders } from './borders.ts'
import { eventually } from './eventually.ts'
import { headingHasFocus } from './keyboard.ts'
import { openPair } from './pair.ts'
import { expectAccessible, openWorld, type TestPhone, type World } from './phones.ts'
import { conversationOf, goTo, invite, press, readScreen, savedHere, writeNote } from './steps.ts'

const question = 'albertslund.adfaerd.q1'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

describe('An invitation that can’t be used says what to do, and stores nothing:', () => {
  let maja: TestPhone
  let guest: TestPhone
  let link: string

  beforeAll(async () => {
    maja = await world.phone('Maja')
    guest = await world.phone('the guest')
    link = await invite(maja, world.url, { me: 'Maja Holm', other: 'Jonas Berg' })
  })

  const newer = () => {
    const text = `2${toBase64Url(newInvitationSecret())}`
    return `${world.url}/i#${text}${toBase64Url(checksum24(utf8(text)))}`
  }
  const cases: { title: string; text: () => string; says: string }[] = [
    { title: 'one that was cut', text: () => link.slice(0, -6), says: 'Linket er klippet over' },
    {
      title: 'one with an altered letter',
      text: () => link.replace(/.(?=.{9}$)/, letter => (letter === 'a' ? 'b' : 'a')),
      says: 'Linket er klippet over',
    },
    {
      title: 'one to another address',
      text: () => toLink('https://example.org', newInvitationSecret()),
      says: 'Det her er ikke en invitation',
    },
    {
      title: 'a text about something else',
      text: () => 'Vi ses på torsdag',
      says: 'Det her er ikke en invitation',
    },
    { title: 'one of a newer app', text: newer, says: 'Din app er lidt for gammel' },
    {
      title: 'one that the relay has never seen',
      text: () => toLink(world.url, newInvitationSecret()),
      says: 'Invitationen er ikke at finde',
    },
  ]

  test.each(cases)('$title', async ({ text, says }) => {
    await paste(guest.page, text())
    await guest.page.getByRole('heading', { name: says, level: 1 }).waitFor()
    await headingHasFocus(guest.page)
    expect(await nothingStored(guest.page)).toEqual([])
  })

  test('one whose time is over', async () => {
    await guest.page.clock.setFixedTime(Date.now() + 31 * 86_400_000)
    await paste(guest.page, link)
    await guest.page.getByRole('heading', { name: 'Invitationen er udløbet' }).waitFor()
    const hereItIs = new Date(Date.now() + 31 * 86_400_000).toLocaleDateString('da-DK', {
      dateStyle: 'long',
      timeZone: phoneTimeZone,
    })
    expect((await readScreen(guest)).replaceAll('\u00a0', ' ')).toContain(`den ${hereItIs}. Passer det ikke`)
    expect(await nothingStored(guest.page)).toEqual([])
    await guest.page.clock.setFixedTime(Date.now())
  })

  test('one that is opened without a network', async () => {
    await guest.page.goto(`${world.url}/join`)
    await guest.airplane(true)
    await pasteHere(guest.page, link)
    await guest.page.getByRole('heading', { name: 'Her er ikke noget net' }).waitFor({ timeout: 60_000 })
    await guest.airplane(false)
    expect(await nothingStored(guest.page)).toEqual([])
  })

  test('one that is opened on a network that doesn’t reach the server, such as before one has logged in', async () => {
    const { page } = await world.phone('the phone on a guest network')
    await page.routeWebSocket(/\/relay$/, socket => socket.close())
    await paste(page, link)
    await page.getByRole('heading', { name: 'Serveren svarer ikke' }).waitFor({ timeout: 60_000 })
  })

  test('one that is made on such a network', async () => {
    const leader = await world.phone('the leader on a guest network')
    await leader.page.routeWebSocket(/\/relay$/, socket => socket.close())
    await invite(leader, world.url, { me: 'Eva', other: 'Ole' })
    await leader.page.getByText('Et nyt link virker først, når den gør.').waitFor()
  })

  test('one’s own', async () => {
    await paste(maja.page, link)
    await maja.page.getByRole('heading', { name: 'Det er din egen invitation' }).waitFor()
  })

  test('and the preview stores nothing either, until somebody says yes', async () => {
    await paste(guest.page, link)
    await guest.page.getByRole('button', { name: 'Ja, jeg er med' }).waitFor()
    expect(await nothingStored(guest.page)).toEqual([])
    await press(guest.page, 'Ja, jeg er med')
    await guest.page.waitForURL(/\/c\//)
    expect(await nothingStored(guest.page)).not.toEqual([])
  })

  test('once answered it leads to the talk', async () => {
    await paste(guest.page, link)
    await guest.page.waitForURL(/\/c\//)
  })

  test('and one that comes back from there says that the two have a talk already', async () => {
    const talk = guest.page.url()
    const theirs = await invite(guest, world.url, { me: 'Jonas Berg', other: 'Maja' })
    await paste(maja.page, theirs)
    await maja.page.getByText(/^Du har allerede en samtale med Jonas Berg \(/).waitFor()
    await guest.page.goto(talk)
  })

  test('and the talk says where a network doesn’t reach the server', async () => {
    const { page } = guest
    await page.routeWebSocket(/\/relay$/, socket => socket.close())
    await page.reload()
    await press(page, 'Hvor er det, vi skrev?')
    await page.getByText(/^Serveren svarer ikke\. /).waitFor()
  })

  async function paste(page: Page, text: string): Promise<void> {
    await page.goto(`${world.url}/join`)
    await pasteHere(page, text)
  }

  async function pasteHere(page: Page, text: string): Promise<void> {
    await press(page, 'Indsæt et link eller skriv en kode')
    await page.getByLabel('Link eller kode').fill(text)
    await press(page, 'Læs den')
  }

  /** What a conversation leaves on the phone: its own document, a row on Home, an entry in the notebook. */
  async function nothingStored(page: Page): Promise<string[]> {
    return page.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name ?? '')
      return names.filter(name => name.startsWith('conversation'))
    })
  }
})

describe('Whatever is typed stays text:', () => {
  const markup = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>'
  const names = { me: `Maja "${markup}`, other: `Jonas 'O’Hara' & ${markup}` }

  test('names with quotes and markup are shown as they are, on both phones, and never run', async () => {
    const { maja, jonas, conversation, link } = await openPair(world, names)
    for (const phone of [maja, jonas]) {
      for (const screen of ['invite', 'prepare', 'edition', 'archive']) {
        await goTo(phone, conversation, screen)
        expect(await phone.page.evaluate(whatRan)).toEqual({ ran: undefined, elements: 0 })
      }
      await phone.page.goto(world.url)
      await phone.page.getByText(markup).first().waitFor()
      expect(await phone.page.evaluate(whatRan)).toEqual({ ran: undefined, elements: 0 })
    }
    expect(link).not.toContain('img')
  })

  test('and a page that did hold such markup would not run it', async () => {
    const canary = await world.phone('the canary')
    const { page, faults } = canary
    const { violations } = await watchBorders(canary, world.url)
    await page.goto(world.url)
    const ran = await page.evaluate(async text => {
      document.body.insertAdjacentHTML('beforeend', text)
      const script = document.createElement('script')
      script.textContent = 'window.ran = 1'
      document.body.append(script)
      await fetch('https://example.org/').catch(() => {})
      return (window as { ran?: unknown }).ran
    }, markup)
    expect(ran).toBeUndefined()
    await eventually(async () => violations.toSorted()).toEqual([
      'connect-src',
      'script-src-attr',
      'script-src-elem',
    ])
    // The browser says it on the console as well, so any other phone's test would fail by it.
    expect(faults.splice(0).length).toBeGreaterThan(1)
  })

  const texts = {
    'emoji of several parts': 'Fint 👩‍👩‍👧‍👦🏳️‍🌈🇩🇰 ved søen 🦆 é',
    'text from right to left': 'שלום Maja, مرحبا بالعالم ‏(1)',
    'quotes, markup and control characters': `"'\`${markup}&amp;\\u0000 \u200d\t${'{'}{{}}\${}`,
    '100,000 characters': 'Vi går en tur ved søen. '.repeat(4200).slice(0, 100_000),
  }

  describe('a note', () => {
    const questions = ['adfaerd.q1', 'adfaerd.q2', 'struktur.q1', 'opgaver.q1']
    let phone: TestPhone
    let conversation: string

    beforeAll(async () => {
      phone = await world.phone('the writer')
      await invite(phone, world.url, { me: 'Maja', other: 'Jonas' })
      conversation = conversationOf(phone.page)
    })

    test.each(Object.entries(texts).map(([kind, text], at) => ({ kind, text, at })))(
      'of $kind survives a reload',
      async ({ text, at }) => {
        await writeNote(phone, conversation, `albertslund.${questions[at]}`, text)
        await phone.page.reload()
        await eventually(() => noteOn(phone.page)).toBe(text)
        await goTo(phone, conversation, 'prepare')
        expect(await phone.page.evaluate(whatRan)).toEqual({ ran: undefined, elements: 0 })
      },
    )
  })

  test('100,000 characters and rich text that both may write arrive on the other phone as plain text', async () => {
    const { maja, jonas, conversation } = await openPair(world)
    const { page } = maja
    await goTo(maja, conversation, 'edition')
    const focus = page.getByLabel(/^Det, ledergruppen har i fokus/)
    const long = texts['100,000 characters']
    await focus.fill(long)
    await page.evaluate(async () => {
      const kinds = {
        'text/html': '<b onclick="window.ran=1">Fed</b> <i>skrift</i>',
        'text/plain': 'Fed skrift',
      }
      const blobs = Object.entries(kinds).map(([type, text]) => [type, new Blob([text], { type })])
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
    })
    await focus.press('ControlOrMeta+End')
    await focus.press('ControlOrMeta+V')
    await savedHere(maja)
    expect(await focus.inputValue()).toBe(`${long}Fed skrift`)
    await goTo(jonas, conversation, 'prepare')
    await jonas.page.getByText('Fed skrift').waitFor()
    expect(await jonas.page.locator('p.said').textContent()).toBe(`${long}Fed skrift`)
    expect(await jonas.page.evaluate(whatRan)).toEqual({ ran: undefined, elements: 0 })
  })

  function whatRan() {
    const made = document.querySelectorAll('img[src=x], [onerror], [onclick], body script:not([src])')
    return { ran: (window as { ran?: unknown }).ran, elements: made.length }
  }
})

describe('A phone that can’t keep what is written says so:', () => {
  test('a full disk shows, nothing is lost, and all is saved once there is space again', async () => {
    const phone = await world.phone('the full phone')
    const { page } = phone
    await page.addInitScript(makeFillable)
    await invite(phone, world.url, { me: 'Maja', other: 'Jonas' })
    const conversation = conversationOf(page)
    await writeNote(phone, conversation, question, 'Mens der var plads.')
    await setDisk(phone, true)
    await page.getByLabel('Dine noter').press('ControlOrMeta+End')
    await page.getByLabel('Dine noter').pressSequentially(' Og da der ikke var.')
    await page.getByText('Ikke gemt').first().waitFor()
    await press(page, 'Hvor er det, vi skrev?')
    await page.getByRole('dialog').getByText('Der er ikke plads til at gemme mere.').waitFor()
    await page.keyboard.press('Escape')
    await eventually(() => noteOn(page)).toBe('Mens der var plads. Og da der ikke var.')
    await setDisk(phone, false)
    await page.getByText('Ikke gemt').first().waitFor({ state: 'detached', timeout: 60_000 })
    await savedHere(phone)
    await page.reload()
    await eventually(() => noteOn(page)).toBe('Mens der var plads. Og da der ikke var.')
  })

  test('a disk that is full from the start makes no conversation, and says why', async () => {
    const { page, context } = await world.phone('the phone that was always full')
    const devtools = await context.newCDPSession(page)
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: world.url, quotaSize: 1 })
    await page.goto(`${world.url}/new`)
    await page.getByLabel('Dit navn').fill('Maja')
    await page.getByLabel('Din medarbejders navn').fill('Jonas')
    await press(page, 'Lav samtalen')
    await page.getByText('Telefonen er fuld').first().waitFor()
    expect(new URL(page.url()).pathname).toBe('/new')
    expect(await page.getByLabel('Dit navn').inputValue()).toBe('Maja')
  })

  test('memory that is refused shows a screen that says so, at each address', async () => {
    const { page } = await world.phone('the private window')
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      }
    })
    for (const path of ['/', '/c/some', '/c/some/talk']) {
      await page.goto(`${world.url}${path}`)
      await page.getByRole('heading', { name: 'Telefonen vil ikke gemme' }).waitFor()
    }
    await page.goto(`${world.url}/storage`)
    await page.getByText('Telefonen vil ikke gemme').waitFor()
    expect(await page.getByText('Her er ingen samtaler endnu').count()).toBe(0)
    for (const path of ['/join', '/settings', '/new']) {
      await page.goto(`${world.url}${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
    }
    await page.getByLabel('Dit navn').fill('Maja')
    await page.getByLabel('Din medarbejders navn').fill('Jonas')
    await press(page, 'Lav samtalen')
    await page.getByText('Telefonen vil ikke gemme').first().waitFor()
    const link = await invite(await world.phone('Kim'), world.url, { me: 'Kim', other: 'Jonas' })
    await page.goto(link)
    await page.getByRole('heading', { name: 'Telefonen vil ikke gemme' }).waitFor({ timeout: 10_000 })
  })

  /** From now on every write is refused as on a full disk, or none; the browser's own limit doesn't count small ones. */
  function makeFillable() {
    const { add, put } = IDBObjectStore.prototype
    const refuseWhenFull = () => {
      if ((window as { isDiskFull?: boolean }).isDiskFull)
        throw new DOMException('full', 'QuotaExceededError')
    }
    IDBObjectStore.prototype.add = function (...row) {
      refuseWhenFull()
      return add.apply(this, row)
    }
    IDBObjectStore.prototype.put = function (...row) {
      refuseWhenFull()
      return put.apply(this, row)
    }
  }

  const setDisk = ({ page }: TestPhone, isDiskFull: boolean) =>
    page.evaluate(isFull => Object.assign(window, { isDiskFull: isFull }), isDiskFull)
})

describe('A second tab of the same phone', () => {
  test('follows, and neither loses what is typed in both at once, nor after the first has closed, nor the last key before it goes away itself', async () => {
    const phone = await world.phone('the phone with two tabs')
    const first = phone.page
    await invite(phone, world.url, { me: 'Maja', other: 'Jonas' })
    const address = `${conversationOf(first)}/prepare/${question}`
    await first.goto(address)
    await first.getByLabel('Dine noter').waitFor()
    const second = await phone.context.newPage()
    await second.goto(address)
    await second.getByText('Samtalen er også åben i et andet vindue').waitFor()

    await Promise.all([typeAtEnd(first, 'Fra den første fane. '), typeAtEnd(second, 'Fra den anden fane. ')])
    await Promise.all([showsAll(first), showsAll(second)])
    const both = await noteOn(first)
    await eventually(() => noteOn(second)).toBe(both)

    await first.close()
    await typeAtEnd(second, 'Og nu alene.')
    await second.getByText('Samtalen er også åben i et andet vindue').waitFor({ state: 'detached' })
    await savedHere({ ...phone, page: second })
    await second.reload()
    await eventually(() => noteOn(second)).toBe(`${both}Og nu alene.`)

    // The page goes away in the very task of the last key, before any picture shows it.
    await second.getByLabel('Dine noter').evaluate(area => {
      if (!(area instanceof HTMLTextAreaElement)) throw new Error('No place to write')
      area.setRangeText('!', area.value.length, area.value.length, 'end')
      area.dispatchEvent(new InputEvent('input', { bubbles: true }))
      location.reload()
    })
    await eventually(() => noteOn(second)).toBe(`${both}Og nu alene.!`)
  })

  async function typeAtEnd(page: Page, text: string): Promise<void> {
    await page.getByLabel('Dine noter').press('ControlOrMeta+End')
    await page.getByLabel('Dine noter').pressSequentially(text, { delay: 20 })
  }

  /** Letters of the two may stand among each other where they were typed in one place; none may be missing. */
  async function showsAll(page: Page): Promise<void> {
    const letters = [...'Fra den første fane. Fra den anden fane. '].sort().join('')
    await eventually(async () => [...(await noteOn(page))].sort().join('')).toBe(letters)
  }
})

describe('The relay’s answers', () => {
  const paths = ['/', '/c/some/talk', '/sw.js', '/manifest.webmanifest', '/healthz', '/no/such/file.js']

  test.each(paths)(
    'bind the browser: %s runs only own scripts, in no frame, and tells nobody',
    async path => {
      const headers = Object.fromEntries((await fetch(`${world.url}${path}`)).headers)
      const policy = new Map(
        (headers['content-security-policy'] ?? '').split('; ').map(line => {
          const [name, ...values] = line.split(' ')
          return [name, values.join(' ')]
        }),
      )
      expect(policy.get('default-src')).toBe("'none'")
      expect(policy.get('script-src')).toBe("'self' 'wasm-unsafe-eval'")
      expect(policy.get('frame-ancestors')).toBe("'none'")
      expect(policy.get('base-uri')).toBe("'none'")
      expect(policy.get('form-action')).toBe("'none'")
      expect(policy.get('style-src')).toBe("'self'")
      expect(policy.get('connect-src')).toBe(
        `'self' ws://${new URL(world.url).host} wss://${new URL(world.url).host}`,
      )
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
      })
    },
  )
})

async function noteOn(page: Page): Promise<string> {
  return page.getByLabel('Dine noter').inputValue()
}

describe('A browser that can’t run the app', () => {
  test('is told so after a while, in four languages, and not before', async () => {
    const { page } = await world.phone('an old phone')
    await page.route('**/assets/*.js', route => route.abort())
    await page.goto(world.url)
    const inDanish = page.locator('p:lang(da)')
    await inDanish.waitFor({ state: 'attached' })
    expect(await inDanish.isVisible()).toBe(false)
    await page.evaluate(() => {
      for (const waiting of document.getAnimations()) waiting.finish()
    })
    for (const language of ['da', 'nb', 'sv', 'en'])
      expect(await page.locator(`p:lang(${language})`).isVisible(), language).toBe(true)
    await expectAccessible(page, 'the app that didn’t start')
  })
})
