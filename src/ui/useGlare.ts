import { useEffect, useState } from 'react'

/** Does the person or the light ask for stronger colours? One reading each time the page is looked at, so nothing stays on. */
export function useGlare(isNeeded: boolean): boolean {
  const [isBright, setBright] = useState(false)
  useEffect(() => {
    if (!isNeeded) return
    if (matchMedia('(prefers-contrast: more)').matches) return setBright(true)
    let stop = () => {}
    const read = () => {
      stop()
      stop =
        document.visibilityState === 'visible' ? readOnce(lux => lux > sunLux && setBright(true)) : () => {}
    }
    read()
    document.addEventListener('visibilitychange', read)
    return () => {
      stop()
      document.removeEventListener('visibilitychange', read)
    }
  }, [isNeeded])
  return isBright
}

/** Few browsers have the sensor, some have it and refuse; then nobody is offered anything. */
function readOnce(tell: (lux: number) => void): () => void {
  const { AmbientLightSensor } = window as { AmbientLightSensor?: new () => LightSensor }
  if (!AmbientLightSensor) return () => {}
  try {
    const sensor = new AmbientLightSensor()
    const stop = () => sensor.stop()
    const told = () => {
      stop()
      if (typeof sensor.illuminance === 'number') tell(sensor.illuminance)
    }
    sensor.addEventListener('reading', told, { once: true })
    sensor.addEventListener('error', stop, { once: true })
    sensor.start()
    return stop
  } catch {
    return () => {}
  }
}

interface LightSensor extends EventTarget {
  illuminance?: number | null
  start(): void
  stop(): void
}

/** In the shade of a summer's day it is a few thousand, in the sun tens of thousands. */
const sunLux = 8000
