import React, { type FormEvent, useState } from 'react'
import { Botao } from '../base/Botao.js'
import { Campo } from '../base/Campo.js'
import { Mensagem } from '../base/Mensagem.js'
import { useTextos } from '../base/textos.js'
import { useAcaoDoRegistro } from '../base/use-acao-do-registro.js'

/** It may be another system's: the name has to be typed. */
export const ExcluirOrfa = ({ id, nome }: { id: string; nome: string }) => {
  const { t, acao, mensagem } = useTextos()
  const { andamento, erro, fazer } = useAcaoDoRegistro({ recurso: 'InstanciaOrfa', id, acao: 'excluirOrfa' })
  const [digitado, setDigitado] = useState('')
  const confere = digitado.trim() === nome.trim()

  const excluir = (evento: FormEvent) => {
    evento.preventDefault()
    if (confere && andamento !== 'fazendo') void fazer({ confirmacao: nome })
  }

  return (
    <>
      <h1>{t('reconciliacao.orfas.excluir.titulo', { nome })}</h1>
      <p>{t('reconciliacao.orfas.excluir.texto')}</p>
      <p className="wa-suave">{t('moldura.dados.registrado')}</p>
      {erro && <Mensagem tipo="erro">{erro}</Mensagem>}
      {andamento === 'fazendo' && (
        <Mensagem tipo="info">{t('reconciliacao.orfas.excluir.excluindo')}</Mensagem>
      )}
      {andamento === 'feito' ? (
        <Mensagem tipo="certo">{mensagem('feito.excluirOrfa')}</Mensagem>
      ) : (
        <form className="wa-eventos-formulario" onSubmit={excluir} noValidate>
          <Campo
            rotulo={t('conexao.excluir.digite', { nome })}
            valor={digitado}
            aoMudar={setDigitado}
            erro={digitado.length >= nome.length && !confere ? t('conexao.excluir.naoConfere') : undefined}
            atributos={{ autoComplete: 'off', autoCapitalize: 'off', spellCheck: false }}
          />
          <Botao
            tipo="submit"
            aparencia="perigo"
            icone="Trash2"
            desligado={!confere || andamento === 'fazendo'}
          >
            {acao('excluirOrfa')}
          </Botao>
        </form>
      )}
    </>
  )
}
