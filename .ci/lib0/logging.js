/** What Yjs warns by; lib0's own asks for a terminal's colours, or draws a console into the page. */
export const print = (...said) => console.log(...said)
export const warn = (...said) => console.warn(...said)

const noStyle = ''

export { noStyle as BOLD, noStyle as ORANGE, noStyle as RED, noStyle as UNBOLD }
