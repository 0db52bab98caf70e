import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** Takes a name on a session bus and answers nothing, as a desktop's tray looks to one who asks whether it is there. */
export async function ownBusName(address: string, name: string): Promise<Socket> {
  const socket = connect({ path: socketPath(address) })
  await once(socket, 'connect')
  const replies = new Promise<void>((resolve) => socket.once('data', () => resolve()))
  const uid = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex')
  socket.write(`\0AUTH EXTERNAL ${uid}\r\n`)
  await replies
  socket.write('BEGIN\r\n')
  const answered = new Promise<void>((resolve) => socket.on('data', (data) => data.includes(name) && resolve()))
  socket.write(busCall(1, 'Hello'))
  socket.write(busCall(2, 'RequestName', name))
  await answered
  return socket
}

function socketPath(address: string): string {
  const path = /unix:(?:path|abstract)=([^,;]+)/.exec(address)?.[1] ?? ''
  return address.includes('abstract=') ? `\0${path}` : path
}

/** A call to the bus itself: https://dbus.freedesktop.org/doc/dbus-specification.html#message-protocol-messages */
function busCall(serial: number, member: string, name?: string): Buffer {
  const body = name === undefined ? Buffer.alloc(0) : Buffer.concat([text(name), uint32(0, text(name).length)])
  const fields = [
    field(1, 'o', text('/org/freedesktop/DBus')),
    field(6, 's', text('org.freedesktop.DBus')),
    field(2, 's', text('org.freedesktop.DBus')),
    field(3, 's', text(member)),
    ...(name === undefined ? [] : [field(8, 'g', Buffer.from('\x02su\0'))])
  ]
  const array = fields.reduce((all, each) => Buffer.concat([padded(all), each]), Buffer.alloc(0))
  const head = Buffer.concat([Buffer.from([0x6c, 1, 0, 1]), uint32(body.length), uint32(serial), uint32(array.length), array])
  return Buffer.concat([padded(head), body])
}

function field(code: number, signature: string, value: Buffer): Buffer {
  return Buffer.concat([Buffer.from([code, 1]), Buffer.from(`${signature}\0`), value])
}

function text(value: string): Buffer {
  return Buffer.concat([uint32(Buffer.byteLength(value)), Buffer.from(`${value}\0`)])
}

/** Aligned to four where it follows `before` bytes. */
function uint32(value: number, before = 0): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return Buffer.concat([Buffer.alloc((4 - (before % 4)) % 4), bytes])
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((8 - (bytes.length % 8)) % 8)])
}
