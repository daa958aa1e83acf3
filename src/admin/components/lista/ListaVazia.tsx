import { type ResourceJSON, useQueryParams } from 'adminjs'
import React from 'react'
import { Link } from 'react-router-dom'
import { Botao } from '../base/Botao.js'
import { enderecoDeCriar } from '../base/endereco.js'
import { type ChaveDeTexto, useTextos } from '../base/textos.js'
import { Convite } from '../conexao/Convite.js'

const TEXTO: ReadonlyMap<string, ChaveDeTexto> = new Map(
  Object.entries({
    ConfiguracaoWhatsApp: 'moldura.vazio.nenhumaConfiguracao',
    Mensagem: 'moldura.vazio.nenhumaMensagem',
    EventoWebhook: 'moldura.vazio.nenhumEvento',
    Auditoria: 'moldura.vazio.nadaFeito',
    Empresa: 'moldura.vazio.nenhumaEmpresa',
    ModeloDeMensagem: 'modelos.vazia',
    NovidadeParada: 'parados.vazia',
    InstanciaOrfa: 'reconciliacao.orfas.vazia',
  }),
)

/** Why there is nothing to see, and the way out. */
export const ListaVazia = ({ resource }: { resource: ResourceJSON }) => {
  const { t, acao } = useTextos()
  const { filters, clearParams, storeParams } = useQueryParams<unknown, Record<string, string>>()
  const busca = filters?.busca
  const texto = TEXTO.get(resource.id)
  const criar = resource.resourceActions.find(({ name }) => name === 'new')

  if (busca) {
    const filtrada = Object.keys(filters).length > 1
    return (
      <div className="wa-vazio">
        <Convite
          icone="Search"
          tom="neutro"
          titulo={t(filtrada ? 'moldura.vazio.nadaAchadoNoFiltro' : 'moldura.vazio.nadaAchado', {
            texto: busca,
          })}
          texto={t('moldura.vazio.tenteOutra')}
        >
          {filtrada && (
            <Botao aoClicar={() => storeParams({ filters: { busca }, page: '1' })}>
              {t('moldura.vazio.buscarEmTudo')}
            </Botao>
          )}
        </Convite>
      </div>
    )
  }
  if (Object.keys(filters ?? {}).length > 0) {
    return (
      <div className="wa-vazio">
        <Convite
          icone="Filter"
          tom="neutro"
          titulo={t('moldura.vazio.semFiltro')}
          texto={t('moldura.vazio.tireFiltro')}
        >
          <Botao aoClicar={() => clearParams('filters')}>{t('moldura.vazio.limparFiltros')}</Botao>
        </Convite>
      </div>
    )
  }
  return (
    <div className="wa-vazio">
      <Convite icone="Inbox" tom="neutro" titulo={t('moldura.vazio.nenhum')} texto={texto && t(texto)}>
        {criar && (
          <Link className="wa-botao wa-botao-principal" to={enderecoDeCriar(resource.id)}>
            {acao('new')}
          </Link>
        )}
      </Convite>
    </div>
  )
}
