// A server that has loaded everything but our own code, which is yet to change: half of a start is done beforehand.
import { pathToFileURL } from 'node:url'

const [pacotes, servidor] = process.argv.slice(2)
// Asked for before anything is awaited: the word to go on may already be there.
const chamado = new Promise((vai) => process.once('message', vai))
// What cannot be loaded says so when it is wanted.
for (const pacote of JSON.parse(pacotes)) await import(pacote).catch(() => undefined)
await chamado
process.disconnect()
await import(pathToFileURL(servidor).href)
