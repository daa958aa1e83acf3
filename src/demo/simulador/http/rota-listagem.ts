import type { Express } from 'express'
import { naoAutorizado, naoEncontrada } from '../nucleo/erro-evolution.js'
import { linhaPublica } from '../nucleo/instancia.js'
import type { Mundo } from '../nucleo/mundo.js'
import { textoOuNada } from './esquema.js'
import { chaveDe } from './pedido.js'

/** Everything for the global key; for an instance token only what has that token. */
export function rotaDeListagem(app: Express, mundo: Mundo): void {
  app.get('/instance/fetchInstances', (req, res) => {
    const chave = chaveDe(req)
    if (!chave) throw naoAutorizado()
    const visiveis = mundo.registro
      .todas()
      .filter(({ linha }) => chave === mundo.apiKey || linha.token === chave)
    if (chave !== mundo.apiKey && visiveis.length === 0) throw naoAutorizado()
    const nome = textoOuNada(req.query.instanceName)
    const id = textoOuNada(req.query.instanceId)
    const achadas = visiveis.filter(({ linha }) => (!nome || linha.name === nome) && (!id || linha.id === id))
    const filtro = nome ?? id
    if (filtro && achadas.length === 0) {
      throw chave === mundo.apiKey ? naoEncontrada(filtro) : naoAutorizado()
    }
    res.json(achadas.map(({ linha }) => linhaPublica(linha)))
  })
}
