import { randomBytes } from 'node:crypto'
import type { DataSource } from 'typeorm'
import type { UsuarioApresentado } from '../app/apresentar.js'
import { garantirUsuario } from '../app/usuarios.js'
import { lerGuardados } from '../app/valores-guardados.js'
import type { EvolutionWhatsApp } from '../plugin/evolution-whatsapp.js'
import { Empresa } from '../resources/empresa/empresa.js'
import { CONTAS } from './contas.js'
import { PRIMEIRAS_EMPRESAS } from './dados/empresas.js'
import { type OndeSemear, semearDados } from './dados/semear-dados.js'
import { type EstadoDaDemo, guardarEstadoDaDemo, lerEstadoDaDemo } from './estado-da-demo.js'
import { removerDaBase } from './remover-demo.js'

interface Opcoes {
  dataSource: DataSource
  whatsapp: EvolutionWhatsApp
  pasta: string
  /** Null: three companies, and nothing of what goes on in them. */
  dados: Pick<OndeSemear, 'cifra' | 'siteUrl' | 'simulador'> | null
}

/** Companies, and a user for every role but the admin. Does nothing on what is there already, nor once it was removed. */
export const semear = async (opcoes: Opcoes): Promise<UsuarioApresentado[]> => {
  const { dataSource, pasta } = opcoes
  const estado = await lerEstadoDaDemo(pasta)
  if (estado === 'removida') return []
  await semearEmpresas(opcoes, estado)
  const guardadas = {
    arquivo: 'senhas-da-demo.json',
    remedio: 'Apague-o: outras senhas são mostradas, mas valem só para usuários novos da demonstração.',
  }
  const senhas = await lerGuardados(pasta, guardadas, {
    suporte: senha,
    empresa: senha,
    leitura: senha,
    nova: senha,
  })
  const empresas = await dataSource
    .getRepository(Empresa)
    .findBy(PRIMEIRAS_EMPRESAS.map(({ referencia }) => ({ referencia })))
  const numeros = new Map(empresas.map(({ referencia, id }) => [referencia, id]))
  const contas = CONTAS.filter(({ empresa }) => empresa === null || numeros.has(empresa))
  // One after the other: a hash takes 128 MiB.
  for (const { chave, nome, email, papel, empresa } of contas)
    await garantirUsuario(dataSource, {
      ...{ nome, email, papel },
      empresaId: empresa === null ? null : (numeros.get(empresa) ?? null),
      senha: senhas[chave],
    })
  return contas.map(({ email, chave, quem }) => ({ email, senha: senhas[chave], quem }))
}

const semearEmpresas = async (
  { dataSource, whatsapp, pasta, dados }: Opcoes,
  estado: EstadoDaDemo,
): Promise<void> => {
  // Broken off in the middle: what there is of it is nobody's yet.
  if (estado === 'semeando') await removerDaBase(dataSource)
  if ((await dataSource.getRepository(Empresa).count()) > 0) return
  if (!dados)
    return void (await whatsapp.sincronizarEmpresas(
      PRIMEIRAS_EMPRESAS.map(({ referencia, nome }) => ({ referencia, nome })),
    ))
  await guardarEstadoDaDemo(pasta, 'semeando')
  await semearDados({ dataSource, whatsapp, ...dados })
  await guardarEstadoDaDemo(pasta, 'semeada')
}

const senha = () => randomBytes(9).toString('base64url')
