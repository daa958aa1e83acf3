import { ApiClient, useNotice } from 'adminjs'
import React, { type FormEvent, useState } from 'react'
import { Link } from 'react-router-dom'
import { Botao } from '../base/Botao.js'
import { Campo } from '../base/Campo.js'
import { enderecoEmMassa } from '../base/endereco.js'
import { chaveDaFalha } from '../base/falha.js'
import { Mensagem } from '../base/Mensagem.js'
import { useTextos } from '../base/textos.js'

/** Erasing cannot be undone: the name has to be typed. */
export const ApagarDados = ({ id, nome }: { id: string; nome: string }) => {
  const { t, acao, mensagem } = useTextos()
  const avisar = useNotice()
  const [digitado, setDigitado] = useState('')
  const [estado, setEstado] = useState<'pronto' | 'apagando' | 'apagado' | 'falhou'>('pronto')
  const [falha, setFalha] = useState('erros.inesperado')
  const [tarefa, setTarefa] = useState<number | null>(null)
  const confere = digitado.trim() === nome

  const apagar = async (evento: FormEvent): Promise<void> => {
    evento.preventDefault()
    if (!confere || estado === 'apagando') return
    setEstado('apagando')
    try {
      const { data } = await new ApiClient().recordAction({
        resourceId: 'Empresa',
        recordId: id,
        actionName: 'apagarDados',
        method: 'post',
        data: { confirmacao: nome },
      })
      if (data.notice) avisar(data.notice)
      setTarefa((data as { tarefa?: number }).tarefa ?? null)
      setEstado(data.notice?.type === 'success' ? 'apagado' : 'falhou')
    } catch (erro) {
      setFalha(chaveDaFalha(erro))
      setEstado('falhou')
    }
  }

  return (
    <>
      <h1>{t('moldura.dados.apagar.titulo', { nome })}</h1>
      <p>{t('moldura.dados.apagar.texto')}</p>
      <p>{t('moldura.dados.apagar.antes')}</p>
      <p className="wa-suave">{t('moldura.dados.registrado')}</p>
      {estado === 'falhou' && <Mensagem tipo="erro">{mensagem(falha)}</Mensagem>}
      {estado === 'apagando' && <Mensagem tipo="info">{t('moldura.dados.apagar.apagando')}</Mensagem>}
      {estado === 'apagado' ? (
        <>
          <Mensagem tipo={tarefa ? 'info' : 'certo'}>
            {mensagem(tarefa ? 'feito.apagarDadosComecou' : 'feito.apagarDados')}
          </Mensagem>
          {tarefa && (
            <Link className="wa-botao" to={enderecoEmMassa({ tarefa: String(tarefa) })}>
              {t('moldura.dados.apagar.acompanhar')}
            </Link>
          )}
        </>
      ) : (
        <form className="wa-eventos-formulario" onSubmit={(evento) => void apagar(evento)} noValidate>
          <Campo
            rotulo={t('conexao.excluir.digite', { nome })}
            valor={digitado}
            aoMudar={setDigitado}
            erro={digitado.length >= nome.length && !confere ? t('conexao.excluir.naoConfere') : undefined}
            atributos={{ autoComplete: 'off', autoCapitalize: 'off', spellCheck: false }}
          />
          <Botao tipo="submit" aparencia="perigo" icone="Trash" desligado={!confere || estado === 'apagando'}>
            {acao('apagarDados')}
          </Botao>
        </form>
      )}
    </>
  )
}
