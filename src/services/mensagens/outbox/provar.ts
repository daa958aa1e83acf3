import type { DataSource } from 'typeorm'
import type { Alvo } from '../../alvo.js'
import { formasDoTelefone } from '../enderecos/numeros.js'
import { SEM_PROVA } from '../fatos/status.js'
import { desfechoDe } from './desfecho.js'
import { adiarProva, gravarEnviada, gravarFalha, gravarPendente } from './gravar-desfecho.js'
import { type Incerta, incertasAProvar, MAIS_TEMPO_DOS_ARQUIVOS } from './proxima.js'
import type { RegrasDosEnvios } from './regras.js'

const TENTATIVAS_MAXIMAS = 5
/** Evolution's clock is not ours. */
const FOLGA_MS = 5 * 60_000

type Regras = Pick<RegrasDosEnvios, 'provaMs' | 'desistirMs'>

/**
 * Looks up what became of the uncertain messages of a configuration. Found: it went out. Not found, long enough after
 * the attempt, on a server that is seen to keep messages and is connected: it did not, and is sent again. Nothing
 * found out until `desistirMs`: it fails without proof, rather than going out twice.
 * @throws what keeps the whole configuration waiting: a server without licence, or one that nobody reaches, proves nothing
 * of its messages, however long it lasts. They stay uncertain for as long as they may wait at all.
 */
export const provarIncertas = async (dataSource: DataSource, alvo: Alvo, regras: Regras): Promise<void> => {
  for (const incerta of await incertasAProvar(dataSource, alvo.configuracao.id)) {
    await provar(dataSource, alvo, incerta, regras)
  }
}

const provar = async (dataSource: DataSource, alvo: Alvo, incerta: Incerta, regras: Regras) => {
  const { id, idadeMs, tentativas } = incerta
  const provaMs = regras.provaMs * (incerta.tipo === 'texto' ? 1 : MAIS_TEMPO_DOS_ARQUIVOS)
  const adiar = () => adiarProva(dataSource, id, esperaAteProvar(idadeMs, provaMs))
  try {
    const achada = await procurar(dataSource, alvo, incerta)
    if (achada) {
      const { id: whatsappId, remoteJid, em } = achada
      const saida = {
        configuracaoId: alvo.configuracao.id,
        whatsappId,
        remoteJid,
        em: em ?? incerta.enviandoEm,
      }
      return await gravarEnviada(dataSource, id, saida)
    }
    if (idadeMs < provaMs) return await adiar()
    const ausente = alvo.configuracao.status === 'conectado' && (await guardaMensagens(dataSource, alvo))
    if (ausente && tentativas < TENTATIVAS_MAXIMAS) {
      return await gravarPendente(dataSource, id, { motivo: incerta.motivo, esperaMs: 0 })
    }
    if (ausente) return await gravarFalha(dataSource, id, incerta.motivo ?? SEM_PROVA)
  } catch (erro) {
    // Not being able to ask proves nothing either way; and what nobody can be asked holds nothing back that could go out.
    if (!incerta.vencida && desfechoDe(erro).desfecho === 'segurar') throw erro
  }
  return await (idadeMs < regras.desistirMs ? adiar() : gravarFalha(dataSource, id, SEM_PROVA))
}

/** Soon, then ever later; and right when absence begins to prove something. */
const esperaAteProvar = (idadeMs: number, provaMs: number): number =>
  idadeMs < provaMs
    ? Math.min(Math.max(idadeMs, 1_000), Math.max(provaMs - idadeMs, 50))
    : Math.min(idadeMs / 4, 60_000)

/** From us, to that contact, the same text, since the attempt, and no message that is known already. */
const procurar = async (dataSource: DataSource, { configuracao, cliente }: Alvo, incerta: Incerta) => {
  const desde = incerta.enviandoEm.getTime() - FOLGA_MS
  for (const remoteJid of enderecos(incerta)) {
    const guardadas = await cliente.buscarMensagens(configuracao.instanceName, { remoteJid, quantas: 100 })
    const iguais = guardadas.filter(
      ({ deMim, texto, especie, em }) =>
        deMim &&
        (texto ?? '') === (incerta.texto ?? '') &&
        especie === incerta.tipo &&
        (em === null || em.getTime() >= desde),
    )
    const conhecidas = await jaConhecidas(dataSource, configuracao.id, incerta.id, iguais)
    const achada = iguais.findLast(({ id }) => !conhecidas.has(id))
    if (achada) return achada
  }
  return null
}

const enderecos = ({ jid, lid, telefone, whatsappJid }: Incerta): string[] => [
  ...new Set([
    ...(whatsappJid ? [whatsappJid] : []),
    ...(telefone ? formasDoTelefone(telefone).map((forma) => `${forma}@s.whatsapp.net`) : [jid]),
    ...(lid ? [lid] : []),
  ]),
]

const jaConhecidas = async (
  dataSource: DataSource,
  configuracaoId: number,
  menosEsta: string,
  mensagens: readonly { id: string }[],
): Promise<Set<string>> => {
  // What came in by webhook and was taken for the phone's may be ours: only what this side sent is known.
  const linhas: { whatsapp_id: string }[] = await dataSource.query(
    `SELECT whatsapp_id FROM whatsapp.mensagem
     WHERE configuracao_id = $1 AND whatsapp_id = ANY ($2) AND id <> $3 AND enviando_em IS NOT NULL`,
    [configuracaoId, mensagens.map(({ id }) => id), menosEsta],
  )
  return new Set(linhas.map((linha) => linha.whatsapp_id))
}

/** Servers can be set to keep nothing: one that knows our last message keeps them. */
const guardaMensagens = async (dataSource: DataSource, { configuracao, cliente }: Alvo): Promise<boolean> => {
  const [ultima]: { whatsapp_id: string }[] = await dataSource.query(
    `SELECT whatsapp_id FROM whatsapp.mensagem WHERE configuracao_id = $1 AND direcao = 'saida' AND whatsapp_id IS NOT NULL
     ORDER BY id DESC LIMIT 1`,
    [configuracao.id],
  )
  if (!ultima) return false
  const achadas = await cliente.buscarMensagens(configuracao.instanceName, { id: ultima.whatsapp_id })
  return achadas.some(({ id }) => id === ultima.whatsapp_id)
}
