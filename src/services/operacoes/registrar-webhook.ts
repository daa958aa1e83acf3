import { carregarAlvo, exigirAtiva } from '../alvo.js'
import type { Ambiente } from '../ambiente.js'
import { comArrendamento } from '../arrendamento.js'
import { InstanciaInexistente } from '../evolution/erros.js'
import { registrarNaInstancia } from './garantir-instancia.js'
import { temInstancia } from './rotacionar-segredo.js'

/** Tells Evolution again where and how to post, as it must be told once somebody changed it there. May be repeated. */
export const registrarWebhook = (ambiente: Ambiente, configuracaoId: number): Promise<void> =>
  comArrendamento(ambiente.dataSource, { configuracaoId, operacao: 'registrarWebhook' }, async () => {
    const alvo = await carregarAlvo(ambiente, configuracaoId)
    await exigirAtiva(ambiente, alvo)
    if (!(await temInstancia(ambiente, alvo)))
      throw new InstanciaInexistente({ operacao: 'registrarWebhook' })
    await registrarNaInstancia(ambiente, alvo)
  })
