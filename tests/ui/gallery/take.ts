// Pictures of every component for people to look at: node tests/ui/gallery/take.ts <folder> [screen…]
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { launchBrowser, openPhone } from '../../browser.ts'
import { serveGallery } from './serve.ts'

const [folder = 'test-results/gallery', ...wanted] = process.argv.slice(2)
const screens = wanted.length
  ? wanted
  : 'home empty invite notes pick opened talk agree seal sheet trouble parts'.split(' ')
const sizes = (process.env.SIZES ?? '390x844').split(',').map(size => size.split('x').map(Number))
const looks = (process.env.THEMES ?? 'light').split(',')
const rootFont = process.env.ROOT_FONT

await mkdir(folder, { recursive: true })
const { server, address } = await serveGallery(Number(process.env.GALLERY_PORT ?? 18_400))
const browser = await launchBrowser()
try {
  for (const [width = 390, height = 844] of sizes) {
    const phone = await openPhone(browser, { width, height, reducedMotion: 'reduce' })
    phone.page.on('pageerror', thrown => console.error(String(thrown)))
    phone.page.on('console', said => said.type() === 'error' && console.error(said.text()))
    for (const look of looks) {
      await phone.context.addInitScript(theme => localStorage.setItem('theme', theme), look)
      for (const screen of screens) {
        await phone.page.goto(address(screen))
        if (rootFont) await phone.page.addStyleTag({ content: `html{font-size:${rootFont}}` })
        await phone.page.locator('.screen').waitFor()
        await phone.page.evaluate(() => document.fonts.ready)
        const overflow = await phone.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (overflow > 0) console.error(`${screen} at ${width}: ${overflow} px too wide`)
        await phone.page.screenshot({ path: join(folder, `${screen}-${look}-${width}.png`), scale: 'css' })
      }
    }
    await phone.close()
  }
} finally {
  await browser.close()
  await server.close()
}
