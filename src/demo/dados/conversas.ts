import type { ConexaoDaDemo } from './conexoes.js'
import { AGENDADAS, COM_MARIA, NO_GRUPO } from './conversa-completa.js'
import { CLIENTES, dialogosDe } from './dialogos.js'
import type { ConversaDaDemo, MensagemDaDemo } from './linhas.js'
import { comoMensagens, emFalas } from './mensagens.js'
import type { Sorteio } from './sorteio.js'

const MINUTO = 60_000
const HORA = 60 * MINUTO
const DIA = 24 * HORA
const DIAS = 29

interface Pedido {
  conexao: ConexaoDaDemo
  agora: number
  sorteio: Sorteio
  /** Where the pictures of contacts are drawn. */
  fotos(numero: string): string
}

/** Everything that was said to a company, until it was connected no more. */
export const conversasDe = (pedido: Pedido): ConversaDaDemo[] => {
  const { conexao, agora, sorteio } = pedido
  const { empresa, ate } = conexao
  if (ate === null) return []
  const contexto = { agora, sorteio, autor: conexao.autor }
  const quantas = empresa.referencia === 'demo-1' ? 12 : sorteio.entre(4, 8)
  const dialogos = dialogosDe(empresa.ramo)
  const nomes = CLIENTES.toSorted(() => sorteio.fracao() - 0.5)
  const conversas = Array.from({ length: quantas }, (_, i) => {
    // The first two go on today, whoever is connected.
    const fim =
      i < 2
        ? ate - sorteio.entre(i === 0 ? 1 : 40, i === 0 ? 55 : 420) * MINUTO
        : sorteio.noExpediente(ate, sorteio.entre(0, DIAS - 4))
    const antes = i % 3 === 0 ? emFalas(sorteio.um(dialogos), fim - sorteio.entre(1, 3) * DIA, contexto) : []
    const falas = [...antes, ...emFalas(dialogos[i % dialogos.length] ?? [], fim, contexto)]
    const mensagens = comoMensagens(falas, contexto)
    return contato(pedido, {
      nome: i % 9 === 8 ? null : (nomes[i] ?? null),
      mensagens,
      lida: ate - fim > DIA,
    })
  })
  if (empresa.referencia === 'demo-1') conversas.push(...asDoZe(pedido))
  if (empresa.referencia === 'demo-2') agendar(conversas, pedido)
  if (empresa.situacao === 'desligada_no_telefone') segurar(conversas, pedido)
  return conversas
}

/** Every kind of message, a group, and a contact that WhatsApp gives no number of. */
const asDoZe = (pedido: Pedido): ConversaDaDemo[] => {
  const { conexao, agora, sorteio } = pedido
  const contexto = { agora, sorteio, autor: conexao.autor }
  const grupo = (jid: string, tipo: 'grupo' | 'canal', nome: string, mensagens: MensagemDaDemo[]) => ({
    ...contato(pedido, { nome, mensagens, lida: false }),
    ...{ jid, tipo, telefone: null, foto: null },
  })
  const oculto = comoMensagens([{ ha: 300, texto: 'Oi, vi vocês no Instagram. Quanto é o corte?' }], contexto)
  const lid = '98765432100000@lid'
  return [
    contato(pedido, { nome: 'Maria da Silva', mensagens: comoMensagens(COM_MARIA, contexto), lida: false }),
    grupo('120363000000000001@g.us', 'grupo', 'Equipe da barbearia', comoMensagens(NO_GRUPO, contexto)),
    {
      ...contato(pedido, { nome: 'Nanda', mensagens: oculto, lida: false }),
      ...{ jid: lid, lid, telefone: null, foto: null },
    },
  ]
}

const contato = (
  { conexao, sorteio, fotos }: Pedido,
  { nome, mensagens, lida }: Pick<ConversaDaDemo, 'nome' | 'mensagens' | 'lida'>,
): ConversaDaDemo => {
  const telefone = `55119${sorteio.entre(70_000_000, 89_999_999)}`
  return {
    configuracao: conexao.configuracao,
    jid: `${telefone}@s.whatsapp.net`,
    lid: null,
    tipo: 'contato',
    telefone,
    nome,
    foto: sorteio.fracao() < 0.7 ? fotos(telefone) : null,
    lida,
    mensagens,
  }
}

/** Reminders that wait for their time. */
const agendar = (conversas: readonly ConversaDaDemo[], { agora, sorteio, conexao }: Pedido): void => {
  for (const [i, { texto, daquiA }] of AGENDADAS.entries()) {
    const [mensagem] = comoMensagens([{ ha: 30 - i, de: 'p', texto, status: 'pendente' }], {
      agora,
      sorteio,
      autor: conexao.autor,
    })
    const enviarEm = agora + daquiA * MINUTO
    if (mensagem) conversas[i]?.mensagens.push({ ...mensagem, enviarEm, expiraEm: enviarEm + DIA })
  }
}

/** They wait until the phone is connected again. */
const segurar = (conversas: readonly ConversaDaDemo[], { agora, sorteio, conexao }: Pedido): void => {
  const textos = ['Seu carro ficou pronto! Pode buscar até as 18h.', 'O orçamento ficou em R$ 320.']
  for (const [i, texto] of textos.entries()) {
    const falas = [{ ha: 25 - i * 6, de: 'e' as const, texto, status: 'pendente' as const }]
    conversas[i]?.mensagens.push(...comoMensagens(falas, { agora, sorteio, autor: conexao.autor }))
  }
}
