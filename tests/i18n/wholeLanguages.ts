import * as da from '../../src/i18n/da/start.ts'
import * as en from '../../src/i18n/en/start.ts'
import * as nb from '../../src/i18n/nb/start.ts'
import * as sv from '../../src/i18n/sv/start.ts'

/** All words of a language, those that come later too. */
async function whole({ start, later }: typeof da | typeof en | typeof nb | typeof sv): Promise<object> {
  const areas = await Promise.all(Object.values(later).map(fetchArea => fetchArea()))
  return Object.assign({ ...start }, ...areas)
}

export const wholeLanguages = {
  da: await whole(da),
  nb: await whole(nb),
  sv: await whole(sv),
  en: await whole(en),
}
