import type { DataSource } from 'typeorm'
import type { SituacaoDoAviso } from '../../resources/aviso-de-alerta/aviso-de-alerta.js'
import { NaoAdianta } from '../novidades/chamar-handler.js'
import type { AvisoASair } from '../novidades/conteudo-da-novidade.js'
import type { ConteudoDoAviso } from './escrever-aviso.js'
import { AvisoNaoSaiu } from './vias/aviso-nao-saiu.js'
import type { Avisar, Destinatario } from './vias/vias.js'

interface Linha extends Destinatario {
  conteudo: ConteudoDoAviso
  situacao: SituacaoDoAviso
  em: Date
}

const LER = `
  SELECT o.conteudo, o.situacao, o.criado_em AS em, c.id AS "contatoId", c.via, c.destino, c.idioma, c.fuso, s.segredo
  FROM whatsapp.aviso_de_alerta o JOIN whatsapp.contato_de_alerta c ON c.id = o.contato_id
    LEFT JOIN whatsapp.credencial_do_contato s ON s.contato_id = c.id
  WHERE o.id = $1`

const SAIU = `
  UPDATE whatsapp.aviso_de_alerta SET situacao = 'enviado', enviado_em = now(), tentativas = tentativas + 1, erro = NULL WHERE id = $1`

const NAO_SAIU = 'UPDATE whatsapp.aviso_de_alerta SET tentativas = tentativas + 1, erro = $2 WHERE id = $1'

/**
 * Tells a contact, and writes down how that went. At least once: whoever dies between the two tells it again, under the
 * same id.
 * @returns the queue's handler of notices; it throws what is to be tried again, and `NaoAdianta` for what is not
 */
export const criarSaidaDosAvisos =
  ({ dataSource, avisar }: { dataSource: DataSource; avisar: Avisar }) =>
  async ({ id }: AvisoASair): Promise<void> => {
    const [linha]: Linha[] = await dataSource.query(LER, [id])
    if (!linha || linha.situacao === 'enviado') return
    const { conteudo, em, situacao: _, ...quem } = linha
    try {
      await avisar(quem, { id, em: em.toISOString(), conteudo })
    } catch (erro) {
      const { codigo, definitivo } = erro instanceof AvisoNaoSaiu ? erro : new AvisoNaoSaiu('inesperado')
      await dataSource.query(NAO_SAIU, [id, codigo])
      if (definitivo) throw new NaoAdianta()
      throw erro
    }
    await dataSource.query(SAIU, [id])
  }
