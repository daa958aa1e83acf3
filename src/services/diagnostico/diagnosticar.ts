import {
  type Diagnostico,
  VERIFICACOES,
  type Verificacao,
} from '../../resources/configuracao-whatsapp/diagnostico.js'
import type { Ambiente } from '../ambiente.js'
import { abrirContexto, type DefinicaoDaVerificacao } from './contexto.js'
import * as credenciais from './credenciais.js'
import * as entrega from './entrega.js'
import { executar } from './executar.js'
import * as instancia from './instancia.js'
import * as servidor from './servidor.js'
import * as site from './site.js'
import * as telefone from './telefone.js'
import * as webhook from './webhook.js'

const DEFINICOES: Readonly<Record<Verificacao, DefinicaoDaVerificacao>> = {
  ...credenciais,
  ...servidor,
  ...instancia,
  ...site,
  ...webhook,
  ...entrega,
  ...telefone,
}
/** In the order in which they are shown: each after what it depends on. */
const TABELA = VERIFICACOES.map((id) => DEFINICOES[id])

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
