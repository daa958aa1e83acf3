// Loaded before a program: it finds no other machine than this one.
const { Socket } = require('node:net')

const { connect } = Socket.prototype
Socket.prototype.connect = function (...args) {
  const [alvo] = args
  const host = (Array.isArray(alvo) ? alvo[0] : alvo)?.host
  if (host && !/^(localhost|127\.|::1$)/.test(host)) throw new Error(`it wanted to reach ${host}`)
  return connect.apply(this, args)
}
