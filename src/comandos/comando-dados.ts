import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { apagarDados } from '../services/dados-da-empresa/apagar.js'
import { exportarDados } from '../services/dados-da-empresa/exportar.js'
import { ArgumentosInvalidos, lerOpcoes } from './argumentos.js'
import { procurarEmpresa } from './procurar-empresa.js'
import { rodar } from './rodar.js'
import type { Terminal } from './terminal.js'

export const USO_DO_EXPORTAR = 'empresa:exportar --empresa <empresa> [--arquivo dados.json]'
export const USO_DO_APAGAR = 'empresa:apagar-dados --empresa <empresa> --confirmar <empresa>'
const texto = { type: 'string' } as const

/** `cli empresa:exportar`. @returns the exit code: 2 for wrong arguments, 1 when it cannot be done */
export const comandoExportar = ({ argumentos, env, comBanco, ...terminal }: Terminal): Promise<0 | 1 | 2> =>
  rodar(terminal, async () => {
    const { empresa, arquivo } = lerOpcoes(argumentos, { empresa: texto, arquivo: texto }, USO_DO_EXPORTAR)
    if (!empresa) throw new ArgumentosInvalidos('Falta --empresa.', USO_DO_EXPORTAR)
    return comBanco(env, async ({ dataSource, acharEmpresa }) => {
      const { id, chamada } = await procurarEmpresa({ acharEmpresa }, empresa, USO_DO_EXPORTAR)
      const destino = arquivo ?? `empresa-${chamada.replace(/[^\p{L}\d._-]+/gu, '-')}.json`
      // For its owner's eyes only; and what is there already is not ours to overwrite.
      const arquivoNovo = await open(destino, 'wx', 0o600)
      await pipeline(await exportarDados(dataSource, id), arquivoNovo.createWriteStream())
      return `Dados exportados para ${destino}.`
    })
  })

/** `cli empresa:apagar-dados`. @returns the exit code: 2 for wrong arguments, 1 when it cannot be done */
export const comandoApagar = ({ argumentos, env, comBanco, ...terminal }: Terminal): Promise<0 | 1 | 2> =>
  rodar(terminal, async () => {
    const { empresa, confirmar } = lerOpcoes(argumentos, { empresa: texto, confirmar: texto }, USO_DO_APAGAR)
    if (!empresa) throw new ArgumentosInvalidos('Falta --empresa.', USO_DO_APAGAR)
    return comBanco(env, async ({ dataSource, acharEmpresa }) => {
      const { id, chamada } = await procurarEmpresa({ acharEmpresa }, empresa, USO_DO_APAGAR)
      if (confirmar !== chamada)
        throw new ArgumentosInvalidos(
          `Isto não se desfaz. Confirme com --confirmar ${chamada}.`,
          USO_DO_APAGAR,
        )
      const { eventos } = await apagarDados(dataSource, id)
      return `Dados pessoais apagados. Eventos esvaziados: ${eventos}.`
    })
  })
