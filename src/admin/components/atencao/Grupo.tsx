import React, { useState } from 'react'
import { Link } from 'react-router-dom'
import { Botao } from '../base/Botao.js'
import { Etiqueta } from '../base/Etiqueta.js'
import { enderecoDaLista } from '../base/endereco.js'
import { useTextos } from '../base/textos.js'
import { type Causa, palavrasDa, soOCliente } from './causas.js'
import { QuemPrecisa } from './QuemPrecisa.js'

const DE_INICIO = 3

/** One trouble: what it is and what can be done about it, said once for all who have it. */
export const Grupo = ({ causa, aoMudar }: { causa: Causa; aoMudar: () => void }) => {
  const { t, mensagem } = useTextos()
  const [todas, setTodas] = useState(false)
  const { total, quem } = causa
  const { status } = quem[0]
  const palavras = palavrasDa(quem[0])
  return (
    <section className="wa-causa">
      <header>
        <Etiqueta status={status} />
        <h3>{'erro' in palavras ? mensagem(palavras.erro) : t(palavras.texto)}</h3>
        <b>{t(total === 1 ? 'atencao.umaEmpresa' : 'retaguarda.status.empresas', { total })}</b>
        {soOCliente(quem[0]) && <p className="wa-suave wa-miudo">{t('atencao.soOCliente')}</p>}
      </header>
      <ul className="wa-atencao">
        {(todas ? quem : quem.slice(0, DE_INICIO)).map((uma) => (
          <QuemPrecisa key={uma.id} quem={uma} aoMudar={aoMudar} />
        ))}
      </ul>
      {todas && total > quem.length && (
        <p className="wa-suave">
          {t('atencao.maisDaCausa', { limite: quem.length, total })}{' '}
          <Link className="wa-link" to={enderecoDaLista('ConfiguracaoWhatsApp', { status })}>
            {t('moldura.inicio.verTodas')}
          </Link>
        </p>
      )}
      {quem.length > DE_INICIO && (
        <Botao aparencia="texto" aoClicar={() => setTodas(!todas)}>
          {t(todas ? 'retaguarda.atencao.verMenos' : 'retaguarda.atencao.verTodas', { total })}
        </Botao>
      )}
    </section>
  )
}
