import type { Aplicacao } from '../helpers/aplicacao.js'
import { esperar } from '../helpers/aplicacao.js'
import { desenharOnda, desenharPng } from './arquivos-de-exemplo.js'

const NOMES = [
  'Ana Beatriz Lima',
  'Carlos Eduardo',
  'Mercado São João',
  'Dra. Helena',
  'Pedro H.',
  'Lúcia Prado',
  'Oficina do Beto',
  'Rafa',
  'Tia Nair',
  'Wesley Santos',
]

/** A company that is connected, and many who wrote to it, one of them with files of every kind. */
export const semearCaixa = async (aplicacao: Aplicacao): Promise<{ ana: string; instancia: string }> => {
  const { whatsapp, simulador, dataSource } = aplicacao
  await whatsapp.criarInstancia(1)
  const [{ instance_name: instancia }] = await dataSource.query(
    'SELECT instance_name FROM whatsapp.configuracao_whatsapp WHERE id = 1',
  )
  await simulador.controle.escanear(instancia, { numero: '5511999990002', nome: 'Zé da Navalha' })
  await esperar(async () => {
    const [{ status }] = await dataSource.query(
      'SELECT status FROM whatsapp.configuracao_whatsapp WHERE id = 1',
    )
    return status === 'conectado'
  })
  const { receberMensagem } = simulador.controle
  for (const [i, nomePerfil] of [...NOMES.entries()].reverse()) {
    const de = `55119${String(80000000 + i * 1111)}`
    await receberMensagem(instancia, { de, nomePerfil, texto: `Oi, tudo bem? Aqui é ${nomePerfil}.` })
    if (i % 3 === 0)
      await receberMensagem(instancia, { de, nomePerfil, texto: 'Vocês têm horário no sábado de manhã?' })
  }
  const de = '5511980000000'
  const enviar = (arquivo: NonNullable<Parameters<typeof receberMensagem>[1]['arquivo']>, texto = '') =>
    receberMensagem(instancia, { de, nomePerfil: NOMES[0] ?? '', texto, arquivo })
  await enviar(
    { tipo: 'image', mimetype: 'image/png', base64: desenharPng(640, 420), largura: 640, altura: 420 },
    'Quero um corte assim',
  )
  await enviar({ tipo: 'audio', mimetype: 'audio/wav', base64: desenharOnda(3), segundos: 3 })
  await enviar({
    tipo: 'document',
    mimetype: 'application/pdf',
    nome: 'Orçamento da reforma do salão 2026.pdf',
    base64: Buffer.from(`%PDF-1.4 ${'x'.repeat(180_000)}`).toString('base64'),
  })
  await enviar({ tipo: 'sticker', mimetype: 'image/png', base64: desenharPng(160, 160) })
  await esperar(async () => {
    const [{ n }] = await dataSource.query('SELECT count(*)::int AS n FROM whatsapp.mensagem')
    return n >= NOMES.length + 8
  })
  await dataSource.query(
    `UPDATE whatsapp.mensagem m SET em = em - make_interval(hours => (v.id * 7)::int), criada_em = criada_em - make_interval(hours => (v.id * 7)::int)
     FROM whatsapp.conversa v WHERE v.id = m.conversa_id AND v.nome <> $1`,
    [NOMES[0]],
  )
  await dataSource.query(
    `UPDATE whatsapp.conversa v SET ultima_em = (SELECT max(em) FROM whatsapp.mensagem WHERE conversa_id = v.id)`,
  )
  const [{ id: ana }] = await dataSource.query('SELECT id::text FROM whatsapp.conversa WHERE nome = $1', [
    NOMES[0],
  ])
  return { ana, instancia }
}
