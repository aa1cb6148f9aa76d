import { link } from './link.ts'
import { joined, phone, until } from './twoDevices.ts'

/** Maja's phone, tablet and computer, and Jonas's phone. */
export async function ownThree() {
  const two = await joined()
  const [tablet, computer] = [await phone(two.between), await phone(two.between)]
  for (const added of [tablet, computer]) await link(two.maja, added)
  await until(() => two.jonas.view(two.id).others[0]!.devices.length === 4)
  await until(() => tablet.view(two.id).me && computer.view(two.id).me)
  return { ...two, tablet, computer }
}
