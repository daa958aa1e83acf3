import type { LinhaDaCaixa, UltimaMensagem } from '../../../resources/conversa/caixa.js'
import { nomeDeQuem } from '../../../resources/nome-de-quem.js'
import { comecoDe, formatarTelefone } from '../base/formatos.js'
import type { useTextos } from '../base/textos.js'
import { nomeDaEspecie } from '../conversa/nome-da-especie.js'

type T = ReturnType<typeof useTextos>['t']

/** What was said, on one line; of what is no text, its kind. */
export const palavrasDaMensagem = (
  { apagada, tipo, texto, midia }: UltimaMensagem,
  comConteudo: boolean,
  t: T,
): string => {
  if (apagada) return t('conversas.apagada')
  if (comConteudo && texto) return comecoDe(texto.replace(/\s+/g, ' '))
  const nome = comConteudo && tipo === 'documento' && typeof midia?.nome === 'string' ? midia.nome : null
  return nome ?? nomeDaEspecie({ tipo, midia }, t)
}

/** Who said it, where that is not who the conversation is with. */
export const quemFalou = (
  { tipo }: Pick<LinhaDaCaixa, 'tipo'>,
  { direcao, participante, participanteNome, autor, autorNome }: UltimaMensagem,
  t: T,
): string | null => {
  if (direcao === 'saida') return autor ? (autorNome ?? nomeDeQuem(autor)) : t('caixa.voce')
  if (tipo !== 'grupo' || !participante) return null
  if (participanteNome) return participanteNome
  const [usuario = '', servidor] = participante.split('@')
  return servidor === 's.whatsapp.net'
    ? formatarTelefone(usuario)
    : t('conversas.participante', { fim: usuario.slice(-4) })
}
