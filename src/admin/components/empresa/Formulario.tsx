import type { RecordJSON } from 'adminjs'
import React, { type FormEvent, type InputHTMLAttributes } from 'react'
import { Botao } from '../base/Botao.js'
import { Campo } from '../base/Campo.js'
import { enderecoDoLogin } from '../base/endereco.js'
import { Mensagem } from '../base/Mensagem.js'
import { NotaDoRecuperado } from '../base/NotaDoRecuperado.js'
import { useTextos } from '../base/textos.js'
import { useFormulario } from './use-formulario.js'

export interface CampoDoFormulario {
  nome: string
  tipo: 'texto' | 'sim'
  ajuda?: string
  atributos?: InputHTMLAttributes<HTMLInputElement>
}

interface Props {
  recurso: string
  record: RecordJSON
  campos: readonly CampoDoFormulario[]
  /** May only be read. */
  soLeitura: boolean
  aoSalvar?: () => void
}

/** Part of a record, to be changed where it stands. */
export const Formulario = ({ recurso, record, campos, soLeitura, aoSalvar }: Props) => {
  const { t, mensagem, propriedade } = useTextos()
  const formulario = useFormulario(
    recurso,
    record,
    Object.fromEntries(campos.map(({ nome, tipo }) => [nome, tipo])),
  )
  const { valores, erros, situacao } = formulario
  if (soLeitura)
    return (
      <dl className="wa-fatos">
        {campos.map(({ nome, tipo }) => (
          <div key={nome}>
            <dt>{propriedade(nome, recurso)}</dt>
            <dd>
              {tipo === 'sim'
                ? t(valores[nome] ? 'moldura.geral.sim' : 'moldura.geral.nao')
                : valores[nome] || t('moldura.geral.vazio')}
            </dd>
          </div>
        ))}
      </dl>
    )
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    void formulario.salvar().then(aoSalvar)
  }
  return (
    <form className="wa-formulario" onSubmit={enviar} noValidate>
      {campos.map(({ nome, tipo, ajuda, atributos }) =>
        tipo === 'sim' ? (
          <label key={nome} className="wa-marca">
            <input
              type="checkbox"
              checked={valores[nome] === true}
              onChange={(evento) => formulario.mudar(nome, evento.target.checked)}
            />
            <span>
              {propriedade(nome, recurso)}
              {ajuda && <span className="wa-campo-ajuda">{ajuda}</span>}
            </span>
          </label>
        ) : (
          <Campo
            key={nome}
            rotulo={propriedade(nome, recurso)}
            valor={String(valores[nome] ?? '')}
            aoMudar={(valor) => formulario.mudar(nome, valor)}
            ajuda={ajuda}
            erro={erros[nome] && mensagem(erros[nome])}
            {...(atributos && { atributos })}
          />
        ),
      )}
      {formulario.recuperado && situacao === 'parado' && (
        <NotaDoRecuperado aoDescartar={formulario.descartar} />
      )}
      {situacao === 'sessao' && (
        <Mensagem tipo="erro">
          {t('empresa.formulario.sessao')}{' '}
          <a href={enderecoDoLogin()} target="_blank" rel="noreferrer">
            {t('conexao.vivo.entrar')}
          </a>
        </Mensagem>
      )}
      {situacao === 'rede' && <Mensagem tipo="erro">{t('empresa.formulario.rede')}</Mensagem>}
      {situacao === 'erro' && Object.keys(erros).length === 0 && (
        <Mensagem tipo="erro">{mensagem('erros.inesperado')}</Mensagem>
      )}
      {situacao === 'salvo' && <Mensagem tipo="certo">{t('empresa.formulario.salvo')}</Mensagem>}
      <div>
        <Botao tipo="submit" aparencia="principal" desligado={!formulario.mudou || situacao === 'salvando'}>
          {t(situacao === 'salvando' ? 'empresa.formulario.salvando' : 'empresa.formulario.salvar')}
        </Botao>
      </div>
    </form>
  )
}
