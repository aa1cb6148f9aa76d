import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

/**
 * The administrator's way into a running relay: a socket beside the database, so that whoever may read the one may
 * use the other, and no proxy leads to it. A connection carries one line that names the file to copy to, and gets
 * one line back.
 */
export async function listenForBackups(
  dataDir: string,
  copyTo: (file: string) => Promise<string>,
): Promise<Server> {
  const path = socketIn(dataDir)
  // Left by a process that was killed. The database's lock has made sure that no other is running.
  rmSync(path, { force: true })
  const server = createServer({ allowHalfOpen: true }, socket => {
    socket.on('error', () => {})
    void text(socket)
      .then(file => copyTo(file.trim()))
      .then(outcome => socket.end(outcome))
      .catch(() => socket.destroy())
  })
  server.listen(path)
  await once(server, 'listening')
  return server
}

/** Null when no relay runs on the folder; else what it answered, `done` when the copy is there. */
export async function askForBackup(dataDir: string, file: string): Promise<string | null> {
  const socket = connect(socketIn(dataDir))
  try {
    await once(socket, 'connect')
  } catch {
    return null
  }
  socket.end(file)
  return text(socket)
}

function socketIn(dataDir: string): string {
  return process.platform === 'win32'
    ? join('\\\\.\\pipe', dataDir.replaceAll(/[\\/:]/g, '-'))
    : join(dataDir, 'control.sock')
}
