import React, { type KeyboardEvent, useId, useState } from 'react'
import type { Sugestao } from '../../../resources/conversa/caixa.js'
import { Campo } from '../base/Campo.js'
import { Dialogo } from '../base/Dialogo.js'
import { formatarTelefone } from '../base/formatos.js'
import { useTextos } from '../base/textos.js'
import { abrirConversa } from './api.js'
import { Sugestoes } from './Sugestoes.js'
import { type Conferido, useNovaConversa } from './use-nova-conversa.js'

interface Props {
  aoAbrir: (conversa: string) => void
  aoFechar: () => void
}

/** With whom to talk: somebody known, by name or number, or a number that is completed and looked at while it is typed. */
export const NovaConversa = ({ aoAbrir, aoFechar }: Props) => {
  const { t } = useTextos()
  const idDaLista = useId()
  const [digitado, setDigitado] = useState('')
  const [ativa, setAtiva] = useState(-1)
  const [ocupado, setOcupado] = useState(false)
  const [tropeco, setTropeco] = useState<'falhou' | 'recusado' | null>(null)
  const { sugestoes, conferido } = useNovaConversa(digitado)
  const lista = sugestoes ?? []
  const { numero } = conferido
  const pronto = numero !== null && numero !== 'recusado' && numero.temWhatsApp !== false
  const erro = tropeco ?? erroDe(conferido)

  const abrir = async (telefone: string) => {
    setOcupado(true)
    try {
      const conversa = await abrirConversa(telefone)
      if (conversa) aoAbrir(conversa)
      else setTropeco('recusado')
    } catch {
      setTropeco('falhou')
    } finally {
      setOcupado(false)
    }
  }
  const escolher = ({ conversa, telefone }: Sugestao) => {
    if (ocupado) return
    if (conversa) aoAbrir(conversa)
    else if (telefone) void abrir(`+${telefone}`)
  }
  const aoTeclar = (evento: KeyboardEvent) => {
    const passo = PASSOS.get(evento.key)
    if (evento.nativeEvent.isComposing) return
    if (evento.key === 'Enter' && lista[ativa]) {
      evento.preventDefault()
      return escolher(lista[ativa])
    }
    if (passo === undefined || lista.length === 0) return
    evento.preventDefault()
    // Round the list, with what is typed between its end and its beginning.
    setAtiva(((ativa + 1 + passo + lista.length + 1) % (lista.length + 1)) - 1)
  }
  return (
    <Dialogo
      titulo={t('caixa.nova.titulo')}
      confirmar={t('caixa.nova.abrir')}
      desligado={!pronto || ocupado}
      aoConfirmar={() => void abrir(digitado)}
      aoFechar={aoFechar}
    >
      <div className="wa-nova-conversa">
        <Campo
          rotulo={t('caixa.nova.numero')}
          valor={digitado}
          aoMudar={(valor) => {
            setDigitado(valor)
            setAtiva(-1)
            setTropeco(null)
          }}
          ajuda={ajuda()}
          // Somebody found is no number that is wrong.
          erro={erro && (erro !== 'recusado' || lista.length === 0) ? palavrasDoErro(erro) : undefined}
          atributos={{
            type: 'text',
            autoComplete: 'off',
            maxLength: 60,
            placeholder: t('caixa.nova.exemplo'),
            role: 'combobox',
            'aria-expanded': lista.length > 0,
            'aria-controls': lista.length > 0 ? idDaLista : undefined,
            'aria-autocomplete': 'list',
            'aria-activedescendant': lista[ativa] ? `${idDaLista}-${ativa}` : undefined,
            onKeyDown: aoTeclar,
          }}
        />
        {lista.length > 0 && (
          <Sugestoes
            id={idDaLista}
            sugestoes={lista}
            busca={digitado.trim()}
            ativa={ativa}
            aoEscolher={escolher}
            aoPassar={setAtiva}
          />
        )}
        <p className="wa-so-leitor" role="status">
          {sugestoes && t('caixa.nova.quantas', { quantas: lista.length })}
        </p>
      </div>
    </Dialogo>
  )

  function palavrasDoErro(qual: 'falhou' | 'recusado' | 'semWhatsApp'): string {
    if (qual !== 'semWhatsApp' || numero === null || numero === 'recusado') return t(`caixa.nova.${qual}`)
    return t('caixa.nova.semWhatsApp', { numero: formatarTelefone(numero.telefone) })
  }

  function ajuda(): string {
    if (numero === null || numero === 'recusado') {
      const ninguem = sugestoes?.length === 0 && /\p{L}/u.test(digitado)
      return t(ninguem ? 'caixa.nova.ninguem' : 'caixa.nova.ajuda')
    }
    const quem = [formatarTelefone(numero.telefone), numero.nome].filter(Boolean).join(' · ')
    return t(numero.temWhatsApp ? 'caixa.nova.tem' : 'caixa.nova.naoSeSabe', { numero: quem })
  }
}

const PASSOS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
])

const erroDe = ({ numero, falhou }: Conferido): 'falhou' | 'recusado' | 'semWhatsApp' | null => {
  if (falhou) return 'falhou'
  if (numero === 'recusado') return numero
  return numero?.temWhatsApp === false ? 'semWhatsApp' : null
}
