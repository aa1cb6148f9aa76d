import wasmAddress from 'zxing-wasm/reader/zxing_reader.wasm?url'

export type CameraFailure = 'no-camera' | 'denied' | 'busy' | 'reader-missing'

interface Watching {
  onText(text: string): void
  /** Null once the picture moves. */
  onState(failure: CameraFailure | null): void
}

/** Shows the back camera in the video and reads codes from it, until the returned function is called. */
export function watchCamera(video: HTMLVideoElement, { onText, onState }: Watching): () => void {
  let isStopped = false
  let stream: MediaStream | null = null
  let run = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const isRecent = rememberRecent(repeatMs)

  const release = () => {
    run++
    clearTimeout(timer)
    for (const track of stream?.getTracks() ?? []) track.stop()
    stream = null
    video.srcObject = null
  }

  const start = async () => {
    const mine = ++run
    const isOver = () => isStopped || mine !== run
    try {
      const opened = await openCamera()
      if (isOver()) {
        for (const track of opened.getTracks()) track.stop()
        return
      }
      stream = opened
      video.srcObject = opened
      await video.play()
      const readCode = await loadReader()
      if (isOver()) return
      onState(null)
      const look = async () => {
        const text = await readCode(video).catch(() => null)
        if (isOver()) return
        if (text && !isRecent(text)) onText(text)
        timer = setTimeout(look, lookEveryMs)
      }
      await look()
    } catch (thrown) {
      if (isOver()) return
      release()
      onState(nameFailure(thrown))
    }
  }

  // An installed app on iOS comes back with a black picture, so the stream starts anew.
  const onVisibility = () => {
    release()
    if (document.visibilityState === 'visible') void start()
  }
  document.addEventListener('visibilitychange', onVisibility)
  void start()
  return () => {
    isStopped = true
    document.removeEventListener('visibilitychange', onVisibility)
    release()
  }
}

class ReaderMissing extends Error {}

async function openCamera(): Promise<MediaStream> {
  // Undefined on an insecure origin, and in browsers inside other apps.
  if (!navigator.mediaDevices?.getUserMedia) throw new DOMException('no camera', 'NotFoundError')
  return navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 1280 } },
  })
}

/** About a megabyte, served from our own origin, and fetched only when somebody scans. */
async function loadReader(): Promise<(video: HTMLVideoElement) => Promise<string | null>> {
  try {
    const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader')
    await prepareZXingModule({ overrides: { locateFile: () => wasmAddress }, fireImmediately: true })
    const canvas = document.createElement('canvas')
    const brush = canvas.getContext('2d', { willReadFrequently: true })
    return async video => {
      const side = Math.min(video.videoWidth, video.videoHeight)
      if (!brush || side === 0) return null
      // The middle square, as the eye sees it; more pixels than this only cost battery.
      canvas.width = canvas.height = Math.min(side, longestSide)
      const left = (video.videoWidth - side) / 2
      const top = (video.videoHeight - side) / 2
      brush.drawImage(video, left, top, side, side, 0, 0, canvas.width, canvas.height)
      const picture = brush.getImageData(0, 0, canvas.width, canvas.height)
      const [code] = await readBarcodes(picture, { formats: ['QRCode'], maxNumberOfSymbols: 1 })
      return code?.isValid ? code.text : null
    }
  } catch {
    throw new ReaderMissing()
  }
}

function nameFailure(thrown: unknown): CameraFailure {
  if (thrown instanceof ReaderMissing) return 'reader-missing'
  const name = thrown instanceof DOMException ? thrown.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied'
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy'
  return 'no-camera'
}

function rememberRecent(forMs: number): (text: string) => boolean {
  let last = ''
  let at = 0
  return text => {
    const now = performance.now()
    const isRepeat = text === last && now - at < forMs
    if (!isRepeat) {
      last = text
      at = now
    }
    return isRepeat
  }
}

const lookEveryMs = 90
const repeatMs = 1500
const longestSide = 900
