import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { apagarDados } from '../services/dados-da-empresa/apagar.js'
import { exportarDados } from '../services/dados-da-empresa/exportar.js'
import { ArgumentosInvalidos, lerOpcoes } from './argumentos.js'
import { procurarEmpresa } from './procurar-empresa.js'
import { rodar } from './rodar.js'
import { comBanco, type Terminal } from './terminal.js'

const USO_DO_EXPORTAR = 'npm run empresa:exportar -- --empresa <id ou slug> [--arquivo dados.json]'
const USO_DO_APAGAR = 'npm run empresa:apagar-dados -- --empresa <id ou slug> --confirmar <slug>'
const texto = { type: 'string' } as const

/** `npm run empresa:exportar`. @returns the exit code: 2 for wrong arguments, 1 when it cannot be done */
export const comandoExportar = ({ argumentos, env, ...terminal }: Terminal): Promise<0 | 1 | 2> =>
  rodar(terminal, async () => {
    const { empresa, arquivo } = lerOpcoes(argumentos, { empresa: texto, arquivo: texto }, USO_DO_EXPORTAR)
    if (!empresa) throw new ArgumentosInvalidos('Falta --empresa.', USO_DO_EXPORTAR)
    return comBanco(env, async ({ dataSource }) => {
      const { id, slug } = await procurarEmpresa(dataSource, empresa, USO_DO_EXPORTAR)
      const destino = arquivo ?? `empresa-${slug}.json`
      // For its owner's eyes only; and what is there already is not ours to overwrite.
      const arquivoNovo = await open(destino, 'wx', 0o600)
      await pipeline(await exportarDados(dataSource, id), arquivoNovo.createWriteStream())
      return `Dados exportados para ${destino}.`
    })
  })

/** `npm run empresa:apagar-dados`. @returns the exit code: 2 for wrong arguments, 1 when it cannot be done */
export const comandoApagar = ({ argumentos, env, ...terminal }: Terminal): Promise<0 | 1 | 2> =>
  rodar(terminal, async () => {
    const { empresa, confirmar } = lerOpcoes(argumentos, { empresa: texto, confirmar: texto }, USO_DO_APAGAR)
    if (!empresa) throw new ArgumentosInvalidos('Falta --empresa.', USO_DO_APAGAR)
    return comBanco(env, async ({ dataSource }) => {
      const { id, slug } = await procurarEmpresa(dataSource, empresa, USO_DO_APAGAR)
      if (confirmar !== slug)
        throw new ArgumentosInvalidos(`Isto não se desfaz. Confirme com --confirmar ${slug}.`, USO_DO_APAGAR)
      const { eventos } = await apagarDados(dataSource, id)
      return `Dados pessoais apagados. Eventos esvaziados: ${eventos}.`
    })
  })
