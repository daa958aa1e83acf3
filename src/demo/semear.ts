import { randomBytes } from 'node:crypto'
import type { DataSource } from 'typeorm'
import type { UsuarioApresentado } from '../app/apresentar.js'
import { garantirUsuario } from '../app/usuarios.js'
import { lerGuardados } from '../app/valores-guardados.js'
import type { EvolutionWhatsApp } from '../plugin.js'
import { Empresa } from '../resources/empresa/empresa.js'

const EMPRESAS = [
  { nome: 'Barbearia do Zé', slug: 'barbearia-do-ze' },
  { nome: 'Clínica São Lucas', slug: 'clinica-sao-lucas' },
  { nome: 'Loja da Ana', slug: 'loja-da-ana' },
]

interface Opcoes {
  dataSource: DataSource
  whatsapp: EvolutionWhatsApp
  pasta: string
}

/** Three companies and a user for every role but the admin. Does nothing on what is there already. */
export const semear = async ({ dataSource, whatsapp, pasta }: Opcoes): Promise<UsuarioApresentado[]> => {
  const empresas = dataSource.getRepository(Empresa)
  if ((await empresas.count()) === 0) for (const empresa of EMPRESAS) await whatsapp.criarEmpresa(empresa)
  const primeira = await empresas.findOneBy({ slug: 'barbearia-do-ze' })
  const senhas = await lerGuardados(pasta, 'senhas-da-demo.json', {
    suporte: senha,
    empresa: senha,
    leitura: senha,
  })
  await garantirUsuario(dataSource, {
    nome: 'Sofia Suporte',
    email: 'suporte@demo.local',
    papel: 'suporte',
    senha: senhas.suporte,
  })
  if (primeira) {
    const { id: empresaId } = primeira
    await garantirUsuario(dataSource, {
      nome: 'Zé',
      email: 'ze@demo.local',
      papel: 'empresa',
      empresaId,
      senha: senhas.empresa,
    })
    await garantirUsuario(dataSource, {
      nome: 'Lia',
      email: 'lia@demo.local',
      papel: 'empresa_leitura',
      empresaId,
      senha: senhas.leitura,
    })
  }
  return [
    { email: 'suporte@demo.local', senha: senhas.suporte, quem: 'suporte' },
    { email: 'ze@demo.local', senha: senhas.empresa, quem: 'empresa Barbearia do Zé' },
    { email: 'lia@demo.local', senha: senhas.leitura, quem: 'empresa Barbearia do Zé, só leitura' },
  ]
}

const senha = () => randomBytes(9).toString('base64url')
