import React, { useState } from 'react'
import type { Atencao as QuaisPrecisam } from '../../../services/visao-geral/atencao.js'
import { Mensagem } from '../base/Mensagem.js'
import { useTextos } from '../base/textos.js'
import { porCausa } from './causas.js'
import { Grupo } from './Grupo.js'

interface Props {
  atencao: QuaisPrecisam
  aoMudar: () => void
}

/** The companies somebody should look at, by what is wrong, the gravest first; those put off are out of the way. */
export const Atencao = ({ atencao: { total, adiadas, itens }, aoMudar }: Props) => {
  const { t } = useTextos()
  const [vendoAdiadas, setVendoAdiadas] = useState(false)
  const agora = porCausa(itens.filter(({ adiada }) => !adiada))
  const depois = porCausa(itens.filter(({ adiada }) => adiada))
  return (
    <>
      {total === 0 && <Mensagem tipo="certo">{t('retaguarda.atencao.ninguem')}</Mensagem>}
      {agora.map((causa) => (
        <Grupo key={causa.chave} causa={causa} aoMudar={aoMudar} />
      ))}
      {adiadas > 0 && (
        <button
          type="button"
          className="wa-botao wa-botao-texto wa-atencao-adiadas"
          aria-expanded={vendoAdiadas}
          onClick={() => setVendoAdiadas(!vendoAdiadas)}
        >
          {t(vendoAdiadas ? 'atencao.esconderAdiadas' : 'atencao.verAdiadas', { total: adiadas })}
        </button>
      )}
      {vendoAdiadas && depois.map((causa) => <Grupo key={causa.chave} causa={causa} aoMudar={aoMudar} />)}
    </>
  )
}
