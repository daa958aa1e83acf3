import type { DataSource, EntityManager } from 'typeorm'
import type { EvolutionWhatsApp } from '../../plugin/evolution-whatsapp.js'
import type { Cifra } from '../../services/criptografia/cifra.js'
import { lerCredenciais } from '../../services/criptografia/credenciais.js'
import { corpoDoWebhook } from '../../services/evolution/chamadas/webhooks.js'
import { enderecoDoWebhook } from '../../services/evolution/endereco-do-webhook.js'
import { eventosAssinados } from '../../services/evolution/eventos.js'
import type { InstanciaPlantada } from '../simulador/index.js'
import { type ConexaoDaDemo, comoConexao, type Numerada } from './conexoes.js'
import { conversasDe } from './conversas.js'
import { EMPRESAS, ORFAS } from './empresas.js'
import { gravarConexoes, gravarConversas, gravarEventos, gravarMudancas, gravarOResto } from './gravar.js'
import { eventosComProblema, eventosDe, mudancasDe } from './historico.js'
import { SITUACOES } from './situacoes.js'
import { criarSorteio } from './sorteio.js'

const SEMENTE = 2026

export interface OndeSemear {
  dataSource: DataSource
  whatsapp: Pick<EvolutionWhatsApp, 'sincronizarEmpresas'>
  cifra: Cifra
  siteUrl: string
  simulador: { url: string; plantar(instancia: InstanciaPlantada): void }
}

/** Forty companies with a month behind them, the same at every start but for the date. */
export const semearDados = async (
  { dataSource, whatsapp, cifra, siteUrl, simulador }: OndeSemear,
  agora = Date.now(),
): Promise<void> => {
  await whatsapp.sincronizarEmpresas(EMPRESAS.map(({ referencia, nome }) => ({ referencia, nome })))
  const sorteio = criarSorteio(SEMENTE)
  const fotos = (numero: string) => `${simulador.url}/_simulador/fotos/${numero}.png`
  await dataSource.transaction(async (manager) => {
    const conexoes = (await numerar(manager)).map((numerada, i) => comoConexao(numerada, { i, agora, fotos }))
    const mudancas = conexoes.map((conexao) => mudancasDe(conexao, agora, sorteio))
    const conversas = conexoes.map((conexao) => conversasDe({ conexao, agora, sorteio, fotos }))
    const eventos = conexoes.flatMap((conexao, i) =>
      eventosDe(conexao, conversas[i] ?? [], mudancas[i] ?? []),
    )
    const comProblema = conexoes.find(({ empresa }) => empresa.nome === 'Mercado São João')
    await gravarConexoes(manager, conexoes)
    await gravarMudancas(manager, mudancas.flat())
    await gravarConversas(manager, conversas.flat())
    await gravarEventos(
      manager,
      [...eventos, ...(comProblema ? eventosComProblema(comProblema, agora) : [])],
      agora,
    )
    await gravarOResto(manager, agora)
    for (const conexao of conexoes) await plantar({ manager, cifra, siteUrl, simulador }, conexao)
  })
  for (const { nome, dono } of ORFAS)
    simulador.plantar({ nome, estado: dono ? 'open' : 'close', ...(dono && { dono }) })
}

const numerar = async (manager: EntityManager): Promise<Numerada[]> => {
  const linhas: (Omit<Numerada, 'empresa'> & { referencia: string })[] = await manager.query(
    `SELECT c.id AS configuracao, e.id AS "empresaId", e.referencia, c.instance_name AS instancia
     FROM whatsapp.configuracao_whatsapp c JOIN whatsapp.empresa e ON e.id = c.empresa_id`,
  )
  const porReferencia = new Map(linhas.map((linha) => [linha.referencia, linha]))
  return EMPRESAS.flatMap((empresa) => {
    const linha = porReferencia.get(empresa.referencia)
    return linha ? [{ ...linha, empresa }] : []
  })
}

/** What the server knows of it: with the token and the webhook by which it is known as ours. */
const plantar = async (
  {
    manager,
    cifra,
    siteUrl,
    simulador,
  }: Pick<OndeSemear, 'cifra' | 'siteUrl' | 'simulador'> & { manager: EntityManager },
  { configuracao, empresaId, instancia, empresa, dono }: ConexaoDaDemo,
): Promise<void> => {
  const plantada = SITUACOES[empresa.situacao].instancia
  if (!plantada) return
  const { instanceToken, webhookSecret, jwtKey } = await lerCredenciais(manager, cifra, configuracao)
  const webhook = corpoDoWebhook({
    url: enderecoDoWebhook(siteUrl, empresaId, webhookSecret),
    eventos: eventosAssinados(null),
    ...(jwtKey && { jwtKey }),
  })
  simulador.plantar({
    nome: instancia,
    ...plantada,
    ...(instanceToken && { token: instanceToken }),
    ...(dono && { dono }),
    webhook,
  })
}
