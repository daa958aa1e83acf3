import type { DataSource } from 'typeorm'

interface Fala {
  /** Minutes ago. */
  ha: number
  de?: 'contato' | 'painel' | 'programa' | 'celular'
  tipo?: string
  texto?: string | null
  midia?: object
  status?: string
  motivo?: string
  editada?: boolean
  apagada?: boolean
  participante?: string
  /** Which of those before it, from the first. */
  responde?: number
}

const DIA = 24 * 60

/** Everything a conversation can hold. */
const COM_MARIA: readonly Fala[] = [
  { ha: 3 * DIA, texto: 'Oi! Vocês têm horário no sábado?' },
  { ha: 3 * DIA - 2, de: 'programa', texto: 'Olá, Maria! Já respondemos.', status: 'lida' },
  {
    ha: DIA + 40,
    tipo: 'imagem',
    texto: 'Quero um corte assim',
    midia: { mimetype: 'image/jpeg', tamanho: 90_000 },
  },
  { ha: DIA + 38, tipo: 'audio', texto: null, midia: { segundos: 74 } },
  { ha: DIA + 30, de: 'celular', texto: 'Fica ótimo em você!', status: 'entregue' },
  { ha: DIA + 20, tipo: 'documento', texto: null, midia: { nome: 'tabela-de-precos-do-salao-2026.pdf' } },
  { ha: DIA + 10, texto: 'Pode ser às 10h', editada: true },
  { ha: DIA + 9, texto: null, apagada: true },
  { ha: DIA + 8, tipo: 'reacao', texto: '👍', responde: 4 },
  {
    ha: DIA + 7,
    tipo: 'localizacao',
    texto: 'Rua das Flores, 10',
    midia: { latitude: -23.5, longitude: -46.6 },
  },
  { ha: DIA + 6, tipo: 'visualizacao_unica', texto: null },
  { ha: 55, texto: 'Esse corte aqui, pode ser?', responde: 2 },
  { ha: 50, de: 'painel', texto: 'Temos às 10h. Posso marcar?', status: 'entregue' },
  { ha: 40, de: 'painel', texto: 'Confirmado!', status: 'falhou', motivo: 'recusada_pelo_whatsapp' },
  { ha: 30, de: 'painel', texto: 'Até sábado.', status: 'incerta', motivo: 'interrompida' },
  { ha: 20, de: 'programa', texto: 'Lembrete: seu horário é amanhã.', status: 'expirada' },
  { ha: 10, de: 'programa', texto: 'Lembrete: seu horário é em uma hora.', status: 'cancelada' },
  {
    ha: 5,
    de: 'painel',
    texto: 'O endereço é este: https://mapas.exemplo.com.br/barbearia-do-ze/como-chegar-de-carro-ou-de-metro',
    status: 'pendente',
  },
]

const NO_GRUPO: readonly Fala[] = [
  { ha: 70, texto: 'Alguém cobre o meu turno?', participante: '5511977776666@s.whatsapp.net' },
  { ha: 65, texto: 'Eu cubro.', participante: '98765432109876@lid' },
]

/** Conversations of the first company, with messages of every kind and in every state: made with SQL. */
export const semearConversas = async (dataSource: DataSource): Promise<{ maria: string; grupo: string }> => {
  const conversa = async (
    tipo: string,
    jid: string,
    telefone: string | null,
    nome: string | null,
    ha: number,
  ) => {
    const [{ id }] = await dataSource.query(
      `INSERT INTO whatsapp.conversa (configuracao_id, tipo, jid, telefone, nome, ultima_em)
       VALUES (1, $1, $2, $3, $4, now() - make_interval(mins => $5)) RETURNING id::text`,
      [tipo, jid, telefone, nome, ha],
    )
    return String(id)
  }
  const falar = async (id: string, falas: readonly Fala[]) => {
    for (const [lugar, { ha, de = 'contato', tipo = 'texto', texto = null, ...mais }] of falas.entries()) {
      const status = mais.status ?? 'recebida'
      await dataSource.query(
        `INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, midia, status, motivo, autor,
           participante, em, enviar_em, entregue_em, editada_em, apagada_em, whatsapp_id, responde_a)
         VALUES (1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now() - make_interval(mins => $11),
           CASE WHEN $7 = 'pendente' THEN now() + interval '1 day' END,
           CASE WHEN $7 IN ('entregue', 'lida') THEN now() END,
           CASE WHEN $12::boolean THEN now() END, CASE WHEN $13::boolean THEN now() END, $14, $15)`,
        [
          id,
          de === 'contato' ? 'entrada' : 'saida',
          de,
          tipo,
          texto,
          mais.midia ?? null,
          status,
          mais.motivo ?? null,
          de === 'painel' ? 'ze@demo.local' : null,
          mais.participante ?? null,
          ha,
          mais.editada ?? false,
          mais.apagada ?? false,
          de === 'programa' || de === 'painel' ? null : `S${id}-${lugar}`,
          mais.responde === undefined ? null : `S${id}-${mais.responde}`,
        ],
      )
    }
  }
  const maria = await conversa(
    'contato',
    '5511988887777@s.whatsapp.net',
    '5511988887777',
    'Maria da Silva',
    5,
  )
  await falar(maria, COM_MARIA)
  const grupo = await conversa('grupo', '120363000000000001@g.us', null, 'Equipe da barbearia', 65)
  await falar(grupo, NO_GRUPO)
  await conversa('contato', '5521912345678@s.whatsapp.net', '5521912345678', null, 300)
  await conversa('contato', '98765432100000@lid', null, null, 400)
  await conversa('canal', '120363000000000002@newsletter', null, 'Novidades do bairro', 500)
  return { maria, grupo }
}
