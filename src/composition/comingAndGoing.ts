/**
 * `wake` when the page is looked at again, `rest` when it is put away. A page that is left for another may be kept
 * as it stands: what it has begun in its databases then stays half-way and holds up the page that follows, and
 * WebKit takes its locks. So it begins nothing more, and if it is shown again it starts anew.
 */
export function onComingAndGoing({ wake, rest }: { wake(): void; rest(): void }): void {
  let isLeft = false
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') wake()
    else if (!isLeft) rest()
  })
  addEventListener('pagehide', () => {
    isLeft = true
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })
  addEventListener('online', wake)
}
