import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Banco } from '../../src/app/database.js'
import { MIGRACOES } from '../../src/app/database.js'
import { executarMigracoes } from '../../src/migrations/migrar.js'
import { Empresa } from '../../src/resources/empresa/empresa.js'
import { abrirBancoDeTeste, abrirEmbutido } from '../helpers/banco.js'

/** Without TEST_DATABASE_URL the first one is the embedded database too. */
const bancos = [
  ['PostgreSQL at hand', abrirBancoDeTeste],
  ['the embedded database', abrirEmbutido],
] as const

describe.each(bancos)('on %s', (_nome, abrir) => {
  let banco: Banco
  beforeAll(async () => {
    banco = await abrir()
  })
  afterAll(() => banco.fechar())

  const tabelas = async () => {
    const linhas: { nome: string }[] = await banco.dataSource.query(
      `SELECT regexp_replace(table_schema || '.' || table_name, '^public[.]', '') AS nome FROM information_schema.tables
       WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_name !~ '^evento_webhook_(antes|[0-9]{8})$'`,
    )
    return linhas.map(({ nome }) => nome).sort()
  }
  const todas = [
    'migrations',
    'senha_a_escolher',
    'sessao',
    'tentativa_de_login',
    'usuario',
    'whatsapp.alerta',
    'whatsapp.alerta_contado',
    'whatsapp.alerta_visto',
    'whatsapp.auditoria',
    'whatsapp.auditoria_ponta',
    'whatsapp.aviso_de_alerta',
    'whatsapp.batida',
    'whatsapp.comportamento',
    'whatsapp.configuracao_whatsapp',
    'whatsapp.contagem_do_diario',
    'whatsapp.contato',
    'whatsapp.contato_de_alerta',
    'whatsapp.conversa',
    'whatsapp.credencial_do_contato',
    'whatsapp.credencial_evolution',
    'whatsapp.cuidado',
    'whatsapp.disponibilidade_do_servidor',
    'whatsapp.empresa',
    'whatsapp.entrega_recente_0',
    'whatsapp.entrega_recente_1',
    'whatsapp.entrega_recente_2',
    'whatsapp.entrega_recente_3',
    'whatsapp.envio',
    'whatsapp.envio_geral',
    'whatsapp.escuta',
    'whatsapp.evento_webhook',
    'whatsapp.instancia_orfa',
    'whatsapp.interrupcao',
    'whatsapp.medicao',
    'whatsapp.mensagem',
    'whatsapp.mensagem_a_indexar',
    'whatsapp.mensagem_adiantada',
    'whatsapp.mensagem_anexo',
    'whatsapp.mensagem_busca',
    'whatsapp.midia_cursor',
    'whatsapp.midia_guardada',
    'whatsapp.modelo_de_mensagem',
    'whatsapp.movimento_do_diario',
    'whatsapp.mudanca_de_status',
    'whatsapp.mudanca_pedida',
    'whatsapp.novidade',
    'whatsapp.novidade_em_lote',
    'whatsapp.novidade_parada',
    'whatsapp.numero_de_envio',
    'whatsapp.ouvinte',
    'whatsapp.queda',
    'whatsapp.reconciliacao',
    'whatsapp.recuperacao',
    'whatsapp.regra_da_empresa',
    'whatsapp.resumo_da_disponibilidade',
    'whatsapp.rodada_de_alertas',
    'whatsapp.saude_a_contar',
    'whatsapp.saude_de_envio',
    'whatsapp.servidor_por_hora',
    'whatsapp.silencio',
    'whatsapp.tarefa_em_massa',
    'whatsapp.tarefa_item',
    'whatsapp.tentativa_de_conexao',
  ]

  it('migrates up, down to nothing, and up again', async () => {
    expect(await tabelas()).toEqual(todas)
    for (const _ of banco.dataSource.migrations) await banco.dataSource.undoLastMigration()
    expect(await tabelas()).toEqual(['migrations'])
    await executarMigracoes(banco.dataSource, MIGRACOES)
    expect(await tabelas()).toEqual(todas)
  })

  it('has what is large, and what everything goes through, cleaned up in time', async () => {
    const linhas: { nome: string; opcoes: string }[] = await banco.dataSource.query(
      `SELECT relname AS nome, array_to_string(reloptions, ' ') AS opcoes FROM pg_class
       WHERE relnamespace = 'whatsapp'::regnamespace AND relkind = 'r' AND NOT relname LIKE 'entrega_recente%'`,
    )
    const comAutovacuum = (qual: string) =>
      linhas.filter(({ opcoes }) => opcoes?.includes(qual)).map(({ nome }) => nome.replace(/_\d{8}$/, ''))
    expect(new Set(comAutovacuum('vacuum_scale_factor=0.02'))).toEqual(
      new Set(['conversa', 'mensagem', 'evento_webhook']),
    )
    expect(comAutovacuum('vacuum_threshold=1000').sort()).toEqual([
      'mensagem_a_indexar',
      'mensagem_adiantada',
      'novidade',
      'novidade_em_lote',
    ])
  })

  it('tells the planner what to leave only where a test fails without it, and never a trigger of what is written there', async () => {
    const dizem: { nome: string }[] = await banco.dataSource.query(
      `SELECT proname AS nome FROM pg_proc WHERE pronamespace = 'whatsapp'::regnamespace AND proconfig::text LIKE '%enable_%' ORDER BY 1`,
    )
    // The first: retencao-comprida. The second: webhooks/trabalho and mensagens/resumo-da-conversa.
    expect(dizem.map(({ nome }) => nome)).toEqual(['desindexar_mensagens', 'resumir_conversas'])
    const [{ n }] = await banco.dataSource.query(
      `SELECT count(*)::int AS n FROM pg_trigger WHERE NOT tgisinternal AND (
         tgrelid IN ('whatsapp.mensagem_busca'::regclass, 'whatsapp.mensagem_a_indexar'::regclass)
         OR (tgrelid = 'whatsapp.conversa'::regclass AND tgfoid <> 'whatsapp.nomear_conversa'::regproc))`,
    )
    expect(n).toBe(0)
  })

  it('rolls a failed transaction back whole', async () => {
    const empresas = banco.dataSource.getRepository(Empresa)
    const falha = banco.dataSource.transaction(async (manager) => {
      await manager.save(manager.create(Empresa, { nome: 'A', slug: 'a' }))
      await manager.save(manager.create(Empresa, { nome: 'B', slug: 'NÃO VALE' }))
    })
    await expect(falha).rejects.toThrow()
    expect(await empresas.count()).toBe(0)
  })

  it('refuses a status that is none of the six', async () => {
    await banco.dataSource.getRepository(Empresa).save({ nome: 'C', slug: 'c' } as Empresa)
    const errado = `INSERT INTO whatsapp.configuracao_whatsapp (empresa_id, instance_name, status) SELECT id, 'c', 'outro' FROM whatsapp.empresa`
    await expect(banco.dataSource.query(errado)).rejects.toThrow(/status/)
  })
})
