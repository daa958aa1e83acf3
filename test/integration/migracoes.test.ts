import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Banco } from '../../src/database.js'
import { migrar } from '../../src/database.js'
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
      `SELECT table_name AS nome FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
    )
    return linhas.map(({ nome }) => nome)
  }
  const todas = [
    'auditoria',
    'auditoria_ponta',
    'configuracao_whatsapp',
    'conversa',
    'credencial_evolution',
    'empresa',
    'envio',
    'envio_geral',
    'evento_webhook',
    'instancia_orfa',
    'mensagem',
    'mensagem_a_indexar',
    'mensagem_adiantada',
    'mensagem_anexo',
    'mensagem_busca',
    'migrations',
    'modelo_de_mensagem',
    'mudanca_de_status',
    'recebimento',
    'recebimento_em_lote',
    'recebimento_parado',
    'reconciliacao',
    'sessao',
    'tarefa_em_massa',
    'tarefa_item',
    'tentativa_de_login',
    'usuario',
  ]

  it('migrates up, down to nothing, and up again', async () => {
    expect(await tabelas()).toEqual(todas)
    for (const _ of banco.dataSource.migrations) await banco.dataSource.undoLastMigration()
    expect(await tabelas()).toEqual(['migrations'])
    await migrar(banco.dataSource)
    expect(await tabelas()).toEqual(todas)
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
    const errado = `INSERT INTO configuracao_whatsapp (empresa_id, instance_name, status) SELECT id, 'c', 'outro' FROM empresa`
    await expect(banco.dataSource.query(errado)).rejects.toThrow(/status/)
  })
})
