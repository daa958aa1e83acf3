import React, { useState } from 'react'
import { Link } from 'react-router-dom'
import type { QuemPrecisa as Quem, Razao } from '../../../services/visao-geral/atencao.js'
import { Etiqueta } from '../base/Etiqueta.js'
import { enderecoDaLista, enderecoDoRegistro } from '../base/endereco.js'
import { formatarMomento } from '../base/formatos.js'
import { Mensagem } from '../base/Mensagem.js'
import { Simbolo } from '../base/Simbolo.js'
import { usarTextos } from '../base/textos.js'
import { type Aviso, chamarAcao } from '../conexao/api.js'

type Reparo = 'conectar' | 'verificarStatus' | 'registrarWebhook'

/** What helps without a phone at hand. A lost pairing needs the customer: there, asking how it is comes first. */
const REPARO: Record<Exclude<Razao, 'desconectado' | 'eventos_falharam'>, Reparo> = {
  erro: 'conectar',
  banido: 'verificarStatus',
  instancia_inexistente: 'conectar',
  conectando_demais: 'verificarStatus',
  qr_vencido: 'verificarStatus',
  sem_eventos: 'registrarWebhook',
}

const reparoDe = ({ razao, motivo }: Quem): Reparo | null => {
  if (razao === 'eventos_falharam') return null
  // Its session is still good: connecting takes it up again, without a QR.
  if (razao === 'desconectado') return motivo === 'conexao_caiu' ? 'conectar' : 'verificarStatus'
  return REPARO[razao]
}

/** One company: what is wrong, since when, and the one click that may mend it. */
export const QuemPrecisa = ({ quem, aoReparar }: { quem: Quem; aoReparar: () => void }) => {
  const { t, idioma, mensagem } = usarTextos()
  const [reparando, setReparando] = useState(false)
  const [aviso, setAviso] = useState<Aviso | null>(null)
  const { id, empresa, razao, status, motivo, erro, desde, falhas } = quem
  const reparo = reparoDe(quem)

  const reparar = async (acao: Reparo) => {
    setReparando(true)
    setAviso(null)
    const feito = await chamarAcao({ id, acao, dados: {} }).catch(() => null)
    setAviso(feito?.aviso ?? { tipo: 'erro', chave: 'erros.inesperado', valores: {} })
    setReparando(false)
    aoReparar()
  }
  const quando = formatarMomento(desde, idioma)

  return (
    <li>
      <div className="wa-atencao-quem">
        <Link
          to={enderecoDoRegistro('ConfiguracaoWhatsApp', String(id), 'conectar')}
          aria-label={t('retaguarda.atencao.abrir', { empresa })}
        >
          {empresa}
        </Link>
        <Etiqueta status={status} />
        <span className="wa-suave wa-miudo">
          {t(razao === 'sem_eventos' ? 'retaguarda.atencao.ultimoEvento' : 'retaguarda.atencao.desde', {
            quando,
          })}
        </span>
      </div>
      <p>
        {razao === 'erro' && erro
          ? mensagem(`erros.${erro}`)
          : razao === 'desconectado' && motivo
            ? t(`valores.motivo.${motivo}`)
            : t(`retaguarda.atencao.razao.${razao}`)}
        {falhas > 0 && <span className="wa-suave"> {t('retaguarda.atencao.falhas', { total: falhas })}</span>}
      </p>
      <div className="wa-atencao-botao">
        {reparo ? (
          <button
            type="button"
            className="wa-botao"
            disabled={reparando}
            aria-label={t('retaguarda.atencao.reparar', {
              acao: t(`retaguarda.atencao.acao.${reparo}`),
              empresa,
            })}
            onClick={() => void reparar(reparo)}
          >
            <Simbolo nome="Tool" tamanho={16} />
            {reparando ? t('retaguarda.atencao.reparando') : t(`retaguarda.atencao.acao.${reparo}`)}
          </button>
        ) : (
          <Link className="wa-botao" to={enderecoDaLista('EventoWebhook', { resultado: 'falhou' })}>
            {t('retaguarda.atencao.verEventos')}
          </Link>
        )}
      </div>
      {aviso && (
        <div className="wa-atencao-aviso">
          <Mensagem tipo={aviso.tipo}>{mensagem(aviso.chave, aviso.valores)}</Mensagem>
        </div>
      )}
    </li>
  )
}
