// The second phone lives on the next port: to a browser that is another place, with a memory of its own.
const places = { Maja: location.origin, Jonas: `http://${location.hostname}:${Number(location.port) + 1}` }

for (const [name, origin] of Object.entries(places)) {
  const frame = document.querySelector<HTMLIFrameElement>(`iframe[name=${name}]`)
  if (frame) frame.src = `${origin}/demo/phone.html#${name}`
}

// What somebody would send by mail: each phone's words go to the other.
addEventListener('message', ({ data, origin }) => {
  for (const [name, place] of Object.entries(places))
    if (place !== origin)
      document
        .querySelector<HTMLIFrameElement>(`iframe[name=${name}]`)
        ?.contentWindow?.postMessage(data, place)
})
