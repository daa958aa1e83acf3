// (b) The usual way: Express, express.json, one TypeORM save per event under a unique hash, one update of
// the configuration.
import { createHash } from 'node:crypto'
import express from 'express'
import { DataSource, EntitySchema } from 'typeorm'

const Evento = new EntitySchema({
  name: 'EventoDoCostume',
  tableName: 'bench_evento',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    empresaId: { name: 'empresa_id', type: 'int' },
    evento: { type: 'text' },
    hash: { type: 'text', unique: true },
    conteudo: { type: 'jsonb' },
    recebidoEm: { name: 'recebido_em', type: 'timestamptz', createDate: true },
  },
})
const Configuracao = new EntitySchema({
  name: 'ConfiguracaoDoCostume',
  tableName: 'bench_configuracao',
  columns: {
    empresaId: { name: 'empresa_id', type: 'int', primary: true },
    status: { type: 'text' },
    atualizadoEm: { name: 'atualizado_em', type: 'timestamptz', updateDate: true },
  },
})

const banco = await new DataSource({
  type: 'postgres',
  url: process.env.DATABASE_URL,
  poolSize: 10,
  entities: [Evento, Configuracao],
  synchronize: true,
}).initialize()
const eventos = banco.getRepository(Evento)
const configuracoes = banco.getRepository(Configuracao)
await configuracoes.upsert(
  Array.from({ length: Number(process.env.EMPRESAS) }, (_, i) => ({ empresaId: i + 1, status: 'novo' })),
  ['empresaId'],
)

const app = express()
app.use(express.json({ limit: '25mb' }))
app.post('/api/webhooks/whatsapp/:empresaId/:segredo', async (req, res) => {
  const empresaId = Number(req.params.empresaId)
  const hash = createHash('sha256').update(JSON.stringify(req.body)).digest('hex')
  const { event, data } = req.body
  await eventos.save({ empresaId, evento: event, hash, conteudo: req.body })
  await configuracoes.update({ empresaId }, { status: data.state ?? 'vivo' })
  res.json({ mensagem: 'ok' })
})
app.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('pronto\n'))
