import React, { useId, useState } from 'react'
import { Link } from 'react-router-dom'
import type { ConversaAberta } from '../../../resources/conversa/conversa-aberta.js'
import { preencherTexto, variaveisDo } from '../../../resources/modelo-de-mensagem/variaveis.js'
import { Botao } from '../base/Botao.js'
import { Campo } from '../base/Campo.js'
import { Dialogo } from '../base/Dialogo.js'
import { enderecoDeCriar } from '../base/endereco.js'
import { Mensagem } from '../base/Mensagem.js'
import { useTextos } from '../base/textos.js'
import { Previa } from './Previa.js'
import { useModelos } from './use-modelos.js'

interface Props {
  conversa: Pick<ConversaAberta, 'empresaId' | 'empresa' | 'nome'>
  /** Characters that may be sent. */
  maximo: number
  aoUsar: (texto: string) => void
  aoFechar: () => void
}

/** Chosen, filled in and looked at; then it is a text like any other, to be changed and sent. */
export const EscolhaDeModelo = ({ conversa, maximo, aoUsar, aoFechar }: Props) => {
  const { t } = useTextos()
  const id = useId()
  const { modelos, recarregar } = useModelos(conversa.empresaId)
  const [escolhido, setEscolhido] = useState('')
  const [escritos, setEscritos] = useState<Readonly<Record<string, string>>>({})
  const [conferido, setConferido] = useState(false)

  const lista = modelos === 'falhou' || modelos === null ? [] : modelos
  const modelo = lista.find((cada) => cada.id === escolhido)
  const variaveis = modelo ? variaveisDo(modelo.texto) : []
  const valores = Object.fromEntries(
    variaveis.map((nome) => [nome, escritos[nome] ?? sugestao(nome, conversa)]),
  )
  const faltam = variaveis.some((nome) => !valores[nome]?.trim())
  const texto = modelo ? preencherTexto(modelo.texto, new Map(Object.entries(valores))) : ''
  const longo = texto.length > maximo

  return (
    <Dialogo
      titulo={t('modelos.titulo')}
      confirmar={t('modelos.usar')}
      desligado={!modelo}
      aoConfirmar={() => (faltam || longo ? setConferido(true) : aoUsar(texto))}
      aoFechar={aoFechar}
    >
      {modelos === null && <Mensagem tipo="info">{t('modelos.carregando')}</Mensagem>}
      {modelos === 'falhou' && (
        <>
          <Mensagem tipo="erro">{t('modelos.falhou')}</Mensagem>
          <Botao aoClicar={recarregar}>{t('modelos.tentar')}</Botao>
        </>
      )}
      {modelos !== null && modelos !== 'falhou' && lista.length === 0 && (
        <p>
          {t('modelos.nenhum')} <Link to={enderecoDeCriar('ModeloDeMensagem')}>{t('modelos.criar')}</Link>
        </p>
      )}
      {lista.length > 0 && (
        <div className="wa-campo">
          <label htmlFor={id}>{t('modelos.qual')}</label>
          <select id={id} value={escolhido} onChange={(evento) => setEscolhido(evento.target.value)}>
            <option value="">{t('modelos.escolha')}</option>
            {lista.map((cada) => (
              <option key={cada.id} value={cada.id}>
                {cada.nome}
              </option>
            ))}
          </select>
        </div>
      )}
      {variaveis.map((nome) => (
        <Campo
          key={nome}
          rotulo={nome}
          valor={valores[nome] ?? ''}
          aoMudar={(valor) => setEscritos({ ...escritos, [nome]: valor })}
          erro={conferido && !valores[nome]?.trim() ? t('modelos.falta') : undefined}
        />
      ))}
      {modelo && <Previa texto={modelo.texto} valores={valores} />}
      {conferido && longo && <Mensagem tipo="erro">{t('modelos.longo')}</Mensagem>}
    </Dialogo>
  )
}

/** What the conversation itself knows. */
const sugestao = (variavel: string, { nome, empresa }: Props['conversa']): string => {
  switch (variavel.toLowerCase()) {
    case 'nome':
    case 'cliente':
      return nome ?? ''
    case 'empresa':
      return empresa
    default:
      return ''
  }
}
