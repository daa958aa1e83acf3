import { carregarAlvo } from '../../alvo.js'
import type { Ambiente } from '../../ambiente.js'
import { consultarCom } from '../../banco/consultar.js'
import { jidDoTelefone } from '../enderecos/jid.js'
import { lerNumero } from '../enderecos/numeros.js'
import { garantirConversas } from './conversas.js'

export interface NumeroConferido {
  /** Completed: with the country's code and the ninth digit. */
  telefone: string
  /** How whoever has it is called here already. */
  nome: string | null
  /** Null: that cannot be known just now, for nobody is connected. */
  temWhatsApp: boolean | null
}

/** Looks at a number that somebody types. @throws DadosInvalidos in words, when no telephone has it */
export const conferirNumero = async (
  ambiente: Ambiente,
  configuracaoId: number,
  digitado: string,
): Promise<NumeroConferido> => {
  const { telefone } = lerNumero(digitado)
  const [conhecida]: { nome: string | null }[] = await ambiente.dataSource.query(
    'SELECT nome FROM whatsapp.conversa WHERE configuracao_id = $1 AND jid = $2',
    [configuracaoId, jidDoTelefone(telefone)],
  )
  return {
    telefone,
    nome: conhecida?.nome ?? null,
    temWhatsApp: await perguntar(ambiente, configuracaoId, telefone),
  }
}

/** The conversation with a number, made where there is none yet. @throws DadosInvalidos */
export const iniciarConversa = (
  { dataSource }: Pick<Ambiente, 'dataSource'>,
  configuracaoId: number,
  digitado: string,
): Promise<string> => {
  const { telefone } = lerNumero(digitado)
  return dataSource.transaction(async (manager) => {
    const [id = ''] = await garantirConversas(consultarCom(manager), [
      { configuracaoId, jid: jidDoTelefone(telefone), lid: null, tipo: 'contato', telefone },
    ])
    return id
  })
}

/** Evolution answers from its memory when nobody is connected: that proves nothing. */
const perguntar = async (
  ambiente: Ambiente,
  configuracaoId: number,
  telefone: string,
): Promise<boolean | null> => {
  try {
    const { cliente, configuracao } = await carregarAlvo(ambiente, configuracaoId)
    if (configuracao.status !== 'conectado') return null
    const [resposta] = await cliente.verificarNumeros(configuracao.instanceName, [telefone])
    return resposta?.existe ?? null
  } catch {
    // Whether it is one shows when something is sent to it.
    return null
  }
}
