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
import { type Leitura, useModelo, useNomesDosModelos } from './use-modelos.js'

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
  const nomes = useNomesDosModelos(conversa.empresaId)
  const [escolhido, setEscolhido] = useState('')
  const [escritos, setEscritos] = useState<Readonly<Record<string, string>>>({})
  const [conferido, setConferido] = useState(false)

  const chegado = useModelo(escolhido)

  const lista = nomes.lido === 'falhou' ? [] : (nomes.lido ?? [])
  const modelo = chegado.lido === 'falhou' ? null : chegado.lido
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
      <Chegando leitura={nomes} />
      {nomes.lido !== null && nomes.lido !== 'falhou' && lista.length === 0 && (
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
      {escolhido !== '' && <Chegando leitura={chegado} />}
      {variaveis.map((nome) => (
        <Campo
          key={nome}
          rotulo={nome}
          valor={valores[nome] ?? ''}
          aoMudar={(valor) => setEscritos({ ...escritos, [nome]: valor })}
          erro={conferido && !valores[nome]?.trim() ? t('modelos.falta') : undefined}
        />
      ))}
      {modelo && <Previa texto={modelo.texto} valores={valores} rolavel />}
      {conferido && longo && <Mensagem tipo="erro">{t('modelos.longo')}</Mensagem>}
    </Dialogo>
  )
}

/** That it is being read, or was not to be had. */
const Chegando = ({ leitura: { lido, recarregar } }: { leitura: Leitura<object> }) => {
  const { t } = useTextos()
  if (lido === null) return <Mensagem tipo="info">{t('modelos.carregando')}</Mensagem>
  if (lido !== 'falhou') return null
  return (
    <>
      <Mensagem tipo="erro">{t('modelos.falhou')}</Mensagem>
      <Botao aoClicar={recarregar}>{t('modelos.tentar')}</Botao>
    </>
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
