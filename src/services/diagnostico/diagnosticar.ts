import type { Diagnostico } from '../../resources/configuracao-whatsapp/diagnostico.js'
import type { Ambiente } from '../ambiente.js'
import { abrirContexto, type DefinicaoDaVerificacao } from './contexto.js'
import { chave, cofre } from './credenciais.js'
import { entrega } from './entrega.js'
import { executar } from './executar.js'
import { estado, instancia } from './instancia.js'
import { relogio, servidor, versao } from './servidor.js'
import { site } from './site.js'
import { qr, telefone } from './telefone.js'
import { webhook } from './webhook.js'

/** Each after what it depends on; a new check takes its place here, in VERIFICACOES, and in the locale. */
const TABELA: readonly DefinicaoDaVerificacao[] = [
  cofre,
  servidor,
  versao,
  chave,
  instancia,
  estado,
  site,
  webhook,
  entrega,
  relogio,
  qr,
  telefone,
]

const PRAZO_MS = 20_000

export interface PedidoDeDiagnostico {
  /** Have a connected phone send itself a message, to see a delivery come. Default: only look. */
  provar?: boolean
}

/** Looks at everything a connection rests on. Changes nothing. @throws ConfiguracaoInexistente */
export const diagnosticar = async (
  ambiente: Ambiente,
  configuracaoId: number,
  { provar = false }: PedidoDeDiagnostico = {},
): Promise<Diagnostico> => {
  const contexto = await abrirContexto(ambiente, configuracaoId, { provar })
  const linhas = await executar(TABELA, contexto, PRAZO_MS)
  return { configuracaoId, em: new Date().toISOString(), linhas }
}
