import * as typeorm from 'typeorm'
import * as antigo from 'typeorm-0.3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migracoes } from '../../../src/migrations/index.js'
import { ConfiguracaoWhatsApp } from '../../../src/resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { Empresa } from '../../../src/resources/empresa/empresa.js'
import { entidades } from '../../../src/resources/entidades.js'
import { Mensagem } from '../../../src/resources/mensagem/mensagem.js'
import { manterNomesDasTabelas } from '../../../src/services/banco/nomes-das-tabelas.js'
import { criarBancoVazio } from '../../helpers/banco.js'
import { noPostgres } from '../../helpers/precisa.js'

const servidor = process.env.TEST_DATABASE_URL
const versoes = { '1.1': typeorm, '0.3': antigo as unknown as typeof typeorm }

/** Tables of ours, as PostgreSQL has them: columns, constraints, indexes, triggers, functions. */
const RETRATO = `
  SELECT string_agg(linha, E'\\n' ORDER BY linha) AS retrato FROM (
    SELECT format('%s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) AS linha
    FROM information_schema.columns WHERE table_schema = 'whatsapp'
    UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
    WHERE connamespace = 'whatsapp'::regnamespace
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'whatsapp'
    UNION ALL SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = 'whatsapp'::regnamespace AND NOT t.tgisinternal
    UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'whatsapp'::regnamespace) AS tudo`

/** The host's own table has the name that one of ours has. */
const doHospedeiro = (nome: string) =>
  new typeorm.EntitySchema<{ id: string; razaoSocial: string }>({
    name: nome,
    tableName: 'empresa',
    columns: {
      id: { type: 'uuid', primary: true, generated: 'uuid' },
      razaoSocial: { type: 'text', unique: true },
    },
  })

const emMaiusculas = ({ DefaultNamingStrategy }: typeof typeorm) =>
  new (class extends DefaultNamingStrategy {
    override columnName(propriedade: string, nome: string, prefixos: string[]): string {
      return super.columnName(propriedade, nome, prefixos).toUpperCase()
    }
    override tableName(classe: string, nome: string | undefined): string {
      return super.tableName(classe, nome).toUpperCase()
    }
  })()

const hospedeiros = (Object.keys(versoes) as (keyof typeof versoes)[]).flatMap((versao) => [
  { versao, comO: 'nothing set', opcoes: {} },
  { versao, comO: 'entityPrefix', opcoes: { entityPrefix: 'app_' } },
  { versao, comO: 'a schema of its own', opcoes: { schema: 'loja' } },
  { versao, comO: 'a naming strategy', opcoes: { namingStrategy: emMaiusculas(versoes[versao]) } },
])

noPostgres.describe('a host that has a table `empresa`, and tooling of its own', () => {
  describe.each(hospedeiros)('on TypeORM $versao with $comO', ({ versao, opcoes }) => {
    let banco: Awaited<ReturnType<typeof criarBancoVazio>>
    let dataSource: typeorm.DataSource
    const Loja = doHospedeiro('Loja')

    beforeAll(async () => {
      banco = await criarBancoVazio(servidor as string)
      const { DataSource } = versoes[versao]
      const comum = { type: 'postgres' as const, url: banco.url, ...opcoes }
      const preparo = await new DataSource({ type: 'postgres', url: banco.url }).initialize()
      await preparo.query('CREATE SCHEMA loja')
      await preparo.destroy()
      dataSource = new DataSource({ ...comum, entities: [...entidades, Loja], migrations: [...migracoes] })
      await dataSource.initialize()
      await dataSource.synchronize()
      await dataSource.runMigrations()
      manterNomesDasTabelas(dataSource)
    })
    afterAll(async () => {
      await dataSource?.destroy()
      await banco?.apagar()
    })

    const consultas = async () => {
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log()
      return upQueries.map(({ query }) => query)
    }

    it('finds nothing of ours to migrate', async () => {
      expect(await consultas()).toEqual([])
    })

    it('changes nothing of ours when it synchronises', async () => {
      const [{ retrato: antes }] = await dataSource.query(RETRATO)
      await dataSource.synchronize()
      expect((await dataSource.query(RETRATO))[0].retrato).toBe(antes)
      expect(antes).toContain('receber_mensagens')
    })

    it('keeps its own table and ours apart, and reads and writes both', async () => {
      await dataSource.getRepository(Loja).save({ razaoSocial: 'Do hospedeiro' })
      const empresa = await dataSource.getRepository(Empresa).save({ nome: 'Nossa', slug: 'nossa' })
      await dataSource
        .getRepository(ConfiguracaoWhatsApp)
        .save({ empresaId: empresa.id, instanceName: 'nossa_1' })
      const [lida] = await dataSource
        .getRepository(ConfiguracaoWhatsApp)
        .find({ where: { instanceName: 'nossa_1' } })
      expect(lida?.empresaId).toBe(empresa.id)
      expect(await dataSource.getRepository(Mensagem).count()).toBe(0)
      expect(await dataSource.getRepository(Loja).find()).toMatchObject([{ razaoSocial: 'Do hospedeiro' }])
      expect((await dataSource.query('SELECT nome FROM whatsapp.empresa'))[0]).toEqual({ nome: 'Nossa' })
    })
  })
})
