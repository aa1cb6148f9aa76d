/** What is to be watched is on its way still, and may be given up before it has come. */
export function watchWhenThere<Part>(coming: Promise<Part>, watch: (part: Part) => () => void): () => void {
  let stop: (() => void) | null = null
  let isStopped = false
  void coming.then(part => {
    if (!isStopped) stop = watch(part)
  })
  return () => {
    isStopped = true
    stop?.()
  }
}
