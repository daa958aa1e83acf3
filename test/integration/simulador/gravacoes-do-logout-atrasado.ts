import { ate, pausa } from './cenario.js'
import type { Coberta, Preparar } from './situacoes.js'
import * as s from './situacoes.js'

/** The receiver refuses LOGOUT_INSTANCE until the instance is open again. */
const logoutAtrasado: Preparar = async (situacao) => {
  const { cenario, receptor, nome } = situacao
  await s.receptorRecusa('logout.instance', 1)(situacao)
  await s.comWebhook(situacao)
  await cenario.conectar(nome)
  await cenario.escanear(nome, { numero: '5511999991001' })
  await cenario.chamar('DELETE', `/instance/logout/${nome}`)
  await cenario.conectar(nome)
  await cenario.escanear(nome, { numero: '5511999991001' })
  const entregues = () => receptor.recebidas.filter(({ corpo }) => corpo.event === 'logout.instance').length
  await ate(() => entregues() === 2)
  await pausa(20)
}

/** The retry comes after the second login. */
const atrasoLongo = { tempos: { escalaRepeticao: 0.2 } }

/** What a LOGOUT_INSTANCE does that is accepted only after the next login. */
export const gravacoesDoLogoutAtrasado: Record<string, Coberta> = {
  '94-fetchInstances-after-late-logout-webhook': { preparar: logoutAtrasado, opcoes: atrasoLongo },
  '94b-state-after-late-logout-webhook': { preparar: logoutAtrasado, opcoes: atrasoLongo },
  '94c-sendText-after-late-logout-webhook': { preparar: logoutAtrasado, opcoes: atrasoLongo },
}
