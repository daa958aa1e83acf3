import type { DataSource } from 'typeorm'
import type { Ambiente } from '../ambiente.js'
import { criarCorreio } from '../correio/correio.js'
import { criarGuarda, type Guarda } from '../evolution/destino-publico.js'
import type { LacoDeTrabalho } from '../laco-de-trabalho.js'
import type { AvisoASair } from '../novidades/conteudo-da-novidade.js'
import type { AlertasLidos } from './opcoes-dos-alertas.js'
import { type AlertasPeloPainel, criarAlertasPeloPainel } from './pelo-painel.js'
import { criarSaidaDosAvisos } from './sair-aviso.js'
import { criarVias } from './vias/vias.js'
import { criarVigia } from './vigia.js'

interface Dependencias {
  /** Of the panel's requests; `ambiente` has that of the loops. */
  dataSource: DataSource
  ambiente: Pick<Ambiente, 'dataSource' | 'evolution' | 'registro' | 'cifra' | 'siteUrl'>
  opcoes: AlertasLidos
  /** Has the queue of news look at once. */
  acordar: () => void
  /** Through the outbox of a company, by the host's reference. */
  enviarTexto(pedido: { empresa: string; numero: string; texto: string; chave: string }): Promise<unknown>
}

export interface Alertas {
  vigia: LacoDeTrabalho
  /** The queue's handler of notices. */
  sair(aviso: AvisoASair): Promise<void>
  peloPainel: AlertasPeloPainel
  guarda: Guarda
}

export const criarAlertas = ({
  dataSource,
  ambiente,
  opcoes,
  acordar,
  enviarTexto,
}: Dependencias): Alertas => {
  const { hosts, exigirHttps, correio, whatsapp, painel, regras } = opcoes
  const guarda = criarGuarda({ hosts, exigirHttps })
  const avisar = criarVias({
    cifra: ambiente.cifra,
    painel: painel ?? `${ambiente.siteUrl.replace(/\/+$/, '')}/admin`,
    correio: correio ? criarCorreio(correio) : null,
    enviarWhatsApp: whatsapp ? (mensagem) => enviarTexto({ ...mensagem, empresa: whatsapp.empresa }) : null,
    guarda,
  })
  return {
    vigia: criarVigia({ ambiente, regras, avisar, aoCompor: acordar }),
    sair: criarSaidaDosAvisos({ dataSource: ambiente.dataSource, avisar }),
    peloPainel: criarAlertasPeloPainel(dataSource, acordar),
    guarda,
  }
}
