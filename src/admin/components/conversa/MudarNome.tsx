import React, { useState } from 'react'
import type { ConversaAberta } from '../../../resources/conversa/conversa-aberta.js'
import { Campo } from '../base/Campo.js'
import { Dialogo } from '../base/Dialogo.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'
import { renomearConversa } from './api.js'

const MAXIMO = 256

interface Props {
  conversa: ConversaAberta
  aoMudar: () => void
}

/** The pencil beside a conversation's name, and where another one is typed. */
export const MudarNome = ({ conversa, aoMudar }: Props) => {
  const { t } = useTextos()
  const [aberto, setAberto] = useState(false)
  return (
    <>
      <button
        type="button"
        className="wa-conversa-lapis"
        onClick={() => setAberto(true)}
        aria-label={t('nomeDaConversa.mudar')}
        title={t('nomeDaConversa.mudar')}
      >
        <Simbolo nome="Edit2" tamanho={16} />
      </button>
      {aberto && (
        <DialogoDoNome
          conversa={conversa}
          aoFechar={() => setAberto(false)}
          aoSalvar={() => {
            setAberto(false)
            aoMudar()
          }}
        />
      )}
    </>
  )
}

const DialogoDoNome = ({
  conversa: { id, nome, nomeDado, tipo },
  aoFechar,
  aoSalvar,
}: {
  conversa: ConversaAberta
  aoFechar: () => void
  aoSalvar: () => void
}) => {
  const { t, mensagem } = useTextos()
  const [digitado, setDigitado] = useState(nome ?? '')
  const [ocupado, setOcupado] = useState(false)
  const [erro, setErro] = useState<string | null>(null)
  const salvar = async () => {
    setOcupado(true)
    const falha = await renomearConversa(id, digitado).catch(() => 'erros.inesperado')
    if (falha === null) return aoSalvar()
    setErro(falha)
    setOcupado(false)
  }
  const ajuda = nomeDado
    ? t(tipo === 'grupo' ? 'nomeDaConversa.ajudaGrupoDado' : 'nomeDaConversa.ajudaDado')
    : t(tipo === 'grupo' ? 'nomeDaConversa.ajudaGrupo' : 'nomeDaConversa.ajuda')
  return (
    <Dialogo
      titulo={t('nomeDaConversa.titulo')}
      confirmar={t('nomeDaConversa.salvar')}
      // Without a name of the company's there is nothing to go back from.
      desligado={ocupado || (!nomeDado && digitado.trim() === '')}
      aoConfirmar={() => void salvar()}
      aoFechar={aoFechar}
    >
      <Campo
        rotulo={t('nomeDaConversa.nome')}
        valor={digitado}
        aoMudar={setDigitado}
        ajuda={ajuda}
        erro={erro ? mensagem(erro) : undefined}
        atributos={{ autoComplete: 'off', maxLength: MAXIMO }}
      />
    </Dialogo>
  )
}
