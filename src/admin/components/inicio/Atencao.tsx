import React, { useState } from 'react'
import { Link } from 'react-router-dom'
import type { Atencao as QuaisPrecisam } from '../../../services/visao-geral/atencao.js'
import { Botao } from '../base/Botao.js'
import { enderecoDaLista } from '../base/endereco.js'
import { Mensagem } from '../base/Mensagem.js'
import { usarTextos } from '../base/textos.js'
import { QuemPrecisa } from './QuemPrecisa.js'

const DE_INICIO = 8

interface Props {
  atencao: QuaisPrecisam
  aoReparar: () => void
}

/** The companies somebody should look at, the gravest first. */
export const Atencao = ({ atencao: { total, itens }, aoReparar }: Props) => {
  const { t } = usarTextos()
  const [todas, setTodas] = useState(false)
  if (total === 0) return <Mensagem tipo="certo">{t('retaguarda.atencao.ninguem')}</Mensagem>
  return (
    <>
      <ul className="wa-atencao">
        {(todas ? itens : itens.slice(0, DE_INICIO)).map((quem) => (
          <QuemPrecisa key={quem.id} quem={quem} aoReparar={aoReparar} />
        ))}
      </ul>
      {todas && total > itens.length && (
        <p className="wa-suave">
          {t('retaguarda.atencao.mais', { limite: itens.length, total })}{' '}
          <Link className="wa-link" to={enderecoDaLista('ConfiguracaoWhatsApp')}>
            {t('moldura.inicio.verTodas')}
          </Link>
        </p>
      )}
      {itens.length > DE_INICIO && (
        <Botao aparencia="texto" aoClicar={() => setTodas(!todas)}>
          {t(todas ? 'retaguarda.atencao.verMenos' : 'retaguarda.atencao.verTodas', { total })}
        </Botao>
      )}
    </>
  )
}
