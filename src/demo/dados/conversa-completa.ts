import type { NomeDoArquivo } from './arquivos/acervo.js'
import type { Quem } from './dialogos.js'

/** A message of the one conversation that has everything. */
export interface Fala {
  /** Minutes ago. */
  ha: number
  de?: Quem
  texto?: string
  arquivo?: NomeDoArquivo
  tipo?: string
  midia?: Record<string, string | number>
  status?: 'pendente' | 'falhou' | 'incerta' | 'expirada' | 'cancelada' | 'lida' | 'entregue'
  motivo?: string
  editada?: true
  apagada?: true
  /** Which of those before it, from the first. */
  responde?: number
  /** In a group: who of its members. */
  participante?: string
}

const DIA = 24 * 60

export const COM_MARIA: readonly Fala[] = [
  { ha: 6 * DIA, texto: 'Oi! Vocês têm horário no sábado?' },
  { ha: 6 * DIA - 3, de: 'e', texto: 'Oi, Maria! Temos às 10h e às 11h30.', status: 'lida' },
  { ha: 6 * DIA - 5, texto: 'Às 10h está ótimo. Posso mandar uma foto do corte que eu quero?' },
  { ha: 6 * DIA - 6, de: 'e', texto: 'Claro!', status: 'lida' },
  { ha: 6 * DIA - 8, arquivo: 'corte', texto: 'Quero um corte assim' },
  { ha: 6 * DIA - 9, tipo: 'reacao', texto: '👍', responde: 3 },
  { ha: 6 * DIA - 11, de: 't', texto: 'Fica ótimo em você!', status: 'lida', responde: 4 },
  { ha: 2 * DIA, arquivo: 'recado' },
  { ha: 2 * DIA - 4, de: 'e', texto: 'Pode deixar, já anotei.', status: 'lida' },
  { ha: 2 * DIA - 5, arquivo: 'precos' },
  {
    ha: 2 * DIA - 9,
    tipo: 'localizacao',
    texto: 'Praça da República',
    midia: { latitude: -23.5432, longitude: -46.6427 },
  },
  { ha: 2 * DIA - 10, tipo: 'contato', texto: 'Carlos Eduardo', midia: { nome: 'Carlos Eduardo' } },
  { ha: 2 * DIA - 12, texto: 'É o meu irmão, ele também quer marcar', editada: true },
  { ha: 2 * DIA - 13, apagada: true },
  { ha: DIA, de: 'p', texto: 'Lembrete: seu horário é amanhã às 10h.', status: 'lida' },
  { ha: DIA - 4, arquivo: 'figurinha' },
  { ha: 190, texto: 'Oi! Dá para chegar 15 minutos mais tarde?' },
  { ha: 184, de: 'e', texto: 'Dá sim, sem problema.', status: 'entregue' },
  { ha: 150, de: 'p', texto: 'Promoção: barba com 20% até sexta.', status: 'expirada' },
  { ha: 100, de: 'p', texto: 'Lembrete repetido', status: 'cancelada' },
  {
    ha: 62,
    de: 'e',
    texto: 'Guardei a vaga da frente para você.',
    status: 'falhou',
    motivo: 'recusada_pelo_whatsapp',
  },
  { ha: 24, texto: 'Obrigada! E o endereço, é o mesmo?' },
  { ha: 9, texto: 'Oi?' },
]

export const NO_GRUPO: readonly Fala[] = [
  { ha: 3 * DIA, texto: 'Pessoal, quem abre amanhã?', participante: '5511977776666@s.whatsapp.net' },
  { ha: 3 * DIA - 2, texto: 'Eu abro.', participante: '5511966665555@s.whatsapp.net' },
  { ha: 70, texto: 'Alguém cobre o meu turno na sexta?', participante: '5511977776666@s.whatsapp.net' },
  { ha: 65, texto: 'Eu cubro.', participante: '98765432109876@lid' },
  {
    ha: 60,
    arquivo: 'paisagem',
    texto: 'A vista do curso de hoje',
    participante: '5511966665555@s.whatsapp.net',
  },
]

/** Waiting for their time. */
export const AGENDADAS: readonly { texto: string; daquiA: number }[] = [
  { texto: 'Lembrete: sua consulta é amanhã às 9h. Confirma?', daquiA: 20 * 60 },
  { texto: 'Lembrete: seu retorno é na quinta às 14h.', daquiA: 2 * DIA },
]
