import React from 'react'
import { Link } from 'react-router-dom'
import type { ItemDaTarefa } from '../../../resources/configuracao-whatsapp/em-massa.js'
import { STATUS, type Status } from '../../../resources/configuracao-whatsapp/status.js'
import { enderecoDoRegistro } from '../base/endereco.js'
import { Selo } from '../base/Selo.js'
import { useTextos } from '../base/textos.js'
import { oQueFoiFeito } from './palavras.js'

const SELO = {
  pendente: ['neutro', 'Clock'],
  fazendo: ['conectando', 'Loader'],
  ok: ['ok', 'CheckCircle'],
  falhou: ['falhou', 'AlertTriangle'],
  cancelado: ['neutro', 'XCircle'],
} as const

/** What became of each company. */
export const ItensDaTarefa = ({ itens, total }: { itens: readonly ItemDaTarefa[]; total: number }) => {
  const { t } = useTextos()
  return (
    <>
      <div className="wa-em-tabela wa-rolagem-x">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('retaguarda.massa.empresa')}</th>
              <th scope="col">{t('retaguarda.massa.resultado')}</th>
            </tr>
          </thead>
          <tbody>
            {itens.map((item) => (
              <Linha key={item.id} item={item} />
            ))}
          </tbody>
        </table>
      </div>
      {total > itens.length && (
        <p className="wa-suave">{t('retaguarda.massa.primeiras', { limite: itens.length, total })}</p>
      )}
    </>
  )
}

/** What was found: that it was done says nothing. */
const Achado = ({ dados }: Pick<ItemDaTarefa, 'dados'>) => {
  const { t } = useTextos()
  const antes = STATUS.find((um) => um === dados?.antes)
  const depois = STATUS.find((um) => um === dados?.depois)
  if (!antes || !depois) return null
  const nome = (status: Status) => t(`valores.status.${status}`)
  return (
    <p className="wa-miudo">
      {antes === depois
        ? t('massa.semMudanca', { status: nome(depois) })
        : t('massa.mudou', { antes: nome(antes), depois: nome(depois) })}
    </p>
  )
}

const Linha = ({ item }: { item: ItemDaTarefa }) => {
  const { t, mensagem } = useTextos()
  const [tom, icone] = SELO[item.situacao]
  return (
    <tr>
      <th scope="row">
        <Link to={enderecoDoRegistro('ConfiguracaoWhatsApp', String(item.id), 'conectar')}>
          {item.empresa}
        </Link>
      </th>
      <td>
        <Selo tom={tom} icone={icone}>
          {t(`retaguarda.massa.situacao.${item.situacao}`)}
        </Selo>
        {item.situacao === 'fazendo' && item.dados && (
          <p className="wa-miudo">
            {(['mensagens', 'eventos'] as const)
              .filter((parte) => item.dados?.[parte] !== undefined)
              .map((parte) => t(`retaguarda.massa.apagados.${parte}`, { total: Number(item.dados?.[parte]) }))
              .join(' ')}
          </p>
        )}
        {item.situacao === 'ok' && item.dados?.feito && (
          <p className="wa-miudo">{oQueFoiFeito(item.dados, t)}</p>
        )}
        {item.situacao === 'ok' && <Achado dados={item.dados} />}
        {item.codigo && <p className="wa-miudo">{mensagem(`erros.${item.codigo}`, item.dados ?? {})}</p>}
      </td>
    </tr>
  )
}
