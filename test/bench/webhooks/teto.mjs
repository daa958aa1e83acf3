// (a) The ceiling: bare node:http that reads, parses and hashes the body, answers, and stores nothing.
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'

createServer((req, res) => {
  const partes = []
  req.on('data', (parte) => partes.push(parte))
  req.on('end', () => {
    const corpo = Buffer.concat(partes)
    JSON.parse(corpo.toString('utf8'))
    createHash('sha256').update(corpo).digest()
    res.writeHead(200, { 'content-type': 'application/json' }).end('{"mensagem":"ok"}')
  })
}).listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('pronto\n'))
