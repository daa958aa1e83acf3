import type { DataSource } from 'typeorm'
import { ConfiguracaoWhatsApp } from '../../../resources/configuracao-whatsapp/configuracao-whatsapp.js'
import type { Ator } from '../../../resources/papel.js'
import { auditar } from '../../../services/auditoria/auditar.js'
import { mudancaDe, semSenhaNoEndereco } from '../../../services/auditoria/mudanca.js'
import { ErroWhatsApp } from '../../../services/erros.js'
import type { Registro } from '../../../services/registro/registro.js'
import type { Desfecho } from '../../../services/tarefas/trabalhador.js'

/** What the panel says of an action, as a key of the locale. */
export interface Notificacao {
  message: string
  type: 'success' | 'error'
  options?: Readonly<Record<string, string | number>>
}

interface Feito {
  /** Its name in the trail, and in `feito.{acao}`. */
  acao: string
  id: number
  ator: Ator
}

export const notificacaoDe = (acao: string, { codigo, dados }: Desfecho): Notificacao =>
  codigo
    ? { message: `erros.${codigo}`, type: 'error', options: dados }
    : { message: `feito.${acao}`, type: 'success' }

/** Carries out something on a configuration, and writes into the trail who did it and how it ended. */
export const realizarNaConfiguracao = async (
  { dataSource, registro }: { dataSource: DataSource; registro: Registro },
  { acao, id, ator }: Feito,
  executar: () => Promise<unknown>,
): Promise<Desfecho> => {
  const antes = await retrato(dataSource, id)
  const desfecho = await tentarNaConfiguracao(registro, { acao, id }, executar)
  await anotar(dataSource, { acao, id, ator }, { antes, codigo: desfecho.codigo })
  return desfecho
}

/** The same, of a task: all its companies are one line in the trail, written when it ends. */
export const tentarNaConfiguracao = async (
  registro: Registro,
  { acao, id }: Pick<Feito, 'acao' | 'id'>,
  executar: () => Promise<unknown>,
): Promise<Desfecho> => {
  const erro = await executar().then(
    () => null,
    (falha: unknown) => falha ?? new Error('no reason given'),
  )
  const codigo = erro === null ? null : erro instanceof ErroWhatsApp ? erro.codigo : 'inesperado'
  if (codigo === 'inesperado') registro.error({ acao, configuracaoId: id, err: erro }, 'ação falhou')
  return { codigo, dados: erro instanceof ErroWhatsApp ? erro.dados : {} }
}

const anotar = async (
  dataSource: DataSource,
  { acao, id, ator: { autor, papel, endereco } }: Feito,
  { antes, codigo }: { antes: Retratada | null; codigo: string | null },
): Promise<void> => {
  const depois = await retrato(dataSource, id)
  await auditar(dataSource, {
    autor,
    papel,
    endereco,
    empresaId: (depois ?? antes)?.empresaId ?? null,
    recurso: 'ConfiguracaoWhatsApp',
    registroId: String(id),
    acao,
    resultado: codigo ? 'falhou' : 'ok',
    detalhe: codigo,
    ...mudancaDe(['status', 'evolutionApiUrl'], antes, depois),
  })
}

type Retratada = Pick<ConfiguracaoWhatsApp, 'empresaId' | 'status' | 'evolutionApiUrl'>

/** What of it the trail may show. */
const retrato = async (dataSource: DataSource, id: number): Promise<Retratada | null> => {
  const linha = await dataSource.getRepository(ConfiguracaoWhatsApp).findOne({
    select: { id: true, empresaId: true, status: true, evolutionApiUrl: true },
    where: { id },
  })
  return linha && { ...linha, evolutionApiUrl: semSenhaNoEndereco(linha.evolutionApiUrl) }
}
