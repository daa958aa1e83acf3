// (b) The usual way, doing the same work: Express, express.json, and for each event one TypeORM transaction that writes the
// event under a unique hash, the conversation, the message or what became of it, and the configuration.
import { createHash } from 'node:crypto'
import express from 'express'
import { DataSource, EntitySchema } from 'typeorm'

const id = { type: 'bigint', primary: true, generated: 'increment' }
const empresaId = { name: 'empresa_id', type: 'int' }
const Evento = new EntitySchema({
  name: 'EventoDoCostume',
  tableName: 'bench_evento',
  columns: {
    id,
    empresaId,
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
    empresaId: { ...empresaId, primary: true },
    status: { type: 'text' },
    atualizadoEm: { name: 'atualizado_em', type: 'timestamptz', updateDate: true },
  },
})
const Conversa = new EntitySchema({
  name: 'ConversaDoCostume',
  tableName: 'bench_conversa',
  columns: {
    id,
    empresaId,
    jid: { type: 'text' },
    nome: { type: 'text', nullable: true },
    ultimaEm: { name: 'ultima_em', type: 'timestamptz' },
  },
  uniques: [{ columns: ['empresaId', 'jid'] }],
})
const Mensagem = new EntitySchema({
  name: 'MensagemDoCostume',
  tableName: 'bench_mensagem',
  columns: {
    id,
    empresaId,
    conversaId: { name: 'conversa_id', type: 'bigint' },
    whatsappId: { name: 'whatsapp_id', type: 'text' },
    texto: { type: 'text', nullable: true },
    status: { type: 'text' },
    em: { type: 'timestamptz' },
  },
  uniques: [{ columns: ['empresaId', 'whatsappId'] }],
  indices: [{ columns: ['conversaId', 'em'] }],
})

const banco = await new DataSource({
  type: 'postgres',
  url: process.env.DATABASE_URL,
  poolSize: 10,
  entities: [Evento, Configuracao, Conversa, Mensagem],
  synchronize: true,
}).initialize()
await banco.getRepository(Configuracao).upsert(
  Array.from({ length: Number(process.env.EMPRESAS) }, (_, i) => ({ empresaId: i + 1, status: 'novo' })),
  ['empresaId'],
)

const receber = async (manager, empresaId, { key, pushName, message, messageTimestamp }) => {
  const em = new Date(messageTimestamp * 1000)
  await manager.upsert(Conversa, { empresaId, jid: key.remoteJid, nome: pushName, ultimaEm: em }, [
    'empresaId',
    'jid',
  ])
  const conversa = await manager.findOneByOrFail(Conversa, { empresaId, jid: key.remoteJid })
  const texto = message.conversation
  await manager.save(Mensagem, {
    ...{ empresaId, conversaId: conversa.id, whatsappId: key.id, texto, em },
    status: 'recebida',
  })
}

const app = express()
app.use(express.json({ limit: '25mb' }))
app.post('/api/webhooks/whatsapp/:empresaId/:segredo', async (req, res) => {
  const empresaId = Number(req.params.empresaId)
  const hash = createHash('sha256').update(JSON.stringify(req.body)).digest('hex')
  const { event, data } = req.body
  await banco.transaction(async (manager) => {
    await manager.save(Evento, { empresaId, evento: event, hash, conteudo: req.body })
    if (event === 'messages.upsert') await receber(manager, empresaId, data)
    if (event === 'messages.update')
      await manager.update(Mensagem, { empresaId, whatsappId: data.keyId }, { status: data.status })
    await manager.update(Configuracao, { empresaId }, { status: data.state ?? 'vivo' })
  })
  res.json({ mensagem: 'ok' })
})
app.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('pronto\n'))
