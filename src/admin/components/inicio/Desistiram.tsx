import React, { useState } from 'react'
import { Link } from 'react-router-dom'
import type { Funil, QuemDesistiu } from '../../../services/tentativas/ler-funil.js'
import { Botao } from '../base/Botao.js'
import { enderecoDaLista, enderecoDoRegistro } from '../base/endereco.js'
import { formatarMomento } from '../base/formatos.js'
import { useTextos } from '../base/textos.js'

const DE_INICIO = 6

/** Who tried to connect this week and is not connected, with the two ways to help: send the link, or open the page. */
export const Desistiram = ({ desistiram: { itens } }: Pick<Funil, 'desistiram'>) => {
  const { t } = useTextos()
  if (itens.length === 0) return <p className="wa-suave">{t('funil.desistiram.ninguem')}</p>
  return (
    <>
      <ul className="wa-atencao">
        {itens.slice(0, DE_INICIO).map((quem) => (
          <Um key={quem.id} quem={quem} />
        ))}
      </ul>
      <Link className="wa-botao" to={enderecoDaLista('TentativaDeConexao')}>
        {t('funil.desistiram.todas')}
      </Link>
    </>
  )
}

const Um = ({ quem: { id, empresa, fim, em, vezes } }: { quem: QuemDesistiu }) => {
  const { t, idioma } = useTextos()
  const [estado, setEstado] = useState<'pronto' | 'copiado' | 'falhou'>('pronto')
  const pagina = enderecoDoRegistro('ConfiguracaoWhatsApp', String(id), 'conectar')
  const link = window.location.origin + pagina
  const copiar = () => {
    const texto = t('funil.desistiram.convite', { link })
    // Not there where the page is not secure.
    const copia = navigator.clipboard?.writeText(texto) ?? Promise.reject(new Error('no clipboard'))
    copia.then(
      () => setEstado('copiado'),
      () => setEstado('falhou'),
    )
  }
  return (
    <li>
      <div className="wa-atencao-quem">
        <Link to={pagina} aria-label={`${t('funil.desistiram.abrir')}: ${empresa}`}>
          {empresa}
        </Link>
        <span className="wa-suave wa-miudo">{formatarMomento(em, idioma)}</span>
      </div>
      <p>
        {t(`valores.fim.${fim}`)}
        {vezes > 1 && <span className="wa-suave"> ({t('funil.desistiram.vezes', { total: vezes })})</span>}
        {estado === 'falhou' && (
          <span className="wa-suave"> {t('funil.desistiram.naoCopiou', { link })}</span>
        )}
      </p>
      <div className="wa-atencao-botao">
        <Botao icone={estado === 'copiado' ? 'Check' : 'Link'} aoClicar={copiar}>
          {t(estado === 'copiado' ? 'funil.desistiram.copiado' : 'funil.desistiram.copiar')}
        </Botao>
      </div>
    </li>
  )
}
