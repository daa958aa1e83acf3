import { setTimeout as pausar } from 'node:timers/promises'
import type { DataSource, EntityManager } from 'typeorm'
import { ConfiguracaoWhatsApp } from '../../resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { Empresa } from '../../resources/empresa/empresa.js'
import { auditar, type Fato, O_SISTEMA, type Quem } from '../auditoria.js'
import { avisar } from '../avisos.js'
import { alterar } from '../consultar.js'
import { EmpresaInexistente } from '../erros-da-operacao.js'
import { semDadosPessoais } from '../estado/sem-dados-pessoais.js'
import { apagarMensagens } from './apagar-mensagens.js'

export interface DadosApagados {
  /** Events whose payload was emptied. */
  eventos: number
}

/** Between two steps, so that deliveries get their turn. */
const PAUSA_MS = 20

/** An error's text may quote the payload it is about. */
const PASSO = `
  UPDATE evento_webhook SET conteudo = NULL, erro = NULL WHERE id IN (
    SELECT id FROM evento_webhook
    WHERE configuracao_id = $1 AND id > $2 AND id <= $3 AND (conteudo IS NOT NULL OR erro IS NOT NULL)
    ORDER BY id LIMIT 1000 FOR UPDATE)
  RETURNING id`

/**
 * Empties what is kept of a company's customers and of its phone: payloads, number, name, picture, QR; its messages
 * and conversations are deleted, those waiting to be sent included. The
 * configuration, its models of messages, what the events were, and the audit trail stay. In steps of 1,000 events, beside everything
 * else; cut off and called again, it goes on where it was. What arrives meanwhile stays: while the phone is
 * connected, Evolution goes on telling of it.
 * @throws EmpresaInexistente
 */
export const apagarDados = async (
  dataSource: DataSource,
  empresaId: number,
  quem: Quem = O_SISTEMA,
): Promise<DadosApagados> => {
  const fato = { ...quem, empresaId, recurso: 'Empresa', registroId: String(empresaId), acao: 'apagarDados' }
  try {
    const configuracaoId = await dataSource.transaction((manager) => apagarPerfil(manager, empresaId, fato))
    const eventos = configuracaoId === null ? 0 : await apagarConteudos(dataSource, configuracaoId)
    if (configuracaoId !== null) await apagarMensagens(dataSource, configuracaoId)
    await auditar(dataSource, { ...fato, resultado: 'ok', depois: { eventosApagados: eventos } })
    return { eventos }
  } catch (erro) {
    if (!(erro instanceof EmpresaInexistente))
      await auditar(dataSource, { ...fato, resultado: 'falhou', detalhe: 'inesperado' })
    throw erro
  }
}

/** @returns the configuration's id; null: there is none */
const apagarPerfil = async (
  manager: EntityManager,
  empresaId: number,
  fato: Omit<Fato, 'resultado'>,
): Promise<number | null> => {
  if (!(await manager.existsBy(Empresa, { id: empresaId }))) throw new EmpresaInexistente()
  const configuracao = await manager
    .createQueryBuilder(ConfiguracaoWhatsApp, 'c')
    .setLock('for_no_key_update')
    .where({ empresaId })
    .getOne()
  if (configuracao) {
    const { id, sinais } = configuracao
    await manager.update(
      ConfiguracaoWhatsApp,
      { id },
      {
        numeroConectado: null,
        nomePerfil: null,
        fotoPerfilUrl: null,
        qrCode: null,
        qrCodeExpiraEm: null,
        codigoPareamento: null,
        sinais: semDadosPessoais(sinais),
      },
    )
    await avisar(manager, [{ configuracaoId: id, empresaId }])
  }
  await auditar(manager, { ...fato, resultado: 'ok', detalhe: 'numeroConectado, nomePerfil, fotoPerfilUrl' })
  return configuracao?.id ?? null
}

const apagarConteudos = async (dataSource: DataSource, configuracaoId: number): Promise<number> => {
  const [{ ultimo }]: [{ ultimo: string }] = await dataSource.query(
    'SELECT coalesce(max(id), 0) AS ultimo FROM evento_webhook WHERE configuracao_id = $1',
    [configuracaoId],
  )
  let eventos = 0
  for (let depoisDe = 0; ; ) {
    const linhas = await alterar<{ id: string }>(dataSource, PASSO, [configuracaoId, depoisDe, ultimo])
    if (linhas.length === 0) return eventos
    eventos += linhas.length
    depoisDe = Math.max(...linhas.map(({ id }) => Number(id)))
    await pausar(PAUSA_MS)
  }
}
