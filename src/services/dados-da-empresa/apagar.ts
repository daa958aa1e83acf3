import { setTimeout as pausar } from 'node:timers/promises'
import type { DataSource, EntityManager } from 'typeorm'
import { ConfiguracaoWhatsApp } from '../../resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { Empresa } from '../../resources/empresa/empresa.js'
import { EVENTOS } from '../../resources/evento-webhook/eventos.js'
import { auditar, type Fato, O_SISTEMA, type Quem } from '../auditoria/auditar.js'
import { alterar } from '../banco/consultar.js'
import { semDadosPessoais } from '../estado/sem-dados-pessoais.js'
import { EmpresaInexistente } from '../operacoes/erros-da-operacao.js'
import { avisar } from '../pubsub/avisos.js'
import { type AoAndar, apagarMensagens } from './apagar-mensagens.js'

export interface DadosApagados {
  /** Events whose payload was emptied. */
  eventos: number
}

/** Between two steps, so that deliveries get their turn. */
const PAUSA_MS = 20

/**
 * An error's text may quote the payload it is about; names that are neither Evolution's nor this connection's may be
 * anything.
 */
const PASSO = `
  UPDATE whatsapp.evento_webhook e SET conteudo = NULL, erro = NULL, especie = NULL,
    evento = CASE WHEN e.evento = ANY($4) THEN e.evento ELSE 'desconhecido' END,
    instancia = CASE WHEN e.instancia = c.instance_name THEN e.instancia END
  FROM whatsapp.configuracao_whatsapp c WHERE c.id = $1 AND e.id > $2 AND e.id <= $3 AND e.id = ANY (ARRAY(
    SELECT v.id FROM whatsapp.evento_webhook v
    WHERE v.configuracao_id = $1 AND v.id > $2 AND v.id <= $3 AND (v.conteudo IS NOT NULL OR v.erro IS NOT NULL
      OR v.evento <> ALL($4) OR v.instancia <> (SELECT instance_name FROM whatsapp.configuracao_whatsapp WHERE id = $1))
    ORDER BY v.id LIMIT 1000 FOR UPDATE))
  RETURNING e.id`
const CONHECIDOS = [...EVENTOS, 'desconhecido']

/**
 * Empties what is kept of a company's customers, of its phone and of whom to call: payloads, number, name, picture, QR; its messages
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
  aoAndar: AoAndar = () => undefined,
): Promise<DadosApagados> => {
  const fato = { ...quem, empresaId, recurso: 'Empresa', registroId: String(empresaId), acao: 'apagarDados' }
  try {
    const configuracaoId = await dataSource.transaction((manager) => apagarPerfil(manager, empresaId, fato))
    const eventos = configuracaoId === null ? 0 : await apagarConteudos(dataSource, configuracaoId, aoAndar)
    if (configuracaoId !== null) await apagarMensagens(dataSource, configuracaoId, aoAndar)
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
  await manager.update(Empresa, empresaId, { contatoNome: null, contatoTelefone: null, contatoEmail: null })
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
    // Its note may speak of anybody.
    await manager.query('DELETE FROM whatsapp.cuidado WHERE configuracao_id = $1', [id])
    await manager.query('DELETE FROM whatsapp.numero_de_envio WHERE configuracao_id = $1', [id])
    await avisar(manager, [{ configuracaoId: id, empresaId }])
  }
  await auditar(manager, {
    ...fato,
    resultado: 'ok',
    detalhe: 'numeroConectado, nomePerfil, fotoPerfilUrl, contatoNome, contatoTelefone, contatoEmail',
  })
  return configuracao?.id ?? null
}

const apagarConteudos = async (
  dataSource: DataSource,
  configuracaoId: number,
  aoAndar: AoAndar,
): Promise<number> => {
  const [{ ultimo }]: [{ ultimo: string }] = await dataSource.query(
    'SELECT coalesce(max(id), 0) AS ultimo FROM whatsapp.evento_webhook WHERE configuracao_id = $1',
    [configuracaoId],
  )
  let eventos = 0
  for (let depoisDe = 0; ; ) {
    const linhas = await alterar<{ id: string }>(dataSource, PASSO, [
      configuracaoId,
      depoisDe,
      ultimo,
      CONHECIDOS,
    ])
    if (linhas.length === 0) return eventos
    eventos += linhas.length
    aoAndar({ eventos })
    depoisDe = Math.max(...linhas.map(({ id }) => Number(id)))
    await pausar(PAUSA_MS)
  }
}
