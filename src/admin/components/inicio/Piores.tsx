import React from 'react'
import { Link } from 'react-router-dom'
import type { VisaoGeral } from '../../../services/visao-geral/ler.js'
import { enderecoDaLista, enderecoDoRegistro } from '../base/endereco.js'
import { useTextos } from '../base/textos.js'
import { formatarPorcento } from '../disponibilidade/formatos.js'

/** Who was out the most, the worst first. */
export const Piores = ({ piores }: Pick<VisaoGeral, 'piores'>) => {
  const { t, idioma } = useTextos()
  if (piores.length === 0) return <p className="wa-suave">{t('disponibilidade.piores.nenhuma')}</p>
  return (
    <>
      <ul className="wa-piores">
        {piores.map(({ id, empresa, disponibilidade }) => (
          <li key={id}>
            <Link to={enderecoDoRegistro('ConfiguracaoWhatsApp', String(id), 'disponibilidade')}>
              {empresa}
            </Link>
            <b>{formatarPorcento(disponibilidade, idioma)}</b>
          </li>
        ))}
      </ul>
      <Link className="wa-botao" to={enderecoDaLista('ConfiguracaoWhatsApp', { faixa: 'abaixo_de_99' })}>
        {t('disponibilidade.piores.verTodas')}
      </Link>
    </>
  )
}
