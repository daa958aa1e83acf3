import React from 'react'
import { Link } from 'react-router-dom'
import type { ItemDaTarefa, TarefaEmMassa } from '../../../resources/configuracao-whatsapp/em-massa.js'
import { Botao } from '../base/Botao.js'
import { enderecoDoRegistro } from '../base/endereco.js'
import { formatarMomento } from '../base/formatos.js'
import { Mensagem } from '../base/Mensagem.js'
import { Selo } from '../base/Selo.js'
import { usarTextos } from '../base/textos.js'

const SELO = {
  pendente: ['neutro', 'Clock'],
  fazendo: ['conectando', 'Loader'],
  ok: ['ok', 'CheckCircle'],
  falhou: ['falhou', 'AlertTriangle'],
  cancelado: ['neutro', 'XCircle'],
} as const

const DO_RESUMO = ['ok', 'falhou', 'cancelado', 'faltam'] as const

export const faltamEm = ({ porSituacao: { pendente, fazendo } }: TarefaEmMassa): number => pendente + fazendo

/** How far a task has come, and what became of each record. */
export const Andamento = ({ tarefa, aoCancelar }: { tarefa: TarefaEmMassa; aoCancelar: () => void }) => {
  const { t, acao, idioma } = usarTextos()
  const { total, porSituacao, itens, cancelada } = tarefa
  const faltam = faltamEm(tarefa)
  const feitas = total - faltam
  const quantas = { ...porSituacao, faltam }
  const andamento = t('retaguarda.massa.andamento', { feitas, total })
  return (
    <div className="wa-massa">
      <h2>{acao(tarefa.acao)}</h2>
      <p className="wa-suave wa-miudo">
        {t('retaguarda.massa.por', { autor: tarefa.autor, quando: formatarMomento(tarefa.criadaEm, idioma) })}
      </p>
      <div className="wa-entre">
        <strong>{andamento}</strong>
        {porSituacao.pendente > 0 && !cancelada && (
          <Botao aoClicar={aoCancelar} icone="XCircle">
            {t('retaguarda.massa.cancelar')}
          </Botao>
        )}
      </div>
      <progress value={feitas} max={total} aria-label={andamento} />
      <Mensagem tipo={faltam + porSituacao.falhou > 0 ? 'info' : 'certo'}>
        {faltam === 0 && !cancelada && `${t('retaguarda.massa.terminou')} `}
        {cancelada && `${t('retaguarda.massa.cancelada')} `}
        {DO_RESUMO.filter((parte) => parte === 'ok' || quantas[parte] > 0)
          .map((parte) => t(`retaguarda.massa.resumo.${parte}`, { total: quantas[parte] }))
          .join(' ')}
      </Mensagem>
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
    </div>
  )
}

const Linha = ({ item }: { item: ItemDaTarefa }) => {
  const { t, mensagem } = usarTextos()
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
        {item.codigo && <p className="wa-miudo">{mensagem(`erros.${item.codigo}`, item.dados ?? {})}</p>}
      </td>
    </tr>
  )
}
